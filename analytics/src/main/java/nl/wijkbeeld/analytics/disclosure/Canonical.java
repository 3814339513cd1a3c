package nl.wijkbeeld.analytics.disclosure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * A table with its cells in the order of their coordinates and its equations in the order of their
 * cells, so that what is decided does not depend on the order in which it was built.
 */
final class Canonical {
  private final AdditiveTable table;

  /** The number that a cell had, by its number here. */
  private final int[] original;

  private final int[] here;

  Canonical(AdditiveTable from) {
    original =
        IntStream.range(0, from.cells())
            .boxed()
            .sorted(
                Comparator.<Integer>comparingInt(from::area)
                    .thenComparingInt(from::column)
                    .thenComparingInt(from::period)
                    .thenComparingDouble(from::value)
                    .thenComparingDouble(from::upper))
            .mapToInt(Integer::intValue)
            .toArray();
    here = new int[original.length];
    AdditiveTable.Builder ordered = AdditiveTable.builder();
    for (int cell = 0; cell < original.length; cell++) {
      int old = original[cell];
      here[old] = cell;
      ordered.cell(
          from.area(old), from.column(old), from.period(old), from.value(old), from.upper(old));
    }
    int[][] members = new int[from.equations()][];
    for (int equation = 0; equation < members.length; equation++) {
      members[equation] = new int[from.size(equation)];
      for (int number = 0; number < members[equation].length; number++) {
        members[equation][number] = here[from.member(equation, number)];
      }
      Arrays.sort(members[equation], 1, members[equation].length);
    }
    IntStream.range(0, members.length)
        .boxed()
        .sorted(
            Comparator.<Integer, int[]>comparing(equation -> members[equation], Arrays::compare)
                .thenComparing(from::kind)
                .thenComparing(from::atLeast))
        .forEach(
            equation ->
                ordered.equation(
                    from.kind(equation),
                    from.atLeast(equation),
                    members[equation][0],
                    Arrays.copyOfRange(members[equation], 1, members[equation].length)));
    table = ordered.build();
  }

  AdditiveTable table() {
    return table;
  }

  int original(int cell) {
    return original[cell];
  }

  BitSet here(BitSet originals) {
    return moved(originals, here);
  }

  Rule here(Rule rule) {
    return new Rule(rule.width(), cell -> rule.minimum().applyAsDouble(original[cell]));
  }

  BitSet originals(BitSet cells) {
    return moved(cells, original);
  }

  private static BitSet moved(BitSet cells, int[] to) {
    BitSet moved = new BitSet(to.length);
    cells.stream().forEach(cell -> moved.set(to[cell]));
    return moved;
  }
}
