package nl.wijkbeeld.dashboard.network;

import java.util.List;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.vocabulary.Niveau;

/**
 * The organisations and areas of a network, those with most connections first.
 *
 * @param all organisations and areas
 */
record NetworkNodes(List<Node> all) {

  /**
   * An organisation or an area.
   *
   * @param degree with how many of the other kind it is connected
   * @param state {@code brug} or {@code gewoon} of an organisation; {@code verbonden}, {@code los}
   *     or {@code niet_geregistreerd} of an area
   */
  record Node(boolean organisation, String name, int degree, String state) {}

  NetworkNodes {
    all = List.copyOf(all);
  }

  static NetworkNodes of(Snapshot snapshot, String indeling, Niveau niveau) {
    return new NetworkNodes(
        snapshot.ask(
            NetworkNodes.class,
            row ->
                new Node(
                    row.getString("soort").equals("organisatie"),
                    row.getString("knoop"),
                    row.getInt("graad"),
                    row.getString("staat")),
            indeling,
            niveau.code()));
  }

  List<Node> organisations() {
    return all.stream().filter(Node::organisation).toList();
  }

  /** The areas in a state. */
  List<String> areas(String state) {
    return all.stream()
        .filter(node -> !node.organisation() && node.state().equals(state))
        .map(Node::name)
        .toList();
  }

  /** The areas that have an organisation, those with most first. */
  List<String> served() {
    return all.stream()
        .filter(node -> !node.organisation() && node.degree() > 0)
        .map(Node::name)
        .toList();
  }
}
