package nl.wijkbeeld.analytics.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Settles for every cell that must be safe whether it is, cheapest method first. Exact methods
 * decide small and simple components; in large crossed ones witnesses show what is safe, and what
 * they leave goes to linear programming if its component is small enough.
 */
final class Settlement {
  /** Components with more variables than this are not given to the linear programme. */
  private static final int LINEAR_AT_MOST = 400;

  private final Structure structure;
  private final Unknowns unknowns;
  private final Rule rule;
  private final BitSet check;
  private final IntervalPasses passes;
  private final List<Audit.Derivable> derivable = new ArrayList<>();
  private final Map<Audit.Method, Integer> settled = new EnumMap<>(Audit.Method.class);
  private double relaxed;
  private boolean stopAtFirst;
  private long mostWork = Long.MAX_VALUE;
  private long work;

  /**
   * @param check the cells that must be safe
   */
  Settlement(Structure structure, Unknowns unknowns, Rule rule, BitSet check) {
    this.structure = structure;
    this.unknowns = unknowns;
    this.rule = rule;
    this.check = check;
    passes = new IntervalPasses(unknowns);
  }

  /**
   * Whether every cell is safe; stops at the first that is not.
   *
   * @param most how much work to do before giving up, which then counts as not safe
   */
  boolean passes(long most) {
    stopAtFirst = true;
    mostWork = most;
    run();
    return derivable.isEmpty();
  }

  /** How much work it was: about the number of times that a cell was looked at. */
  long work() {
    return work;
  }

  void run() {
    List<Integer> crossed = new ArrayList<>();
    for (int component = 0; component < unknowns.components() && !stopped(); component++) {
      if (!simple(component)) {
        crossed.add(component);
      }
    }
    if (!crossed.isEmpty() && !stopped()) {
      walk(crossed);
    }
  }

  List<Audit.Derivable> derivable() {
    derivable.sort(Comparator.comparingInt(Audit.Derivable::cell));
    return derivable;
  }

  Map<Audit.Method, Integer> settled() {
    return settled;
  }

  double relaxed() {
    return relaxed;
  }

  private boolean stopped() {
    return stopAtFirst && !derivable.isEmpty();
  }

  private boolean mustBeSafe(int variable) {
    int cell = unknowns.cells[variable];
    return cell != Unknowns.SLACK && check.get(cell);
  }

  /** Settles a component that is a hierarchy or a network; returns whether it was one. */
  private boolean simple(int component) {
    int[] variables = unknowns.componentVariables[component];
    boolean possible = passes.run(component);
    if (possible && IntervalPasses.exact(unknowns, component)) {
      for (int variable : variables) {
        if (mustBeSafe(variable)) {
          settle(
              variable,
              new Interval(passes.low[variable], passes.high[variable]),
              Audit.Method.PASSES);
        }
      }
      return true;
    }
    Optional<Network> network = Network.find(unknowns, component);
    network.ifPresent(flow -> settleByFlow(flow, variables));
    return network.isPresent();
  }

  private void settleByFlow(Network network, int[] variables) {
    relaxed += network.relaxed();
    for (int variable : variables) {
      if (mustBeSafe(variable) && !stopped()) {
        int cell = unknowns.cells[variable];
        double minimum = rule.minimum().applyAsDouble(cell);
        Interval enough = network.bounds(variable, minimum, rule.width());
        boolean safe = rule.safe(cell, enough);
        settle(variable, safe ? enough : network.bounds(variable), Audit.Method.FLOW);
      }
    }
  }

  private void walk(List<Integer> components) {
    BitSet open = new BitSet();
    BitSet cells = new BitSet();
    for (int component : components) {
      for (int variable : unknowns.componentVariables[component]) {
        if (unknowns.cells[variable] != Unknowns.SLACK) {
          cells.set(unknowns.cells[variable]);
          open.set(variable, mustBeSafe(variable));
        }
      }
    }
    settleByWitness(open, cells);
    for (int component : components) {
      settleExactly(component, open);
    }
  }

  /** Takes the variables that witnesses show to be safe out of those that are open. */
  private void settleByWitness(BitSet open, BitSet cells) {
    // The walk also wants the implied additions over periods: they say which layers go together.
    Unknowns layered = new Unknowns(structure, cells, structure.impliedWithinPeriods());
    LayeredNetwork network = new LayeredNetwork(layered);
    WitnessWalk walk = new WitnessWalk(network);
    List<Integer> left = new ArrayList<>();
    for (int variable = 0; variable < layered.hidden; variable++) {
      int own = unknowns.variable(layered.cells[variable]);
      if (open.get(own) && possiblySafe(own)) {
        left.add(variable);
      }
    }
    walk.limit(mostWork);
    walk.protect(left, rule);
    work += layered.variables() + walk.work();
    for (int variable = 0; variable < layered.hidden; variable++) {
      int own = unknowns.variable(layered.cells[variable]);
      if (open.get(own) && walk.safe(variable, rule)) {
        count(Audit.Method.WITNESS);
        open.clear(own);
      }
    }
  }

  private boolean possiblySafe(int variable) {
    return rule.safe(unknowns.cells[variable], passes.low[variable], passes.high[variable]);
  }

  private void settleExactly(int component, BitSet open) {
    int[] variables = unknowns.componentVariables[component];
    boolean small = variables.length <= LINEAR_AT_MOST;
    LinearBounds linear = null;
    for (int variable : variables) {
      if (!open.get(variable) || stopped()) {
        continue;
      }
      if (small) {
        if (linear == null) {
          linear = new LinearBounds(unknowns, component);
          relaxed += linear.relaxed();
        }
        settle(variable, linear.bounds(variable), Audit.Method.LINEAR);
      } else {
        Interval outer = new Interval(passes.low[variable], passes.high[variable]);
        boolean certain = !possiblySafe(variable);
        count(certain ? Audit.Method.PASSES : Audit.Method.TOO_LARGE);
        add(variable, outer, certain);
      }
    }
  }

  private void settle(int variable, Interval interval, Audit.Method method) {
    count(method);
    if (!rule.safe(unknowns.cells[variable], interval)) {
      add(variable, interval, true);
    }
  }

  private void add(int variable, Interval interval, boolean certain) {
    derivable.add(
        new Audit.Derivable(unknowns.cells[variable], interval.low(), interval.high(), certain));
  }

  private void count(Audit.Method method) {
    settled.merge(method, 1, Integer::sum);
  }
}
