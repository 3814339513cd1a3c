package nl.wijkbeeld.dashboard.buurttop;

import static nl.wijkbeeld.dashboard.page.Markup.drawing;
import static nl.wijkbeeld.dashboard.page.Markup.el;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.wijkbeeld.dashboard.handout.QrCode;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.page.Dom;
import nl.wijkbeeld.dashboard.page.Markup;
import nl.wijkbeeld.dashboard.page.Translated;
import org.jsoup.nodes.Element;
import org.springframework.core.env.Environment;

/**
 * The wall: what the tables write, live on the beamer, by theme. The arrow keys go from theme to
 * theme; {@code wand.js} listens to them.
 */
@Route("buurttop/:dag/wand")
@StyleSheet("context://wand.css")
public final class WallView extends DayPage implements Translated {
  private static final long serialVersionUID = 1L;
  private static final String THEME = "thema";

  /** So many notes of a theme fit beside other themes. */
  private static final int SOME = 4;

  /** So many notes fit when a theme has the wall for itself. */
  private static final int MANY = 12;

  private final transient Notes notes;
  private final transient Environment environment;
  private final HtmlContainer wall = Dom.el("main", "wand");
  private Optional<Integer> theme = Optional.empty();
  private String root = "";
  private String address = "";

  WallView(Days days, Notes notes, Announcements announcements, Environment environment) {
    super(days, announcements);
    this.notes = notes;
    this.environment = environment;
  }

  @Override
  String name() {
    return texts().get("wand");
  }

  @Override
  void build(Day shown, BeforeEnterEvent event) {
    theme =
        event
            .getLocation()
            .getQueryParameters()
            .getSingleParameter(THEME)
            .filter(text -> text.matches("\\d{1,2}"))
            .map(Integer::valueOf)
            .filter(number -> shown.theme(number).isPresent());
    root = Requests.root();
    address = Requests.hall(environment).root();
    UI.getCurrent().getPage().addJsModule("context://wand.js");
    add(wall);
  }

  @Override
  void refresh(Day shown) {
    Markup.fill(wall, head(shown), body(shown), foot(shown));
  }

  private Element head(Day shown) {
    String door = address + "t/" + shown.code();
    return el(
        "header",
        "",
        dutch(el("h1", "", shown.title())),
        shown.open()
            ? el(
                "p",
                "meedoen",
                el("span", "", texts().get("schrijf_mee") + " "),
                el("span", "adres", address.replaceFirst("^https?://", "") + "t"),
                el("span", "", " " + texts().get("met_code") + " "),
                el("strong", "code", shown.code()))
            : el("p", "meedoen", texts().get("wand.gesloten")),
        shown.open() ? drawing("qr", QrCode.svg(door)) : el("span", ""));
  }

  private Element body(Day shown) {
    List<TableNote> visible = notes.list(shown).stream().filter(note -> !note.hidden()).toList();
    List<Theme> themes =
        theme.flatMap(shown::theme).map(List::of).orElseGet(() -> withNotes(shown, visible));
    Element columns = el("div", theme.isPresent() ? "themas een" : "themas");
    if (themes.isEmpty()) {
      columns.appendChild(el("p", "leeg", texts().get("wand.leeg")));
    }
    for (Theme one : themes) {
      columns.appendChild(column(one, visible));
    }
    return columns;
  }

  /** What people wrote is there as they wrote it. */
  private static Element dutch(Element element) {
    return element.attr("lang", Language.NL.code());
  }

  /** With the name of a theme in it, in Dutch when it has no other. */
  private Element named(Element element, Theme one) {
    Optional<String> name = one.name(texts().language());
    return name.isPresent()
        ? element.appendChild(Markup.text(name.get()))
        : dutch(element.appendChild(Markup.text(one.name())));
  }

  private static List<Theme> withNotes(Day shown, List<TableNote> visible) {
    return shown.themes().stream()
        .filter(one -> visible.stream().anyMatch(note -> note.theme() == one.number()))
        .toList();
  }

  private Element column(Theme one, List<TableNote> visible) {
    List<TableNote> mine = new ArrayList<>();
    visible.stream().filter(note -> note.theme() == one.number()).forEach(mine::add);
    mine.sort(
        Comparator.comparingInt(TableNote::stickers)
            .reversed()
            .thenComparing(TableNote::writtenAt, Comparator.reverseOrder()));
    int most = theme.isPresent() ? MANY : SOME;
    Element list = el("ul", "");
    mine.stream().limit(most).forEach(note -> list.appendChild(note(note)));
    Element column = el("section", "", named(el("h2", ""), one), list);
    if (mine.size() > most) {
      column.appendChild(
          el("p", "meer", texts().get("en_nog", Integer.toString(mine.size() - most))));
    }
    return column;
  }

  private Element note(TableNote note) {
    Element line = el("p", "van", texts().get("van_tafel", Integer.toString(note.table())));
    if (note.stickers() > 0) {
      line.appendChild(el("span", "stickers", texts().count("stickers", note.stickers())));
    }
    return el("li", "", dutch(el("p", "tekst", note.text())), line);
  }

  private Element foot(Day shown) {
    Element list = el("ul", "");
    list.appendChild(
        el("li", "", way(shown, Optional.empty()).appendChild(Markup.text(texts().get("alles")))));
    shown
        .themes()
        .forEach(
            one ->
                list.appendChild(el("li", "", named(way(shown, Optional.of(one.number())), one))));
    return el("nav", "", list).attr("aria-label", texts().get("themas"));
  }

  private Element way(Day shown, Optional<Integer> number) {
    Element link =
        Markup.link(
            root
                + "buurttop/"
                + shown.id()
                + "/wand"
                + number.map(one -> "?" + THEME + "=" + one).orElse(""),
            "",
            "");
    if (number.equals(theme)) {
      link.attr("aria-current", "page");
    }
    return link;
  }
}
