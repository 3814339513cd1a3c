package nl.wijkbeeld.dashboard.signal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Periode;

/** The signals of a division, newest first. */
record SignalRows(List<Signal> all) {

  /** An indicator by its name. */
  record Indicator(String code, String label, String eenheid, int decimalen) {}

  /**
   * A week or month that stood out.
   *
   * @param more whether it was more than expected, or less
   * @param points how many earlier periods it was held beside
   */
  record Signal(
      String gebiedcode,
      String naam,
      Niveau niveau,
      Indicator indicator,
      Periode periode,
      double value,
      double expected,
      double low,
      double high,
      boolean more,
      int points) {}

  SignalRows {
    all = List.copyOf(all);
  }

  /** The signals of a division; asked once for each snapshot. */
  static SignalRows of(Snapshot snapshot, String indeling) {
    return snapshot.remember(
        "signal-rows/" + indeling,
        SignalRows.class,
        opened ->
            new SignalRows(
                opened.ask(SignalRows.class, SignalRows::read, indeling).stream()
                    .flatMap(Optional::stream)
                    .sorted(
                        Comparator.comparing((Signal signal) -> signal.periode().eind())
                            .reversed()
                            .thenComparing(
                                Comparator.comparingDouble(
                                        (Signal signal) ->
                                            Math.abs(signal.value() - signal.expected()))
                                    .reversed())
                            .thenComparing(Signal::naam))
                    .toList()));
  }

  private static Optional<Signal> read(ResultSet row) throws SQLException {
    Optional<Periode> periode = Periode.find(row.getString("periode"));
    Optional<Niveau> niveau = Niveau.find(row.getString("niveau"));
    return periode.isEmpty() || niveau.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Signal(
                row.getString("gebiedcode"),
                row.getString("naam"),
                niveau.get(),
                new Indicator(
                    row.getString("indicator"),
                    row.getString("label"),
                    row.getString("eenheid"),
                    row.getInt("decimalen")),
                periode.get(),
                row.getDouble("waarde"),
                row.getDouble("verwacht"),
                row.getDouble("ondergrens"),
                row.getDouble("bovengrens"),
                row.getString("richting").equals("meer"),
                row.getInt("punten")));
  }
}
