package nl.wijkbeeld.ingest.area;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * A place where areas do not fit: ground of no area that others enclose, or ground of two.
 *
 * @param kind which of the two
 * @param codes the areas that overlap, or that touch a gap, the first most; empty for a gap of
 *     which they were not asked
 * @param shape the ground, in the coordinates of the file
 * @param squareMetres its surface, measured in RD New
 * @param metresWide its surface divided by half its outline: about the width of something long
 * @param place a point in it, in lon/lat
 */
record CoverageDefect(
    Kind kind,
    List<String> codes,
    Geometry shape,
    double squareMetres,
    double metresWide,
    Coordinate place) {

  /** What is wrong with the ground. */
  enum Kind {
    GAP,
    OVERLAP
  }

  private static final Locale DUTCH = Locale.of("nl", "NL");

  /** Narrower than this, a gap is the trace of a border that was drawn twice. */
  private static final double SLIVER = 1;

  private static final int MOST_NAMES = 4;

  CoverageDefect {
    codes = List.copyOf(codes);
  }

  /**
   * The sentence for the person who delivers.
   *
   * @param title what an area is called, from its code
   */
  String text(UnaryOperator<String> title) {
    return "%s van %s m2 %s, bij %s"
        .formatted(word(), number(squareMetres), between(title), lonLat());
  }

  private String word() {
    boolean narrow = metresWide < SLIVER;
    return switch (kind) {
      case GAP -> narrow ? "spleet" : "gat";
      case OVERLAP -> narrow ? "smalle overlap" : "overlap";
    };
  }

  private String between(UnaryOperator<String> title) {
    List<String> titles = codes.stream().limit(MOST_NAMES).map(title).toList();
    if (titles.isEmpty()) {
      return "tussen gebieden";
    }
    if (titles.size() == 1) {
      return "binnen " + titles.getFirst();
    }
    int more = codes.size() - titles.size();
    String names =
        more > 0
            ? String.join(", ", titles) + " en nog " + more
            : titles.stream().limit(titles.size() - 1L).collect(Collectors.joining(", "))
                + " en "
                + titles.getLast();
    return "tussen " + names;
  }

  private String lonLat() {
    return String.format(Locale.ROOT, "%.5f, %.5f", place.getX(), place.getY());
  }

  /** A surface as it is written in a sentence. */
  static String number(double squareMetres) {
    return String.format(DUTCH, squareMetres < 100 ? "%.1f" : "%,.0f", squareMetres);
  }
}
