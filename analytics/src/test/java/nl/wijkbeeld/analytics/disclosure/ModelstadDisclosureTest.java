package nl.wijkbeeld.analytics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What two other implementations derived from the modelstad by sex. */
class ModelstadDisclosureTest {
  private static final ModelstadTable CITY = ModelstadTable.read();
  private static final Rule RULE = Rule.of(5, 5);

  @ParameterizedTest
  @CsvSource({"primaries_only,primary", "protected,suppressed"})
  void every_hidden_cell_has_the_golden_bounds(String bounds, String hidden) {
    BitSet cells = CITY.named(hidden);
    Audit.Bounds actual = Audit.bounds(CITY.table(), cells);

    JsonNode expected = ModelstadTable.json("sdc_bounds.json").get(bounds);
    assertThat(expected.size()).isEqualTo(cells.cardinality());
    for (Map.Entry<String, JsonNode> cell : expected.properties()) {
      Interval interval = actual.of(CITY.cells().get(cell.getKey()));
      assertThat(interval.low()).isCloseTo(cell.getValue().get(0).asDouble(), within(1e-9));
      assertThat(interval.high()).isCloseTo(cell.getValue().get(1).asDouble(), within(1e-9));
    }
  }

  @Test
  void complementary_suppression_leaves_nothing_to_derive_and_the_next_smallest_cell_does() {
    BitSet primary = CITY.named("primary");
    ComplementarySuppression.Result result =
        ComplementarySuppression.hide(
            CITY.table(),
            primary,
            new BitSet(),
            new BitSet(),
            ComplementarySuppression.costs(CITY.table()),
            RULE);
    long start = System.nanoTime();
    BitSet plain = nextSmallest(CITY.table(), primary);
    double seconds = (System.nanoTime() - start) / 1e9;
    Audit.Report plainAudit = Audit.of(CITY.table(), plain, RULE);
    System.out.printf(
        "modelstad naar geslacht: %d secundair verborgen in %.2f s, %d herleidbaar; "
            + "met de volgende kleinste cel: %d in %.2f s, %d herleidbaar%n",
        result.secondary(),
        result.seconds(),
        result.audit().derivable().size(),
        plain.cardinality() - primary.cardinality(),
        seconds,
        plainAudit.derivable().size());

    assertThat(result.audit().derivable()).isEmpty();
    assertThat(plainAudit.passed()).isFalse();
    SecondSolver attack = new SecondSolver(CITY.table(), result.hidden());
    Audit.Bounds bounds = Audit.bounds(CITY.table(), result.hidden());
    for (int cell : result.hidden().stream().toArray()) {
      Interval other = attack.bounds(cell);
      assertThat(RULE.safe(cell, other)).isTrue();
      assertThat(bounds.of(cell).low()).isCloseTo(other.low(), within(1e-6));
      assertThat(bounds.of(cell).high()).isCloseTo(other.high(), within(1e-6));
    }
  }

  /**
   * In every group with one hidden cell the smallest other one is hidden too, until none is left.
   */
  private static BitSet nextSmallest(AdditiveTable table, BitSet primary) {
    BitSet hidden = (BitSet) primary.clone();
    int before = -1;
    while (hidden.cardinality() != before) {
      before = hidden.cardinality();
      for (int equation = 0; equation < table.equations(); equation++) {
        int of = equation;
        int[] cells = IntStream.range(0, table.size(of)).map(n -> table.member(of, n)).toArray();
        if (Arrays.stream(cells).filter(hidden::get).count() == 1) {
          Arrays.stream(cells)
              .filter(cell -> !hidden.get(cell))
              .boxed()
              .min(Comparator.comparingDouble(table::value))
              .ifPresent(hidden::set);
        }
      }
    }
    return hidden;
  }
}
