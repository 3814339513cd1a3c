package nl.wijkbeeld.analytics.protect;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
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
  private final CountPolicy policy;
  private final BitSet known = new BitSet();
  private final BitSet hiddenBefore = new BitSet();

  CountProtection(Collection<SensitiveCell> cells, AreaTree areas, CountPolicy policy) {
    this.linked = new LinkedCells(cells, areas, policy.flow());
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
    BitSet hidden =
        ComplementarySuppression.hide(
                linked.table(),
                sensitive,
                hiddenBefore,
                known,
                ComplementarySuppression.costs(linked.table()),
                rule())
            .hidden();
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
