package nl.wijkbeeld.ingest.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.wijkbeeld.ingest.issue.Issue;
import nl.wijkbeeld.ingest.sources.Levering;
import nl.wijkbeeld.ingest.sources.SourcesFile;
import nl.wijkbeeld.vocabulary.Niveau;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** The official maps of Amsterdam and of CBS, when these lie beside the project. */
class RealAreasTest {
  private static final Path DATA =
      Path.of(System.getProperty("wijkbeeld.root")).resolve("../shared/data/gebieden").normalize();

  /** The outlines to compare with were simplified, by some decimetres. */
  private static final double METRES_APART = 0.5;

  @TempDir private Path folder;
  private final List<Issue> issues = new ArrayList<>();

  @BeforeEach
  void needsRealFiles() {
    assumeTrue(
        Files.isDirectory(DATA),
        "overgeslagen: de map ../shared/data met kaarten van CBS en Amsterdam ligt niet naast het project");
  }

  private Levering levering(String file, String setting) throws IOException {
    Path sources =
        Files.writeString(
            folder.resolve("bronnen.yaml"),
            "leveringen:\n  - {id: g, soort: gebieden, indeling: 2022, pad: \"%s\"%s}\n"
                .formatted(DATA.resolve(file), setting));
    return SourcesFile.read(sources).leveringen().getFirst();
  }

  private List<Gebied> areas(String file) throws IOException {
    return areas(file, "");
  }

  private List<Gebied> areas(String file, String setting) throws IOException {
    DivisionReader reader = new DivisionReader(levering(file, setting), issues::add);
    reader.read();
    return reader.areas("2022", Set.of());
  }

  private static Map<String, Gebied> drawn(List<Gebied> areas, Niveau niveau) {
    return areas.stream()
        .filter(area -> area.niveau() == niveau && area.geometry().isPresent())
        .collect(Collectors.toMap(Gebied::code, Function.identity(), (a, b) -> a, TreeMap::new));
  }

  private static CoverageCheck check(Map<String, Gebied> areas) {
    return new CoverageCheck(
        CoordinateSystem.CRS84,
        areas.values().stream()
            .map(area -> new CoverageCheck.Part(area.code(), area.geometry().orElseThrow()))
            .toList());
  }

  private static List<String> texts(List<CoverageDefect> defects) {
    return defects.stream()
        .filter(defect -> defect.squareMetres() >= CoverageRemarks.NAMED_FROM)
        .map(defect -> defect.text(code -> code))
        .toList();
  }

  /**
   * How far two outlines of an area lie apart on average: the ground between them by its length.
   */
  private static double metresApart(Gebied one, Gebied other) {
    Geometry outline = CoordinateSystem.toRd(one.geometry().orElseThrow());
    return OverlayNGRobust.overlay(
                outline,
                CoordinateSystem.toRd(other.geometry().orElseThrow()),
                OverlayNG.SYMDIFFERENCE)
            .getArea()
        / outline.getLength();
  }

  @Test
  void the_518_buurten_of_2022_make_110_wijken_25_gebieden_and_9_stadsdelen() throws IOException {
    List<Gebied> areas = areas("amsterdam_buurten_2022.geojson");

    assertThat(drawn(areas, Niveau.BUURT).keySet()).hasSize(518);
    assertThat(drawn(areas, Niveau.WIJK).keySet()).hasSize(110);
    assertThat(drawn(areas, Niveau.GEBIED).keySet()).hasSize(25);
    assertThat(drawn(areas, Niveau.STADSDEEL).keySet())
        .containsExactly("A", "B", "E", "F", "K", "M", "N", "S", "T");
    assertThat(drawn(areas, Niveau.GEMEENTE)).containsOnlyKeys("GM0363");
    for (Gebied gebied : drawn(areas, Niveau.GEBIED).values()) {
      assertThat(gebied.ouder().orElseThrow()).hasSize(1);
    }
    Gebied wijk = drawn(areas, Niveau.WIJK).get("AA");
    assertThat(wijk.ouder()).contains("03630950000022");
    assertThat(wijk.aliassen()).contains("WK0363AA", "03630970000008");
    assertThat(drawn(areas, Niveau.BUURT).get("AA01").aliassen())
        .contains("BU0363AA01", "03630980000019");
  }

  @Test
  void a_wijk_in_two_gebieden_belongs_to_its_stadsdeel_and_somebody_is_told() throws IOException {
    List<Gebied> areas = areas("amsterdam_buurten_2022.geojson");

    assertThat(drawn(areas, Niveau.WIJK).get("NB").ouder()).contains("N");
    assertThat(issues)
        .singleElement()
        .extracting(Issue::melding)
        .isEqualTo(
            "wijk NB ligt in 2 gebieden (03630950000039, 03630950000040) en hoort daarom bij geen daarvan");
  }

