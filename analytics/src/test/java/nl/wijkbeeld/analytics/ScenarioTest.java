package nl.wijkbeeld.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScenarioTest {
  static Stream<Path> scenarios() {
    return Scenarios.all().stream();
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void a_scenario_comes_out_as_calculated_by_hand(Path scenario) {
    List<String> expected = Scenarios.lines(scenario.resolve("expected.csv"));
    List<String> columns = List.of(expected.getFirst().split(",", -1));
    List<Row> rows =
        Scenarios.computed().published().stream()
            .filter(row -> row.getAs("indeling").equals(scenario.getFileName().toString()))
            .toList();
    List<String> wanted =
        expected.stream()
            .skip(1)
            .map(line -> ExpectedRows.text(columns, line.split(",", -1)))
            .toList();
    Set<String> scope =
        expected.stream()
            .skip(1)
            .map(line -> line.split(",", -1))
            .map(cells -> level(rows, cells[columns.indexOf("gebiedcode")]) + "/" + cells[1])
            .collect(Collectors.toSet());

    assertThat(
            rows.stream()
                .filter(row -> scope.contains(row.getAs("niveau") + "/" + row.getAs("indicator")))
                .map(row -> ExpectedRows.text(columns, row)))
        .containsExactlyInAnyOrderElementsOf(wanted);
  }

  private static String level(List<Row> rows, String code) {
    return rows.stream()
        .filter(row -> row.getAs("gebiedcode").equals(code))
        .findFirst()
        .map(row -> row.<String>getAs("niveau"))
        .orElse("geen rij voor " + code);
  }
}
