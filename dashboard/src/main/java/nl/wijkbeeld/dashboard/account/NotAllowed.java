package nl.wijkbeeld.dashboard.account;

/** Somebody who is logged in opened a page for another role. */
public final class NotAllowed extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
