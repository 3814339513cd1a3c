package nl.wijkbeeld.analytics.signal;

import static nl.wijkbeeld.vocabulary.Kolom.GEBIEDCODE;
import static nl.wijkbeeld.vocabulary.Kolom.INDELING;
import static nl.wijkbeeld.vocabulary.Kolom.INDICATOR;
import static nl.wijkbeeld.vocabulary.Kolom.NIVEAU;
import static nl.wijkbeeld.vocabulary.Kolom.PERIODE;
import static nl.wijkbeeld.vocabulary.Kolom.STATUS;
import static nl.wijkbeeld.vocabulary.Kolom.TOTAAL;
import static nl.wijkbeeld.vocabulary.Kolom.UITSPLITSING;
import static nl.wijkbeeld.vocabulary.Kolom.VOORLOPIG;
import static nl.wijkbeeld.vocabulary.Kolom.WAARDE;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.hash;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.when;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.wijkbeeld.analytics.TestSpark;
import nl.wijkbeeld.vocabulary.Periode;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** How long it takes for a city; only when asked for with {@code -Dwijkbeeld.meting=ja}. */
@EnabledIfSystemProperty(named = "wijkbeeld.meting", matches = "ja")
class JudgePeriodsSpeedTest {
  private static final int AREAS = 588;
  private static final int INDICATORS = 3;
  private static final int WEEKS = 8 * 52 + 1;

  @Test
  void judges_all_areas_of_a_city() {
    Dataset<Row> values = values().localCheckpoint();
    for (int round = 1; round <= 3; round++) {
      long start = System.nanoTime();
      Duration worked = processorTime();
      Map<String, Long> said =
          new JudgePeriods(Set.of("i0", "i1", "i2"), Map.of())
              .apply(values).groupBy("oordeel").count().collectAsList().stream()
                  .collect(Collectors.toMap(row -> row.getString(0), row -> row.getLong(1)));
      System.out.printf(
          "%d gebieden x %d indicatoren x %d weken: %.1f s, processor %.1f s, %s%n",
          AREAS,
          INDICATORS,
          WEEKS,
          (System.nanoTime() - start) / 1e9,
          processorTime().minus(worked).toMillis() / 1e3,
          said);
      assertThat(said.values().stream().mapToLong(many -> many).sum())
          .isEqualTo((long) AREAS * INDICATORS * JudgePeriods.NEWEST);
    }
  }

  private static Duration processorTime() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** Counts of 0 to 19, or of 0 to 4 in one area of three. */
  private static Dataset<Row> values() {
    Dataset<Row> weeks =
        TestSpark.session()
            .createDataset(
                IntStream.range(0, WEEKS)
                    .mapToObj(
                        week -> Periode.weekOf(LocalDate.of(2013, 1, 7).plusWeeks(week)).code())
                    .toList(),
                Encoders.STRING())
            .toDF(PERIODE);
    Dataset<Row> areas = TestSpark.session().range(AREAS).toDF("gebied");
    Dataset<Row> indicators = TestSpark.session().range(INDICATORS).toDF("nummer");
    return weeks
        .crossJoin(areas)
        .crossJoin(indicators)
        .select(
            concat(lit("B"), col("gebied").cast("string")).as(GEBIEDCODE),
            lit("2020").as(INDELING),
            concat(lit("i"), col("nummer").cast("string")).as(INDICATOR),
            col(PERIODE),
            lit(TOTAAL).as(UITSPLITSING),
            lit("buurt").as(NIVEAU),
            pmod(
                    hash(col(PERIODE), col("gebied"), col("nummer")),
                    when(pmod(col("gebied"), lit(3)).equalTo(0), 5).otherwise(20))
                .cast("double")
                .as(WAARDE),
            lit("bekend").as(STATUS),
            lit(false).as(VOORLOPIG),
            lit(false).as("prognose"));
  }
}
