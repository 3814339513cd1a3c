package nl.wijkbeeld.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real table from the buurten of 2015 to those of 2022, measured by surface, when it lies
 * beside the project. Every buurt of 2015 gets a count of its own; the stadsdeel is the first
 * letter of a code.
 */
class RealCrosswalkTest {
  private static final Path TABLE =
      Path.of(System.getProperty("wijkbeeld.root"))
          .resolve("../shared/data/gebieden/crosswalk_buurt_pre2022_to_2022_area.csv")
          .normalize();

  /** Some buurten of Weesp, which joined in 2022 and are not in the table. */
  private static final List<String> WEESP = List.of("SB01", "SB02", "SC02", "SC03");

  @TempDir private static Path root;
  private static final Map<String, Double> COUNTS = new TreeMap<>();
  private static List<Row> converted = List.of();
  private static List<Row> gaps = List.of();

  @BeforeAll
  static void convert() throws IOException {
    if (!Files.exists(TABLE)) {
      return;
    }
    List<String> lines = Files.readAllLines(TABLE);
    Set<String> old = new TreeSet<>();
    Set<String> renewed = new TreeSet<>();
    List<String> table =
        new ArrayList<>(List.of("van_code,naar_code,niveau,aandeel,aandeel_nieuw,methode"));
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(";", -1);
      old.add(cells[0]);
      renewed.add(cells[2]);
      table.add("%s,%s,buurt,%s,%s,oppervlakte".formatted(cells[0], cells[2], cells[5], cells[6]));
    }
    renewed.addAll(WEESP);
    List<String> values =
        new ArrayList<>(List.of("levering,gebiedcode,variabele,periode,uitsplitsing,waarde"));
    for (String code : old) {
      double count = 1000 + 100 * COUNTS.size();
      COUNTS.put(code, count);
      values.add("kwb@2019-02-01,%s,inwoners,2019,totaal,%.0f".formatted(code, count));
    }
    TestLake lake =
        new TestLake(root)
            .areas("2015", areas(old))
            .areas("2022", areas(renewed))
            .observations("2015", areas(old), values)
            .conversions("2015", "2022", table);
    LakeTables tables = lake.tables(TestSpark.session());
    Values computed = Values.compute(tables, Scenarios.indicators());
    Conversion conversion =
        Conversion.find(
                tables,
                computed.areas(),
                tables.register(Scenarios.indicators()),
                computed.values(),
                Recomputation.ofEverything(Scenarios.indicators()))
            .orElseThrow();
    converted = conversion.values().collectAsList();
    gaps = conversion.gaps().collectAsList();
  }

  /** Each test says for itself that it was skipped, so that the report counts it. */
  @BeforeEach
  void needsTheRealTable() {
    assumeTrue(
        Files.exists(TABLE),
        "overgeslagen: de omrekentabel van 2015 naar 2022 ligt niet in ../shared/data naast het project");
  }

  @Test
  void the_buurten_of_2022_together_have_what_those_of_2015_had() {
    double before = COUNTS.values().stream().mapToDouble(Double::doubleValue).sum();

    // Every share is rounded to four decimals, and one buurt of Weesp lies in Amsterdam for a
    // sliver only, so that its part is not shown.
    assertThat(
            converted.stream()
                .filter(row -> row.getAs("niveau").equals("buurt") && row.getAs("waarde") != null)
                .mapToDouble(row -> row.<Double>getAs("waarde"))
                .sum())
        .isCloseTo(before, within(before * 1e-5));
    assertThat(of("GM0363").<Double>getAs("waarde")).isCloseTo(before, within(1e-6));
    assertThat(gaps).isEmpty();
  }

  @Test
  void a_buurt_that_was_weesp_before_2022_stays_unknown() {
    assertThat(of("SC01").<String>getAs("status")).isEqualTo("onbekend");
    assertThat(of("SC01").<Double>getAs("dekking")).isCloseTo(0.0007, within(1e-9));
  }

  @Test
  void driemond_went_from_zuidoost_to_weesp() {
    // By surface the village also gets a strip of Gaasperplas, 3.6 % of that buurt.
    double driemond = COUNTS.get("T98a") + COUNTS.get("T98b");

    assertThat(of("SA01").<Double>getAs("waarde") + of("SA02").<Double>getAs("waarde"))
        .isCloseTo(driemond, within(driemond / 20));
    assertThat(of("SA01").<String>getAs("kwaliteitsklasse")).isEqualTo("goed");
  }

  @Test
  void stadsdeel_weesp_cannot_be_known_from_driemond() {
    assertThat(of("S").<String>getAs("status")).isEqualTo("onbekend");
    assertThat(of("S").<Double>getAs("dekking")).isBetween(0.0, 2.0 / 3.0);
  }

  private static Row of(String code) {
    return converted.stream()
        .filter(row -> row.getAs("gebiedcode").equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> areas(Set<String> buurten) {
    Set<String> lines =
        new LinkedHashSet<>(List.of("gebiedcode,niveau,ouder,rest", "GM0363,gemeente,,nee"));
    buurten.forEach(code -> lines.add("%s,stadsdeel,GM0363,nee".formatted(code.substring(0, 1))));
    buurten.forEach(code -> lines.add("%s,buurt,%s,nee".formatted(code, code.substring(0, 1))));
    return List.copyOf(lines);
  }
}
