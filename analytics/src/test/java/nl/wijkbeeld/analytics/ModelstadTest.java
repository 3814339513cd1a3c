package nl.wijkbeeld.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The outcomes that two independent implementations found for the modelstad. */
class ModelstadTest {
  private static final double SAME = 1e-9;

  @ParameterizedTest
  @ValueSource(strings = {"wijk", "stadsdeel"})
  void weighted_means_and_their_coverage_are_those_of_two_other_implementations(String niveau)
      throws IOException {
    JsonNode expected = json("wmean_sociaal_" + niveau + ".json").get("groups");
    Map<String, Row> actual = rows("sociaal", niveau);

    assertThat(actual).hasSize(expected.size());
    for (Map.Entry<String, JsonNode> group : expected.properties()) {
      Row row = actual.get(group.getKey());
      double coverage = group.getValue().get("coverage").asDouble();
      assertThat(row.<Double>getAs("dekking")).isCloseTo(coverage, within(SAME));
      if (coverage < 2.0 / 3.0) {
        assertThat(row.<String>getAs("status")).isEqualTo("onbekend");
        assertThat(row.<Double>getAs("waarde")).isNull();
      } else {
        assertThat(row.<Double>getAs("waarde"))
            .isCloseTo(group.getValue().get("mean").asDouble(), within(SAME));
      }
    }
  }

  @Test
  void the_mean_of_the_city_comes_straight_from_its_buurten() throws IOException {
    JsonNode expected = json("wmean_sociaal_wijk.json").get("all");
    Row city = rows("sociaal", "gemeente").get("STAD");

    assertThat(city.<Double>getAs("waarde"))
        .isCloseTo(expected.get("mean").asDouble(), within(SAME));
    assertThat(city.<Double>getAs("dekking"))
        .isCloseTo(expected.get("coverage").asDouble(), within(SAME));
  }

  @Test
  void rates_of_events_have_byars_interval_and_below_ten_events_the_exact_one() throws IOException {
    JsonNode expected = json("ci_clienten.json");
    Map<String, Row> actual = rows("clienten_per_1000", "buurt");

    for (int i = 0; i < expected.get("ids").size(); i++) {
      Row row = actual.get(expected.get("ids").get(i).asText());
      double perEvent = 1000 / row.<Double>getAs("noemer");
      JsonNode limits =
          expected.get(row.<Double>getAs("teller") < 10 ? "exact_count" : "byar_count");
      assertThat(row.<Double>getAs("waarde"))
          .isCloseTo(expected.get("rate").get(i).asDouble(), within(1e-9));
      assertThat(row.<Double>getAs("ondergrens") / perEvent)
          .isCloseTo(limits.get(0).get(i).asDouble(), within(1e-8));
      assertThat(row.<Double>getAs("bovengrens") / perEvent)
          .isCloseTo(limits.get(1).get(i).asDouble(), within(1e-8));
    }
  }

  @Test
  void shares_have_wilsons_interval() throws IOException {
    JsonNode expected = json("ci_clienten.json");
    Map<String, Row> actual = rows("clienten_deel", "buurt");

    for (int i = 0; i < expected.get("ids").size(); i++) {
      Row row = actual.get(expected.get("ids").get(i).asText());
      assertThat(row.<Double>getAs("ondergrens"))
          .isCloseTo(expected.get("wilson").get(0).get(i).asDouble(), within(1e-9));
      assertThat(row.<Double>getAs("bovengrens"))
          .isCloseTo(expected.get("wilson").get(1).get(i).asDouble(), within(1e-9));
    }
  }

  @Test
  void smoothed_rates_are_those_of_marshall_and_rates_on_little_are_marked() throws IOException {
    JsonNode expected = json("eb_clienten.json");
    Map<String, Row> actual = rows("clienten_per_1000", "buurt");

    for (int i = 0; i < expected.get("ids").size(); i++) {
      Row row = actual.get(expected.get("ids").get(i).asText());
      assertThat(row.<Double>getAs("gladgestreken") / 1000)
          .isCloseTo(expected.get("global_").get("est").get(i).asDouble(), within(SAME));
      assertThat(row.<Boolean>getAs("weinig"))
          .isEqualTo(row.<Double>getAs("teller") < 10 || row.<Double>getAs("noemer") < 100);
    }
    assertThat(rows("clienten_deel", "buurt").values())
        .allSatisfy(row -> assertThat(row.<Double>getAs("gladgestreken")).isNull());
  }

  @Test
  void a_buurt_without_inhabitants_has_no_rate() {
    Row row = rows("clienten_per_1000", "buurt").get("BU020302");

    assertThat(row.<String>getAs("status")).isEqualTo("nvt");
    assertThat(row.<Double>getAs("waarde")).isNull();
    assertThat(row.<Double>getAs("ondergrens")).isNull();
  }

  private static Map<String, Row> rows(String indicator, String niveau) {
    return Scenarios.computed().published().stream()
        .filter(row -> row.getAs("indeling").equals(Scenarios.MODELSTAD))
        .filter(row -> row.getAs("indicator").equals(indicator))
        .filter(row -> row.getAs("niveau").equals(niveau))
        .collect(Collectors.toMap(row -> row.getAs("gebiedcode"), Function.identity()));
  }

  private static JsonNode json(String name) throws IOException {
    return new ObjectMapper().readTree(Scenarios.resource("modelstad/" + name).toFile());
  }
}
