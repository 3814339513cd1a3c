package nl.wijkbeeld.dashboard.slides;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.wijkbeeld.dashboard.chart.TrendChart;
import nl.wijkbeeld.dashboard.portrait.Rule;
import nl.wijkbeeld.dashboard.text.FigureState;
import nl.wijkbeeld.dashboard.wijkbeeld.Comparison;
import nl.wijkbeeld.dashboard.wijkbeeld.Content;
import nl.wijkbeeld.dashboard.wijkbeeld.Content.ChosenFigure;
import nl.wijkbeeld.dashboard.wijkbeeld.Facts;
import nl.wijkbeeld.dashboard.wijkbeeld.Facts.Beside;
import nl.wijkbeeld.dashboard.wijkbeeld.Facts.Fact;
import nl.wijkbeeld.dashboard.wijkbeeld.Facts.Said;
import nl.wijkbeeld.dashboard.wijkbeeld.Wijkbeeld;
import nl.wijkbeeld.dashboard.wijkbeeld.WrittenWijkbeeld;
import nl.wijkbeeld.vocabulary.Pijler;

/** A wijkbeeld with a load chosen before a strength, a figure that is hidden and one made up. */
final class HallFixture {
  static final String MADE_UP = "De enquête is verzonnen.";

  private static final String INSET =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"kaart\" viewBox=\"0 0 100 80\"><path"
          + " class=\"vlak\" d=\"M0 0L50 0L50 80Z\" fill=\"#88aacc\"/></svg>";

  private HallFixture() {}

  static Content content() {
    return WrittenWijkbeeld.content(
        "Noord",
        List.of(
            new ChosenFigure("schulden", "Wij schrokken hiervan."),
            new ChosenFigure("buren", ""),
            new ChosenFigure("mantelzorg", ""),
            new ChosenFigure("dichtheid", "")),
        4.9,
        52.37);
  }

  static Wijkbeeld wijkbeeld() {
    return of(content());
  }

  static Wijkbeeld of(Content content) {
    return new Wijkbeeld(
        content,
        facts(),
        Optional.of(
            new Wijkbeeld.Edition(
                3, 7, "Anouk", "Bilal", Instant.parse("2026-05-12T10:00:00Z"), "abc")));
  }

  private static Facts facts() {
    return new Facts(
        "20260512-1",
        Instant.parse("2026-05-10T10:00:00Z"),
        "NW01",
        "Noord",
        "wijk",
        "Modelstad",
        Optional.of("1.234 inwoners (1 januari 2026)"),
        List.of(
            fact("schulden", "Schulden", Pijler.DRAAGLAST, "9,1", FigureState.GETAL, false),
            fact("buren", "Contact met buren", Pijler.DRAAGKRACHT, "36,0", FigureState.GETAL, true),
            fact(
                "mantelzorg",
                "Mantelzorg",
                Pijler.DRAAGKRACHT,
                "verborgen (privacy)",
                FigureState.ONDERDRUKT,
                false),
            fact("dichtheid", "Dichtheid", Pijler.CONTEXT, "4.704", FigureState.GETAL, false)),
        List.of(
            new Said(Rule.Side.KRACHT, "Buren zien elkaar vaak.", "Regel over contact."),
            new Said(Rule.Side.LAST, "Schulden komen vaker voor.", "Regel over schulden.")),
        Optional.empty(),
        Optional.of(INSET),
        Optional.empty(),
        Optional.of(comparison()),
        List.of("CBS, Kerncijfers wijken en buurten", "Enquête onder bewoners"),
        List.of(MADE_UP));
  }

  private static Fact fact(
      String code, String label, Pijler side, String value, FigureState state, boolean madeUp) {
    return new Fact(
        code,
        label,
        "Wat " + label + " telt.",
        side,
        side == Pijler.DRAAGLAST ? "hoog_is_last" : "hoog_is_kracht",
        value,
        state,
        "%",
        "2025",
        state.known() ? "33,0\u201339,0" : "",
        List.of("voorlopig"),
        Optional.of(new Beside("Hele stad", "12,0", FigureState.GETAL)),
        List.of("Het verschil met de stad kan toeval zijn."),
        state.known() ? Optional.of(trend(label)) : Optional.empty(),
        "CBS",
        madeUp ? Optional.of(MADE_UP) : Optional.empty());
  }

  private static TrendChart trend(String label) {
    return new TrendChart(
        label + " in Noord, van 2023 tot en met 2025",
        "%",
        1,
        "#0b625c",
        List.of(
            new TrendChart.Line(
                "Noord",
                List.of(point(2023, 30, false), point(2024, 33, true), point(2025, 36, true))),
            new TrendChart.Line(
                "Modelstad",
                List.of(point(2023, 11, false), point(2024, 12, true), point(2025, 12, true)))),
        List.of());
  }

  private static TrendChart.Point point(int year, double value, boolean joined) {
    return new TrendChart.Point(
        "" + year, year, OptionalDouble.of(value), TrendChart.Mark.FIRM, joined);
  }

  static Deck deck() {
    return Deck.of(wijkbeeld());
  }

  static Comparison comparison() {
    return new Comparison(
        "Noord",
        "Modelstad",
        List.of(new Comparison.Row("Schulden", "%", "2025", "9,1", "12,0")),
        List.of(
            new Comparison.Other("stad", "Modelstad", List.of("12,0")),
            new Comparison.Other("NW02", "Zuid </script>", List.of("onbekend"))));
  }
}
