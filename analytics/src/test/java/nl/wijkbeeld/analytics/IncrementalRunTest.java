package nl.wijkbeeld.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.wijkbeeld.analytics.indicator.IndicatorRegister;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * After a change, a run that computes only what the change touches publishes the same rows, in the
 * same order, as one that computes everything.
 */
class IncrementalRunTest {
  private static final String OLD = "2015";
  private static final String NEW = "2022";
  private static final String HEADER = "levering,gebiedcode,variabele,periode,uitsplitsing,waarde";
  private static final List<String> AREAS =
      List.of(
          "gebiedcode,niveau,ouder,rest",
          "GM0363,gemeente,,nee",
          "GM0363_ONBEKEND,stadsdeel,GM0363,ja",
          "A,stadsdeel,GM0363,nee",
          "E,stadsdeel,GM0363,nee",
          "F,stadsdeel,GM0363,nee",
          "A00a,buurt,A,nee",
          "A00b,buurt,A,nee",
          "E12a,buurt,E,nee",
          "E12b,buurt,E,nee",
          "F75a,buurt,F,nee");
  private static final List<String> NEW_AREAS =
      List.of(
          "gebiedcode,niveau,ouder,rest",
          "GM0363,gemeente,,nee",
          "GM0363_ONBEKEND,stadsdeel,GM0363,ja",
          "A,stadsdeel,GM0363,nee",
          "E,stadsdeel,GM0363,nee",
          "AA01,buurt,A,nee",
          "EA01,buurt,E,nee",
          "EA02,buurt,E,nee");
  private static final List<String> TABLE =
      List.of(
          "van_code,naar_code,niveau,aandeel,aandeel_nieuw,methode",
          "A00a,AA01,buurt,1,,oppervlakte",
          "A00b,AA01,buurt,0.7,,oppervlakte",
          "A00b,EA01,buurt,0.3,,oppervlakte",
          "E12a,EA01,buurt,1,,oppervlakte",
          "E12b,EA02,buurt,0.98,,oppervlakte",
          "F75a,EA02,buurt,0.6,,oppervlakte",
          "A,A,stadsdeel,1,,oppervlakte",
          "E,E,stadsdeel,1,,oppervlakte",
          "F,E,stadsdeel,1,,oppervlakte");
  private static final List<String> POPULATION =
      List.of(
          HEADER,
          "bbga@2018-09-01,A,BEVTOTAAL,2018,totaal,86851",
          "bbga@2018-09-01,E,BEVTOTAAL,2018,totaal,144210",
          "bbga@2018-09-01,F,BEVTOTAAL,2018,totaal,155781",
          "bbga@2018-09-01,GM0363,BEVTOTAAL,2018,totaal,386842",
          "bbga@2018-09-01,A,BEV0_17,2018,totaal,10213",
          "bbga@2018-09-01,E,BEV0_17,2018,totaal,20871",
          "bbga@2018-09-01,F,BEV0_17,2018,totaal,33019");
  private static final List<String> NEWER_POPULATION =
      List.of(
          HEADER,
          "bbga@2020-09-01,A,BEVTOTAAL,2018,totaal,86900",
          "bbga@2020-09-01,A,BEVTOTAAL,2020,totaal,87190",
          "bbga@2020-09-01,E,BEVTOTAAL,2020,totaal,147265",
          "bbga@2020-09-01,F,BEVTOTAAL,2020,totaal,159950");
  private static final List<String> KERNCIJFERS =
      List.of(
          HEADER,
          "kwb@2020-02-01,A00a,AantalInwoners,2020,totaal,985",
          "kwb@2020-02-01,A00b,AantalInwoners,2020,totaal,640",
          "kwb@2020-02-01,E12a,AantalInwoners,2020,totaal,2335",
          "kwb@2020-02-01,E12b,AantalInwoners,2020,totaal,1210",
          "kwb@2020-02-01,F75a,AantalInwoners,2020,totaal,4015",
          "kwb@2020-02-01,GM0363,AantalInwoners,2020,totaal,9300",
          "kwb@2020-02-01,A00a,k_0Tot15Jaar,2020,totaal,95",
          "kwb@2020-02-01,A00b,k_0Tot15Jaar,2020,totaal,-",
          "kwb@2020-02-01,E12a,k_0Tot15Jaar,2020,totaal,330",
          "kwb@2020-02-01,E12b,k_0Tot15Jaar,2020,totaal,145",
          "kwb@2020-02-01,F75a,k_0Tot15Jaar,2020,totaal,880",
          "kwb@2020-02-01,A00a,AfstandTotGroteSupermarkt,2020,totaal,0.3",
          "kwb@2020-02-01,A00b,AfstandTotGroteSupermarkt,2020,totaal,0.7",
          "kwb@2020-02-01,E12a,AfstandTotGroteSupermarkt,2020,totaal,1.1",
          "kwb@2020-02-01,F75a,AfstandTotGroteSupermarkt,2020,totaal,0.9",
          "kwb@2020-02-01,A,SesWoaGemiddeldeScore,2020,totaal,0.123");
  private static final List<String> OLDER_KERNCIJFERS =
      List.of(
          HEADER,
          "kwb@2019-02-01,A00a,AantalInwoners,2020,totaal,980",
          "kwb@2019-02-01,E12b,AantalInwoners,2020,totaal,1200");
  private static final List<String> EVENTS =
      List.of(
          HEADER,
          "initiatieven@2020-05-26,A,initiatieven,2020-05-26,totaal,12",
          "initiatieven@2020-05-26,E,initiatieven,2020-05-26,totaal,35",
          "initiatieven@2020-05-26,F,initiatieven,2020-05-26,totaal,40",
          "initiatieven@2020-05-26,GM0363_ONBEKEND,initiatieven,2020-05-26,totaal,7",
          "initiatieven@2020-05-26,A,initiatieven,2020-05-26,categorie=Zorg,4",
          "verzuimmeldingen@2020-06-22,A,verzuimmeldingen,2020,totaal,2",
          "verzuimmeldingen@2020-06-22,E,verzuimmeldingen,2020,totaal,31",
          "verzuimmeldingen@2020-06-22,F,verzuimmeldingen,2020,totaal,47");
  private static final List<String> VOEDSELBANK =
      List.of(
          HEADER,
          "voedselbank@2020-06-20,A,voedselbank_klanten,2020-06-20,totaal,310",
          "voedselbank@2020-06-20,E,voedselbank_klanten,2020-06-20,totaal,420",
          "voedselbank@2020-06-20,F,voedselbank_klanten,2020-06-20,totaal,909");
  private static final List<String> CONTROLS =
      List.of(
          "gebiedcode,indicator,periode,uitsplitsing,waarde,decimalen",
          "A,initiatieven_per_1000,2020-05-26,totaal,0.14,2",
          "E,initiatieven_per_1000,2020-05-26,totaal,0.30,2");

