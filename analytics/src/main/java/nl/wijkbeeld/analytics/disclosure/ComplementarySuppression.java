package nl.wijkbeeld.analytics.disclosure;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Hides further cells until nothing can be derived about the hidden ones, as cheaply as it can, and
 * then shows again what need not be hidden. What it leaves has passed the audit, or is reported.
 */
public final class ComplementarySuppression {
  /** After so many rounds in which the audit did not pass, more is hidden around what failed. */
  private static final int PATIENCE = 8;

  /** With more hidden cells than this they are not shown again one by one, but in batches. */
  private static final int PRUNE_AT_MOST = 4000;

  /** The work on batches, and on one of them, in proofs that all is safe as it was before. */
  private static final int TRIALS_WORK = 12;

  private static final int TRIAL_WORK = 2;

  private final AdditiveTable table;
  private final BitSet known;
  private final IntToDoubleFunction cost;
  private final Rule rule;
  private final Structure structure;
  private final BitSet hidden;
  private long workLeft;

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
    int[] rank = ranks(table);
    return cell -> (1 + Math.sqrt(Math.max(0, table.value(cell)))) * Math.pow(4, rank[cell]);
  }

  /** Per cell, of how many additions it is the total. */
  private static int[] ranks(AdditiveTable table) {
    int[] rank = new int[table.cells()];
    for (int equation = 0; equation < table.equations(); equation++) {
      rank[table.member(equation, 0)]++;
    }
    return rank;
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
    Canonical canonical = new Canonical(table);
    BitSet must = canonical.here(primary);
    must.or(canonical.here(alreadyHidden));
    ComplementarySuppression suppression =
        new ComplementarySuppression(
            canonical.table(),
            canonical.here(known),
            cell -> cost.applyAsDouble(canonical.original(cell)),
            canonical.here(rule),
            (BitSet) must.clone());
    suppression.grow();
    suppression.prune(must);
    Audit.Report audit = suppression.audit(suppression.hidden).renumbered(canonical::original);
    int secondary = suppression.hidden.cardinality() - must.cardinality();
    double seconds = (System.nanoTime() - start) / 1e9;
    return new Result(canonical.originals(suppression.hidden), secondary, audit, seconds);
  }

  /** The audit of some hidden cells and what they hang together with. */
  private Audit.Report audit(BitSet cells) {
    BitSet unknown = (BitSet) cells.clone();
    unknown.andNot(known);
    return new Audit(structure).report(unknown, unknown, rule);
  }

  /**
   * Buys protection for what is not safe until the audit passes or nothing is left to buy. What the
   * audit does not find to be safe gets more room every round.
   */
  private void grow() {
    BitSet unsafe = (BitSet) hidden.clone();
    unsafe.andNot(known);
    for (int round = 0; !unsafe.isEmpty(); round++) {
      boolean grown = buy(unsafe, new Rule(rule.width() * (1 + round / 2.0), rule.minimum()));
      if (round >= PATIENCE || (round > 2 && !grown)) {
        for (int cell = unsafe.nextSetBit(0); cell >= 0; cell = unsafe.nextSetBit(cell + 1)) {
          grown |= hideAround(cell);
        }
      }
      if (!grown && round > PATIENCE) {
        return;
      }
      unsafe.clear();
      audit(hidden).derivable().forEach(derivable -> unsafe.set(derivable.cell()));
    }
  }

  /** Walks for each of these cells, and for those it buys; returns whether it bought any. */
  private boolean buy(BitSet unsafe, Rule wanted) {
    BitSet open = new BitSet(table.cells());
    open.set(0, table.cells());
    open.andNot(known);
    Unknowns unknowns = new Unknowns(structure, open, structure.impliedWithinPeriods());
    BitSet shown = new BitSet(unknowns.variables());
    double[] price = new double[unknowns.variables()];
    for (int variable = 0; variable < unknowns.hidden; variable++) {
      shown.set(variable, !hidden.get(unknowns.cells[variable]));
      price[variable] = cost.applyAsDouble(unknowns.cells[variable]);
    }
    WitnessWalk walk = new WitnessWalk(new LayeredNetwork(unknowns), shown, price);
    // From the smallest areas up: what protects a buurt often protects the wijk as well.
    int[] ranks = ranks(table);
    walk.protect(
        unsafe.stream()
            .boxed()
            .sorted(
                Comparator.<Integer>comparingInt(cell -> ranks[cell])
                    .thenComparingInt(cell -> cell))
            .map(unknowns::variable)
            .toList(),
        wanted);
    for (int variable : walk.bought()) {
      hidden.set(unknowns.cells[variable]);
    }
    return !walk.bought().isEmpty();
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
    // What is small gives no room to what it must protect.
    boolean large = table.value(cell) >= rule.width();
    if (large != table.value(other) >= rule.width()) {
      return large;
    }
    int byCost = Double.compare(cost.applyAsDouble(cell), cost.applyAsDouble(other));
    return byCost < 0 || (byCost == 0 && cell < other);
  }

  /** Shows the dearest cells again as long as the audit still passes. */
  private void prune(BitSet must) {
    BitSet unknown = (BitSet) hidden.clone();
    unknown.andNot(known);
    Audit.Proof proof = new Audit(structure).prove(unknown, rule, Long.MAX_VALUE);
    if (!proof.safe()) {
      return;
    }
    List<Integer> secondary =
        IntStream.range(0, table.cells())
            .filter(cell -> hidden.get(cell) && !must.get(cell))
            .boxed()
            .sorted(
                Comparator.<Integer>comparingDouble(cost::applyAsDouble)
                    .reversed()
                    .thenComparingInt(cell -> cell))
            .toList();
    if (hidden.cardinality() > PRUNE_AT_MOST) {
      workLeft = TRIALS_WORK * proof.work();
      showTogether(secondary, TRIAL_WORK * proof.work());
      return;
    }
    for (int cell : secondary) {
      BitSet around = component(cell);
      around.clear(cell);
      around.andNot(known);
      if (new Audit(structure).prove(around, rule, Long.MAX_VALUE).safe()) {
        hidden.clear(cell);
      }
    }
  }

  /**
   * Shows many cells at once if they may be shown, else the dearer half and the other half for
   * themselves, as long as there is work left.
   *
   * @param most the work on one trial
   */
  private void showTogether(List<Integer> cells, long most) {
    if (cells.isEmpty() || workLeft <= 0) {
      return;
    }
    BitSet shown = new BitSet();
    cells.forEach(shown::set);
    BitSet unknown = (BitSet) hidden.clone();
    unknown.andNot(shown);
    unknown.andNot(known);
    Audit.Proof proof = new Audit(structure).prove(unknown, rule, Math.min(most, workLeft));
    workLeft -= proof.work();
    if (proof.safe()) {
      hidden.andNot(shown);
    } else if (cells.size() > 1) {
      showTogether(cells.subList(0, cells.size() / 2), most);
      showTogether(cells.subList(cells.size() / 2, cells.size()), most);
    }
  }

  /** The hidden cells that a hidden cell hangs together with. */
  private BitSet component(int cell) {
    BitSet component = new BitSet();
    BitSet front = new BitSet();
    front.set(cell);
    while (!front.isEmpty()) {
      component.or(front);
      BitSet next = new BitSet();
      front.stream().forEach(at -> structure.eachEquation(at, equation -> members(equation, next)));
      next.and(hidden);
      next.andNot(component);
      front = next;
    }
    return component;
  }

  private void members(int equation, BitSet into) {
    if (!structure.implied().get(equation)) {
      for (int number = 0; number < table.size(equation); number++) {
        into.set(table.member(equation, number));
      }
    }
  }
}
