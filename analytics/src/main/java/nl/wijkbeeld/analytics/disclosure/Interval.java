package nl.wijkbeeld.analytics.disclosure;

/**
 * What a hidden number can be.
 *
 * @param low the least
 * @param high the most; infinite when nothing limits it
 */
public record Interval(double low, double high) {
  /** How far computed bounds may lie from the exact ones. */
  static final double TOLERANCE = 1e-6;

  public double width() {
    return high - low;
  }
}