  @TempDir private static Path base;
  private static String first;

  @TempDir private Path root;
  private TestLake lake;
  private final List<String> told = new ArrayList<>();

  @BeforeAll
  static void publishAFirstSnapshot() throws IOException {
    TestSpark.session();
    new TestLake(base)
        .areas(OLD, AREAS)
        .areas(NEW, NEW_AREAS)
        .conversions(OLD, NEW, TABLE)
        .observations(OLD, AREAS, POPULATION)
        .observations(OLD, AREAS, KERNCIJFERS)
        .observations(OLD, AREAS, OLDER_KERNCIJFERS)
        .observations(OLD, AREAS, EVENTS)
        .observations(OLD, AREAS, VOEDSELBANK)
        .controls(OLD, CONTROLS);
    first = analyse(base, "2026-11-21T06:00:00Z", new ArrayList<>());
  }

  @BeforeEach
  void startFromTheFirstSnapshot() throws IOException {
    copy(base, root);
    lake = new TestLake(root);
  }

  @Test
  void a_changed_delivery_of_the_voedselbank_computes_its_two_indicators_only() throws IOException {
    lake.observations(
        OLD,
        AREAS,
        List.of(
            HEADER,
            "voedselbank@2020-06-20,A,voedselbank_klanten,2020-06-20,totaal,3",
            "voedselbank@2020-06-20,E,voedselbank_klanten,2020-06-20,totaal,425",
            "voedselbank@2020-06-20,F,voedselbank_klanten,2020-06-20,totaal,910"));

    JsonNode manifest = assertSameAsComputingEverything();

    assertThat(codes(manifest))
        .containsExactly("voedselbank_klanten", "voedselbank_klanten_per_1000");
    assertThat(manifest.get("overgenomen_van").asText()).isEqualTo(first);
    assertThat(told.getFirst())
        .matches(
            "Van 2 indicatoren worden de waarden berekend; van \\d+ is niets veranderd, die worden overgenomen uit snapshot "
                + first
                + "\\.");
  }

  @Test
  void a_new_population_computes_everything_that_is_divided_or_weighed_by_it() throws IOException {
    lake.observations(OLD, AREAS, NEWER_POPULATION);

    JsonNode manifest = assertSameAsComputingEverything();

    assertThat(codes(manifest))
        .contains(
            "bbga_bevolking",
            "bbga_0_17_pct",
            "initiatieven_per_1000",
            "verzuimmeldingen_per_1000",
            "voedselbank_klanten")
        .noneMatch(code -> code.startsWith("kwb_"));
  }