  @Test
  void dissolved_wijken_gebieden_and_stadsdelen_equal_those_that_the_city_drew()
      throws IOException {
    List<Gebied> dissolved = areas("amsterdam_buurten_2022.geojson");
    Map<String, Niveau> files =
        Map.of(
            "amsterdam_wijken_2022_wgs84.geojson", Niveau.WIJK,
            "amsterdam_ggwgebieden_2022_wgs84.geojson", Niveau.GEBIED,
            "amsterdam_stadsdelen_2022_wgs84.geojson", Niveau.STADSDEEL);
    for (Map.Entry<String, Niveau> file : files.entrySet()) {
      Map<String, Gebied> expected =
          drawn(
              areas(file.getKey(), ", gemeente: {code: GM0363}, niveau: " + file.getValue().code()),
              file.getValue());
      // The map of gebieden draws the buurten that lie in none as one area, "none".
      expected.remove("none");
      Map<String, Gebied> found = drawn(dissolved, file.getValue());
      assertThat(found.keySet()).isEqualTo(expected.keySet());
      assertThat(surface(found)).isCloseTo(surface(expected), within(0.0001 * surface(expected)));
      found.forEach(
          (code, area) ->
              assertThat(metresApart(area, expected.get(code)))
                  .as("afstand van %s tot de kaart", code)
                  .isLessThan(METRES_APART));
    }
  }

  @Test
  void nothing_overlaps_or_gapes_on_any_level_of_the_map_of_2022() throws IOException {
    List<Gebied> areas = areas("amsterdam_buurten_2022.geojson");

    List<CoverageDefect> source = check(drawn(areas, Niveau.BUURT)).defects();
    assertThat(texts(source)).isEmpty();
    for (Niveau level : List.of(Niveau.WIJK, Niveau.GEBIED, Niveau.STADSDEEL)) {
      assertThat(texts(check(drawn(areas, level)).defects())).isEmpty();
    }
    double gemeente = drawn(areas, Niveau.GEMEENTE).get("GM0363").oppervlakteM2().orElseThrow();
    for (Niveau level : List.of(Niveau.BUURT, Niveau.WIJK, Niveau.STADSDEEL)) {
      assertThat(surface(drawn(areas, level))).isCloseTo(gemeente, within(1.0));
    }
  }

  @Test
  void a_buurt_that_is_left_out_is_a_gap_of_its_own_size_and_one_drawn_twice_an_overlap()
      throws IOException {
    Map<String, Gebied> buurten = drawn(areas("amsterdam_buurten_2022.geojson"), Niveau.BUURT);
    Gebied plancius = buurten.get("KJ02");
    buurten.remove("KJ02");
    CoverageCheck without = check(buurten);
    assertThat(without.defects())
        .singleElement()
        .satisfies(
            gap -> {
              assertThat(gap.kind()).isEqualTo(CoverageDefect.Kind.GAP);
              assertThat(gap.squareMetres())
                  .isCloseTo(plancius.oppervlakteM2().orElseThrow(), within(1.0));
              assertThat(without.withNeighbours(gap).codes())
                  .hasSizeGreaterThan(2)
                  .doesNotContain("KJ02");
            });

    buurten.put("KJ02", plancius);
    buurten.put("dubbel", plancius);
    CoverageCheck twice =
        new CoverageCheck(
            CoordinateSystem.CRS84,
            buurten.entrySet().stream()
                .map(e -> new CoverageCheck.Part(e.getKey(), e.getValue().geometry().orElseThrow()))
                .toList());
    assertThat(twice.defects())
        .singleElement()
        .satisfies(
            overlap -> {
              assertThat(overlap.kind()).isEqualTo(CoverageDefect.Kind.OVERLAP);
              assertThat(overlap.codes()).containsExactlyInAnyOrder("KJ02", "dubbel");
              assertThat(overlap.squareMetres())
                  .isCloseTo(plancius.oppervlakteM2().orElseThrow(), within(1.0));
            });
  }

  @Test
  void the_map_in_rd_new_gives_the_same_areas_as_the_map_in_degrees() throws IOException {
    Map<String, Gebied> degrees = drawn(areas("amsterdam_buurten_2015.geojson"), Niveau.BUURT);
    Map<String, Gebied> metres = drawn(areas("amsterdam_buurten_2015_rd.geojson"), Niveau.BUURT);

    assertThat(metres.keySet()).isEqualTo(degrees.keySet()).hasSize(481);
    // The file in RD New was made without the correction grid and is up to a metre off.
    metres.forEach(
        (code, area) ->
            assertThat(area.oppervlakteM2().orElseThrow())
                .isCloseTo(
                    degrees.get(code).oppervlakteM2().orElseThrow(),
                    within(1 + 0.001 * area.oppervlakteM2().orElseThrow())));
    assertThat(issues).isEmpty();
  }

  @Test
  void the_country_is_read_and_checked_within_thirty_seconds_of_computing() throws IOException {
    long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    List<Gebied> areas = areas("nl_buurt_2015_wgs84.geojson.gz");

    long end = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    assertThat(Duration.ofNanos(end - begin)).isLessThan(Duration.ofSeconds(30));
    assertThat(drawn(areas, Niveau.GEMEENTE).keySet()).hasSize(393);
    List<String> gaps =
        issues.stream()
            .map(Issue::melding)
            .filter(text -> text.startsWith("gat") || text.startsWith("spleet"))
            .toList();
    assertThat(gaps).hasSizeGreaterThan(CoverageRemarks.MOST_NAMED);
    assertThat(gaps.getLast()).startsWith("gaten en overlappen kleiner dan 1 m2");
    assertThat(issues).noneMatch(issue -> issue.melding().startsWith("bij het samenvoegen"));
  }

  private static double surface(Map<String, Gebied> areas) {
    return areas.values().stream().mapToDouble(area -> area.oppervlakteM2().orElseThrow()).sum();
  }
}
