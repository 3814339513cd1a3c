package nl.wijkbeeld.dashboard.network;

import java.util.List;
import java.util.Map;
import nl.wijkbeeld.dashboard.figure.Areas;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.vocabulary.Niveau;

/**
 * All that is known of the network of organisations and the areas of a level.
 *
 * @param names of the areas, by their code
 */
record Network(
    Niveau niveau,
    NetworkMeasures measures,
    NetworkNodes nodes,
    NetworkLinks links,
    NetworkLosses losses,
    NetworkCurve curve,
    Map<String, String> names) {

  static Network of(Snapshot snapshot, String indeling, Niveau niveau) {
    return new Network(
        niveau,
        NetworkMeasures.of(snapshot, indeling),
        NetworkNodes.of(snapshot, indeling, niveau),
        NetworkLinks.of(snapshot, indeling, niveau),
        NetworkLosses.of(snapshot, indeling, niveau),
        NetworkCurve.of(snapshot, indeling, niveau),
        Areas.of(snapshot, indeling).names());
  }

  /** The name of an area; of an unknown one its code. */
  String name(String code) {
    return names.getOrDefault(code, code);
  }

  /** The names of the areas in a state, in order. */
  List<String> named(String state) {
    return nodes.areas(state).stream().map(this::name).sorted().toList();
  }
}
