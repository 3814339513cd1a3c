package nl.wijkbeeld.dashboard.buurttop;

import java.util.List;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;

/** A note or a sticker that is not kept; it says why and what to do. */
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

  private final String key;
  private final List<String> values;

  /**
   * @param key the text that says why
   * @param values what goes into it
   */
  NoteRefused(Reason reason, String key, String... values) {
    super(Texts.of(NoteRefused.class, Language.NL).get(key, values));
    this.reason = reason;
    this.key = key;
    this.values = List.of(values);
  }

  /** Why, and what to do. */
  String message(Language language) {
    return Texts.of(NoteRefused.class, language).get(key, values.toArray(String[]::new));
  }

  Reason reason() {
    return reason;
  }
}
