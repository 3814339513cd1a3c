package nl.wijkbeeld.dashboard.atlas;

import java.text.CollationKey;
import java.text.Collator;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wijkbeeld.dashboard.figure.Areas;
import nl.wijkbeeld.dashboard.figure.Figure;
import nl.wijkbeeld.dashboard.figure.LevelFigures;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.text.Dutch;
import nl.wijkbeeld.vocabulary.Kolom;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Periode;
import nl.wijkbeeld.vocabulary.Status;

/**
 * The figures that maps asked for last: the page and what the browser draws ask for the same, and
 * so do readers of the same map. Few are kept, since a country has many areas.
 */
final class RecentFigures {
  private static final int KEPT = 16;

  private record Question(String indicator, Periode periode, String indeling, Niveau niveau) {}

  private final Map<Question, LevelFigures> answers = new LinkedHashMap<>(32, 0.75f, true);

  LevelFigures of(
      Snapshot snapshot, String indicator, Periode periode, String indeling, Niveau niveau) {
    Question question = new Question(indicator, periode, indeling, niveau);
    synchronized (answers) {
      LevelFigures known = answers.get(question);
      if (known != null) {
        return known;
      }
    }
    LevelFigures figures =
        byName(
            LevelFigures.of(snapshot, indicator, periode, indeling, niveau),
            Areas.of(snapshot, indeling),
            indicator,
            periode,
            niveau);
    synchronized (answers) {
      answers.put(question, figures);
      if (answers.size() > KEPT) {
        answers.remove(answers.keySet().iterator().next());
      }
    }
    return figures;
  }

  /**
   * In the order of a Dutch list: capitals and accents make no difference. An area without a figure
   * is there too: it is missing.
   */
  private static LevelFigures byName(
      LevelFigures figures, Areas areas, String indicator, Periode periode, Niveau niveau) {
    Set<String> there =
        figures.areas().stream().map(Figure::gebiedcode).collect(Collectors.toSet());
    Collator dutch = Collator.getInstance(Dutch.LOCALE);
    record Keyed(CollationKey key, Figure figure) {}
    return new LevelFigures(
        Stream.concat(
                figures.areas().stream(),
                areas.list(niveau).stream()
                    .filter(area -> !there.contains(area.code()))
                    .map(area -> missing(area, indicator, periode)))
            .map(figure -> new Keyed(dutch.getCollationKey(figure.naam()), figure))
            .sorted(Comparator.comparing(Keyed::key))
            .map(Keyed::figure)
            .toList(),
        figures.residuals(),
        figures.gemeente());
  }

  private static Figure missing(Areas.Area area, String indicator, Periode periode) {
    return new Figure(
        area.code(),
        area.naam(),
        area.niveau(),
        false,
        indicator,
        periode,
        Kolom.TOTAAL,
        Meting.absent(Status.ONBEKEND),
        Figure.Finality.DEFINITIEF,
        false,
        OptionalDouble.empty(),
        Optional.empty(),
        OptionalDouble.empty(),
        "berekend");
  }
}
