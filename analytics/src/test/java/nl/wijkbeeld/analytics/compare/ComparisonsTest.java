package nl.wijkbeeld.analytics.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.wijkbeeld.analytics.indicator.IndicatorRegister;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class ComparisonsTest {

  /**
   * Shares before and after, and the limits of their difference as printed.
   *
   * @param part of {@code whole} after, {@code otherPart} of {@code otherWhole} before
   */
  private record Printed(
      int part, int whole, int otherPart, int otherWhole, double low, double high) {}

  /** Newcombe 1998, Statistics in Medicine 17: 873-890, table II, method 10, to its four digits. */
  private static final List<Printed> NEWCOMBE =
      List.of(
          new Printed(56, 70, 48, 80, 0.0524, 0.3339),
          new Printed(9, 10, 3, 10, 0.1705, 0.8090),
          new Printed(6, 7, 2, 7, 0.0582, 0.8062),
          new Printed(5, 56, 0, 29, -0.0381, 0.1926),
          new Printed(0, 10, 0, 20, -0.1611, 0.2775),
          new Printed(0, 10, 0, 10, -0.2775, 0.2775),
          new Printed(10, 10, 0, 20, 0.6791, 1.0000),
          new Printed(10, 10, 0, 10, 0.6075, 1.0000));

  @Test
  void two_shares_differ_as_newcombe_published() {
    List<String> areas = new ArrayList<>();
    List<String> values = new ArrayList<>();
    for (int i = 0; i < NEWCOMBE.size(); i++) {
      Printed one = NEWCOMBE.get(i);
      areas.add("GM%d,gemeente,,nee".formatted(i));
      values.add(line("GM" + i, 2019, one.otherPart(), one.otherWhole()));
      values.add(line("GM" + i, 2020, one.part(), one.whole()));
    }

    Map<String, Row> rows = changes("wilson", areas, values);

    for (int i = 0; i < NEWCOMBE.size(); i++) {
      Printed one = NEWCOMBE.get(i);
      Row row = rows.get("GM" + i);
      assertThat(row.<Double>getAs("ondergrens"))
          .as("%s", one)
          .isCloseTo(one.low(), within(0.00005));
      assertThat(row.<Double>getAs("bovengrens"))
          .as("%s", one)
          .isCloseTo(one.high(), within(0.00005));
      assertThat(row.<Boolean>getAs("groter_dan_toeval")).as("%s", one).isEqualTo(one.low() > 0);
    }
  }

  /** 41/28,010 and 15/19,017 person-years (Boice and Monson 1977), by the formula of Rothman. */
  @Test
  void two_rates_of_many_events_differ_by_the_normal_approximation() {
    Row row = change("byar", 15, 19_017, 41, 28_010);
    double spread =
        1.959963984540054 * Math.sqrt(41 / Math.pow(28_010, 2) + 15 / Math.pow(19_017, 2));

    assertThat(row.<Double>getAs("verschil")).isCloseTo(0.000675, within(5e-7));
    assertThat(row.<Double>getAs("ondergrens"))
        .isCloseTo(41 / 28_010.0 - 15 / 19_017.0 - spread, within(1e-15));
    assertThat(row.<Double>getAs("bovengrens"))
        .isCloseTo(41 / 28_010.0 - 15 / 19_017.0 + spread, within(1e-15));
  }

  @Test
  void no_events_twice_is_no_difference_but_not_a_certain_one() {
    Row row = change("byar", 0, 1000, 0, 1000);

    assertThat(row.<Double>getAs("verschil")).isZero();
    assertThat(row.<Double>getAs("index")).isNull();
    assertThat(row.<Double>getAs("ondergrens")).isCloseTo(-0.00368887945411394, within(1e-11));
    assertThat(row.<Double>getAs("bovengrens")).isCloseTo(0.00368887945411394, within(1e-11));
    assertThat(row.<Boolean>getAs("groter_dan_toeval")).isFalse();
  }

  @Test
  void a_ratio_without_a_model_of_chance_has_a_difference_and_no_interval() {
    Row row = change("geen", 20, 1000, 40, 1000);

    assertThat(row.<Double>getAs("index")).isEqualTo(200);
    assertThat(row.<Double>getAs("ondergrens")).isNull();
    assertThat(row.<Boolean>getAs("groter_dan_toeval")).isNull();
  }

  @Test
  void a_ratio_breaks_where_its_parts_break_and_its_own_sentence_wins() {
    IndicatorRegister register =
        IndicatorRegister.read(
            """
            bronnen: {kwb: {naam: Proef, licentie: proef}}
            indicatoren:
              - {code: t, label: T, thema: P, pijler: context, richting: neutraal, eenheid: n, decimalen: 0, uit: ["kwb:t"], aggregatie: som, definitie: D., waarom: W.,
                 breuken: [{periode: 2019, soort: registratie, uitleg: Van de teller.}, {periode: 2021M03, soort: definitie, uitleg: Ook van de teller.}]}
              - {code: n, label: N, thema: P, pijler: context, richting: neutraal, eenheid: n, decimalen: 0, uit: ["kwb:n"], aggregatie: som, definitie: D., waarom: W.,
                 breuken: [{periode: 2020, soort: indeling, uitleg: Van de noemer.}]}
              - {code: r, label: R, thema: P, pijler: context, richting: neutraal, eenheid: n, decimalen: 0, aggregatie: verhouding, teller: t, noemer: n, definitie: D., waarom: W.,
                 breuken: [{periode: 2019, soort: definitie, uitleg: Van de verhouding.}]}
            """);

    assertThat(
            SeriesBreaks.rows(register).stream()
                .map(
                    row ->
                        String.join(
                            "|",
                            row.getString(0),
                            row.getString(1),
                            row.getString(3),
                            row.getString(4))))
        .containsExactly(
            "t|2019|registratie|Van de teller.",
            "t|2021M03|definitie|Ook van de teller.",
            "n|2020|indeling|Van de noemer.",
            "r|2019|definitie|Van de verhouding.",
            "r|2020|indeling|Van de noemer.",
            "r|2021M03|definitie|Ook van de teller.");
  }

  private static Row change(
      String model, double before, double among, double now, double amongNow) {
    return changes(
            model,
            List.of("GM,gemeente,,nee"),
            List.of(line("GM", 2019, before, among), line("GM", 2020, now, amongNow)))
        .get("GM");
  }

  /** The change of a ratio since the period before, by area. */
  private static Map<String, Row> changes(String model, List<String> areas, List<String> values) {
    IndicatorRegister register =
        IndicatorRegister.read(
            """
            bronnen: {kwb: {naam: Proef, licentie: proef}}
            indicatoren:
              - {code: t, label: T, thema: P, pijler: context, richting: neutraal, eenheid: n, decimalen: 0, uit: ["kwb:t"], aggregatie: som, definitie: D., waarom: W.}
              - {code: n, label: N, thema: P, pijler: context, richting: neutraal, eenheid: n, decimalen: 0, uit: ["kwb:n"], aggregatie: som, definitie: D., waarom: W.}
              - {code: r, label: R, thema: P, pijler: context, richting: neutraal, eenheid: deel, decimalen: 0, aggregatie: verhouding, teller: t, noemer: n, onzekerheid: %s, definitie: D., waarom: W.}
            """
                .formatted(model));
    return new Comparing(register, areas, values)
        .comparisons().stream()
            .filter(row -> "vorige_periode".equals(row.getAs("soort")))
            .collect(Collectors.toMap(row -> row.<String>getAs("gebiedcode"), row -> row));
  }

  private static String line(String area, int year, double part, double whole) {
    return String.format(Locale.ROOT, "%s,r,%d,,bekend,%s,%s,nee", area, year, part, whole);
  }
}
