package nl.wijkbeeld.dashboard.buurttop;

import static nl.wijkbeeld.dashboard.page.Dom.dutch;
import static nl.wijkbeeld.dashboard.page.Dom.el;
import static nl.wijkbeeld.dashboard.page.Dom.link;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.util.List;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.page.Frame;
import nl.wijkbeeld.dashboard.page.PageLanguage;
import nl.wijkbeeld.dashboard.page.Translated;

/** The days that there are. */
@Route(value = "buurttop", layout = Frame.class)
@StyleSheet("context://buurttop.css")
public final class DaysView extends Div implements HasDynamicTitle, Translated {
  private static final long serialVersionUID = 1L;

  private final transient Texts texts = Texts.of(DaysView.class, PageLanguage.current());
  private final transient Days days;

  DaysView(Days days) {
    this.days = days;
    addClassName("buurttop");
    add(
        el(
            "div",
            "titel",
            dutch(el("h1", "", "BuurtTop")),
            el("p", "onderkop", texts.get("dagen.uitleg"))),
        list(),
        el("p", "knoppen", link(MakeDayView.PAGE, "knop", texts.get("dagen.maak"))));
  }

  @Override
  public String getPageTitle() {
    return texts.get("dagen.pagina");
  }

  private HtmlContainer list() {
    HtmlContainer section = el("section", "deel", el("h2", "", texts.get("dagen")));
    List<Day> all = days.list();
    if (all.isEmpty()) {
      section.add(el("p", "", texts.get("dagen.geen")));
      return section;
    }
    HtmlContainer list = el("ul", "dagen");
    for (Day day : all) {
      list.add(
          el(
              "li",
              "",
              dutch(el("p", "naam", day.title())),
              el(
                  "p",
                  "van",
                  texts.get(
                      day.open() ? "dagen.open" : "dagen.gesloten",
                      texts.language().day(day.madeAt()))),
              el(
                  "p",
                  "knoppen",
                  link("buurttop/" + day.id() + "/wand", "", texts.get("wand")),
                  link("buurttop/" + day.id() + "/agenda", "", texts.get("dagen.agenda")))));
    }
    section.add(list);
    return section;
  }
}
