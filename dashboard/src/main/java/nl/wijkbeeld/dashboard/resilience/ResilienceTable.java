package nl.wijkbeeld.dashboard.resilience;

import static nl.wijkbeeld.dashboard.compare.Html.link;
import static nl.wijkbeeld.dashboard.compare.Html.text;

import java.util.List;
import java.util.Optional;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.compare.Html;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
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
  private final Language language;
  private final Texts texts;
  private final ScoreWords words;

  ResilienceTable(Language language) {
    this.language = language;
    this.texts = Texts.of(ResilienceTable.class, language);
    this.words = new ScoreWords(language);
  }

  String caption(ResilienceState state) {
    return texts.get(
        "bijschrift",
        language.level(state.choice().niveau()),
        language.period(state.choice().periode()));
  }

  String of(ResilienceState state, Address address) {
    boolean ways = state.anyWays();
    boolean piles = state.rows().stream().anyMatch(row -> pile(row).isPresent());
    StringBuilder html = new StringBuilder("<table class=\"cijfers scoretabel\">");
    html.append("<caption>%s</caption><thead><tr>".formatted(text(caption(state))));
    html.append("<td class=\"kies\"></td>");
    html.append(heading(texts.get("gebied"), Order.NAAM, state, ""));
    html.append(heading(texts.get("draagkracht"), Order.DRAAGKRACHT, state, "getal"));
    html.append(heading(texts.get("kolom.plaats_en_dekking")));
    html.append(heading(texts.get("draaglast"), Order.DRAAGLAST, state, "getal"));
    html.append(heading(texts.get("kolom.plaats_en_dekking")));
    if (piles) {
      html.append(heading(texts.get("kolom.stapeling_van_lasten")));
    }
    html.append(heading(texts.get("kolom.vak")));
    if (ways) {
      html.append(heading(words.since(state)));
    }
    html.append(heading(texts.get("hoe")));
    html.append("</tr></thead><tbody>");
    state.shown().forEach(row -> html.append(row(row, state, address, piles, ways)));
    return html.append("</tbody></table>").toString();
  }

  private static String heading(String label) {
    return "<th scope=\"col\">%s</th>".formatted(text(label));
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

  private String row(Row row, ResilienceState state, Address address, boolean piles, boolean ways) {
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
        "<td class=\"kies\"><input type=\"checkbox\" id=\"kies-%s\" data-kies=\"%s\" aria-label=\"%s\"%s></td>"
            .formatted(
                code, code, text(texts.get("kiezen", row.naam())), selected ? " checked" : ""));
    html.append(
        "<th scope=\"row\">%s%s</th>"
            .formatted(
                link(address.to("gebied/" + row.code()).href(), row.naam()),
                row.parent()
                    .filter(parent -> parent.niveau() != Niveau.GEMEENTE)
                    .map(parent -> "<small>" + text(texts.get("in", parent.naam())) + "</small>")
                    .orElse("")));
    html.append(score(row.strength())).append(score(row.load()));
    if (piles) {
      html.append(
          "<td class=\"stapelcel\">%s</td>"
              .formatted(pile(row).map(words::pile).map(Html::text).orElse("–")));
    }
    html.append(
        "<td class=\"vakcel\">%s</td>"
            .formatted(
                row.box().isPresent() && state.cross().isPresent()
                    ? swatch(state.cross().get(), row.box().getAsInt())
                        + "<span>"
                        + text(state.cross().get().label(row.box().getAsInt(), language))
                        + "</span>"
                    : text(texts.get(row.known() ? "geen_vakken" : "niet_in_een_vak"))));
    if (ways) {
      List<String> moved = words.ways(row);
      html.append(
          "<td class=\"noot\">%s</td>"
              .formatted(
                  moved.isEmpty()
                      ? text(texts.get("niet_bekend"))
                      : String.join("<br>", moved.stream().map(Html::text).toList())));
    }
    html.append(
        "<td><button type=\"button\" class=\"uitlegknop\" id=\"uitleg-%s\" data-zet=\"uitleg=%s\" aria-label=\"%s\">%s</button></td>"
            .formatted(
                code,
                code,
                text(texts.get("berekening.van", row.naam())),
                text(texts.get("berekening"))));
    return html.append("</tr>").toString();
  }

  /** A small square of the colour of a box. */
  static String swatch(Cross cross, int box) {
    return "<svg class=\"vakstaal\" viewBox=\"0 0 16 16\" aria-hidden=\"true\"><rect x=\".5\" y=\".5\" width=\"15\" height=\"15\" rx=\"3\" fill=\"%s\" stroke=\"#5c6360\"/></svg>"
        .formatted(cross.colour(box));
  }

  FigureText figure(Optional<Score> score) {
    return score.isPresent() && score.get().value().isPresent()
        ? FigureText.of(Meting.of(score.get().value().getAsDouble()), 0, language)
        : FigureText.unknown(language);
  }

  private String score(Optional<Score> score) {
    FigureText figure = figure(score);
    return "<td class=\"getal%s\">%s</td><td class=\"noot\">%s</td>"
        .formatted(
            figure.state().known() ? "" : " geen",
            Html.figure(figure, language),
            score
                .map(
                    found ->
                        text(words.place(found))
                            + "<small>"
                            + text(words.known(found))
                            + "</small>")
                .orElseGet(() -> text(texts.get("geen_cijfers"))));
  }

  /** What the scores of an area consist of. */
  String of(Calculation calculation, Side side) {
    StringBuilder html =
        new StringBuilder(
            "<table class=\"cijfers\"><caption>%s</caption><thead><tr><th scope=\"col\">%s</th><th scope=\"col\">%s</th><th scope=\"col\" class=\"getal\">%s</th><th scope=\"col\" class=\"getal\">%s</th><th scope=\"col\" class=\"getal\">%s</th></tr></thead><tbody>"
                .formatted(
                    text(texts.get("cijfers.van", side.title(), calculation.row().naam())),
                    text(texts.get("kolom.cijfer")),
                    text(texts.get("kolom.thema")),
                    text(texts.get("kolom.waarde")),
                    text(texts.get("kolom.schaal")),
                    text(texts.get("kolom.gewicht"))));
    for (Line line : side.lines()) {
      html.append(
          "<tr%s><th scope=\"row\">%s</th><td>%s</td><td class=\"getal\">%s</td><td class=\"getal\">%s</td><td class=\"getal\">%s</td></tr>"
              .formatted(
                  line.counted() ? "" : " class=\"geen\"",
                  text(line.label()),
                  text(line.theme()),
                  text(line.value()),
                  text(line.counted() ? line.normalised() : texts.get("telt_niet_mee")),
                  text(line.weight())));
    }
    return html.append("</tbody></table>").toString();
  }
}
