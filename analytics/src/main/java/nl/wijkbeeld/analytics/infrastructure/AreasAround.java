package nl.wijkbeeld.analytics.infrastructure;

import static nl.wijkbeeld.analytics.step.Cols.KIND;
import static nl.wijkbeeld.analytics.step.Cols.REST;
import static nl.wijkbeeld.vocabulary.Kolom.GEBIEDCODE;
import static nl.wijkbeeld.vocabulary.Kolom.INDELING;
import static nl.wijkbeeld.vocabulary.Kolom.NIVEAU;
import static nl.wijkbeeld.vocabulary.Kolom.OUDER;
import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Of each area the area itself and those that it lies in; what is known of a residual area counts
 * in the area that it is the remainder of, and above.
 */
public final class AreasAround {
  private AreasAround() {}

  /**
   * @param areas the areas of all divisions, with {@code rest} for residual areas
   * @param ancestry which area lies in which, over all levels
   * @return {@code indeling}, {@code kind}, and {@code gebiedcode} with its {@code niveau}
   */
  public static Dataset<Row> of(Dataset<Row> areas, Dataset<Row> ancestry) {
    Dataset<Row> upwards =
        areas
            .filter(col(REST).equalTo(false))
            .select(col(INDELING), col(GEBIEDCODE).as(KIND), col(GEBIEDCODE), col(NIVEAU))
            .unionByName(ancestry.select(INDELING, KIND, GEBIEDCODE, NIVEAU));
    Dataset<Row> remainders =
        areas
            .filter(col(REST))
            .select(col(INDELING), col(GEBIEDCODE).as("rest_code"), col(OUDER).as(KIND))
            .join(upwards, new String[] {INDELING, KIND})
            .select(col(INDELING), col("rest_code").as(KIND), col(GEBIEDCODE), col(NIVEAU));
    return upwards.unionByName(remainders);
  }
}
