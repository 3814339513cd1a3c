package nl.wijkbeeld.dashboard.district;

import static nl.wijkbeeld.dashboard.page.Dom.drawing;
import static nl.wijkbeeld.dashboard.page.Dom.el;
import static nl.wijkbeeld.dashboard.page.Dom.link;
import static nl.wijkbeeld.dashboard.page.Dom.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wijkbeeld.dashboard.chart.TrendChartSvg;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.dashboard.map.AreaMapSvg;
import nl.wijkbeeld.dashboard.page.Dom;
import nl.wijkbeeld.dashboard.page.EmptyPage;
import nl.wijkbeeld.dashboard.page.Frame;
import nl.wijkbeeld.dashboard.page.SnapshotPage;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;

/**
 * One stadsdeel: what carries it, what weighs on it, how it moved, its initiatives, and what all of
 * that rests on.
 */
@Route(value = "stadsdeel/:code", layout = Frame.class)
public final class DistrictView extends SnapshotPage {
  private static final long serialVersionUID = 1L;

  public DistrictView(SnapshotStore store) {
    super(store, "stadsdeel");
  }

  @Override
  protected void show(Snapshot snapshot, BeforeEnterEvent address) {
    String code = address.getRouteParameters().get("code").orElse("");
    Optional<String> trend =
        address
            .getLocation()
            .getQueryParameters()
            .getSingleParameter("ontwikkeling")
            .filter(text -> !text.isBlank());
    new DistrictPresenter(snapshot)
        .state(code, trend)
        .ifPresentOrElse(this::show, () -> notFound(code));
  }

  private void notFound(String code) {
    setPageTitle("Stadsdeel onbekend – Wijkbeeld");
    add(EmptyPage.noArea(code));
  }

  private void show(DistrictState state) {
    setPageTitle(state.area().naam() + " – " + state.gemeente() + " – Wijkbeeld");
    add(
        with(
            el(
                "nav",
                "kruimels",
                link(".", "", state.gemeente()),
                with(el("span", "", "›"), "aria-hidden", "true"),
                with(el("span", "", state.area().naam()), "aria-current", "page")),
            "aria-label",
            "Kruimelpad"));
    HtmlContainer facts =
        el(
            "p",
            "onderkop",
            state.inhabitants().orElse("Inwoners onbekend") + " · " + state.surface());
    add(
        el(
            "div",
            "boven",
            el("div", "titel", el("h1", "", state.area().naam()), facts),
            drawing("inzet", AreaMapSvg.draw(state.inset()))));
    state.notices().forEach(notice -> add(with(el("p", "melding", notice), "role", "status")));
    if (!state.madeUp().isEmpty()) {
      add(Dom.madeUp("staan op deze pagina en zijn gemerkt. " + String.join(" ", state.madeUp())));
    }
    HtmlContainer sides = el("div", "zijden");
    state.groups().forEach(group -> sides.add(group(group, state.area().code())));
    add(sides);
    HtmlContainer below = el("div", "onder");
    state.trend().ifPresent(trend -> below.add(trend(trend, state)));
    state.initiatives().ifPresent(initiatives -> below.add(initiatives(initiatives, state)));
    add(below);
    add(sources(state.sources()));
  }

  private static Component group(DistrictState.Group group, String code) {
    HtmlContainer list = el("ul", "tegels");
    group.tiles().forEach(tile -> list.add(tile(tile, code)));
    return el(
        "section",
        "zijde " + group.className(),
        el("h2", "", group.title()),
        el("p", "toelichting", group.explanation()),
        list);
  }

