package nl.wijkbeeld.dashboard.infrastructure;

import static nl.wijkbeeld.dashboard.page.Markup.drawing;
import static nl.wijkbeeld.dashboard.page.Markup.el;

import java.util.List;
import java.util.Optional;
import nl.wijkbeeld.dashboard.handout.Handout;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.page.Markup;
import nl.wijkbeeld.dashboard.text.FigureState;
import nl.wijkbeeld.dashboard.text.FigureText;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;

/** Writes a part of a page: a pure function from {@link Section} to markup. */
public final class SectionMarkup {
  private final Language language;
  private final Texts texts;

  private SectionMarkup(Language language) {
    this.language = language;
    this.texts = Texts.of(SectionMarkup.class, language);
  }

  /** A part in Dutch as one element. */
  public static Element of(Section section) {
    return of(section, Language.NL);
  }

  /** A part as one element. */
  public static Element of(Section section, Language language) {
    return new SectionMarkup(language).element(section);
  }

  private Element element(Section section) {
    Element element = el("section", "deel").attr("id", section.id());
    Element title = el("h2", "", section.title()).attr("id", section.id() + "-kop");
    element.attr("aria-labelledby", section.id() + "-kop");
    element.appendChild(title);
    boolean picture = section.parts().stream().anyMatch(Handout.Picture.class::isInstance);
    boolean table = section.parts().stream().anyMatch(Handout.Table.class::isInstance);
    Element beside = el("div", picture && table ? "naast" : "onder-elkaar");
    for (Handout.Part part : section.parts()) {
      switch (part) {
        case Handout.Text text ->
            text.sentences()
                .forEach(sentence -> element.appendChild(el("p", "toelichting", sentence)));
        case Handout.Heading heading ->
            element.appendChild(el("h" + (heading.level() + 1), "", heading.text()));
        case Handout.Picture drawn -> beside.appendChild(picture(drawn));
        case Handout.Table rows -> beside.appendChild(table(rows, section.links()));
      }
    }
    element.appendChild(beside);
    if (!section.calculation().isEmpty()) {
      element.appendChild(calculation(section.calculation()));
    }
    return element;
  }

  private static Element picture(Handout.Picture picture) {
    Element element = el("figure", "kaartpaneel");
    element.appendChild(el("div", "beeld").appendChild(new DataNode(picture.svg())));
    element.appendChild(el("figcaption", "", picture.caption()));
    if (!picture.legend().isEmpty()) {
      Element legend = el("ul", "legenda");
      picture
          .legend()
          .forEach(
              key ->
                  legend.appendChild(
                      el("li", "", drawing("staal", key.swatch()), el("span", "", key.text()))));
      element.appendChild(legend);
    }
    return element;
  }

  private Element table(Handout.Table table, List<String> links) {
    Element head = el("tr", "");
    List<Handout.Column> columns = table.columns();
    for (Handout.Column column : columns) {
      if (!column.sheetOnly()) {
        head.appendChild(
            el("th", column.number() ? "getal" : "", column.label()).attr("scope", "col"));
      }
    }
    Element body = el("tbody", "");
    for (int i = 0; i < table.rows().size(); i++) {
      body.appendChild(
          row(
              columns,
              table.rows().get(i),
              i < links.size() ? Optional.of(links.get(i)) : Optional.empty()));
    }
    Element element =
        el("table", "cijfers", el("caption", "", table.caption()), el("thead", "", head), body);
    return el("div", "tabelrol", element)
        .attr("tabindex", "0")
        .attr("role", "group")
        .attr("aria-label", texts.get("tabel", table.caption()));
  }

  private Element row(
      List<Handout.Column> columns, List<Handout.Cell> cells, Optional<String> link) {
    Element row = el("tr", "");
    for (int i = 0; i < cells.size(); i++) {
      Handout.Column column = columns.get(i);
      Handout.Cell cell = cells.get(i);
      if (column.sheetOnly()) {
        continue;
      }
      if (i == 0) {
        Element name = el("th", "").attr("scope", "row");
        row.appendChild(
            link.filter(href -> !href.isEmpty())
                .map(href -> name.appendChild(Markup.link(href, "", cell.text())))
                .orElseGet(() -> name.appendChild(Markup.text(cell.text()))));
      } else if (cell.figure().isPresent()) {
        FigureState state = cell.figure().get();
        row.appendChild(
            el(
                "td",
                state.known() ? "getal" : "getal geen",
                Markup.figure(new FigureText(cell.text(), state), language)));
      } else {
        row.appendChild(el("td", column.number() ? "getal" : "", cell.text()));
      }
    }
    return row;
  }

  private Element calculation(List<Section.Calculation> steps) {
    Element list = el("dl", "");
    for (Section.Calculation step : steps) {
      list.appendChild(el("dt", "", step.name()));
      list.appendChild(
          el("dd", "", el("p", "formule", step.formula()), el("p", "", step.filledIn())));
    }
    return el("details", "berekening", el("summary", "", texts.get("hoe")), list);
  }
}
