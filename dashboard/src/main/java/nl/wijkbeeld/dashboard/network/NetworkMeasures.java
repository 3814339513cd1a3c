package nl.wijkbeeld.dashboard.network;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.vocabulary.Niveau;

/**
 * What the networks of a division are like as a whole.
 *
 * @param byLevel by level the measures
 */
record NetworkMeasures(Map<Niveau, Map<String, Double>> byLevel) {

  private record Row(Niveau niveau, String measure, double value) {}

  NetworkMeasures {
    byLevel = Map.copyOf(byLevel);
  }

  static NetworkMeasures of(Snapshot snapshot, String indeling) {
    return snapshot.remember(
        "network/" + indeling,
        NetworkMeasures.class,
        opened -> {
          Map<Niveau, Map<String, Double>> byLevel = new EnumMap<>(Niveau.class);
          opened
              .ask(
                  NetworkMeasures.class,
                  row ->
                      new Row(
                          Niveau.of(row.getString("niveau")),
                          row.getString("maat"),
                          row.getDouble("waarde")),
                  indeling)
              .forEach(
                  row ->
                      byLevel
                          .computeIfAbsent(row.niveau(), unused -> new HashMap<>())
                          .put(row.measure(), row.value()));
          return new NetworkMeasures(byLevel);
        });
  }

  /** The levels that have a network, from small to large. */
  List<Niveau> levels() {
    return byLevel.keySet().stream().sorted().toList();
  }

  OptionalDouble find(Niveau niveau, String measure) {
    Double value = byLevel.getOrDefault(niveau, Map.of()).get(measure);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  int count(Niveau niveau, String measure) {
    return (int) find(niveau, measure).orElse(0);
  }
}
