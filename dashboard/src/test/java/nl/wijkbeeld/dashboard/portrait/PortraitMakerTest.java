package nl.wijkbeeld.dashboard.portrait;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import nl.wijkbeeld.dashboard.ResilienceFixture;
import nl.wijkbeeld.dashboard.SnapshotFixture;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.figure.Comparisons.Comparison;
import nl.wijkbeeld.dashboard.figure.Comparisons.Soort;
import nl.wijkbeeld.dashboard.figure.Figure;
import nl.wijkbeeld.dashboard.figure.IndicatorCatalog;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import nl.wijkbeeld.vocabulary.Kolom;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Periode;
import nl.wijkbeeld.vocabulary.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortraitMakerTest {
  @TempDir Path lake;

  /** Words that plain Dutch does without. */
  private static final List<String> HARD =
      List.of(
          "significant",
          "percentiel",
          "indicator",
          "correlatie",
          "mediaan",
          "kwantiel",
          "parameter",
          "methodologie",
          "respectievelijk",
          "derhalve",
          "middels",
          "teneinde",
          "ten aanzien van",
          "conform",
          "aggregatie",
          "distributie",
          "coefficient");

  private static final int LONGEST = 24;

  @Test
  void strengths_come_first_then_loads_connections_and_change() throws IOException {
    Portrait portrait =
        portrait("N", figures(load("bbga_bijstand_pct", 9.0, 6.0), strength(0.30, 0.20)));

    assertThat(portrait.refusal()).isEmpty();
    assertThat(portrait.sentences())
        .extracting(one -> one.rule().side())
        .isSortedAccordingTo(java.util.Comparator.naturalOrder());
    assertThat(texts(portrait))
        .anyMatch(text -> text.startsWith("Sterk is: "))
        .anyMatch(text -> text.startsWith("Zwaar weegt: "))
        .contains(
            "In het register staan hier 12 plekken. Naar schatting woont 76\u00a0% van de mensen binnen 500 meter van een plek om elkaar te ontmoeten.",
            "Dit hangt hier aan een enkele plek of organisatie: verbinden en includeren.",
            "7 organisaties werken hier, volgens het register. Daardoor is dit gebied met andere verbonden.")
        .anyMatch(
            text ->
                text.contains(
                    "op het ergste moment (week 12 van 2020) 60 % minder dan gewoon. Na 4 weken was het weer zoals gewoon."));
  }

  @Test
  void a_change_of_score_is_told_with_its_years_and_that_it_is_no_chance() throws IOException {
    Portrait portrait = portrait("W20", new FigureSentences());

    assertThat(portrait.standing().axes())
        .allSatisfy(
            axis -> {
              assertThat(axis.from()).isBetween(1, axis.to());
              assertThat(axis.known()).isLessThanOrEqualTo(axis.total());
            });
    assertThat(portrait.list(Rule.Side.VERANDERING))
        .allMatch(one -> one.text().contains("Dat is meer dan toeval."));
  }

  @Test
  void a_place_is_told_when_all_of_its_margin_lies_in_a_third() throws IOException {
    assertThat(texts(portrait("W45", new FigureSentences())))
        .anyMatch(text -> text.startsWith("De draagkracht is hier hoog: plaats 1 tot en met "))
        .anyMatch(text -> text.startsWith("De draaglast is hier hoog: plaats 1 tot en met "));
    assertThat(texts(portrait("W22", new FigureSentences())))
        .noneMatch(text -> text.startsWith("De draagkracht is hier"));
  }

  @Test
  void a_portrait_of_loads_only_is_refused_and_says_what_to_ask_for() throws IOException {
    Portrait portrait = portrait("E", figures(load("bbga_bijstand_pct", 9.0, 6.0)));

    assertThat(portrait.sentences()).isEmpty();
    assertThat(portrait.refusal().orElseThrow())
        .contains("Zo’n portret laten wij niet zien")
        .contains("Vraag naar wat het gebied draagt. Dit is hier niet gemeten: ");
    assertThat(PortraitMarkup.of(portrait, Address.of("veerkracht"), Language.NL).text())
        .doesNotContain("Zwaar weegt");
  }

  @Test
  void what_may_be_chance_or_is_hidden_makes_no_sentence() throws IOException {
    Snapshot snapshot = snapshot();
    IndicatorInfo indicator = IndicatorCatalog.of(snapshot).find("bbga_bijstand_pct").orElseThrow();
    FigureSentences figures = new FigureSentences();
    figures.add(
        indicator,
        figure(indicator, Meting.of(9)),
        List.of(compared(indicator, 6, 3, Optional.of(false))),
        Optional.empty());
    figures.add(
        indicator,
        figure(indicator, Meting.absent(Status.ONDERDRUKT)),
        List.of(compared(indicator, 6, 3, Optional.of(true))),
        Optional.empty());

    assertThat(figures.list(Soort.STAD)).isEmpty();
  }

  @Test
  void no_register_measures_every_principle_and_that_is_said() throws IOException {
    Portrait portrait = portrait("N", figures(strength(0.30, 0.20)));

    assertThat(portrait.unmeasured())
        .contains(Principle.LEREN, Principle.SAMENHANG, Principle.ZEGGENSCHAP)
        .doesNotContain(Principle.VERSCHEIDENHEID, Principle.VERBONDENHEID);
    assertThat(PortraitMarkup.of(portrait, Address.of("veerkracht"), Language.NL).text())
        .contains("Leren en uitproberen: niet gemeten.");
  }

  @Test
  void sentences_are_short_and_use_plain_words() throws IOException {
    List<String> all =
        Stream.of(
                texts(
                    portrait(
                        "N", figures(load("bbga_bijstand_pct", 9.0, 6.0), strength(0.30, 0.20)))),
                texts(portrait("W20", new FigureSentences())),
                portrait("E", figures(load("bbga_bijstand_pct", 9.0, 6.0))).refusal().stream()
                    .toList(),
                Arrays.stream(Rule.values()).map(Rule::explanation).toList())
            .flatMap(List::stream)
            .toList();

    assertThat(all).hasSizeGreaterThan(15);
    for (String text : all) {
      for (String sentence : text.split("(?<=[.!?]) ", -1)) {
        assertThat(sentence.split("\\s+", -1).length).as(sentence).isLessThanOrEqualTo(LONGEST);
      }
      assertThat(HARD).noneMatch(text.toLowerCase(java.util.Locale.ROOT)::contains);
    }
  }

  private record Told(String indicator, double here, double city) {}

  private static Told load(String indicator, double here, double city) {
    return new Told(indicator, here, city);
  }

  private static Told strength(double here, double city) {
    return new Told("initiatieven_per_1000", here, city);
  }

  private FigureSentences figures(Told... all) throws IOException {
    FigureSentences figures = new FigureSentences();
    for (Told told : all) {
      IndicatorInfo indicator =
          IndicatorCatalog.of(snapshot()).find(told.indicator()).orElseThrow();
      figures.add(
          indicator,
          figure(indicator, Meting.of(told.here())),
          List.of(compared(indicator, told.city(), told.here() - told.city(), Optional.of(true))),
          Optional.empty());
    }
    return figures;
  }

  private static Figure figure(IndicatorInfo indicator, Meting meting) {
    return new Figure(
        "N",
        "Noord",
        Niveau.STADSDEEL,
        false,
        indicator.code(),
        Periode.of("2018"),
        Kolom.TOTAAL,
        meting,
        Figure.Finality.DEFINITIEF,
        false,
        OptionalDouble.empty(),
        Optional.empty(),
        OptionalDouble.empty(),
        "bron");
  }

  private static Comparison compared(
      IndicatorInfo indicator, double city, double difference, Optional<Boolean> larger) {
    return new Comparison(
        indicator.code(),
        Periode.of("2018"),
        Soort.STAD,
        "GM0363",
        Optional.of("Amsterdam"),
        Optional.empty(),
        city,
        difference,
        OptionalDouble.empty(),
        Optional.empty(),
        larger);
  }

  private static List<String> texts(Portrait portrait) {
    return portrait.sentences().stream().map(Sentence::text).toList();
  }

  private Portrait portrait(String code, FigureSentences figures) throws IOException {
    return new PortraitMaker(snapshot(), code, "2015", figures).make(Soort.STAD, one -> false);
  }

  private Snapshot snapshot() throws IOException {
    Path own = lake.resolve("meer");
    if (!java.nio.file.Files.exists(own)) {
      fixture(own).publish("eerste");
    }
    return new SnapshotStore(own).current().orElseThrow();
  }

  private static SnapshotFixture fixture(Path own) {
    return ResilienceFixture.full(own)
        .change("ALTER TABLE score_opbouw ADD COLUMN IF NOT EXISTS waardeperiode VARCHAR")
        .change(
            "CREATE TABLE infrastructuur AS SELECT 'N' AS gebiedcode, '2015' AS indeling, 12 AS aantal, 0.76 AS nabij_500, 'bekend' AS status")
        .change(
            "CREATE TABLE functies AS SELECT 'N' AS gebiedcode, '2015' AS indeling, 'verbinden' AS functie, 1 AS dragers, 'enkelvoudig' AS staat")
        .change(
            "CREATE TABLE netwerk_knopen AS SELECT '2015' AS indeling, 'stadsdeel' AS niveau, 'gebied' AS soort, 'N' AS knoop, 7 AS graad, 1 AS deelnet, 'verbonden' AS staat");
  }
}
