package nl.wijkbeeld.analytics.publish;

/** Thrown when a snapshot cannot be used as asked; its message says why and what to do. */
public final class RefusedSnapshot extends Exception {
  private static final long serialVersionUID = 1L;

  RefusedSnapshot(String message) {
    super(message);
  }

  RefusedSnapshot(String message, Throwable cause) {
    super(message, cause);
  }
}
