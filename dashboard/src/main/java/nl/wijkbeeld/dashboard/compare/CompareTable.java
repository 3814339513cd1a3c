package nl.wijkbeeld.dashboard.compare;

import java.util.Optional;
import java.util.OptionalDouble;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.chart.CellPlot;
import nl.wijkbeeld.dashboard.chart.CellPlotSvg;
import nl.wijkbeeld.dashboard.chart.Range;
import nl.wijkbeeld.dashboard.compare.Places.Place;
import nl.wijkbeeld.dashboard.figure.Figure;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.vocabulary.Meting;

/** Writes the table of one side of the comparison: a pure function from state to markup. */
final class CompareTable {
  private static final int PLOT = 120;

  private final Texts texts;
  private final Language language;
  private final CompareState state;
  private final Address address;

  CompareTable(CompareState state, Address address, Language language) {
    this.texts = Texts.of(CompareTable.class, language);
    this.language = language;
    this.state = state;
    this.address = address;
  }

  String of(CompareState.Group group) {
    StringBuilder html = new StringBuilder();
    html.append(
        "<table class=\"cijfers naastelkaar %s\" role=\"table\"><caption>%s</caption>"
            .formatted(group.className(), Html.text(caption(group, language))));
    html.append("<thead role=\"rowgroup\"><tr role=\"row\">");
    html.append(head(texts.get("indicator"), ""));
    state.chosen().areas().forEach(place -> html.append(head(place)));
    state.reference().ifPresent(place -> html.append(head(place.naam(), "stad")));
    if (group.judged()) {
      html.append(head(texts.get("toevaloordeel"), "toevaloordeel"));
    }
    html.append("</tr></thead><tbody role=\"rowgroup\">");
    group.rows().forEach(row -> html.append(row(row, group.judged())));
    return html.append("</tbody></table>").toString();
  }

  /** What the table is about, and why nothing is said of chance when nothing is. */
  static String caption(CompareState.Group group, Language language) {
    return group.judged()
        ? group.explanation()
        : Texts.of(CompareTable.class, language).get("geen_marges", group.explanation());
  }

  private static String head(String text, String className) {
    return "<th scope=\"col\" role=\"columnheader\" class=\"%s\">%s</th>"
        .formatted(className, Html.text(text));
  }

  private String head(Place place) {
    return "<th scope=\"col\" role=\"columnheader\" class=\"gebiedkop\" data-gebied=\"%s\">%s</th>"
        .formatted(
            Html.text(place.code()),
            Html.link(
                address.to("gebied/" + place.code()).href(), state.names().get(place.code())));
  }

  private String row(CompareState.Row row, boolean judged) {
    StringBuilder html = new StringBuilder("<tr role=\"row\">");
    Address development =
        address
            .to(DevelopmentPresenter.PAGE)
            .with(Address.AREAS, state.chosen().codes())
            .with(DevelopmentPresenter.INDICATOR, row.indicator().code());
    html.append(
        "<th scope=\"row\" role=\"rowheader\">%s<small>%s · %s</small>%s</th>"
            .formatted(
                Html.link(development.href(), row.indicator().label()),
                Html.text(row.indicator().eenheid()),
                Html.text(language.period(row.periode())),
                row.madeUp() ? Html.label(texts.get("verzonnen_cijfer")) : ""));
    row.cells().forEach(cell -> html.append(cell(row, cell, state.names().get(cell.code()), "")));
    state
        .reference()
        .ifPresent(
            place ->
                html.append(
                    row.reference()
                        .map(cell -> cell(row, cell, place.naam(), "stad"))
                        .orElse(
                            "<td role=\"cell\" class=\"getal stad leegcel\"><span class=\"alleen-horen\">%s</span></td>"
                                .formatted(Html.text(texts.get("niet_vergeleken"))))));
    if (judged) {
      html.append(
          "<td role=\"cell\" class=\"toevaloordeel%s\">%s</td>"
              .formatted(row.judged() ? "" : " geen", Html.text(row.verdict())));
    }
    return html.append("</tr>").toString();
  }

  private String cell(CompareState.Row row, CompareState.Cell cell, String name, String className) {
    boolean known = cell.meting() instanceof Meting.Bekend;
    StringBuilder html =
        new StringBuilder(
            "<td role=\"cell\" class=\"getal%s %s\" data-gebied=\"%s\">"
                .formatted(known ? "" : " geen", className, Html.text(cell.code())));
    html.append(
        "<span class=\"gebiednaam\" aria-hidden=\"true\">%s</span>".formatted(Html.text(name)));
    html.append(Html.shortFigure(cell.figure(), language));
    if (cell.meting() instanceof Meting.Bekend(double value) && className.isEmpty()) {
      html.append(
          CellPlotSvg.draw(
              new CellPlot(
                  row.scale(),
                  row.indicator().isCount(),
                  value,
                  cell.interval().map(i -> new Range(i.low(), i.high())),
                  city(row)),
              PLOT));
    }
    html.append(interval(cell.interval(), row));
    cell.marks().forEach(mark -> html.append(Html.label(mark)));
    return html.append("</td>").toString();
  }

  private String interval(Optional<Figure.Interval> interval, CompareState.Row row) {
    return interval
        .map(
            i ->
                "<small><span class=\"alleen-horen\">%s </span>%s</small>"
                    .formatted(
                        Html.text(texts.get("interval.horen")),
                        language.interval(i.low(), i.high(), row.indicator().decimalen())))
        .orElse("");
  }

  private static OptionalDouble city(CompareState.Row row) {
    return row.reference().isPresent()
            && row.reference().get().meting() instanceof Meting.Bekend(double value)
        ? OptionalDouble.of(value)
        : OptionalDouble.empty();
  }
}
