package nl.wijkbeeld.dashboard.account;

/** A change that cannot be made; its message says why, for who asked for it. */
public final class RefusedChange extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public RefusedChange(String message) {
    super(message);
  }
}
