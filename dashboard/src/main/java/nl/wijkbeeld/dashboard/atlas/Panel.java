package nl.wijkbeeld.dashboard.atlas;

import java.util.function.DoubleFunction;
import nl.wijkbeeld.dashboard.map.FigureMap;
import nl.wijkbeeld.dashboard.map.Legend;
import nl.wijkbeeld.dashboard.text.Dutch;
import nl.wijkbeeld.vocabulary.Meting;

/**
 * One map of the page.
 *
 * @param choice what it shows
 * @param map what it says of each area
 * @param legend its legend
 * @param description what it shows, in sentences, for who cannot see it
 */
record Panel(PanelChoice choice, FigureMap map, Legend legend, String description) {

  static Panel of(PanelMaker maker, PanelChoice choice) {
    return of(choice, maker.make(choice));
  }

  static Panel of(PanelChoice choice, FigureMap map) {
    return new Panel(
        choice, map, Legend.of(map, PanelMaker.format(choice)), description(choice, map));
  }

  private static String description(PanelChoice choice, FigureMap map) {
    DoubleFunction<String> format = PanelMaker.format(choice);
    double[] known =
        map.items().stream()
            .filter(item -> item.meting() instanceof Meting.Bekend)
            .mapToDouble(item -> ((Meting.Bekend) item.meting()).waarde())
            .sorted()
            .toArray();
    StringBuilder text =
        new StringBuilder(
            "Kaart met %s %s.".formatted(Dutch.count(map.items().size()), plural(choice, map)));
    if (known.length > 0) {
      text.append(
          " %s lopen van %s tot %s %s."
              .formatted(
                  map.difference() ? "De verschillen" : "De cijfers",
                  format.apply(known[0]),
                  format.apply(known[known.length - 1]),
                  PanelMaker.unit(choice)));
    }
    String states = map.states();
    return states.isEmpty() ? text.toString() : text + " " + states + ".";
  }

  private static String plural(PanelChoice choice, FigureMap map) {
    return map.items().size() == 1 ? choice.niveau().code() : choice.niveau().plural();
  }
}
