package nl.wijkbeeld.dashboard.recovery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Periode;

/** What a shock did to a series, by area; the gemeente is among them. */
record Shocks(Map<String, Outcome> byArea) {

  /**
   * What it did to one area.
   *
   * @param depth how far below what was usual at worst, 0 to 1
   * @param loss what was lost in all, in periods of what was usual
   * @param duration how many periods until it was back, if it is
   * @param recovered whether it is back; nothing when that cannot be told
   * @param back the period in which it is back
   * @param reason why there is nothing to tell; empty when there is
   * @param depthBeside how much deeper than in the gemeente, as a part of what was usual
   * @param lossBeside how much more was lost, in periods
   * @param durationBeside how many periods later it was back
   */
  record Outcome(
      boolean known,
      Optional<Periode> baseFrom,
      Optional<Periode> baseTo,
      Optional<Periode> begin,
      OptionalDouble depth,
      Optional<Periode> deepest,
      OptionalDouble loss,
      OptionalDouble duration,
      Optional<Boolean> recovered,
      Optional<Periode> back,
      String reason,
      OptionalDouble depthBeside,
      OptionalDouble lossBeside,
      OptionalDouble durationBeside) {}

  private record Row(String code, Outcome outcome) {}

  Shocks {
    byArea = Map.copyOf(byArea);
  }

  static Shocks of(
      Snapshot snapshot,
      String indeling,
      String indicator,
      String shock,
      Pace pace,
      Niveau niveau) {
    Map<String, Outcome> byArea = new LinkedHashMap<>();
    snapshot
        .ask(Shocks.class, Shocks::read, indeling, indicator, shock, pace.code(), niveau.code())
        .forEach(row -> byArea.putIfAbsent(row.code(), row.outcome()));
    return new Shocks(byArea);
  }

  private static Row read(ResultSet row) throws SQLException {
    boolean recovered = row.getBoolean("hersteld");
    Optional<Boolean> said = row.wasNull() ? Optional.empty() : Optional.of(recovered);
    OptionalDouble depth = number(row, "diepte");
    return new Row(
        row.getString("gebiedcode"),
        new Outcome(
            "bekend".equals(row.getString("status")) && depth.isPresent(),
            period(row, "basis_van"),
            period(row, "basis_tot"),
            period(row, "schok_begin"),
            depth,
            period(row, "diepste_periode"),
            number(row, "verlies"),
            number(row, "hersteltijd"),
            said,
            period(row, "herstel_periode"),
            Optional.ofNullable(row.getString("reden")).orElse(""),
            number(row, "diepte_tov_gemeente"),
            number(row, "verlies_tov_gemeente"),
            number(row, "hersteltijd_tov_gemeente")));
  }

  private static Optional<Periode> period(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column)).flatMap(Periode::find);
  }

  static OptionalDouble number(ResultSet row, String column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
