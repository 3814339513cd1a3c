package nl.wijkbeeld.dashboard.data;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.vocabulary.Periode;

/**
 * Which periods each delivery carries.
 *
 * @param all the periods, oldest first
 */
record DeliveredPeriods(List<Row> all) {

  /**
   * A period in a delivery.
   *
   * @param received when Wijkbeeld read the delivery, if it is known
   */
  record Row(String bron, String delivery, Periode period, Optional<LocalDate> received) {}

  DeliveredPeriods {
    all = List.copyOf(all);
  }

  /** The periods of a snapshot; asked once for each. */
  static DeliveredPeriods of(Snapshot snapshot) {
    return snapshot.remember(
        "delivered-periods",
        DeliveredPeriods.class,
        opened ->
            new DeliveredPeriods(
                opened.ask(DeliveredPeriods.class, DeliveredPeriods::read).stream()
                    .flatMap(Optional::stream)
                    .sorted(Comparator.comparing(Row::period))
                    .toList()));
  }

  /** What is not written as a period says nothing about a rhythm. */
  private static Optional<Row> read(ResultSet row) throws SQLException {
    String bron = row.getString("bron");
    String delivery = row.getString("levering");
    Optional<LocalDate> received =
        Optional.ofNullable(row.getString("dag")).flatMap(Periode::find).map(Periode::begin);
    return Periode.find(row.getString("bronperiode"))
        .map(period -> new Row(bron, delivery, period, received));
  }
}
