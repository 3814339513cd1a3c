package nl.wijkbeeld.analytics.disclosure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntConsumer;

/**
 * What is looked up again and again in one table: the equations of a cell, and the implied ones.
 */
final class Structure {
  private final AdditiveTable table;
  private final BitSet implied;
  private final BitSet impliedWithinPeriods;
  private final int[] starts;
  private final int[] equations;

  Structure(AdditiveTable table) {
    this.table = table;
    implied = ImpliedEquations.of(table);
    impliedWithinPeriods = (BitSet) implied.clone();
    implied.stream()
        .filter(equation -> table.kind(equation) == AdditiveTable.Kind.PERIOD)
        .forEach(impliedWithinPeriods::clear);
    starts = new int[table.cells() + 1];
    for (int equation = 0; equation < table.equations(); equation++) {
      for (int number = 0; number < table.size(equation); number++) {
        starts[table.member(equation, number) + 1]++;
      }
    }
    for (int cell = 0; cell < table.cells(); cell++) {
      starts[cell + 1] += starts[cell];
    }
    equations = new int[starts[table.cells()]];
    int[] next = Arrays.copyOf(starts, table.cells());
    for (int equation = 0; equation < table.equations(); equation++) {
      for (int number = 0; number < table.size(equation); number++) {
        equations[next[table.member(equation, number)]++] = equation;
      }
    }
  }

  AdditiveTable table() {
    return table;
  }

  /** The equations that follow from others. */
  BitSet implied() {
    return implied;
  }

  /** The equations within one period that follow from others. */
  BitSet impliedWithinPeriods() {
    return impliedWithinPeriods;
  }

  void eachEquation(int cell, IntConsumer action) {
    for (int at = starts[cell]; at < starts[cell + 1]; at++) {
      action.accept(equations[at]);
    }
  }
}
