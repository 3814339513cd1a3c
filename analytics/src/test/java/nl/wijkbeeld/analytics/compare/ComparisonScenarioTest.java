package nl.wijkbeeld.analytics.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wijkbeeld.analytics.indicator.IndicatorRegister;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComparisonScenarioTest {
  private static final Set<String> NUMBERS =
      Set.of("referentiewaarde", "verschil", "index", "ondergrens", "bovengrens", "afstand");

  static Stream<Path> scenarios() throws IOException {
    try (Stream<Path> entries = Files.list(folder())) {
      return entries.filter(Files::isDirectory).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void a_scenario_comes_out_as_calculated_by_hand(Path scenario) throws IOException {
    List<String> expected = lines(scenario.resolve("expected.csv"));
    Set<String> scope =
        expected.stream().skip(1).map(line -> line.split(",", -1)[1]).collect(Collectors.toSet());

    List<Row> rows =
        comparing(scenario).comparisons().stream()
            .filter(row -> scope.contains(row.<String>getAs("indicator")))
            .toList();

    assertThat(texts(rows, expected.getFirst()))
        .containsExactlyInAnyOrderElementsOf(wanted(expected));
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void areas_are_similar_as_calculated_by_hand(Path scenario) throws IOException {
    Path similar = scenario.resolve("vergelijkbaar.csv");
    List<String> expected =
        Files.exists(similar) ? lines(similar) : List.of("gebiedcode,niveau,nummer,ander,afstand");

    assertThat(texts(comparing(scenario).similar().collectAsList(), expected.getFirst()))
        .containsExactlyInAnyOrderElementsOf(wanted(expected));
  }

  @Test
  void law_the_order_of_rows_does_not_matter() throws IOException {
    Comparing given = comparing(folder().resolve("03_gebieden_die_lijken"));
    List<String> shuffled = new ArrayList<>(given.waarden());
    Collections.shuffle(shuffled, new Random(7));

    assertThat(new Comparing(given.register(), given.gebieden().reversed(), shuffled).comparisons())
        .containsExactlyInAnyOrderElementsOf(given.comparisons());
  }

  private static Comparing comparing(Path scenario) throws IOException {
    List<String> areas = lines(scenario.resolve("gebieden.csv"));
    List<String> values = lines(scenario.resolve("waarden.csv"));
    return new Comparing(
        IndicatorRegister.read(Files.readString(folder().resolve("indicatoren.yaml"))),
        areas.subList(1, areas.size()),
        values.subList(1, values.size()));
  }

  private static List<String> texts(List<Row> rows, String header) {
    return rows.stream().map(row -> Comparing.text(row, header.split(",", -1))).toList();
  }

  private static List<String> wanted(List<String> expected) {
    List<String> columns = Arrays.asList(expected.getFirst().split(",", -1));
    return expected.stream().skip(1).map(line -> wanted(columns, line.split(",", -1))).toList();
  }

  private static String wanted(List<String> columns, String[] cells) {
    for (int i = 0; i < cells.length; i++) {
      if (NUMBERS.contains(columns.get(i)) && !cells[i].isEmpty()) {
        cells[i] = Comparing.number(cells[i]);
      }
    }
    return String.join(",", cells);
  }

  private static List<String> lines(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .collect(Collectors.toList());
    }
  }

  private static Path folder() {
    try {
      return Path.of(ComparisonScenarioTest.class.getResource("/vergelijking").toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
