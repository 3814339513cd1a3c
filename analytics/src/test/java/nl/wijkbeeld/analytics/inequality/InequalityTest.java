package nl.wijkbeeld.analytics.inequality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.wijkbeeld.analytics.TestSpark;
import nl.wijkbeeld.analytics.score.Inhabitants;
import nl.wijkbeeld.analytics.score.Modelstad;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

/** The table of the modelstad. */
class InequalityTest {
  private static final Map<String, Row> MEASURED =
      new Inequality(
              register(),
              Modelstad.areas(),
              Modelstad.ancestry(),
              new Inhabitants(List.of("inwoners")))
          .apply(values()).collectAsList().stream()
              .collect(Collectors.toMap(row -> row.<String>getAs("indicator"), row -> row));

  @Test
  void green_is_measured_over_the_inhabitants_and_between_stadsdelen() throws IOException {
    Row row = MEASURED.get("groen");

    assertThat(row.<String>getAs("status")).isEqualTo("bekend");
    assertThat(row.<Double>getAs("gini"))
        .isCloseTo(
            Modelstad.expected("inequality_groen.json").get("gini").asDouble(), within(1e-9));
    assertThat(row.<Double>getAs("theil_tussen")).isCloseTo(0.011606274050892838, within(1e-9));
    assertThat(row.<Double>getAs("theil_binnen")).isCloseTo(0.023668665118783204, within(1e-9));
    assertThat(row.<Double>getAs("dissimilariteit")).isNull();
  }

  @Test
  void a_share_of_persons_has_a_dissimilarity() throws IOException {
    assertThat(MEASURED.get("clienten_deel").<Double>getAs("dissimilariteit"))
        .isCloseTo(Modelstad.expected("dissim_clienten.json").get("D").asDouble(), within(1e-9));
  }

  @Test
  void what_cannot_be_measured_is_refused_with_the_reason() {
    assertThat(MEASURED.get("oordeel").<String>getAs("reden")).contains("geen nulpunt");
    assertThat(MEASURED.get("deels").<String>getAs("reden")).contains("ontbreekt het cijfer");
    assertThat(MEASURED.get("weinig").<String>getAs("reden")).contains("te weinig buurten");
    assertThat(MEASURED.get("deels").<Double>getAs("gini")).isNull();
    assertThat(MEASURED.get("deels").<String>getAs("status")).isEqualTo("geweigerd");
  }

  @Test
  void a_sum_is_not_measured() {
    assertThat(MEASURED).doesNotContainKeys("inwoners", "clienten");
  }

  private static Dataset<Row> values() {
    List<Row> rows = new ArrayList<>();
    String[] codes = Modelstad.codes();
    double[] inhabitants = Modelstad.column("inwoners");
    double[] green = Modelstad.column("groen");
    double[] clients = Modelstad.column("clienten");
    for (int area = 0; area < codes.length; area++) {
      rows.add(row("inwoners", codes[area], inhabitants[area], null, null));
      rows.add(row("groen", codes[area], green[area], null, null));
      rows.add(row("oordeel", codes[area], green[area], null, null));
      rows.add(row("deels", codes[area], area % 2 == 0 ? green[area] : Double.NaN, null, null));
      rows.add(row("weinig", codes[area], area < 4 ? green[area] : Double.NaN, null, null));
      rows.add(
          row(
              "clienten_deel",
              codes[area],
              inhabitants[area] > 0 ? clients[area] / inhabitants[area] : Double.NaN,
              clients[area],
              inhabitants[area]));
    }
    return TestSpark.session().createDataFrame(rows, Modelstad.VALUES);
  }

  private static Row row(
      String indicator, String area, double value, Double numerator, Double denominator) {
    boolean known = !Double.isNaN(value);
    return RowFactory.create(
        area,
        Modelstad.INDELING,
        indicator,
        "2020",
        "totaal",
        "buurt",
        java.sql.Date.valueOf("2020-01-01"),
        known ? value : null,
        known ? "bekend" : "onbekend",
        known ? numerator : null,
        known ? denominator : null,
        null,
        null,
        false);
  }

  private static Dataset<Row> register() {
    return TestSpark.session()
        .createDataFrame(
            List.of(
                RowFactory.create("inwoners", "personen", "som", null, null),
                RowFactory.create("clienten", "personen", "som", null, null),
                RowFactory.create("groen", "%", "niet", null, null),
                RowFactory.create("oordeel", "rapportcijfer", "niet", null, null),
                RowFactory.create("deels", "%", "niet", null, null),
                RowFactory.create("weinig", "%", "niet", null, null),
                RowFactory.create("clienten_deel", "%", "verhouding", "clienten", "inwoners")),
            new StructType()
                .add("indicator", DataTypes.StringType)
                .add("eenheid", DataTypes.StringType)
                .add("aggregatie", DataTypes.StringType)
                .add("tellercode", DataTypes.StringType)
                .add("noemercode", DataTypes.StringType));
  }
}
