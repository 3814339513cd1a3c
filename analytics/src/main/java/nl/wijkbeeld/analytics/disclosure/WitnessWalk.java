package nl.wijkbeeld.analytics.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Walks from one table to another that agree with everything published, and remembers of every
 * hidden cell the least and the most it was. Each table on the way is a witness: an attacker cannot
 * tell it from the true one. So what is remembered lies within what can be derived, never outside.
 *
 * <p>A step is a cycle of cells in one period that leaves its margins as they are, together with
 * the opposite cycle in another period, or the same one in a hidden year total. A search finds the
 * shortest cycle of which every cell has room in each of these layers. A step is taken only when
 * every row it touches stays as it was; with whole numbers steps are whole.
 *
 * <p>A walk can also buy: it may step through cells that are shown, at a price, and these are
 * hidden from then on. The tables visited before stay witnesses, since what is hidden only grows.
 */
final class WitnessWalk {
  private static final int MOST_LAYERS = 6;

  /** Steps that are bought for one variable, at most. */
  private static final int MOST_STEPS = 12;

  private static final double NOTHING = 1e-9;

  /** Combinations of layers that are tried for the shortest cycle. */
  private static final int WALKS = 6;

  /**
   * Combinations of layers that are compared for the cheapest cycle: first, and in later rounds.
   */
  private static final int[] OFFERS = {3, 8, 24};

  /** How many nodes are looked at for the cheapest cycle: first, and in later rounds. */
  private static final int[] NEARBY = {200, 1500, 3000};

  private static final int MOST_ROUNDS = 8;
  private static final int MOST_STARTS = 6;

  private final LayeredNetwork network;
  private final Unknowns unknowns;
  private final Positions positions;
  private final boolean whole;
  private final double[] value;

  /** Per variable the least and the most over all tables that were visited. */
  final double[] low;

  final double[] high;

  private final BitSet shown;
  private final List<Integer> bought = new ArrayList<>();
  private final double[] price;
  private boolean buying;
  private double needed;
  private int nearby;

  /** The layers that move together, and whether each goes with the first or against it. */
  private int[] layers = new int[MOST_LAYERS];

  private int[] directions = new int[MOST_LAYERS];
  private int layerCount;
  private int tries;

  private final int[] arrivedBy;
  private final double[] distance;
  private final int[] stamp;
  private final int[] queue;
  private int round;
  private Cycle cheapest;
  private final double[] moved;
  private long work;
  private long mostWork = Long.MAX_VALUE;
  private int[] touched = new int[256];

  /** Places to move, with or against the first, in layers that move together. */
  private record Cycle(
      int[] places,
      boolean[] forwards,
      int[] layers,
      int[] directions,
      double amount,
      double cost) {}

  private record Stop(double distance, int node) implements Comparable<Stop> {
    @Override
    public int compareTo(Stop other) {
      int byDistance = Double.compare(distance, other.distance);
      return byDistance != 0 ? byDistance : Integer.compare(node, other.node);
    }
  }

  /** A walk through hidden cells only. */
  WitnessWalk(LayeredNetwork network) {
    this(network, new BitSet(), new double[0]);
  }

  /**
   * A walk that can buy.
   *
   * @param shown the variables that are published; it is changed when one is bought
   * @param price per variable what hiding it costs
   */
  WitnessWalk(LayeredNetwork network, BitSet shown, double[] price) {
    this.network = network;
    this.shown = shown;
    this.price = price;
    unknowns = network.unknowns;
    positions = network.positions;
    whole = unknowns.integral;
    value = unknowns.base.clone();
    low = unknowns.base.clone();
    high = unknowns.base.clone();
    arrivedBy = new int[network.nodes()];
    distance = new double[network.nodes()];
    stamp = new int[network.nodes()];
    queue = new int[network.nodes()];
    moved = new double[unknowns.equations.length];
  }

  /** Gives up after looking at so many cells; what was shown to be safe by then stays so. */
  void limit(long cells) {
    mostWork = cells;
  }

  /** How many cells were looked at. */
  long work() {
    return work;
  }

