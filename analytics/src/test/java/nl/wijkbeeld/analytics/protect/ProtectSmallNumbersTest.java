package nl.wijkbeeld.analytics.protect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import nl.wijkbeeld.analytics.TestSpark;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

/** What is hidden and what is rounded, in that order. */
class ProtectSmallNumbersTest {
  private static final StructType OPEN =
      new StructType()
          .add("indicator", DataTypes.StringType)
          .add("indeling", DataTypes.StringType)
          .add("gebiedcode", DataTypes.StringType)
          .add("periode", DataTypes.StringType)
          .add("begin", DataTypes.DateType)
          .add("eind", DataTypes.DateType)
          .add("uitsplitsing", DataTypes.StringType)
          .add("status", DataTypes.StringType)
          .add("waarde", DataTypes.DoubleType)
          .add("teller", DataTypes.DoubleType)
          .add("noemer", DataTypes.DoubleType)
          .add("herkomst", DataTypes.StringType);

  private static final Map<String, Double> COUNTS =
      new TreeMap<>(Map.of("S1", 2.0, "S2", 23.0, "S3", 41.0, "S4", 58.0, "GM", 124.0));
  private static final double INHABITANTS = 1000;

  @Test
  void small_numbers_are_hidden_first_and_what_is_shown_is_rounded_after() {
    Map<String, Row> rows = protect(5, "geheim", 1);

    assertThat(rows.get("meldingen S1").<String>getAs("status")).isEqualTo("onderdrukt");
    assertThat(rows.get("meldingen_per_1000 S1").<Double>getAs("waarde")).isNull();
    rows.values().stream()
        .filter(row -> row.getAs("status").equals("bekend"))
        .filter(row -> row.getAs("indicator").equals("meldingen"))
        .forEach(
            row -> {
              double shown = row.getAs("waarde");
              assertThat(shown % 5).isZero();
              assertThat(shown).isCloseTo(COUNTS.get(row.<String>getAs("gebiedcode")), within(4.0));
            });
  }

  @Test
  void a_rate_follows_from_the_rounded_number_that_stands_beside_it() {
    Map<String, Row> rows = protect(5, "geheim", 1);

    for (String area : COUNTS.keySet()) {
      Row count = rows.get("meldingen " + area);
      Row rate = rows.get("meldingen_per_1000 " + area);
      if (count.getAs("status").equals("bekend") && rate.getAs("status").equals("bekend")) {
        assertThat(rate.<Double>getAs("teller")).isEqualTo(count.<Double>getAs("waarde"));
        assertThat(rate.<Double>getAs("waarde"))
            .isCloseTo(count.<Double>getAs("waarde") / INHABITANTS * 1000, within(1e-9));
      }
    }
  }

  @Test
  void the_same_secret_rounds_the_same_way_in_whatever_order_the_rows_come() {
    assertThat(shown(protect(5, "geheim", 1))).isEqualTo(shown(protect(5, "geheim", 2)));
  }

  @Test
  void without_rounding_no_shown_number_changes() {
    protect(1, "", 1).values().stream()
        .filter(row -> row.getAs("indicator").equals("meldingen"))
        .filter(row -> row.getAs("status").equals("bekend"))
        .forEach(
            row ->
                assertThat(row.<Double>getAs("waarde"))
                    .isEqualTo(COUNTS.get(row.<String>getAs("gebiedcode"))));
  }

  private static Map<String, Row> protect(int roundTo, String secret, long order) {
    var spark = TestSpark.session();
    Dataset<Row> register =
        spark.createDataFrame(
            List.of(
                RowFactory.create("meldingen", null, true, 1.0),
                RowFactory.create("meldingen_per_1000", "meldingen", true, 1000.0)),
            new StructType()
                .add("indicator", DataTypes.StringType)
                .add("tellercode", DataTypes.StringType)
                .add("gevoelig", DataTypes.BooleanType)
                .add("factor", DataTypes.DoubleType));
    AreaTree areas =
        AreaTree.of(
            COUNTS.keySet().stream()
                .map(
                    code ->
                        new AreaTree.Link(
                            "x", code, code.equals("GM") ? Optional.empty() : Optional.of("GM")))
                .toList());
    CountPolicy policy = new CountPolicy(5, true, 0.9, 5, roundTo, true);
    Map<String, Row> byCell = new TreeMap<>();
    new ProtectSmallNumbers(
            register,
            areas,
            Map.of("meldingen", policy),
            Optional.empty(),
            secret.getBytes(StandardCharsets.UTF_8))
        .apply(spark.createDataFrame(open(order), OPEN))
        .collectAsList()
        .forEach(row -> byCell.put(row.getAs("indicator") + " " + row.getAs("gebiedcode"), row));
    return byCell;
  }

  private static List<Row> open(long order) {
    List<Row> rows = new ArrayList<>();
    COUNTS.forEach(
        (area, count) -> {
          rows.add(row("meldingen", area, count, null, null));
          rows.add(row("meldingen_per_1000", area, count, count, INHABITANTS));
        });
    Collections.shuffle(rows, new Random(order));
    return rows;
  }

  private static Row row(
      String indicator, String area, double value, Double numerator, Double denominator) {
    return RowFactory.create(
        indicator,
        "x",
        area,
        "2020M01",
        Date.valueOf("2020-01-01"),
        Date.valueOf("2020-01-31"),
        "totaal",
        "bekend",
        value,
        numerator,
        denominator,
        "berekend");
  }

  private static List<String> shown(Map<String, Row> rows) {
    return rows.entrySet().stream()
        .map(entry -> entry.getKey() + " " + entry.getValue().getAs("waarde"))
        .toList();
  }
}