  private static Component tile(DistrictState.Tile tile, String code) {
    HtmlContainer value =
        el("p", tile.known() ? "waarde" : "waarde geen", el("strong", "", tile.value()));
    if (tile.known()) {
      value.add(el("span", "eenheid", tile.unit()));
    }
    HtmlContainer note = el("p", "noot", tile.period());
    if (!tile.interval().isEmpty()) {
      note.add(el("span", "", " · 95%-interval " + tile.interval()));
    }
    HtmlContainer item =
        el(
            "li",
            "tegel",
            el(
                "p",
                "naam",
                link("stadsdeel/" + code + "?ontwikkeling=" + tile.indicator(), "", tile.label())),
            value,
            el("p", "stadcijfer", "Hele stad: " + tile.city()),
            note);
    if (tile.madeUp().isPresent()) {
      item.add(el("p", "etiket", "verzonnen cijfer"));
    }
    HtmlContainer details =
        el(
            "details",
            "",
            el("summary", "", "Bron en betekenis"),
            el("p", "", tile.definition()),
            el("p", "", tile.source()));
    item.add(details);
    return item;
  }

  private static Component trend(DistrictState.Trend trend, DistrictState state) {
    ComboBox<IndicatorInfo> choice = new ComboBox<>("Ontwikkeling van");
    choice.setId("ontwikkeling");
    choice.setItems(trend.indicators());
    choice.setItemLabelGenerator(IndicatorInfo::label);
    choice.setValue(trend.indicator());
    choice.addClassName("breed");
    String page = "stadsdeel/" + state.area().code();
    choice.addValueChangeListener(
        e -> {
          if (e.getValue() != null) {
            UI.getCurrent()
                .navigate(
                    page, QueryParameters.simple(Map.of("ontwikkeling", e.getValue().code())));
          }
        });
    HtmlContainer section =
        el("section", "ontwikkeling", el("h2", "", "Hoe het zich ontwikkelt"), choice);
    trend.madeUp().ifPresent(text -> section.add(Dom.madeUp(text)));
    section.add(el("p", "aslabel", trend.indicator().label() + ", " + trend.indicator().eenheid()));
    section.add(drawing("grafiekvlak", TrendChartSvg.draw(trend.chart())));
    HtmlContainer table = el("table", "cijfers");
    table.add(
        el(
            "thead",
            "",
            el(
                "tr",
                "",
                head("Periode", ""),
                head(state.area().naam(), "getal"),
                head("Hele stad", "getal"))));
    HtmlContainer body = el("tbody", "");
    for (DistrictState.TrendRow row : trend.rows()) {
      body.add(
          el(
              "tr",
              "",
              with(el("th", "", row.period()), "scope", "row"),
              el("td", "getal", row.here()),
              el("td", "getal", row.city())));
    }
    table.add(body);
    section.add(el("details", "", el("summary", "", "Dezelfde cijfers als tabel"), table));
    return section;
  }

  private static Component initiatives(DistrictState.Initiatives initiatives, DistrictState state) {
    HtmlContainer table = el("table", "cijfers");
    table.add(
        el(
            "thead",
            "",
            el(
                "tr",
                "",
                head("Thema", ""),
                head(state.area().naam(), "getal"),
                head("Hele tabel", "getal"))));
    HtmlContainer body = el("tbody", "");
    for (DistrictState.CategoryRow row : initiatives.rows()) {
      body.add(
          el(
              "tr",
              row.total() ? "totaal" : "",
              with(el("th", "", row.category()), "scope", "row"),
              el("td", "getal", row.here()),
              el("td", "getal", row.city())));
    }
    table.add(body);
    return el(
        "section",
        "initiatieven",
        el("h2", "", "Initiatieven"),
        el(
            "p",
            "toelichting",
            "Geregistreerd op " + initiatives.period() + ". " + initiatives.rate()),
        table,
        el(
            "p",
            "noot",
            "De hele tabel telt ook initiatieven voor de hele stad en het hele land. Geregistreerd is niet hetzelfde als gedaan: geen geregistreerde initiatieven is niet geen initiatieven."));
  }

  private static Component head(String text, String className) {
    return with(el("th", className, text), "scope", "col");
  }

  private static Component sources(List<String> sources) {
    HtmlContainer list = el("ul", "");
    sources.forEach(source -> list.add(el("li", "", source)));
    return el("section", "uitleg", el("h2", "", "Bronnen op deze pagina"), list);
  }
}