  private boolean givesUp() {
    return work >= mostWork;
  }

  boolean safe(int variable, Rule rule) {
    return rule.safe(unknowns.cells[variable], low[variable], high[variable]);
  }

  /** The variables that were bought, in that order. */
  List<Integer> bought() {
    return bought;
  }

  /**
   * Walks for variables, and buys when it can, in rounds with more and more effort, and again from
   * the true table: another table to start from often helps what was stuck before. What is bought
   * must be safe as well. Returns what is not safe in the end.
   */
  List<Integer> protect(List<Integer> variables, Rule rule) {
    List<Integer> left = variables;
    for (int start = 0; start < MOST_STARTS && !left.isEmpty() && !givesUp(); start++) {
      System.arraycopy(unknowns.base, 0, value, 0, value.length);
      left = rounds(left, rule);
    }
    return left;
  }

  private List<Integer> rounds(List<Integer> variables, Rule rule) {
    List<Integer> left = variables;
    for (int round = 0, before = Integer.MAX_VALUE; round < MOST_ROUNDS; round++) {
      int effort = Math.min(round, OFFERS.length - 1);
      int from = bought.size();
      List<Integer> stuck = new ArrayList<>();
      for (int variable : left) {
        protect(variable, rule, effort, stuck);
      }
      for (int number = from; number < bought.size(); number++) {
        protect(bought.get(number), rule, effort, stuck);
      }
      stuck.removeIf(variable -> safe(variable, rule));
      left = stuck;
      if (left.isEmpty() || (effort > 0 && left.size() >= before)) {
        break;
      }
      before = left.size();
    }
    return left;
  }

  private void protect(int variable, Rule rule, int effort, List<Integer> stuck) {
    boolean safe =
        givesUp()
            ? safe(variable, rule)
            : settle(variable, rule, WALKS) || buy(variable, rule, OFFERS[effort], NEARBY[effort]);
    if (!safe) {
      stuck.add(variable);
    }
  }

  /**
   * Walks until a variable is safe, if it can; returns whether it is.
   *
   * @param tries how many combinations of layers to try each way
   */
  private boolean settle(int variable, Rule rule, int tries) {
    if (!network.frozen[variable] && !safe(variable, rule)) {
      double minimum = rule.minimum().applyAsDouble(unknowns.cells[variable]);
      walk(variable, true, Math.max(minimum, low[variable] + rule.width()), tries);
      if (!safe(variable, rule)) {
        walk(variable, false, high[variable] - rule.width(), tries);
      }
    }
    return safe(variable, rule);
  }

  /**
   * Buys until a variable is safe, if it can; returns whether it is.
   *
   * @param tries how many combinations of layers to compare for each step
   * @param around how many nodes to look at for one cheapest cycle
   */
  private boolean buy(int variable, Rule rule, int tries, int around) {
    nearby = around;
    if (network.frozen[variable]) {
      return false;
    }
    double minimum = rule.minimum().applyAsDouble(unknowns.cells[variable]);
    boolean stepped = true;
    for (int steps = 0; steps < MOST_STEPS && stepped && !safe(variable, rule); steps++) {
      double now = value[variable];
      double missing = rule.width() - (high[variable] - low[variable]);
      double up = Math.max(minimum, high[variable] + Math.max(0, missing)) - now;
      double down = now - (low[variable] - missing);
      if (high[variable] < minimum) {
        // First only as far up as it must; then the way back down may give the width for nothing.
        up = minimum - now;
        down = 0;
      }
      cheapest = null;
      offer(variable, true, up, tries);
      offer(variable, false, down, tries);
      if (cheapest == null) {
        offer(variable, true, Math.min(up, whole ? 1 : up / 8), tries);
      }
      if (cheapest == null) {
        offer(variable, false, Math.min(down, whole ? 1 : down / 8), tries);
      }
      stepped = cheapest != null && move(cheapest, cheapest.amount());
    }
    return safe(variable, rule);
  }

