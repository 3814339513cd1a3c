package nl.wijkbeeld.dashboard.handout;

import java.util.Optional;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;

/**
 * Makes what can be taken from one kind of page. Each kind of page has one, as a Spring bean; the
 * address under which it is given is {@code meenemen/PATH.pdf} (or {@code svg}, {@code png}, {@code
 * csv}) with the same choices as the page.
 */
public interface HandoutMaker {

  /** The first part of the path of the pages that it knows, such as {@code kaart}. */
  String page();

  /** What a page shows, or nothing when there is no such page in the snapshot. */
  Optional<Handout> make(Snapshot snapshot, Address address);
}
