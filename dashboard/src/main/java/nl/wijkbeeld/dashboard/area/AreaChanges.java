package nl.wijkbeeld.dashboard.area;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wijkbeeld.dashboard.figure.AreaFigures;
import nl.wijkbeeld.dashboard.figure.Figure;
import nl.wijkbeeld.dashboard.figure.IndicatorCatalog;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.text.FigureText;
import nl.wijkbeeld.vocabulary.Kolom;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Periode;
import nl.wijkbeeld.vocabulary.Status;

/** What changed in the figures of an area from one snapshot to the next, as a reader sees them. */
final class AreaChanges {
  private static final int TOLD = 8;

  private final IndicatorCatalog catalog;
  private final Language language;
  private final List<Change> changed = new ArrayList<>();
  private int added;
  private int gone;

  private record Key(String indicator, Periode periode) {}

  private record Change(
      IndicatorInfo indicator, Periode periode, Figure before, Figure now, Language language) {

    /** What is hidden now is not told by what it was. */
    String sentence() {
      Texts texts = Texts.of(AreaChanges.class, language);
      if (now.meting().status() == Status.ONDERDRUKT) {
        return texts.get(
            "is_nu",
            indicator.label(),
            language.period(periode),
            text(indicator, now.meting(), language));
      }
      return texts.get(
          "was_is_nu",
          indicator.label(),
          language.period(periode),
          text(indicator, before.meting(), language),
          text(indicator, now.meting(), language));
    }

    /** By how many times it changed; what appeared or disappeared weighs most. */
    double size() {
      if (before.meting() instanceof Meting.Bekend(double old)
          && now.meting() instanceof Meting.Bekend(double current)) {
        return old == 0 ? 1 : Math.abs(current - old) / Math.abs(old);
      }
      return Double.MAX_VALUE;
    }
  }

  private AreaChanges(IndicatorCatalog catalog, Language language) {
    this.catalog = catalog;
    this.language = language;
  }

  /**
   * Compares the figures of an area with those of an earlier snapshot.
   *
   * @param now the figures in the snapshot that is shown
   */
  static AreaState.Changes of(
      Snapshot snapshot,
      AreaFigures now,
      Snapshot earlier,
      String gebiedcode,
      String gemeente,
      String indeling,
      Language language) {
    AreaChanges changes = new AreaChanges(IndicatorCatalog.of(snapshot), language);
    changes.compare(
        figures(now, gebiedcode),
        figures(AreaFigures.of(earlier, gebiedcode, gemeente, indeling), gebiedcode));
    return new AreaState.Changes(
        language.moment(earlier.manifest().madeAt()),
        changes.added,
        changes.changed.size(),
        changes.gone,
        changes.changed.stream()
            .sorted(Comparator.comparingDouble(Change::size).reversed())
            .limit(TOLD)
            .map(Change::sentence)
            .toList());
  }

  private static Map<Key, Figure> figures(AreaFigures all, String gebiedcode) {
    Map<Key, Figure> figures = new HashMap<>();
    all.all().stream()
        .filter(f -> f.gebiedcode().equals(gebiedcode) && f.uitsplitsing().equals(Kolom.TOTAAL))
        .filter(f -> f.meting().status() != Status.ONBEKEND)
        .forEach(f -> figures.put(new Key(f.indicator(), f.periode()), f));
    return figures;
  }

  private void compare(Map<Key, Figure> now, Map<Key, Figure> before) {
    now.forEach(
        (key, figure) -> {
          Optional<IndicatorInfo> indicator = catalog.find(key.indicator());
          Figure old = before.get(key);
          if (old == null) {
            added++;
          } else if (indicator.isPresent()
              && !text(indicator.get(), old.meting(), language)
                  .equals(text(indicator.get(), figure.meting(), language))) {
            changed.add(new Change(indicator.get(), key.periode(), old, figure, language));
          }
        });
    gone = (int) before.keySet().stream().filter(key -> !now.containsKey(key)).count();
  }

  private static String text(IndicatorInfo indicator, Meting meting, Language language) {
    return FigureText.of(meting, indicator.decimalen(), language).text();
  }
}
