package nl.wijkbeeld.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** What holds of every analysis, whatever it is about. */
class LawsTest {

  @Test
  void law_input_order_does_not_matter() {
    Scenarios shuffled =
        Scenarios.compute(
            lines -> {
              List<String> other = new ArrayList<>(lines);
              Collections.shuffle(other, new Random(20200526));
              return other;
            });

    assertThat(shuffled.published().stream().map(LawsTest::text))
        .containsExactlyInAnyOrderElementsOf(
            Scenarios.computed().published().stream().map(LawsTest::text).toList());
    assertThat(shuffled.findings().stream().map(Row::toString))
        .containsExactlyInAnyOrderElementsOf(
            Scenarios.computed().findings().stream().map(Row::toString).toList());
  }

  @Test
  void law_totals_are_preserved_from_buurt_to_city() {
    for (String indicator : List.of("inwoners", "clienten")) {
      Map<String, Double> byLevel =
          Scenarios.computed().published().stream()
              .filter(row -> row.getAs("indeling").equals(Scenarios.MODELSTAD))
              .filter(row -> row.getAs("indicator").equals(indicator))
              .collect(
                  Collectors.groupingBy(
                      row -> row.getAs("niveau"),
                      Collectors.summingDouble(row -> row.<Double>getAs("waarde"))));

      assertThat(byLevel).hasSize(4);
      assertThat(byLevel.values())
          .allSatisfy(total -> assertThat(total).isCloseTo(byLevel.get("gemeente"), within(1e-6)));
    }
  }

  @Test
  void law_a_value_is_there_exactly_when_it_is_known() {
    assertThat(Scenarios.computed().published())
        .allSatisfy(
            row ->
                assertThat(row.getAs("waarde") != null)
                    .isEqualTo("bekend".equals(row.getAs("status"))));
  }

  @Test
  void law_an_interval_holds_its_value() {
    List<Row> withInterval =
        Scenarios.computed().published().stream()
            .filter(row -> row.getAs("ondergrens") != null)
            .toList();

    assertThat(withInterval).isNotEmpty();
    assertThat(withInterval)
        .allSatisfy(
            row ->
                assertThat(row.<Double>getAs("waarde"))
                    .isBetween(
                        row.<Double>getAs("ondergrens") - 1e-12,
                        row.<Double>getAs("bovengrens") + 1e-12));
  }

  private static String text(Row row) {
    StringBuilder text = new StringBuilder();
    for (String column :
        List.of(
            "indeling",
            "gebiedcode",
            "indicator",
            "periode",
            "uitsplitsing",
            "status",
            "waarde",
            "teller",
            "noemer",
            "ondergrens",
            "bovengrens",
            "dekking",
            "herkomst")) {
      Object cell = row.getAs(column);
      text.append(' ').append(cell);
    }
    return text.toString();
  }
}
