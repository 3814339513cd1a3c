package nl.wijkbeeld.analytics.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.wijkbeeld.analytics.TestSpark;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

/**
 * What reference packages print for published data: spdep's EBest for child deaths in Auckland, and
 * PHEindicatormethods' rates and proportions.
 */
class PublishedGoldenTest {
  private static final Path GOLDEN =
      Path.of(System.getProperty("wijkbeeld.root"), "../shared/golden/published").normalize();

  @Test
  void child_deaths_in_auckland_are_smoothed_as_spdep_does() throws IOException {
    List<String[]> lines = lines("eb/auckland_expected_spdep.csv");
    List<Row> rows = new ArrayList<>();
    for (String[] line : lines) {
      rows.add(row("eb", line[0], Double.parseDouble(line[1]), Double.parseDouble(line[2])));
    }

    Map<String, Row> smoothed =
        new WithEmpiricalBayes(register())
            .apply(TestSpark.session().createDataFrame(rows, VALUES)).collectAsList().stream()
                .collect(Collectors.toMap(row -> row.getAs("gebiedcode"), Function.identity()));

    assertThat(smoothed).hasSize(167);
    for (String[] line : lines) {
      assertThat(smoothed.get(line[0]).<Double>getAs("gladgestreken"))
          .isCloseTo(Double.parseDouble(line[4]), within(1e-14));
    }
  }

  @Test
  void rates_have_the_limits_that_public_health_england_prints() throws IOException {
    List<String[]> lines =
        lines("ci/phe_rate.csv").stream()
            .filter(line -> line[8].equals("rate per 100") && !line[4].equals("NA"))
            .toList();
    List<Row> rows = new ArrayList<>();
    for (String[] line : lines) {
      rows.add(row("per100", line[0], Double.parseDouble(line[1]), Double.parseDouble(line[2])));
    }

    Map<String, Row> limits = intervals(rows);

    assertThat(limits).hasSize(8);
    for (String[] line : lines) {
      Row row = limits.get(line[0]);
      double low = Double.parseDouble(line[4]);
      double high = Double.parseDouble(line[5]);
      assertThat(row.<Double>getAs("ondergrens")).isCloseTo(low, within(1e-9 * low + 1e-9));
      assertThat(row.<Double>getAs("bovengrens")).isCloseTo(high, within(1e-9 * high));
    }
  }

  @Test
  void proportions_have_the_limits_that_public_health_england_prints() throws IOException {
    List<String[]> lines =
        lines("ci/phe_byars_wilson.csv").stream()
            .filter(line -> line[4].equals("95%") && line[5].equals("Wilson"))
            .toList();
    List<Row> rows = new ArrayList<>();
    for (String[] line : lines) {
      rows.add(row("deel", line[0], Double.parseDouble(line[0]), Double.parseDouble(line[1])));
    }

    Map<String, Row> limits = intervals(rows);

    assertThat(limits).hasSize(3);
    for (String[] line : lines) {
      Row row = limits.get(line[0]);
      assertThat(row.<Double>getAs("ondergrens"))
          .isCloseTo(Double.parseDouble(line[2]), within(1e-12));
      assertThat(row.<Double>getAs("bovengrens"))
          .isCloseTo(Double.parseDouble(line[3]), within(1e-12));
    }
  }

  private static Map<String, Row> intervals(List<Row> rows) {
    var spark = TestSpark.session();
    Dataset<Row> exact = spark.createDataFrame(PoissonLimits.rows(), PoissonLimits.SCHEMA);
    return new WithInterval(register(), exact)
        .apply(spark.createDataFrame(rows, VALUES)).collectAsList().stream()
            .collect(Collectors.toMap(row -> row.getAs("gebiedcode"), Function.identity()));
  }

  private static final StructType VALUES =
      new StructType()
          .add("indicator", DataTypes.StringType)
          .add("indeling", DataTypes.StringType)
          .add("niveau", DataTypes.StringType)
          .add("periode", DataTypes.StringType)
          .add("uitsplitsing", DataTypes.StringType)
          .add("gebiedcode", DataTypes.StringType)
          .add("status", DataTypes.StringType)
          .add("teller", DataTypes.DoubleType)
          .add("noemer", DataTypes.DoubleType);

  private static Row row(String indicator, String area, double events, double population) {
    return RowFactory.create(
        indicator, "x", "buurt", "2020", "totaal", area, "bekend", events, population);
  }

  private static Dataset<Row> register() {
    return TestSpark.session()
        .createDataFrame(
            List.of(
                RowFactory.create("eb", "verhouding", "byar", 1.0),
                RowFactory.create("per100", "verhouding", "byar", 100.0),
                RowFactory.create("deel", "verhouding", "wilson", 1.0)),
            new StructType()
                .add("indicator", DataTypes.StringType)
                .add("aggregatie", DataTypes.StringType)
                .add("onzekerheid", DataTypes.StringType)
                .add("factor", DataTypes.DoubleType));
  }

  private static List<String[]> lines(String name) throws IOException {
    Path file = GOLDEN.resolve(name);
    assumeTrue(
        Files.exists(file),
        "overgeslagen: de map ../shared/golden/published ligt niet naast het project");
    return Files.readAllLines(file).stream()
        .skip(1)
        .map(line -> line.replace("\"", "").split(",", -1))
        .map(fields -> Arrays.copyOf(fields, fields.length))
        .toList();
  }
}
