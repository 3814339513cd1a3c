package nl.wijkbeeld.analytics.infrastructure;

import static nl.wijkbeeld.analytics.step.Cols.KIND;
import static nl.wijkbeeld.analytics.step.Cols.REST;
import static nl.wijkbeeld.vocabulary.Kolom.GEBIEDCODE;
import static nl.wijkbeeld.vocabulary.Kolom.INDELING;
import static nl.wijkbeeld.vocabulary.Kolom.NIVEAU;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Who carries each of the five functions in each area: places and organisations together, each
 * counted once ({@link Carriers}). An organisation that works in an area as a whole counts there
 * and above, not in each of its parts.
 *
 * @param areas the areas of all divisions, with {@code rest} for residual areas
 * @param around of each area the areas that it lies in ({@link AreasAround})
 */
public record FunctionsCarried(Dataset<Row> areas, Dataset<Row> around) {

  /** The name of the table. */
  public static final String TABLE = "functies";

  /** What a neighbourhood needs somebody to do. */
  static final List<String> FUNCTIONS =
      List.of("communiceren", "signaleren", "verbinden", "mobiliseren", "dienstverlenen");

  /** The columns of a carrier, be it a place or an organisation. */
  private static final String FUNCTION = "functie";

  private static final String CARRIER = "drager";
  private static final String STRENGTH = "sterkte";
  private static final String STRENGTHS = "sterkten";

  private static final StructType SCHEMA =
      new StructType()
          .add(GEBIEDCODE, DataTypes.StringType)
          .add(INDELING, DataTypes.StringType)
          .add(NIVEAU, DataTypes.StringType)
          .add(FUNCTION, DataTypes.StringType)
          .add("dragers", DataTypes.IntegerType)
          .add("staat", DataTypes.StringType)
          .add("redundantie", DataTypes.DoubleType);

  /** Places as carriers, one row for each function; how strongly they carry it is not known. */
  public static Dataset<Row> ofPlaces(Dataset<Row> places) {
    return places.select(
        col(INDELING),
        col(GEBIEDCODE).as(KIND),
        concat(lit("plek "), col(PublishedPlaces.ID)).as(CARRIER),
        explode(split(col(PublishedPlaces.FUNCTIONS), PublishedPlaces.SEPARATOR)).as(FUNCTION),
        lit(null).cast(DataTypes.DoubleType).as(STRENGTH));
  }

  /** Organisations as carriers, from the published connections. */
  public static Dataset<Row> ofOrganisations(Dataset<Row> connections) {
    return connections.select(
        col(INDELING),
        col(GEBIEDCODE).as(KIND),
        concat(lit("organisatie "), col("organisatie")).as(CARRIER),
        col(FUNCTION),
        col(STRENGTH));
  }

  /** From carriers to the table; divisions without any are left out. */
  public Dataset<Row> apply(Dataset<Row> carriers) {
    Column[] function = {col(INDELING), col(GEBIEDCODE), col(FUNCTION)};
    Dataset<Row> carried =
        carriers
            .join(around.drop(NIVEAU), new String[] {INDELING, KIND})
            .groupBy(col(INDELING), col(GEBIEDCODE), col(FUNCTION), col(CARRIER))
            .agg(sum(STRENGTH).as(STRENGTH), max(col(STRENGTH).isNull()).as("zonder"))
            .groupBy(function)
            .agg(
                collect_list(struct(when(not(col("zonder")), col(STRENGTH)).as(STRENGTH)))
                    .as(STRENGTHS));
    return areas
        .filter(col(REST).equalTo(false))
        .select(GEBIEDCODE, INDELING, NIVEAU)
        .join(carriers.select(INDELING).distinct(), INDELING)
        .withColumn(
            FUNCTION,
            explode(array(FUNCTIONS.stream().map(each -> lit(each)).toArray(Column[]::new))))
        .join(carried, new String[] {INDELING, GEBIEDCODE, FUNCTION}, "left")
        .select(col(GEBIEDCODE), col(INDELING), col(NIVEAU), col(FUNCTION), col(STRENGTHS))
        .map(new Judge(), Encoders.row(SCHEMA));
  }

  /** Says of one function in one area who carries it. */
  private static final class Judge implements MapFunction<Row, Row> {
    private static final long serialVersionUID = 1L;

    @Override
    public Row call(Row row) {
      List<Double> strengths = new ArrayList<>();
      if (!row.isNullAt(4)) {
        List<Row> known = row.getList(4);
        known.forEach(one -> strengths.add(one.<Double>getAs(0)));
      }
      Carriers carriers = Carriers.of(strengths);
      return RowFactory.create(
          row.getString(0),
          row.getString(1),
          row.getString(2),
          row.getString(3),
          carriers.count(),
          carriers.state().code(),
          carriers.effective());
    }
  }
}
