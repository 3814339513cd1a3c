package nl.wijkbeeld.analytics.space;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.wijkbeeld.analytics.TestSpark;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBWriter;

/** The modelstad as the analysis meets it: areas with outlines, and values as published. */
class SpatialPatternsTest {
  private static final StructType AREAS =
      new StructType()
          .add("indeling", DataTypes.StringType)
          .add("niveau", DataTypes.StringType)
          .add("gebiedcode", DataTypes.StringType)
          .add("geometry", DataTypes.BinaryType);

  private static final StructType VALUES =
      new StructType()
          .add("indicator", DataTypes.StringType)
          .add("indeling", DataTypes.StringType)
          .add("niveau", DataTypes.StringType)
          .add("periode", DataTypes.StringType)
          .add("uitsplitsing", DataTypes.StringType)
          .add("gebiedcode", DataTypes.StringType)
          .add("status", DataTypes.StringType)
          .add("waarde", DataTypes.DoubleType)
          .add("teller", DataTypes.DoubleType)
          .add("noemer", DataTypes.DoubleType)
          .add("prognose", DataTypes.BooleanType);

  private static List<String> codes;
  private static Neighbourhoods neighbourhoods;
  private static Dataset<Row> said;

  private static final List<Row> FIGURES = new ArrayList<>();

  @BeforeAll
  static void looksAtTheModelstad() throws IOException, ParseException {
    codes = Golden.codes();
    List<Row> areas = new ArrayList<>();
    AffineTransformation degrees = AffineTransformation.scaleInstance(1 / 111_320.0, 1 / 111_320.0);
    List<Geometry> outlines = Golden.outlines();
    for (int i = 0; i < codes.size(); i++) {
      areas.add(
          RowFactory.create(
              "m",
              "buurt",
              codes.get(i),
              new WKBWriter().write(degrees.transform(outlines.get(i)))));
    }
    areas.add(RowFactory.create("m", "stadsdeel", "SD01", null));
    areas.add(RowFactory.create("m", "buurt", "GM0000_ONBEKEND", null));
    neighbourhoods = Neighbourhoods.of(TestSpark.session().createDataFrame(areas, AREAS));

    double[] green = Golden.column("groen");
    double[] social = Golden.column("sociaal");
    double[] clients = Golden.column("clienten");
    double[] people = Golden.column("inwoners");
    for (int i = 0; i < codes.size(); i++) {
      add("groen", "2019", codes.get(i), green[i]);
      add("groen", "2020", codes.get(i), green[i]);
      add("groen", "2021M01", codes.get(i), green[i]);
      add("sociaal", "2020", codes.get(i), social[i]);
      add("halfleeg", "2020", codes.get(i), i % 3 == 0 ? Double.NaN : green[i]);
      add("vlak", "2020", codes.get(i), 7);
      FIGURES.add(rate(codes.get(i), clients[i], people[i]));
    }
    FIGURES.add(figure("groen", "stadsdeel", "2020", "SD01", "bekend", 1.0));
    said = patterns(1);
  }

  private static Dataset<Row> patterns(int partitions) {
    return new SpatialPatterns(
            Set.of("groen", "sociaal", "halfleeg", "vlak", "clienten_pct"),
            Set.of("clienten_pct"),
            neighbourhoods)
        .apply(TestSpark.session().createDataFrame(FIGURES, VALUES).repartition(partitions))
        .localCheckpoint();
  }

  private static void add(String indicator, String period, String code, double value) {
    boolean known = !Double.isNaN(value);
    FIGURES.add(
        figure(
            indicator,
            "buurt",
            period,
            code,
            known ? "bekend" : "onderdrukt",
            known ? value : null));
  }

  private static Row figure(
      String indicator, String level, String period, String code, String status, Double value) {
    return RowFactory.create(
        indicator, "m", level, period, "totaal", code, status, value, null, null, false);
  }

  private static Row rate(String code, double events, double people) {
    boolean inhabited = people > 0;
    return RowFactory.create(
        "clienten_pct",
        "m",
        "buurt",
        "2020",
        "totaal",
        code,
        inhabited ? "bekend" : "nvt",
        inhabited ? 100 * events / people : null,
        inhabited ? events : null,
        inhabited ? people : null,
        false);
  }

  @Test
  void islands_are_named() {
    assertThat(neighbourhoods.islands())
        .containsExactly(RowFactory.create("m", "buurt", "BU010131"));
    assertThat(neighbourhoods.rows()).hasSize(780);
  }

  @Test
  void only_the_newest_year_is_told_for_each_area_and_weeks_or_months_are_not() {
    assertThat(all("groen", "moran").stream().map(row -> row.getAs("periode")))
        .containsExactlyInAnyOrder("2019", "2020", "2020");
    assertThat(areas("groen", "lisa").stream().map(row -> row.getAs("periode")).distinct())
        .containsExactly("2020");
    assertThat(areas("groen", "lisa")).hasSize(124);
    assertThat(areas("groen", "gistar")).hasSize(124);
  }

