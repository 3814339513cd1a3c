package nl.wijkbeeld.dashboard.wijkbeeld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.wijkbeeld.dashboard.store.TestStore;
import nl.wijkbeeld.dashboard.text.FigureState;
import nl.wijkbeeld.dashboard.wijkbeeld.Content.Consent;
import nl.wijkbeeld.dashboard.wijkbeeld.Content.Entry;
import nl.wijkbeeld.dashboard.wijkbeeld.Content.Sterkhouder;
import nl.wijkbeeld.vocabulary.Pijler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParameterizedClass
@EnumSource(TestStore.class)
class WijkbeeldenTest {
  private static final Instant NOW = Instant.parse("2026-05-12T10:00:00Z");

  private final JdbcClient store;
  private final Wijkbeelden wijkbeelden;

  WijkbeeldenTest(TestStore kind) {
    store = kind.open();
    wijkbeelden = on(NOW);
  }

  private Wijkbeelden on(Instant moment) {
    return new Wijkbeelden(store, Clock.fixed(moment, ZoneOffset.UTC));
  }

  private Draft begun() {
    return wijkbeelden.begin("NW01", "2026", "Noord", "Anouk");
  }

  @Test
  void begins_with_the_first_question_and_begins_once() {
    Draft draft = begun();

    assertThat(draft.revision()).isEqualTo(1);
    assertThat(draft.content().questions()).containsExactly("Wat valt u op?");
    assertThat(wijkbeelden.begin("NW01", "2026", "Noord", "Bilal")).isEqualTo(draft);
  }