  /** Looks for a cheaper cycle than the cheapest so far that moves a variable this far. */
  private void offer(int variable, boolean up, double amount, int most) {
    double possible = up ? unknowns.upper[variable] - value[variable] : value[variable];
    if (amount > NOTHING && amount <= possible + NOTHING) {
      buying = true;
      needed = amount;
      tries = most;
      first(variable, up);
      combine(positions.placeOf[variable]);
      buying = false;
    }
  }

  private void walk(int variable, boolean up, double goal, int most) {
    tries = most;
    boolean stepped = true;
    while (stepped && tries > 0) {
      needed = up ? goal - value[variable] : value[variable] - goal;
      if (needed <= NOTHING) {
        return;
      }
      first(variable, up);
      stepped = combine(positions.placeOf[variable]);
    }
  }

  private void first(int variable, boolean up) {
    layers[0] = positions.layerOf[variable];
    directions[0] = up ? 1 : -1;
    layerCount = 1;
  }

  /**
   * Adds layers until no row over the periods changes, then looks for a cycle, in the order of the
   * room that layers have; returns whether it stepped and is done.
   */
  private boolean combine(int place) {
    int row = unbalanced(place);
    if (row < 0) {
      tries--;
      return step(place);
    }
    if (layerCount == MOST_LAYERS) {
      return false;
    }
    int sign = -(int) Math.signum(imbalance(place, row));
    int from = unknowns.rowStarts[row];
    int size = unknowns.rowStarts[row + 1] - from;
    int[] order = new int[size];
    double[] rooms = new double[size];
    int count = 0;
    for (int at = from; at < from + size; at++) {
      int other = unknowns.rowVariables[at];
      boolean usable = positions.placeOf[other] == place && !inUse(positions.layerOf[other]);
      double room = usable ? roomOf(other, sign * unknowns.rowSigns[at]) : 0;
      if (room <= NOTHING) {
        continue;
      }
      double rank = shown.get(other) ? -1 / (1 + room) : room;
      int to = count++;
      for (; to > 0 && rooms[to - 1] < rank; to--) {
        rooms[to] = rooms[to - 1];
        order[to] = order[to - 1];
      }
      rooms[to] = rank;
      order[to] = at;
    }
    for (int number = 0; number < count && tries > 0; number++) {
      layers[layerCount] = positions.layerOf[unknowns.rowVariables[order[number]]];
      directions[layerCount] = sign * unknowns.rowSigns[order[number]];
      layerCount++;
      boolean done = combine(place);
      layerCount--;
      if (done) {
        return true;
      }
    }
    return false;
  }

  private boolean inUse(int layer) {
    for (int number = 0; number < layerCount; number++) {
      if (layers[number] == layer) {
        return true;
      }
    }
    return false;
  }

  private double roomOf(int variable, int direction) {
    if (network.frozen[variable] || (!buying && shown.get(variable))) {
      return 0;
    }
    double room = direction > 0 ? unknowns.upper[variable] - value[variable] : value[variable];
    return whole ? Math.floor(room + NOTHING) : room;
  }

  /** A row over the periods that the layers do not leave as it is, or -1. */
  private int unbalanced(int place) {
    for (int number = 0; number < layerCount; number++) {
      int variable = positions.at(place, layers[number]);
      for (int at = unknowns.starts[variable]; at < unknowns.starts[variable + 1]; at++) {
        int row = unknowns.rows[at];
        if (!network.within[row] && rowRoom(place, row, true) < 1) {
          return row;
        }
      }
    }
    return -1;
  }

  /** By how much a row over the periods changes when the layers move one. */
  private int imbalance(int place, int row) {
    int sum = 0;
    for (int number = 0; number < layerCount; number++) {
      int variable = positions.at(place, layers[number]);
      if (variable >= 0) {
        for (int at = unknowns.starts[variable]; at < unknowns.starts[variable + 1]; at++) {
          sum += unknowns.rows[at] == row ? directions[number] * unknowns.signs[at] : 0;
        }
      }
    }
    return sum;
  }

