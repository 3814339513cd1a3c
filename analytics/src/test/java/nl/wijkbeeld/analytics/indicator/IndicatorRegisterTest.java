package nl.wijkbeeld.analytics.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.wijkbeeld.ingest.Fingerprint;
import nl.wijkbeeld.vocabulary.Aggregatie;
import nl.wijkbeeld.vocabulary.Pijler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndicatorRegisterTest {
  private static final String GOOD =
      """
      bronnen:
        kwb: {naam: CBS, licentie: CC BY 4.0}
      indicatoren:
        - {code: inwoners, label: Inwoners, definitie: Mensen., eenheid: personen, thema: T, pijler: context, waarom: W., richting: neutraal, aggregatie: som, decimalen: 0, uit: ["kwb:A"]}
        - {code: jong, label: Jong, definitie: Jonge mensen., eenheid: personen, thema: T, pijler: context, waarom: W., richting: neutraal, aggregatie: som, gewicht: inwoners, decimalen: 0, uit: ["kwb:J"]}
        - {code: jong_pct, label: Jong, definitie: Deel., eenheid: "%", thema: T, pijler: context, waarom: W., richting: neutraal, aggregatie: verhouding, teller: jong, noemer: inwoners, factor: 100, decimalen: 1}
      """;

  @Test
  void the_built_in_register_is_consistent_and_says_why_an_indicator_stands_on_its_side() {
    List<Indicator> indicators = IndicatorRegister.builtIn().indicatoren();

    assertThat(indicators)
        .extracting(Indicator::code)
        .contains(
            "kwb_inwoners",
            "kwb_bijstand_per_1000",
            "ses_woa",
            "bbga_bevolking",
            "bbga_sociale_cohesie",
            "initiatieven_per_1000",
            "verzuimmeldingen_per_1000",
            "voedselbank_klanten",
            "hulpaanbod_per_vraag")
        .hasSizeGreaterThan(50);
    assertThat(indicators)
        .filteredOn(i -> i.code().matches("(kwb|bbga|ses)_.*"))
        .as("uit KWB en BBGA")
        .hasSizeGreaterThanOrEqualTo(60);
    assertThat(indicators).allSatisfy(i -> assertThat(i.waarom()).endsWith("."));
    assertThat(indicators).allSatisfy(i -> assertThat(i.definitie()).hasSizeGreaterThan(15));
  }

  @Test
  void strengths_are_at_least_as_many_as_loads() {
    Map<Pijler, Long> numbers =
        IndicatorRegister.builtIn().indicatoren().stream()
            .collect(Collectors.groupingBy(Indicator::pijler, Collectors.counting()));

    assertThat(numbers.get(Pijler.DRAAGKRACHT))
        .isGreaterThanOrEqualTo(numbers.get(Pijler.DRAAGLAST));
  }

  /** What a code means does not change: a figure of then and of now must be the same thing. */
  @Test
  void a_changed_definition_has_a_new_code() throws IOException {
    List<String> fixed =
        Files.readAllLines(Path.of("src/test/resources/indicator/definities.csv")).stream()
            .skip(1)
            .toList();
    List<String> now =
        IndicatorRegister.builtIn().indicatoren().stream()
            .map(
                i ->
                    i.code()
                        + ";"
                        + Fingerprint.ofText(
                                String.join(
                                    "|",
                                    i.definitie(),
                                    i.eenheid(),
                                    String.valueOf(i.factor()),
                                    i.aggregatie().code(),
                                    i.teller().orElse(""),
                                    i.noemer().orElse("")))
                            .substring(0, 16))
            .sorted()
            .toList();

    assertThat(now)
        .as(
            "een definitie, eenheid, factor, rekenregel, teller of noemer is veranderd: geef de indicator een nieuwe code en zet die in definities.csv; is het alleen een verbeterde zin, pas dan de hash daar aan")
        .containsExactlyElementsOf(fixed);
  }

  @Test
  void no_indicator_is_about_origin() {
    assertThat(IndicatorRegister.builtIn().indicatoren())
        .allSatisfy(
            i ->
                assertThat((i.code() + i.label() + i.definitie()).toLowerCase(Locale.ROOT))
                    .doesNotContain("herkomst", "migratie", "westers", "allochto", "nationalit"));
  }

  @Test
  void what_concerns_children_and_clients_is_sensitive() {
    assertThat(IndicatorRegister.builtIn().indicatoren())
        .filteredOn(i -> i.code().startsWith("verzuim") || i.code().startsWith("voedselbank"))
        .hasSize(4)
        .allSatisfy(
            i -> {
              assertThat(i.gevoelig()).isTrue();
              assertThat(i.minimum()).isEqualTo(5);
            });
  }

  @Test
  void a_ratio_is_weighed_by_its_denominator_and_a_sum_without_weight_by_itself() {
    IndicatorRegister register = IndicatorRegister.read(GOOD);

    assertThat(register.indicatoren())
        .extracting(i -> i.code() + " " + i.aggregatie() + " " + i.gewicht().orElse("-"))
        .containsExactly(
            "inwoners " + Aggregatie.SOM + " inwoners",
            "jong " + Aggregatie.SOM + " inwoners",
            "jong_pct " + Aggregatie.VERHOUDING + " inwoners");
    assertThat(register.indicatoren().getLast().bron()).isEqualTo("CBS");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "code: jong,|code: inwoners,|de code \"inwoners\" komt twee keer voor",
        "noemer: inwoners|noemer: mensen|jong_pct: de indicator \"mensen\" bestaat niet",
        "teller: jong, noemer: inwoners,|noemer: inwoners,|jong_pct: een verhouding heeft een teller en een noemer",
        "definitie: Mensen.,|''|inwoners: \"definitie\" ontbreekt",
        "waarom: W.,|''|inwoners: \"waarom\" ontbreekt",
        "pijler: context|pijler: sterkte|inwoners: \"pijler\" is \"sterkte\"; dat bestaat niet",
        "richting: neutraal|richting: omhoog|inwoners: de richting is een van",
        "kwb:A|cbs:A|inwoners: de bron \"cbs\" staat niet onder \"bronnen\"",
        "decimalen: 0, uit: [\"kwb:A\"]|decimalen: 0|inwoners: zonder \"uit\" en zonder verhouding komt er nooit een waarde",
        "label: Inwoners|lable: Inwoners|inwoners: het veld \"lable\" bestaat niet",
        "decimalen: 0, uit: [\"kwb:J\"]|beleid: hobby, decimalen: 0, uit: [\"kwb:J\"]|jong: het beleid \"hobby\" staat niet in onthulling.yaml",
        "decimalen: 0, uit: [\"kwb:J\"]|beleid: clienten, decimalen: 0, uit: [\"kwb:J\"]|jong_pct: de teller is gevoelig, dus de verhouding ook",
        "decimalen: 0, uit: [\"kwb:A\"]|beleid: clienten, decimalen: 0, uit: [\"kwb:A\"]|jong: een gevoelig aantal is geen gewicht, want de dekking wordt getoond",
        "decimalen: 0, uit: [\"kwb:J\"]|onzekerheid: byar, decimalen: 0, uit: [\"kwb:J\"]|jong: alleen een verhouding of een enquêtecijfer heeft een onzekerheid",
        "decimalen: 0, uit: [\"kwb:J\"]|reeks: rivier, decimalen: 0, uit: [\"kwb:J\"]|jong: \"reeks\" is \"rivier\"; dat bestaat niet",
        "decimalen: 0, uit: [\"kwb:J\"]|perioden: [jaar], decimalen: 0, uit: [\"kwb:J\"]|jong: alleen een som van een stroom telt op tot langere perioden",
        "decimalen: 0, uit: [\"kwb:J\"]|reeks: stroom, perioden: [eeuw], decimalen: 0, uit: [\"kwb:J\"]|jong: \"perioden\" is \"eeuw\"; dat bestaat niet",
        "decimalen: 0, uit: [\"kwb:J\"]|van: gisteren, decimalen: 0, uit: [\"kwb:J\"]|jong: \"van\" is geen periode: gisteren",
        "decimalen: 0, uit: [\"kwb:J\"]|breuken: [{soort: definitie, uitleg: U.}], decimalen: 0, uit: [\"kwb:J\"]|jong: een breuk heeft een \"periode\"",
        "decimalen: 0, uit: [\"kwb:J\"]|breuken: [{periode: 2018, soort: zomaar, uitleg: U.}], decimalen: 0, uit: [\"kwb:J\"]|jong: \"soort\" is \"zomaar\"; dat bestaat niet",
        "factor: 100, decimalen: 1|beleid: clienten, uit: [\"kwb:P\"], factor: 100, decimalen: 1|jong_pct: een gevoelige verhouding volgt uit haar teller, niet uit een bron",
        "bronnen:|vergelijkbaar_op: [werkloos]%n      bronnen:|\"vergelijkbaar_op\" noemt \"werkloos\"",
        "indicatoren:|indicatoren: [|dit is geen geldige YAML",
      })
  void a_register_that_is_wrong_is_refused_with_what_is_wrong(
      String good, String wrong, String message) {
    assertThat(GOOD).contains(good);

    assertThatThrownBy(
            () ->
                IndicatorRegister.read(
                    GOOD.replaceFirst(
                        java.util.regex.Pattern.quote(good),
                        java.util.regex.Matcher.quoteReplacement(wrong.replace("%n      ", "\n")))))
        .isInstanceOf(IndicatorRegister.InvalidRegister.class)
        .hasMessageContaining(message);
  }
}
