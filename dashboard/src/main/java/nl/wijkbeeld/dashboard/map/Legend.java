package nl.wijkbeeld.dashboard.map;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import nl.wijkbeeld.dashboard.text.FigureState;
import nl.wijkbeeld.vocabulary.Meting;

/**
 * The key to a map: every class and every state that occurs, with how many areas it has. A zero
 * counts as a state of its own, not in its class.
 *
 * @param entries from low to high, then the states
 */
public record Legend(List<Entry> entries) {

  /**
   * One line of a legend.
   *
   * @param swatch a small SVG of the colour or pattern
   * @param text what it means
   * @param count how many areas have it
   * @param state what it is the line of: {@link FigureState#GETAL} for a class
   */
  public record Entry(String swatch, String text, int count, FigureState state) {}

  public Legend {
    entries = List.copyOf(entries);
  }

  /**
   * The legend of a map.
   *
   * @param format writes a figure as the page does
   */
  public static Legend of(AreaMap map, DoubleFunction<String> format) {
    List<Entry> entries = new ArrayList<>();
    if (map.circles()) {
      circles(map, format, entries);
    } else {
      classes(map, format, entries);
    }
    for (FigureState state : FigureState.values()) {
      int count = count(map, state);
      if (state != FigureState.GETAL && count > 0) {
        entries.add(
            new Entry(
                StateSign.swatch(state, map.shade(0)),
                state == FigureState.NUL ? "0 (nul)" : state.word(),
                count,
                state));
      }
    }
    return new Legend(entries);
  }

  private static int count(AreaMap map, FigureState state) {
    return (int) map.areas().stream().filter(a -> FigureState.of(a.meting()) == state).count();
  }

  private static void classes(AreaMap map, DoubleFunction<String> format, List<Entry> entries) {
    if (map.breaks().isEmpty()) {
      return;
    }
    ClassBreaks breaks = map.breaks().get();
    double[] limits = breaks.limits();
    for (int i = 0; i < breaks.count(); i++) {
      int index = i;
      int count =
          (int)
              map.areas().stream()
                  .filter(
                      area ->
                          area.meting() instanceof Meting.Bekend(double waarde)
                              && waarde != 0
                              && breaks.classOf(waarde) == index)
                  .count();
      String low = format.apply(limits[i]);
      String high = format.apply(limits[i + 1]);
      boolean fromZero = limits[i] == 0 && count(map, FigureState.NUL) > 0;
      if (fromZero && count == 0) {
        continue;
      }
      String text =
          low.equals(high)
              ? low
              : (fromZero ? "meer dan " : "")
                  + low
                  + (i == breaks.count() - 1 ? " tot en met " : " tot ")
                  + high;
      entries.add(
          new Entry(
              swatch(map.palette().colour(i, breaks.count())), text, count, FigureState.GETAL));
    }
  }

  private static void circles(AreaMap map, DoubleFunction<String> format, List<Entry> entries) {
    double greatest =
        map.areas().stream()
            .mapToDouble(a -> a.meting() instanceof Meting.Bekend(double w) ? w : 0)
            .max()
            .orElse(0);
    int known = count(map, FigureState.GETAL);
    if (known > 0) {
      entries.add(
          new Entry(
              "<svg viewBox=\"0 0 28 18\" aria-hidden=\"true\"><circle cx=\"14\" cy=\"9\" r=\"8\" fill=\"%s\" fill-opacity=\".8\"/></svg>"
                  .formatted(map.palette().accent()),
              "grootste cirkel: " + format.apply(greatest) + "; het oppervlak volgt het aantal",
              known,
              FigureState.GETAL));
    }
  }

  private static String swatch(String fill) {
    return "<svg viewBox=\"0 0 28 18\" aria-hidden=\"true\"><rect x=\".5\" y=\".5\" width=\"27\" height=\"17\" rx=\"3\" fill=\"%s\" stroke=\"#8a8f8d\" stroke-opacity=\".5\"/></svg>"
        .formatted(fill);
  }
}
