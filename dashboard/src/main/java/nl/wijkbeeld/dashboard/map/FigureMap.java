package nl.wijkbeeld.dashboard.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.text.FigureState;
import nl.wijkbeeld.vocabulary.Meting;
import org.locationtech.jts.geom.Geometry;

/**
 * What a map says of each area, apart from where the areas lie: it changes with every indicator and
 * period, while the outlines stay.
 *
 * @param title what the map shows
 * @param items the areas, by name
 * @param shading how figures become colours
 * @param difference whether the figures are differences between two periods
 */
public record FigureMap(String title, List<Item> items, Shading shading, boolean difference) {

  /**
   * One area.
   *
   * @param text its figure with its unit and all that must be said with it, without its name
   * @param noise whether the figure may be chance
   */
  public record Item(String code, String naam, Meting meting, String text, boolean noise) {

    /** What a reader hears. */
    public String description() {
      return naam + ": " + text;
    }
  }

  public FigureMap {
    items = List.copyOf(items);
  }

  /** How many areas are in a state. */
  public int count(FigureState state) {
    return (int) items.stream().filter(item -> FigureState.of(item.meting()) == state).count();
  }

  /** How many areas there are in each state, for who cannot see the map; nothing of numbers. */
  public String states(Language language) {
    Texts texts = Texts.of(FigureMap.class, language);
    List<String> parts = new ArrayList<>();
    for (FigureState state : FigureState.values()) {
      int count = count(state);
      if (state != FigureState.GETAL && count > 0) {
        parts.add(language.count(count) + " " + word(state, texts));
      }
    }
    long noise = items.stream().filter(Item::noise).count();
    if (noise > 0) {
      parts.add(texts.get("niet_groter_dan_toeval", language.count(noise)));
    }
    return parts.isEmpty()
        ? ""
        : texts.get("van_gebieden", language.count(items.size()), String.join(", ", parts));
  }

  /** The colour under the pattern of zero. */
  public String zeroColour() {
    return shading.colour(0);
  }

  private String word(FigureState state, Texts texts) {
    return state == FigureState.NUL && difference
        ? texts.get("zonder_verschil")
        : state.word(texts.language());
  }

  /** The same as a drawing. */
  public AreaMap drawn(
      Map<String, Geometry> outlines,
      Function<String, String> href,
      Set<String> chosen,
      boolean labels) {
    List<AreaMap.Area> areas = new ArrayList<>();
    for (Item item : items) {
      Geometry outline = outlines.get(item.code());
      if (outline != null) {
        areas.add(
            new AreaMap.Area(
                item.code(),
                item.naam(),
                outline,
                item.meting(),
                item.description(),
                java.util.Optional.of(href.apply(item.code()))));
      }
    }
    return new AreaMap(
        title,
        areas,
        shading.breaks(),
        shading.circles(),
        shading.palette(),
        labels,
        chosen,
        items.stream().filter(Item::noise).map(Item::code).collect(Collectors.toSet()));
  }
}
