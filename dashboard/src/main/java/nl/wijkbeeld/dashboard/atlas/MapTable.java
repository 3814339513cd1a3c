package nl.wijkbeeld.dashboard.atlas;

import static nl.wijkbeeld.dashboard.page.Markup.el;
import static nl.wijkbeeld.dashboard.page.Markup.figure;
import static nl.wijkbeeld.dashboard.page.Markup.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.handout.Handout;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.page.StateKey;
import nl.wijkbeeld.dashboard.text.FigureState;
import nl.wijkbeeld.dashboard.text.FigureText;
import org.jsoup.nodes.Element;

/**
 * The figures of the map as a table. What is chosen in it reaches the server as an event of the
 * table: {@code kies}, {@code sorteer} and {@code blader}, sent by {@code kaart.js}.
 */
final class MapTable {
  private final Texts texts;
  private final Language language;
  private final MapState state;
  private final MapState.Table content;
  private final Address address;
  private final Set<String> chosen;

  private MapTable(MapState state, Address address, Language language) {
    this.texts = Texts.of(MapTable.class, language);
    this.language = language;
    this.state = state;
    this.content = state.table();
    this.address = address;
    this.chosen = Set.copyOf(address.list(Address.AREAS));
  }

  static Element[] of(MapState state, Address address, Language language) {
    return new MapTable(state, address, language).make().toArray(Element[]::new);
  }

  private List<Element> make() {
    int page = Math.min(state.choice().page(), content.pages());
    Element head = el("tr", "", el("td", "kies", "").attr("aria-hidden", "true"));
    for (int i = 0; i < content.columns().size(); i++) {
      head.appendChild(heading(content.columns().get(i), i));
    }
    Element body = el("tbody", "");
    content.page(page).forEach(row -> body.appendChild(row(row, true)));
    Element foot = el("tfoot", "");
    content.residuals().forEach(row -> foot.appendChild(row(row, false)));
    content.total().ifPresent(row -> foot.appendChild(row(row, false)));
    List<Element> parts = new ArrayList<>();
    parts.add(
        el(
            "table",
            "cijfers",
            el("caption", "", content.caption()),
            el("thead", "", head),
            body,
            foot));
    if (content.pages() > 1) {
      parts.add(pages(page));
    }
    StateKey.markup(elsewhere(), language).ifPresent(parts::add);
    state.marks().forEach(mark -> parts.add(el("p", "noot", mark)));
    parts.add(el("p", "noot", link(export().href(), "", texts.get("exporteer"))));
    return parts;
  }

  /** Where the same figures are taken as a file, with all that a researcher needs. */
  private Address export() {
    PanelChoice main = state.choice().main();
    List<String> indicators = new ArrayList<>(List.of(main.indicator().code()));
    state.choice().second().ifPresent(second -> indicators.add(second.code()));
    List<String> periods = new ArrayList<>(List.of(main.periode().code()));
    main.vanaf().ifPresent(from -> periods.addFirst(from.code()));
    return address
        .to("exporteren")
        .with("indicator", indicators)
        .with("niveau", main.niveau().code())
        .with("indeling", main.indeling())
        .with("periode", periods)
        .with("uitsplitsing", "totaal");
  }

  /** The states that the table has and no legend explains. */
  private Set<FigureState> elsewhere() {
    Set<FigureState> states = content.states();
    if (state.choice().main().vanaf().isEmpty()) {
      Panel last = state.panels().getLast();
      last.legend().entries().forEach(entry -> states.remove(entry.state()));
    }
    return states;
  }

  private Element heading(Handout.Column column, int index) {
    boolean byName = index == 0;
    boolean byFigure = index == figureColumn();
    if (!byName && !byFigure) {
      return el("th", column.number() ? "getal" : "", column.label()).attr("scope", "col");
    }
    MapState.Order now = state.choice().order();
    MapState.Order next =
        byName
            ? MapState.Order.NAAM
            : now == MapState.Order.AFLOPEND ? MapState.Order.OPLOPEND : MapState.Order.AFLOPEND;
    Element button =
        tell(el("button", "sorteer", column.label()), "sorteer", next.code())
            .attr("id", byName ? "sorteer-naam" : "sorteer-cijfer");
    Element cell = el("th", byName ? "" : "getal", button).attr("scope", "col");
    return byName == (now == MapState.Order.NAAM)
        ? cell.attr("aria-sort", now == MapState.Order.AFLOPEND ? "descending" : "ascending")
        : cell;
  }

  /** The column by which the table can be ordered: what the last map shows. */
  private int figureColumn() {
    return switch (state.choice().display()) {
      case KAART -> 1;
      case VERANDERING -> 3;
      case REEKS, NAAST -> content.columns().size() - 1;
    };
  }

  private Element row(MapState.Row row, boolean area) {
    boolean isChosen = chosen.contains(row.code());
    Element line = el("tr", isChosen ? "is-gekozen" : "");
    Element name = el("th", "").attr("scope", "row");
    if (area) {
      Element box =
          el("input", "")
              .attr("type", "checkbox")
              .attr("id", "kies-" + row.code())
              .attr("data-kies", row.code())
              .attr("aria-label", texts.get("kiezen", row.naam()))
              .attr("checked", isChosen);
      name.appendChild(link(address.to("gebied/" + row.code()).href(), "", row.naam()));
      line.attr("data-gebied", row.code());
      line.appendChild(el("td", "kies", box));
    } else {
      line.appendChild(el("td", "kies", ""));
      name.text(row.naam());
    }
    line.appendChild(name);
    for (int i = 0; i < row.cells().size(); i++) {
      line.appendChild(cell(row.cells().get(i), content.columns().get(i + 1).number()));
    }
    return line;
  }

  private Element cell(Handout.Cell cell, boolean number) {
    return cell.figure()
        .map(
            figure ->
                el(
                    "td",
                    figure.known() ? "getal" : "getal geen",
                    figure(new FigureText(cell.text(), figure), language)))
        .orElseGet(() -> el("td", number ? "getal" : "noot", cell.text()));
  }

  private Element pages(int page) {
    int from = (page - 1) * MapState.Table.PAGE + 1;
    int to = Math.min(page * MapState.Table.PAGE, content.rows().size());
    return el(
            "nav",
            "bladeren",
            turn("vorige", texts.get("vorige"), page - 1, page > 1),
            el(
                    "span",
                    "",
                    texts.get(
                        "bladeren.stand",
                        language.count(from),
                        language.count(to),
                        language.count(content.rows().size())))
                .attr("role", "status"),
            turn("volgende", texts.get("volgende"), page + 1, page < content.pages()))
        .attr("aria-label", texts.get("bladeren"));
  }

  private static Element turn(String id, String label, int page, boolean possible) {
    return tell(el("button", "knop", label), "blader", Integer.toString(page))
        .attr("id", "tabel-" + id)
        .attr("disabled", !possible);
  }

  private static Element tell(Element button, String event, String value) {
    return button.attr("type", "button").attr("data-meldt", event).attr("data-waarde", value);
  }
}
