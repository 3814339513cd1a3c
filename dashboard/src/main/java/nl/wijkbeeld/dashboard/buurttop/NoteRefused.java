package nl.wijkbeeld.dashboard.buurttop;

/** A note or a sticker that is not kept; the message says why and what to do, in Dutch. */
final class NoteRefused extends Exception {
  private static final long serialVersionUID = 1L;

  /** Why. */
  enum Reason {
    /** What was sent is no note. */
    UNREADABLE(400),
    /** It is somebody else's. */
    NOT_YOURS(403),
    /** There is no such note on this day. */
    UNKNOWN(404),
    /** The tables cannot write now. */
    CLOSED(409),
    /** This phone wrote very many. */
    TOO_MANY(429);

    private final int status;

    Reason(int status) {
      this.status = status;
    }

    int status() {
      return status;
    }
  }

  private final Reason reason;

  NoteRefused(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  Reason reason() {
    return reason;
  }
}
