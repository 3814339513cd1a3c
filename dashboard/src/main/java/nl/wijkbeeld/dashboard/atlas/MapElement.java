package nl.wijkbeeld.dashboard.atlas;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;

/**
 * A map in the browser, {@code <wijkbeeld-kaart>}: it fetches the outlines and what is said of each
 * area by itself, so that another indicator or period does not send the outlines again.
 */
@Tag("wijkbeeld-kaart")
public final class MapElement extends Component {
  private static final long serialVersionUID = 1L;

  /** The element and the modules that it consists of. */
  static final List<String> SCRIPTS =
      List.of(
          "kaart.js",
          "kaart/achtergrond.js",
          "kaart/bestanden.js",
          "kaart/hand.js",
          "kaart/nadruk.js",
          "kaart/patronen.js",
          "kaart/schilder.js",
          "kaart/tabel.js",
          "kaart/tijd.js",
          "kaart/uiterlijk.js",
          "kaart/vormen.js",
          "kaart/woorden.js");

  public MapElement() {
    UI.getCurrent().getPage().addJsModule("context://kaart.js");
  }

  /** Where the outlines are, from the root of the dashboard. */
  public MapElement outlines(String href) {
    getElement().setAttribute("omtrekken", href);
    return this;
  }

  /** Where is found what the map says of each area. */
  public MapElement figures(String href) {
    getElement().setAttribute("cijfers", href);
    return this;
  }

  /** What the map shows, as a name. */
  public MapElement label(String label) {
    getElement().setAttribute("naam", label);
    return this;
  }

  /** The selected areas. */
  public MapElement chosen(List<String> codes) {
    getElement().setAttribute("gekozen", String.join(",", codes));
    return this;
  }

  /** Maps of the same group are moved and enlarged together. */
  public MapElement group(String name) {
    getElement().setAttribute("groep", name);
    return this;
  }

  /** A small map among others: without buttons. */
  public MapElement small(boolean small) {
    getElement().setAttribute("klein", small);
    return this;
  }

  /** Where the places are that stand on the map; empty for none. */
  public MapElement places(String href) {
    getElement().setAttribute("plaatsen", href);
    return this;
  }

  /**
   * A map behind the areas.
   *
   * @param template the address of a tile in RD New, with {z}, {x} and {y}; empty for none
   * @param source what must be said of it
   */
  public MapElement background(String template, String source) {
    getElement().setAttribute("tegels", template);
    getElement().setAttribute("tegelbron", source);
    return this;
  }

  /** The part of the land that it shows first, as {@code Extent} writes it; empty for all of it. */
  public MapElement part(String extent) {
    getElement().setAttribute("uitsnede", extent);
    return this;
  }

  /** Called with the part of the land that a reader looks at now; empty for all of it. */
  public MapElement onLook(SerializableConsumer<String> listener) {
    return on("bekijk", listener);
  }

  /** Called with the code of an area that a reader chooses, or lets go. */
  public MapElement onChoose(SerializableConsumer<String> listener) {
    return on("kies", listener);
  }

  /** Called with the code of an area of which a reader wants the page. */
  public MapElement onOpen(SerializableConsumer<String> listener) {
    return on("open-gebied", listener);
  }

  private MapElement on(String event, SerializableConsumer<String> listener) {
    getElement()
        .addEventListener(
            event, e -> listener.accept(e.getEventData().get("event.detail").asString()))
        .addEventData("event.detail");
    return this;
  }
}
