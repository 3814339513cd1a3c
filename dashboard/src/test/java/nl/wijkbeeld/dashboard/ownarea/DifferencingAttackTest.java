package nl.wijkbeeld.dashboard.ownarea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.wijkbeeld.dashboard.OwnAreaFixture;
import nl.wijkbeeld.dashboard.SnapshotFixture;
import nl.wijkbeeld.dashboard.figure.Areas;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import nl.wijkbeeld.vocabulary.Meting;
import org.hipparchus.optim.linear.LinearConstraint;
import org.hipparchus.optim.linear.LinearConstraintSet;
import org.hipparchus.optim.linear.LinearObjectiveFunction;
import org.hipparchus.optim.linear.NonNegativeConstraint;
import org.hipparchus.optim.linear.Relationship;
import org.hipparchus.optim.linear.SimplexSolver;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Somebody asks for hundreds of own areas that overlap, differ by one buurt, and are each other's
 * union and complement, and lays the answers beside all published figures. With linear programming
 * they bound every hidden count. No count may be bounded more narrowly than by the published
 * figures alone.
 */
class DifferencingAttackTest {
  private static final long SEED = 20_261_121;
  private static final int WIJKEN = 6;
  private static final int BUURTEN = 6;
  private static final int ASKED = 300;
  private static final int MINIMUM = 5;

  /** The wijken of which the total is hidden too. */
  private static final Set<String> HIDDEN_WIJKEN = Set.of("V4", "V5");

  @TempDir static Path lake;

  private static final Map<String, Integer> TRUTH = new LinkedHashMap<>();
  private static final Map<String, Integer> PEOPLE = new LinkedHashMap<>();
  private static final Set<String> HIDDEN = new TreeSet<>();
  private static Snapshot snapshot;
  private static List<Set<String>> asked;

  /** What somebody knows: some unknown counts add up to a number. */
  private record Equation(Set<String> unknown, double total) {}

  private record Bounds(double low, double high) {}

  @BeforeAll
  static void publish() throws IOException {
    Random random = new Random(SEED);
    SnapshotFixture fixture = SnapshotFixture.empty(lake);
    List<String> rows = new ArrayList<>();
    int all = 0;
    for (int w = 0; w < WIJKEN; w++) {
      String wijk = "V" + w;
      fixture.change(
          "INSERT INTO gebieden VALUES ('%s','2015','Wijk %s','wijk','N',DATE '2015-01-01',NULL,1.0,NULL)"
              .formatted(wijk, wijk));
      int sum = 0;
      int people = 0;
      List<String> within = new ArrayList<>();
      for (int b = 0; b < BUURTEN; b++) {
        String buurt = wijk + "B" + b;
        within.add(buurt);
        OwnAreaFixture.buurt(fixture, buurt, "Buurt " + buurt, wijk, 2, 2.1);
        TRUTH.put(buurt, random.nextInt(14));
        PEOPLE.put(buurt, 200 + random.nextInt(900));
        sum += TRUTH.get(buurt);
        people += PEOPLE.get(buurt);
      }
      hide(within);
      TRUTH.put(wijk, sum);
      PEOPLE.put(wijk, people);
      all += sum;
    }
    HIDDEN.addAll(HIDDEN_WIJKEN);
    TRUTH.put("N", all);
    PEOPLE.put("N", PEOPLE.values().stream().mapToInt(Integer::intValue).sum() / 2);
    TRUTH.keySet().forEach(code -> rows.addAll(rows(code)));
    fixture.indicator("bewoners", "Bewoners", "personen", 1, "context", "neutraal", "som", 0);
    fixture.indicator("klanten", "Klanten", "klanten", 1, "draaglast", "neutraal", "som", 0);
    fixture.indicator("klanten_pct", "Klanten", "%", 100, "draaglast", "neutraal", "verhouding", 2);
    fixture.change(
        "UPDATE indicatoren SET teller = 'klanten', noemer = 'bewoners' WHERE indicator = 'klanten_pct'");
    fixture.change("INSERT INTO waarden VALUES " + String.join(",", rows));
    fixture.publish("aanval");
    snapshot = new SnapshotStore(lake).current().orElseThrow();
    asked = questions(new Random(SEED + 1));
  }

