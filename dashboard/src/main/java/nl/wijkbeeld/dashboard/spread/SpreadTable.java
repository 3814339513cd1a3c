package nl.wijkbeeld.dashboard.spread;

import static nl.wijkbeeld.dashboard.compare.Html.link;
import static nl.wijkbeeld.dashboard.compare.Html.text;

import java.util.List;
import java.util.OptionalDouble;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.compare.Html;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.spread.Inequalities.Measured;
import nl.wijkbeeld.dashboard.spread.Patterns.Pattern;
import nl.wijkbeeld.dashboard.spread.SpreadState.Choice;
import nl.wijkbeeld.dashboard.spread.SpreadState.Row;
import nl.wijkbeeld.dashboard.spread.SpreadState.Year;
import nl.wijkbeeld.dashboard.text.FigureText;
import nl.wijkbeeld.vocabulary.Meting;

/** Writes the tables of spread: pure functions from state to markup. */
final class SpreadTable {
  private final Language language;
  private final Texts texts;
  private final SpreadWords words;

  /** What stands where there is no measure. */
  private final String none;

  SpreadTable(Language language) {
    this.language = language;
    this.texts = Texts.of(SpreadTable.class, language);
    this.words = new SpreadWords(language);
    this.none = texts.get("geen_maat");
  }

  String caption(Choice choice) {
    return texts.get(
        "bijschrift",
        choice.indicator().label(),
        choice.indicator().eenheid(),
        language.level(choice.niveau()));
  }

  String yearsCaption(SpreadState state) {
    return texts.get("bijschrift.jaren", caption(state.choice()));
  }

  List<String> yearHeadings(SpreadState state) {
    return List.of(
        texts.get("periode"),
        texts.get("gebieden"),
        "Gini",
        "Hoover",
        "Theil",
        texts.get("deel_tussen", state.unequal().parent()),
        "Moran",
        texts.get("kans"));
  }

  /** The cells of a period after its name. */
  List<String> cells(Year year) {
    boolean parted = year.measured().filter(Measured::parted).isPresent();
    boolean known = year.measured().filter(Measured::known).isPresent();
    return List.of(
        year.measured().map(one -> language.count(one.count())).orElse(none),
        number(year.measured().map(Measured::gini).orElse(OptionalDouble.empty())),
        known ? words.percent(year.measured().get().hoover().orElseThrow()) : none,
        number(year.measured().map(Measured::theil).orElse(OptionalDouble.empty())),
        parted ? words.percent(year.measured().get().shareBetween()) : none,
        number(year.moran().map(Pattern::value).orElse(OptionalDouble.empty())),
        year.moran()
            .filter(Pattern::known)
            .map(one -> words.shortChance(one.p().orElseThrow()))
            .orElse(none));
  }

  private String number(OptionalDouble value) {
    return value.isPresent() ? words.measure(value.getAsDouble()) : none;
  }

  String years(SpreadState state) {
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
                  text(language.period(year.periode()))));
      cells(year)
          .forEach(
              cell ->
                  html.append(
                      "<td class=\"getal%s\">%s</td>"
                          .formatted(cell.equals(none) ? " geen" : "", text(cell))));
      html.append("</tr>");
    }
    return html.append("</tbody></table>").toString();
  }

  String areasCaption(SpreadState state) {
    return texts.get(
        "bijschrift.gebieden",
        state.choice().indicator().label(),
        state.space().periode().map(language::period).orElse(""),
        state
            .choice()
            .group()
            .map(group -> group.label(language))
            .orElseGet(() -> texts.get("in_groep")));
  }

  List<String> areaHeadings(SpreadState state) {
    return List.of(
        state.choice().indicator().eenheid(),
        texts.get("groep"),
        state.choice().measure() == SpreadState.Measure.LISA ? "LISA" : "Gi*",
        "p",
        "q");
  }

  /** What a row says after its figure. */
  List<String> cells(Row row) {
    boolean known = row.pattern().filter(Pattern::known).isPresent();
    return List.of(
        row.group().label(language),
        known ? language.number(row.pattern().get().value().orElseThrow(), 2) : none,
        known ? words.shortChance(row.pattern().get().p().orElseThrow()) : none,
        known && row.pattern().get().q().isPresent()
            ? words.shortChance(row.pattern().get().q().getAsDouble())
            : none);
  }

  String areas(SpreadState state, Address address) {
    StringBuilder html = new StringBuilder("<table class=\"cijfers groepentabel\">");
    html.append(
        "<caption>%s</caption><thead><tr><th scope=\"col\">%s</th>"
            .formatted(text(areasCaption(state)), text(texts.get("gebied"))));
    areaHeadings(state)
        .forEach(
            heading ->
                html.append(
                    "<th scope=\"col\"%s>%s</th>"
                        .formatted(
                            heading.equals(texts.get("groep")) ? "" : " class=\"getal\"",
                            text(heading))));
    html.append("</tr></thead><tbody>");
    state.shown().forEach(row -> html.append(row(row, state, address)));
    return html.append("</tbody></table>").toString();
  }

  private String row(Row row, SpreadState state, Address address) {
    StringBuilder html = new StringBuilder();
    html.append(
        "<tr data-gebied=\"%s\"><th scope=\"row\">%s</th><td class=\"getal%s\">%s</td>"
            .formatted(
                text(row.area().code()),
                link(address.to("gebied/" + row.area().code()).href(), row.area().naam()),
                row.meting() instanceof Meting.Bekend ? "" : " geen",
                Html.figure(
                    FigureText.of(row.meting(), state.choice().indicator().decimalen(), language),
                    language)));
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
                        .formatted(cell.equals(none) ? " geen" : "", text(cell))));
    return html.append("</tr>").toString();
  }
}
