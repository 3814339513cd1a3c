package nl.wijkbeeld.dashboard.recovery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SortedTable;
import nl.wijkbeeld.vocabulary.Periode;

/** What is offered and asked in an area, oldest first. */
record SupplySeries(List<Moment> moments) {

  /** A known figure. */
  record Moment(String indicator, boolean offer, Periode periode, double value) {}

  SupplySeries {
    moments = List.copyOf(moments);
  }

  static SupplySeries of(Snapshot snapshot, SupplyChoices.Available choice, String code) {
    return new SupplySeries(
        snapshot
            .askPart(
                SortedTable.WAARDEN_PER_GEBIED,
                List.of(code),
                SupplySeries.class,
                SupplySeries::read,
                choice.pair(),
                choice.indeling(),
                code)
            .stream()
            .flatMap(Optional::stream)
            .sorted(Comparator.comparing(moment -> moment.periode().begin()))
            .toList());
  }

  private static Optional<Moment> read(ResultSet row) throws SQLException {
    String indicator = row.getString("indicator");
    boolean offer = row.getString("kant").equals("aanbod");
    double value = row.getDouble("waarde");
    return Periode.find(row.getString("periode"))
        .map(periode -> new Moment(indicator, offer, periode, value));
  }

  /** The figures of an indicator. */
  List<Moment> of(String indicator, Predicate<Periode> periods) {
    return moments.stream()
        .filter(moment -> moment.indicator().equals(indicator))
        .filter(moment -> periods.test(moment.periode()))
        .toList();
  }
}
