package nl.wijkbeeld.dashboard.resilience;

import java.util.List;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Periode;

/** The indicators that take part in the scores of a level in a period. */
record ScoreIndicators(List<String> codes) {

  ScoreIndicators {
    codes = List.copyOf(codes);
  }

  static ScoreIndicators of(Snapshot snapshot, String indeling, Niveau niveau, Periode periode) {
    return new ScoreIndicators(
        snapshot.ask(
            ScoreIndicators.class,
            row -> row.getString("indicator"),
            indeling,
            niveau.code(),
            periode.code()));
  }
}
