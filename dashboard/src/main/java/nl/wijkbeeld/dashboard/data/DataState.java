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
 * @param sources whether each source came when it was to be expected
 * @param levels the levels of the areas, the largest first, by their plural
 * @param completeness for how many areas there are figures
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
    List<Source> sources,
    List<String> levels,
    List<Complete> completeness,
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
   * @param anchor its place on the page
   * @param source as it wants to be named
   * @param madeUp what is made up about it, if anything
   */
  public record Delivery(
      String anchor,
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

  /**
   * A source and its rhythm.
   *
   * @param verdictClass how the verdict is shown: {@code goed}, {@code laat} or {@code onbekend}
   */
  public record Source(
      String code,
      String name,
      String newest,
      String delivered,
      String rhythm,
      String expected,
      String verdict,
      String verdictClass) {}

  /**
   * How complete an indicator is.
   *
   * @param cells one for each of the levels
   */
  public record Complete(String code, String label, List<Optional<Share>> cells) {}

  /**
   * How many areas of a level have a figure.
   *
   * @param text such as {@code 98 van 99}
   * @param besides what the others have, such as {@code 1 verborgen}; may be empty
   * @param known the part with a figure, in per cent of the areas
   * @param hidden the part that is hidden
   */
  public record Share(String text, String period, String besides, double known, double hidden) {}

  /** A kind of findings. */
  public record KindOfFinding(String soort, String name, String count, boolean chosen) {}

  /** The indicators of a theme. */
  public record Theme(String name, List<Indicator> indicators) {}

  /**
   * An indicator.
   *
   * @param side the side of the picture, with why it stands there
   * @param facts the rest, each as a term with its text
   * @param files where its figures come from, the newest first
   * @param map the way to it on the map
   */
  public record Indicator(
      String code,
      String label,
      String definition,
      String side,
      String sideClass,
      List<Fact> facts,
      List<SourceFile> files,
      String map) {}

  /** A term with its text. */
  public record Fact(String term, String text) {}

  /**
   * A file behind an indicator.
   *
   * @param anchor the place of its delivery on the page
   * @param text its periods and what it is for
   */
  public record SourceFile(String name, String anchor, String text, String sha256) {}

  /** A break in a series. */
  public record BreakRow(String indicator, String period, String kind, String explanation) {}
}
