package nl.wijkbeeld.dashboard.resilience;

import java.util.List;
import java.util.Optional;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Periode;

/** The figures that take part in the scores of a level in a period. */
record ScoreIndicators(List<Counted> all) {

  /** An indicator with the period of its figures. */
  record Counted(String indicator, Periode periode) {}

  ScoreIndicators {
    all = List.copyOf(all);
  }

  static ScoreIndicators of(Snapshot snapshot, String indeling, Niveau niveau, Periode periode) {
    return new ScoreIndicators(
        snapshot
            .ask(
                ScoreIndicators.class,
                row ->
                    new Counted(
                        row.getString("indicator"),
                        Optional.ofNullable(row.getString("waardeperiode"))
                            .flatMap(Periode::find)
                            .orElse(periode)),
                indeling,
                niveau.code(),
                periode.code())
            .stream()
            .toList());
  }
}
