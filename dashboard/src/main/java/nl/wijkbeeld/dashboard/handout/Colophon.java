package nl.wijkbeeld.dashboard.handout;

import java.time.Instant;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;

/**
 * What everything that is taken from a page says about itself.
 *
 * @param figures of when it is, and of which snapshot, as a phrase
 * @param link where it can be seen again
 */
public record Colophon(String figures, String link) {

  /**
   * Of a page with figures.
   *
   * @param snapshot the id of the snapshot
   * @param made when that was made
   * @param link where the page can be seen with the same choices and the same figures
   */
  public static Colophon of(String snapshot, Instant made, String link, Language language) {
    return new Colophon(
        Texts.of(Colophon.class, language).get("cijfers_van", language.day(made), snapshot), link);
  }

  /** Of a page with figures, in Dutch. */
  public static Colophon of(String snapshot, Instant made, String link) {
    return of(snapshot, made, link, Language.NL);
  }
}
