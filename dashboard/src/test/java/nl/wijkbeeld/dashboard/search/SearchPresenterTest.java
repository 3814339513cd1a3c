package nl.wijkbeeld.dashboard.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.wijkbeeld.dashboard.SnapshotFixture;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import nl.wijkbeeld.dashboard.wijkbeeld.Wijkbeelden;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchPresenterTest {
  @TempDir static Path lake;
  private static Snapshot snapshot;

  @BeforeAll
  static void publish() throws IOException {
    snapshot =
        new SnapshotStore(
                SnapshotFixture.trusted(lake)
                    .earlierDivision("2010", "X1", "Noord", "stadsdeel", "")
                    .earlierDivision("2010", "X2", "Buiksloot", "stadsdeel", "De Sloot\nBSL")
                    .publish("eerste"))
            .current()
            .orElseThrow();
  }

  @Test
  void an_area_is_found_by_its_name_its_code_and_with_a_typing_error() {
    assertThat(first("nieuw west")).isEqualTo("Nieuw-West gebied/F");
    assertThat(first("F")).isEqualTo("Nieuw-West gebied/F");
    assertThat(first("cetnrum")).isEqualTo("Centrum gebied/A");
    assertThat(first("ZUIDOOST")).isEqualTo("Zuidoost gebied/T");
  }

  @Test
  void a_wijkbeeld_is_found_by_its_title_what_it_begins_with_and_its_code() {
    SearchPresenter presenter =
        new SearchPresenter(
            snapshot,
            List.of(
                new Wijkbeelden.Published(
                    "T94", 2, "Zo zijn de G-buurten", "Over koken en tuinieren met elkaar.")),
            Language.NL);

    assertThat(hits(presenter, "g-buurten")).contains("wijkbeeld/T94");
    assertThat(hits(presenter, "tuinieren")).containsExactly("wijkbeeld/T94");
    assertThat(hits(presenter, "T94")).contains("wijkbeeld/T94");
    assertThat(presenter.suggestions("g-buurt", Address.of("zoeken")))
        .extracting(SearchState.Hit::where)
        .contains("T94 · editie 2");
  }

  @Test
  void pages_on_privacy_and_of_the_buurttop_are_found() {
    assertThat(first("privacy")).isEqualTo("Privacy privacy");
    assertThat(first("toekomstagenda")).isEqualTo("BuurtTop buurttop");
  }

  @Test
  void the_name_itself_comes_before_names_that_begin_with_it() {
    assertThat(suggested("zuid")).startsWith("Zuid", "Zuidoost");
  }

  @Test
  void a_code_of_an_earlier_division_leads_to_the_area_of_now() {
    assertThat(first("x1")).isEqualTo("Noord gebied/N");
    assertThat(state("x1").groups().getFirst().hits().getFirst().where()).contains("ook X1");
  }

  @Test
  void a_postcode_leads_to_the_areas_in_which_it_lies(@TempDir Path other) throws IOException {
    Snapshot withPostcodes =
        new SnapshotStore(
                SnapshotFixture.trusted(other)
                    .withTable(
                        "postcodes",
                        "postcode VARCHAR, indeling VARCHAR, gebiedcode VARCHAR, aandeel DOUBLE",
                        List.of(
                            "('1033AB','2015','N60',0.3)",
                            "('1033AB','2015','N61',0.7)",
                            "('1012','2015','A',1)"))
                    .publish("met-postcodes"))
            .current()
            .orElseThrow();
    SearchPresenter presenter = new SearchPresenter(withPostcodes, List.of(), Language.NL);

    assertThat(hits(presenter, "1033 ab")).containsExactly("gebied/N61", "gebied/N60");
    assertThat(hits(presenter, "1012XY")).containsExactly("gebied/A");
    assertThat(presenter.state(Address.of("zoeken").with("q", "9999 ZZ")).advice().getFirst())
        .contains("staat niet in de lijst");
  }

  private static List<String> hits(SearchPresenter presenter, String question) {
    return presenter.state(Address.of("zoeken").with("q", question)).groups().stream()
        .flatMap(group -> group.hits().stream())
        .map(SearchState.Hit::href)
        .toList();
  }

  @Test
  void an_area_that_is_no_more_says_so_and_is_found_by_its_aliases() {
    SearchState.Hit gone = state("de sloot").groups().getFirst().hits().getFirst();

    assertThat(gone.name()).isEqualTo("Buiksloot");
    assertThat(gone.where()).contains("alleen in de indeling 2010");
    assertThat(gone.href()).isEqualTo("gebied/X2?indeling=2010");
    assertThat(first("bsl")).startsWith("Buiksloot");
  }

  @Test
  void an_indicator_is_found_by_name_code_theme_and_definition() {
    assertThat(suggested("verzuim")).contains("Verzuimmeldingen");
    assertThat(first("initiatieven_per_1000"))
        .isEqualTo("Initiatieven per 1.000 inwoners gegevens#indicator-initiatieven_per_1000");
    assertThat(state("verzuimmeldingen").groups().getFirst().hits().getFirst().map())
        .isEqualTo("kaart?indicator=verzuimmeldingen");
  }

  @Test
  void a_page_is_found_by_what_it_is_about_in_both_languages() {
    assertThat(suggested("schermlezer")).containsExactly("Toegankelijkheid");
    assertThat(
            new SearchPresenter(snapshot, List.of(), Language.EN)
                .suggestions("screen reader", Address.of("")).stream().map(SearchState.Hit::name))
        .containsExactly("Accessibility");
  }

  @Test
  void the_way_keeps_the_snapshot_and_the_frame() {
    Address pinned =
        new Address("zoeken", Map.of("snapshot", List.of("eerste"), "q", List.of("noord")));

    assertThat(
            new SearchPresenter(snapshot, List.of(), Language.NL)
                .state(pinned)
                .groups()
                .getFirst()
                .hits()
                .getFirst()
                .href())
        .isEqualTo("gebied/N?snapshot=eerste");
  }

  @Test
  void what_is_not_there_gets_advice_and_what_comes_near() {
    SearchState state = state("jeugd noord");

    assertThat(state.outcome()).isEqualTo("Er is niets gevonden voor “jeugd noord”.");
    assertThat(state.near()).extracting(SearchState.Hit::name).contains("Noord");
    assertThat(state("1012 AB").advice().getFirst()).contains("postcodes");
    assertThat(state("%' OR 1=1 --").groups()).isEmpty();
    assertThat(state("").groups()).isEmpty();
  }

  @Test
  void one_of_fifteen_thousand_areas_is_found() {
    List<Findable> many = new ArrayList<>();
    for (int i = 0; i < 15_000; i++) {
      String name = "Buurt " + Integer.toString(i * 7919, 36) + " aan de " + word(i);
      many.add(
          new Findable(
              Findable.Group.GEBIEDEN,
              name,
              "buurt",
              "",
              0,
              List.of(name, "BU" + i),
              List.of(),
              "gebied/BU" + i,
              List.of(),
              ""));
    }
    SearchIndex index = new SearchIndex(many);

    assertThat(index.size()).isEqualTo(15_000);
    assertThat(index.find("BU14999").getFirst().names()).contains("BU14999");
    assertThat(index.find("xyzzyq")).isEmpty();
  }

  private static String word(int number) {
    return List.of("kanaal", "singel", "gracht", "dijk", "haven").get(number % 5) + number % 900;
  }

  private static String first(String question) {
    SearchState.Hit hit = state(question).groups().getFirst().hits().getFirst();
    return hit.name() + " " + hit.href();
  }

  private static List<String> suggested(String question) {
    return new SearchPresenter(snapshot, List.of(), Language.NL)
        .suggestions(question, Address.of("")).stream().map(SearchState.Hit::name).toList();
  }

  private static SearchState state(String question) {
    return new SearchPresenter(snapshot, List.of(), Language.NL)
        .state(Address.of("zoeken").with("q", question));
  }
}
