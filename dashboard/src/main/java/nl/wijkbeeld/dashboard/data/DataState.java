package nl.wijkbeeld.dashboard.data;

import java.util.List;
import java.util.Optional;

/**
 * Everything that the data page shows.
 *
 * @param snapshot the id of the snapshot
 * @param made when it was made
 * @param version the software that made it
 * @param notices what was asked for and does not exist
 * @param audit what the disclosure audit found
 * @param policy how small numbers are hidden, as sentences
 * @param deliveries what the snapshot was made from
 * @param kinds the kinds of findings
 * @param findings the findings that were asked for
 * @param themes the indicators that were asked for, by theme
 * @param shown how many indicators that are
 * @param indicators how many there are in all
 * @param breaks where series are broken
 */
public record DataState(
    String snapshot,
    String made,
    String version,
    List<String> notices,
    Audit audit,
    List<String> policy,
    List<Delivery> deliveries,
    List<KindOfFinding> kinds,
    FindingRows findings,
    List<Theme> themes,
    int shown,
    int indicators,
    List<BreakRow> breaks) {

  /**
   * The outcome of the disclosure audit.
   *
   * @param outcome what it found
   * @param safe whether nothing can be derived
   * @param meaning what that means
   */
  public record Audit(String outcome, boolean safe, List<String> meaning) {}

  /**
   * A delivery.
   *
   * @param source as it wants to be named
   * @param madeUp what is made up about it, if anything
   */
  public record Delivery(
      String kind,
      String name,
      String source,
      String date,
      String licence,
      String read,
      String accepted,
      String rejected,
      boolean hasRejected,
      Optional<String> madeUp) {}

  /** A kind of findings. */
  public record KindOfFinding(String soort, String name, String count, boolean chosen) {}

  /** The indicators of a theme. */
  public record Theme(String name, List<Indicator> indicators) {}

  /**
   * An indicator.
   *
   * @param side the side of the picture, with why it stands there
   * @param facts the rest, each as a term with its text
   */
  public record Indicator(
      String code,
      String label,
      String definition,
      String side,
      String sideClass,
      List<Fact> facts) {}

  /** A term with its text. */
  public record Fact(String term, String text) {}

  /** A break in a series. */
  public record BreakRow(String indicator, String period, String kind, String explanation) {}
}
