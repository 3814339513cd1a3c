package nl.wijkbeeld.analytics.score;

import static nl.wijkbeeld.analytics.score.Columns.PIJLER;
import static nl.wijkbeeld.analytics.score.Columns.STAPELING;
import static nl.wijkbeeld.analytics.score.Columns.STAPELING_BEKEND;
import static nl.wijkbeeld.analytics.score.Columns.STAPELING_VERWACHT;
import static nl.wijkbeeld.vocabulary.Kolom.GEBIEDCODE;
import static nl.wijkbeeld.vocabulary.Kolom.INDELING;
import static nl.wijkbeeld.vocabulary.Kolom.NIVEAU;
import static nl.wijkbeeld.vocabulary.Kolom.PERIODE;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * How loads stack up in the areas of a level ({@link Stacking}), by its own figures. A level with
 * fewer than twenty areas has no worst fifth.
 */
record StackLoads() implements FlatMapFunction<Row, Row> {
  static final StructType SCHEMA =
      new StructType()
          .add(GEBIEDCODE, DataTypes.StringType)
          .add(INDELING, DataTypes.StringType)
          .add(NIVEAU, DataTypes.StringType)
          .add(PERIODE, DataTypes.StringType)
          .add(PIJLER, DataTypes.StringType)
          .add(STAPELING, DataTypes.IntegerType)
          .add(STAPELING_BEKEND, DataTypes.IntegerType)
          .add(STAPELING_VERWACHT, DataTypes.DoubleType);

  @Override
  public Iterator<Row> call(Row level) {
    LevelFigures figures = LevelFigures.of(level);
    Stacking stacking =
        Stacking.of(
            each(figures, figures::aligned),
            each(figures, figures::down),
            each(figures, figures::up));
    List<Row> rows = new ArrayList<>();
    for (int area = 0; area < figures.codes().length; area++) {
      if (stacking.known()[area] > 0) {
        rows.add(
            RowFactory.create(
                figures.codes()[area],
                figures.indeling(),
                figures.niveau(),
                figures.periode(),
                figures.pijler(),
                stacking.count()[area],
                stacking.known()[area],
                stacking.expected()[area]));
      }
    }
    return rows.iterator();
  }

  private static double[][] each(LevelFigures figures, IntFunction<double[]> of) {
    return IntStream.range(0, figures.indicatoren().size()).mapToObj(of).toArray(double[][]::new);
  }
}
