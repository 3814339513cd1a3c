package nl.wijkbeeld.analytics.score;

import static nl.wijkbeeld.analytics.score.Columns.GENORMALISEERD;
import static nl.wijkbeeld.analytics.score.Columns.GEWICHT;
import static nl.wijkbeeld.analytics.score.Columns.MEEGETELD;
import static nl.wijkbeeld.analytics.score.Columns.PIJLER;
import static nl.wijkbeeld.analytics.score.Columns.RICHTING;
import static nl.wijkbeeld.analytics.score.Columns.THEMA;
import static nl.wijkbeeld.analytics.score.Columns.WAARDEPERIODE;
import static nl.wijkbeeld.vocabulary.Kolom.GEBIEDCODE;
import static nl.wijkbeeld.vocabulary.Kolom.INDELING;
import static nl.wijkbeeld.vocabulary.Kolom.INDICATOR;
import static nl.wijkbeeld.vocabulary.Kolom.NIVEAU;
import static nl.wijkbeeld.vocabulary.Kolom.PERIODE;
import static nl.wijkbeeld.vocabulary.Kolom.WAARDE;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * What the scores of a level are made of: of each area and indicator the figure, its {@link
 * Normalisation#PERCENTILE}, and its weight among those of its pillar that are known. A level whose
 * scores are means of smaller areas has its own figures here all the same, so that they can be seen
 * side by side.
 */
record ScoreParts() implements FlatMapFunction<Row, Row> {

  /** The name of the table. */
  static final String TABLE = "score_opbouw";

  static final StructType SCHEMA =
      new StructType()
          .add(GEBIEDCODE, DataTypes.StringType)
          .add(INDELING, DataTypes.StringType)
          .add(NIVEAU, DataTypes.StringType)
          .add(PERIODE, DataTypes.StringType)
          .add(PIJLER, DataTypes.StringType)
          .add(THEMA, DataTypes.StringType)
          .add(INDICATOR, DataTypes.StringType)
          .add(WAARDE, DataTypes.DoubleType)
          .add(GENORMALISEERD, DataTypes.DoubleType)
          .add(GEWICHT, DataTypes.DoubleType)
          .add(MEEGETELD, DataTypes.BooleanType)
          .add(WAARDEPERIODE, DataTypes.StringType)
          .add(RICHTING, DataTypes.StringType);

  @Override
  public Iterator<Row> call(Row level) {
    LevelFigures figures = LevelFigures.of(level);
    Scoring scoring = ScoreLevels.scoring(figures, figures.places(LevelFigures.WHOLE));
    int[] known = LevelScores.ofItself(scoring, figures.codes()).known();
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < figures.indicatoren().size(); i++) {
      LevelFigures.Serie one = figures.indicatoren().get(i);
      for (int area = 0; area < known.length; area++) {
        double value = figures.values()[i][area];
        boolean there = !Double.isNaN(value);
        rows.add(
            RowFactory.create(
                figures.codes()[area],
                figures.indeling(),
                figures.niveau(),
                figures.periode(),
                figures.pijler(),
                one.thema(),
                one.code(),
                there ? value : null,
                there ? scoring.comparable()[i][area] : null,
                there ? 1.0 / known[area] : 0.0,
                there,
                one.periode(),
                one.teken() > 0 ? "hoog_telt" : "laag_telt"));
      }
    }
    return rows.iterator();
  }
}
