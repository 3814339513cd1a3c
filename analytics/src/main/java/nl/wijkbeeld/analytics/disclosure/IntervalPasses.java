package nl.wijkbeeld.analytics.disclosure;

import java.util.ArrayDeque;
import java.util.Arrays;

/**
 * Bounds by looking at one row at a time: a part is at most its total less the least of the other
 * parts, and so on, up and down until nothing changes. In a component without a cycle, such as one
 * pure hierarchy, these are the exact bounds; elsewhere the exact bounds lie within them.
 */
final class IntervalPasses {
  /** How often, on average, a row is looked at before giving up on a fixed point. */
  private static final int VISITS = 40;

  private final Unknowns unknowns;
  final double[] low;
  final double[] high;

  IntervalPasses(Unknowns unknowns) {
    this.unknowns = unknowns;
    low = new double[unknowns.variables()];
    high = Arrays.copyOf(unknowns.upper, unknowns.variables());
  }

  /** Whether a component has no cycle, so that the passes are exact. */
  static boolean exact(Unknowns unknowns, int component) {
    int nodes =
        unknowns.componentVariables[component].length + unknowns.componentRows[component].length;
    return unknowns.entries(component) == nodes - 1;
  }

  /** Narrows the bounds of a component; returns whether they still hold a table. */
  boolean run(int component) {
    int[] rows = unknowns.componentRows[component];
    ArrayDeque<Integer> queue = new ArrayDeque<>(rows.length);
    boolean[] queued = new boolean[rows.length];
    for (int number = 0; number < rows.length; number++) {
      queue.add(number);
      queued[number] = true;
    }
    long visits = (long) VISITS * rows.length;
    while (!queue.isEmpty() && visits-- > 0) {
      int number = queue.poll();
      queued[number] = false;
      narrow(rows[number], rows, queue, queued);
    }
    for (int variable : unknowns.componentVariables[component]) {
      if (low[variable] > high[variable] + Interval.TOLERANCE) {
        return false;
      }
    }
    return true;
  }

  private void narrow(int row, int[] rows, ArrayDeque<Integer> queue, boolean[] queued) {
    double least = 0;
    double most = 0;
    int unlimited = 0;
    int unlimitedBelow = 0;
    for (int at = unknowns.rowStarts[row]; at < unknowns.rowStarts[row + 1]; at++) {
      int variable = unknowns.rowVariables[at];
      boolean infinite = Double.isInfinite(high[variable]);
      if (unknowns.rowSigns[at] > 0) {
        least += low[variable];
        most += infinite ? 0 : high[variable];
        unlimited += infinite ? 1 : 0;
      } else {
        most -= low[variable];
        least -= infinite ? 0 : high[variable];
        unlimitedBelow += infinite ? 1 : 0;
      }
    }
    double constant = unknowns.constants[row];
    for (int at = unknowns.rowStarts[row]; at < unknowns.rowStarts[row + 1]; at++) {
      int variable = unknowns.rowVariables[at];
      boolean infinite = Double.isInfinite(high[variable]);
      double finiteHigh = infinite ? 0 : high[variable];
      double newLow;
      double newHigh;
      if (unknowns.rowSigns[at] > 0) {
        newHigh = unlimitedBelow > 0 ? high[variable] : constant - (least - low[variable]);
        newLow =
            unlimited - (infinite ? 1 : 0) > 0 ? low[variable] : constant - (most - finiteHigh);
      } else {
        newHigh = unlimited > 0 ? high[variable] : most + low[variable] - constant;
        newLow =
            unlimitedBelow - (infinite ? 1 : 0) > 0 ? low[variable] : least + finiteHigh - constant;
      }
      boolean changed = false;
      if (newHigh < high[variable] - Interval.TOLERANCE / 1000) {
        high[variable] = newHigh;
        changed = true;
      }
      if (newLow > low[variable] + Interval.TOLERANCE / 1000) {
        low[variable] = newLow;
        changed = true;
      }
      if (changed) {
        for (int to = unknowns.starts[variable]; to < unknowns.starts[variable + 1]; to++) {
          int number = Arrays.binarySearch(rows, unknowns.rows[to]);
          if (!queued[number]) {
            queued[number] = true;
            queue.add(number);
          }
        }
        // The sums above no longer hold; this row is in the queue again.
        return;
      }
    }
  }
}