  /** How far the layers can move before what is missing from a total over the periods runs out. */
  private double rowRoom(int place, int row, boolean forward) {
    int imbalance = imbalance(place, row);
    if (imbalance == 0) {
      return Double.POSITIVE_INFINITY;
    }
    int slack = network.slackOf[row];
    if (slack < 0 || network.frozen[slack]) {
      return 0;
    }
    boolean grows = imbalance > 0 == forward;
    double room = grows ? Double.POSITIVE_INFINITY : value[slack] / Math.abs(imbalance);
    return whole ? Math.floor(room + NOTHING) : room;
  }

  /** How far all layers can move at a place, up or against the directions. */
  private double room(int place, boolean forward) {
    double room = Double.POSITIVE_INFINITY;
    for (int number = 0; number < layerCount; number++) {
      int variable = positions.at(place, layers[number]);
      if (variable < 0) {
        return 0;
      }
      room = Math.min(room, roomOf(variable, forward ? directions[number] : -directions[number]));
      if (room <= NOTHING) {
        return 0;
      }
    }
    for (int number = 0; number < layerCount; number++) {
      int variable = positions.at(place, layers[number]);
      for (int at = unknowns.starts[variable]; at < unknowns.starts[variable + 1]; at++) {
        int row = unknowns.rows[at];
        if (!network.within[row]) {
          room = Math.min(room, rowRoom(place, row, forward));
        }
      }
    }
    return room;
  }

  /** What it costs to hide a place in all layers. */
  private double cost(int place) {
    double cost = 0;
    for (int number = 0; number < layerCount; number++) {
      int variable = positions.at(place, layers[number]);
      cost += shown.get(variable) ? price[variable] : 0;
    }
    return cost;
  }

  /** Finds a cycle through a place; walks along it, or remembers it when it is the cheapest. */
  private boolean step(int place) {
    double limit = room(place, true);
    if (limit < (buying ? needed : NOTHING)) {
      return false;
    }
    double bound = cheapest == null ? Double.POSITIVE_INFINITY : cheapest.cost();
    double own = buying ? cost(place) : 0;
    if (buying && own >= bound) {
      return false;
    }
    int first = positions.at(place, layers[0]);
    boolean up = directions[0] > 0;
    int from = up ? network.heads[first] : network.tails[first];
    int to = up ? network.tails[first] : network.heads[first];
    boolean found =
        from == to || (buying ? cheapest(from, to, first, bound - own) : shortest(from, to, first));
    if (!found) {
      return false;
    }
    Cycle cycle = cycle(place, from, to, limit, own);
    if (buying) {
      cheapest = cycle.cost() < bound ? cycle : cheapest;
      return false;
    }
    return move(cycle, whole ? Math.floor(cycle.amount() + NOTHING) : cycle.amount());
  }

  private Cycle cycle(int place, int from, int to, double limit, double own) {
    boolean up = directions[0] > 0;
    int length = 1;
    for (int node = to; node != from; node = before(node)) {
      length++;
    }
    int[] places = new int[length];
    boolean[] forwards = new boolean[length];
    places[0] = place;
    forwards[0] = true;
    double least = limit;
    int number = 1;
    for (int node = to; node != from; node = before(node)) {
      int edge = arrivedBy[node];
      places[number] = positions.placeOf[edge];
      forwards[number] = (network.heads[edge] == node) == up;
      least = Math.min(least, room(places[number], forwards[number]));
      number++;
    }
    double cost = own + (buying && from != to ? distance[to] : 0);
    return new Cycle(
        places,
        forwards,
        Arrays.copyOf(layers, layerCount),
        Arrays.copyOf(directions, layerCount),
        Math.min(least, needed),
        cost);
  }

  private int before(int node) {
    int edge = arrivedBy[node];
    return network.heads[edge] == node ? network.tails[edge] : network.heads[edge];
  }

