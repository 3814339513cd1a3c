package nl.wijkbeeld.dashboard.wijkbeeld.remark;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What a visitor wrote beside a figure or a part. Nobody knows who this was.
 *
 * @param code the code of the wijkbeeld
 * @param subject the code of an indicator, or the name of a part
 * @param judgedBy who decided whether it is shown
 * @param reason why it is not shown
 */
public record Remark(
    UUID id,
    String code,
    String subject,
    String text,
    State state,
    Instant writtenAt,
    Optional<String> judgedBy,
    Optional<String> reason) {

  /** Whether it is shown. */
  public enum State {
    WACHT("wacht op beoordeling"),
    GETOOND("getoond"),
    VERBORGEN("niet getoond");

    private final String word;

    State(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }
}
