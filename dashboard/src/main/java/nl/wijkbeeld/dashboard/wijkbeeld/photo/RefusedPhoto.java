package nl.wijkbeeld.dashboard.wijkbeeld.photo;

/** A file that cannot be a photo in a wijkbeeld; its message says why, and what can be done. */
public final class RefusedPhoto extends Exception {
  private static final long serialVersionUID = 1L;

  RefusedPhoto(String message) {
    super(message);
  }

  RefusedPhoto(String message, Throwable cause) {
    super(message, cause);
  }
}
