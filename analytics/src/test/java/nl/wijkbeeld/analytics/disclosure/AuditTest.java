package nl.wijkbeeld.analytics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be derived, against other ways to find it. */
class AuditTest {
  private static final Rule RULE = Rule.of(5, 5);

  @ParameterizedTest
  @CsvSource({"0,0,false", "3,0,false", "0,3,false", "2,0,true", "2,2,false", "2,2,true"})
  void another_solver_derives_the_same_bounds(int columns, int periods, boolean odd) {
    for (long seed = 1; seed <= 12; seed++) {
      RandomTable random = RandomTable.make(seed, 3, columns, periods, 9, odd);
      Audit.Bounds bounds = Audit.bounds(random.table(), random.hidden());
      SecondSolver attack = new SecondSolver(random.table(), random.hidden());
      for (int cell : random.hidden().stream().toArray()) {
        Interval other = attack.bounds(cell);
        // In a table of whole numbers the audit rounds inwards.
        assertThat(bounds.low()[cell]).isCloseTo(Math.ceil(other.low() - 1e-6), within(1e-6));
        assertThat(bounds.high()[cell]).satisfies(near(floor(other.high())));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"0,0", "3,0", "0,2"})
  void passes_and_flows_agree_with_linear_programming(int columns, int periods) {
    for (long seed = 1; seed <= 8; seed++) {
      RandomTable random = RandomTable.make(seed, 3, columns, periods, 9, false);
      Structure structure = new Structure(random.table());
      Unknowns unknowns = new Unknowns(structure, random.hidden(), structure.implied());
      IntervalPasses passes = new IntervalPasses(unknowns);
      for (int component = 0; component < unknowns.components(); component++) {
        ExactBounds fast = ExactBounds.of(unknowns, component, passes);
        assertThat(fast).isNotInstanceOf(ExactBounds.Linear.class);
        LinearBounds linear = new LinearBounds(unknowns, component);
        for (int variable : unknowns.componentVariables[component]) {
          Interval expected = linear.bounds(variable);
          assertThat(fast.of(variable).low()).isCloseTo(expected.low(), within(1e-6));
          assertThat(fast.of(variable).high()).satisfies(near(expected.high()));
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"1,0,4,false", "2,0,2,false", "1,1,3,false", "2,2,1,false", "1,1,3,true"})
  void every_table_that_agrees_with_the_publication_lies_within_the_bounds(
      int columns, int periods, int most, boolean odd) {
    for (long seed = 1; seed <= 6; seed++) {
      RandomTable random = RandomTable.make(seed, 1, columns, periods, most, odd);
      AdditiveTable table = limited(random.table());
      BitSet hidden = firstSmall(table, random.hidden());
      AllTables all = new AllTables(table, hidden);
      Audit.Bounds bounds = Audit.bounds(table, hidden);
      Structure structure = new Structure(table);
      Unknowns unknowns = new Unknowns(structure, hidden, structure.impliedWithinPeriods());
      WitnessWalk walk = new WitnessWalk(new LayeredNetwork(unknowns));
      walk.protect(IntStream.range(0, unknowns.hidden).boxed().toList(), RULE);
      boolean network = periods == 0 || columns == 0;
      for (int cell : hidden.stream().toArray()) {
        double low = all.low(cell);
        double high = all.high(cell);
        assertThat(bounds.low()[cell]).isLessThanOrEqualTo(low);
        assertThat(bounds.high()[cell]).isGreaterThanOrEqualTo(high);
        if (network && !odd) {
          assertThat(bounds.low()[cell]).isEqualTo(low);
          assertThat(bounds.high()[cell]).isEqualTo(high);
        }
        int variable = unknowns.variable(cell);
        assertThat(walk.low[variable]).isGreaterThanOrEqualTo(low);
        assertThat(walk.high[variable]).isLessThanOrEqualTo(high);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"2,0,false", "2,2,false", "2,2,true"})
  void the_order_of_cells_and_equations_does_not_matter(int columns, int periods, boolean odd) {
    for (long seed = 1; seed <= 3; seed++) {
      RandomTable random = RandomTable.make(seed, 2, columns, periods, 9, odd);
      AdditiveTable table = random.table();
      AdditiveTable reversed = reversed(table);
      int last = table.cells() - 1;
      BitSet hidden = new BitSet();
      random.hidden().stream().forEach(cell -> hidden.set(last - cell));
      Audit.Bounds one = Audit.bounds(table, random.hidden());
      Audit.Bounds other = Audit.bounds(reversed, hidden);
      for (int cell : random.hidden().stream().toArray()) {
        assertThat(other.low()[last - cell]).isCloseTo(one.low()[cell], within(1e-6));
        assertThat(other.high()[last - cell]).satisfies(near(one.high()[cell]));
      }
      BitSet protectedOne = hide(table, random.hidden(), new BitSet()).hidden();
      BitSet protectedOther = hide(reversed, hidden, new BitSet()).hidden();
      BitSet mirrored = new BitSet();
      protectedOther.stream().forEach(cell -> mirrored.set(last - cell));
      assertThat(mirrored).isEqualTo(protectedOne);
    }
  }

  @ParameterizedTest
  @CsvSource({"0,0", "2,0", "2,2"})
  void hidden_values_need_not_be_known_to_audit_a_publication(int columns, int periods) {
    for (long seed = 1; seed <= 6; seed++) {
      RandomTable random = RandomTable.make(seed, 3, columns, periods, 9, false);
      AdditiveTable published = random.table().without(random.hidden());
      Audit.Bounds known = Audit.bounds(random.table(), random.hidden());
      Audit.Bounds unknown = Audit.bounds(published, random.hidden());
      assertThat(unknown.relaxed()).isZero();
      for (int cell : random.hidden().stream().toArray()) {
        assertThat(unknown.low()[cell]).isCloseTo(known.low()[cell], within(1e-6));
        assertThat(unknown.high()[cell]).satisfies(near(known.high()[cell]));
      }
      assertThat(cells(Audit.of(published, random.hidden(), RULE)))
          .isEqualTo(cells(Audit.of(random.table(), random.hidden(), RULE)));
    }
  }

  @Test
  void hiding_more_never_makes_a_safe_cell_unsafe() {
    for (long seed = 1; seed <= 8; seed++) {
      RandomTable random = RandomTable.make(seed, 3, 2, 2, 9, true);
      BitSet more = (BitSet) random.hidden().clone();
      IntStream.range(0, random.table().cells()).filter(cell -> cell % 3 == 0).forEach(more::set);
      BitSet unsafeBefore = cells(Audit.of(random.table(), random.hidden(), RULE));
      BitSet unsafeAfter = cells(Audit.of(random.table(), more, random.hidden(), RULE));
      unsafeAfter.andNot(unsafeBefore);
      assertThat(unsafeAfter.isEmpty()).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({"0,0,false", "3,0,true", "2,2,false", "2,2,true"})
  void what_was_hidden_stays_hidden_and_nothing_can_be_derived(
      int columns, int periods, boolean odd) {
    for (long seed = 1; seed <= 3; seed++) {
      AdditiveTable table = RandomTable.make(seed, 3, columns, periods, 12, odd).table();
      BitSet primary = small(table);
      BitSet already = new BitSet();
      already.set((int) seed, (int) seed + 2);
      ComplementarySuppression.Result result = hide(table, primary, already);
      BitSet must = (BitSet) primary.clone();
      must.or(already);
      assertThat(result.audit().derivable()).isEmpty();
      assertThat(contains(result.hidden(), must)).isTrue();
      SecondSolver attack = new SecondSolver(table, result.hidden());
      for (int cell : result.hidden().stream().toArray()) {
        assertThat(RULE.safe(cell, attack.bounds(cell))).isTrue();
      }
    }
  }

  @Test
  void a_cell_that_is_known_already_protects_nothing_and_is_reported_when_it_leaves_too_little() {
    AdditiveTable.Builder builder = AdditiveTable.builder();
    int total = builder.cell(0, 0, 0, 30);
    int small = builder.cell(1, 0, 0, 2);
    int large = builder.cell(2, 0, 0, 28);
    AdditiveTable table = builder.equation(AdditiveTable.Kind.AREA, total, small, large).build();
    BitSet primary = new BitSet();
    primary.set(small);
    BitSet known = new BitSet();
    known.set(large);

    ComplementarySuppression.Result one = hide(table, primary, new BitSet(), known);
    assertThat(one.hidden().get(total)).isTrue();
    assertThat(one.audit().passed()).isTrue();

    known.set(total);
    ComplementarySuppression.Result none = hide(table, primary, new BitSet(), known);
    assertThat(none.audit().derivable()).containsExactly(new Audit.Derivable(small, 2, 2, true));
  }

  @Test
  void a_numerator_is_not_larger_than_its_denominator() {
    AdditiveTable.Builder builder = AdditiveTable.builder();
    int total = builder.cell(0, 0, 0, 20);
    int one = builder.cell(1, 0, 0, 3, 4);
    int other = builder.cell(2, 0, 0, 17);
    AdditiveTable table = builder.equation(AdditiveTable.Kind.AREA, total, one, other).build();
    BitSet hidden = new BitSet();
    hidden.set(one, other + 1);

    assertThat(Audit.bounds(table, hidden).of(one)).isEqualTo(new Interval(0, 4));
    assertThat(Audit.bounds(table, hidden).of(other)).isEqualTo(new Interval(16, 20));
  }

  @Test
  void a_publication_that_contradicts_itself_is_audited_with_the_smallest_change() {
    AdditiveTable.Builder builder = AdditiveTable.builder();
    int total = builder.cell(0, 0, 0, 10);
    int large = builder.cell(1, 0, 0, 13);
    int one = builder.cell(2, 0, 0, Double.NaN);
    int other = builder.cell(3, 0, 0, Double.NaN);
    AdditiveTable table =
        builder.equation(AdditiveTable.Kind.AREA, total, large, one, other).build();
    BitSet hidden = new BitSet();
    hidden.set(one, other + 1);

    Audit.Report report = Audit.of(table, hidden, RULE);
    assertThat(report.relaxed()).isCloseTo(3, within(1e-9));
    assertThat(cells(report)).isEqualTo(hidden);
  }

  /** Close to a number, or infinite like it. */
  private static java.util.function.Consumer<Double> near(double expected) {
    return actual ->
        assertThat(actual == expected || Math.abs(actual - expected) <= 1e-6)
            .as("%s is %s", actual, expected)
            .isTrue();
  }

  private static double floor(double high) {
    return Math.floor(high + 1e-6);
  }

  private static BitSet small(AdditiveTable table) {
    BitSet small = new BitSet();
    IntStream.range(0, table.cells())
        .filter(cell -> table.value(cell) > 0 && table.value(cell) < 5)
        .forEach(small::set);
    return small;
  }

  private static boolean contains(BitSet all, BitSet some) {
    BitSet rest = (BitSet) some.clone();
    rest.andNot(all);
    return rest.isEmpty();
  }

  private static ComplementarySuppression.Result hide(
      AdditiveTable table, BitSet primary, BitSet already) {
    return hide(table, primary, already, new BitSet());
  }

  private static ComplementarySuppression.Result hide(
      AdditiveTable table, BitSet primary, BitSet already, BitSet known) {
    return ComplementarySuppression.hide(
        table, primary, already, known, ComplementarySuppression.costs(table), RULE);
  }

  private static BitSet cells(Audit.Report report) {
    BitSet cells = new BitSet();
    report.derivable().forEach(derivable -> cells.set(derivable.cell()));
    return cells;
  }

  /** The same table, of which everybody knows that small cells are not larger than the limit. */
  private static AdditiveTable limited(AdditiveTable table) {
    AdditiveTable.Builder builder = AdditiveTable.builder();
    for (int cell = 0; cell < table.cells(); cell++) {
      builder.cell(
          table.area(cell),
          table.column(cell),
          table.period(cell),
          table.value(cell),
          AllTables.LIMIT);
    }
    for (int equation = 0; equation < table.equations(); equation++) {
      int of = equation;
      int[] parts = IntStream.range(1, table.size(of)).map(n -> table.member(of, n)).toArray();
      builder.equation(table.kind(of), table.atLeast(of), table.member(of, 0), parts);
    }
    return builder.build();
  }

  private static BitSet firstSmall(AdditiveTable table, BitSet hidden) {
    BitSet first = new BitSet();
    hidden.stream()
        .filter(cell -> table.value(cell) <= AllTables.LIMIT)
        .limit(7)
        .forEach(first::set);
    return first;
  }

  private static AdditiveTable reversed(AdditiveTable table) {
    int last = table.cells() - 1;
    AdditiveTable.Builder builder = AdditiveTable.builder();
    for (int cell = last; cell >= 0; cell--) {
      builder.cell(
          table.area(cell),
          table.column(cell),
          table.period(cell),
          table.value(cell),
          table.upper(cell));
    }
    for (int equation = table.equations() - 1; equation >= 0; equation--) {
      int of = equation;
      int[] parts =
          IntStream.range(1, table.size(of)).map(n -> last - table.member(of, n)).toArray();
      builder.equation(table.kind(of), table.atLeast(of), last - table.member(of, 0), parts);
    }
    return builder.build();
  }

  /** All tables of whole numbers up to a limit that agree with what is published. */
  private static final class AllTables {
    static final int LIMIT = 6;

    private final AdditiveTable table;
    private final List<Integer> cells;
    private final double[] trial;
    private final double[] low;
    private final double[] high;

    AllTables(AdditiveTable table, BitSet hidden) {
      this.table = table;
      cells = hidden.stream().boxed().toList();
      trial = IntStream.range(0, table.cells()).mapToDouble(table::value).toArray();
      low = new double[table.cells()];
      high = new double[table.cells()];
      Arrays.fill(low, Double.POSITIVE_INFINITY);
      fill(0);
    }

    double low(int cell) {
      return low[cell];
    }

    double high(int cell) {
      return high[cell];
    }

    private void fill(int number) {
      if (number == cells.size()) {
        if (agrees()) {
          for (int cell : cells) {
            low[cell] = Math.min(low[cell], trial[cell]);
            high[cell] = Math.max(high[cell], trial[cell]);
          }
        }
        return;
      }
      for (int value = 0; value <= LIMIT; value++) {
        trial[cells.get(number)] = value;
        fill(number + 1);
      }
    }

    private boolean agrees() {
      for (int equation = 0; equation < table.equations(); equation++) {
        double now = 0;
        double then = 0;
        for (int number = 0; number < table.size(equation); number++) {
          int sign = number == 0 ? 1 : -1;
          now += sign * trial[table.member(equation, number)];
          then += sign * table.value(table.member(equation, number));
        }
        if (table.atLeast(equation) ? now < Math.min(0, then) : now != then) {
          return false;
        }
      }
      return true;
    }
  }
}
