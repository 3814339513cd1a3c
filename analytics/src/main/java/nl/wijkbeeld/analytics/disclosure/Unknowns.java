package nl.wijkbeeld.analytics.disclosure;

import java.util.Arrays;
import java.util.BitSet;

/**
 * What an attacker does not know, as a system of equations: variables for the hidden cells and for
 * what is missing from a total, rows for the equations in which something is hidden, with the
 * published cells moved to the constant. Rows that follow from others are left out. Variables and
 * rows fall apart into components that say nothing about each other.
 */
final class Unknowns {
  /** In place of a cell: what is missing from a total. */
  static final int SLACK = -1;

  final AdditiveTable table;

  /** Per variable its cell, or {@link #SLACK}; the cells come first and ascend. */
  final int[] cells;

  /** How many variables are cells. */
  final int hidden;

  final double[] upper;

  /** Values that satisfy the rows where {@link #based}; {@code NaN} where not known. */
  final double[] base;

  final int[] rowStarts;
  final int[] rowVariables;
  final byte[] rowSigns;
  final double[] constants;
  final int[] equations;

  final int[] starts;
  final int[] rows;
  final byte[] signs;

  /** Variables and rows per component. */
  final int[][] componentVariables;

  final int[][] componentRows;

  /** Whether all constants and known values are whole numbers. */
  final boolean integral;

  /**
   * @param dropped equations that say nothing that others do not say
   * @param unknown the cells that the attacker does not know
   */
  Unknowns(Structure structure, BitSet unknown, BitSet dropped) {
    table = structure.table();
    int[] ownCells = unknown.stream().toArray();
    hidden = ownCells.length;
    BitSet touched = new BitSet();
    for (int cell : ownCells) {
      structure.eachEquation(cell, touched::set);
    }
    touched.andNot(dropped);
    equations = touched.stream().toArray();
    int slack = 0;
    int entries = 0;
    for (int equation : equations) {
      slack += table.atLeast(equation) ? 1 : 0;
      entries += table.size(equation) + 1;
    }
    int variables = hidden + slack;
    cells = Arrays.copyOf(ownCells, variables);
    upper = new double[variables];
    base = new double[variables];
    Arrays.fill(cells, hidden, variables, SLACK);
    Arrays.fill(upper, Double.POSITIVE_INFINITY);
    for (int variable = 0; variable < hidden; variable++) {
      upper[variable] = table.upper(ownCells[variable]);
      base[variable] = table.value(ownCells[variable]);
    }
    rowStarts = new int[equations.length + 1];
    constants = new double[equations.length];
    int[] members = new int[entries];
    byte[] memberSigns = new byte[entries];
    int end = 0;
    int nextSlack = hidden;
    boolean whole = true;
    for (int row = 0; row < equations.length; row++) {
      int equation = equations[row];
      double published = 0;
      double total = 0;
      for (int number = 0; number < table.size(equation); number++) {
        int cell = table.member(equation, number);
        int sign = AdditiveTable.sign(number);
        total += sign * table.value(cell);
        if (unknown.get(cell)) {
          members[end] = Arrays.binarySearch(ownCells, cell);
          memberSigns[end++] = (byte) sign;
        } else {
          published += sign * table.value(cell);
        }
      }
      double discrepancy = Double.isNaN(total) ? 0 : total;
      if (table.atLeast(equation)) {
        base[nextSlack] = Double.isNaN(total) ? Double.NaN : Math.max(0, total);
        members[end] = nextSlack++;
        memberSigns[end++] = -1;
        discrepancy = Math.min(0, discrepancy);
      }
      constants[row] = discrepancy - published;
      whole &= isWhole(constants[row]);
      rowStarts[row + 1] = end;
    }
    for (double value : base) {
      whole &= Double.isNaN(value) || isWhole(value);
    }
    integral = whole;
    rowVariables = Arrays.copyOf(members, end);
    rowSigns = Arrays.copyOf(memberSigns, end);
    starts = new int[variables + 1];
    for (int variable : rowVariables) {
      starts[variable + 1]++;
    }
    for (int variable = 0; variable < variables; variable++) {
      starts[variable + 1] += starts[variable];
    }
    rows = new int[end];
    signs = new byte[end];
    int[] next = Arrays.copyOf(starts, variables);
    for (int row = 0; row < equations.length; row++) {
      for (int at = rowStarts[row]; at < rowStarts[row + 1]; at++) {
        int to = next[rowVariables[at]]++;
        rows[to] = row;
        signs[to] = rowSigns[at];
      }
    }
    int[][][] components = connected();
    componentVariables = components[0];
    componentRows = components[1];
  }

  int variables() {
    return cells.length;
  }

  /** The variable of a hidden cell. */
  int variable(int cell) {
    return Arrays.binarySearch(cells, 0, hidden, cell);
  }

  int components() {
    return componentVariables.length;
  }

  /** Whether values are known that satisfy every row of the component. */
  boolean based(int component) {
    return Arrays.stream(componentVariables[component]).noneMatch(v -> Double.isNaN(base[v]));
  }

  /** How many times a variable stands in a row of the component. */
  int entries(int component) {
    return Arrays.stream(componentVariables[component]).map(v -> starts[v + 1] - starts[v]).sum();
  }

  private static boolean isWhole(double value) {
    return value == Math.rint(value);
  }

  private int[][][] connected() {
    int[] ofVariable = new int[variables()];
    Arrays.fill(ofVariable, -1);
    int[] ofRow = new int[equations.length];
    Arrays.fill(ofRow, -1);
    int[] queue = new int[variables()];
    int count = 0;
    for (int first = 0; first < variables(); first++) {
      if (ofVariable[first] < 0) {
        fill(first, count++, ofVariable, ofRow, queue);
      }
    }
    return new int[][][] {grouped(ofVariable, count), grouped(ofRow, count)};
  }

  private void fill(int first, int component, int[] ofVariable, int[] ofRow, int[] queue) {
    int tail = 0;
    ofVariable[first] = component;
    queue[tail++] = first;
    for (int head = 0; head < tail; head++) {
      int variable = queue[head];
      for (int at = starts[variable]; at < starts[variable + 1]; at++) {
        int row = rows[at];
        if (ofRow[row] < 0) {
          ofRow[row] = component;
          for (int other = rowStarts[row]; other < rowStarts[row + 1]; other++) {
            if (ofVariable[rowVariables[other]] < 0) {
              ofVariable[rowVariables[other]] = component;
              queue[tail++] = rowVariables[other];
            }
          }
        }
      }
    }
  }

  private static int[][] grouped(int[] groupOf, int groups) {
    int[] sizes = new int[groups];
    for (int group : groupOf) {
      sizes[group]++;
    }
    int[][] grouped = new int[groups][];
    for (int group = 0; group < groups; group++) {
      grouped[group] = new int[sizes[group]];
    }
    Arrays.fill(sizes, 0);
    for (int i = 0; i < groupOf.length; i++) {
      grouped[groupOf[i]][sizes[groupOf[i]]++] = i;
    }
    return grouped;
  }
}
