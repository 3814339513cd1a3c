package nl.wijkbeeld.dashboard.network;

import java.util.List;
import java.util.Optional;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.vocabulary.Niveau;

/**
 * The part of the areas that still has an organisation as organisations stop.
 *
 * @param steps all steps of both orders
 */
record NetworkCurve(List<Step> steps) {
  static final String WORST = "meeste_eerst";
  static final String CHANCE = "toeval";

  /** A step; by chance nobody in particular stops. */
  record Step(String order, int number, Optional<String> stopped, double served) {}

  NetworkCurve {
    steps = List.copyOf(steps);
  }

  static NetworkCurve of(Snapshot snapshot, String indeling, Niveau niveau) {
    return new NetworkCurve(
        snapshot.ask(
            NetworkCurve.class,
            row ->
                new Step(
                    row.getString("volgorde"),
                    row.getInt("stap"),
                    Optional.ofNullable(row.getString("weggevallen")),
                    row.getDouble("aandeel")),
            indeling,
            niveau.code()));
  }

  List<Step> list(String order) {
    return steps.stream().filter(step -> step.order().equals(order)).toList();
  }
}
