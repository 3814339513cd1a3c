package nl.wijkbeeld.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScenarioTest {
  private static final MathContext NINE_DIGITS = new MathContext(9);
  private static final Set<String> NUMBERS = Set.of("waarde", "dekking", "teller", "noemer");

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
        expected.stream().skip(1).map(line -> normalised(columns, line.split(",", -1))).toList();
    Set<String> scope =
        expected.stream()
            .skip(1)
            .map(line -> line.split(",", -1))
            .map(cells -> level(rows, cells[columns.indexOf("gebiedcode")]) + "/" + cells[1])
            .collect(Collectors.toSet());

    assertThat(
            rows.stream()
                .filter(row -> scope.contains(row.getAs("niveau") + "/" + row.getAs("indicator")))
                .map(row -> actual(columns, row)))
        .containsExactlyInAnyOrderElementsOf(wanted);
  }

  private static String level(List<Row> rows, String code) {
    return rows.stream()
        .filter(row -> row.getAs("gebiedcode").equals(code))
        .findFirst()
        .map(row -> row.<String>getAs("niveau"))
        .orElse("geen rij voor " + code);
  }

  private static String actual(List<String> columns, Row row) {
    String[] cells =
        columns.stream()
            .map(column -> row.getAs(column) == null ? "" : row.getAs(column).toString())
            .toArray(String[]::new);
    return normalised(columns, cells);
  }

  private static String normalised(List<String> columns, String[] cells) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      boolean number = NUMBERS.contains(columns.get(i)) && !cells[i].isEmpty();
      texts.add(columns.get(i) + "=" + (number ? number(cells[i]) : cells[i]));
    }
    return String.join(" ", texts);
  }

  /** A number, a fraction, or a fraction times a factor, in nine digits. */
  private static String number(String text) {
    String[] product = text.split("\\*", -1);
    String[] fraction = product[0].split("/", -1);
    BigDecimal number = new BigDecimal(fraction[0]);
    if (fraction.length == 2) {
      number = number.divide(new BigDecimal(fraction[1]), MathContext.DECIMAL64);
    }
    if (product.length == 2) {
      number = number.multiply(new BigDecimal(product[1]), MathContext.DECIMAL64);
    }
    BigDecimal rounded = number.round(NINE_DIGITS);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
