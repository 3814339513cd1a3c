package nl.wijkbeeld.analytics.space;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.TreeSet;
import nl.wijkbeeld.analytics.TestSpark;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.WKBWriter;

/**
 * How long it takes for a country of 12,000 buurten; only when asked for with {@code
 * -Dwijkbeeld.meting=ja}. With {@code wijkbeeld.meting.uit} it writes what it measured on, so that
 * others can measure on the same.
 */
@EnabledIfSystemProperty(named = "wijkbeeld.meting", matches = "ja")
class SpatialSpeedTest {
  private static final int ACROSS = 120;
  private static final int DOWN = 100;
  private static final int INDICATORS = 20;
  private static final double SIDE = 0.005;

  @Test
  void tells_of_every_buurt_of_a_country() throws IOException {
    Dataset<Row> areas = areas();
    double[][] figures = figures();
    long start = System.nanoTime();
    Neighbourhoods neighbourhoods = Neighbourhoods.of(areas);
    System.out.printf(
        "%d gebieden, %d buren: %.1f s%n",
        ACROSS * DOWN, neighbourhoods.rows().size(), seconds(start));
    write(neighbourhoods, figures);
    Dataset<Row> values = values(figures).localCheckpoint();
    for (int round = 1; round <= 3; round++) {
      start = System.nanoTime();
      Duration worked = processorTime();
      List<Row> said =
          new SpatialPatterns(new TreeSet<>(indicators()), new TreeSet<>(), neighbourhoods)
              .apply(values)
              .groupBy("maat", "kwadrant")
              .count()
              .collectAsList();
      System.out.printf(
          "%d gebieden x %d indicatoren, 19.199 en 999 permutaties: %.1f s, processor %.1f s%n",
          ACROSS * DOWN,
          INDICATORS,
          seconds(start),
          processorTime().minus(worked).toMillis() / 1e3);
      assertThat(said.stream().mapToLong(row -> row.getLong(2)).sum())
          .isEqualTo(2L * ACROSS * DOWN * INDICATORS + INDICATORS);
    }
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static Duration processorTime() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private static String code(int area) {
    return String.format(Locale.ROOT, "BU%06d", area);
  }

  private static List<String> indicators() {
    List<String> codes = new ArrayList<>();
    for (int i = 0; i < INDICATORS; i++) {
      codes.add("i" + i);
    }
    return codes;
  }

  /** Bricks in rows that are shifted half a brick, so that each has six neighbours. */
  private static Dataset<Row> areas() {
    List<Row> rows = new ArrayList<>();
    for (int area = 0; area < ACROSS * DOWN; area++) {
      int line = area / ACROSS;
      double x = 4 + SIDE * (area % ACROSS + (line % 2 == 0 ? 0 : 0.5));
      double y = 52 + SIDE * line;
      rows.add(
          RowFactory.create(
              "land",
              "buurt",
              code(area),
              new WKBWriter()
                  .write(
                      new GeometryFactory().toGeometry(new Envelope(x, x + SIDE, y, y + SIDE)))));
    }
    return TestSpark.session()
        .createDataFrame(
            rows,
            new StructType()
                .add("indeling", DataTypes.StringType)
                .add("niveau", DataTypes.StringType)
                .add("gebiedcode", DataTypes.StringType)
                .add("geometry", DataTypes.BinaryType));
  }

  /** Waves with noise: patterns large and small. */
  private static double[][] figures() {
    SplittableRandom random = new SplittableRandom(1);
    double[][] figures = new double[INDICATORS][ACROSS * DOWN];
    for (int i = 0; i < INDICATORS; i++) {
      for (int area = 0; area < ACROSS * DOWN; area++) {
        int line = area / ACROSS;
        figures[i][area] =
            Math.sin(area % ACROSS / (3.0 + i)) + Math.cos(line / 7.0) + 3 * random.nextDouble();
      }
    }
    return figures;
  }

  private static Dataset<Row> values(double[][] figures) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < INDICATORS; i++) {
      for (int area = 0; area < ACROSS * DOWN; area++) {
        rows.add(
            RowFactory.create(
                "i" + i,
                "land",
                "buurt",
                "2020",
                "totaal",
                code(area),
                "bekend",
                figures[i][area],
                null,
                null,
                false));
      }
    }
    return TestSpark.session()
        .createDataFrame(
            rows,
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
                .add("prognose", DataTypes.BooleanType));
  }

  private static void write(Neighbourhoods neighbourhoods, double[][] figures) throws IOException {
    String folder = System.getProperty("wijkbeeld.meting.uit", "");
    if (folder.isEmpty()) {
      return;
    }
    Neighbourhoods.Level level = neighbourhoods.find("land", "buurt").orElseThrow();
    List<String> links = new ArrayList<>();
    for (int[] row : level.neighbours()) {
      StringBuilder line = new StringBuilder();
      for (int other : row) {
        line.append(line.isEmpty() ? "" : " ").append(other + 1);
      }
      links.add(line.toString());
    }
    Files.write(Path.of(folder, "buren.txt"), links);
    List<String> lines = new ArrayList<>();
    for (int area = 0; area < ACROSS * DOWN; area++) {
      StringBuilder line = new StringBuilder();
      for (double[] indicator : figures) {
        line.append(line.isEmpty() ? "" : ";").append(indicator[area]);
      }
      lines.add(line.toString());
    }
    Files.write(Path.of(folder, "cijfers.csv"), lines);
  }
}
