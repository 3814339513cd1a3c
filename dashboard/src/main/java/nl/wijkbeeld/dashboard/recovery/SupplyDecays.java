package nl.wijkbeeld.dashboard.recovery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.vocabulary.Periode;

/** How offer and demand go down after their highest point, by area and indicator. */
record SupplyDecays(Map<String, Map<String, Decay>> byArea) {

  /**
   * The course of one series.
   *
   * @param offer whether it counts what is offered
   * @param points how many figures after the highest are known
   * @param rate the part that goes off in a period
   * @param half in how many periods half is left, when it goes down
   * @param from the least number of periods
   * @param to the greatest
   * @param known whether something can be said
   * @param reason why not
   */
  record Decay(
      String indicator,
      boolean offer,
      Optional<Periode> peak,
      OptionalDouble highest,
      Optional<Periode> last,
      int points,
      OptionalDouble rate,
      OptionalDouble half,
      OptionalDouble from,
      OptionalDouble to,
      boolean known,
      String reason) {}

  private record Row(String code, Decay decay) {}

  SupplyDecays {
    byArea = Map.copyOf(byArea);
  }

  static SupplyDecays of(Snapshot snapshot, SupplyChoices.Available choice) {
    Map<String, Map<String, Decay>> byArea = new LinkedHashMap<>();
    snapshot
        .ask(
            SupplyDecays.class,
            SupplyDecays::read,
            choice.pair(),
            choice.indeling(),
            choice.pace().code(),
            choice.niveau().code())
        .forEach(
            row ->
                byArea
                    .computeIfAbsent(row.code(), none -> new LinkedHashMap<>())
                    .put(row.decay().indicator(), row.decay()));
    return new SupplyDecays(byArea);
  }

  private static Row read(ResultSet row) throws SQLException {
    return new Row(
        row.getString("gebiedcode"),
        new Decay(
            row.getString("indicator"),
            row.getString("kant").equals("aanbod"),
            period(row, "piek_periode"),
            Shocks.number(row, "piek"),
            period(row, "laatste_periode"),
            row.getInt("perioden"),
            Shocks.number(row, "daling"),
            Shocks.number(row, "halvering"),
            Shocks.number(row, "halvering_van"),
            Shocks.number(row, "halvering_tot"),
            row.getString("status").equals("bekend"),
            Optional.ofNullable(row.getString("reden")).orElse("")));
  }

  private static Optional<Periode> period(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column)).flatMap(Periode::find);
  }

  /** The series of an area, what is offered first. */
  List<Decay> of(String code) {
    return List.copyOf(byArea.getOrDefault(code, Map.of()).values());
  }

  /** What is offered in an area. */
  Optional<Decay> offer(String code) {
    return of(code).stream().filter(Decay::offer).findFirst();
  }
}
