package nl.wijkbeeld.ingest.issue;

/** Thrown when nothing of a delivery can be used; its issue says why and what to do. */
public final class RefusedDelivery extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Issue issue;

  public RefusedDelivery(Issue issue) {
    super(issue.text());
    this.issue = issue;
  }

  public RefusedDelivery(Issue issue, Throwable cause) {
    super(issue.text(), cause);
    this.issue = issue;
  }

  public Issue issue() {
    return issue;
  }
}
