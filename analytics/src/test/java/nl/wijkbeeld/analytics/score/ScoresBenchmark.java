package nl.wijkbeeld.analytics.score;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import nl.wijkbeeld.analytics.SparkSessions;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Measures what the intervals of ranks cost for the buurten of a country, alone and with all that
 * comes before and after; prints Markdown rows. See docs/benchmarks.md.
 */
public final class ScoresBenchmark {
  private static final StructType AREAS =
      new StructType()
          .add("indeling", DataTypes.StringType)
          .add("gebiedcode", DataTypes.StringType)
          .add("niveau", DataTypes.StringType)
          .add("ouder", DataTypes.StringType)
          .add("rest", DataTypes.BooleanType);

  private static final StructType ANCESTRY =
      new StructType()
          .add("indeling", DataTypes.StringType)
          .add("kind", DataTypes.StringType)
          .add("kindniveau", DataTypes.StringType)
          .add("gebiedcode", DataTypes.StringType)
          .add("niveau", DataTypes.StringType);

  private ScoresBenchmark() {}

  /** Takes the number of areas, of indicators, of draws, and where to write the figures. */
  public static void main(String[] arguments) throws IOException {
    int areas = Integer.parseInt(arguments[0]);
    int indicators = Integer.parseInt(arguments[1]);
    int draws = Integer.parseInt(arguments[2]);
    double[][] figures = figures(areas, indicators);
    write(figures, Path.of(arguments[3]));
    try (SparkSession spark = SparkSessions.open("local[2]", (long) areas * indicators)) {
      Dataset<Row> question = question(spark, figures).localCheckpoint();
      row("Wijkbeeld, alleen de rangintervallen", () -> intervals(question, draws));
      row("Wijkbeeld, alleen de rangintervallen, nog eens", () -> intervals(question, draws));
      Dataset<Row> values = values(spark, figures).localCheckpoint();
      row("Wijkbeeld, alle scores en tabellen", () -> all(spark, values, areas));
    }
  }

  /** What is measured: says in a word what came out. */
  private interface Work {
    String run();
  }

