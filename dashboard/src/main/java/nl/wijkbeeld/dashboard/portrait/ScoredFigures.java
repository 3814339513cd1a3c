package nl.wijkbeeld.dashboard.portrait;

import java.util.List;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.vocabulary.Periode;

/**
 * The figures that carry the newest scores of an area.
 *
 * @param all each with the period that it is about
 */
record ScoredFigures(List<Scored> all) {

  /** A figure. */
  record Scored(String indicator, Periode periode) {}

  ScoredFigures {
    all = List.copyOf(all);
  }

  static ScoredFigures of(Snapshot snapshot, String gebiedcode, String indeling) {
    return new ScoredFigures(
        snapshot.ask(
            ScoredFigures.class,
            row ->
                new Scored(row.getString("indicator"), Periode.of(row.getString("cijferperiode"))),
            indeling,
            gebiedcode));
  }
}
