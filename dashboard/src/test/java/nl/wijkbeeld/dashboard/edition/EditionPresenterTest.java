package nl.wijkbeeld.dashboard.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.wijkbeeld.dashboard.EditionFixture;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.handout.Handout;
import nl.wijkbeeld.dashboard.infrastructure.Section;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditionPresenterTest {
  private static final Address PAGE = Address.of(EditionPresenter.PAGE);
  private static final Address COMPARED =
      PAGE.with(EditionPresenter.FROM, "eerste").with(EditionPresenter.TO, "tweede");

  @TempDir static Path lake;
  private static SnapshotStore store;

  @BeforeAll
  static void publish() throws IOException {
    EditionFixture.publish(lake);
    store = new SnapshotStore(lake);
  }

  private static EditionState state(Address address) throws IOException {
    return new EditionPresenter(store, store.current().orElseThrow()).state(address);
  }

  private static Handout.Table table(EditionState state, String section) {
    Section found =
        state.content().sections().stream()
            .filter(one -> one.id().equals(section))
            .findFirst()
            .orElseThrow();
    return found.parts().stream()
        .filter(Handout.Table.class::isInstance)
        .map(Handout.Table.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static List<List<String>> texts(Handout.Table table) {
    return table.rows().stream().map(row -> row.stream().map(Handout.Cell::text).toList()).toList();
  }

  @Test
  void lists_the_editions_the_newest_first_with_how_to_cite_them() throws IOException {
    EditionState state = state(PAGE);
    assertThat(state.editions())
        .extracting(EditionState.Listed::name)
        .containsExactly("Editie 2: Najaar 2026", "Editie 1: Voorjaar 2026");
    assertThat(state.editions().getFirst().citation())
        .isEqualTo("Wijkbeeld (2026). Editie 2: Najaar 2026. Snapshot tweede.");
    assertThat(state.editions().getLast().page().orElseThrow().href())
        .isEqualTo(".?snapshot=eerste");
    assertThat(state.comparison().orElseThrow().asked()).isFalse();
    assertThat(state.content().sections()).isEmpty();
  }

  @Test
  void compares_the_newest_with_the_one_before_unless_asked_otherwise() throws IOException {
    EditionState.Comparison comparison = state(PAGE).comparison().orElseThrow();
    assertThat(comparison.from().snapshot()).isEqualTo("eerste");
    assertThat(comparison.to().snapshot()).isEqualTo("tweede");
  }

  @Test
  void counts_what_changed_beyond_rounding() throws IOException {
    // The fixture changes one value by 10 and one by less than half a decimal, hides one, removes
    // one and adds one.
    EditionState state = state(COMPARED);
    assertThat(state.content().sentences())
        .contains(
            "Waarden: 1 nieuw, 1 weg, 1 met een andere toestand, 1 met een andere waarde; 1 verschillen alleen in de afronding.");
    assertThat(texts(table(state, "waarden")))
        .anySatisfy(row -> assertThat(row).contains("voedselbank_klanten", "1"));
  }

  @Test
  void tells_an_english_reader_the_same_in_english() throws IOException {
    EditionState state =
        new EditionPresenter(store, store.current().orElseThrow(), Language.EN).state(COMPARED);
    assertThat(state.content().sentences())
        .contains(
            "From \u201cEdition 1: Voorjaar 2026\u201d to \u201cEdition 2: Najaar 2026\u201d.",
            "Values: 1 new, 1 gone, 1 with another state, 1 with another value; 1 different in rounding only.");
    assertThat(table(state, "waarden").columns())
        .extracting(Handout.Column::label)
        .containsExactly(
            "Figure",
            "Code",
            "Level",
            "New",
            "Gone",
            "Other state",
            "Other value",
            "Rounding only");
  }

  @Test
  void names_the_values_of_an_indicator() throws IOException {
    EditionState state =
        state(
            COMPARED
                .with(EditionPresenter.INDICATOR, "bbga_bevolking")
                .with(EditionPresenter.KIND, "waarde"));
    assertThat(texts(table(state, "regels")))
        .singleElement()
        .satisfies(row -> assertThat(row).contains("Noord", "stadsdeel", "andere waarde"));
  }

  @Test
  void a_hidden_value_shows_what_it_was_only_where_that_was_published() throws IOException {
    EditionState state = state(COMPARED.with(EditionPresenter.KIND, "toestand"));
    String indicator = table(state, "waarden").rows().getFirst().get(1).text();
    Handout.Table rows =
        table(
            state(
                COMPARED
                    .with(EditionPresenter.KIND, "toestand")
                    .with(EditionPresenter.INDICATOR, indicator)),
            "regels");
    assertThat(texts(rows))
        .singleElement()
        .satisfies(row -> assertThat(row).contains("verborgen (privacy)", "andere toestand"));
  }

  @Test
  void names_areas_and_definitions_that_differ() throws IOException {
    EditionState state = state(COMPARED);
    assertThat(texts(table(state, "gebieden")))
        .extracting(row -> row.get(1) + ": " + row.get(4))
        .containsExactlyInAnyOrder(
            "N61: naam: was Noord 'Oost'", "N60: weg", "N62: nieuw", "M: omtrek");
    assertThat(texts(table(state, "definities")))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .contains("bbga_bevolking", "definitie", "Wie er op 1 januari woont."));
  }

  @Test
  void the_same_twice_has_no_differences() throws IOException {
    EditionState state = state(COMPARED.with(EditionPresenter.TO, "eerste"));
    assertThat(state.content().notices())
        .contains("U vergelijkt een snapshot met zichzelf. Kies twee verschillende.");
    Snapshot same = store.find("eerste").orElseThrow();
    assertThat(ChangedCounts.of(same, same)).isEmpty();
    assertThat(ChangedAreas.of(same, same)).isEmpty();
    assertThat(ChangedDefinitions.of(same, same)).isEmpty();
  }

  @Test
  void choices_that_do_not_exist_are_told() throws IOException {
    assertThat(state(COMPARED.with(EditionPresenter.FROM, "weg")).content().notices())
        .contains("Deze snapshot is er niet: \u201cweg\u201d. De pagina toont wat er wel is.");
    assertThat(state(COMPARED.with(EditionPresenter.LEVEL, "straat")).content().notices())
        .contains("Dit niveau is er niet. De pagina toont alle niveaus.");
  }

  @Test
  void the_file_has_every_difference() throws IOException {
    Path file = lake.resolve("verschillen.csv");
    new ChangesFile(
            store.find("eerste").orElseThrow(),
            store.find("tweede").orElseThrow(),
            Optional.empty(),
            Optional.empty(),
            ChangeKind.ALLE)
        .write(file);
    List<String> lines = Files.readAllLines(file);
    assertThat(lines.getFirst())
        .isEqualTo(
            "indicator,periode,gebiedcode,indeling,uitsplitsing,niveau,naam,eerdere_status,eerdere_waarde,status,waarde,soort");
    assertThat(lines.stream().skip(1).map(line -> line.substring(line.lastIndexOf(',') + 1)))
        .containsExactlyInAnyOrder("nieuw", "weg", "toestand", "waarde", "afronding");
  }

  @Test
  void an_edition_that_cannot_be_read_is_left_out() throws IOException {
    Path broken = lake.resolve("edities/0009.json");
    Files.writeString(broken, "{\"nummer\": 9");
    try {
      assertThat(store.editions()).hasSize(2);
    } finally {
      Files.delete(broken);
    }
  }
}
