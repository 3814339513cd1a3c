package nl.wijkbeeld.dashboard.wijkbeeld;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * The newest revision of a wijkbeeld that is being written.
 *
 * @param code the code of its area
 * @param indeling the division in which that code stands
 * @param step how far it is
 * @param revision the number of this revision; 1 is the first
 * @param author who saved it
 */
public record Draft(
    UUID id,
    String code,
    String indeling,
    Step step,
    int revision,
    Content content,
    String author,
    Instant savedAt) {

  /** How far a wijkbeeld is. */
  public enum Step {
    /** It is being written. */
    CONCEPT("concept"),
    /** A second person looks at it. */
    REVIEW("ter beoordeling");

    private final String word;

    Step(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }

    /** By which its word in a language is found. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
