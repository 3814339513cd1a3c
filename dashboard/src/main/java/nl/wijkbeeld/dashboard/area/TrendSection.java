package nl.wijkbeeld.dashboard.area;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.chart.TrendChart;
import nl.wijkbeeld.dashboard.figure.AreaFigures;
import nl.wijkbeeld.dashboard.figure.Areas;
import nl.wijkbeeld.dashboard.figure.Figure;
import nl.wijkbeeld.dashboard.figure.IndicatorCatalog;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.dashboard.figure.Provenance;
import nl.wijkbeeld.dashboard.figure.SeriesBreaks;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.map.Palette;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.vocabulary.Kolom;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Periode;
import nl.wijkbeeld.vocabulary.Pijler;

/** Makes the trend of an area in a chosen indicator, beside that of its gemeente. */
public record TrendSection(
    Snapshot snapshot, AreaFigures figures, Areas.Area area, Areas.Area city, Language language) {

  /**
   * The trend, or nothing when nothing has two moments.
   *
   * @param shown what the page shows; one of these if nothing was asked for
   * @param notices is told what was asked for and does not exist
   */
  public Optional<AreaState.Trend> make(
      Address address, Set<IndicatorInfo> shown, List<String> notices) {
    Optional<String> asked = address.first("ontwikkeling");
    List<IndicatorInfo> possible =
        IndicatorCatalog.of(snapshot).list(area.niveau()).stream()
            .filter(i -> !kinds(figures.list(i.code(), area.code(), Kolom.TOTAAL)).isEmpty())
            .toList();
    if (possible.isEmpty()) {
      return Optional.empty();
    }
    IndicatorInfo fallback =
        possible.stream()
            .max(
                Comparator.comparing((IndicatorInfo i) -> shown.contains(i))
                    .thenComparingInt((IndicatorInfo i) -> i.pijler() == Pijler.DRAAGKRACHT ? 1 : 0)
                    .thenComparingInt(
                        i -> known(figures.list(i.code(), area.code(), Kolom.TOTAAL))))
            .orElseThrow();
    Optional<IndicatorInfo> found =
        asked.flatMap(a -> possible.stream().filter(i -> i.code().equals(a)).findFirst());
    if (asked.isPresent() && found.isEmpty()) {
      notices.add(texts().get("geen_ontwikkeling", asked.get()));
    }
    IndicatorInfo indicator = found.orElse(fallback);
    List<Figure> all = figures.list(indicator.code(), area.code(), Kolom.TOTAAL);
    List<Periode.Soort> kinds = kinds(all);
    Periode.Soort kind = kind(address.first("per"), kinds, notices);
    List<Figure> here = ofKind(all, kind);
    List<Figure> there = ofKind(figures.list(indicator.code(), city.code(), Kolom.TOTAAL), kind);
    TrendMaker maker = new TrendMaker(SeriesBreaks.of(snapshot).list(indicator.code()), language);
    List<TrendChart.Line> lines = new ArrayList<>();
    lines.add(maker.line(area.naam(), here));
    boolean beside = !indicator.isCount() && !city.equals(area) && known(there) > 0;
    if (beside) {
      lines.add(maker.line(city.naam(), there));
    }
    List<String> breaks = maker.explanations(here);
    TrendChart chart =
        new TrendChart(
            texts()
                .get(
                    "grafiek.titel",
                    indicator.label(),
                    area.naam(),
                    language.period(here.getFirst().periode()),
                    language.period(here.getLast().periode()),
                    breaks.isEmpty() ? "" : ". " + String.join(" ", breaks)),
            indicator.eenheid(),
            indicator.decimalen(),
            Palette.of(indicator.richting()).steps().get(5),
            lines,
            maker.marks(here));
    Optional<String> madeUp =
        here.stream()
            .flatMap(f -> Provenance.of(snapshot, indicator.code(), f.periode()).madeUp().stream())
            .findFirst();
    return Optional.of(
        new AreaState.Trend(
            indicator,
            possible,
            kind,
            kinds,
            chart,
            maker.rows(here, there, indicator.decimalen()),
            breaks,
            key(lines),
            madeUp));
  }

  /** What the dots and dashes of the chart mean, for those that are drawn. */
  private List<String> key(List<TrendChart.Line> lines) {
    Set<TrendChart.Mark> drawn = EnumSet.noneOf(TrendChart.Mark.class);
    lines.forEach(
        line ->
            line.points().stream()
                .filter(point -> point.value().isPresent())
                .forEach(point -> drawn.add(point.mark())));
    List<String> key = new ArrayList<>();
    if (drawn.contains(TrendChart.Mark.PROVISIONAL)) {
      key.add(texts().get("voorlopig.teken"));
    }
    if (drawn.contains(TrendChart.Mark.FORECAST)) {
      key.add(texts().get("prognose.teken"));
    }
    boolean interrupted =
        lines.stream().anyMatch(line -> line.points().stream().skip(1).anyMatch(p -> !p.joined()))
            || lines.stream()
                .anyMatch(line -> line.points().stream().anyMatch(p -> p.value().isEmpty()));
    if (interrupted) {
      key.add(texts().get("onderbroken"));
    }
    return key;
  }

  /** The kinds of period with at least two figures that are known, the most first. */
  private static List<Periode.Soort> kinds(List<Figure> figures) {
    Map<Periode.Soort, Integer> counts = new EnumMap<>(Periode.Soort.class);
    figures.stream()
        .filter(f -> f.meting() instanceof Meting.Bekend)
        .forEach(f -> counts.merge(f.periode().soort(), 1, Integer::sum));
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() >= 2)
        .sorted(Map.Entry.<Periode.Soort, Integer>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .toList();
  }

  private Periode.Soort kind(
      Optional<String> asked, List<Periode.Soort> kinds, List<String> notices) {
    Optional<Periode.Soort> found =
        asked.flatMap(
            text ->
                kinds.stream()
                    .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(text))
                    .findFirst());
    if (asked.isPresent() && found.isEmpty()) {
      notices.add(texts().get("niet_per", asked.get()));
    }
    return found.orElse(kinds.getFirst());
  }

  private static List<Figure> ofKind(List<Figure> figures, Periode.Soort kind) {
    return figures.stream().filter(f -> f.periode().soort() == kind).toList();
  }

  private static int known(List<Figure> figures) {
    return (int) figures.stream().filter(f -> f.meting() instanceof Meting.Bekend).count();
  }

  private Texts texts() {
    return Texts.of(TrendSection.class, language);
  }
}
