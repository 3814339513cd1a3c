package nl.wijkbeeld.dashboard.atlas;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.map.FigureMap;
import nl.wijkbeeld.dashboard.map.Legend;
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
    return of(maker, choice, maker.make(choice));
  }

  static Panel of(PanelMaker maker, PanelChoice choice, FigureMap map) {
    return new Panel(
        choice,
        map,
        Legend.of(map, maker.format(choice), maker.language()),
        description(maker, choice, map));
  }

  private static String description(PanelMaker maker, PanelChoice choice, FigureMap map) {
    Language language = maker.language();
    Texts texts = Texts.of(Panel.class, language);
    DoubleFunction<String> format = maker.format(choice);
    double[] known =
        map.items().stream()
            .filter(item -> item.meting() instanceof Meting.Bekend)
            .mapToDouble(item -> ((Meting.Bekend) item.meting()).waarde())
            .sorted()
            .toArray();
    List<String> said = new ArrayList<>();
    said.add(
        texts.get(
            "beschrijving", language.count(map.items().size()), areas(choice, map, language)));
    if (known.length > 0) {
      said.add(
          texts.get(
              map.difference() ? "verschillen_lopen" : "cijfers_lopen",
              format.apply(known[0]),
              format.apply(known[known.length - 1]) + language.behind(maker.unit(choice))));
    }
    String states = map.states(language);
    if (!states.isEmpty()) {
      said.add(states + ".");
    }
    return String.join(" ", said);
  }

  private static String areas(PanelChoice choice, FigureMap map, Language language) {
    return map.items().size() == 1
        ? language.level(choice.niveau())
        : language.levels(choice.niveau());
  }
}
