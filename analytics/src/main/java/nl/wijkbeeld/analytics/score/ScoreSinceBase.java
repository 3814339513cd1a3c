package nl.wijkbeeld.analytics.score;

import static nl.wijkbeeld.analytics.score.Columns.EERDER;
import static nl.wijkbeeld.analytics.score.Columns.GEDEELD;
import static nl.wijkbeeld.analytics.score.Columns.THEMA;
import static nl.wijkbeeld.vocabulary.Kolom.NIVEAU;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import nl.wijkbeeld.vocabulary.Status;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * The scores of a pillar against a fixed year, in which the mean over all inhabitants is 100: of
 * each indicator that both years share ({@link YearPairs}) the percentile that a figure would have
 * had among those of the base year, the mean of these, divided by that mean of the base year. When
 * all areas improve alike this score rises and the moving one does not. It has no ranks: they are
 * those of the moving score, over more indicators.
 */
record ScoreSinceBase() implements FlatMapFunction<Row, Row> {

  /** The name of the reference that stands still. */
  static final String BASE_YEAR = "basisjaar";

  private static final double BASE = 100;

  @Override
  public Iterator<Row> call(Row pair) {
    LevelFigures now = LevelFigures.of(pair);
    LevelFigures then = LevelFigures.of(pair.getStruct(pair.fieldIndex(EERDER)));
    Set<String> shared = new HashSet<>(pair.<String>getList(pair.fieldIndex(GEDEELD)));
    int[] places = places(now, shared);
    int[] old = places(then, shared);
    double mean = mean(then, Scoring.of(aligned(then, old)));
    Scoring scoring =
        Scoring.ofComparable(
            IntStream.range(0, places.length)
                .mapToObj(
                    i ->
                        Normalisation.percentilesAmong(
                            now.aligned(places[i]), then.aligned(old[i])))
                .toArray(double[][]::new));
    List<Row> rows = new ArrayList<>();
    if (mean > 0) {
      ScoreLevels.targets(pair).stream()
          .filter(target -> target.getAs(THEMA).equals(LevelFigures.WHOLE))
          .forEach(
              target ->
                  rows.addAll(
                      rows(
                          now,
                          target.getAs(NIVEAU),
                          ScoreLevels.scores(now, scoring, target),
                          places.length,
                          BASE / mean)));
    }
    return rows.iterator();
  }

  private static List<Row> rows(
      LevelFigures now, String level, LevelScores scores, int indicators, double factor) {
    List<Row> rows = new ArrayList<>();
    for (int area = 0; area < scores.codes().length; area++) {
      double score = scores.scores()[area];
      boolean known = !Double.isNaN(score);
      rows.add(
          RowFactory.create(
              scores.codes()[area],
              now.indeling(),
              level,
              now.periode(),
              now.pijler(),
              LevelFigures.WHOLE,
              known ? factor * score : null,
              (known ? Status.BEKEND : Status.ONBEKEND).code(),
              null,
              scores.ranked(),
              scores.known()[area],
              indicators,
              scores.coverage()[area],
              BASE_YEAR,
              now.niveau(),
              known ? null : ScoreLevels.tooLittle(level.equals(now.niveau()))));
    }
    return rows;
  }

  /** The mean score of those who live in the areas; of the areas when nobody is counted. */
  private static double mean(LevelFigures figures, Scoring scoring) {
    double sum = 0;
    double weights = 0;
    double plain = 0;
    int areas = 0;
    for (int area = 0; area < figures.codes().length; area++) {
      double score = scoring.scores()[area];
      if (!Double.isNaN(score)) {
        sum += figures.inwoners()[area] * score;
        weights += figures.inwoners()[area];
        plain += score;
        areas++;
      }
    }
    return weights > 0 ? sum / weights : areas > 0 ? plain / areas : 0;
  }

  private static int[] places(LevelFigures figures, Set<String> shared) {
    return IntStream.of(figures.places(LevelFigures.WHOLE))
        .filter(place -> shared.contains(figures.indicatoren().get(place).code()))
        .toArray();
  }

  private static double[][] aligned(LevelFigures figures, int... places) {
    return IntStream.of(places).mapToObj(figures::aligned).toArray(double[][]::new);
  }
}
