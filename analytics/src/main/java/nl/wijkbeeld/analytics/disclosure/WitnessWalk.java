package nl.wijkbeeld.analytics.disclosure;

import java.util.Arrays;

/**
 * Walks from one table to another that agree with everything published, and remembers of every
 * hidden cell the least and the most it was. Each table on the way is a witness: an attacker cannot
 * tell it from the true one. So what is remembered lies within what can be derived, never outside.
 *
 * <p>A step is a cycle of cells in one period that leaves its margins as they are, together with the
 * opposite cycle in another period, or the same one in a hidden year total. Breadth-first search
 * finds the shortest cycle of which every cell has room in each of these layers. A step is taken
 * only when every row it touches stays as it was; with whole numbers steps are whole.
 */
final class WitnessWalk {
  /** So many combinations of layers are tried for one cell, at most. */
  private final int tries;

  private static final int MOST_LAYERS = 6;
  private static final double NOTHING = 1e-9;

  private final Unknowns unknowns;
  private final Positions positions;
  private final boolean whole;
  private final double[] value;

  /** Per variable the least and the most over all tables that were visited. */
  final double[] low;

  final double[] high;

  private final boolean[] within;
  private final int[] tails;
  private final int[] heads;
  private final boolean[] frozen;
  private final int[] nodeStarts;
  private final int[] nodeEdges;
  private final int[] slackOf;

  private final int[] layers = new int[MOST_LAYERS];
  private final int[] directions = new int[MOST_LAYERS];
  private int layerCount;
  private int tried;

  private final int[] arrivedBy;
  private final int[] stamp;
  private final int[] queue;
  private int round;
  private final int[] cycle;
  private final boolean[] forwards;
  private int cycleLength;
  private final double[] moved;
  private int[] touched = new int[256];

  /**
   * @param start a table that agrees with every row, per variable
   * @param tries how many combinations of layers to try for one cell
   */
  WitnessWalk(Unknowns unknowns, Positions positions, double[] start, int tries) {
    this.unknowns = unknowns;
    this.positions = positions;
    this.tries = tries;
    whole = unknowns.integral;
    value = start.clone();
    low = start.clone();
    high = start.clone();
    int rows = unknowns.equations.length;
    int count = unknowns.variables();
    within = new boolean[rows];
    slackOf = new int[rows];
    Arrays.fill(slackOf, -1);
    int nodes = rows + positions.layers;
    for (int row = 0; row < rows; row++) {
      boolean same = true;
      int layer = positions.layerOf[unknowns.rowVariables[unknowns.rowStarts[row]]];
      for (int at = unknowns.rowStarts[row]; at < unknowns.rowStarts[row + 1]; at++) {
        int variable = unknowns.rowVariables[at];
        same &= positions.layerOf[variable] == layer;
        if (unknowns.cells[variable] == Unknowns.SLACK) {
          slackOf[row] = variable;
        }
      }
      within[row] =
          same && unknowns.table.kind(unknowns.equations[row]) != AdditiveTable.Kind.PERIOD;
    }
    int[] allRows = new int[rows];
    Arrays.setAll(allRows, row -> row);
    RowSigns signs = new RowSigns(unknowns, allRows, row -> within[row]);
    tails = new int[count];
    heads = new int[count];
    frozen = new boolean[count];
    nodeStarts = new int[nodes + 1];
    for (int variable = 0; variable < count; variable++) {
      connect(variable, signs, rows);
      nodeStarts[tails[variable] + 1]++;
      nodeStarts[heads[variable] + 1]++;
    }
    for (int node = 0; node < nodes; node++) {
      nodeStarts[node + 1] += nodeStarts[node];
    }
    nodeEdges = new int[2 * count];
    int[] next = Arrays.copyOf(nodeStarts, nodes);
    for (int variable = 0; variable < count; variable++) {
      nodeEdges[next[tails[variable]]++] = variable;
      nodeEdges[next[heads[variable]]++] = variable;
    }
    arrivedBy = new int[nodes];
    stamp = new int[nodes];
    queue = new int[nodes];
    cycle = new int[nodes + 1];
    forwards = new boolean[nodes + 1];
    moved = new double[rows];
  }

