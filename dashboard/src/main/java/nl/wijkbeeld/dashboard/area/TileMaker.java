package nl.wijkbeeld.dashboard.area;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.wijkbeeld.dashboard.figure.AreaFigures;
import nl.wijkbeeld.dashboard.figure.Areas;
import nl.wijkbeeld.dashboard.figure.Comparisons;
import nl.wijkbeeld.dashboard.figure.Comparisons.Soort;
import nl.wijkbeeld.dashboard.figure.Figure;
import nl.wijkbeeld.dashboard.figure.FigureWords;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.dashboard.figure.Provenance;
import nl.wijkbeeld.dashboard.figure.SeriesBreaks;
import nl.wijkbeeld.dashboard.figure.SimilarAreas;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.text.Dutch;
import nl.wijkbeeld.dashboard.text.FigureText;
import nl.wijkbeeld.vocabulary.Kolom;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Status;

/** Makes the key figures of an area. */
final class TileMaker {
  private final Snapshot snapshot;
  private final AreaFigures figures;
  private final Areas.Area area;
  private final Areas.Area city;
  private final Comparisons comparisons;
  private final SimilarAreas similar;
  private final LocalDate made;
  private final Texts texts;
  private final Language language;

  TileMaker(
      Snapshot snapshot,
      AreaFigures figures,
      Areas.Area area,
      Areas.Area city,
      String indeling,
      Language language) {
    this.snapshot = snapshot;
    this.texts = Texts.of(TileMaker.class, language);
    this.language = language;
    this.figures = figures;
    this.area = area;
    this.city = city;
    comparisons = Comparisons.of(snapshot, area.code(), indeling);
    similar = SimilarAreas.of(snapshot, area.code(), indeling);
    made = Dutch.dayOf(snapshot.manifest().madeAt());
  }

  Comparisons comparisons() {
    return comparisons;
  }

  /** With what figures of this area can be compared, the whole first. */
  List<Soort> references() {
    Set<Soort> found = new TreeSet<>();
    if (!isCity()) {
      found.add(Soort.STAD);
    }
    comparisons.all().stream()
        .filter(one -> one.soort() != Soort.VORIGE_PERIODE)
        .filter(one -> one.soort() != Soort.OUDER || !one.gebied().equals(city.code()))
        .forEach(one -> found.add(one.soort()));
    return List.copyOf(found);
  }

  private boolean isCity() {
    return area.code().equals(city.code());
  }

  /**
   * The newest figure of the area that is known; if none is, the newest of all with its state.
   * Forecasts are no key figures.
   */
  Optional<Figure> newest(IndicatorInfo indicator) {
    List<Figure> here =
        figures.list(indicator.code(), area.code(), Kolom.TOTAAL).stream()
            .filter(f -> !f.finality().mayBeForecast())
            .filter(f -> !f.periode().begin().isAfter(made))
            .toList();
    return here.reversed().stream()
        .filter(f -> f.meting().status() != Status.ONBEKEND)
        .findFirst()
        .or(() -> here.isEmpty() ? Optional.empty() : Optional.of(here.getLast()));
  }

  AreaState.Tile tile(IndicatorInfo indicator, Figure figure, Soort reference) {
    Provenance provenance = Provenance.of(snapshot, indicator.code(), figure.periode(), language);
    boolean known = figure.meting() instanceof Meting.Bekend;
    List<Comparisons.Comparison> compared =
        known ? comparisons.list(indicator.code(), figure.periode()) : List.of();
    return new AreaState.Tile(
        indicator.code(),
        indicator.label(),
        FigureText.of(figure.meting(), indicator.decimalen(), language),
        indicator.eenheid(),
        reference(indicator, figure, compared, reference),
        figure
            .interval()
            .map(i -> language.interval(i.low(), i.high(), indicator.decimalen()))
            .orElse(""),
        language.period(figure.periode()),
        FigureWords.marks(figure, language),
        known && figure.gladgestreken().isPresent()
            ? Optional.of(
                language.known(figure.gladgestreken().getAsDouble(), indicator.decimalen()))
            : Optional.empty(),
        ComparisonTexts.of(indicator, compared, similar, reference, language),
        line(indicator, figure),
        String.join("; ", provenance.sources()),
        indicator.definitie(),
        provenance.madeUp());
  }

  /** The series up to the figure, of the same kind of period. */
  private Optional<String> line(IndicatorInfo indicator, Figure figure) {
    List<Figure> series =
        figures.list(indicator.code(), area.code(), Kolom.TOTAAL).stream()
            .filter(f -> f.periode().soort() == figure.periode().soort())
            .filter(f -> f.periode().compareTo(figure.periode()) <= 0)
            .toList();
    return Sparkline.draw(
        new TrendMaker(SeriesBreaks.of(snapshot).list(indicator.code()), language)
            .line(area.naam(), series));
  }

  private Optional<AreaState.Reference> reference(
      IndicatorInfo indicator,
      Figure figure,
      List<Comparisons.Comparison> compared,
      Soort reference) {
    if (reference == Soort.STAD) {
      return isCity()
          ? Optional.empty()
          : Optional.of(
              new AreaState.Reference(
                  texts.get("hele_stad"),
                  figures
                      .find(indicator.code(), city.code(), Kolom.TOTAAL, figure.periode())
                      .map(f -> FigureText.of(f.meting(), indicator.decimalen(), language))
                      .orElse(FigureText.unknown(language))));
    }
    return compared.stream()
        .filter(one -> one.soort() == reference)
        .findFirst()
        .map(
            one ->
                new AreaState.Reference(
                    name(one),
                    FigureText.of(Meting.of(one.waarde()), indicator.decimalen(), language)));
  }

  private String name(Comparisons.Comparison comparison) {
    return switch (comparison.soort()) {
      case STAD -> texts.get("hele_stad");
      case OUDER -> comparison.naam().orElse(texts.get("gebied_eromheen"));
      case VERGELIJKBAAR -> texts.get("vergelijkbaar");
      case LAND -> texts.get("nederland");
      case BASISJAAR, VORIGE_PERIODE ->
          comparison
              .periode()
              .map(periode -> texts.get("in_periode", language.period(periode)))
              .orElse(texts.get("eerder"));
    };
  }
}
