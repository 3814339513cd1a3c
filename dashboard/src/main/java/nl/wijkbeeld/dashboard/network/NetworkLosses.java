package nl.wijkbeeld.dashboard.network;

import java.util.List;
import java.util.Optional;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.vocabulary.Niveau;

/**
 * What falls away with each organisation.
 *
 * @param all in order of the organisations
 */
record NetworkLosses(List<Loss> all) {

  /**
   * Something that falls away.
   *
   * @param function the function that nobody else carries there; nothing when nobody else is there
   *     at all
   */
  record Loss(String organisation, String area, Optional<String> function) {}

  NetworkLosses {
    all = List.copyOf(all);
  }

  static NetworkLosses of(Snapshot snapshot, String indeling, Niveau niveau) {
    return new NetworkLosses(
        snapshot.ask(
            NetworkLosses.class,
            row ->
                new Loss(
                    row.getString("organisatie"),
                    row.getString("gebiedcode"),
                    Optional.ofNullable(row.getString("functie"))),
            indeling,
            niveau.code()));
  }

  List<Loss> of(String organisation) {
    return all.stream().filter(loss -> loss.organisation().equals(organisation)).toList();
  }
}
