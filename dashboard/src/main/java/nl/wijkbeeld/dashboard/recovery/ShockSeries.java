package nl.wijkbeeld.dashboard.recovery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.vocabulary.Periode;

/** A series of an area beside what was usual, oldest first. */
record ShockSeries(List<Moment> moments) {

  /**
   * A moment.
   *
   * @param part the figure as a part of what was usual
   * @param cityPart the same of the gemeente, beside an area in it
   */
  record Moment(
      Periode periode,
      OptionalDouble value,
      double base,
      OptionalDouble part,
      OptionalDouble cityPart) {}

  ShockSeries {
    moments = List.copyOf(moments);
  }

  static ShockSeries of(
      Snapshot snapshot, String indeling, String indicator, String shock, Pace pace, String code) {
    return new ShockSeries(
        snapshot
            .ask(ShockSeries.class, ShockSeries::read, indeling, indicator, shock, code)
            .stream()
            .flatMap(Optional::stream)
            .filter(moment -> pace.fits(moment.periode()))
            .sorted(Comparator.comparing(moment -> moment.periode().begin()))
            .toList());
  }

  private static Optional<Moment> read(ResultSet row) throws SQLException {
    Optional<Periode> periode = Periode.find(row.getString("periode"));
    OptionalDouble base = Shocks.number(row, "basis");
    return periode.isPresent() && base.isPresent()
        ? Optional.of(
            new Moment(
                periode.get(),
                Shocks.number(row, "waarde"),
                base.getAsDouble(),
                Shocks.number(row, "r"),
                Shocks.number(row, "r_gemeente")))
        : Optional.empty();
  }
}
