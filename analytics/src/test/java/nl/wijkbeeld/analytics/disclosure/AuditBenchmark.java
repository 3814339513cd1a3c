package nl.wijkbeeld.analytics.disclosure;

import java.util.BitSet;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Measures what the audit and the suppression cost with the structure of Amsterdam, and the linear
 * programme of two solvers; prints Markdown tables. See docs/benchmarks.md.
 */
public final class AuditBenchmark {
  private static final Rule RULE = Rule.of(5, 5);
  private static final double EVENTS_PER_WEEK = 2000;

  private AuditBenchmark() {}

  /** Takes the numbers of weeks to measure, and {@code tonen} or {@code verbergen} for zeros. */
  public static void main(String[] arguments) {
    boolean hideZeros = arguments[0].equals("verbergen");
    System.out.println(
        "| weken | cellen | primair | secundair | onderdrukken s | audit s |"
            + " bewezen door | herleidbaar | belasting |");
    System.out.println("|--:|--:|--:|--:|--:|--:|---|--:|--:|");
    for (int argument = 1; argument < arguments.length; argument++) {
      measure(Integer.parseInt(arguments[argument]), hideZeros);
    }
    System.out.println();
    solvers();
  }

  private static void measure(int weeks, boolean hideZeros) {
    AdditiveTable table = AmsterdamTable.make(weeks, EVENTS_PER_WEEK, 1);
    BitSet primary = new BitSet();
    for (int cell = 0; cell < table.cells(); cell++) {
      primary.set(cell, table.value(cell) < 5 && (hideZeros || table.value(cell) > 0));
    }
    ComplementarySuppression.Result result =
        ComplementarySuppression.hide(
            table,
            primary,
            new BitSet(),
            new BitSet(),
            ComplementarySuppression.costs(table),
            RULE);
    Audit.Report audit = Audit.of(table, result.hidden(), RULE);
    Map<Audit.Method, Integer> settled = new TreeMap<>(audit.settled());
    System.out.printf(
        Locale.ROOT,
        "| %d | %d | %d | %d | %.1f | %.1f | %s | %d | %.1f |%n",
        weeks,
        table.cells(),
        primary.cardinality(),
        result.secondary(),
        result.seconds(),
        audit.seconds(),
        settled,
        audit.derivable().size(),
        load());
  }

  /** The same bounds by two solvers, on crossed tables that are no network. */
  private static void solvers() {
    System.out.println("| onbekenden | ojAlgo ms per cel | Hipparchus ms per cel | belasting |");
    System.out.println("|--:|--:|--:|--:|");
    solve(3);
    for (int wijken : new int[] {3, 6, 12}) {
      System.out.println(solve(wijken));
    }
  }

  /** Bounds twenty cells of the largest component by both solvers; a row of the table. */
  private static String solve(int wijken) {
    RandomTable random = RandomTable.make(1, wijken, 3, 3, 9, false);
    Structure structure = new Structure(random.table());
    Unknowns unknowns = new Unknowns(structure, random.hidden(), structure.implied());
    int largest = 0;
    for (int component = 1; component < unknowns.components(); component++) {
      boolean larger =
          unknowns.componentVariables[component].length
              > unknowns.componentVariables[largest].length;
      largest = larger ? component : largest;
    }
    int[] variables = unknowns.componentVariables[largest];
    int measured = Math.min(20, variables.length);
    long start = System.nanoTime();
    LinearBounds linear = new LinearBounds(unknowns, largest);
    for (int number = 0; number < measured; number++) {
      linear.bounds(variables[number]);
    }
    long between = System.nanoTime();
    BitSet cells = new BitSet();
    for (int variable : variables) {
      cells.set(unknowns.cells[variable]);
    }
    SecondSolver second = new SecondSolver(random.table(), cells);
    for (int number = 0; number < measured; number++) {
      second.bounds(unknowns.cells[variables[number]]);
    }
    long end = System.nanoTime();
    return String.format(
        Locale.ROOT,
        "| %d | %.1f | %.1f | %.1f |",
        variables.length,
        (between - start) / 1e6 / measured,
        (end - between) / 1e6 / measured,
        load());
  }

  private static double load() {
    return java.lang.management.ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }
}
