package nl.wijkbeeld.analytics.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.wijkbeeld.analytics.money.HiddenAreas.Area;
import org.junit.jupiter.api.Test;

class HiddenAreasTest {

  @Test
  void nothing_is_hidden_where_enough_people_live_everywhere() {
    assertThat(
            HiddenAreas.withCompany(
                List.of(area("A", null, 300), area("A1", "A", 100), area("A2", "A", 200))))
        .isEmpty();
  }

  @Test
  void the_smallest_of_the_others_keeps_a_hidden_one_company() {
    assertThat(
            HiddenAreas.withCompany(
                List.of(
                    area("A", null, 5_099),
                    area("A1", "A", 99),
                    area("A2", "A", 3_000),
                    area("A3", "A", 2_000))))
        .containsExactlyInAnyOrder("A1", "A3");
  }

  @Test
  void two_hidden_ones_with_too_few_people_together_need_a_third() {
    assertThat(
            HiddenAreas.withCompany(
                List.of(
                    area("A", null, 5_040),
                    area("A1", "A", 20),
                    area("A2", "A", 20),
                    area("A3", "A", 5_000))))
        .containsExactlyInAnyOrder("A1", "A2", "A3");
  }

  @Test
  void where_the_parts_cannot_keep_it_the_whole_is_hidden_and_a_sibling_of_that_too() {
    assertThat(
            HiddenAreas.withCompany(
                List.of(
                    area("G", null, 9_000),
                    area("A", "G", 40),
                    area("A1", "A", 40),
                    area("B", "G", 6_000),
                    area("C", "G", 2_000),
                    area("C1", "C", 1_500),
                    area("C2", "C", 500))))
        .containsExactlyInAnyOrder("A", "A1", "C", "C2");
  }

  @Test
  void an_area_of_which_nobody_knows_how_many_live_there_is_hidden() {
    assertThat(
            HiddenAreas.withCompany(
                List.of(new Area("A1", Optional.of("A"), Optional.empty()), area("A2", "A", 500))))
        .containsExactly("A1");
  }

  @Test
  void what_is_left_out_is_in_no_sum() {
    Amounts amounts =
        new Amounts(
            Map.of("A1", 10.0, "A2", 5.0),
            Map.of("A1", "A", "A2", "A"),
            Map.of("A1", 30.0, "A2", 600.0),
            Set.of("A1"));

    assertThat(amounts.find("A")).hasValue(new Amounts.Amount(5, 600, false, 1));
  }

  @Test
  void an_amount_is_as_delivered_or_the_sum_of_its_parts() {
    Amounts amounts =
        new Amounts(
            Map.of("A1", 10.0, "A2", -2.5, "B", 100.0, "B1", 7.0),
            Map.of("A1", "A", "A2", "A", "A3", "A", "B1", "B", "A", "G", "B", "G"),
            Map.of("A1", 50.0, "A2", 60.0, "A3", 70.0, "B", 500.0),
            Set.of());

    assertThat(amounts.find("A")).hasValue(new Amounts.Amount(7.5, 110, false, 2));
    assertThat(amounts.find("B")).hasValue(new Amounts.Amount(100, 500, true, 0));
    assertThat(amounts.find("G")).hasValue(new Amounts.Amount(107.5, 610, false, 2));
    assertThat(amounts.find("A3")).isEmpty();
  }

  private static Area area(String code, String parent, double people) {
    return new Area(code, Optional.ofNullable(parent), Optional.of(people));
  }
}
