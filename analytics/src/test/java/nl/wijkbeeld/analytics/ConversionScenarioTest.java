package nl.wijkbeeld.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Conversion between divisions: scenarios calculated by hand, and what holds of all of it. */
class ConversionScenarioTest {
  private static final String VALUES = "levering,gebiedcode,variabele,periode,uitsplitsing,waarde";
  private static final String TABLE = "van_code,naar_code,niveau,aandeel,aandeel_nieuw,methode";
  private static final String LAW = "wet";

  @TempDir private static Path root;
  private static List<Row> published;
  private static List<Row> converted;
  private static List<Row> findings;

  @BeforeAll
  static void convert() throws IOException {
    TestLake lake = new TestLake(root);
    for (Path scenario : all()) {
      String name = scenario.getFileName().toString();
      division(lake, scenario, name, "oud");
      division(lake, scenario, name, "nieuw");
      lake.conversions(
          name + "-oud", name + "-nieuw", Scenarios.lines(scenario.resolve("omrekentabel.csv")));
    }
    law(lake);
    LakeTables tables = lake.tables(TestSpark.session());
    Dataset<Row> register = tables.register(Scenarios.indicators()).localCheckpoint();
    Values values = Values.compute(tables, Scenarios.indicators());
    Conversion conversion =
        Conversion.find(
                tables,
                values.areas(),
                register,
                values.values(),
                Recomputation.ofEverything(Scenarios.indicators()))
            .orElseThrow();
    published = values.values().collectAsList();
    converted = conversion.values().collectAsList();
    findings = Findings.incompleteConversions(conversion.gaps()).collectAsList();
  }

