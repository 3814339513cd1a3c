package nl.wijkbeeld.dashboard.wijkbeeld;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * The newest revision of a wijkbeeld that is being written.
 *
 * @param subject the area that it is about
 * @param step how far it is
 * @param revision the number of this revision; 1 is the first
 * @param author who saved it
 */
public record Draft(
    UUID id,
    Subject subject,
    Step step,
    int revision,
    Content content,
    String author,
    Instant savedAt) {

  /** The code of its area. */
  public String code() {
    return subject.code();
  }

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
