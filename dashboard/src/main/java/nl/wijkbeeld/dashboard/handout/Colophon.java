package nl.wijkbeeld.dashboard.handout;

import java.time.Instant;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;

/**
 * What everything that is taken from a page says about itself.
 *
 * @param snapshot the id of the snapshot
 * @param made when that was made
 * @param link where the page can be seen with the same choices and the same figures
 */
public record Colophon(String snapshot, Instant made, String link) {

  /** The date and the snapshot, as a phrase. */
  String figures(Language language) {
    return Texts.of(Colophon.class, language).get("cijfers_van", language.day(made), snapshot);
  }
}
