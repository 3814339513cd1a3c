package nl.wijkbeeld.dashboard.spread;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Periode;

/** How unequal a figure is over the areas of a level, oldest first. */
record Inequalities(List<Measured> all) {

  /**
   * The measures of one period.
   *
   * @param count of how many areas
   * @param between the part of Theil between the larger areas
   * @param within the part inside them
   * @param reason why there is no measure; empty when there is
   */
  record Measured(
      Periode periode,
      int count,
      OptionalDouble gini,
      OptionalDouble theil,
      OptionalDouble between,
      OptionalDouble within,
      OptionalDouble hoover,
      String reason) {

    boolean known() {
      return gini.isPresent() && theil.isPresent() && hoover.isPresent();
    }

    /** Whether Theil comes in two parts. */
    boolean parted() {
      return known() && between.isPresent() && within.isPresent() && theil.getAsDouble() > 0;
    }

    /** Which part of Theil lies between the larger areas, 0 to 1. */
    double shareBetween() {
      return Math.clamp(between.orElseThrow() / theil.orElseThrow(), 0, 1);
    }
  }

  Inequalities {
    all = List.copyOf(all);
  }

  static Inequalities of(Snapshot snapshot, String indicator, String indeling, Niveau niveau) {
    return new Inequalities(
        snapshot
            .ask(Inequalities.class, Inequalities::read, indicator, indeling, niveau.code())
            .stream()
            .flatMap(Optional::stream)
            .sorted(Comparator.comparing(one -> one.periode().begin()))
            .toList());
  }

  Optional<Measured> find(Periode periode) {
    return all.stream().filter(one -> one.periode().equals(periode)).findFirst();
  }

  private static Optional<Measured> read(ResultSet row) throws SQLException {
    Optional<Periode> periode = Periode.find(row.getString("periode"));
    if (periode.isEmpty()) {
      return Optional.empty();
    }
    boolean known = "bekend".equals(row.getString("status"));
    return Optional.of(
        new Measured(
            periode.get(),
            row.getInt("aantal"),
            known ? number(row, "gini") : OptionalDouble.empty(),
            known ? number(row, "theil") : OptionalDouble.empty(),
            number(row, "theil_tussen"),
            number(row, "theil_binnen"),
            known ? number(row, "hoover") : OptionalDouble.empty(),
            Optional.ofNullable(row.getString("reden")).orElse("")));
  }

  static OptionalDouble number(ResultSet row, String column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
