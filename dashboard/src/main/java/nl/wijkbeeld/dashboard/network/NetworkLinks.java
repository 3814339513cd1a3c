package nl.wijkbeeld.dashboard.network;

import java.util.List;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.vocabulary.Niveau;

/**
 * Where organisations work and at what.
 *
 * @param all the connections
 */
record NetworkLinks(List<Link> all) {

  /** A connection; the function may be empty. */
  record Link(String organisation, String area, String function) {}

  NetworkLinks {
    all = List.copyOf(all);
  }

  static NetworkLinks of(Snapshot snapshot, String indeling, Niveau niveau) {
    return new NetworkLinks(
        snapshot.ask(
            NetworkLinks.class,
            row ->
                new Link(
                    row.getString("organisatie"),
                    row.getString("gebiedcode"),
                    row.getString("functie")),
            indeling,
            niveau.code()));
  }
}
