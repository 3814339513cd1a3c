package nl.wijkbeeld.dashboard.wijkbeeld.person;

import static nl.wijkbeeld.dashboard.page.Markup.component;
import static nl.wijkbeeld.dashboard.page.Markup.el;
import static nl.wijkbeeld.dashboard.page.Markup.list;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.util.List;
import nl.wijkbeeld.dashboard.page.Frame;
import org.jsoup.nodes.Element;

/** What is kept about people, why, and how long. */
@Route(value = "privacy", layout = Frame.class)
@PageTitle("Privacy – Wijkbeeld")
public final class PrivacyView extends Div {
  private static final long serialVersionUID = 1L;

  public PrivacyView(List<KeptAboutPeople> kept) {
    addClassName("tekstpagina");
    Element page = el("div", "proza", el("h1", "", "Privacy"));
    page.appendChild(
        el(
            "p",
            "",
            "Wie cijfers leest, hoeft zich niet bekend te maken. Er zijn geen tellers van bezoekers"
                + " en geen cookies van anderen. Er is één cookie voor het bezoek zelf, en een voor"
                + " de taal als u die kiest."));
    kept.stream()
        .flatMap(one -> one.list().stream())
        .forEach(
            one ->
                page.appendChild(el("h2", "", one.what()))
                    .appendChild(el("p", "", one.why()))
                    .appendChild(el("p", "", one.howLong())));
    page.appendChild(el("h2", "", "Wilt u dat uw naam weggaat?"));
    page.appendChild(
        el(
            "p",
            "",
            "Vraag het aan de organisatie die dit wijkbeeld maakt. Een beheerder zoekt uw naam in"
                + " alles wat bewaard is, ook in oude versies en vastgestelde edities, en haalt hem"
                + " weg. U hoeft niet te zeggen waarom."));
    page.appendChild(
        list(
            "",
            List.of(
                "In een vastgestelde editie komt “[verwijderd]” te staan. Erbij staat dat er iets"
                    + " is weggehaald, niet wat.",
                "Een bestand dat iemand eerder meenam, kan hier niet meer worden veranderd.")));
    add(component(page));
  }
}
