package nl.wijkbeeld.dashboard.spread;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.vocabulary.Niveau;

/** Of what spread is published. */
record SpreadSubjects(List<Subject> all) {

  /**
   * An indicator at a level of a division.
   *
   * @param mapped whether it is known of areas how they lie among their neighbours
   */
  record Subject(String indicator, String indeling, Niveau niveau, boolean mapped) {}

  SpreadSubjects {
    all = List.copyOf(all);
  }

  /** What a snapshot has; asked once for each. */
  static SpreadSubjects of(Snapshot snapshot) {
    return snapshot.remember(
        "spread",
        SpreadSubjects.class,
        opened ->
            new SpreadSubjects(
                opened.ask(SpreadSubjects.class, SpreadSubjects::read).stream()
                    .flatMap(Optional::stream)
                    .toList()));
  }

  private static Optional<Subject> read(ResultSet row) throws SQLException {
    Optional<Niveau> niveau = Niveau.find(row.getString("niveau"));
    String indicator = row.getString("indicator");
    String indeling = row.getString("indeling");
    boolean mapped = row.getBoolean("kaart");
    return niveau
        .filter(level -> level.compareTo(Niveau.GEMEENTE) < 0)
        .map(level -> new Subject(indicator, indeling, level, mapped));
  }

  /** Of one indicator, in one division where that is possible. */
  List<Subject> of(String indicator, Optional<String> division) {
    List<Subject> found = all.stream().filter(one -> one.indicator().equals(indicator)).toList();
    String indeling =
        division
            .filter(code -> found.stream().anyMatch(one -> one.indeling().equals(code)))
            .or(() -> found.stream().map(Subject::indeling).max(Comparator.<String>naturalOrder()))
            .orElse("");
    return found.stream()
        .filter(one -> one.indeling().equals(indeling))
        .sorted(Comparator.comparing(Subject::niveau))
        .toList();
  }
}
