package nl.wijkbeeld.dashboard.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.wijkbeeld.dashboard.compare.RankingState.Rank;
import nl.wijkbeeld.dashboard.figure.Figure.Interval;
import nl.wijkbeeld.dashboard.language.Language;
import org.junit.jupiter.api.Test;

class RankIntervalsTest {

  @Test
  void counts_what_lies_surely_above_and_below() {
    List<Interval> all =
        List.of(new Interval(9, 11), new Interval(8, 10), new Interval(4, 6), new Interval(1, 2));
    RankIntervals ranks = new RankIntervals(all);

    assertThat(all.stream().map(ranks::of))
        .containsExactly(new Rank(1, 2), new Rank(1, 2), new Rank(3, 3), new Rank(4, 4));
    assertThat(new Rank(3, 3).text(Language.NL)).isEqualTo("plaats 3");
    assertThat(new Rank(1, 2).text(Language.NL)).isEqualTo("plaats 1 tot en met 2");
  }

  @Test
  void intervals_that_touch_tell_nothing() {
    RankIntervals ranks = new RankIntervals(List.of(new Interval(2, 3), new Interval(1, 2)));

    assertThat(ranks.of(new Interval(2, 3))).isEqualTo(new Rank(1, 2));
  }

  @Test
  void law_counting_by_search_is_counting_one_by_one() {
    Random random = new Random(20261121);
    List<Interval> all = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      double low = random.nextInt(40);
      all.add(new Interval(low, low + random.nextInt(12)));
    }
    RankIntervals ranks = new RankIntervals(all);

    for (Interval one : all) {
      long above = all.stream().filter(other -> other.low() > one.high()).count();
      long below = all.stream().filter(other -> other.high() < one.low()).count();
      assertThat(ranks.of(one)).isEqualTo(new Rank(1 + (int) above, 300 - (int) below));
    }
  }
}
