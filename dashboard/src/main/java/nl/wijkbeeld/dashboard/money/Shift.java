package nl.wijkbeeld.dashboard.money;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What if a part of one amount went to another: arithmetic only, no forecast of what it would do.
 *
 * @param from the law that gives
 * @param to the law that receives
 * @param percent how much of what it has
 * @param amounts what both have now, when both are known
 */
record Shift(String from, String to, double percent, Optional<Amounts> amounts) {

  /** The highest part that can be moved. */
  static final double MOST = 100;

  static final double DEFAULT = 5;

  /**
   * What both have.
   *
   * @param from of the law that gives
   * @param to of the law that receives
   * @param inhabitants by how many an amount is divided; 0 when not known
   */
  record Amounts(double from, double to, double inhabitants) {}

  /** The amount that moves. */
  double moved() {
    return amounts.orElseThrow().from() * percent / 100;
  }

  /** What the law that gives keeps. */
  double left() {
    return amounts.orElseThrow().from() - moved();
  }

  /** What the law that receives has then. */
  double received() {
    return amounts.orElseThrow().to() + moved();
  }

  /**
   * By how many per cent of itself the law that receives grows; nothing when it has nothing now.
   */
  OptionalDouble growth() {
    double now = amounts.orElseThrow().to();
    return now > 0 ? OptionalDouble.of(100 * moved() / now) : OptionalDouble.empty();
  }
}
