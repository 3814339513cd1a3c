package nl.wijkbeeld.analytics;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.wijkbeeld.analytics.indicator.Indicator;
import nl.wijkbeeld.analytics.indicator.IndicatorRegister;
import nl.wijkbeeld.ingest.IngestConfig;
import nl.wijkbeeld.ingest.IngestRun;
import nl.wijkbeeld.ingest.lake.Lake;
import nl.wijkbeeld.vocabulary.Aggregatie;
import nl.wijkbeeld.vocabulary.LakeLayout;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * All buurten of the Netherlands (KWB 2020), added up to the gemeenten that CBS itself publishes,
 * for every indicator of which larger areas may be computed.
 */
class RealNationalTest {
  private static final Path ROOT = Path.of(System.getProperty("wijkbeeld.root"));
  private static final Path KWB =
      ROOT.resolve("../shared/data/kwb/v3_84799NED_TypedDataSet_NL.json.gz").normalize();

  private static final int GEMEENTEN = 355;

  /**
   * Where CBS publishes something else than its buurten add up to, by more than its random rounding
   * to fives can explain.
   *
   * @param gemeenten in how many of them
   * @param reason why
   */
  private record Difference(int gemeenten, String reason) {}

  private static final Map<String, Difference> DIFFERENCES =
      Map.of(
          "kwb_inwoners",
          new Difference(
              2, "Utrecht en Rotterdam hebben inwoners die bij geen buurt zijn ingedeeld"),
          "kwb_personenautos",
          new Difference(
              73,
              "de buurten samen zijn steeds minder dan de gemeente; CBS noemt auto's op het adres van lease- en verhuurbedrijven als vertekening"));

  @TempDir private static Path folder;

  @Test
  void the_buurten_of_the_netherlands_add_up_to_the_published_gemeenten() throws IOException {
    assumeTrue(
        Files.exists(KWB),
        "overgeslagen: de map ../shared/data met bestanden van CBS ligt niet naast het project");
    IndicatorRegister register = additive();
    LakeLayout lake = ingested();
    Values values =
        Values.compute(
            new LakeTables(TestSpark.session(), lake, new Lake(lake).deliveries()), register);

    Map<String, Long> compared = published(values);
    Map<String, List<String>> differing = differing(values, register);

    for (Indicator one : register.indicatoren()) {
      Difference expected =
          DIFFERENCES.getOrDefault(one.code(), new Difference(0, "afronding verklaart alles"));
      assertThat(differing.get(one.code()))
          .as("%s: %s", one.code(), expected.reason())
          .hasSize(expected.gemeenten());
    }
    assertThat(differing.get("kwb_inwoners"))
        .containsExactly(
            "GM0344 De bron geeft 357597; de delen tellen op tot 357140. Het cijfer van de bron is aangehouden.",
            "GM0599 De bron geeft 651157; de delen tellen op tot 650730. Het cijfer van de bron is aangehouden.");
    assertThat(differing.get("kwb_personenautos"))
        .anyMatch(text -> text.startsWith("GM0034 De bron geeft 272860; de delen tellen op tot"));
    assertThat(compared)
        .as("in hoeveel gemeenten beide cijfers er zijn")
        .hasSizeGreaterThan(14)
        .allSatisfy((code, number) -> assertThat(number).isBetween(GEMEENTEN - 2L, GEMEENTEN + 0L));
    report(register, compared, differing);
  }

  private static void report(
      IndicatorRegister register, Map<String, Long> compared, Map<String, List<String>> differing) {
    System.out.println("KWB 2020: buurten opgeteld tot gemeenten, vergeleken met CBS");
    for (Indicator one : register.indicatoren()) {
      System.out.printf(
          "  %-32s %-18s %3d vergeleken, %2d verschillen meer dan afronding%n",
          one.code(),
          one.aggregatie().code(),
          compared.getOrDefault(one.code(), 0L),
          differing.get(one.code()).size());
    }
  }

  private static IndicatorRegister additive() {
    Set<Aggregatie> rules = Set.of(Aggregatie.SOM, Aggregatie.GEWOGEN_GEMIDDELDE);
    return IndicatorRegister.builtIn()
        .only(
            one ->
                rules.contains(one.aggregatie())
                    && one.uit().stream().anyMatch(from -> from.startsWith("kwb:")));
  }

  private static LakeLayout ingested() throws IOException {
    Path sources =
        Files.writeString(
            folder.resolve("bronnen.yaml"),
            """
            leveringen:
              - {id: lijst, soort: gebiedenlijst, indeling: cbs-2020, geldig_van: 2020-01-01, pad: "%1$s"}
              - {id: kwb, soort: kwb-odata-v3, periode: 2020, indeling: cbs-2020, pad: "%1$s"}
            """
                .formatted(KWB));
    LakeLayout lake = new LakeLayout(folder.resolve("meer"));
    new IngestRun(new IngestConfig(sources, lake.root()), report -> {}).run();
    return lake;
  }

  /** Of how many gemeenten both figures are there. */
  private static Map<String, Long> published(Values values) {
    return new TreeMap<>(
        values
            .open()
            .filter(
                col("niveau")
                    .equalTo("gemeente")
                    .and(col("herkomst").equalTo("bron"))
                    .and(col("waarde").isNotNull())
                    .and(col("waarde_berekend").isNotNull()))
            .groupBy("indicator")
            .count()
            .collectAsList()
            .stream()
            .collect(Collectors.toMap(row -> row.getString(0), row -> row.getLong(1))));
  }

  /** The gemeenten of which the program itself finds that the source differs from its parts. */
  private static Map<String, List<String>> differing(Values values, IndicatorRegister register) {
    List<Row> found =
        new Findings(
                new LakeTables(TestSpark.session(), new LakeLayout(folder), List.of())
                    .register(register))
            .ofIndicators(values)
            .filter("soort = 'bron_wijkt_af' AND gebiedcode LIKE 'GM%'")
            .collectAsList();
    Map<String, List<String>> byIndicator = new TreeMap<>();
    for (Indicator one : register.indicatoren()) {
      byIndicator.put(
          one.code(),
          found.stream()
              .filter(row -> one.code().equals(row.getAs("indicator")))
              .map(row -> row.getAs("gebiedcode") + " " + row.getAs("melding"))
              .sorted()
              .toList());
    }
    return byIndicator;
  }
}
