package nl.wijkbeeld.dashboard.atlas;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.wijkbeeld.dashboard.figure.LevelFigures;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Periode;

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
    LevelFigures figures = LevelFigures.of(snapshot, indicator, periode, indeling, niveau);
    synchronized (answers) {
      answers.put(question, figures);
      if (answers.size() > KEPT) {
        answers.remove(answers.keySet().iterator().next());
      }
    }
    return figures;
  }
}
