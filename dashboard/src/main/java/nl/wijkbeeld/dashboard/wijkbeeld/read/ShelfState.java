package nl.wijkbeeld.dashboard.wijkbeeld.read;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.wijkbeeld.dashboard.wijkbeeld.Draft;

/**
 * What the page of all wijkbeelden shows.
 *
 * @param division the division in which an area can be chosen
 * @param drafts whether the reader may read drafts
 */
record ShelfState(Optional<String> division, boolean drafts, List<Book> books) {

  /**
   * A wijkbeeld.
   *
   * @param area the name of its area, or its code when the snapshot does not know it
   * @param editions the numbers of its editions, the newest first
   */
  record Book(
      String code,
      String title,
      String area,
      List<Integer> editions,
      Draft.Step step,
      Instant savedAt,
      String author) {}
}
