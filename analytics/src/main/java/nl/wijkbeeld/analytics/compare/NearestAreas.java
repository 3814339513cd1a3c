package nl.wijkbeeld.analytics.compare;

import static nl.wijkbeeld.analytics.compare.Columns.AFSTAND;
import static nl.wijkbeeld.analytics.compare.Columns.ANDER;
import static nl.wijkbeeld.analytics.compare.Columns.NUMMER;
import static nl.wijkbeeld.vocabulary.Kolom.GEBIEDCODE;
import static nl.wijkbeeld.vocabulary.Kolom.INDELING;
import static nl.wijkbeeld.vocabulary.Kolom.INDICATOR;
import static nl.wijkbeeld.vocabulary.Kolom.NIVEAU;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The five nearest areas of each area of a level. With m indicators, of which two areas share k,
 * their distance is sqrt(m/k sum (z - z')^2) over the shared ones: what one of them lacks is taken
 * to differ as much as the rest does (the partial distance of Dixon 1979). An area that lacks more
 * than a third of the indicators has no similar areas and is not one. Of two that are equally near
 * the first code comes first.
 *
 * <p>A typed function for each level does the work: a join of all pairs of the 12,000 buurten of
 * the country would have to sort them all to keep five of each.
 */
record NearestAreas() implements FlatMapFunction<Row, Row> {
  static final String PROFILE = "profiel";
  static final String SCORE = "z";

  static final StructType SCHEMA =
      new StructType()
          .add(GEBIEDCODE, DataTypes.StringType)
          .add(INDELING, DataTypes.StringType)
          .add(NUMMER, DataTypes.IntegerType)
          .add(NIVEAU, DataTypes.StringType)
          .add(ANDER, DataTypes.StringType)
          .add(AFSTAND, DataTypes.DoubleType);

  static final int NEAREST = 5;
  private static final int LEAST_INDICATORS = 3;

  /** So that the last digit of a computation does not say which of two is nearer. */
  private static final double PRECISION = 1e9;

  @Override
  public Iterator<Row> call(Row level) {
    List<Row> scores = level.getList(level.fieldIndex(PROFILE));
    List<String> indicators =
        List.copyOf(
            scores.stream()
                .map(row -> row.<String>getAs(INDICATOR))
                .collect(Collectors.toCollection(TreeSet::new)));
    if (indicators.size() < LEAST_INDICATORS) {
      return List.<Row>of().iterator();
    }
    Map<String, double[]> profiles = complete(scores, indicators);
    List<String> codes = List.copyOf(profiles.keySet());
    double[][] points = profiles.values().toArray(double[][]::new);
    List<Row> rows = new ArrayList<>();
    for (int area = 0; area < points.length; area++) {
      int[] nearest = new int[NEAREST];
      double[] distances = nearest(points, area, nearest);
      for (int i = 0; i < NEAREST && distances[i] < Double.POSITIVE_INFINITY; i++) {
        rows.add(
            RowFactory.create(
                codes.get(area),
                level.getAs(INDELING),
                i + 1,
                level.getAs(NIVEAU),
                codes.get(nearest[i]),
                Math.sqrt(distances[i])));
      }
    }
    return rows.iterator();
  }

  /** The areas that have enough, by code; NaN for an indicator that one lacks. */
  private static Map<String, double[]> complete(List<Row> scores, List<String> indicators) {
    Map<String, double[]> profiles = new TreeMap<>();
    for (Row row : scores) {
      double[] profile =
          profiles.computeIfAbsent(
              row.getAs(GEBIEDCODE),
              code -> {
                double[] empty = new double[indicators.size()];
                Arrays.fill(empty, Double.NaN);
                return empty;
              });
      profile[indicators.indexOf(row.<String>getAs(INDICATOR))] = row.<Double>getAs(SCORE);
    }
    profiles
        .values()
        .removeIf(
            profile ->
                3 * Arrays.stream(profile).filter(Double::isNaN).count() > indicators.size());
    return profiles;
  }

  /** Fills in the nearest areas and gives their squared distances, infinite where there is none. */
  private static double[] nearest(double[][] points, int area, int[] nearest) {
    double[] distances = new double[NEAREST];
    Arrays.fill(distances, Double.POSITIVE_INFINITY);
    for (int other = 0; other < points.length; other++) {
      double distance = other == area ? Double.NaN : squared(points[area], points[other]);
      if (distance < distances[NEAREST - 1]) {
        int place = NEAREST - 1;
        while (place > 0 && distance < distances[place - 1]) {
          distances[place] = distances[place - 1];
          nearest[place] = nearest[place - 1];
          place--;
        }
        distances[place] = distance;
        nearest[place] = other;
      }
    }
    return distances;
  }

  private static double squared(double[] one, double[] other) {
    double sum = 0;
    int shared = 0;
    for (int i = 0; i < one.length; i++) {
      double apart = one[i] - other[i];
      if (!Double.isNaN(apart)) {
        sum += apart * apart;
        shared++;
      }
    }
    return Math.rint(sum * one.length / shared * PRECISION) / PRECISION;
  }
}
