package nl.wijkbeeld.ingest.lake;

/** Thrown when the lake cannot be read or written: a full disk, no rights, a damaged file. */
public final class LakeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LakeException(String message, Throwable cause) {
    super(message + ": " + cause.getMessage(), cause);
  }
}
