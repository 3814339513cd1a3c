package nl.wijkbeeld.dashboard.export;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;

/** Which breakdowns a snapshot has. */
final class BreakdownsOf {
  private final Map<String, Set<String>> byIndicator = new LinkedHashMap<>();

  private record Row(String indicator, String breakdown) {}

  private BreakdownsOf(List<Row> rows) {
    rows.forEach(
        row ->
            byIndicator
                .computeIfAbsent(row.indicator(), unused -> new LinkedHashSet<>())
                .add(row.breakdown()));
  }

  /** Those of a snapshot; read once for each. */
  static BreakdownsOf of(Snapshot snapshot) {
    return snapshot.remember(
        "breakdowns",
        BreakdownsOf.class,
        opened ->
            new BreakdownsOf(
                opened.ask(
                    BreakdownsOf.class,
                    row -> new Row(row.getString("indicator"), row.getString("uitsplitsing")))));
  }

  /** Those of any of some indicators. */
  List<String> of(List<String> indicators) {
    Set<String> found = new TreeSet<>();
    indicators.forEach(code -> found.addAll(byIndicator.getOrDefault(code, Set.of())));
    return List.copyOf(found);
  }

  /** Those of any indicator. */
  List<String> all() {
    return of(List.copyOf(byIndicator.keySet()));
  }
}
