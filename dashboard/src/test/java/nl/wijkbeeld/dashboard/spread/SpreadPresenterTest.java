package nl.wijkbeeld.dashboard.spread;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.wijkbeeld.dashboard.ResilienceFixture;
import nl.wijkbeeld.dashboard.SnapshotFixture;
import nl.wijkbeeld.dashboard.SpreadFixture;
import nl.wijkbeeld.dashboard.Xml;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.handout.Handout;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.map.AreaMapSvg;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import nl.wijkbeeld.vocabulary.Niveau;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpreadPresenterTest {
  private static final Address PAGE = Address.of("spreiding");

  @TempDir static Path folder;
  private static Snapshot snapshot;

  @BeforeAll
  static void publish() throws IOException {
    snapshot = open("vol", SpreadFixture.full(lake("vol")));
  }

  private static Path lake(String name) throws IOException {
    return Files.createDirectories(folder.resolve(name));
  }

  private static Snapshot open(String name, SnapshotFixture fixture) throws IOException {
    return new SnapshotStore(fixture.publish(name)).current().orElseThrow();
  }

  private static SpreadState state(Address address) {
    return new SpreadPresenter(snapshot).state(address).orElseThrow();
  }

  @Test
  void begins_with_the_newest_period_of_wijken_of_which_there_is_a_map() {
    SpreadState state = state(PAGE);

    assertThat(state.choice().indicator().code()).isEqualTo("initiatieven_per_1000");
    assertThat(state.choice().niveau()).isEqualTo(Niveau.WIJK);
    assertThat(state.choice().periode().code()).isEqualTo("2019");
    assertThat(state.unequal().sentences())
        .containsExactly(
            "14\u00a0% van het totaal zou naar een ander gebied moeten verhuizen om het overal gelijk te maken.",
            "De Gini is 0,210. Bij 0 is het overal gelijk, bij bijna 1 zit alles op één plek.",
            "Van de ongelijkheid (Theil) zit 75\u00a0% tussen de stadsdelen en 25\u00a0% erbinnen.");
    assertThat(state.space().sentences())
        .containsExactly(
            "Wijken die naast elkaar liggen, lijken meer op elkaar dan door toeval. Moran is 0,42 (kans op toeval: 0,001).");
    assertThat(state.unequal().lines().orElseThrow().lines()).hasSize(3);
  }

  @Test
  void every_area_is_in_one_group_and_the_key_counts_them() {
    SpreadState state = state(PAGE);

    assertThat(state.space().counts())
        .containsEntry(SpreadGroup.HOOG_BIJ_HOOG, 3)
        .containsEntry(SpreadGroup.LAAG_BIJ_LAAG, 2)
        .containsEntry(SpreadGroup.HOOG_TUSSEN_LAAG, 1)
        .containsEntry(SpreadGroup.LAAG_TUSSEN_HOOG, 1)
        .containsEntry(SpreadGroup.ALLEEN, 1)
        .containsEntry(SpreadGroup.ONDERDRUKT, 1);
    assertThat(state.space().counts().values().stream().mapToInt(Integer::intValue).sum())
        .isEqualTo(state.space().rows().size());
    assertThat(state.shown()).hasSize(7).allMatch(row -> row.group().sure());
    assertThat(new SpreadWords(Language.NL).islands(state.space()).orElseThrow())
        .contains("Wijk A6");
  }

  @Test
  void a_group_narrows_the_table_and_stands_out_on_the_map() {
    SpreadState state = state(PAGE.with("groep", "HH"));

    assertThat(state.shown())
        .extracting(row -> row.area().code())
        .containsOnly("W30", "W40", "W41");
    assertThat(state.space().map().orElseThrow().chosen()).containsOnly("W30", "W40", "W41");
  }

  @Test
  void the_other_measure_has_its_own_groups() {
    SpreadState state = state(PAGE.with("maat", "gistar"));

    assertThat(state.space().counts())
        .containsEntry(SpreadGroup.HOOG, 3)
        .containsEntry(SpreadGroup.LAAG, 2)
        .doesNotContainKey(SpreadGroup.HOOG_BIJ_HOOG);
  }

  @Test
  void an_older_period_has_its_own_measures_and_the_newest_map() {
    SpreadState state = state(PAGE.with("periode", "2018"));

    assertThat(state.space().sentences().getFirst()).contains("lijken niet meer op elkaar");
    assertThat(state.space().periode().orElseThrow().code()).isEqualTo("2019");
    assertThat(state.years()).extracting(year -> year.periode().code()).startsWith("2019", "2018");
    assertThat(
            new SpreadWords(Language.NL)
                .space(Optional.empty(), state(PAGE.with("periode", "2017")).choice()))
        .containsExactly("Van 2017 is niet berekend of buren op elkaar lijken.");
  }

  @Test
  void what_is_refused_says_why() {
    SpreadState few = state(PAGE.with("niveau", "stadsdeel"));

    assertThat(few.space().map()).isEmpty();
    assertThat(few.space().refused()).startsWith("Op dit niveau zijn er 8 gebieden");
    assertThat(few.unequal().measured().orElseThrow().parted()).isFalse();
    assertThat(state(PAGE.with("indicator", "ses_woa")).unequal().sentences())
        .containsExactly(
            "Er is geen maat voor ongelijkheid. Deze schaal heeft geen nulpunt, dus delen zegt niets.");
  }

  @Test
  void in_english_it_says_the_same() {
    SpreadPresenter english = new SpreadPresenter(snapshot, Language.EN);
    SpreadState state = english.state(PAGE).orElseThrow();

    assertThat(state.unequal().sentences())
        .containsExactly(
            "14% of the total would have to move to another area to make it equal everywhere.",
            "The Gini is 0.210. At 0 it is equal everywhere, at almost 1 everything is in one place.",
            "Of the inequality (Theil), 75% lies between the districts and 25% within them.");
    assertThat(english.state(PAGE.with("niveau", "stadsdeel")).orElseThrow().space().refused())
        .isEqualTo(
            "At this level 8 areas have a figure. With fewer than 20 a pattern cannot be told from chance.");
    assertThat(new SpreadHandout().make(snapshot, PAGE.in(Language.EN)).orElseThrow().language())
        .isEqualTo(Language.EN);
  }

  @Test
  void the_calculation_has_the_numbers_of_this_map() {
    SpreadState state = state(PAGE);

    assertThat(new SpreadWords(Language.NL).theil(state.unequal()).orElseThrow())
        .isEqualTo(
            "Theil = 0,0600 tussen + 0,0200 binnen = 0,0800; deel tussen = 0,0600 / 0,0800 = 75\u00a0%");
    assertThat(new SpreadWords(Language.NL).moran(state.space()).orElseThrow())
        .startsWith("Moran = 0,420; verwacht zonder patroon = −1 / (28 − 1) = −0,037; z = 4,10")
        .contains("999 keer toeval nagedaan, zaad 20201121");
    assertThat(new SpreadWords(Language.NL).made(state.space(), Niveau.WIJK))
        .contains("3 wijken hebben buren, gemiddeld 1,3. Buren delen een grens of een punt.");
  }

  @Test
  void the_drawings_are_well_formed_and_tell_groups_by_pattern_and_letters() {
    String map = AreaMapSvg.drawAlone(state(PAGE).space().map().orElseThrow(), "groepen");

    Xml.read(map);
    assertThat(map)
        .contains("id=\"groepen-patroon-groep-LH\"")
        .contains("url(#groepen-patroon-groep-HH)")
        .contains(">HL</text>");
    Xml.read(PartsBar.draw(.75, "tussen & \"binnen\""));
  }

  @Test
  void all_of_it_can_be_taken_along() {
    Handout handout = new SpreadHandout().make(snapshot, PAGE).orElseThrow();

    List<Handout.Table> tables =
        handout.parts().stream()
            .filter(Handout.Table.class::isInstance)
            .map(Handout.Table.class::cast)
            .toList();
    assertThat(tables).hasSize(2);
    assertThat(tables.getLast().rows()).hasSize(state(PAGE).space().rows().size());
    assertThat(handout.notes()).containsAll(new SpreadWords(Language.NL).warning());
  }

  @Test
  void an_older_snapshot_has_no_spread() throws IOException {
    Snapshot older = open("ouder", ResilienceFixture.full(lake("ouder")));

    assertThat(new SpreadPresenter(older).state(PAGE)).isEmpty();
  }
}
