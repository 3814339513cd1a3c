package nl.wijkbeeld.dashboard.handout;

import java.util.Optional;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;

/** A page that stands within another page: without the frame, with a line that says what it is. */
public final class Embedded {
  private static final String YES = "ja";

  private Embedded() {}

  /** Whether an address asks for a page without its frame. */
  public static boolean asked(Address address) {
    return address.first(Address.EMBEDDED).filter(YES::equals).isPresent();
  }

  /** The address of a page to put into another page. */
  public static Address of(Address address) {
    return address.with(Address.EMBEDDED, YES);
  }

  /**
   * On what the figures of an embedded page rest, for the line below it; nothing when the page does
   * not say.
   */
  public static Optional<String> sources(Handouts handouts, Snapshot snapshot, Address address) {
    return handouts
        .find(snapshot, address)
        .map(Handout::sources)
        .filter(sources -> !sources.isEmpty())
        .map(
            sources ->
                (sources.size() == 1 ? "Bron: " : "Bronnen: ") + String.join("; ", sources) + ".");
  }
}
