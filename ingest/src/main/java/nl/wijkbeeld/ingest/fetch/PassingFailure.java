package nl.wijkbeeld.ingest.fetch;

import java.util.Optional;
import nl.wijkbeeld.ingest.issue.Reden;

/** A failure that may be over at the next attempt. Its message is Dutch, as part of a sentence. */
final class PassingFailure extends Exception {
  private static final long serialVersionUID = 1L;

  private final Reden reden;
  private final String retryAfter;

  PassingFailure(Reden reden, String message, Throwable cause) {
    super(message, cause);
    this.reden = reden;
    this.retryAfter = "";
  }

  PassingFailure(Reden reden, String message, Optional<String> retryAfter) {
    super(message);
    this.reden = reden;
    this.retryAfter = retryAfter.orElse("");
  }

  Reden reden() {
    return reden;
  }

  Optional<String> retryAfter() {
    return Optional.of(retryAfter).filter(header -> !header.isEmpty());
  }
}