  @Test
  void keeps_every_revision_and_goes_back_by_a_new_one() throws EditedMeanwhile {
    Draft first = begun();
    Draft second =
        wijkbeelden.save(first, withCollaboration(first.content()), "Bilal", "samenwerking");
    Draft third =
        wijkbeelden.save(second, wijkbeelden.content(second, 1).orElseThrow(), "Anouk", "terug");

    assertThat(third.content()).isEqualTo(first.content());
    assertThat(wijkbeelden.content(third, 2)).contains(second.content());
    assertThat(wijkbeelden.history(third))
        .extracting(Revision::number, Revision::author, Revision::what)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(3, "Anouk", "terug"),
            org.assertj.core.groups.Tuple.tuple(2, "Bilal", "samenwerking"),
            org.assertj.core.groups.Tuple.tuple(1, "Anouk", "begonnen"));
  }

  @Test
  void tells_the_second_of_two_writers_and_overwrites_nothing() throws EditedMeanwhile {
    Draft opened = begun();
    Draft saved =
        wijkbeelden.save(opened, withCollaboration(opened.content()), "Bilal", "samenwerking");

    assertThatThrownBy(() -> wijkbeelden.save(opened, opened.content(), "Carla", "iets anders"))
        .isInstanceOf(EditedMeanwhile.class)
        .hasMessageContaining("Bilal bewaarde intussen versie 2");
    assertThat(wijkbeelden.find("NW01")).contains(saved);
  }

  @Test
  void freezes_after_review_by_a_second_person_and_reads_back_the_same() throws EditedMeanwhile {
    Draft draft = begun();
    draft = wijkbeelden.save(draft, withCollaboration(draft.content()), "Bilal", "samenwerking");
    Facts facts = facts(List.of(fact(Pijler.DRAAGKRACHT), fact(Pijler.DRAAGLAST)));
    Draft notOffered = draft;
    assertThatThrownBy(() -> wijkbeelden.freeze(notOffered, facts, "Anouk"))
        .hasMessageContaining("nog niet ter beoordeling");
    Draft offered = wijkbeelden.offer(draft);
    assertThatThrownBy(() -> wijkbeelden.freeze(offered, facts, "Bilal"))
        .hasMessage("Bilal schreef zelf mee (versie 2); een ander beoordeelt dit wijkbeeld");

    Wijkbeeld frozen = wijkbeelden.freeze(offered, facts, "Anouk");

    assertThat(frozen.facts()).isEqualTo(facts);
    assertThat(frozen.content()).isEqualTo(offered.content());
    assertThat(frozen.edition()).get().extracting(Wijkbeeld.Edition::number).isEqualTo(1);
    assertThat(wijkbeelden.editions("NW01")).containsExactly(frozen);
    Draft next = wijkbeelden.offer(wijkbeelden.find("NW01").orElseThrow());
    assertThat(wijkbeelden.freeze(next, facts, "Anouk").edition().orElseThrow().number())
        .isEqualTo(2);
  }

  @Test
  void who_wrote_any_of_it_since_the_last_edition_does_not_review_it() throws EditedMeanwhile {
    Facts facts = facts(List.of(fact(Pijler.DRAAGKRACHT)));
    Draft draft = begun();
    draft = wijkbeelden.save(draft, withCollaboration(draft.content()), "Bilal", "samenwerking");
    draft = wijkbeelden.save(draft, draft.content().titled("Ons Noord", ""), "Carla", "titel");
    Draft offered = wijkbeelden.offer(draft);
    assertThat(wijkbeelden.written(offered, "Bilal")).containsExactly(2);
    assertThatThrownBy(() -> wijkbeelden.freeze(offered, facts, "Bilal"))
        .hasMessageContaining("versie 2");
    assertThat(wijkbeelden.written(offered, "Anouk")).as("beginnen is niet schrijven").isEmpty();
    wijkbeelden.freeze(offered, facts, "Anouk");

    draft = wijkbeelden.find("NW01").orElseThrow();
    Draft next =
        wijkbeelden.offer(
            wijkbeelden.save(draft, draft.content().titled("Noord nu", ""), "Carla", "titel"));
    assertThat(wijkbeelden.freeze(next, facts, "Bilal").edition().orElseThrow().reviewer())
        .isEqualTo("Bilal");
  }

  @Test
  void an_edition_from_before_maps_and_tables_were_frozen_still_opens() throws EditedMeanwhile {
    Draft draft = begun();
    Draft offered =
        wijkbeelden.offer(
            wijkbeelden.save(draft, withCollaboration(draft.content()), "Bilal", "samenwerking"));
    wijkbeelden.freeze(offered, facts(List.of(fact(Pijler.DRAAGKRACHT))), "Anouk");
    String kept = store.sql("select cijfers from editie").query(String.class).single();
    store
        .sql("update editie set cijfers = ?")
        .param(kept.replace("\"places\":null,", "").replace("\"comparison\":null,", ""))
        .update();

    Facts read = wijkbeelden.newest("NW01").orElseThrow().facts();

    assertThat(kept).contains("\"places\":null,");
    assertThat(read.places()).isEmpty();
    assertThat(read.comparison()).isEmpty();
  }

  @Test
  void refuses_an_edition_of_loads_only() throws EditedMeanwhile {
    Draft draft = begun();
    draft = wijkbeelden.save(draft, withCollaboration(draft.content()), "Bilal", "samenwerking");
    Draft offered = wijkbeelden.offer(draft);

    assertThatThrownBy(
            () -> wijkbeelden.freeze(offered, facts(List.of(fact(Pijler.DRAAGLAST))), "Anouk"))
        .hasMessageContaining("Kies ook een cijfer dat een kracht laat zien");
    assertThat(wijkbeelden.editions("NW01")).isEmpty();
  }

  @Test
  void a_name_is_no_longer_shown_when_its_consent_has_ended() throws EditedMeanwhile {
    Draft draft = begun();
    Content named =
        withSterkhouder(
            draft.content(),
            new Consent("J. Jansen", LocalDate.of(2026, 5, 1), LocalDate.of(2026, 12, 31)));
    Draft offered = wijkbeelden.offer(wijkbeelden.save(draft, named, "Bilal", "sterkhouder"));
    wijkbeelden.freeze(offered, facts(List.of(fact(Pijler.DRAAGKRACHT))), "Anouk");

    assertThat(names(on(Instant.parse("2026-12-31T12:00:00Z")))).contains("J. Jansen");
    assertThat(names(on(Instant.parse("2027-01-01T12:00:00Z")))).isEmpty();
  }

  private static Optional<String> names(Wijkbeelden wijkbeelden) {
    return wijkbeelden
        .edition("NW01", 1)
        .orElseThrow()
        .content()
        .sterkhouders()
        .getFirst()
        .consent()
        .map(Consent::name);
  }

  private static Content withCollaboration(Content content) {
    return new Content(
        content.title(),
        content.introduction(),
        content.figures(),
        content.places(),
        content.timeline(),
        content.sterkhouders(),
        content.structures(),
        content.initiatives(),
        content.professionals(),
        List.of(
            new Entry(
                UUID.fromString("00000000-0000-0000-0000-000000000001"),
                "De buurtkeuken",
                "Bewoners en de school koken samen.",
                Optional.empty(),
                Optional.empty())),
        content.questions());
  }

  private static Content withSterkhouder(Content content, Consent consent) {
    Content with = withCollaboration(content);
    return new Content(
        with.title(),
        with.introduction(),
        with.figures(),
        with.places(),
        with.timeline(),
        List.of(
            new Sterkhouder(
                UUID.fromString("00000000-0000-0000-0000-000000000002"),
                "Beheert de buurttuin",
                "via het buurthuis",
                "",
                Optional.of(consent))),
        with.structures(),
        with.initiatives(),
        with.professionals(),
        with.collaboration(),
        with.questions());
  }

  private static Facts facts(List<Facts.Fact> figures) {
    return new Facts(
        "20260512-1",
        NOW,
        "NW01",
        "Noord",
        "wijk",
        "Modelstad",
        Optional.of("1.234 inwoners"),
        figures,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of("bron"),
        List.of());
  }

  private static Facts.Fact fact(Pijler side) {
    return new Facts.Fact(
        "ind_" + side.code(),
        "Indicator",
        "Wat het telt",
        side,
        "neutraal",
        "12,3",
        FigureState.GETAL,
        "%",
        "2025",
        "11,0–13,6",
        List.of("voorlopig"),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        "bron",
        Optional.empty());
  }
}
