package nl.wijkbeeld.dashboard.api;

import java.util.List;
import org.springframework.http.HttpStatus;

/** A question that is not answered, and why. */
final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final String key;
  private final transient List<Fault> faults;

  Refused(HttpStatus status, String key, List<Fault> faults) {
    super(key + " " + faults);
    this.status = status;
    this.key = key;
    this.faults = List.copyOf(faults);
  }

  Refused(HttpStatus status, String key, Fault... faults) {
    this(status, key, List.of(faults));
  }

  /** A parameter is wrong. */
  static Refused because(Fault... faults) {
    return new Refused(HttpStatus.BAD_REQUEST, "vraag", faults);
  }

  HttpStatus status() {
    return status;
  }

  /** What kind of refusal it is: the key of its title and explanation. */
  String key() {
    return key;
  }

  List<Fault> faults() {
    return faults;
  }
}
