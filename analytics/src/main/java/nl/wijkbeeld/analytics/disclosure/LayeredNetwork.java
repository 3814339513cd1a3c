package nl.wijkbeeld.analytics.disclosure;

import java.util.Arrays;

/**
 * The unknowns as one network a period. Rows within a period are nodes and variables are edges from
 * one to another; a variable that stands in one such row goes to the ground of its period. What
 * does not fit, such as a variable in three rows of a period, is frozen: it is never moved.
 */
final class LayeredNetwork {
  final Unknowns unknowns;
  final Positions positions;

  /** Per row whether it lies within one period; the others add periods. */
  final boolean[] within;

  /** Per row what is missing from its total, or -1. */
  final int[] slackOf;

  /** Per variable its two nodes: the row in which it counts positively, and negatively. */
  final int[] tails;

  final int[] heads;
  final boolean[] frozen;

  /** Per node the edges at it. */
  final int[] starts;

  final int[] edges;

  LayeredNetwork(Unknowns unknowns) {
    this.unknowns = unknowns;
    positions = new Positions(unknowns);
    int rows = unknowns.equations.length;
    int count = unknowns.variables();
    within = new boolean[rows];
    slackOf = new int[rows];
    Arrays.fill(slackOf, -1);
    int[] all = new int[rows];
    for (int row = 0; row < rows; row++) {
      all[row] = row;
      describe(row);
    }
    RowSigns signs = new RowSigns(unknowns, all, row -> within[row]);
    int nodes = rows + positions.layers;
    tails = new int[count];
    heads = new int[count];
    frozen = new boolean[count];
    starts = new int[nodes + 1];
    for (int variable = 0; variable < count; variable++) {
      connect(variable, signs);
      starts[tails[variable] + 1]++;
      starts[heads[variable] + 1]++;
    }
    for (int node = 0; node < nodes; node++) {
      starts[node + 1] += starts[node];
    }
    edges = new int[2 * count];
    int[] next = Arrays.copyOf(starts, nodes);
    for (int variable = 0; variable < count; variable++) {
      edges[next[tails[variable]]++] = variable;
      edges[next[heads[variable]]++] = variable;
    }
  }

  int nodes() {
    return starts.length - 1;
  }

  private void describe(int row) {
    boolean same = true;
    int layer = positions.layerOf[unknowns.rowVariables[unknowns.rowStarts[row]]];
    for (int at = unknowns.rowStarts[row]; at < unknowns.rowStarts[row + 1]; at++) {
      int variable = unknowns.rowVariables[at];
      same &= positions.layerOf[variable] == layer;
      if (unknowns.cells[variable] == Unknowns.SLACK) {
        slackOf[row] = variable;
      }
    }
    within[row] = same && unknowns.table.kind(unknowns.equations[row]) != AdditiveTable.Kind.PERIOD;
  }

  private void connect(int variable, RowSigns signs) {
    int ground = within.length + positions.layerOf[variable];
    int outs = 0;
    int ins = 0;
    tails[variable] = ground;
    heads[variable] = ground;
    for (int at = unknowns.starts[variable]; at < unknowns.starts[variable + 1]; at++) {
      int row = unknowns.rows[at];
      if (within[row] && signs.signs[row] * unknowns.signs[at] > 0) {
        tails[variable] = row;
        outs++;
      } else if (within[row]) {
        heads[variable] = row;
        ins++;
      }
    }
    frozen[variable] = outs > 1 || ins > 1 || Double.isNaN(unknowns.base[variable]);
  }
}