  @Test
  void dealing_gives_nearly_the_chance_of_the_moments() {
    Row older = period("groen", "2019");
    Row newest = period("groen", "2020");

    assertThat(newest.<Integer>getAs("permutaties")).isEqualTo(999);
    assertThat(older.<Integer>getAs("permutaties")).isZero();
    assertThat(newest.<Double>getAs("waarde")).isEqualTo(older.<Double>getAs("waarde"));
    assertThat(newest.<Double>getAs("p")).isCloseTo(older.<Double>getAs("p"), within(.005));
  }

  @Test
  void a_quadrant_is_named_only_when_it_holds_after_correction() {
    assertThat(said.filter("kwadrant IS NOT NULL AND q > 0.05").count()).isZero();
    assertThat(said.filter("kwadrant IS NULL AND q <= 0.05").count()).isZero();
    assertThat(said.filter("maat = 'lisa' AND kwadrant NOT IN ('HH', 'LL', 'HL', 'LH')").count())
        .isZero();
    assertThat(said.filter("maat = 'gistar' AND kwadrant NOT IN ('hoog', 'laag')").count())
        .isZero();
  }

  @Test
  void an_area_of_which_the_figure_is_hidden_has_a_reason_and_no_number() {
    List<Row> refused =
        areas("sociaal", "lisa").stream()
            .filter(row -> "geweigerd".equals(row.getAs("status")))
            .toList();

    assertThat(refused.stream().map(row -> row.<String>getAs("reden")).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(
            "Het cijfer van dit gebied is verborgen.",
            "Dit gebied grenst niet aan een gebied waarvan het cijfer bekend is.");
    assertThat(refused).hasSize(17 + 2).allMatch(row -> row.getAs("waarde") == null);
  }

  @Test
  void what_would_say_nothing_is_refused_in_words() {
    assertThat(reasons("halfleeg"))
        .containsExactly(
            "Van 42 van de 124 buurten is het cijfer onbekend of verborgen. Er mag hoogstens 20 procent ontbreken.");
    assertThat(reasons("vlak"))
        .containsExactly("Alle buurten hebben hetzelfde cijfer. Dan is er geen patroon.");
    assertThat(
            said.filter("niveau = 'stadsdeel'").select("maat", "reden").collectAsList().stream()
                .map(row -> row.getString(0) + ": " + row.getString(1)))
        .containsExactlyInAnyOrder(
            "moran: Op dit niveau is er 1 gebied met een cijfer. Bij minder dan 20 is een patroon niet van toeval te onderscheiden.",
            "lisa: Op dit niveau is er 1 gebied met een cijfer. Bij minder dan 20 is een patroon niet van toeval te onderscheiden.",
            "gistar: Op dit niveau is er 1 gebied met een cijfer. Bij minder dan 20 is een patroon niet van toeval te onderscheiden.");
  }

  @Test
  void of_a_rate_the_index_is_compared_and_nobody_lives_where_it_makes_no_sense() {
    assertThat(all("clienten_pct", "moran"))
        .allMatch(row -> "eb_index".equals(row.getAs("grondslag")));
    assertThat(all("groen", "moran")).allMatch(row -> "waarde".equals(row.getAs("grondslag")));
    assertThat(
            areas("clienten_pct", "lisa").stream()
                .filter(row -> "Dit cijfer bestaat hier niet.".equals(row.getAs("reden"))))
        .hasSize(1);
  }

  @Test
  void the_outcome_does_not_depend_on_how_the_rows_are_dealt_over_partitions() {
    assertThat(patterns(5).except(said).count()).isZero();
    assertThat(said.except(patterns(5)).count()).isZero();
  }

  private static Set<String> reasons(String indicator) {
    return said.filter(col("indicator").equalTo(indicator)).collectAsList().stream()
        .map(row -> row.<String>getAs("reden"))
        .collect(Collectors.toSet());
  }

  private static Row period(String indicator, String period) {
    return said.filter(col("niveau").equalTo("buurt"))
        .filter(col("indicator").equalTo(indicator))
        .filter(col("maat").equalTo("moran"))
        .filter(col("periode").equalTo(period))
        .first();
  }

  private static List<Row> all(String indicator, String measure) {
    return said.filter(col("indicator").equalTo(indicator))
        .filter(col("maat").equalTo(measure))
        .collectAsList();
  }

  private static List<Row> areas(String indicator, String measure) {
    return all(indicator, measure).stream().filter(row -> row.getAs("gebiedcode") != null).toList();
  }
}