  @Test
  void a_withdrawn_delivery_takes_its_figures_and_findings_with_it() throws IOException {
    delete(lake.layout().observations("initiatieven", OLD + "-2020-05-26"));
    delete(lake.layout().observations("kwb", OLD + "-2019-02-01"));

    JsonNode manifest = assertSameAsComputingEverything();

    assertThat(codes(manifest))
        .contains("initiatieven", "initiatieven_per_1000", "kwb_inwoners", "kwb_0_14")
        .doesNotContain("voedselbank_klanten", "bbga_bevolking");
    assertThat(text(snapshot(root), "bevindingen"))
        .isNotEmpty()
        .noneMatch(row -> row.contains("dubbel_geleverd"))
        .noneMatch(row -> row.contains("controlecijfer_wijkt_af"));
  }

  @Test
  void what_is_compared_or_converted_otherwise_computes_no_indicator() throws IOException {
    List<String> table = new ArrayList<>(TABLE);
    table.set(1, "A00a,AA01,buurt,0.9,,oppervlakte");
    lake.conversions(OLD, NEW, table)
        .controls(OLD, List.of(CONTROLS.get(0), "A,initiatieven_per_1000,2020-05-26,totaal,0.5,2"));

    assertThat(codes(assertSameAsComputingEverything())).isEmpty();
  }

  @Test
  void changed_areas_compute_everything() throws IOException {
    List<String> more = new ArrayList<>(AREAS);
    more.add("F75b,buurt,F,nee");
    lake.areas(OLD, more);
    analyse(root, "2026-11-21T07:00:00Z", told);

    assertThat(told.getFirst()).isEqualTo("Waarden worden berekend ...");
    assertThat(manifest(root).get("overgenomen_van").asText()).isEmpty();
  }

  @Test
  void nothing_is_taken_over_from_a_snapshot_that_was_damaged() throws IOException {
    assertThat(PreviousSnapshot.find(lake.layout()).orElseThrow().isWhole()).isTrue();

    Files.write(snapshot(root).resolve("waarden").resolve("part-0.parquet"), new byte[] {1, 2, 3});

    assertThat(PreviousSnapshot.find(lake.layout()).orElseThrow().isWhole()).isFalse();
  }

  /** Publishes what the change touches, and everything in a lake of its own, and compares. */
  private JsonNode assertSameAsComputingEverything() throws IOException {
    Path other = root.resolve("alles");
    copy(root.resolve("waarnemingen"), other.resolve("waarnemingen"));
    analyse(root, "2026-11-21T07:00:00Z", told);
    analyse(other, "2026-11-21T07:00:00Z", new ArrayList<>());

    JsonNode some = manifest(root);
    JsonNode all = manifest(other);
    assertThat(all.get("overgenomen_van").asText()).isEmpty();
    for (String same : List.of("vingerafdruk", "grondslag", "onthulling", "buiten_register")) {
      assertThat(some.get(same)).isEqualTo(all.get(same));
    }
    for (String same : List.of("verborgen", "gecontroleerd", "herleidbaar")) {
      assertThat(some.get("audit").get(same)).isEqualTo(all.get("audit").get(same));
    }
    for (String table :
        List.of(
            "waarden",
            "omgerekend",
            "herleiding",
            "bevindingen",
            "indicatoren",
            "leveringen",
            "gebieden")) {
      assertThat(text(snapshot(root), table))
          .as(table)
          .isNotEmpty()
          .containsExactlyElementsOf(text(snapshot(other), table));
    }
    return some;
  }

  private static String analyse(Path root, String moment, List<String> told) throws IOException {
    return new AnalyseRun(
            new AnalyseConfig(root, "local[2]", false),
            IndicatorRegister.builtIn(),
            told::add,
            Clock.fixed(Instant.parse(moment), ZoneOffset.UTC))
        .run()
        .id();
  }

  private static Path snapshot(Path root) throws IOException {
    return root.resolve("snapshots").resolve(Files.readString(root.resolve("CURRENT")).strip());
  }

  private static JsonNode manifest(Path root) throws IOException {
    return new ObjectMapper().readTree(snapshot(root).resolve("manifest.json").toFile());
  }

  private static List<String> codes(JsonNode manifest) {
    return manifest.get("herberekend").valueStream().map(JsonNode::asText).toList();
  }

  /** The rows of a table as they lie in its file, every number in full. */
  private static List<String> text(Path snapshot, String table) {
    return TestSpark.session()
        .read()
        .parquet(snapshot.resolve(table).toString())
        .drop("geometry")
        .collectAsList()
        .stream()
        .map(Row::toString)
        .toList();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : paths.toList()) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target);
        }
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
