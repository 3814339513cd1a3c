package nl.wijkbeeld.analytics.disclosure;

import java.util.Arrays;
import java.util.Optional;

/**
 * A component as a network: rows are nodes, variables are edges, a table is a flow. How far one
 * variable can move is a maximal flow between its ends through the others (Cox 1995; Castro 2012);
 * with whole numbers the bounds are whole numbers that a real table reaches.
 */
final class Network {
  private static final double NOTHING = 1e-9;

  private final int[] variables;
  private final int[] tails;
  private final int[] heads;
  private final double[] upper;
  private final double[] flow;
  private final int[] starts;
  private final int[] edges;
  private final int[] arrivedBy;
  private final int[] queue;
  private double relaxed;

  private Network(Unknowns unknowns, int component, RowSigns signs) {
    variables = unknowns.componentVariables[component];
    int[] rows = unknowns.componentRows[component];
    int ground = rows.length;
    tails = new int[variables.length];
    heads = new int[variables.length];
    upper = new double[variables.length];
    flow = new double[variables.length];
    starts = new int[ground + 2];
    for (int edge = 0; edge < variables.length; edge++) {
      int variable = variables[edge];
      tails[edge] = ground;
      heads[edge] = ground;
      upper[edge] = unknowns.upper[variable];
      flow[edge] = unknowns.base[variable];
      for (int at = unknowns.starts[variable]; at < unknowns.starts[variable + 1]; at++) {
        int node = Arrays.binarySearch(rows, unknowns.rows[at]);
        if (signs.signs[unknowns.rows[at]] * unknowns.signs[at] > 0) {
          tails[edge] = node;
        } else {
          heads[edge] = node;
        }
      }
      starts[tails[edge] + 1]++;
      starts[heads[edge] + 1]++;
    }
    for (int node = 0; node <= ground; node++) {
      starts[node + 1] += starts[node];
    }
    edges = new int[2 * variables.length];
    int[] next = Arrays.copyOf(starts, ground + 1);
    for (int edge = 0; edge < variables.length; edge++) {
      edges[next[tails[edge]]++] = edge;
      edges[next[heads[edge]]++] = edge;
    }
    arrivedBy = new int[ground + 1];
    queue = new int[ground + 1];
    if (!unknowns.based(component)) {
      findFlow(unknowns, rows, signs);
    }
  }

  /** The component as a network, if it is one. */
  static Optional<Network> find(Unknowns unknowns, int component) {
    if (!RowSigns.atMostTwo(unknowns, component)) {
      return Optional.empty();
    }
    RowSigns signs = new RowSigns(unknowns, unknowns.componentRows[component], row -> true);
    return signs.consistent
        ? Optional.of(new Network(unknowns, component, signs))
        : Optional.empty();
  }

  /** By how much the rows had to give way to have a solution at all. */
  double relaxed() {
    return relaxed;
  }

  Interval bounds(int variable) {
    return bounds(variable, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
  }

  /**
   * Bounds of a variable, looked for no further than asked.
   *
   * @param reach the upper bound that is enough
   * @param width the width that is enough
   */
  Interval bounds(int variable, double reach, double width) {
    int edge = Arrays.binarySearch(variables, variable);
    double value = flow[edge];
    double[] start = flow.clone();
    double high = value + push(edge, true, Math.max(reach - value, width));
    System.arraycopy(start, 0, flow, 0, flow.length);
    double low = value;
    if (high - value < width || Double.isInfinite(width)) {
      low = value - push(edge, false, Double.isInfinite(width) ? width : width - (high - value));
      System.arraycopy(start, 0, flow, 0, flow.length);
    }
    return new Interval(Math.max(0, low), high);
  }

  /** Moves an edge up or down, as far as possible or as wanted; returns how far. */
  private double push(int edge, boolean up, double wanted) {
    int from = up ? heads[edge] : tails[edge];
    int to = up ? tails[edge] : heads[edge];
    double limit = Math.min(wanted, up ? upper[edge] - flow[edge] : flow[edge]);
    double pushed = 0;
    while (pushed < limit - NOTHING) {
      double step = limit - pushed;
      if (from != to) {
        if (search(from, to, edge) < 0) {
          return pushed;
        }
        step = Math.min(step, residual(from, to));
        if (Double.isInfinite(step)) {
          return step;
        }
        advance(from, to, step);
      }
      pushed += step;
    }
    return pushed;
  }

  /** Breadth first; returns the end, or -1 when it cannot be reached. */
  private int search(int from, int to, int without) {
    Arrays.fill(arrivedBy, -1);
    arrivedBy[from] = edges.length;
    queue[0] = from;
    int tail = 1;
    for (int head = 0; head < tail; head++) {
      int node = queue[head];
      for (int at = starts[node]; at < starts[node + 1]; at++) {
        int edge = edges[at];
        boolean forward = tails[edge] == node;
        int other = forward ? heads[edge] : tails[edge];
        double room = forward ? upper[edge] - flow[edge] : flow[edge];
        if (edge != without && arrivedBy[other] < 0 && room > NOTHING) {
          arrivedBy[other] = edge;
          if (other == to) {
            return to;
          }
          queue[tail++] = other;
        }
      }
    }
    return -1;
  }

  private double residual(int from, int to) {
    double least = Double.POSITIVE_INFINITY;
    for (int node = to; node != from; ) {
      int edge = arrivedBy[node];
      boolean forward = heads[edge] == node;
      least = Math.min(least, forward ? upper[edge] - flow[edge] : flow[edge]);
      node = forward ? tails[edge] : heads[edge];
    }
    return least;
  }

  private void advance(int from, int to, double amount) {
    for (int node = to; node != from; ) {
      int edge = arrivedBy[node];
      boolean forward = heads[edge] == node;
      flow[edge] += forward ? amount : -amount;
      node = forward ? tails[edge] : heads[edge];
    }
  }

  /** Some flow that satisfies the rows, or as nearly as can be. */
  private void findFlow(Unknowns unknowns, int[] rows, RowSigns signs) {
    Arrays.fill(flow, 0);
    int ground = rows.length;
    double[] surplus = new double[ground + 1];
    for (int node = 0; node < ground; node++) {
      surplus[node] = signs.signs[rows[node]] * unknowns.constants[rows[node]];
      surplus[ground] -= surplus[node];
    }
    for (int from = 0; from <= ground; from++) {
      for (int to = 0; to <= ground && surplus[from] > NOTHING; to++) {
        while (surplus[from] > NOTHING && surplus[to] < -NOTHING && search(from, to, -1) >= 0) {
          double amount = Math.min(residual(from, to), Math.min(surplus[from], -surplus[to]));
          advance(from, to, amount);
          surplus[from] -= amount;
          surplus[to] += amount;
        }
      }
    }
    relaxed = Arrays.stream(surplus).limit(ground).map(Math::abs).filter(s -> s > NOTHING).sum();
  }
}
