package nl.wijkbeeld.dashboard.area;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.wijkbeeld.dashboard.figure.AreaFigures;
import nl.wijkbeeld.dashboard.figure.IndicatorCatalog;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.text.FigureState;
import nl.wijkbeeld.dashboard.text.FigureText;
import nl.wijkbeeld.vocabulary.Kolom;
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Periode;

/** The initiatives of an area by category, beside those of all areas together. */
record InitiativeTable(
    IndicatorCatalog catalog, AreaFigures figures, String code, String city, Language language) {
  private static final String INITIATIVES = "initiatieven";
  private static final String INITIATIVES_RATE = "initiatieven_per_1000";

  Optional<AreaState.Initiatives> make(Niveau niveau) {
    List<Periode> periods = catalog.periods(INITIATIVES, niveau);
    if (periods.isEmpty()) {
      return Optional.empty();
    }
    Periode period = periods.getFirst();
    Map<String, FigureText> here = byBreakdown(code, period);
    Map<String, FigureText> there = byBreakdown(city, period);
    List<AreaState.CategoryRow> rows = new ArrayList<>();
    Set<String> breakdowns = new LinkedHashSet<>(there.keySet());
    breakdowns.addAll(here.keySet());
    breakdowns.stream()
        .filter(b -> !b.equals(Kolom.TOTAAL))
        .forEach(b -> rows.add(row(b.substring(b.indexOf('=') + 1), b, here, there, false)));
    rows.add(row(texts().get("totaal"), Kolom.TOTAAL, here, there, true));
    String perThousand =
        catalog
            .find(INITIATIVES_RATE)
            .map(
                info ->
                    texts().get("per_duizend", rate(info, code, period), rate(info, city, period)))
            .orElse("");
    return Optional.of(new AreaState.Initiatives(language.period(period), rows, perThousand));
  }

  private AreaState.CategoryRow row(
      String name,
      String breakdown,
      Map<String, FigureText> here,
      Map<String, FigureText> there,
      boolean total) {
    FigureText unknown = FigureText.unknown(language);
    return new AreaState.CategoryRow(
        name, here.getOrDefault(breakdown, unknown), there.getOrDefault(breakdown, unknown), total);
  }

  private String rate(IndicatorInfo info, String gebiedcode, Periode period) {
    return figures
        .find(info.code(), gebiedcode, Kolom.TOTAAL, period)
        .map(
            f ->
                FigureText.of(f.meting(), info.decimalen(), language).text()
                    + f.interval()
                        .map(
                            i ->
                                " (" + language.interval(i.low(), i.high(), info.decimalen()) + ")")
                        .orElse(""))
        .orElse(FigureState.ONBEKEND.word(language));
  }

  private Map<String, FigureText> byBreakdown(String gebiedcode, Periode period) {
    Map<String, FigureText> figuresOf = new LinkedHashMap<>();
    figures.all().stream()
        .filter(
            f ->
                f.indicator().equals(INITIATIVES)
                    && f.gebiedcode().equals(gebiedcode)
                    && f.periode().equals(period))
        .forEach(f -> figuresOf.put(f.uitsplitsing(), FigureText.of(f.meting(), 0, language)));
    return figuresOf;
  }

  private Texts texts() {
    return Texts.of(InitiativeTable.class, language);
  }
}
