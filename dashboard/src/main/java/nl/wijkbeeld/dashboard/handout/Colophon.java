package nl.wijkbeeld.dashboard.handout;

import java.time.Instant;
import nl.wijkbeeld.dashboard.text.Dutch;

/**
 * What everything that is taken from a page says about itself.
 *
 * @param snapshot the id of the snapshot
 * @param made when that was made
 * @param link where the page can be seen with the same choices and the same figures
 */
public record Colophon(String snapshot, Instant made, String link) {

  /** The date and the snapshot, as a phrase. */
  String figures() {
    return "Cijfers van " + Dutch.day(made) + ", snapshot " + snapshot;
  }
}
