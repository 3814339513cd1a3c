package nl.wijkbeeld.dashboard.atlas;

import static nl.wijkbeeld.dashboard.page.Dom.el;
import static nl.wijkbeeld.dashboard.page.Dom.link;
import static nl.wijkbeeld.dashboard.page.Dom.with;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.page.Addresses;
import nl.wijkbeeld.dashboard.page.SnapshotPage;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import nl.wijkbeeld.dashboard.snapshot.UnreadableSnapshot;
import nl.wijkbeeld.vocabulary.Periode;

/**
 * A page around a map. A choice changes the address and what depends on it; the map itself stays,
 * so that a reader keeps the place that was looked at and the outlines are not sent again.
 *
 * @param <S> all that the page shows
 */
public abstract class MapPage<S> extends SnapshotPage {
  private static final long serialVersionUID = 1L;
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Under which the address knows the period. */
  private static final String PERIOD = "periode";

  /** The years or months that can be walked and played. */
  private final HtmlContainer time = with(el("wijkbeeld-tijd", "tijd"), "id", "tijd");

  private final HtmlContainer chosen = with(el("div", "keuzelijst"), "aria-live", "polite");

  private transient Snapshot snapshot;
  private transient Address address;

  protected MapPage(SnapshotStore store, String className) {
    super(store, className);
    listen(time, "kies-periode", code -> change(a -> a.with(PERIOD, code)));
    listen(time, "speel-periode", code -> go(played(address, code), true));
  }

  /** What the page shows at an address, or nothing when there is nothing to show. */
  protected abstract Optional<S> state(Snapshot opened, Address asked);

  /** Lays out everything for the first time; it is filled after that. */
  protected abstract void layOut();

  /** Shows a state in what has been laid out. */
  protected abstract void fill(S state);

  /** Shows that there is nothing to show. */
  protected abstract void nothing();

  /** The address of a period while the periods are played. */
  protected Address played(Address now, String period) {
    return now.with(PERIOD, period);
  }

  @Override
  protected final void show(Snapshot shown, Address asked) {
    snapshot = shown;
    address = asked;
    Optional<S> state = state(snapshot, address);
    if (state.isEmpty()) {
      nothing();
      return;
    }
    layOut();
    fill(state.get());
  }

  protected final Snapshot snapshot() {
    return snapshot;
  }

  protected final Address address() {
    return address;
  }

  protected final HtmlContainer time() {
    return time;
  }

  protected final HtmlContainer chosen() {
    return chosen;
  }

  protected static void listen(
      HtmlContainer container, String event, SerializableConsumer<String> listener) {
    listen(container.getElement(), event, listener);
  }

  protected static void listen(
      Element element, String event, SerializableConsumer<String> listener) {
    element
        .addEventListener(
            event, e -> listener.accept(e.getEventData().get("event.detail").asString()))
        .addEventData("event.detail");
  }

  /** Goes to another choice of this page without leaving it. */
  protected final void change(SerializableFunction<Address, Address> change) {
    go(change.apply(address), false);
  }

  /**
   * Goes to an address on this page without leaving it.
   *
   * @param replace whether it takes the place of this one on the way back
   */
  protected final void go(Address next, boolean replace) {
    try {
      Optional<S> state = state(snapshot, next);
      if (state.isEmpty()) {
        Addresses.go(next);
        return;
      }
      address = next;
      say(replace);
      fill(state.get());
      UI.getCurrent().getPage().setTitle(getPageTitle());
      getElement().executeJs("document.dispatchEvent(new Event('ververst'))");
    } catch (UnreadableSnapshot gone) {
      Addresses.go(next);
    }
  }

  private void say(boolean replace) {
    Location location = new Location(address.path(), new QueryParameters(address.choices()));
    if (replace) {
      UI.getCurrent().getPage().getHistory().replaceState(null, location);
    } else {
      UI.getCurrent().getPage().getHistory().pushState(null, location);
    }
  }

  /** Writes down an address at which the page looks the same. */
  protected final void keep(Address next) {
    address = next;
    say(true);
  }

  /** Chooses an area, or lets it go. */
  protected final void toggle(String code) {
    List<String> codes = new ArrayList<>(address.list(Address.AREAS));
    if (!codes.remove(code)) {
      codes.add(code);
    }
    change(a -> a.with(Address.AREAS, codes));
  }

  /** Goes to the page of an area. */
  protected final void open(String code) {
    Addresses.go(address.to("gebied/" + code));
  }

  /** Lets a reader walk through periods, oldest first; hidden when there is nothing to walk. */
  protected final void time(String name, List<Periode> steps, Periode now, boolean useful) {
    time.setVisible(useful && steps.size() > 1);
    if (time.isVisible()) {
      with(time, "naam", name);
      with(time, "perioden", json(steps));
      with(time, "stand", now.code());
    }
  }

  private String json(List<Periode> steps) {
    try {
      return JSON.writeValueAsString(
          steps.stream().map(step -> List.of(step.code(), language().period(step))).toList());
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * An area that a reader chose.
   *
   * @param about a word about it; may be empty
   */
  public record ChosenArea(String code, String naam, String about) {}

  /**
   * Shows which areas are chosen, each with a way to let it go.
   *
   * @param none what is said when there are none
   */
  protected final void chosen(List<ChosenArea> areas, String none) {
    Texts texts = Texts.of(MapPage.class, language());
    chosen.removeAll();
    if (areas.isEmpty()) {
      chosen.add(el("p", "noot", none));
      return;
    }
    HtmlContainer list = with(el("ul", "etiketten"), "aria-label", texts.get("gekozen_gebieden"));
    for (ChosenArea area : areas) {
      HtmlContainer item =
          el("li", "", link(address.to("gebied/" + area.code()).href(), "", area.naam()));
      if (!area.about().isEmpty()) {
        item.add(el("small", "", area.about()));
      }
      HtmlContainer away = with(el("button", "weg", "×"), "type", "button");
      with(away, "aria-label", texts.get("niet_meer_kiezen", area.naam()));
      away.getElement().addEventListener("click", e -> toggle(area.code()));
      item.add(away);
      list.add(with(item, "data-gebied", area.code()));
    }
    chosen.add(el("p", "kop", texts.get("gekozen")), list);
    if (areas.size() > 1) {
      List<String> codes = areas.stream().map(ChosenArea::code).toList();
      chosen.add(
          link(
              address.to("vergelijken").with(Address.AREAS, codes).href(),
              "knop",
              texts.get("vergelijk")));
    }
    HtmlContainer empty =
        with(el("button", "knop leegmaken", texts.get("kies_niets")), "type", "button");
    empty
        .getElement()
        .addEventListener("click", e -> change(a -> a.with(Address.AREAS, List.of())));
    chosen.add(empty);
  }
}
