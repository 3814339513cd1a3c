package nl.wijkbeeld.dashboard.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wijkbeeld.dashboard.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What analytics says in Dutch is said in English with the same numbers. */
class ReasonsTest {
  private static final Path ANALYTICS =
      Path.of("../analytics/src/main/java/nl/wijkbeeld/analytics");

  /** The classes of analytics that say why there is no outcome. */
  private static final List<String> SAY_WHY =
      List.of(
          "shock/ShockSeries.java",
          "shock/SupplyAndDemand.java",
          "inequality/MeasureLevel.java",
          "space/LevelPattern.java",
          "space/SpatialPatterns.java",
          "score/ScoreLevels.java");

  /** A whole sentence as a literal, or as literals with a plus between them. */
  private static final Pattern SENTENCE = Pattern.compile("\"([A-Z][^\"]* [^\"]*[.;][^\"]*)\"");

  static Stream<String> published() throws IOException {
    StringBuilder code = new StringBuilder();
    for (String name : SAY_WHY) {
      code.append(Files.readString(ANALYTICS.resolve(name)));
    }
    return SENTENCE
        .matcher(code)
        .results()
        .map(found -> found.group(1).replace("%d", "7").replace("%s", "wijken"))
        .collect(Collectors.toSet())
        .stream()
        .filter(sentence -> !sentence.startsWith("Op dit niveau") && !sentence.startsWith("Bij "))
        .filter(sentence -> !sentence.contains("; hier"));
  }

  @ParameterizedTest
  @MethodSource("published")
  void every_reason_of_analytics_is_known(String published) {
    assertThat(Reasons.in(Language.NL, published)).isEqualTo(published);
    assertThat(Reasons.in(Language.EN, published)).isNotEqualTo(published);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Er zijn te weinig stadsdelen met een cijfer: 4, en ten minste 5 zijn nodig.|Too few districts have a figure: 4, and at least 5 are needed.",
        "Op dit niveau is er 1 gebied met een cijfer. Bij minder dan 20 is een patroon niet van toeval te onderscheiden.|At this level 1 area has a figure. With fewer than 20 a pattern cannot be told from chance.",
        "Voor een score zijn ten minste 3 indicatoren nodig; hier zijn er 2.|A score needs at least 3 indicators; here there are 2.",
        "Het gaat om kleine aantallen: gewoonlijk minder dan 10 per maand.|The numbers are small: usually fewer than 10 a month."
      })
  void numbers_and_levels_go_along(String published, String english) {
    assertThat(Reasons.in(Language.EN, published)).isEqualTo(english);
  }

  @Test
  void what_nobody_here_knows_stays_as_it_was_published() {
    assertThat(Reasons.in(Language.EN, "Iets anders.")).isEqualTo("Iets anders.");
  }
}
