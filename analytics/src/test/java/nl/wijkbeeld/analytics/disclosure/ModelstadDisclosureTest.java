package nl.wijkbeeld.analytics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.BitSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What two other implementations derived from the modelstad by sex. */
class ModelstadDisclosureTest {
  private static final ModelstadTable CITY = ModelstadTable.read();

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
  void complementary_suppression_leaves_nothing_to_derive() {
    ComplementarySuppression.Result result =
        ComplementarySuppression.hide(
            CITY.table(),
            CITY.named("primary"),
            new BitSet(),
            new BitSet(),
            ComplementarySuppression.costs(CITY.table()),
            Rule.of(5, 5));

    System.out.printf("hidden %d, seconds %.2f%n", result.hidden().cardinality(), result.seconds());
    assertThat(result.audit().derivable()).isEmpty();
  }
}
