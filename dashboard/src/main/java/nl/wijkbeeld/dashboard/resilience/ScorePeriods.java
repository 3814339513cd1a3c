package nl.wijkbeeld.dashboard.resilience;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Periode;

/** Of which divisions, levels and periods a snapshot has scores. */
record ScorePeriods(List<Available> all) {

  /** Scores beside those of the other areas now. */
  static final String NOW = "nu";

  record Available(
      String indeling, Niveau niveau, Periode periode, String referentie, long known) {}

  ScorePeriods {
    all = List.copyOf(all);
  }

  /** What a snapshot has; asked once for each. */
  static ScorePeriods of(Snapshot snapshot) {
    return snapshot.remember(
        "score-periods",
        ScorePeriods.class,
        opened ->
            new ScorePeriods(
                opened.ask(ScorePeriods.class, ScorePeriods::read).stream()
                    .flatMap(Optional::stream)
                    .toList()));
  }

  private static Optional<Available> read(ResultSet row) throws SQLException {
    Optional<Niveau> niveau = Niveau.find(row.getString("niveau"));
    Optional<Periode> periode = Periode.find(row.getString("periode"));
    return niveau.isPresent() && periode.isPresent()
        ? Optional.of(
            new Available(
                row.getString("indeling"),
                niveau.get(),
                periode.get(),
                row.getString("referentie"),
                row.getLong("bekend")))
        : Optional.empty();
  }

  /** The division with most scores. */
  Optional<String> division() {
    Map<String, Long> known = new LinkedHashMap<>();
    all.forEach(row -> known.merge(row.indeling(), row.known(), Long::sum));
    return known.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }

  List<String> divisions() {
    return all.stream().map(Available::indeling).distinct().sorted().toList();
  }

  /** The levels below the gemeente, the largest first. */
  List<Niveau> levels(String indeling) {
    return all.stream()
        .filter(row -> row.indeling().equals(indeling))
        .map(Available::niveau)
        .filter(niveau -> niveau.compareTo(Niveau.GEMEENTE) < 0)
        .distinct()
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  /** The levels: wijken first, and those of which nothing is known last. */
  List<Niveau> knownFirst(String indeling, List<Niveau> levels) {
    return levels.stream()
        .sorted(
            Comparator.comparing(
                    (Niveau niveau) -> rows(indeling, niveau).noneMatch(row -> row.known() > 0))
                .thenComparing(niveau -> niveau != Niveau.WIJK)
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  /** The periods, newest first; those in which nothing is known come last. */
  List<Periode> periods(String indeling, Niveau niveau, String referentie) {
    return rows(indeling, niveau)
        .filter(row -> row.referentie().equals(referentie))
        .sorted(
            Comparator.comparing((Available row) -> row.known() == 0)
                .thenComparing(Available::periode, Comparator.reverseOrder()))
        .map(Available::periode)
        .distinct()
        .toList();
  }

  /** Whether both scores of any area are known in a period. */
  boolean isKnown(String indeling, Niveau niveau, String referentie, Periode periode) {
    return rows(indeling, niveau)
        .anyMatch(
            row ->
                row.referentie().equals(referentie)
                    && row.periode().equals(periode)
                    && row.known() > 0);
  }

  /** With what scores are compared. */
  List<String> references(String indeling, Niveau niveau) {
    return rows(indeling, niveau)
        .map(Available::referentie)
        .distinct()
        .sorted(Comparator.comparing((String reference) -> !reference.equals(NOW)))
        .toList();
  }

  private Stream<Available> rows(String indeling, Niveau niveau) {
    return all.stream().filter(row -> row.indeling().equals(indeling) && row.niveau() == niveau);
  }
}