  /** Breadth first through what is hidden. */
  private boolean shortest(int from, int to, int without) {
    boolean up = directions[0] > 0;
    round++;
    stamp[from] = round;
    queue[0] = from;
    int tail = 1;
    for (int head = 0; head < tail; head++) {
      int node = queue[head];
      for (int at = network.starts[node]; at < network.starts[node + 1]; at++) {
        work++;
        int edge = network.edges[at];
        boolean forward = network.tails[edge] == node;
        int other = forward ? network.heads[edge] : network.tails[edge];
        if (stamp[other] == round
            || edge == without
            || room(positions.placeOf[edge], forward == up) <= NOTHING) {
          continue;
        }
        stamp[other] = round;
        arrivedBy[other] = edge;
        if (other == to) {
          return true;
        }
        queue[tail++] = other;
      }
    }
    return false;
  }

  /** Cheapest first through everything (Dijkstra 1959), as long as it costs less than a bound. */
  private boolean cheapest(int from, int to, int without, double bound) {
    boolean up = directions[0] > 0;
    round++;
    stamp[from] = round;
    distance[from] = 0;
    PriorityQueue<Stop> open = new PriorityQueue<>();
    open.add(new Stop(0, from));
    for (int stops = 0; !open.isEmpty() && stops < nearby; stops++) {
      Stop stop = open.poll();
      int node = stop.node();
      if (stop.distance() > distance[node]) {
        continue;
      }
      if (node == to) {
        return true;
      }
      for (int at = network.starts[node]; at < network.starts[node + 1]; at++) {
        work++;
        int edge = network.edges[at];
        boolean forward = network.tails[edge] == node;
        int other = forward ? network.heads[edge] : network.tails[edge];
        int place = positions.placeOf[edge];
        if (edge == without || other == node || room(place, forward == up) < needed) {
          continue;
        }
        // Each edge also costs a little, so that short cycles come first.
        double length = stop.distance() + cost(place) + 1e-3;
        if (length < bound && (stamp[other] != round || length < distance[other])) {
          stamp[other] = round;
          distance[other] = length;
          arrivedBy[other] = edge;
          open.add(new Stop(length, other));
        }
      }
    }
    return false;
  }

  /** Moves along a cycle in all its layers, unless a row would change. */
  private boolean move(Cycle along, double amount) {
    int count = 0;
    for (int number = 0; number < along.places().length; number++) {
      for (int layer = 0; layer < along.layers().length; layer++) {
        int variable = positions.at(along.places()[number], along.layers()[layer]);
        double change = change(along, number, layer) * amount;
        for (int at = unknowns.starts[variable]; at < unknowns.starts[variable + 1]; at++) {
          int row = unknowns.rows[at];
          if (count == touched.length) {
            touched = Arrays.copyOf(touched, 2 * count);
          }
          touched[count++] = row;
          moved[row] += change * unknowns.signs[at];
        }
      }
    }
    boolean same = amount > NOTHING;
    for (int number = 0; same && number < count; number++) {
      same = allowed(touched[number]);
    }
    for (int number = 0; number < count; number++) {
      int row = touched[number];
      if (same && Math.abs(moved[row]) > NOTHING) {
        change(network.slackOf[row], moved[row]);
      }
      moved[row] = 0;
    }
    for (int number = 0; same && number < along.places().length; number++) {
      for (int layer = 0; layer < along.layers().length; layer++) {
        int variable = positions.at(along.places()[number], along.layers()[layer]);
        change(variable, change(along, number, layer) * amount);
        if (shown.get(variable)) {
          shown.clear(variable);
          bought.add(variable);
        }
      }
    }
    return same;
  }

  private static int change(Cycle along, int number, int layer) {
    return along.forwards()[number] ? along.directions()[layer] : -along.directions()[layer];
  }

  /** Whether a row stays as it was, or takes the difference from what is missing in its total. */
  private boolean allowed(int row) {
    int slack = network.slackOf[row];
    boolean absorbed = slack >= 0 && !network.within[row] && value[slack] + moved[row] >= -NOTHING;
    return Math.abs(moved[row]) <= NOTHING || absorbed;
  }

  private void change(int variable, double amount) {
    value[variable] = Math.max(0, value[variable] + amount);
    low[variable] = Math.min(low[variable], value[variable]);
    high[variable] = Math.max(high[variable], value[variable]);
  }
}
