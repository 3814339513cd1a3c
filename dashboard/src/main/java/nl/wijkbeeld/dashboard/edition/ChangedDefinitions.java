package nl.wijkbeeld.dashboard.edition;

import java.util.List;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;

/** The indicators of which the definition differs between an earlier snapshot and a later one. */
final class ChangedDefinitions {

  /**
   * What is different about an indicator.
   *
   * @param what {@code nieuw}, {@code weg}, or the column that differs
   * @param before what that column said
   * @param now what it says
   */
  record Row(String indicator, String label, String what, String before, String now) {}

  private ChangedDefinitions() {}

  static List<Row> of(Snapshot earlier, Snapshot later) {
    return later.ask(
        ChangedDefinitions.class,
        row ->
            new Row(
                row.getString("indicator"),
                row.getString("label"),
                row.getString("veld"),
                row.getString("eerder"),
                row.getString("nu")),
        earlier.files("indicatoren"));
  }
}
