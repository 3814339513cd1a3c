package nl.wijkbeeld.dashboard.buurttop;

import static nl.wijkbeeld.dashboard.page.Dom.el;
import static nl.wijkbeeld.dashboard.page.Dom.link;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.util.List;
import nl.wijkbeeld.dashboard.page.Frame;
import nl.wijkbeeld.dashboard.text.Dutch;

/** The days that there are. */
@Route(value = "buurttop", layout = Frame.class)
@PageTitle("BuurtTop \u2013 Wijkbeeld")
@StyleSheet("context://buurttop.css")
public final class DaysView extends Div {
  private static final long serialVersionUID = 1L;

  private final transient Days days;

  DaysView(Days days) {
    this.days = days;
    addClassName("buurttop");
    add(
        el(
            "div",
            "titel",
            el("h1", "", "BuurtTop"),
            el(
                "p",
                "onderkop",
                "Een dag waarop bewoners de agenda van hun wijk maken. Tafels schrijven op hun telefoon, de wand laat het de zaal zien.")),
        list(),
        el("p", "knoppen", link(MakeDayView.PAGE, "knop", "Maak een dag")));
  }

  private HtmlContainer list() {
    HtmlContainer section = el("section", "deel", el("h2", "", "Dagen"));
    List<Day> all = days.list();
    if (all.isEmpty()) {
      section.add(el("p", "", "Er is nog geen dag. Wie redacteur is, maakt de eerste."));
      return section;
    }
    HtmlContainer list = el("ul", "dagen");
    for (Day day : all) {
      list.add(
          el(
              "li",
              "",
              el("p", "naam", day.title()),
              el(
                  "p",
                  "van",
                  "gemaakt op %s · %s"
                      .formatted(
                          Dutch.day(day.madeAt()), day.open() ? "tafels open" : "tafels gesloten")),
              el(
                  "p",
                  "knoppen",
                  link("buurttop/" + day.id() + "/wand", "", "De wand"),
                  link("buurttop/" + day.id() + "/agenda", "", "De toekomstagenda"))));
    }
    section.add(list);
    return section;
  }
}
