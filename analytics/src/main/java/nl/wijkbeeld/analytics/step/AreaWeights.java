package nl.wijkbeeld.analytics.step;

import static nl.wijkbeeld.analytics.step.Cols.GEWICHT;
import static nl.wijkbeeld.analytics.step.Cols.GEWICHTPERIODE;
import static nl.wijkbeeld.analytics.step.Cols.KIND;
import static nl.wijkbeeld.analytics.step.Cols.W;
import static nl.wijkbeeld.analytics.step.Cols.cols;
import static nl.wijkbeeld.analytics.step.Cols.exactMean;
import static nl.wijkbeeld.analytics.step.Cols.exactSum;
import static nl.wijkbeeld.analytics.step.Cols.rank;
import static nl.wijkbeeld.vocabulary.Kolom.GEBIEDCODE;
import static nl.wijkbeeld.vocabulary.Kolom.INDELING;
import static nl.wijkbeeld.vocabulary.Kolom.INDICATOR;
import static nl.wijkbeeld.vocabulary.Kolom.NIVEAU;
import static nl.wijkbeeld.vocabulary.Kolom.PERIODE;
import static nl.wijkbeeld.vocabulary.Kolom.STATUS;
import static nl.wijkbeeld.vocabulary.Kolom.TOTAAL;
import static nl.wijkbeeld.vocabulary.Kolom.UITSPLITSING;
import static nl.wijkbeeld.vocabulary.Kolom.WAARDE;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * Gives every area of a level a weight. Where the source has none, the nearest area above with a
 * weight of its own tells what is left: (its weight - the known weights in it, at least 0) / the
 * number of unknown areas in it; without such an area, the mean of the known weights.
 *
 * @param bronwaarden the values of all sources
 * @param gebieden the areas, without residual areas
 * @param ligging which area lies in which ({@code indeling, kind, gebiedcode, niveau})
 */
public record AreaWeights(Dataset<Row> bronwaarden, Dataset<Row> gebieden, Dataset<Row> ligging) {

  /**
   * From distinct {@code gewicht, indeling, niveau, gewichtperiode} to these with {@code
   * gebiedcode} and its weight {@code w}.
   */
  public Dataset<Row> apply(Dataset<Row> needed) {
    Dataset<Row> source =
        bronwaarden
            .filter(col(STATUS).equalTo("bekend").and(col(UITSPLITSING).equalTo(TOTAAL)))
            .select(
                col(INDICATOR).as(GEWICHT),
                col(PERIODE).as(GEWICHTPERIODE),
                col(INDELING),
                col(GEBIEDCODE),
                col(WAARDE).as("bronw"));
    Dataset<Row> grid =
        needed
            .join(
                gebieden.select(cols(INDELING, NIVEAU, GEBIEDCODE)),
                new String[] {INDELING, NIVEAU})
            .join(source, new String[] {GEWICHT, GEWICHTPERIODE, INDELING, GEBIEDCODE}, "left");
    WindowSpec level = Window.partitionBy(cols(GEWICHT, INDELING, NIVEAU, GEWICHTPERIODE));
    return grid.join(
            shares(grid, source),
            new String[] {GEWICHT, GEWICHTPERIODE, INDELING, NIVEAU, GEBIEDCODE},
            "left")
        .withColumn(
            W, coalesce(col("bronw"), col("aandeel"), exactMean(col("bronw"), level), lit(1.0)))
        .select(cols(GEWICHT, GEWICHTPERIODE, INDELING, NIVEAU, GEBIEDCODE, W));
  }

  /** What is left for an area without a weight, by the nearest area above it that has one. */
  private Dataset<Row> shares(Dataset<Row> grid, Dataset<Row> source) {
    Dataset<Row> above =
        ligging.select(
            col(INDELING),
            col(KIND).as(GEBIEDCODE),
            col(GEBIEDCODE).as("boven"),
            col(NIVEAU).as("bovenniveau"));
    Dataset<Row> aboveWeight =
        source.select(
            col(GEWICHT),
            col(GEWICHTPERIODE),
            col(INDELING),
            col(GEBIEDCODE).as("boven"),
            col("bronw").as("bovenw"));
    WindowSpec inArea =
        Window.partitionBy(cols(GEWICHT, GEWICHTPERIODE, INDELING, NIVEAU, "boven"));
    return grid.join(above, new String[] {INDELING, GEBIEDCODE})
        .join(aboveWeight, new String[] {GEWICHT, GEWICHTPERIODE, INDELING, "boven"})
        .withColumn("bekendw", coalesce(exactSum(col("bronw"), inArea), lit(0.0)))
        .withColumn("onbekenden", sum(when(col("bronw").isNull(), 1).otherwise(0)).over(inArea))
        .filter(col("bronw").isNull())
        .withColumn(
            "nth",
            row_number()
                .over(
                    Window.partitionBy(cols(GEWICHT, GEWICHTPERIODE, INDELING, NIVEAU, GEBIEDCODE))
                        .orderBy(rank(col("bovenniveau")))))
        .filter(col("nth").equalTo(1))
        .select(
            col(GEWICHT),
            col(GEWICHTPERIODE),
            col(INDELING),
            col(NIVEAU),
            col(GEBIEDCODE),
            greatest(col("bovenw").minus(col("bekendw")), lit(0.0))
                .divide(col("onbekenden"))
                .as("aandeel"));
  }
}
