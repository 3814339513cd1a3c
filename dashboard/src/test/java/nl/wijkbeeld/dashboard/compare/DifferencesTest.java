package nl.wijkbeeld.dashboard.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nl.wijkbeeld.dashboard.compare.Differences.Side;
import nl.wijkbeeld.dashboard.compare.Differences.Verdict;
import nl.wijkbeeld.dashboard.figure.Figure.Interval;
import nl.wijkbeeld.dashboard.language.Language;
import org.junit.jupiter.api.Test;

class DifferencesTest {
  private static final Differences.Published APART = (one, other) -> Optional.empty();

  @Test
  void intervals_without_anything_in_common_are_more_than_chance() {
    assertThat(text(side("Noord", 10, 9, 11), side("Oost", 5, 4, 6), side("Zuid", 5, 3, 9)))
        .isEqualTo("Ja: Noord hoger dan Oost.");
  }

  @Test
  void intervals_that_touch_may_be_chance() {
    assertThat(text(side("Noord", 10, 9, 11), side("Oost", 8, 7, 9))).isEqualTo("Kan toeval zijn.");
    assertThat(text(side("A", 10, 9, 11), side("B", 8, 7, 9), side("C", 9, 8, 10)))
        .isEqualTo("Nee, elk verschil kan toeval zijn.");
  }

  @Test
  void those_that_lie_above_the_same_others_are_named_together() {
    assertThat(
            text(
                side("Noord", 10, 9, 11),
                side("West", 10, 9, 11),
                side("Oost", 5, 4, 6),
                side("Zuid", 5, 4, 6)))
        .isEqualTo("Ja: Noord en West hoger dan Oost en Zuid.");
    assertThat(text(side("A", 10, 9, 11), side("B", 7, 6, 8), side("C", 4, 3, 5)))
        .isEqualTo("Ja, alle verschillen.");
  }

  @Test
  void without_an_interval_nothing_is_said() {
    Side bare = new Side("Oost", "Oost", 1, Optional.empty());

    assertThat(text(side("Noord", 10, 9, 11), bare)).isEqualTo("Niet te zeggen: geen interval");
    assertThat(text(side("Noord", 10, 9, 11), side("Zuid", 5, 4, 6), bare))
        .isEqualTo("Ja: Noord hoger dan Zuid. Van andere is het niet te zeggen.");
    assertThat(text(bare)).isEqualTo("Niets te vergelijken");
  }

  @Test
  void of_an_area_within_another_only_what_is_published_counts() {
    List<Side> sides = List.of(side("Noord", 10, 9, 11), side("Stad", 5, 4, 6));

    assertThat(
            Differences.of(sides, (one, other) -> Optional.of(Verdict.MAY_BE_CHANCE))
                .text(Language.NL))
        .isEqualTo("Kan toeval zijn.");
    assertThat(Differences.of(sides, (one, other) -> Optional.of(Verdict.UNKNOWN)).judged())
        .isFalse();
  }

  private static String text(Side... sides) {
    return Differences.of(List.of(sides), APART).text(Language.NL);
  }

  private static Side side(String name, double value, double low, double high) {
    return new Side(name, name, value, Optional.of(new Interval(low, high)));
  }
}
