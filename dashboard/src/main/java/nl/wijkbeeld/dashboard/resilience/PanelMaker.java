package nl.wijkbeeld.dashboard.resilience;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.map.FigureMap;
import nl.wijkbeeld.dashboard.map.Shading;
import nl.wijkbeeld.dashboard.resilience.ResilienceState.Choice;
import nl.wijkbeeld.dashboard.resilience.ResilienceState.Panel;
import nl.wijkbeeld.dashboard.resilience.ResilienceState.Row;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Periode;
import nl.wijkbeeld.vocabulary.Status;

/** Makes of the areas of a level the maps of the page. */
record PanelMaker(Choice choice, Optional<Cross> cross, Language language) {

  /** The map of a period. */
  Panel panel(List<Row> rows, Periode period) {
    ScoreWords words = new ScoreWords(language);
    List<FigureMap.Item> items =
        rows.stream()
            .map(
                row ->
                    new FigureMap.Item(
                        row.code(),
                        row.naam(),
                        row.box().isPresent()
                            ? Meting.of(Cross.value(row.box().getAsInt()))
                            : row.known() ? Meting.of(1) : Meting.absent(Status.ONBEKEND),
                        words.area(row, cross),
                        false))
            .toList();
    return new Panel(
        period,
        new FigureMap(
            Texts.of(PanelMaker.class, language)
                .get("bijschrift", language.level(choice.niveau()), language.period(period)),
            items,
            cross
                .map(Cross::shading)
                .orElse(new Shading(Optional.empty(), false, Cross.palette(choice.kind()))),
            false),
        figures(period),
        "%s/%s".formatted(encoded(choice.indeling()), choice.niveau().code()));
  }

  private Address figures(Periode period) {
    Map<String, List<String>> said = new LinkedHashMap<>();
    said.put(ResiliencePresenter.LEVEL, List.of(choice.niveau().code()));
    said.put(ResiliencePresenter.DIVISION, List.of(choice.indeling()));
    said.put(ResiliencePresenter.PERIOD, List.of(period.code()));
    said.put(ResiliencePresenter.KIND, List.of(choice.kind().code()));
    said.put(ResiliencePresenter.REFERENCE, List.of(choice.referentie()));
    if (choice.series()) {
      said.put(ResiliencePresenter.TIME, List.of(ResiliencePresenter.SERIES));
    }
    return new Address(ResiliencePresenter.FIGURES, said);
  }

  private static String encoded(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
