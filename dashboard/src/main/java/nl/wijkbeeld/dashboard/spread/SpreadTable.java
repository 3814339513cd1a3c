package nl.wijkbeeld.dashboard.spread;

import static nl.wijkbeeld.dashboard.compare.Html.link;
import static nl.wijkbeeld.dashboard.compare.Html.text;

import java.util.List;
import java.util.OptionalDouble;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.compare.Html;
import nl.wijkbeeld.dashboard.spread.Inequalities.Measured;
import nl.wijkbeeld.dashboard.spread.Patterns.Pattern;
import nl.wijkbeeld.dashboard.spread.SpreadState.Choice;
import nl.wijkbeeld.dashboard.spread.SpreadState.Row;
import nl.wijkbeeld.dashboard.spread.SpreadState.Year;
import nl.wijkbeeld.dashboard.text.Dutch;
import nl.wijkbeeld.dashboard.text.FigureText;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Periode;

/** Writes the tables of spread: pure functions from state to markup. */
final class SpreadTable {
  private static final String NONE = "geen maat";

  private SpreadTable() {}

  static String caption(Choice choice) {
    return "%s (%s), per %s"
        .formatted(
            choice.indicator().label(), choice.indicator().eenheid(), choice.niveau().code());
  }

  static String yearsCaption(SpreadState state) {
    return "De maten door de jaren: " + caption(state.choice());
  }

  static List<String> yearHeadings(SpreadState state) {
    return List.of(
        "Periode",
        "Gebieden",
        "Gini",
        "Hoover",
        "Theil",
        "deel tussen " + state.unequal().parent(),
        "Moran",
        "kans op toeval");
  }

  /** The cells of a period after its name. */
  static List<String> cells(Year year) {
    boolean parted = year.measured().filter(Measured::parted).isPresent();
    boolean known = year.measured().filter(Measured::known).isPresent();
    return List.of(
        year.measured().map(one -> Dutch.count(one.count())).orElse(NONE),
        number(year.measured().map(Measured::gini).orElse(OptionalDouble.empty())),
        known ? SpreadWords.percent(year.measured().get().hoover().orElseThrow()) : NONE,
        number(year.measured().map(Measured::theil).orElse(OptionalDouble.empty())),
        parted ? SpreadWords.percent(year.measured().get().shareBetween()) : NONE,
        number(year.moran().map(Pattern::value).orElse(OptionalDouble.empty())),
        year.moran()
            .filter(Pattern::known)
            .map(one -> SpreadWords.shortChance(one.p().orElseThrow()))
            .orElse(NONE));
  }

  private static String number(OptionalDouble value) {
    return value.isPresent() ? SpreadWords.measure(value.getAsDouble()) : NONE;
  }

  static String years(SpreadState state) {
    StringBuilder html = new StringBuilder("<table class=\"cijfers\">");
    html.append("<caption>%s</caption><thead><tr>".formatted(text(yearsCaption(state))));
    List<String> headings = yearHeadings(state);
    for (int i = 0; i < headings.size(); i++) {
      html.append(
          "<th scope=\"col\"%s>%s</th>"
              .formatted(i == 0 ? "" : " class=\"getal\"", text(headings.get(i))));
    }
    html.append("</tr></thead><tbody>");
    for (Year year : state.years()) {
      html.append(
          "<tr%s><th scope=\"row\">%s</th>"
              .formatted(
                  year.periode().equals(state.choice().periode()) ? " class=\"gevolgd\"" : "",
                  text(year.periode().label())));
      cells(year)
          .forEach(
              cell ->
                  html.append(
                      "<td class=\"getal%s\">%s</td>"
                          .formatted(cell.equals(NONE) ? " geen" : "", text(cell))));
      html.append("</tr>");
    }
    return html.append("</tbody></table>").toString();
  }

  static String areasCaption(SpreadState state) {
    return "%s, %s: %s"
        .formatted(
            state.choice().indicator().label(),
            state.space().periode().map(Periode::label).orElse(""),
            state.choice().group().map(SpreadGroup::label).orElse("gebieden in een groep"));
  }

  static List<String> areaHeadings(SpreadState state) {
    return List.of(
        state.choice().indicator().eenheid(),
        "Groep",
        state.choice().measure() == SpreadState.Measure.LISA ? "LISA" : "Gi*",
        "p",
        "q");
  }

  /** What a row says after its figure. */
  static List<String> cells(Row row) {
    boolean known = row.pattern().filter(Pattern::known).isPresent();
    return List.of(
        row.group().label(),
        known ? Dutch.number(row.pattern().get().value().orElseThrow(), 2) : NONE,
        known ? SpreadWords.shortChance(row.pattern().get().p().orElseThrow()) : NONE,
        known && row.pattern().get().q().isPresent()
            ? SpreadWords.shortChance(row.pattern().get().q().getAsDouble())
            : NONE);
  }

  static String areas(SpreadState state, Address address) {
    StringBuilder html = new StringBuilder("<table class=\"cijfers groepentabel\">");
    html.append(
        "<caption>%s</caption><thead><tr><th scope=\"col\">Gebied</th>"
            .formatted(text(areasCaption(state))));
    areaHeadings(state)
        .forEach(
            heading ->
                html.append(
                    "<th scope=\"col\"%s>%s</th>"
                        .formatted(
                            heading.equals("Groep") ? "" : " class=\"getal\"", text(heading))));
    html.append("</tr></thead><tbody>");
    state.shown().forEach(row -> html.append(row(row, state, address)));
    return html.append("</tbody></table>").toString();
  }

  private static String row(Row row, SpreadState state, Address address) {
    StringBuilder html = new StringBuilder();
    html.append(
        "<tr data-gebied=\"%s\"><th scope=\"row\">%s</th><td class=\"getal%s\">%s</td>"
            .formatted(
                text(row.area().code()),
                link(address.to("gebied/" + row.area().code()).href(), row.area().naam()),
                row.meting() instanceof Meting.Bekend ? "" : " geen",
                Html.figure(FigureText.of(row.meting(), state.choice().indicator().decimalen()))));
    List<String> cells = cells(row);
    html.append(
        "<td><span class=\"groepnaam\">%s<span>%s</span></span></td>"
            .formatted(row.group().swatch(), text(cells.getFirst())));
    cells
        .subList(1, cells.size())
        .forEach(
            cell ->
                html.append(
                    "<td class=\"getal%s\">%s</td>"
                        .formatted(cell.equals(NONE) ? " geen" : "", text(cell))));
    return html.append("</tr>").toString();
  }
}
