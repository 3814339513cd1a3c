package nl.wijkbeeld.analytics.score;

import static nl.wijkbeeld.analytics.score.Columns.AANTAL;
import static nl.wijkbeeld.analytics.score.Columns.BASIS;
import static nl.wijkbeeld.analytics.score.Columns.JAAR;
import static nl.wijkbeeld.analytics.score.Columns.PIJLER;
import static nl.wijkbeeld.analytics.score.Columns.THEMA;
import static nl.wijkbeeld.analytics.score.Columns.TOTAAL;
import static nl.wijkbeeld.vocabulary.Kolom.INDELING;
import static nl.wijkbeeld.vocabulary.Kolom.INDICATOR;
import static nl.wijkbeeld.vocabulary.Kolom.NIVEAU;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_position;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import nl.wijkbeeld.vocabulary.Niveau;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * From which level the scores of a level are made. A level is a basis when it has enough areas and
 * enough indicators; a level takes the smallest basis, itself included, that has at least two
 * thirds of the indicators of the basis that has most. So stadsdelen are means of buurten where
 * buurten have about as much, and are compared directly where most is known of stadsdelen only.
 *
 * @param members the areas of all levels
 */
record Bases(Dataset<Row> members) {

  /** A mean of fewer indicators is no pillar. */
  static final int LEAST_OF_PILLAR = 3;

  /** A mean of fewer is no theme. */
  static final int LEAST_OF_THEME = 2;

  /** Fewer areas are not compared with each other. */
  static final int LEAST_AREAS = 5;

  private static final String RANK = "orde";
  private static final String BASIS_RANK = "basisorde";
  private static final String MOST = "meeste";
  private static final String WHOLE = "totaal";

  /**
   * From the figures of years ({@link YearFigures}) to a row for each theme of each level: {@code
   * basis}, absent where there is none.
   */
  Dataset<Row> apply(Dataset<Row> figures) {
    Dataset<Row> sizes = members.groupBy(col(INDELING), col(NIVEAU)).agg(count(lit(1)).as(AANTAL));
    Column enough = when(col(THEMA).equalTo(WHOLE), LEAST_OF_PILLAR).otherwise(LEAST_OF_THEME);
    Dataset<Row> sets =
        figures
            .unionByName(figures.withColumn(THEMA, lit(WHOLE)))
            .groupBy(col(INDELING), col(JAAR), col(PIJLER), col(THEMA), col(NIVEAU))
            .agg(countDistinct(INDICATOR).as(TOTAAL))
            .join(broadcast(sizes), new String[] {INDELING, NIVEAU});
    Dataset<Row> bases =
        sets.filter(col(TOTAAL).geq(enough))
            .filter(col(AANTAL).geq(LEAST_AREAS))
            .select(
                col(INDELING),
                col(JAAR),
                col(PIJLER),
                col(THEMA),
                col(NIVEAU).as(BASIS),
                rank(col(NIVEAU)).as(BASIS_RANK),
                col(TOTAAL));
    String[] theme = {INDELING, JAAR, PIJLER, THEMA};
    Dataset<Row> candidates =
        sets.select(col(INDELING), col(JAAR), col(PIJLER), col(THEMA))
            .distinct()
            .join(broadcast(sizes.drop(AANTAL)), INDELING)
            .withColumn(RANK, rank(col(NIVEAU)))
            .join(bases, theme)
            .filter(col(BASIS_RANK).leq(col(RANK)))
            .localCheckpoint();
    String[] level = {INDELING, JAAR, PIJLER, THEMA, NIVEAU};
    Dataset<Row> chosen =
        candidates
            .join(
                candidates
                    .groupBy(col(INDELING), col(JAAR), col(PIJLER), col(THEMA), col(NIVEAU))
                    .agg(max(col(TOTAAL)).as(MOST)),
                level)
            .filter(col(TOTAAL).multiply(3).geq(col(MOST).multiply(2)))
            .groupBy(col(INDELING), col(JAAR), col(PIJLER), col(THEMA), col(NIVEAU))
            .agg(min(struct(col(BASIS_RANK), col(BASIS))).getField(BASIS).as(BASIS));
    return sets.select(col(INDELING), col(JAAR), col(PIJLER), col(THEMA), col(NIVEAU))
        .join(chosen, level, "full_outer");
  }

  /** 1 for the smallest level. */
  static Column rank(Column niveau) {
    Column[] levels =
        Arrays.stream(Niveau.values()).map(level -> lit(level.code())).toArray(Column[]::new);
    return array_position(array(levels), niveau);
  }
}
