package nl.wijkbeeld.dashboard.compare;

import static nl.wijkbeeld.dashboard.page.Dom.drawing;
import static nl.wijkbeeld.dashboard.page.Dom.el;
import static nl.wijkbeeld.dashboard.page.Dom.with;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableConsumer;
import nl.wijkbeeld.dashboard.chart.PointCloud;
import nl.wijkbeeld.dashboard.chart.Scatter;
import nl.wijkbeeld.dashboard.chart.ScatterSvg;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;

/**
 * Areas as points on a page, for a wide and a narrow window, with room for what is said of the one
 * that is pointed at. {@code spreiding.js} lets a reader point, walk and choose.
 */
public final class ScatterPanel {
  private ScatterPanel() {}

  /**
   * An empty panel.
   *
   * @param choose is told the code of an area that a reader chooses, or lets go
   */
  public static HtmlContainer make(SerializableConsumer<String> choose) {
    UI.getCurrent().getPage().addJsModule("context://spreiding.js");
    HtmlContainer panel = el("div", "spreidingvlak");
    panel
        .getElement()
        .addEventListener(
            "kies", e -> choose.accept(e.getEventData().get("event.detail").asString()))
        .addEventData("event.detail");
    return panel;
  }

  /** Lays points in a panel, in the place of those before. */
  public static void fill(HtmlContainer panel, Scatter points, Language language) {
    panel.removeAll();
    panel.add(
        drawing("grafiekvlak breed", ScatterSvg.draw(points, ScatterSvg.Sheet.WIDE, language)),
        drawing("grafiekvlak smal", ScatterSvg.draw(points, ScatterSvg.Sheet.NARROW, language)),
        with(
            el("p", "aanwijzing", Texts.of(ScatterPanel.class, language).get("wijs_punt")),
            "aria-hidden",
            "true"));
    if (PointCloud.is(points)) {
      HtmlContainer said = el("script", "punten", PointCloud.json(points));
      panel.add(with(said, "type", "application/json"));
    }
  }
}
