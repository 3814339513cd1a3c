package nl.wijkbeeld.dashboard.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wijkbeeld.dashboard.SnapshotFixture;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotManifest;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataPresenterTest {
  @TempDir static Path newer;
  @TempDir static Path older;
  private static Snapshot snapshot;
  private static Snapshot old;

  @BeforeAll
  static void publish() throws IOException {
    snapshot =
        new SnapshotStore(SnapshotFixture.trusted(newer).publish("eerste")).current().orElseThrow();
    old =
        new SnapshotStore(SnapshotFixture.amsterdam(older).publish("oud")).current().orElseThrow();
  }

  @Test
  void says_which_snapshot_it_is_and_when_it_was_made() {
    assertThat(state().snapshot()).isEqualTo("eerste");
    assertThat(state().made()).isEqualTo("21 november 2026, 07.00 uur");
  }

  @Test
  void the_audit_stands_there_in_plain_words() {
    DataState.Audit audit = state().audit();

    assertThat(audit.outcome())
        .isEqualTo("1.234 verborgen cijfers gecontroleerd; 0 zijn te herleiden.");
    assertThat(audit.safe()).isTrue();
    assertThat(audit.meaning()).anyMatch(text -> text.contains("wordt niet gepubliceerd"));
  }

  @Test
  void an_audit_that_found_something_does_not_look_safe() {
    DataState.Audit audit =
        new DataPresenter(snapshot)
            .audit(Optional.of(new SnapshotManifest.Audit(12, 10, 1, 3, .1)));

    assertThat(audit.outcome())
        .isEqualTo("12 verborgen cijfers, samen 10 getallen, gecontroleerd; 1 is te herleiden.");
    assertThat(audit.safe()).isFalse();
    assertThat(audit.meaning()).anyMatch(text -> text.startsWith("3 verborgen cijfers stonden"));
  }

  @Test
  void the_policy_names_the_sensitive_indicators_with_their_minimum() {
    assertThat(state().policy())
        .anyMatch(
            text -> text.equals("Leerlingen, aantallen onder 5 zijn verborgen: Verzuimmeldingen."));
  }

  @Test
  void deliveries_say_what_they_are_and_whether_they_are_made_up() {
    assertThat(state().deliveries())
        .extracting(one -> one.name() + " " + one.date() + " " + one.madeUp().isPresent())
        .contains("bbga-2018 1 september 2018 false", "verzuim 1 september 2018 true");
  }

  @Test
  void findings_are_counted_by_kind_and_can_be_asked_for() {
    assertThat(state().kinds())
        .extracting(kind -> kind.name() + ": " + kind.count())
        .containsExactly("een gedrukt cijfer is anders: 1");
    assertThat(state("soort", "controlecijfer_wijkt_af", "bevat", "GEDRUKT").findings().rows())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.about())
                  .isEqualTo("Amsterdam, Initiatieven per 1.000 inwoners, 26 mei 2020");
              assertThat(row.text()).isEqualTo("Gedrukt staat 0,20.");
            });
    assertThat(state("bevat", "%' OR 1=1 --").findings().total()).isZero();
  }

  @Test
  void a_kind_of_finding_that_does_not_exist_is_named() {
    assertThat(state("soort", "<b>onzin</b>").notices())
        .singleElement()
        .asString()
        .contains("onzin");
    assertThat(state("soort", "<b>onzin</b>").findings().total()).isEqualTo(1);
  }

  @Test
  void an_indicator_says_everything_about_itself() {
    DataState.Indicator absence = indicator(state(), "verzuimmeldingen");
    DataState.Indicator rate = indicator(state(), "initiatieven_per_1000");

    assertThat(absence.side()).isEqualTo("Draaglast: wat weegt. Daarom staat het hier.");
    assertThat(facts(absence))
        .contains(
            "Eenheid: meldingen",
            "Naar grotere gebieden: opgeteld",
            "Soort reeks: stroom: gebeurtenissen in een periode",
            "Geldig: vanaf 2015",
            "Kleine aantallen: Leerlingen, aantallen onder 5 zijn verborgen");
    assertThat(facts(rate))
        .contains("Berekend als: Initiatieven gedeeld door Inwoners, maal 1.000");
  }

  @Test
  void every_word_that_is_searched_for_must_be_there() {
    assertThat(codes(state("zoek", "per INITIATIEVEN"))).containsExactly("initiatieven_per_1000");
    assertThat(codes(state("zoek", "draaglast verzuim")))
        .containsExactlyInAnyOrder("verzuimmeldingen", "verzuim_per_1000");
    assertThat(state("zoek", "bestaat niet").themes()).isEmpty();
    assertThat(state("zoek", "bestaat niet").indicators()).isEqualTo(state().indicators());
  }

  @Test
  void breaks_are_listed_with_their_explanation() {
    assertThat(state().breaks())
        .containsExactly(
            new DataState.BreakRow(
                "Vrijwilligers",
                "2016",
                "andere definitie",
                "sindsdien telt ook wie minder dan een uur per week helpt."));
  }

  @Test
  void an_older_snapshot_says_what_it_does_not_know() {
    DataState state = new DataPresenter(old).state(DataFilter.of(Map.of()));

    assertThat(state.audit().outcome()).contains("zegt niet");
    assertThat(state.audit().safe()).isFalse();
    assertThat(state.breaks()).isEmpty();
    assertThat(facts(indicator(state, "verzuimmeldingen")))
        .noneMatch(fact -> fact.startsWith("Geldig") || fact.startsWith("Soort reeks"));
  }

  private static DataState state(String... namesAndValues) {
    Map<String, List<String>> parameters = new java.util.HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      parameters.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
    }
    return new DataPresenter(snapshot).state(DataFilter.of(parameters));
  }

  private static List<String> codes(DataState state) {
    return state.themes().stream()
        .flatMap(theme -> theme.indicators().stream())
        .map(DataState.Indicator::code)
        .toList();
  }

  private static DataState.Indicator indicator(DataState state, String code) {
    return state.themes().stream()
        .flatMap(theme -> theme.indicators().stream())
        .filter(one -> one.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> facts(DataState.Indicator indicator) {
    return indicator.facts().stream().map(fact -> fact.term() + ": " + fact.text()).toList();
  }
}
