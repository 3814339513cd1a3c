package nl.wijkbeeld.analytics.score;

import static nl.wijkbeeld.analytics.score.Columns.EERDER;
import static nl.wijkbeeld.analytics.score.Columns.GEDEELD;
import static nl.wijkbeeld.analytics.score.Columns.GROTER_DAN_TOEVAL;
import static nl.wijkbeeld.analytics.score.Columns.INDICATOREN;
import static nl.wijkbeeld.analytics.score.Columns.PIJLER;
import static nl.wijkbeeld.analytics.score.Columns.RICHTING;
import static nl.wijkbeeld.analytics.score.Columns.SCORE_TOT;
import static nl.wijkbeeld.analytics.score.Columns.SCORE_VAN;
import static nl.wijkbeeld.analytics.score.Columns.THEMA;
import static nl.wijkbeeld.analytics.score.Columns.TOT;
import static nl.wijkbeeld.analytics.score.Columns.VAN;
import static nl.wijkbeeld.analytics.score.Columns.VERSCHIL;
import static nl.wijkbeeld.vocabulary.Kolom.BOVENGRENS;
import static nl.wijkbeeld.vocabulary.Kolom.GEBIEDCODE;
import static nl.wijkbeeld.vocabulary.Kolom.INDELING;
import static nl.wijkbeeld.vocabulary.Kolom.NIVEAU;
import static nl.wijkbeeld.vocabulary.Kolom.ONDERGRENS;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * How the scores of a pillar change from one year to another ({@link YearPairs}), over the
 * indicators that the years share ({@link Change}). A larger area takes the changes of the areas in
 * it, weighted by inhabitants, under the same rules as its score. A score says where an area lies
 * among the others: when all change alike, none does.
 */
record MakeTrajectories() implements FlatMapFunction<Row, Row> {
  static final StructType SCHEMA =
      new StructType()
          .add(GEBIEDCODE, DataTypes.StringType)
          .add(INDELING, DataTypes.StringType)
          .add(NIVEAU, DataTypes.StringType)
          .add(PIJLER, DataTypes.StringType)
          .add(VAN, DataTypes.StringType)
          .add(TOT, DataTypes.StringType)
          .add(SCORE_VAN, DataTypes.DoubleType)
          .add(SCORE_TOT, DataTypes.DoubleType)
          .add(VERSCHIL, DataTypes.DoubleType)
          .add(ONDERGRENS, DataTypes.DoubleType)
          .add(BOVENGRENS, DataTypes.DoubleType)
          .add(RICHTING, DataTypes.StringType)
          .add(GROTER_DAN_TOEVAL, DataTypes.BooleanType)
          .add(INDICATOREN, DataTypes.IntegerType);

  /** The parts of a score that a theme makes up, area by area. */
  private record Part(double[] weight, double[] from, double[] to) {
    static Part ofNothing(int areas) {
      return new Part(new double[areas], new double[areas], new double[areas]);
    }
  }

  @Override
  public Iterator<Row> call(Row pair) {
    LevelFigures now = LevelFigures.of(pair);
    LevelFigures then = LevelFigures.of(pair.getStruct(pair.fieldIndex(EERDER)));
    Set<String> shared = new HashSet<>(pair.<String>getList(pair.fieldIndex(GEDEELD)));
    List<String> themes =
        now.indicatoren().stream()
            .filter(one -> shared.contains(one.code()))
            .map(LevelFigures.Serie::thema)
            .distinct()
            .sorted()
            .toList();
    double[][] from = comparable(then, shared);
    double[][] to = comparable(now, shared);
    String[] themeOf =
        now.indicatoren().stream()
            .filter(one -> shared.contains(one.code()))
            .map(LevelFigures.Serie::thema)
            .toArray(String[]::new);
    boolean[] known = new boolean[now.codes().length];
    Part[] parts = parts(from, to, themeOf, themes, known);
    List<Row> rows = new ArrayList<>();
    ScoreLevels.targets(pair).stream()
        .filter(target -> target.getAs(THEMA).equals(LevelFigures.WHOLE))
        .map(target -> now.in(target.getAs(NIVEAU)))
        .filter(level -> level.codes().length > 1)
        .forEach(
            level -> rows.addAll(rows(now, then.periode(), shared.size(), level, parts, known)));
    return rows.iterator();
  }

  /** The percentiles of the shared indicators, in the order of their codes. */
  private static double[][] comparable(LevelFigures figures, Set<String> shared) {
    return Arrays.stream(figures.places(LevelFigures.WHOLE))
        .filter(place -> shared.contains(figures.indicatoren().get(place).code()))
        .mapToObj(place -> Normalisation.PERCENTILE.of(figures.aligned(place)))
        .toArray(double[][]::new);
  }

  /** By theme its part of the score; of which areas enough is known is filled in. */
  private static Part[] parts(
      double[][] from, double[][] to, String[] themeOf, List<String> themes, boolean[] known) {
    Part[] parts = themes.stream().map(theme -> Part.ofNothing(known.length)).toArray(Part[]::new);
    for (int area = 0; area < known.length; area++) {
      int both = 0;
      for (int i = 0; i < from.length; i++) {
        both += Double.isNaN(from[i][area] + to[i][area]) ? 0 : 1;
      }
      known[area] = both > 0 && both >= Averaging.LEAST_SHARE * from.length;
      for (int i = 0; i < from.length && known[area]; i++) {
        if (!Double.isNaN(from[i][area] + to[i][area])) {
          Part part = parts[themes.indexOf(themeOf[i])];
          part.weight()[area] += 1.0 / both;
          part.from()[area] += from[i][area] / both;
          part.to()[area] += to[i][area] / both;
        }
      }
      if (!known[area]) {
        for (Part part : parts) {
          part.weight()[area] = Double.NaN;
          part.from()[area] = Double.NaN;
          part.to()[area] = Double.NaN;
        }
      }
    }
    return parts;
  }

  private static List<Row> rows(
      LevelFigures now, String from, int shared, Nesting level, Part[] parts, boolean[] known) {
    double[] coverage = level.coverage(known);
    double[][] weights = means(level, parts, Part::weight);
    double[][] before = means(level, parts, Part::from);
    double[][] after = means(level, parts, Part::to);
    List<Row> rows = new ArrayList<>();
    for (int area = 0; area < coverage.length; area++) {
      if (coverage[area] >= Averaging.LEAST_SHARE) {
        Change change = Change.of(of(weights, area), of(before, area), of(after, area));
        rows.add(
            RowFactory.create(
                level.codes()[area],
                now.indeling(),
                level.niveau(),
                now.pijler(),
                from,
                now.periode(),
                change.from(),
                change.to(),
                change.difference(),
                change.margin().map(one -> change.difference() - one).orElse(null),
                change.margin().map(one -> change.difference() + one).orElse(null),
                change.direction(),
                change.largerThanChance().orElse(null),
                shared));
      }
    }
    return rows;
  }

  private static double[][] means(Nesting level, Part[] parts, Function<Part, double[]> of) {
    return Arrays.stream(parts).map(of).map(level::means).toArray(double[][]::new);
  }

  private static double[] of(double[][] byTheme, int area) {
    return Arrays.stream(byTheme).mapToDouble(one -> one[area]).toArray();
  }
}