  static Stream<Path> scenarios() {
    return all().stream();
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void a_conversion_comes_out_as_calculated_by_hand(Path scenario) {
    List<String> expected = Scenarios.lines(scenario.resolve("expected.csv"));
    List<String> columns = List.of(expected.getFirst().split(",", -1));
    Set<String> indicators =
        expected.stream().skip(1).map(line -> line.split(",", -1)[1]).collect(Collectors.toSet());
    List<Row> rows = in(converted, scenario, "nieuw");

    assertThat(
            rows.stream()
                .filter(row -> indicators.contains(row.<String>getAs("indicator")))
                .map(row -> ExpectedRows.text(columns, row)))
        .containsExactlyInAnyOrderElementsOf(
            expected.stream()
                .skip(1)
                .map(line -> ExpectedRows.text(columns, line.split(",", -1)))
                .toList());
    assertThat(rows)
        .allSatisfy(
            row ->
                assertThat(row.<String>getAs("van_indeling"))
                    .isEqualTo(scenario.getFileName() + "-oud"));
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void what_the_table_leaves_out_is_a_finding_and_nothing_else_is(Path scenario) {
    Path expected = scenario.resolve("bevindingen.csv");

    assertThat(
            in(findings, scenario, "oud").stream()
                .map(
                    row ->
                        (row.getAs("gebiedcode") == null ? "" : row.getAs("gebiedcode"))
                            + ";"
                            + row.getAs("melding")))
        .containsExactlyInAnyOrderElementsOf(
            Files.exists(expected)
                ? Scenarios.lines(expected).subList(1, Scenarios.lines(expected).size())
                : List.of());
  }

  @Test
  void law_totals_are_preserved_when_the_parts_of_each_old_area_add_up_to_one() {
    double before = total(published, LAW + "-oud", "buurt");

    assertThat(before).isGreaterThan(100_000);
    for (String niveau : List.of("buurt", "stadsdeel", "gemeente")) {
      assertThat(total(converted, LAW + "-nieuw", niveau)).isCloseTo(before, within(1e-6));
    }
    assertThat(in(findings, Path.of(LAW), "oud")).isEmpty();
  }

  @Test
  void law_a_converted_value_is_there_exactly_when_it_is_known_and_then_has_a_quality() {
    assertThat(converted)
        .allSatisfy(
            row -> {
              boolean known = "bekend".equals(row.getAs("status"));
              assertThat(row.getAs("waarde") != null).isEqualTo(known);
              assertThat(row.getAs("kwaliteit") != null).isEqualTo(known);
              assertThat(row.getAs("kwaliteitsklasse") != null).isEqualTo(known);
              assertThat(row.<Double>getAs("dekking")).isBetween(0.0, 1 + 1e-9);
            });
  }

  @Test
  void law_no_cell_is_both_published_and_converted() {
    Set<String> known =
        published.stream()
            .filter(row -> !"onbekend".equals(row.getAs("status")))
            .map(ConversionScenarioTest::key)
            .collect(Collectors.toSet());

    assertThat(converted.stream().map(ConversionScenarioTest::key))
        .doesNotHaveDuplicates()
        .doesNotContainAnyElementsOf(known);
  }

  @Test
  void of_an_old_area_that_is_in_two_tables_the_newest_counts(@TempDir Path other)
      throws IOException {
    TestLake lake =
        new TestLake(other)
            .conversions(
                "oud", "2022-01-01", "a", "b", List.of(TABLE, "O1,N1,buurt,1,,oppervlakte"))
            .conversions(
                "nieuw",
                "2022-02-01",
                "a",
                "b",
                List.of(TABLE, "O1,N1,buurt,0.5,,adressen", "O1,N2,buurt,0.5,,adressen"));

    assertThat(lake.tables(TestSpark.session()).conversions().orElseThrow().collectAsList())
        .extracting(row -> row.<String>getAs("naar_code"))
        .containsExactlyInAnyOrder("N1", "N2");
  }

  private static List<Path> all() {
    try (Stream<Path> entries = Files.list(Scenarios.resource("omrekening"))) {
      return entries.filter(Files::isDirectory).sorted().toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void division(TestLake lake, Path scenario, String name, String which)
      throws IOException {
    List<String> areas = Scenarios.lines(scenario.resolve("gebieden_" + which + ".csv"));
    lake.areas(name + "-" + which, areas);
    Path input = scenario.resolve("input_" + which + ".csv");
    if (Files.exists(input)) {
      lake.observations(name + "-" + which, areas, Scenarios.lines(input));
    }
  }

  /** Sixty old buurten in forty new ones, with parts that add up to 1 but for rounding. */
  private static void law(TestLake lake) throws IOException {
    Random random = new Random(20220324);
    List<String> old = new ArrayList<>(List.of("gebiedcode,niveau,ouder,rest", "GM,gemeente,,nee"));
    List<String> renewed = new ArrayList<>(old);
    IntStream.range(0, 4).forEach(i -> old.add("S%d,stadsdeel,GM,nee".formatted(i)));
    IntStream.range(0, 3).forEach(i -> renewed.add("T%d,stadsdeel,GM,nee".formatted(i)));
    IntStream.range(0, 60).forEach(i -> old.add("O%d,buurt,S%d,nee".formatted(i, i % 4)));
    IntStream.range(0, 40).forEach(i -> renewed.add("N%d,buurt,T%d,nee".formatted(i, i % 3)));
    List<String> values = new ArrayList<>(List.of(VALUES));
    List<String> table = new ArrayList<>(List.of(TABLE));
    for (int i = 0; i < 60; i++) {
      values.add(
          "kwb@2020-02-01,O%d,inwoners,2020,totaal,%d".formatted(i, 1000 + random.nextInt(5000)));
      double first = random.nextDouble();
      double rounding = 0.975 + 0.05 * random.nextDouble();
      table.add(part(i, i % 40, first * rounding));
      table.add(part(i, (i + 7) % 40, (1 - first) * rounding));
    }
    lake.areas(LAW + "-oud", old);
    lake.areas(LAW + "-nieuw", renewed);
    lake.observations(LAW + "-oud", old, values);
    lake.conversions(LAW + "-oud", LAW + "-nieuw", table);
  }

  private static String part(int from, int to, double share) {
    return String.format(Locale.ROOT, "O%d,N%d,buurt,%.4f,,oppervlakte", from, to, share);
  }

  private static double total(List<Row> rows, String indeling, String niveau) {
    return rows.stream()
        .filter(row -> indeling.equals(row.getAs("indeling")))
        .filter(row -> niveau.equals(row.getAs("niveau")))
        .filter(row -> "inwoners".equals(row.getAs("indicator")))
        .mapToDouble(row -> row.<Double>getAs("waarde"))
        .sum();
  }

  private static List<Row> in(List<Row> rows, Path scenario, String which) {
    return rows.stream()
        .filter(row -> row.getAs("indeling").equals(scenario.getFileName() + "-" + which))
        .toList();
  }

  private static String key(Row row) {
    return Stream.of("gebiedcode", "indeling", "indicator", "periode", "uitsplitsing")
        .map(column -> row.<String>getAs(column))
        .collect(Collectors.joining("/"));
  }
}
