package nl.wijkbeeld.dashboard.area;

import static nl.wijkbeeld.dashboard.page.Markup.el;

import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.page.Markup;
import nl.wijkbeeld.dashboard.text.FigureText;
import org.jsoup.nodes.Element;

/** Cells of a table of figures. */
final class TableParts {
  private TableParts() {}

  static Element figure(FigureText figure, Language language) {
    return el(
        "td", figure.state().known() ? "getal" : "getal geen", Markup.figure(figure, language));
  }

  static Element head(String text, String className) {
    return el("th", className, text).attr("scope", "col");
  }
}
