package nl.wijkbeeld.dashboard.edition;

import java.util.List;
import java.util.Optional;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Periode;
import nl.wijkbeeld.vocabulary.Status;

/** The values themselves that differ between an earlier snapshot and a later one. */
final class ChangedValues {
  private static final String FIRST = "";
  private static final String LAST = "\uFFFF";

  /**
   * A value.
   *
   * @param before what it was; empty when the earlier one does not have it
   * @param now what it is; empty when the later one does not have it
   */
  record Row(
      String indicator,
      Periode periode,
      String gebiedcode,
      String naam,
      String indeling,
      String uitsplitsing,
      Niveau niveau,
      Optional<Meting> before,
      Optional<Meting> now,
      ChangeKind kind) {}

  private ChangedValues() {}

  /**
   * The values of an indicator that differ, newest period first.
   *
   * @param most how many
   */
  static List<Row> of(
      Snapshot earlier,
      Snapshot later,
      Optional<String> indicator,
      Optional<Niveau> niveau,
      ChangeKind kind,
      int most) {
    String from = indicator.orElse(FIRST);
    String to = indicator.orElse(LAST);
    String level = niveau.map(Niveau::code).orElse("");
    return later.ask(
        ChangedValues.class,
        row ->
            new Row(
                row.getString("indicator"),
                Periode.of(row.getString("periode")),
                row.getString("gebiedcode"),
                row.getString("naam"),
                row.getString("indeling"),
                row.getString("uitsplitsing"),
                Niveau.of(row.getString("niveau")),
                meting(row.getString("eerdere_status"), row.getDouble("eerdere_waarde")),
                meting(row.getString("status"), row.getDouble("waarde")),
                ChangeKind.valueOf(row.getString("soort").toUpperCase(java.util.Locale.ROOT))),
        earlier.files("waarden"),
        from,
        to,
        later.files("waarden"),
        from,
        to,
        kind.asked(),
        kind.asked(),
        level,
        level,
        most);
  }

  private static Optional<Meting> meting(String status, double value) {
    if (status == null) {
      return Optional.empty();
    }
    Status known = Status.of(status);
    return Optional.of(known == Status.BEKEND ? Meting.of(value) : Meting.absent(known));
  }
}
