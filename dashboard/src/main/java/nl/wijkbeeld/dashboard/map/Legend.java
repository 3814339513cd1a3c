package nl.wijkbeeld.dashboard.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.text.FigureState;
import nl.wijkbeeld.vocabulary.Meting;

/**
 * The key to a map: every class and every state that occurs, with how many areas it has. A zero
 * counts as a state of its own, not in its class.
 *
 * @param entries from low to high, then the states
 */
public record Legend(List<Entry> entries) {

  private static final String CIRCLE =
      "<svg viewBox=\"0 0 28 18\" aria-hidden=\"true\"><circle cx=\"14\" cy=\"9\" r=\"7.5\" %s/></svg>";

  /** A small drawing of a place on a map. */
  public static final String PLACE =
      "<svg viewBox=\"0 0 28 18\" aria-hidden=\"true\"><path d=\"M14 2l7 7l-7 7l-7 -7z\" fill=\"#1f2625\" stroke=\"#ffffff\" stroke-width=\"1.4\"/></svg>";

  /**
   * One line of a legend.
   *
   * @param swatch a small SVG of the colour or pattern
   * @param text what it means
   * @param count how many areas have it
   * @param state what it is the line of: {@link FigureState#GETAL} for a class
   */
  public record Entry(String swatch, String text, int count, FigureState state) {

    /** How many areas have it, in words. */
    public String areas(Language language) {
      return Texts.of(Legend.class, language).count("gebieden", count);
    }
  }

  public Legend {
    entries = List.copyOf(entries);
  }

  /**
   * The legend of a map.
   *
   * @param format writes a figure as the page does
   */
  public static Legend of(AreaMap map, DoubleFunction<String> format, Language language) {
    return of(
        Texts.of(Legend.class, language),
        map.shading(),
        map.areas().stream()
            .filter(area -> !map.noise().contains(area.code()))
            .map(AreaMap.Area::meting)
            .toList(),
        format,
        (int) map.areas().stream().filter(area -> map.noise().contains(area.code())).count());
  }

  /** The legend of a map, in Dutch. */
  public static Legend of(AreaMap map, DoubleFunction<String> format) {
    return of(map, format, Language.NL);
  }

  /** The legend of what a map says, in Dutch. */
  public static Legend of(FigureMap map, DoubleFunction<String> format) {
    return of(map, format, Language.NL);
  }

  /** The legend of what a map says, wherever the areas lie. */
  public static Legend of(FigureMap map, DoubleFunction<String> format, Language language) {
    return of(
        Texts.of(Legend.class, language),
        map.shading(),
        map.items().stream().filter(item -> !item.noise()).map(FigureMap.Item::meting).toList(),
        format,
        (int) map.items().stream().filter(FigureMap.Item::noise).count());
  }

  private static Legend of(
      Texts texts,
      Shading shading,
      List<Meting> metingen,
      DoubleFunction<String> format,
      int noise) {
    List<Entry> entries = new ArrayList<>();
    if (shading.circles()) {
      circles(texts, shading, metingen, format, entries);
    } else {
      classes(texts, shading, metingen, format, entries);
    }
    if (noise > 0) {
      entries.add(
          new Entry(StateSign.noiseSwatch(), texts.get("toeval"), noise, FigureState.GETAL));
    }
    for (FigureState state : FigureState.values()) {
      int count = count(metingen, state);
      if (state != FigureState.GETAL && count > 0) {
        entries.add(
            new Entry(
                StateSign.swatch(state, shading.colour(0)),
                state != FigureState.NUL
                    ? state.word(texts.language())
                    : shading.palette().diverging() ? texts.get("geen_verschil") : texts.get("nul"),
                count,
                state));
      }
    }
    return new Legend(entries);
  }

  private static int count(List<Meting> metingen, FigureState state) {
    return (int) metingen.stream().filter(meting -> FigureState.of(meting) == state).count();
  }

  private static void classes(
      Texts texts,
      Shading shading,
      List<Meting> metingen,
      DoubleFunction<String> format,
      List<Entry> entries) {
    if (shading.breaks().isEmpty()) {
      return;
    }
    ClassBreaks breaks = shading.breaks().get();
    double[] limits = breaks.limits();
    int[] counts = new int[breaks.count()];
    for (Meting meting : metingen) {
      if (meting instanceof Meting.Bekend(double waarde) && waarde != 0) {
        counts[shading.classOf(waarde)]++;
      }
    }
    for (int i = 0; i < breaks.count(); i++) {
      String low = format.apply(limits[i]);
      String high = format.apply(limits[i + 1]);
      boolean fromZero =
          limits[i] == 0 && (shading.palette().diverging() || count(metingen, FigureState.NUL) > 0);
      boolean nothing = limits[i] == limits[i + 1] || (fromZero && !shading.palette().diverging());
      if (nothing && counts[i] == 0) {
        continue;
      }
      boolean below = shading.palette().diverging() && i < breaks.count() / 2;
      boolean without = below ? i > 0 : fromZero;
      boolean within = below ? limits[i + 1] < 0 : i == breaks.count() - 1;
      String text =
          low.equals(high)
              ? low
              : texts.get(
                  "klasse" + (without ? ".meer_dan" : "") + (within ? ".tot_en_met" : ".tot"),
                  low,
                  high);
      entries.add(
          new Entry(
              swatch(shading.palette().colour(i, breaks.count())),
              text,
              counts[i],
              FigureState.GETAL));
    }
  }

  private static void circles(
      Texts texts,
      Shading shading,
      List<Meting> metingen,
      DoubleFunction<String> format,
      List<Entry> entries) {
    double[] known =
        metingen.stream()
            .filter(meting -> meting instanceof Meting.Bekend(double w) && w != 0)
            .mapToDouble(meting -> ((Meting.Bekend) meting).waarde())
            .toArray();
    double[] falls = Arrays.stream(known).filter(value -> value < 0).toArray();
    double[] rises = Arrays.stream(known).filter(value -> value > 0).toArray();
    boolean change = shading.palette().diverging();
    if (rises.length > 0) {
      entries.add(
          new Entry(
              CIRCLE.formatted(
                  "fill=\"%s\" fill-opacity=\".8\"".formatted(shading.palette().accent())),
              texts.get(
                  change ? "toename" : "grootste_cirkel",
                  format.apply(Arrays.stream(rises).max().getAsDouble())),
              rises.length,
              FigureState.GETAL));
    }
    if (falls.length > 0) {
      entries.add(
          new Entry(
              CIRCLE.formatted(
                  "fill=\"#ffffff\" stroke=\"%s\" stroke-width=\"2\""
                      .formatted(shading.palette().fallAccent())),
              texts.get("afname", format.apply(Arrays.stream(falls).min().getAsDouble())),
              falls.length,
              FigureState.GETAL));
    }
  }

  private static String swatch(String fill) {
    return "<svg viewBox=\"0 0 28 18\" aria-hidden=\"true\"><rect x=\".5\" y=\".5\" width=\"27\" height=\"17\" rx=\"3\" fill=\"%s\" stroke=\"#8a8f8d\" stroke-opacity=\".5\"/></svg>"
        .formatted(fill);
  }
}
