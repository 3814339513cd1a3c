package nl.wijkbeeld.dashboard.resilience;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Periode;

/** How the scores of areas moved up to a period. */
record Trajectories(Map<String, Way> strength, Map<String, Way> load) {

  /**
   * The way of one score.
   *
   * @param sure whether the difference is larger than chance; nothing when that is not known
   */
  record Way(Periode from, Periode to, double before, double after, Optional<Boolean> sure) {
    double difference() {
      return after - before;
    }

    boolean largerThanChance() {
      return sure.orElse(false);
    }
  }

  private record Row(String code, String side, Way way) {}

  Trajectories {
    strength = Map.copyOf(strength);
    load = Map.copyOf(load);
  }

  /** The longest way of each area that ends in a period. */
  static Trajectories of(Snapshot snapshot, String indeling, Niveau niveau, Periode until) {
    Map<String, Way> strength = new LinkedHashMap<>();
    Map<String, Way> load = new LinkedHashMap<>();
    snapshot.ask(Trajectories.class, Trajectories::read, indeling, niveau.code()).stream()
        .filter(row -> row.way().to().equals(until))
        .forEach(
            row ->
                (row.side().equals("draagkracht") ? strength : load)
                    .merge(row.code(), row.way(), Trajectories::longer));
    return new Trajectories(strength, load);
  }

  private static Way longer(Way one, Way other) {
    return one.from().compareTo(other.from()) <= 0 ? one : other;
  }

  private static Row read(ResultSet row) throws SQLException {
    boolean sure = row.getBoolean("groter_dan_toeval");
    Optional<Boolean> said = row.wasNull() ? Optional.empty() : Optional.of(sure);
    return new Row(
        row.getString("gebiedcode"),
        row.getString("pijler"),
        new Way(
            Periode.of(row.getString("van")),
            Periode.of(row.getString("tot")),
            row.getDouble("score_van"),
            row.getDouble("score_tot"),
            said));
  }
}
