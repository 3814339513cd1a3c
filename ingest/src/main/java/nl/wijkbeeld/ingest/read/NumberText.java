package nl.wijkbeeld.ingest.read;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Status;

/**
 * Reads a figure as CBS and O&S write it: decimal comma or point, no thousands separators, and
 * several signs for "missing".
 */
final class NumberText {
  private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+(?:[.,]\\d+)?(?:[eE][-+]?\\d+)?");

  /**
   * Signs that stand for a missing figure: nothing, a point (CBS), x (CBS, secret), NA (R), null.
   */
  private static final Set<String> MISSING = Set.of("", ".", "x", "NA", "null", "NULL");

  private NumberText() {}

  /** The figure, or nothing when the text is neither a figure nor a sign for a missing one. */
  static Optional<Meting> parse(String text) {
    String stripped = text.strip();
    if (MISSING.contains(stripped)) {
      return Optional.of(Meting.absent(Status.ONBEKEND));
    }
    if (!NUMBER.matcher(stripped).matches()) {
      return Optional.empty();
    }
    double value = Double.parseDouble(stripped.replace(',', '.'));
    return Double.isFinite(value) ? Optional.of(Meting.of(value)) : Optional.empty();
  }
}
