package nl.wijkbeeld.analytics.disclosure;

import java.util.function.IntToDoubleFunction;

/**
 * When a hidden cell is safe: its interval reaches the minimum and is wide enough (methods.md
 * section 8).
 *
 * @param width how wide the interval must be
 * @param minimum per cell, what the interval must reach
 */
public record Rule(double width, IntToDoubleFunction minimum) {
  /** The same minimum for every cell. */
  public static Rule of(double width, double minimum) {
    return new Rule(width, cell -> minimum);
  }

  /** Whether somebody who knows this interval knows little enough. */
  public boolean safe(int cell, Interval interval) {
    return safe(cell, interval.low(), interval.high());
  }

  boolean safe(int cell, double low, double high) {
    return high >= minimum.applyAsDouble(cell) - Interval.TOLERANCE
        && high - low >= width - Interval.TOLERANCE;
  }
}