  private void connect(int variable, RowSigns signs, int rows) {
    int ground = rows + positions.layerOf[variable];
    int out = ground;
    int in = ground;
    int outs = 0;
    int ins = 0;
    for (int at = unknowns.starts[variable]; at < unknowns.starts[variable + 1]; at++) {
      int row = unknowns.rows[at];
      if (!within[row]) {
        continue;
      }
      if (signs.signs[row] * unknowns.signs[at] > 0) {
        out = row;
        outs++;
      } else {
        in = row;
        ins++;
      }
    }
    tails[variable] = out;
    heads[variable] = in;
    frozen[variable] = outs > 1 || ins > 1;
  }

  /** Walks until a variable is safe under the rule, if it can; returns whether it is. */
  boolean settle(int variable, Rule rule) {
    int cell = unknowns.cells[variable];
    double minimum = rule.minimum().applyAsDouble(cell);
    if (frozen[variable]) {
      return rule.safe(cell, low[variable], high[variable]);
    }
    if (!rule.safe(cell, low[variable], high[variable])) {
      walk(variable, true, Math.max(minimum, low[variable] + rule.width()));
    }
    if (!rule.safe(cell, low[variable], high[variable])) {
      walk(variable, false, high[variable] - rule.width());
    }
    return rule.safe(cell, low[variable], high[variable]);
  }

  private void walk(int variable, boolean up, double goal) {
    tried = 0;
    boolean stepped = true;
    while (stepped && tried < tries) {
      double wanted = up ? goal - value[variable] : value[variable] - goal;
      if (wanted <= NOTHING) {
        return;
      }
      layers[0] = positions.layerOf[variable];
      directions[0] = up ? 1 : -1;
      layerCount = 1;
      stepped = combine(positions.placeOf[variable], wanted);
    }
  }

