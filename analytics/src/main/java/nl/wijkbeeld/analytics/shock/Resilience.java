package nl.wijkbeeld.analytics.shock;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How a series went through a shock (Bruneau et al. 2003), from r, its level as a share of what is
 * usual: depth = 1 - min r; loss = integral of (1 - r)+ by trapezoids, up to the recovery or the
 * last point; recovery = the first point, the deepest or later, from which r >= 1 - tolerance for a
 * number of points in a row. A hole is bridged in the loss and breaks the row of a recovery.
 *
 * @param depth how far it fell
 * @param deepest the number of the deepest point
 * @param recovery the number of the point at which it had recovered; absent when it has not yet
 * @param loss in periods of the usual level, up to the recovery
 * @param wholeLoss the same up to the last point
 * @param crossing when it crossed the line of recovery, between two points
 * @param last the level of the last point
 * @param lastPoint the number of the last point
 */
record Resilience(
    double depth,
    int deepest,
    OptionalInt recovery,
    double loss,
    double wholeLoss,
    OptionalDouble crossing,
    double last,
    int lastPoint) {

  /**
   * The resilience of a series.
   *
   * @param r from the first point after the shock began; NaN is a hole; at least one is known
   * @param hold how many points in a row make a recovery
   */
  static Resilience of(double[] r, double tolerance, int hold) {
    int deepest = -1;
    int lastPoint = -1;
    for (int i = 0; i < r.length; i++) {
      if (!Double.isNaN(r[i])) {
        lastPoint = i;
        if (deepest < 0 || r[i] < r[deepest]) {
          deepest = i;
        }
      }
    }
    if (deepest < 0) {
      throw new IllegalArgumentException("een reeks zonder cijfers heeft geen diepte");
    }
    double line = 1 - tolerance;
    OptionalInt recovery = OptionalInt.empty();
    for (int i = deepest; i + hold <= r.length && recovery.isEmpty(); i++) {
      boolean held = true;
      for (int j = i; j < i + hold; j++) {
        held &= r[j] >= line;
      }
      recovery = held ? OptionalInt.of(i) : recovery;
    }
    return new Resilience(
        1 - r[deepest],
        deepest,
        recovery,
        loss(r, recovery.orElse(lastPoint)),
        loss(r, lastPoint),
        recovery.isEmpty() ? OptionalDouble.empty() : crossing(r, recovery.getAsInt(), line),
        r[lastPoint],
        lastPoint);
  }

  private static double loss(double[] r, int until) {
    double loss = 0;
    int before = -1;
    for (int i = 0; i <= until; i++) {
      if (!Double.isNaN(r[i])) {
        if (before >= 0) {
          loss += (i - before) * (Math.max(0, 1 - r[before]) + Math.max(0, 1 - r[i])) / 2;
        }
        before = i;
      }
    }
    return loss;
  }

  private static OptionalDouble crossing(double[] r, int recovery, double line) {
    if (recovery == 0 || Double.isNaN(r[recovery - 1]) || r[recovery - 1] >= line) {
      return OptionalDouble.of(recovery);
    }
    double under = r[recovery - 1];
    return OptionalDouble.of(recovery - 1 + (line - under) / (r[recovery] - under));
  }

  /** The share of the usual level that was kept, from the first point to the last. */
  double kept() {
    return lastPoint == 0 ? 1 - Math.max(0, depth) : 1 - wholeLoss / lastPoint;
  }

  /** How much was regained in a period, from the deepest point to the recovery. */
  OptionalDouble pace() {
    return recovery.isPresent() && recovery.getAsInt() > deepest
        ? OptionalDouble.of(depth / (recovery.getAsInt() - deepest))
        : OptionalDouble.empty();
  }
}
