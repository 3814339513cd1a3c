package nl.wijkbeeld.analytics.disclosure;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Turns rows into nodes and variables into edges: by multiplying some rows by -1, a variable that
 * stands in two rows gets opposite signs there, and carries a flow from one to the other. A
 * hierarchy crossed with one flat dimension always allows this.
 */
final class RowSigns {
  final byte[] signs;
  final boolean consistent;

  /**
   * @param rows ascending
   * @param member which rows take part
   */
  RowSigns(Unknowns unknowns, int[] rows, IntPredicate member) {
    signs = new byte[unknowns.equations.length];
    boolean agree = true;
    int[] queue = new int[rows.length];
    for (int first : rows) {
      if (signs[first] != 0 || !member.test(first)) {
        continue;
      }
      signs[first] = 1;
      queue[0] = first;
      int tail = 1;
      for (int head = 0; head < tail; head++) {
        int row = queue[head];
        for (int at = unknowns.rowStarts[row]; at < unknowns.rowStarts[row + 1]; at++) {
          int variable = unknowns.rowVariables[at];
          for (int to = unknowns.starts[variable]; to < unknowns.starts[variable + 1]; to++) {
            int other = unknowns.rows[to];
            if (other == row || !member.test(other)) {
              continue;
            }
            byte wanted = (byte) (-signs[row] * unknowns.rowSigns[at] * unknowns.signs[to]);
            if (signs[other] == 0) {
              signs[other] = wanted;
              queue[tail++] = other;
            } else {
              agree &= signs[other] == wanted;
            }
          }
        }
      }
    }
    consistent = agree;
  }

  /** Whether no variable of a component stands in more than two rows. */
  static boolean atMostTwo(Unknowns unknowns, int component) {
    return Arrays.stream(unknowns.componentVariables[component])
        .allMatch(v -> unknowns.starts[v + 1] - unknowns.starts[v] <= 2);
  }
}
