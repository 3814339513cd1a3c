package nl.wijkbeeld.dashboard.snapshot;

/** A snapshot that was opened cannot be read any more: it was removed, or it is damaged. */
public final class UnreadableSnapshot extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With a sentence and what went wrong. */
  public UnreadableSnapshot(String message, Throwable cause) {
    super(message, cause);
  }
}