  /** Small counts, and so many of the next smallest that no hidden count stands alone. */
  private static void hide(List<String> within) {
    List<String> smallest = new ArrayList<>(within);
    smallest.sort(java.util.Comparator.comparing(TRUTH::get));
    int hidden = (int) within.stream().filter(code -> TRUTH.get(code) < MINIMUM).count();
    HIDDEN.addAll(smallest.subList(0, hidden == 1 ? 2 : hidden));
  }

  private static List<String> rows(String code) {
    String level = code.contains("B") ? "buurt" : code.equals("N") ? "stadsdeel" : "wijk";
    boolean hidden = HIDDEN.contains(code);
    int count = TRUTH.get(code);
    int people = PEOPLE.get(code);
    return List.of(
        row(code, level, "bewoners", "" + people, false, "NULL", "NULL"),
        row(code, level, "klanten", "" + count, hidden, "NULL", "NULL"),
        row(
            code,
            level,
            "klanten_pct",
            "" + 100.0 * count / people,
            hidden,
            hidden ? "NULL" : "" + count,
            hidden ? "NULL" : "" + people));
  }

  private static String row(
      String code,
      String level,
      String indicator,
      String value,
      boolean hidden,
      String numerator,
      String denominator) {
    return "('%s','2015','%s','2020','totaal','%s',DATE '2020-01-01',DATE '2020-12-31',%s,'%s',false,%s,%s,NULL,NULL,NULL,1.0,'bron')"
        .formatted(
            code,
            indicator,
            level,
            hidden ? "NULL" : value,
            hidden ? "onderdrukt" : "bekend",
            numerator,
            denominator);
  }

  /** Random sets, wijken and a buurt more or less, unions, intersections and complements. */
  private static List<Set<String>> questions(Random random) {
    List<String> buurten = TRUTH.keySet().stream().filter(code -> code.contains("B")).toList();
    List<Set<String>> sets = new ArrayList<>();
    for (int w = 0; w < WIJKEN; w++) {
      String wijk = "V" + w;
      Set<String> whole =
          buurten.stream().filter(b -> b.startsWith(wijk)).collect(Collectors.toSet());
      sets.add(whole);
      for (String buurt : buurten) {
        Set<String> changed = new LinkedHashSet<>(whole);
        if (!changed.remove(buurt)) {
          changed.add(buurt);
        }
        if (random.nextInt(2) == 0) {
          sets.add(changed);
        }
      }
    }
    while (sets.size() < ASKED) {
      Set<String> made = new LinkedHashSet<>();
      switch (random.nextInt(4)) {
        case 0 -> buurten.stream().filter(buurt -> random.nextInt(4) == 0).forEach(made::add);
        case 1 -> {
          made.addAll(sets.get(random.nextInt(sets.size())));
          made.addAll(sets.get(random.nextInt(sets.size())));
        }
        case 2 -> {
          made.addAll(buurten);
          made.removeAll(sets.get(random.nextInt(sets.size())));
        }
        default -> {
          made.addAll(sets.get(random.nextInt(sets.size())));
          made.retainAll(sets.get(random.nextInt(sets.size())));
        }
      }
      if (!made.isEmpty()) {
        sets.add(made);
      }
    }
    return sets;
  }

  /** What the published tables say: the wijken add up, and so does the stadsdeel. */
  private static List<Equation> published() {
    List<Equation> known = new ArrayList<>();
    Set<String> hiddenWijken = new TreeSet<>();
    double rest = TRUTH.get("N");
    for (int w = 0; w < WIJKEN; w++) {
      String wijk = "V" + w;
      Set<String> within =
          TRUTH.keySet().stream()
              .filter(code -> code.startsWith(wijk + "B"))
              .collect(Collectors.toSet());
      if (HIDDEN.contains(wijk)) {
        hiddenWijken.addAll(within);
      } else {
        known.add(sum(within, TRUTH.get(wijk)));
        rest -= TRUTH.get(wijk);
      }
    }
    known.add(sum(hiddenWijken, rest));
    return known;
  }

  private static Equation sum(Collection<String> buurten, double total) {
    Set<String> unknown = new TreeSet<>(buurten);
    unknown.retainAll(HIDDEN);
    double known =
        buurten.stream().filter(code -> !HIDDEN.contains(code)).mapToInt(TRUTH::get).sum();
    return new Equation(unknown, total - known);
  }

