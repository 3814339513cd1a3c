package nl.wijkbeeld.dashboard.handout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TablePlanTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 6, 9, 14, 20, 47, 120})
  void every_column_is_there_once_beside_the_names_and_fits(int figures) {
    TablePlan plan = TablePlan.of(HandoutFixture.table("Tabel", 12, figures));

    List<Integer> shown = new ArrayList<>();
    for (TablePlan.Block block : plan.blocks()) {
      assertThat(block.columns().getFirst()).isZero();
      assertThat(block.width())
          .isLessThanOrEqualTo(plan.wide() ? TablePlan.LYING : TablePlan.UPRIGHT);
      shown.addAll(block.columns().subList(1, block.columns().size()));
    }
    List<Integer> all = new ArrayList<>();
    for (int i = 2; i < figures + 2; i++) {
      all.add(i);
    }
    assertThat(shown).isEqualTo(all);
  }

  @Test
  void a_narrow_table_stands_and_a_wide_one_lies() {
    assertThat(TablePlan.of(HandoutFixture.table("Smal", 5, 3)).wide()).isFalse();
    assertThat(TablePlan.of(HandoutFixture.table("Breed", 5, 9)).wide()).isTrue();
  }

  @Test
  void what_is_left_goes_to_the_longest_text() {
    TablePlan plan = TablePlan.of(HandoutFixture.words());

    List<Double> widths = plan.blocks().getFirst().widths();
    assertThat(widths.get(1)).isGreaterThan(widths.get(2) * 3);
  }
}
