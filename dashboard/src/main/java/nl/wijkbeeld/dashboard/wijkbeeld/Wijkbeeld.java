package nl.wijkbeeld.dashboard.wijkbeeld;

import java.time.Instant;
import java.util.Optional;

/**
 * A wijkbeeld as a reader sees it: what people wrote beside the figures of one snapshot. The page,
 * the slides, the posters and the file for a laptop are all made of this.
 *
 * @param edition the edition it is; empty for a draft
 */
public record Wijkbeeld(Content content, Facts facts, Optional<Edition> edition) {

  /**
   * A frozen wijkbeeld.
   *
   * @param number 1, 2 and so on, for each wijk
   * @param revision the revision of the content that was frozen
   * @param author who wrote that revision
   * @param reviewer who reviewed it; never somebody who wrote some of it since the last edition
   * @param sha256 of content and figures together, as they were frozen
   */
  public record Edition(
      int number, int revision, String author, String reviewer, Instant frozenAt, String sha256) {}

  /** Its code, which is that of the area. */
  public String code() {
    return facts.code();
  }
}
