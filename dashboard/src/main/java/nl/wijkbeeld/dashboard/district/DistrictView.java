package nl.wijkbeeld.dashboard.district;

import static nl.wijkbeeld.dashboard.page.Dom.drawing;
import static nl.wijkbeeld.dashboard.page.Dom.el;
import static nl.wijkbeeld.dashboard.page.Dom.link;
import static nl.wijkbeeld.dashboard.page.Dom.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.chart.TrendChartSvg;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.dashboard.map.AreaMapSvg;
import nl.wijkbeeld.dashboard.page.Dom;
import nl.wijkbeeld.dashboard.page.EmptyPage;
import nl.wijkbeeld.dashboard.page.Frame;
import nl.wijkbeeld.dashboard.page.SignalList;
import nl.wijkbeeld.dashboard.page.SnapshotPage;
import nl.wijkbeeld.dashboard.page.StateKey;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import nl.wijkbeeld.dashboard.text.FigureText;
import nl.wijkbeeld.vocabulary.Periode;

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
  protected void show(Snapshot snapshot, Address address) {
    String code = address.segment(1).orElse("");
    DistrictFilter filter = DistrictFilter.of(address.choices());
    new DistrictPresenter(snapshot)
        .state(code, filter)
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
    guide(state).ifPresent(this::add);
    state.signals().ifPresent(signals -> add(SignalList.of(signals)));
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
    boolean known = tile.value().state().known();
    HtmlContainer value =
        el("p", known ? "waarde" : "waarde geen", el("strong", "", StateKey.figure(tile.value())));
    if (known) {
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
            el("p", "stadcijfer", new Text("Hele stad: "), StateKey.figure(tile.city())),
            note);
    tile.smoothed().ifPresent(text -> item.add(el("p", "noot", "Gladgestreken: " + text)));
    tile.compared().city().ifPresent(text -> item.add(el("p", "vergelijking", text + ".")));
    tile.compared().change().ifPresent(text -> item.add(el("p", "vergelijking", text + ".")));
    HtmlContainer marks = el("p", "etiketten");
    tile.marks().forEach(mark -> marks.add(el("span", "etiket", mark)));
    tile.madeUp().ifPresent(unused -> marks.add(el("span", "etiket", "verzonnen cijfer")));
    if (!tile.marks().isEmpty() || tile.madeUp().isPresent()) {
      item.add(marks);
    }
    if (!tile.compared().others().isEmpty()) {
      HtmlContainer others = el("ul", "");
      tile.compared().others().forEach(text -> others.add(el("li", "", text + ".")));
      item.add(el("details", "", el("summary", "", "Vergeleken met anderen"), others));
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

  /** What the marks and signs on this page mean; nothing when there are none. */
  private static Optional<Component> guide(DistrictState state) {
    Optional<HtmlContainer> states = StateKey.of(state.states());
    if (state.guide().isEmpty() && states.isEmpty()) {
      return Optional.empty();
    }
    HtmlContainer section = el("section", "leeswijzer", el("h2", "", "Zo leest u deze cijfers"));
    states.ifPresent(section::add);
    if (!state.guide().isEmpty()) {
      HtmlContainer marks = el("ul", "merken");
      state.guide().forEach(mark -> marks.add(el("li", "", mark.explanation())));
      section.add(marks);
    }
    return Optional.of(section);
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
    HtmlContainer choices = el("div", "keuzes", choice);
    if (trend.kinds().size() > 1) {
      choices.add(kind(trend, page));
    }
    HtmlContainer section =
        el("section", "ontwikkeling", el("h2", "", "Hoe het zich ontwikkelt"), choices);
    trend.madeUp().ifPresent(text -> section.add(Dom.madeUp(text)));
    section.add(el("p", "aslabel", trend.indicator().label() + ", " + trend.indicator().eenheid()));
    HtmlContainer frame = drawing("grafiekvlak", TrendChartSvg.draw(trend.chart()));
    section.add(with(with(with(frame, "tabindex", "0"), "role", "group"), "aria-label", "Grafiek"));
    HtmlContainer key = el("ul", "grafieksleutel");
    trend.breaks().forEach(text -> key.add(el("li", "breuk", text)));
    trend.key().forEach(text -> key.add(el("li", "", text)));
    if (!trend.breaks().isEmpty() || !trend.key().isEmpty()) {
      section.add(key);
    }
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
                head("Hele stad", "getal"),
                head("Opmerking", ""))));
    HtmlContainer body = el("tbody", "");
    for (DistrictState.TrendRow row : trend.rows()) {
      body.add(
          el(
              "tr",
              "",
              with(el("th", "", row.period()), "scope", "row"),
              figure(row.here()),
              figure(row.city()),
              el("td", "noot", row.note())));
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
              figure(row.here()),
              figure(row.city())));
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

  private static Component kind(DistrictState.Trend trend, String page) {
    Select<Periode.Soort> kind = new Select<>();
    kind.setLabel("Per");
    kind.setId("per");
    kind.setItems(trend.kinds());
    kind.setItemLabelGenerator(soort -> soort.name().toLowerCase(Locale.ROOT));
    kind.setValue(trend.kind());
    String indicator = trend.indicator().code();
    kind.addValueChangeListener(
        e ->
            UI.getCurrent()
                .navigate(
                    page,
                    QueryParameters.simple(
                        Map.of(
                            "ontwikkeling",
                            indicator,
                            "per",
                            e.getValue().name().toLowerCase(Locale.ROOT)))));
    return kind;
  }

  private static Component figure(FigureText figure) {
    return el("td", figure.state().known() ? "getal" : "getal geen", StateKey.figure(figure));
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
