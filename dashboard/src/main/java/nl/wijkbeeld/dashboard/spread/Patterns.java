package nl.wijkbeeld.dashboard.spread;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Periode;

/** How a figure lies in space: of the whole level by period, and of each area in one period. */
record Patterns(List<Pattern> all) {
  private static final String WHOLE = "moran";

  /**
   * One outcome.
   *
   * @param code the area; empty for the whole level
   * @param value the measure itself
   * @param p the chance that it is chance
   * @param q the same, corrected for how many areas were looked at
   * @param group the letters of a group; empty when it may be chance
   * @param reason why there is no outcome; empty when there is
   * @param permutations how often chance was imitated; 0 when p follows from z
   */
  record Pattern(
      Periode periode,
      String code,
      String measure,
      OptionalDouble value,
      OptionalDouble z,
      OptionalDouble p,
      OptionalDouble q,
      String group,
      String reason,
      long permutations,
      long seed) {
    boolean known() {
      return value.isPresent() && p.isPresent();
    }
  }

  Patterns {
    all = List.copyOf(all);
  }

  static Patterns of(
      Snapshot snapshot, String indicator, String indeling, Niveau niveau, String measure) {
    return new Patterns(
        snapshot
            .ask(Patterns.class, Patterns::read, indicator, indeling, niveau.code(), measure)
            .stream()
            .flatMap(Optional::stream)
            .toList());
  }

  private static Optional<Pattern> read(ResultSet row) throws SQLException {
    Optional<Periode> periode = Periode.find(text(row, "periode"));
    if (periode.isEmpty()) {
      return Optional.empty();
    }
    boolean known = "bekend".equals(row.getString("status"));
    return Optional.of(
        new Pattern(
            periode.get(),
            text(row, "gebiedcode"),
            text(row, "maat"),
            known ? Inequalities.number(row, "waarde") : OptionalDouble.empty(),
            Inequalities.number(row, "z"),
            Inequalities.number(row, "p"),
            Inequalities.number(row, "q"),
            text(row, "kwadrant"),
            text(row, "reden"),
            row.getLong("permutaties"),
            row.getLong("zaad")));
  }

  private static String text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column)).orElse("");
  }

  /** Of the whole level in a period. */
  Optional<Pattern> whole(Periode periode) {
    return whole().stream().filter(one -> one.periode().equals(periode)).findFirst();
  }

  /** Of the whole level, in every period. */
  List<Pattern> whole() {
    return all.stream().filter(one -> one.measure().equals(WHOLE)).toList();
  }

  /** Of each area; empty when the whole level was refused. */
  Map<String, Pattern> areas() {
    Map<String, Pattern> byCode = new HashMap<>();
    all.stream()
        .filter(one -> !one.measure().equals(WHOLE) && !one.code().isEmpty())
        .forEach(one -> byCode.putIfAbsent(one.code(), one));
    return byCode;
  }

  /** The row with which a whole level was refused for the measure of areas. */
  Optional<Pattern> refused() {
    return all.stream()
        .filter(one -> !one.measure().equals(WHOLE) && one.code().isEmpty())
        .findFirst();
  }
}