  /** What the answers about own areas say: counts, and counts from rates. */
  private static List<Equation> answers() {
    Areas areas = Areas.of(snapshot, "2015");
    List<Equation> learned = new ArrayList<>();
    for (Set<String> set : asked) {
      OwnFigures figures = OwnFigures.of(snapshot, "2015", OwnArea.of(areas, set));
      if (figures.list("klanten").getFirst().meting() instanceof Meting.Bekend(double count)) {
        learned.add(sum(set, count));
      }
      if (figures.list("klanten_pct").getFirst().meting() instanceof Meting.Bekend(double rate)) {
        int people = set.stream().mapToInt(PEOPLE::get).sum();
        learned.add(sum(set, Math.rint(rate * people / 100)));
      }
    }
    return learned;
  }

  private static Map<String, Bounds> attack(List<Equation> known) {
    List<String> unknown = HIDDEN.stream().filter(code -> code.contains("B")).sorted().toList();
    Map<Set<String>, Double> once = new LinkedHashMap<>();
    for (Equation equation : known) {
      if (!equation.unknown().isEmpty()) {
        once.put(equation.unknown(), equation.total());
      }
    }
    List<LinearConstraint> rows = new ArrayList<>();
    once.forEach(
        (set, total) ->
            rows.add(
                new LinearConstraint(
                    unknown.stream().mapToDouble(code -> set.contains(code) ? 1 : 0).toArray(),
                    Relationship.EQ,
                    total)));
    Map<String, Bounds> bounds = new LinkedHashMap<>();
    for (String code : unknown) {
      double[] only = unknown.stream().mapToDouble(one -> one.equals(code) ? 1 : 0).toArray();
      bounds.put(
          code,
          new Bounds(solve(only, rows, GoalType.MINIMIZE), solve(only, rows, GoalType.MAXIMIZE)));
    }
    return bounds;
  }

  private static double solve(double[] objective, List<LinearConstraint> rows, GoalType goal) {
    return new SimplexSolver()
        .optimize(
            new LinearObjectiveFunction(objective, 0),
            new LinearConstraintSet(rows),
            goal,
            new NonNegativeConstraint(true))
        .getValue();
  }

  @Test
  void hundreds_of_own_areas_say_nothing_that_the_published_tables_do_not_say() {
    List<Equation> everything = new ArrayList<>(published());
    List<Equation> answers = answers();
    everything.addAll(answers);
    Map<String, Bounds> before = attack(published());
    Map<String, Bounds> after = attack(everything);

    assertThat(asked).hasSizeGreaterThanOrEqualTo(ASKED);
    assertThat(answers).as("some are answered").hasSizeGreaterThan(20);
    assertThat(before).hasSizeGreaterThan(8);
    before.forEach(
        (code, bounds) -> {
          assertThat(after.get(code).low()).as(code).isCloseTo(bounds.low(), within(1e-6));
          assertThat(after.get(code).high()).as(code).isCloseTo(bounds.high(), within(1e-6));
        });
  }

  @Test
  void the_attack_succeeds_on_a_page_that_only_hides_small_sums() {
    List<Equation> everything = new ArrayList<>(published());
    for (Set<String> set : asked) {
      int truth = set.stream().mapToInt(TRUTH::get).sum();
      if (truth >= MINIMUM) {
        everything.add(sum(set, truth));
      }
    }
    Map<String, Bounds> before = attack(published());
    Map<String, Bounds> after = attack(everything);

    assertThat(before.keySet())
        .filteredOn(
            code ->
                after.get(code).high() - after.get(code).low()
                    < before.get(code).high() - before.get(code).low() - 1)
        .as("buurten that such a page gives away")
        .hasSizeGreaterThan(5);
  }

  @Test
  void no_answer_holds_a_hidden_count() {
    Areas areas = Areas.of(snapshot, "2015");
    for (String code : HIDDEN) {
      assertThat(
              OwnFigures.of(snapshot, "2015", OwnArea.of(areas, List.of(code)))
                  .list("klanten")
                  .getFirst()
                  .meting())
          .as(code)
          .isInstanceOf(Meting.Afwezig.class);
    }
  }
}
