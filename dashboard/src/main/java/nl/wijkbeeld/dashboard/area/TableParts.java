package nl.wijkbeeld.dashboard.area;

import static nl.wijkbeeld.dashboard.page.Dom.el;
import static nl.wijkbeeld.dashboard.page.Dom.with;

import com.vaadin.flow.component.Component;
import nl.wijkbeeld.dashboard.page.StateKey;
import nl.wijkbeeld.dashboard.text.FigureText;

/** Cells of a table of figures. */
final class TableParts {
  private TableParts() {}

  static Component figure(FigureText figure) {
    return el("td", figure.state().known() ? "getal" : "getal geen", StateKey.figure(figure));
  }

  static Component head(String text, String className) {
    return with(el("th", className, text), "scope", "col");
  }
}
