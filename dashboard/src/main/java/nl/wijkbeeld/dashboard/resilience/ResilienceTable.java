package nl.wijkbeeld.dashboard.resilience;

import static nl.wijkbeeld.dashboard.compare.Html.link;
import static nl.wijkbeeld.dashboard.compare.Html.text;

import java.util.List;
import java.util.Optional;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.compare.Html;
import nl.wijkbeeld.dashboard.resilience.ResilienceState.Calculation;
import nl.wijkbeeld.dashboard.resilience.ResilienceState.Line;
import nl.wijkbeeld.dashboard.resilience.ResilienceState.Order;
import nl.wijkbeeld.dashboard.resilience.ResilienceState.Row;
import nl.wijkbeeld.dashboard.resilience.ResilienceState.Side;
import nl.wijkbeeld.dashboard.resilience.Scores.Score;
import nl.wijkbeeld.dashboard.text.FigureText;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Niveau;

/**
 * Writes the tables of the veerkrachtkaart: pure functions from state to markup. A button says in
 * {@code data-zet} which choice it changes.
 */
final class ResilienceTable {
  private ResilienceTable() {}

  static String caption(ResilienceState state) {
    return "Draagkracht en draaglast per %s, %s"
        .formatted(state.choice().niveau().code(), state.choice().periode().label());
  }

  static String of(ResilienceState state, Address address) {
    boolean ways = state.anyWays();
    boolean piles = state.rows().stream().anyMatch(row -> pile(row).isPresent());
    StringBuilder html = new StringBuilder("<table class=\"cijfers scoretabel\">");
    html.append("<caption>%s</caption><thead><tr>".formatted(text(caption(state))));
    html.append("<td class=\"kies\"></td>");
    html.append(heading("Gebied", Order.NAAM, state, ""));
    html.append(heading("Draagkracht", Order.DRAAGKRACHT, state, "getal"));
    html.append("<th scope=\"col\">Plaats en dekking</th>");
    html.append(heading("Draaglast", Order.DRAAGLAST, state, "getal"));
    html.append("<th scope=\"col\">Plaats en dekking</th>");
    if (piles) {
      html.append("<th scope=\"col\">Stapeling van lasten</th>");
    }
    html.append("<th scope=\"col\">Vak</th>");
    if (ways) {
      html.append("<th scope=\"col\">%s</th>".formatted(text(ScoreWords.since(state))));
    }
    html.append("<th scope=\"col\">Hoe is dit berekend?</th>");
    html.append("</tr></thead><tbody>");
    state.shown().forEach(row -> html.append(row(row, state, address, piles, ways)));
    return html.append("</tbody></table>").toString();
  }

  private static String heading(String label, Order order, ResilienceState state, String css) {
    boolean current = state.choice().order() == order;
    return "<th scope=\"col\" class=\"%s\"%s><button type=\"button\" class=\"sorteer\" id=\"sorteer-%s\" data-zet=\"sorteer=%s\">%s</button></th>"
        .formatted(
            css,
            current
                ? " aria-sort=\"%s\"".formatted(order == Order.NAAM ? "ascending" : "descending")
                : "",
            order.code(),
            order == Order.NAAM ? "" : order.code(),
            text(label));
  }

  private static Optional<Scores.Pile> pile(Row row) {
    return row.load().flatMap(Score::pile);
  }

