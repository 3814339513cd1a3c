package nl.wijkbeeld.dashboard.signal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;

/** How many weeks and months of each series were held beside their history. */
record JudgedSeries(List<Line> lines) {
  private static final Set<String> JUDGED = Set.of("gewoon", "meer", "minder");

  /**
   * A series at a level.
   *
   * @param judged how many periods were judged
   * @param more how many had more than expected
   * @param less how many had less
   * @param passed how many were not judged
   */
  record Line(String label, String niveau, long judged, long more, long less, long passed) {
    private Line with(String verdict, long count) {
      boolean counted = JUDGED.contains(verdict);
      return new Line(
          label,
          niveau,
          judged + (counted ? count : 0),
          more + (verdict.equals("meer") ? count : 0),
          less + (verdict.equals("minder") ? count : 0),
          passed + (counted ? 0 : count));
    }
  }

  private record Row(String label, String niveau, String verdict, long count) {}

  JudgedSeries {
    lines = List.copyOf(lines);
  }

  static JudgedSeries of(Snapshot snapshot, String indeling) {
    Map<String, Line> lines = new LinkedHashMap<>();
    snapshot
        .ask(
            JudgedSeries.class,
            row ->
                new Row(
                    row.getString("label"),
                    row.getString("niveau"),
                    row.getString("oordeel"),
                    row.getLong("aantal")),
            indeling)
        .forEach(
            row ->
                lines.merge(
                    row.label() + "/" + row.niveau(),
                    new Line(row.label(), row.niveau(), 0, 0, 0, 0)
                        .with(row.verdict(), row.count()),
                    (line, unused) -> line.with(row.verdict(), row.count())));
    return new JudgedSeries(List.copyOf(lines.values()));
  }
}
