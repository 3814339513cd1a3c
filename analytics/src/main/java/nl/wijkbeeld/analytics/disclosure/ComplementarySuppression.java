package nl.wijkbeeld.analytics.disclosure;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Hides further cells until nothing can be derived about the hidden ones, as cheaply as it can, and
 * then shows again what need not be hidden. What it leaves has passed the audit, or is reported.
 */
public final class ComplementarySuppression {
  private final AdditiveTable table;
  private final BitSet known;
  private final IntToDoubleFunction cost;
  private final Rule rule;
  private final Structure structure;
  private final BitSet hidden;

  private ComplementarySuppression(
      AdditiveTable table, BitSet known, IntToDoubleFunction cost, Rule rule, BitSet hidden) {
    this.table = table;
    this.known = known;
    this.cost = cost;
    this.rule = rule;
    this.structure = new Structure(table);
    this.hidden = hidden;
  }

  /**
   * The outcome.
   *
   * @param hidden all cells that are hidden
   * @param secondary how many of them were neither primary nor hidden already
   * @param audit of all hidden cells that are not known; not passed only where what is known
   *     already leaves too little to hide behind
   * @param seconds how long it took
   */
  public record Result(BitSet hidden, int secondary, Audit.Report audit, double seconds) {
    public Result {
      hidden = (BitSet) hidden.clone();
    }

    @Override
    public BitSet hidden() {
      return (BitSet) hidden.clone();
    }
  }

  /** Costs by value, more for the total of larger areas and for margins. */
  public static IntToDoubleFunction costs(AdditiveTable table) {
    int[] rank = new int[table.cells()];
    for (int equation = 0; equation < table.equations(); equation++) {
      rank[table.member(equation, 0)]++;
    }
    return cell -> (1 + Math.sqrt(Math.max(0, table.value(cell)))) * Math.pow(4, rank[cell]);
  }

  /**
   * Decides what is hidden.
   *
   * @param primary the cells that must be hidden
   * @param alreadyHidden what stays hidden because it was
   * @param known what an attacker knows already; hiding it protects nothing
   * @param cost what hiding a cell costs
   */
  public static Result hide(
      AdditiveTable table,
      BitSet primary,
      BitSet alreadyHidden,
      BitSet known,
      IntToDoubleFunction cost,
      Rule rule) {
    long start = System.nanoTime();
    BitSet must = (BitSet) primary.clone();
    must.or(alreadyHidden);
    ComplementarySuppression suppression =
        new ComplementarySuppression(table, known, cost, rule, (BitSet) must.clone());
    suppression.grow();
    suppression.prune(must);
    Audit.Report audit = suppression.audit();
    int secondary = suppression.hidden.cardinality() - must.cardinality();
    return new Result(suppression.hidden, secondary, audit, (System.nanoTime() - start) / 1e9);
  }

  private Audit.Report audit() {
    BitSet unknown = (BitSet) hidden.clone();
    unknown.andNot(known);
    return new Audit(structure).report(unknown, unknown, rule);
  }

  private void grow() {
    List<Audit.Derivable> unsafe = audit().derivable();
    boolean grown = true;
    while (!unsafe.isEmpty() && grown) {
      grown = false;
      for (int cell : sorted(unsafe)) {
        grown |= hideAround(cell);
      }
      if (grown) {
        unsafe = audit().derivable();
      }
    }
  }

  private int[] sorted(List<Audit.Derivable> cells) {
    return cells.stream()
        .map(Audit.Derivable::cell)
        .sorted(byCoordinates())
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private Comparator<Integer> byCoordinates() {
    return Comparator.<Integer>comparingInt(table::area)
        .thenComparingInt(table::column)
        .thenComparingInt(table::period);
  }

  /** Hides the cheapest cell of every equation nearest to a cell in which something is left. */
  private boolean hideAround(int cell) {
    BitSet reached = new BitSet();
    reached.set(cell);
    BitSet front = (BitSet) reached.clone();
    BitSet seen = new BitSet();
    while (!front.isEmpty()) {
      BitSet next = new BitSet();
      BitSet choice = new BitSet();
      front.stream()
          .forEach(
              at -> structure.eachEquation(at, equation -> visit(equation, seen, next, choice)));
      if (!choice.isEmpty()) {
        hidden.or(choice);
        return true;
      }
      next.andNot(reached);
      reached.or(next);
      front = next;
    }
    return false;
  }

  private void visit(int equation, BitSet seen, BitSet next, BitSet choice) {
    if (seen.get(equation)) {
      return;
    }
    seen.set(equation);
    int best = -1;
    for (int number = 0; number < table.size(equation); number++) {
      int cell = table.member(equation, number);
      next.set(cell);
      if (!hidden.get(cell) && !known.get(cell) && (best < 0 || cheaper(cell, best))) {
        best = cell;
      }
    }
    if (best >= 0) {
      choice.set(best);
    }
  }

  private boolean cheaper(int cell, int other) {
    int byCost = Double.compare(cost.applyAsDouble(cell), cost.applyAsDouble(other));
    return byCost < 0 || (byCost == 0 && byCoordinates().compare(cell, other) < 0);
  }

  /** Shows the dearest cells again as long as the audit still passes. */
  private void prune(BitSet must) {
    if (!audit().passed()) {
      return;
    }
    List<Integer> secondary =
        IntStream.range(0, table.cells())
            .filter(cell -> hidden.get(cell) && !must.get(cell))
            .boxed()
            .sorted(
                Comparator.<Integer>comparingDouble(cost::applyAsDouble)
                    .reversed()
                    .thenComparing(byCoordinates()))
            .collect(Collectors.toList());
    for (int cell : secondary) {
      hidden.clear(cell);
      if (!audit().passed()) {
        hidden.set(cell);
      }
    }
  }
}
