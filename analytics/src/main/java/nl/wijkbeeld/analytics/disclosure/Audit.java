package nl.wijkbeeld.analytics.disclosure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/**
 * What somebody who knows everything that is published can derive about what is hidden. The
 * attacker knows every cell that is not hidden, that cells are not negative, the upper bounds and
 * the equations.
 */
public final class Audit {
  private final Structure structure;

  Audit(Structure structure) {
    this.structure = structure;
  }

  /** How a cell was settled. */
  public enum Method {
    /** Interval passes: the component is one hierarchy, or the passes show it is not safe. */
    PASSES,
    /** Maximal flows: the component is a network. */
    FLOW,
    /** Other tables that agree with everything published. */
    WITNESS,
    /** Linear programming. */
    LINEAR,
    /** Not settled, and so not safe. */
    TOO_LARGE
  }

  /**
   * A hidden cell about which too much is known.
   *
   * @param low the least it can be
   * @param high the most it can be
   * @param proven whether too much is known for certain; if not, safety could not be shown
   */
  public record Derivable(int cell, double low, double high, boolean proven) {}

  /**
   * The outcome.
   *
   * @param hidden how many cells are hidden
   * @param checked how many of these were checked
   * @param derivable the cells that are not safe
   * @param seconds how long it took
   * @param settled how many cells each method settled
   * @param relaxed by how much published figures contradict each other
   */
  public record Report(
      int hidden,
      int checked,
      List<Derivable> derivable,
      double seconds,
      Map<Method, Integer> settled,
      double relaxed) {
    public Report {
      derivable = List.copyOf(derivable);
      settled = Map.copyOf(settled);
    }

    Report renumbered(IntUnaryOperator number) {
      List<Derivable> renumbered =
          derivable.stream()
              .map(d -> new Derivable(number.applyAsInt(d.cell), d.low, d.high, d.proven))
              .sorted(Comparator.comparingInt(Derivable::cell))
              .toList();
      return new Report(hidden, checked, renumbered, seconds, settled, relaxed);
    }

    /** Whether nothing can be derived. */
    public boolean passed() {
      return derivable.isEmpty();
    }
  }

  /** The exact intervals of the hidden cells, by number. */
  public record Bounds(double[] low, double[] high, double relaxed) {
    public Interval of(int cell) {
      return new Interval(low[cell], high[cell]);
    }
  }

  /** Checks the hidden cells. */
  public static Report of(AdditiveTable table, BitSet hidden, Rule rule) {
    return of(table, hidden, hidden, rule);
  }

  /**
   * Checks cells.
   *
   * @param hidden what is not published
   * @param toCheck which of the hidden cells must be safe
   */
  public static Report of(AdditiveTable table, BitSet hidden, BitSet toCheck, Rule rule) {
    Canonical canonical = new Canonical(table);
    return new Audit(new Structure(canonical.table()))
        .report(canonical.here(hidden), canonical.here(toCheck), canonical.here(rule))
        .renumbered(canonical::original);
  }

  /** The exact interval of each hidden cell. */
  public static Bounds bounds(AdditiveTable table, BitSet hidden) {
    return bounds(table, hidden, hidden);
  }

  /** The exact intervals of some of the hidden cells; {@code NaN} for the others. */
  public static Bounds bounds(AdditiveTable table, BitSet hidden, BitSet wanted) {
    return new Audit(new Structure(table)).exact(hidden, wanted);
  }

  Report report(BitSet hidden, BitSet toCheck, Rule rule) {
    long start = System.nanoTime();
    BitSet check = (BitSet) toCheck.clone();
    check.and(hidden);
    Unknowns unknowns = new Unknowns(structure, unknown(hidden), structure.implied());
    Settlement settlement = new Settlement(structure, unknowns, rule, check);
    settlement.run();
    return new Report(
        hidden.cardinality(),
        check.cardinality(),
        settlement.derivable(),
        (System.nanoTime() - start) / 1e9,
        settlement.settled(),
        settlement.relaxed());
  }

  /**
   * Whether cells were shown to be safe.
   *
   * @param work how much work it was to find out
   */
  record Proof(boolean safe, long work) {}

  /**
   * Whether all hidden cells are safe; sooner known than what each of them gives away.
   *
   * @param most how much work to do before giving up
   */
  Proof prove(BitSet hidden, Rule rule, long most) {
    Unknowns unknowns = new Unknowns(structure, unknown(hidden), structure.implied());
    Settlement settlement = new Settlement(structure, unknowns, rule, hidden);
    return new Proof(settlement.passes(most), settlement.work());
  }

  private Bounds exact(BitSet hidden, BitSet wanted) {
    AdditiveTable table = structure.table();
    Unknowns unknowns = new Unknowns(structure, unknown(hidden), structure.implied());
    IntervalPasses passes = new IntervalPasses(unknowns);
    double[] low = new double[table.cells()];
    double[] high = new double[table.cells()];
    Arrays.fill(low, Double.NaN);
    Arrays.fill(high, Double.NaN);
    double relaxed = 0;
    for (int component = 0; component < unknowns.components(); component++) {
      ExactBounds bounds = ExactBounds.of(unknowns, component, passes);
      relaxed += bounds.relaxed();
      for (int variable : unknowns.componentVariables[component]) {
        int cell = unknowns.cells[variable];
        if (cell != Unknowns.SLACK && wanted.get(cell)) {
          Interval interval = bounds.of(variable);
          low[cell] = interval.low();
          high[cell] = interval.high();
        }
      }
    }
    return new Bounds(low, high, relaxed);
  }

  /** What is hidden and what nobody knows. */
  private BitSet unknown(BitSet hidden) {
    BitSet unknown = (BitSet) hidden.clone();
    for (int cell = 0; cell < structure.table().cells(); cell++) {
      if (Double.isNaN(structure.table().value(cell))) {
        unknown.set(cell);
      }
    }
    return unknown;
  }
}
