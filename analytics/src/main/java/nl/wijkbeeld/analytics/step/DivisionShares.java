package nl.wijkbeeld.analytics.step;

import static nl.wijkbeeld.analytics.step.Cols.AANDEEL;
import static nl.wijkbeeld.analytics.step.Cols.AANDEEL_NIEUW;
import static nl.wijkbeeld.analytics.step.Cols.BASIS;
import static nl.wijkbeeld.analytics.step.Cols.BEDEKT;
import static nl.wijkbeeld.analytics.step.Cols.KIND;
import static nl.wijkbeeld.analytics.step.Cols.METHODE;
import static nl.wijkbeeld.analytics.step.Cols.NAAR_CODE;
import static nl.wijkbeeld.analytics.step.Cols.NAAR_INDELING;
import static nl.wijkbeeld.analytics.step.Cols.OVERLAP;
import static nl.wijkbeeld.analytics.step.Cols.REST;
import static nl.wijkbeeld.analytics.step.Cols.VAN_CODE;
import static nl.wijkbeeld.analytics.step.Cols.VAN_INDELING;
import static nl.wijkbeeld.analytics.step.Cols.ZUIVER;
import static nl.wijkbeeld.analytics.step.Cols.cols;
import static nl.wijkbeeld.vocabulary.Kolom.GEBIEDCODE;
import static nl.wijkbeeld.vocabulary.Kolom.INDELING;
import static nl.wijkbeeld.vocabulary.Kolom.NIVEAU;
import static nl.wijkbeeld.vocabulary.Kolom.OPPERVLAKTE_M2;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * Which part of each old area lies in each new area, and in each area above that one.
 *
 * <p>The parts of an old area add up to 1: when they add up to {@value #LEAST_WHOLE} or more they
 * are divided by their sum; a smaller sum stays as it is, and is what {@link #gaps} reports. An old
 * area is {@code zuiver} at a level when at least 95 % of it lies in one new area of that level. A
 * new area is {@code bedekt} for the part of its surface that comes from old areas, counted as
 * whole from {@value #LEAST_WHOLE} on; without surfaces every small area weighs the same.
 *
 * @param gebieden the areas of all divisions
 * @param ligging which area lies in which
 */
public record DivisionShares(Dataset<Row> gebieden, Dataset<Row> ligging) {

  /** Parts that add up to this or more differ from 1 by rounding and by slivers at most. */
  static final double LEAST_WHOLE = 0.97;

  /** Parts that add up to more than this count something twice. */
  static final double MOST_WHOLE = 1.03;

  private static final double AS_GOOD_AS_WHOLE = 0.95;
  private static final String SOM = "aandeelsom";
  private static final String[] OLD_AREA = {VAN_INDELING, NAAR_INDELING, BASIS, VAN_CODE};

  /** From a conversion table to the parts of old areas in new areas of its level and above. */
  public Dataset<Row> apply(Dataset<Row> conversions) {
    Dataset<Row> small = smallParts(conversions);
    Dataset<Row> within =
        self()
            .unionByName(
                ligging.select(
                    col(INDELING).as(NAAR_INDELING),
                    col(KIND).as(NAAR_CODE),
                    col(GEBIEDCODE),
                    col(NIVEAU)));
    Column scale = when(col(SOM).geq(LEAST_WHOLE), lit(1.0).divide(col(SOM))).otherwise(lit(1.0));
    WindowSpec atLevel =
        Window.partitionBy(cols(VAN_INDELING, NAAR_INDELING, BASIS, VAN_CODE, NIVEAU));
    return small
        .withColumn("deel", col(AANDEEL).multiply(scale))
        .join(surfaces(VAN_INDELING, VAN_CODE), new String[] {VAN_INDELING, VAN_CODE}, "left")
        .join(within, new String[] {NAAR_INDELING, NAAR_CODE})
        .groupBy(cols(VAN_INDELING, NAAR_INDELING, BASIS, VAN_CODE, GEBIEDCODE, NIVEAU))
        .agg(
            sum("deel").as(AANDEEL),
            sum(col("deel").multiply(coalesce(col(OPPERVLAKTE_M2), lit(1.0)))).as(OVERLAP),
            min(roughness(col(METHODE))).as(METHODE))
        .withColumn(ZUIVER, max(AANDEEL).over(atLevel).geq(AS_GOOD_AS_WHOLE))
        .join(
            covered(small, within),
            new String[] {VAN_INDELING, NAAR_INDELING, BASIS, GEBIEDCODE},
            "left")
        .select(
            cols(
                VAN_INDELING,
                NAAR_INDELING,
                BASIS,
                VAN_CODE,
                GEBIEDCODE,
                NIVEAU,
                AANDEEL,
                OVERLAP,
                METHODE,
                ZUIVER,
                BEDEKT));
  }

  /**
   * The old areas whose parts do not add up to 1, with their sum as {@code aandeel}: those of which
   * something is missing, those that are counted twice, and those that are not in the table.
   */
  public Dataset<Row> gaps(Dataset<Row> conversions) {
    Dataset<Row> sums =
        smallParts(conversions).select(cols(VAN_INDELING, NAAR_INDELING, BASIS, VAN_CODE, SOM));
    Dataset<Row> all =
        between(conversions)
            .select(cols(VAN_INDELING, NAAR_INDELING, BASIS))
            .distinct()
            .join(
                gebieden
                    .filter(col(REST).equalTo(false))
                    .select(
                        col(INDELING).as(VAN_INDELING),
                        col(NIVEAU).as(BASIS),
                        col(GEBIEDCODE).as(VAN_CODE)),
                new String[] {VAN_INDELING, BASIS});
    return all.join(sums.distinct(), OLD_AREA, "left")
        .withColumn(AANDEEL, coalesce(col(SOM), lit(0.0)))
        .filter(col(AANDEEL).lt(LEAST_WHOLE).or(col(AANDEEL).gt(MOST_WHOLE)))
        .select(cols(VAN_INDELING, NAAR_INDELING, BASIS, VAN_CODE, AANDEEL));
  }

  /** The method behind a rank of {@link #roughness}. */
  static Column method(Column roughness) {
    return when(roughness.equalTo(1), "oppervlakte")
        .when(roughness.equalTo(2), "adressen")
        .when(roughness.equalTo(3), "inwoners")
        .otherwise("gelijk");
  }

  /** 1 for the roughest method, so that of several the roughest is named. */
  private static Column roughness(Column method) {
    return when(method.equalTo("oppervlakte"), 1)
        .when(method.equalTo("adressen"), 2)
        .when(method.equalTo("inwoners"), 3)
        .otherwise(4);
  }

  /** The lines between two divisions that are both known. */
  private Dataset<Row> between(Dataset<Row> conversions) {
    Dataset<Row> divisions = gebieden.select(INDELING).distinct();
    return conversions
        .withColumnRenamed(NIVEAU, BASIS)
        .join(divisions.withColumnRenamed(INDELING, VAN_INDELING), VAN_INDELING)
        .join(divisions.withColumnRenamed(INDELING, NAAR_INDELING), NAAR_INDELING);
  }

  /** The parts of old areas in known new areas of the same level, and their sum by old area. */
  private Dataset<Row> smallParts(Dataset<Row> conversions) {
    return between(conversions)
        .filter(col(AANDEEL).gt(0))
        .join(
            self().select(col(NAAR_INDELING), col(NAAR_CODE), col(NIVEAU).as(BASIS)),
            new String[] {NAAR_INDELING, NAAR_CODE, BASIS},
            "left_semi")
        .withColumn(SOM, sum(AANDEEL).over(Window.partitionBy(cols(OLD_AREA))));
  }

  private Dataset<Row> self() {
    return gebieden
        .filter(col(REST).equalTo(false))
        .select(
            col(INDELING).as(NAAR_INDELING),
            col(GEBIEDCODE).as(NAAR_CODE),
            col(GEBIEDCODE),
            col(NIVEAU));
  }

  private Dataset<Row> surfaces(String indeling, String code) {
    return gebieden.select(
        col(INDELING).as(indeling), col(GEBIEDCODE).as(code), col(OPPERVLAKTE_M2));
  }

  /** The part of every new area that comes from old areas. */
  private Dataset<Row> covered(Dataset<Row> small, Dataset<Row> within) {
    Column known =
        when(
                min(col(AANDEEL_NIEUW).isNotNull()).and(sum(AANDEEL_NIEUW).lt(LEAST_WHOLE)),
                sum(AANDEEL_NIEUW))
            .otherwise(lit(1.0));
    Dataset<Row> bySmall =
        small.groupBy(cols(VAN_INDELING, NAAR_INDELING, BASIS, NAAR_CODE)).agg(known.as("deel"));
    Dataset<Row> all =
        small
            .select(cols(VAN_INDELING, NAAR_INDELING, BASIS))
            .distinct()
            .join(
                self().select(col(NAAR_INDELING), col(NAAR_CODE), col(NIVEAU).as(BASIS)),
                new String[] {NAAR_INDELING, BASIS});
    Column surface = when(col(OPPERVLAKTE_M2).gt(0), col(OPPERVLAKTE_M2)).otherwise(lit(1.0));
    return all.join(bySmall, new String[] {VAN_INDELING, NAAR_INDELING, BASIS, NAAR_CODE}, "left")
        .join(surfaces(NAAR_INDELING, NAAR_CODE), new String[] {NAAR_INDELING, NAAR_CODE})
        .join(within, new String[] {NAAR_INDELING, NAAR_CODE})
        .groupBy(cols(VAN_INDELING, NAAR_INDELING, BASIS, GEBIEDCODE))
        .agg(
            sum(coalesce(col("deel"), lit(0.0)).multiply(surface)).divide(sum(surface)).as(BEDEKT));
  }
}
