package nl.wijkbeeld.analytics.disclosure;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The equations that follow from others: when every category adds up from buurt to wijk and every
 * buurt adds up over its categories, then the wijk adds up over its categories too. An equation of
 * one kind is dropped when its total and all its parts are split further along another kind and the
 * pieces are added in the first kind. Columns follow from areas, periods from areas or columns and
 * never the other way, so that nothing is dropped in a circle.
 */
final class ImpliedEquations {
  private final AdditiveTable table;
  private final int[] starts;
  private final int[] totals;

  private ImpliedEquations(AdditiveTable table) {
    this.table = table;
    starts = new int[table.cells() + 1];
    for (int equation = 0; equation < table.equations(); equation++) {
      starts[table.member(equation, 0) + 1]++;
    }
    for (int cell = 0; cell < table.cells(); cell++) {
      starts[cell + 1] += starts[cell];
    }
    int[] next = Arrays.copyOf(starts, table.cells());
    totals = new int[table.equations()];
    for (int equation = 0; equation < table.equations(); equation++) {
      totals[next[table.member(equation, 0)]++] = equation;
    }
  }

  static BitSet of(AdditiveTable table) {
    ImpliedEquations search = new ImpliedEquations(table);
    BitSet implied = new BitSet();
    for (int equation = 0; equation < table.equations(); equation++) {
      if (search.isImplied(equation)) {
        implied.set(equation);
      }
    }
    return implied;
  }

  private boolean isImplied(int equation) {
    if (table.atLeast(equation)) {
      return false;
    }
    return switch (table.kind(equation)) {
      case AREA, OTHER -> false;
      case COLUMN -> follows(equation, AdditiveTable.Kind.AREA);
      case PERIOD ->
          follows(equation, AdditiveTable.Kind.AREA)
              || follows(equation, AdditiveTable.Kind.COLUMN);
    };
  }

  private boolean follows(int equation, AdditiveTable.Kind along) {
    int total = table.member(equation, 0);
    for (int at = starts[total]; at < starts[total + 1]; at++) {
      int split = totals[at];
      if (isExact(split, along) && pieces(equation, split)) {
        return true;
      }
    }
    return false;
  }

  /** Whether every piece of the total is the sum of one piece of each part, and none is left. */
  private boolean pieces(int equation, int split) {
    AdditiveTable.Kind along = table.kind(split);
    int parts = table.size(equation) - 1;
    int size = table.size(split);
    int[] ofParts = new int[parts * (size - 1)];
    int found = 0;
    for (int part = 1; part <= parts; part++) {
      int partSplit = findSplit(table.member(equation, part), along, size);
      if (partSplit < 0) {
        return false;
      }
      for (int piece = 1; piece < size; piece++) {
        ofParts[found++] = table.member(partSplit, piece);
      }
    }
    int[] added = new int[found];
    int count = 0;
    for (int piece = 1; piece < size; piece++) {
      int addition = findSplit(table.member(split, piece), table.kind(equation), parts + 1);
      if (addition < 0) {
        return false;
      }
      for (int part = 1; part <= parts; part++) {
        added[count++] = table.member(addition, part);
      }
    }
    Arrays.sort(ofParts);
    Arrays.sort(added);
    for (int i = 1; i < found; i++) {
      if (added[i] == added[i - 1]) {
        return false;
      }
    }
    return Arrays.equals(ofParts, added);
  }

  private int findSplit(int cell, AdditiveTable.Kind along, int size) {
    for (int at = starts[cell]; at < starts[cell + 1]; at++) {
      if (isExact(totals[at], along) && table.size(totals[at]) == size) {
        return totals[at];
      }
    }
    return -1;
  }

  private boolean isExact(int equation, AdditiveTable.Kind kind) {
    return table.kind(equation) == kind && !table.atLeast(equation);
  }
}
