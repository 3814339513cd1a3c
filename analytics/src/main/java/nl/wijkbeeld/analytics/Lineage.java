package nl.wijkbeeld.analytics;

import static nl.wijkbeeld.analytics.step.Cols.GEWICHT;
import static nl.wijkbeeld.analytics.step.Cols.GEWICHTPERIODE;
import static nl.wijkbeeld.analytics.step.Cols.TELLERCODE;
import static nl.wijkbeeld.vocabulary.Kolom.BRON;
import static nl.wijkbeeld.vocabulary.Kolom.INDICATOR;
import static nl.wijkbeeld.vocabulary.Kolom.LEVERING;
import static nl.wijkbeeld.vocabulary.Kolom.PERIODE;
import static nl.wijkbeeld.vocabulary.Kolom.ROL;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Which deliveries carry an indicator in a period: its own, and for a ratio those of its numerator
 * and denominator.
 *
 * @param register the indicators
 */
record Lineage(Dataset<Row> register) {

  Dataset<Row> of(Values values) {
    Dataset<Row> sources =
        values
            .delivered()
            .select(
                col(INDICATOR).as("bronindicator"),
                col(PERIODE).as("bronperiode"),
                col(BRON),
                col(LEVERING))
            .distinct();
    Dataset<Row> own =
        sources
            .withColumn(INDICATOR, col("bronindicator"))
            .withColumn(PERIODE, col("bronperiode"))
            .withColumn(ROL, lit("waarde"));
    Dataset<Row> ratios =
        values
            .moments()
            .join(
                register
                    .filter(col("aggregatie").equalTo("verhouding"))
                    .select(INDICATOR, TELLERCODE),
                INDICATOR);
    Dataset<Row> numerators =
        ratios
            .select(
                col(INDICATOR),
                col(PERIODE),
                col(TELLERCODE).as("bronindicator"),
                col(PERIODE).as("bronperiode"))
            .distinct()
            .join(sources, new String[] {"bronindicator", "bronperiode"})
            .withColumn(ROL, lit("teller"));
    Dataset<Row> denominators =
        ratios
            .select(
                col(INDICATOR),
                col(PERIODE),
                col(GEWICHT).as("bronindicator"),
                col(GEWICHTPERIODE).as("bronperiode"))
            .distinct()
            .join(sources, new String[] {"bronindicator", "bronperiode"})
            .withColumn(ROL, lit("noemer"));
    return own.unionByName(numerators)
        .unionByName(denominators)
        .select(INDICATOR, PERIODE, ROL, "bronindicator", "bronperiode", BRON, LEVERING)
        .distinct()
        .orderBy(INDICATOR, PERIODE, ROL, "bronindicator", "bronperiode", LEVERING);
  }
}
