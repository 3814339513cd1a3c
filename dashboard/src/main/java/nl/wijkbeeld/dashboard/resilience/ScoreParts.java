package nl.wijkbeeld.dashboard.resilience;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Periode;

/** What the scores of one area consist of. */
record ScoreParts(List<Part> all) {

  /**
   * A figure within a score.
   *
   * @param value the figure as it is published
   * @param normalised the same on the scale of 0 to 100, in the direction of its side
   * @param counted whether it takes part
   * @param when the period of the figure, when that is said
   * @param lowCounts whether low is much of its side
   */
  record Part(
      String side,
      String theme,
      String indicator,
      OptionalDouble value,
      OptionalDouble normalised,
      double weight,
      boolean counted,
      Optional<Periode> when,
      boolean lowCounts) {}

  ScoreParts {
    all = List.copyOf(all);
  }

  static ScoreParts of(
      Snapshot snapshot, String indeling, Niveau niveau, Periode periode, String code) {
    return new ScoreParts(
        snapshot.ask(
            ScoreParts.class, ScoreParts::read, indeling, niveau.code(), periode.code(), code));
  }

  List<Part> side(String side) {
    return all.stream().filter(part -> part.side().equals(side)).toList();
  }

  private static Part read(ResultSet row) throws SQLException {
    return new Part(
        row.getString("pijler"),
        row.getString("thema"),
        row.getString("indicator"),
        Scores.number(row, "waarde"),
        Scores.number(row, "genormaliseerd"),
        Scores.number(row, "gewicht").orElse(1),
        row.getBoolean("meegeteld"),
        Optional.ofNullable(row.getString("waardeperiode")).flatMap(Periode::find),
        "laag_telt".equals(row.getString("richting")));
  }
}
