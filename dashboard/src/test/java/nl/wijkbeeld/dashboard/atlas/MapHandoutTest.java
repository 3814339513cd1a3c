package nl.wijkbeeld.dashboard.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.wijkbeeld.dashboard.SnapshotFixture;
import nl.wijkbeeld.dashboard.Xml;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.handout.Handout;
import nl.wijkbeeld.dashboard.map.Extent;
import nl.wijkbeeld.dashboard.map.OutlineFile;
import nl.wijkbeeld.dashboard.map.Outlines;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import nl.wijkbeeld.vocabulary.Niveau;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;

class MapHandoutTest {
  @TempDir static Path folder;
  private static Snapshot snapshot;

  @BeforeAll
  static void publish() throws IOException {
    Path lake = SnapshotFixture.trusted(folder).publish("eerste");
    snapshot = new SnapshotStore(lake).current().orElseThrow();
  }

  private static Handout handout(Map<String, List<String>> choices) {
    return new MapHandout(Background.none())
        .make(snapshot, new Address("kaart", choices))
        .orElseThrow();
  }

  @Test
  void places_that_are_made_up_are_named_as_made_up_and_listed(@TempDir Path own)
      throws IOException {
    Path lake =
        SnapshotFixture.trusted(own)
            .delivery("voorzieningen", "plekken", true, "Geen van deze plekken bestaat.")
            .withTable(
                "voorzieningen",
                "voorziening VARCHAR, naam VARCHAR, soort VARCHAR, categorie VARCHAR, functies VARCHAR, gebiedcode VARCHAR, indeling VARCHAR, periode VARCHAR, lon DOUBLE, lat DOUBLE",
                List.of(
                    "('v1','Buurthuis Voorbeeld','buurthuis','publiek','verbinden','N','2015','2020',4.9,52.4)"))
            .publish("eerste");
    Snapshot opened = new SnapshotStore(lake).current().orElseThrow();
    Map<String, List<String>> real = Map.of("indicator", List.of("initiatieven_per_1000"));
    Map<String, List<String>> withPlaces =
        Map.of("indicator", List.of("initiatieven_per_1000"), "plaatsen", List.of("publiek"));

    Handout without =
        new MapHandout(Background.none()).make(opened, new Address("kaart", real)).orElseThrow();
    Handout with =
        new MapHandout(Background.none())
            .make(opened, new Address("kaart", withPlaces))
            .orElseThrow();

    assertThat(without.madeUp()).noneMatch(text -> text.contains("plekken bestaat"));
    assertThat(with.madeUp()).anyMatch(text -> text.contains("Geen van deze plekken bestaat."));
    assertThat(with.sources()).anyMatch(text -> text.contains("voorzieningen"));
    assertThat(with.parts())
        .filteredOn(Handout.Table.class::isInstance)
        .last()
        .asString()
        .contains("Buurthuis Voorbeeld");
    assertThat(new MapPresenter(opened).state(new Address("kaart", withPlaces)))
        .hasValueSatisfying(
            state ->
                assertThat(state.provenance().madeUp().orElseThrow())
                    .contains("Geen van deze plekken bestaat."));
  }

  /** The places of the fixture stand in the middle of Noord. */
  private static Snapshot withAPlace(Path own) throws IOException {
    Path lake =
        SnapshotFixture.trusted(own)
            .withTable(
                "voorzieningen",
                "voorziening VARCHAR, naam VARCHAR, soort VARCHAR, categorie VARCHAR, functies VARCHAR, gebiedcode VARCHAR, indeling VARCHAR, periode VARCHAR, lon DOUBLE, lat DOUBLE",
                List.of(
                    "('v1','Buurthuis \"Noord\" & zoon','buurthuis','publiek','verbinden','N','2015','2020',4.93,52.4)",
                    "('v2','Speeltuin Zuid','speeltuin','recreatief','verbinden','K','2015','2020',4.87,52.34)"))
            .publish("eerste");
    return new SnapshotStore(lake).current().orElseThrow();
  }

  @Test
  void places_stand_on_the_drawing_with_their_names_and_in_its_legend(@TempDir Path own)
      throws IOException {
    Handout handout =
        new MapHandout(Background.none())
            .make(withAPlace(own), new Address("kaart", Map.of("plaatsen", List.of("alle"))))
            .orElseThrow();
    Handout.Picture picture = pictures(handout).getFirst();

    assertThat(Xml.read(picture.svg()).all("path"))
        .filteredOn(path -> path.getAttribute("class").equals("plaats"))
        .extracting(path -> path.getTextContent())
        .containsExactly("Buurthuis \"Noord\" & zoon, buurthuis", "Speeltuin Zuid, speeltuin");
    assertThat(picture.legend()).extracting(Handout.Key::text).contains("een plaats (2)");
    assertThat(handout.choices()).contains("Plaatsen op de kaart: alle");
  }

