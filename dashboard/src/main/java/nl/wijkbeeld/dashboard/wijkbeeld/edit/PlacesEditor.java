package nl.wijkbeeld.dashboard.wijkbeeld.edit;

import static nl.wijkbeeld.dashboard.page.Dom.el;
import static nl.wijkbeeld.dashboard.page.Dom.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import nl.wijkbeeld.dashboard.map.PointMap.Point;
import nl.wijkbeeld.dashboard.wijkbeeld.Content.Place;

/** Places with their point on the map: put there by a click, or by keyboard. */
final class PlacesEditor extends Div {
  private static final long serialVersionUID = 1L;

  /** A field for a photo. */
  @FunctionalInterface
  interface PhotoMaker {
    Component of(Optional<UUID> value, Consumer<Optional<UUID>> changed);
  }

  private final transient Optional<PlaceMap> map;
  private final transient PhotoMaker photos;
  private final transient Consumer<List<Place>> changed;
  private final HtmlContainer drawing = el("div", "kaartvlak plekkenkaart");
  private final Select<Integer> chosen = new Select<>();
  private transient List<Place> places;

  PlacesEditor(
      List<Place> places,
      Optional<PlaceMap> map,
      PhotoMaker photos,
      Consumer<List<Place>> changed) {
    this.places = places;
    this.map = map;
    this.photos = photos;
    this.changed = changed;
    if (map.isPresent()) {
      add(mapPanel());
    }
    add(list());
    draw();
  }

  private Component mapPanel() {
    chosen.setLabel("Welke plek zet u op de kaart?");
    chosen.setId("plek-op-kaart");
    chosen.setItemLabelGenerator(this::called);
    with(drawing, "data-plekken", "");
    drawing
        .getElement()
        .addEventListener(
            "plek-gekozen",
            event ->
                put(
                    event.getEventData().get("event.detail.x").asDouble(),
                    event.getEventData().get("event.detail.y").asDouble()))
        .addEventData("event.detail.x")
        .addEventData("event.detail.y");
    return el(
        "div",
        "plekkenpaneel",
        chosen,
        el(
            "p",
            "noot",
            "Klik op de kaart waar de plek ligt. Zonder muis: kies hieronder een bekende plek in de"
                + " buurt, of vul de graden in."),
        drawing);
  }

  private String called(Integer at) {
    String name = at != null && at < places.size() ? places.get(at).name() : "";
    return at == null ? "" : (at + 1) + ". " + (name.isBlank() ? "plek zonder naam" : name);
  }

  private void put(double x, double y) {
    map.orElseThrow()
        .map()
        .at(x, y)
        .ifPresent(
            point -> {
              List<Place> moved = new ArrayList<>(places);
              Integer at = chosen.getValue();
              if (at == null || at >= moved.size()) {
                moved.add(at(blank(), point));
              } else {
                moved.set(at, at(moved.get(at), point));
              }
              take(moved);
              replaceList();
            });
  }

  private void replaceList() {
    getChildren().filter(ItemList.class::isInstance).forEach(this::remove);
    add(list());
  }

  private void take(List<Place> other) {
    boolean more = other.size() != places.size();
    places = List.copyOf(other);
    changed.accept(places);
    draw();
    if (more && !places.isEmpty()) {
      chosen.setValue(places.size() - 1);
    }
  }

  private void draw() {
    if (map.isEmpty()) {
      return;
    }
    Integer before = chosen.getValue();
    chosen.setItems(IntStream.range(0, places.size()).boxed().toList());
    chosen.setVisible(!places.isEmpty());
    if (!places.isEmpty()) {
      chosen.setValue(before == null || before >= places.size() ? places.size() - 1 : before);
    }
    drawing
        .getElement()
        .setProperty(
            "innerHTML",
            map.get()
                .map()
                .draw(
                    places.stream()
                        .map(place -> Optional.of(new Point(place.longitude(), place.latitude())))
                        .toList()));
  }

  private ItemList<Place> list() {
    return new ItemList<>(places, "plek", Place::name, this::form, this::blank, this::take);
  }

  private Place blank() {
    Point middle = map.map(PlaceMap::middle).orElse(new Point(4.9, 52.37));
    return new Place(
        UUID.randomUUID(),
        "",
        "",
        middle.longitude(),
        middle.latitude(),
        Optional.empty(),
        Optional.empty());
  }

  private static Place at(Place place, Point point) {
    return new Place(
        place.id(),
        place.name(),
        place.text(),
        point.longitude(),
        point.latitude(),
        place.photo(),
        place.link());
  }

  private Component form(Place place, Consumer<Place> told) {
    Held<Place> held = new Held<>(place, told);
    NumberField latitude = degrees("Noorderbreedte", place.latitude(), -90, 90);
    NumberField longitude = degrees("Oosterlengte", place.longitude(), -180, 180);
    latitude.addValueChangeListener(
        e -> {
          if (e.getValue() != null && !latitude.isInvalid()) {
            held.change(now -> at(now, new Point(now.longitude(), e.getValue())));
          }
        });
    longitude.addValueChangeListener(
        e -> {
          if (e.getValue() != null && !longitude.isInvalid()) {
            held.change(now -> at(now, new Point(e.getValue(), now.latitude())));
          }
        });
    HtmlContainer where = el("div", "naast", latitude, longitude);
    map.filter(found -> !found.known().isEmpty())
        .ifPresent(found -> where.addComponentAsFirst(known(found, latitude, longitude)));
    return el(
        "div",
        "velden",
        Fields.line(
            "Naam van de plek",
            place.name(),
            said ->
                held.change(
                    now ->
                        new Place(
                            now.id(),
                            said,
                            now.text(),
                            now.longitude(),
                            now.latitude(),
                            now.photo(),
                            now.link()))),
        Fields.text(
            "Wat gebeurt er? Wie komen er?",
            place.text(),
            said ->
                held.change(
                    now ->
                        new Place(
                            now.id(),
                            now.name(),
                            said,
                            now.longitude(),
                            now.latitude(),
                            now.photo(),
                            now.link()))),
        where,
        photos.of(
            place.photo(),
            photo ->
                held.change(
                    now ->
                        new Place(
                            now.id(),
                            now.name(),
                            now.text(),
                            now.longitude(),
                            now.latitude(),
                            photo,
                            now.link()))),
        Fields.link(
            place.link(),
            link ->
                held.change(
                    now ->
                        new Place(
                            now.id(),
                            now.name(),
                            now.text(),
                            now.longitude(),
                            now.latitude(),
                            now.photo(),
                            link))));
  }

  /** A place that a register knows, as a start. */
  private static Component known(PlaceMap found, NumberField latitude, NumberField longitude) {
    ComboBox<PlaceMap.Known> field = new ComboBox<>("Bekende plek in de buurt");
    field.setItems(found.known());
    field.setItemLabelGenerator(place -> place.name() + " (" + place.kind() + ")");
    field.addValueChangeListener(
        e -> {
          if (e.getValue() != null) {
            latitude.setValue(e.getValue().at().latitude());
            longitude.setValue(e.getValue().at().longitude());
          }
        });
    return field;
  }

  private static NumberField degrees(String label, double value, double least, double most) {
    NumberField field = new NumberField(label);
    field.setMin(least);
    field.setMax(most);
    field.setStep(0.000001);
    field.setValue(Math.round(value * 1_000_000) / 1_000_000.0);
    return field;
  }
}