  /** Adds layers until no row over the periods changes, then looks for a cycle. */
  private boolean combine(int place, double wanted) {
    int row = unbalanced(place);
    if (row < 0) {
      tried++;
      return step(place, wanted);
    }
    if (layerCount == MOST_LAYERS) {
      return false;
    }
    double imbalance = imbalance(place, row);
    int from = unknowns.rowStarts[row];
    int to = unknowns.rowStarts[row + 1];
    double before = Double.POSITIVE_INFINITY;
    int beforeAt = -1;
    while (tried < tries) {
      // The next best layer, by the room it has; ties by the order of the row.
      int best = -1;
      double bestRoom = 0;
      int bestDirection = 0;
      for (int at = from; at < to; at++) {
        int other = unknowns.rowVariables[at];
        if (positions.placeOf[other] != place || inUse(positions.layerOf[other])) {
          continue;
        }
        int direction = -(int) Math.signum(imbalance) * unknowns.rowSigns[at];
        double room = roomOf(other, direction);
        boolean after = room < before || (room == before && at > beforeAt);
        if (after && room > bestRoom) {
          best = at;
          bestRoom = room;
          bestDirection = direction;
        }
      }
      if (best < 0) {
        return false;
      }
      before = bestRoom;
      beforeAt = best;
      layers[layerCount] = positions.layerOf[unknowns.rowVariables[best]];
      directions[layerCount] = bestDirection;
      layerCount++;
      boolean found = combine(place, wanted);
      layerCount--;
      if (found) {
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
    double room = direction > 0 ? unknowns.upper[variable] - value[variable] : value[variable];
    return whole ? Math.floor(room + NOTHING) : room;
  }

  /** A row over the periods that the layers do not leave as it is, or -1. */
  private int unbalanced(int place) {
    for (int number = 0; number < layerCount; number++) {
      int variable = positions.at(place, layers[number]);
      for (int at = unknowns.starts[variable]; at < unknowns.starts[variable + 1]; at++) {
        int row = unknowns.rows[at];
        if (!within[row] && slackRoom(place, row) < 1 && imbalance(place, row) != 0) {
          return row;
        }
      }
    }
    return -1;
  }

  private double imbalance(int place, int row) {
    double sum = 0;
    for (int number = 0; number < layerCount; number++) {
      int variable = positions.at(place, layers[number]);
      if (variable < 0) {
        continue;
      }
      for (int at = unknowns.starts[variable]; at < unknowns.starts[variable + 1]; at++) {
        if (unknowns.rows[at] == row) {
          sum += directions[number] * unknowns.signs[at];
        }
      }
    }
    return sum;
  }

  /** How far the layers can move before what is missing from a total over the periods runs out. */
  private double slackRoom(int place, int row) {
    double imbalance = imbalance(place, row);
    if (imbalance == 0) {
      return Double.POSITIVE_INFINITY;
    }
    int slack = slackOf[row];
    if (slack < 0) {
      return 0;
    }
    return imbalance > 0 ? Double.POSITIVE_INFINITY : value[slack] / -imbalance;
  }

  /** How far all layers can move at a place, up or against the directions. */
  private double room(int place, boolean forward) {
    double room = Double.POSITIVE_INFINITY;
    for (int number = 0; number < layerCount; number++) {
      int variable = positions.at(place, layers[number]);
      if (variable < 0 || frozen[variable]) {
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
        if (!within[row]) {
          double rest = imbalance(place, row) == 0 ? room : 0;
          if (rest == 0 && slackOf[row] >= 0) {
            boolean grows = imbalance(place, row) > 0 == forward;
            rest = grows ? room : value[slackOf[row]] / Math.abs(imbalance(place, row));
          }
          room = Math.min(room, whole ? Math.floor(rest + NOTHING) : rest);
          if (room <= NOTHING) {
            return 0;
          }
        }
      }
    }
    return room;
  }

  /** Finds a cycle through a place and moves along it; returns whether it did. */
  private boolean step(int place, double wanted) {
    double limit = Math.min(room(place, true), wanted);
    if (whole) {
      limit = Math.floor(limit + NOTHING);
    }
    if (limit <= NOTHING) {
      return false;
    }
    int first = positions.at(place, layers[0]);
    boolean up = directions[0] > 0;
    int from = up ? heads[first] : tails[first];
    int to = up ? tails[first] : heads[first];
    cycleLength = 0;
    if (from != to && !search(from, to, first)) {
      return false;
    }
    for (int node = to; node != from; ) {
      int edge = arrivedBy[node];
      boolean forward = heads[edge] == node;
      cycle[cycleLength] = positions.placeOf[edge];
      forwards[cycleLength] = forward == up;
      limit = Math.min(limit, room(cycle[cycleLength], forwards[cycleLength]));
      cycleLength++;
      node = forward ? tails[edge] : heads[edge];
    }
    cycle[cycleLength] = place;
    forwards[cycleLength++] = true;
    return limit > NOTHING && move(limit);
  }

  private boolean search(int from, int to, int without) {
    boolean up = directions[0] > 0;
    round++;
    stamp[from] = round;
    queue[0] = from;
    int tail = 1;
    for (int head = 0; head < tail; head++) {
      int node = queue[head];
      for (int at = nodeStarts[node]; at < nodeStarts[node + 1]; at++) {
        int edge = nodeEdges[at];
        boolean forward = tails[edge] == node;
        int other = forward ? heads[edge] : tails[edge];
        if (stamp[other] == round
            || edge == without
            || frozen[edge]
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

  /** Moves along the cycle in all layers, unless a row would change. */
  private boolean move(double amount) {
    int count = 0;
    for (int number = 0; number < cycleLength; number++) {
      for (int layer = 0; layer < layerCount; layer++) {
        int variable = positions.at(cycle[number], layers[layer]);
        double change = (forwards[number] ? directions[layer] : -directions[layer]) * amount;
        for (int at = unknowns.starts[variable]; at < unknowns.starts[variable + 1]; at++) {
          int row = unknowns.rows[at];
          if (moved[row] == 0) {
            if (count == touched.length) {
              touched = Arrays.copyOf(touched, 2 * count);
            }
            touched[count++] = row;
          }
          moved[row] += change * unknowns.signs[at];
        }
      }
    }
    boolean same = true;
    for (int number = 0; same && number < count; number++) {
      int row = touched[number];
      int slack = slackOf[row];
      boolean absorbed = slack >= 0 && !within[row] && value[slack] + moved[row] >= -NOTHING;
      same = Math.abs(moved[row]) <= NOTHING || absorbed;
    }
    for (int number = 0; same && number < count; number++) {
      int row = touched[number];
      if (Math.abs(moved[row]) > NOTHING) {
        change(slackOf[row], moved[row]);
        moved[row] = 0;
      }
    }
    for (int number = 0; number < count; number++) {
      moved[touched[number]] = 0;
    }
    if (!same) {
      return false;
    }
    for (int number = 0; number < cycleLength; number++) {
      for (int layer = 0; layer < layerCount; layer++) {
        int variable = positions.at(cycle[number], layers[layer]);
        change(variable, (forwards[number] ? directions[layer] : -directions[layer]) * amount);
      }
    }
    return true;
  }

  private void change(int variable, double amount) {
    value[variable] = Math.max(0, value[variable] + amount);
    low[variable] = Math.min(low[variable], value[variable]);
    high[variable] = Math.max(high[variable], value[variable]);
  }

}
