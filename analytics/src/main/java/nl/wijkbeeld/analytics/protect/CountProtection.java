package nl.wijkbeeld.analytics.protect;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.wijkbeeld.analytics.disclosure.Audit;
import nl.wijkbeeld.analytics.disclosure.ComplementarySuppression;
import nl.wijkbeeld.analytics.disclosure.Rule;

/**
 * The disclosure decision about everything that is published of one count, and its audit.
 *
 * <p>Hidden are the cells that are too small or dominate their group ({@code methods.md} section
 * 8), those that an earlier snapshot hid with the same value, and as many others as are needed
 * against derivation. What an earlier snapshot showed with the same value is known for good: it
 * cannot protect anything, and hiding it is no use.
 */
final class CountProtection {
  private final LinkedCells linked;
  private final AreaTree areas;
  private final CountPolicy policy;
  private final BitSet known = new BitSet();
  private final BitSet hiddenBefore = new BitSet();

  CountProtection(Collection<SensitiveCell> cells, AreaTree areas, CountPolicy policy) {
    this.linked = new LinkedCells(cells, areas, policy.flow());
    this.areas = areas;
    this.policy = policy;
    linked
        .numbers()
        .forEach(
            (cell, number) -> {
              if (cell.snapshot() > 0) {
                (cell.state() == SensitiveCell.State.SHOWN ? known : hiddenBefore).set(number);
              }
            });
    hiddenBefore.andNot(known);
  }

  /** The cells of the snapshot that is being made that are hidden. */
  Set<SensitiveCell> hide() {
    BitSet primary = primary();
    BitSet sensitive = (BitSet) primary.clone();
    sensitive.andNot(known);
    BitSet hidden = complete(sensitive);
    hidden.or(primary);
    Set<SensitiveCell> cells = new LinkedHashSet<>();
    linked
        .numbers()
        .forEach(
            (cell, number) -> {
              if (cell.snapshot() == 0 && hidden.get(number)) {
                cells.add(cell);
              }
            });
    return cells;
  }

  /**
   * Adds what must be hidden beside what is sensitive. What most people come for, the figures of
   * the city and its stadsdelen, are spared first, and only given up when the rest cannot be
   * protected otherwise.
   */
  private BitSet complete(BitSet sensitive) {
    List<Set<String>> highest = areas.highest();
    Set<String> both = new HashSet<>(highest.getFirst());
    both.addAll(highest.getLast());
    for (Set<String> spared : List.of(both, highest.getFirst())) {
      ComplementarySuppression.Result result = hide(sensitive, totalsOf(spared));
      if (result.audit().passed()) {
        return result.hidden();
      }
    }
    return hide(sensitive, new BitSet()).hidden();
  }

  private ComplementarySuppression.Result hide(BitSet sensitive, BitSet spared) {
    BitSet shown = (BitSet) spared.clone();
    shown.andNot(sensitive);
    shown.andNot(hiddenBefore);
    shown.or(known);
    return ComplementarySuppression.hide(
        linked.table(),
        sensitive,
        hiddenBefore,
        shown,
        ComplementarySuppression.costs(linked.table()),
        rule());
  }

  /** The totals of some areas, of counts and not of rates. */
  private BitSet totalsOf(Set<String> some) {
    BitSet totals = new BitSet();
    linked
        .numbers()
        .forEach(
            (cell, number) -> {
              if (cell.isTotal() && !cell.ratio() && some.contains(cell.gebiedcode())) {
                totals.set(number);
              }
            });
    return totals;
  }

  /** What an attacker can derive of the cells that are hidden in the newest snapshot. */
  Audit.Report audit() {
    BitSet hidden = (BitSet) hiddenBefore.clone();
    BitSet shown = (BitSet) known.clone();
    linked
        .numbers()
        .forEach(
            (cell, number) ->
                (cell.state() == SensitiveCell.State.SHOWN ? shown : hidden).set(number));
    hidden.andNot(shown);
    return Audit.of(linked.table(), hidden, hidden, rule());
  }

  /** The cells that have a number of the table. */
  Map<Integer, SensitiveCell> byNumber() {
    Map<Integer, SensitiveCell> cells = new HashMap<>();
    linked.numbers().forEach((cell, number) -> cells.putIfAbsent(number, cell));
    return cells;
  }

  /** How many cells of the newest snapshot are hidden although an earlier one showed them. */
  long exposed() {
    return linked.numbers().entrySet().stream()
        .filter(
            entry ->
                entry.getKey().snapshot() == 0
                    && entry.getKey().state() == SensitiveCell.State.HIDDEN
                    && known.get(entry.getValue()))
        .count();
  }

  private Rule rule() {
    return Rule.of(policy.width(), policy.minimum());
  }

  private BitSet primary() {
    Map<String, Double> totals = new HashMap<>();
    Map<String, Integer> classes = new HashMap<>();
    for (SensitiveCell cell : linked.numbers().keySet()) {
      if (cell.isTotal()) {
        totals.put(place(cell), cell.number());
      } else {
        classes.merge(place(cell) + '\t' + cell.dimension(), 1, Integer::sum);
      }
    }
    BitSet primary = new BitSet();
    linked
        .numbers()
        .forEach(
            (cell, number) -> {
              // A dimension with one class says nothing about who is in it.
              boolean dominates =
                  !cell.isTotal()
                      && classes.get(place(cell) + '\t' + cell.dimension()) > 1
                      && policy.dominates(
                          cell.number(), totals.getOrDefault(place(cell), Double.NaN));
              if (cell.snapshot() == 0 && (policy.isSmall(cell.number()) || dominates)) {
                primary.set(number);
              }
            });
    return primary;
  }

  private static String place(SensitiveCell cell) {
    return String.join(
        "\t",
        String.valueOf(cell.snapshot()),
        cell.indicator(),
        cell.indeling(),
        cell.gebiedcode(),
        cell.periode());
  }
}