  private static String row(
      Row row, ResilienceState state, Address address, boolean piles, boolean ways) {
    boolean selected = state.choice().selected().contains(row.code());
    String code = text(row.code());
    StringBuilder html =
        new StringBuilder(
            "<tr data-gebied=\"%s\" data-vak=\"%s\"%s>"
                .formatted(
                    code,
                    row.box().isPresent() ? row.box().getAsInt() : "o",
                    selected ? " class=\"is-gekozen\"" : ""));
    html.append(
        "<td class=\"kies\"><input type=\"checkbox\" id=\"kies-%s\" data-kies=\"%s\" aria-label=\"%s kiezen\"%s></td>"
            .formatted(code, code, text(row.naam()), selected ? " checked" : ""));
    html.append(
        "<th scope=\"row\">%s%s</th>"
            .formatted(
                link(address.to("gebied/" + row.code()).href(), row.naam()),
                row.parent()
                    .filter(parent -> parent.niveau() != Niveau.GEMEENTE)
                    .map(parent -> "<small>" + text("in " + parent.naam()) + "</small>")
                    .orElse("")));
    html.append(score(row.strength())).append(score(row.load()));
    if (piles) {
      html.append(
          "<td class=\"stapelcel\">%s</td>"
              .formatted(pile(row).map(ScoreWords::pile).map(Html::text).orElse("–")));
    }
    html.append(
        "<td class=\"vakcel\">%s</td>"
            .formatted(
                row.box().isPresent() && state.cross().isPresent()
                    ? swatch(state.cross().get(), row.box().getAsInt())
                        + "<span>"
                        + text(state.cross().get().label(row.box().getAsInt()))
                        + "</span>"
                    : row.known() ? "geen vakken" : "niet in een vak"));
    if (ways) {
      List<String> words = ScoreWords.ways(row);
      html.append(
          "<td class=\"noot\">%s</td>"
              .formatted(
                  words.isEmpty()
                      ? "niet bekend"
                      : String.join("<br>", words.stream().map(Html::text).toList())));
    }
    html.append(
        "<td><button type=\"button\" class=\"uitlegknop\" id=\"uitleg-%s\" data-zet=\"uitleg=%s\" aria-label=\"Berekening van %s\">Berekening</button></td>"
            .formatted(code, code, text(row.naam())));
    return html.append("</tr>").toString();
  }

  /** A small square of the colour of a box. */
  static String swatch(Cross cross, int box) {
    return "<svg class=\"vakstaal\" viewBox=\"0 0 16 16\" aria-hidden=\"true\"><rect x=\".5\" y=\".5\" width=\"15\" height=\"15\" rx=\"3\" fill=\"%s\" stroke=\"#5c6360\"/></svg>"
        .formatted(cross.colour(box));
  }

  static FigureText figure(Optional<Score> score) {
    return score.isPresent() && score.get().value().isPresent()
        ? FigureText.of(Meting.of(score.get().value().getAsDouble()), 0)
        : FigureText.unknown();
  }

  private static String score(Optional<Score> score) {
    FigureText figure = figure(score);
    return "<td class=\"getal%s\">%s</td><td class=\"noot\">%s</td>"
        .formatted(
            figure.state().known() ? "" : " geen",
            Html.figure(figure),
            score
                .map(
                    found ->
                        text(ScoreWords.place(found))
                            + "<small>"
                            + text(ScoreWords.known(found))
                            + "</small>")
                .orElse("geen cijfers"));
  }

  /** What the scores of an area consist of. */
  static String of(Calculation calculation, Side side) {
    StringBuilder html =
        new StringBuilder(
            "<table class=\"cijfers\"><caption>%s van %s: de cijfers</caption><thead><tr><th scope=\"col\">Cijfer</th><th scope=\"col\">Thema</th><th scope=\"col\" class=\"getal\">Waarde</th><th scope=\"col\" class=\"getal\">Op de schaal van 0 tot 100</th><th scope=\"col\" class=\"getal\">Gewicht</th></tr></thead><tbody>"
                .formatted(text(side.title()), text(calculation.row().naam())));
    for (Line line : side.lines()) {
      html.append(
          "<tr%s><th scope=\"row\">%s</th><td>%s</td><td class=\"getal\">%s</td><td class=\"getal\">%s</td><td class=\"getal\">%s</td></tr>"
              .formatted(
                  line.counted() ? "" : " class=\"geen\"",
                  text(line.label()),
                  text(line.theme()),
                  text(line.value()),
                  text(line.counted() ? line.normalised() : "telt niet mee"),
                  text(line.weight())));
    }
    return html.append("</tbody></table>").toString();
  }
}