  private static void row(String what, Work work) {
    long start = System.nanoTime();
    long cpu = cpu();
    String outcome = work.run();
    System.out.printf(
        Locale.ROOT,
        "| %s | %.1f | %.1f | %s | %.1f |%n",
        what,
        (System.nanoTime() - start) / 1e9,
        (cpu() - cpu) / 1e9,
        outcome,
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  private static String intervals(Dataset<Row> question, int draws) {
    List<Row> rows = new RankIntervals(draws, 8).apply(question).collectAsList();
    double width =
        rows.stream()
            .mapToInt(one -> one.<Integer>getAs("rang_tot") - one.<Integer>getAs("rang_van"))
            .average()
            .orElseThrow();
    return String.format(Locale.ROOT, "gemiddelde breedte %.0f plaatsen", width);
  }

  private static String all(SparkSession spark, Dataset<Row> values, int areas) {
    Scores.Tables tables =
        new Scores(
                scored(spark, values),
                areas(spark, areas),
                ancestry(spark, areas),
                new Inhabitants(List.of("inwoners")),
                Map.of(),
                Optional.empty())
            .apply(values);
    long parts = tables.parts().count();
    return "%d scores, %d delen".formatted(tables.scores().count(), parts);
  }

  /** Figures that go together somewhat, of which one in twenty is missing. */
  private static double[][] figures(int areas, int indicators) {
    double[] common = new SplittableRandom(2020).doubles(areas).toArray();
    double[][] figures = new double[indicators][areas];
    for (int i = 0; i < indicators; i++) {
      SplittableRandom random = new SplittableRandom(i);
      for (int area = 0; area < areas; area++) {
        double figure = 100 * (0.4 * common[area] + 0.6 * random.nextDouble());
        figures[i][area] = random.nextInt(20) == 0 ? Double.NaN : figure;
      }
    }
    return figures;
  }

  private static void write(double[][] figures, Path file) throws IOException {
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
      for (int area = 0; area < figures[0].length; area++) {
        int one = area;
        out.println(
            String.join(
                ",",
                Arrays.stream(figures)
                    .map(column -> Double.isNaN(column[one]) ? "nan" : column[one] + "")
                    .toList()));
      }
    }
  }

  private static Dataset<Row> question(SparkSession spark, double[][] figures) {
    int areas = figures[0].length;
    double[] ones = new double[areas];
    Arrays.fill(ones, 1);
    Row level =
        RowFactory.create(
            "buurt",
            IntStream.range(0, areas).mapToObj(ScoresBenchmark::buurt).toArray(String[]::new),
            RankQuestions.packed(IntStream.range(0, areas).toArray()),
            RankQuestions.packed(ones));
    return spark.createDataFrame(
        List.of(
            RowFactory.create(
                "land",
                "2020",
                "draagkracht",
                "totaal",
                "buurt",
                Arrays.stream(figures).map(RankQuestions::packed).toArray(byte[][]::new),
                new Row[] {level})),
        RankQuestions.SCHEMA);
  }

  private static Dataset<Row> values(SparkSession spark, double[][] figures) {
    List<Row> rows = new ArrayList<>();
    for (int area = 0; area < figures[0].length; area++) {
      rows.add(value("inwoners", area, 500 + area % 700));
      for (int i = 0; i < figures.length; i++) {
        rows.add(value("i%02d".formatted(i), area, figures[i][area]));
      }
    }
    return spark.createDataFrame(rows, Modelstad.VALUES);
  }

  private static Row value(String indicator, int area, double value) {
    return RowFactory.create(
        buurt(area),
        "land",
        indicator,
        "2020",
        "totaal",
        "buurt",
        Date.valueOf("2020-01-01"),
        Double.isNaN(value) ? null : value,
        Double.isNaN(value) ? "onbekend" : "bekend",
        null,
        null,
        null,
        null,
        false);
  }

  /** Two of three indicators carry, the others weigh; ten make a theme. */
  private static Dataset<Row> scored(SparkSession spark, Dataset<Row> values) {
    List<Row> rows =
        values.select("indicator").distinct().collectAsList().stream()
            .map(row -> row.getString(0))
            .filter(code -> !code.equals("inwoners"))
            .sorted()
            .map(
                code ->
                    RowFactory.create(
                        code,
                        code.compareTo("i40") < 0 ? "draagkracht" : "draaglast",
                        "thema " + code.charAt(1),
                        1.0,
                        true))
            .toList();
    return spark.createDataFrame(rows, ScoredIndicators.SCHEMA);
  }

  private static Dataset<Row> areas(SparkSession spark, int areas) {
    List<Row> rows = new ArrayList<>();
    for (int area = 0; area < areas; area++) {
      rows.add(RowFactory.create("land", buurt(area), "buurt", wijk(area), false));
      rows.add(RowFactory.create("land", wijk(area), "wijk", gemeente(area), false));
      rows.add(RowFactory.create("land", gemeente(area), "gemeente", null, false));
    }
    return spark.createDataFrame(rows.stream().distinct().toList(), AREAS);
  }

  private static Dataset<Row> ancestry(SparkSession spark, int areas) {
    List<Row> rows = new ArrayList<>();
    for (int area = 0; area < areas; area++) {
      rows.add(RowFactory.create("land", buurt(area), "buurt", wijk(area), "wijk"));
      rows.add(RowFactory.create("land", buurt(area), "buurt", gemeente(area), "gemeente"));
      rows.add(RowFactory.create("land", wijk(area), "wijk", gemeente(area), "gemeente"));
    }
    return spark.createDataFrame(rows.stream().distinct().toList(), ANCESTRY);
  }

  private static String buurt(int area) {
    return "BU%05d".formatted(area);
  }

  private static String wijk(int area) {
    return "WK%04d".formatted(area / 4);
  }

  private static String gemeente(int area) {
    return "GM%03d".formatted(area / 36);
  }

  private static long cpu() {
    return ProcessHandle.current().info().totalCpuDuration().map(Duration::toNanos).orElse(0L);
  }
}
