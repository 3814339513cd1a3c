package nl.wijkbeeld.analytics.infrastructure;

import static nl.wijkbeeld.analytics.infrastructure.Inhabitants.INHABITANTS;
import static nl.wijkbeeld.analytics.step.Cols.KIND;
import static nl.wijkbeeld.analytics.step.Cols.REST;
import static nl.wijkbeeld.vocabulary.Kolom.GEBIEDCODE;
import static nl.wijkbeeld.vocabulary.Kolom.GEOMETRY;
import static nl.wijkbeeld.vocabulary.Kolom.INDELING;
import static nl.wijkbeeld.vocabulary.Kolom.NIVEAU;
import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import nl.wijkbeeld.vocabulary.Niveau;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/**
 * The part of the inhabitants that lives within 500 and 1,000 m of a place where people meet, in a
 * straight line: sum(share x inhabitants) / sum(inhabitants) over the buurten of an area, where
 * share is the part of the surface of a buurt that is near ({@link Nearness}). A meeting place is a
 * place with the function {@code verbinden} of which the point is known.
 *
 * <p>With an outline and inhabitants for less than two thirds of the people it says nothing. People
 * near a place beyond the edge of what was delivered count as far away.
 *
 * @param areas the areas of all divisions, with {@code rest} for residual areas
 * @param around of each area the areas that it lies in ({@link AreasAround})
 * @param inhabitants how many live in each area ({@link Inhabitants})
 */
record NearMeetingPlaces(Dataset<Row> areas, Dataset<Row> around, Dataset<Row> inhabitants) {
  static final String WITHIN_500 = "nabij_500";
  static final String WITHIN_1000 = "nabij_1000";

  /** The function that makes a place a meeting place. */
  static final String MEETING = "verbinden";

  private static final double LEAST_COVERAGE = 2.0 / 3;

  private static final StructType SHARES =
      new StructType()
          .add(INDELING, DataTypes.StringType)
          .add(KIND, DataTypes.StringType)
          .add(WITHIN_500, DataTypes.DoubleType)
          .add(WITHIN_1000, DataTypes.DoubleType);

  /** Whether a published place is a meeting place. */
  static Column isMeeting() {
    return array_contains(
        split(col(PublishedPlaces.FUNCTIONS), PublishedPlaces.SEPARATOR), MEETING);
  }

  /** From published places to the two parts, by area; null where they cannot be said. */
  Dataset<Row> apply(Dataset<Row> places) {
    Dataset<Row> points =
        places
            .filter(isMeeting())
            .filter(col(PublishedPlaces.LON).isNotNull().and(col(PublishedPlaces.LAT).isNotNull()))
            .groupBy(col(INDELING))
            .agg(
                collect_list(struct(col(PublishedPlaces.LON), col(PublishedPlaces.LAT)))
                    .as("punten"));
    Dataset<Row> buurten =
        areas
            .filter(col(REST).equalTo(false))
            .filter(col(NIVEAU).equalTo(Niveau.BUURT.code()))
            .filter(col(GEOMETRY).isNotNull())
            .join(broadcast(points), INDELING)
            .select(col(INDELING), col(GEBIEDCODE), col(GEOMETRY), col("punten"));
    Dataset<Row> people =
        Inhabitants.newest(inhabitants)
            .filter(col(NIVEAU).equalTo(Niveau.BUURT.code()))
            .select(col(INDELING), col(GEBIEDCODE).as(KIND), col(INHABITANTS));
    Dataset<Row> shares =
        buurten.repartition(col(GEBIEDCODE)).mapPartitions(new Shares(), Encoders.row(SHARES));
    Column reached = col(WITHIN_500).isNotNull();
    Column covered = sum(when(reached, col(INHABITANTS)));
    Column enough = covered.gt(0).and(covered.geq(sum(col(INHABITANTS)).multiply(LEAST_COVERAGE)));
    return people
        .join(places.select(INDELING).distinct(), INDELING)
        .join(shares, new String[] {INDELING, KIND}, "left")
        .join(around, new String[] {INDELING, KIND})
        .groupBy(col(INDELING), col(GEBIEDCODE))
        .agg(
            when(enough, weighted(WITHIN_500).divide(covered)).as(WITHIN_500),
            when(enough, weighted(WITHIN_1000).divide(covered)).as(WITHIN_1000),
            when(enough, covered).as(INHABITANTS));
  }

  private static Column weighted(String share) {
    return sum(col(share).multiply(col(INHABITANTS)));
  }

  /** The shares of the outlines in a partition; the points of a division are indexed once. */
  private static final class Shares implements MapPartitionsFunction<Row, Row> {
    private static final long serialVersionUID = 1L;
    private static final GeometryFactory FACTORY = new GeometryFactory();

    @Override
    public Iterator<Row> call(Iterator<Row> buurten) throws ParseException {
      List<Row> shares = new ArrayList<>();
      Map<String, Nearness> divisions = new HashMap<>();
      while (buurten.hasNext()) {
        Row buurt = buurten.next();
        Nearness nearness =
            divisions.computeIfAbsent(
                buurt.getString(0), unused -> new Nearness(coordinates(buurt.getList(3))));
        Geometry outline = RdNew.of(new WKBReader().read(buurt.<byte[]>getAs(2)));
        shares.add(
            RowFactory.create(
                buurt.getString(0),
                buurt.getString(1),
                share(nearness, outline, 500),
                share(nearness, outline, 1_000)));
      }
      return shares.iterator();
    }

    private static Double share(Nearness nearness, Geometry outline, double metres) {
      return nearness.share(outline, metres).stream().boxed().findFirst().orElse(null);
    }

    private static List<Coordinate> coordinates(List<Row> points) {
      return points.stream()
          .map(
              point ->
                  RdNew.of(
                          FACTORY.createPoint(
                              new Coordinate(point.getDouble(0), point.getDouble(1))))
                      .getCoordinate())
          .toList();
    }
  }
}