  @Test
  void a_part_that_is_looked_at_shows_the_areas_and_places_in_it_and_no_others(@TempDir Path own)
      throws IOException {
    Snapshot opened = withAPlace(own);
    Envelope north =
        Outlines.of(opened, "2015", Niveau.STADSDEEL).byCode().get("N").getEnvelopeInternal();
    String part =
        new Extent(
                Math.round(north.getMinX() + north.getWidth() * .1),
                Math.round(north.getMinY() + north.getHeight() * .4),
                Math.round(north.getMinX() + north.getWidth() * .9),
                Math.round(north.getMinY() + north.getHeight() * .6))
            .code();
    Handout handout =
        new MapHandout(Background.none())
            .make(
                opened,
                new Address(
                    "kaart", Map.of("plaatsen", List.of("alle"), "uitsnede", List.of(part))))
            .orElseThrow();
    Xml svg = Xml.read(pictures(handout).getFirst().svg());

    assertThat(svg.values("g", "data-gebied")).contains("N").doesNotContain("T", "F");
    assertThat(handout.choices()).contains("Uitsnede: een deel van de kaart");
    assertThat(svg.all("path").stream().map(path -> path.getTextContent()))
        .noneMatch(text -> text.contains("Speeltuin Zuid"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"x", "1,2,3", "10,10,5,5", "0,0,100000,10", "0,0,99999999,5", "0,0,9e9,4"})
  void a_part_that_is_none_is_told_and_all_of_the_map_is_shown(String part) {
    Handout handout = handout(Map.of("uitsnede", List.of(part)));

    assertThat(handout.notes()).anyMatch(note -> note.startsWith("Deze uitsnede is er niet"));
    assertThat(Xml.read(pictures(handout).getFirst().svg()).values("g", "data-gebied"))
        .filteredOn(code -> !code.isEmpty())
        .hasSize(8);
  }

  private static List<Handout.Picture> pictures(Handout handout) {
    return handout.parts().stream()
        .filter(Handout.Picture.class::isInstance)
        .map(Handout.Picture.class::cast)
        .toList();
  }

  @Test
  void a_map_that_is_taken_along_carries_its_own_styles_names_and_chosen_areas() {
    Handout handout =
        handout(Map.of("indicator", List.of("buurtkamers_per_1000"), "gebieden", List.of("N,F")));
    Xml svg = Xml.read(pictures(handout).getFirst().svg());

    // Its own, and larger names for a narrow window.
    assertThat(svg.all("style")).hasSize(2);
    assertThat(svg.all("a")).isEmpty();
    assertThat(svg.values("g", "class")).filteredOn("gebied gekozen"::equals).hasSize(2);
    assertThat(svg.all("text").stream().map(text -> text.getTextContent()).distinct())
        .contains("Noord", "Westpoort");
    assertThat(pictures(handout).getFirst().legend())
        .extracting(Handout.Key::text)
        .contains("onbekend (1 gebied)", "0 (nul) (1 gebied)");
    assertThat(handout.choices()).contains("Gekozen: Noord, Nieuw-West", "Periode: 2020");
  }

  @Test
  void patterns_of_several_maps_in_one_document_do_not_get_in_each_others_way() {
    Set<String> ids = new HashSet<>();
    for (Handout.Picture picture :
        pictures(
            handout(
                Map.of("indicator", List.of("bbga_bijstand_pct"), "weergave", List.of("naast"))))) {
      Xml.read(picture.svg())
          .values("pattern", "id")
          .forEach(id -> assertThat(ids.add(id)).as(id).isTrue());
    }

    assertThat(ids).hasSize(8);
  }

  @Test
  void the_table_that_is_taken_along_has_all_rows_of_the_page_and_as_many_cells_as_columns() {
    Handout.Table table =
        handout(Map.of()).parts().stream()
            .filter(Handout.Table.class::isInstance)
            .map(Handout.Table.class::cast)
            .findFirst()
            .orElseThrow();

    assertThat(table.rows()).hasSize(9).allMatch(row -> row.size() == table.columns().size());
  }

  @Test
  void what_a_browser_gets_has_a_letter_and_a_text_for_every_outline() throws IOException {
    List<String> codes = OutlineFile.of(snapshot, "2015", Niveau.STADSDEEL).codes();
    Panel panel =
        new MapPresenter(snapshot)
            .state(new Address("kaart", Map.of("indicator", List.of("buurtkamers_per_1000"))))
            .orElseThrow()
            .panels()
            .getFirst();

    JsonNode file =
        new ObjectMapper().readTree(FigureFile.of(panel.map(), panel.description(), codes));

    assertThat(codes).containsExactly("A", "F", "N", "M", "E", "K", "T", "B");
    assertThat(file.get("klassen").asText()).matches("[0-4]zvon[0-4]{3}");
    assertThat(file.get("teksten")).hasSize(8);
    assertThat(file.get("teksten").get(0).asText()).isEqualTo("0,12 per 1.000 inwoners");
    assertThat(file.get("kleuren")).hasSizeBetween(3, 5);
    assertThat(file.has("cirkels")).isFalse();
  }

  @Test
  void circles_have_a_surface_that_follows_the_count() throws IOException {
    List<String> codes = OutlineFile.of(snapshot, "2015", Niveau.STADSDEEL).codes();
    Panel panel =
        new MapPresenter(snapshot)
            .state(new Address("kaart", Map.of("indicator", List.of("buurtkamers"))))
            .orElseThrow()
            .panels()
            .getFirst();

    JsonNode circles =
        new ObjectMapper()
            .readTree(FigureFile.of(panel.map(), panel.description(), codes))
            .get("cirkels");

    assertThat(circles.get(5).asDouble()).isEqualTo(1);
    assertThat(Math.pow(circles.get(0).asDouble(), 2))
        .isCloseTo(12 / 31.0, org.assertj.core.data.Offset.offset(.001));
  }
}
