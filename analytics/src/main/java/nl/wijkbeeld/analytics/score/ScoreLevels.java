package nl.wijkbeeld.analytics.score;

import static nl.wijkbeeld.analytics.score.Columns.AANTAL;
import static nl.wijkbeeld.analytics.score.Columns.BASIS;
import static nl.wijkbeeld.analytics.score.Columns.BEKEND;
import static nl.wijkbeeld.analytics.score.Columns.DOELEN;
import static nl.wijkbeeld.analytics.score.Columns.PIJLER;
import static nl.wijkbeeld.analytics.score.Columns.RANG;
import static nl.wijkbeeld.analytics.score.Columns.REDEN;
import static nl.wijkbeeld.analytics.score.Columns.REFERENTIE;
import static nl.wijkbeeld.analytics.score.Columns.SCORE;
import static nl.wijkbeeld.analytics.score.Columns.THEMA;
import static nl.wijkbeeld.analytics.score.Columns.TOTAAL;
import static nl.wijkbeeld.analytics.score.Columns.ZONDER;
import static nl.wijkbeeld.vocabulary.Kolom.DEKKING;
import static nl.wijkbeeld.vocabulary.Kolom.GEBIEDCODE;
import static nl.wijkbeeld.vocabulary.Kolom.INDELING;
import static nl.wijkbeeld.vocabulary.Kolom.NIVEAU;
import static nl.wijkbeeld.vocabulary.Kolom.PERIODE;
import static nl.wijkbeeld.vocabulary.Kolom.STATUS;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Status;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * From the figures of a level ({@link LevelFigures}) to the scores of all levels that it is the
 * basis of ({@link LevelScores}), theme by theme, and a reason where it has none itself.
 *
 * <p>A typed function for each level does the work, as the same figures go into many scores.
 */
record ScoreLevels() implements FlatMapFunction<Row, Row> {

  /** The name of the reference that moves along: the areas as they are in the same year. */
  static final String NOW = "nu";

  static final StructType SCHEMA =
      new StructType()
          .add(GEBIEDCODE, DataTypes.StringType)
          .add(INDELING, DataTypes.StringType)
          .add(NIVEAU, DataTypes.StringType)
          .add(PERIODE, DataTypes.StringType)
          .add(PIJLER, DataTypes.StringType)
          .add(THEMA, DataTypes.StringType)
          .add(SCORE, DataTypes.DoubleType)
          .add(STATUS, DataTypes.StringType)
          .add(RANG, DataTypes.IntegerType)
          .add(AANTAL, DataTypes.IntegerType)
          .add(BEKEND, DataTypes.IntegerType)
          .add(TOTAAL, DataTypes.IntegerType)
          .add(DEKKING, DataTypes.DoubleType)
          .add(REFERENTIE, DataTypes.StringType)
          .add(BASIS, DataTypes.StringType)
          .add(REDEN, DataTypes.StringType);

  @Override
  public Iterator<Row> call(Row level) {
    LevelFigures figures = LevelFigures.of(level);
    List<Row> rows = new ArrayList<>();
    for (Row target : targets(level)) {
      int[] places = figures.places(target.getAs(THEMA));
      Scoring scoring = scoring(figures, places);
      rows.addAll(scored(figures, places.length, target, scores(figures, scoring, target)));
    }
    for (String thema : without(level)) {
      int[] places = figures.places(thema);
      rows.addAll(unscored(figures, thema, places.length, scoring(figures, places)));
    }
    return rows.iterator();
  }

  static List<Row> targets(Row level) {
    int place = level.fieldIndex(DOELEN);
    return level.isNullAt(place) ? List.of() : level.getList(place);
  }

  static Scoring scoring(LevelFigures figures, int... places) {
    return Scoring.of(Arrays.stream(places).mapToObj(figures::aligned).toArray(double[][]::new));
  }

  static LevelScores scores(LevelFigures figures, Scoring scoring, Row target) {
    String niveau = target.getAs(NIVEAU);
    return niveau.equals(figures.niveau())
        ? LevelScores.ofItself(scoring, figures.codes())
        : LevelScores.above(scoring, figures.in(niveau));
  }

  private static List<String> without(Row level) {
    int place = level.fieldIndex(ZONDER);
    return level.isNullAt(place) ? List.of() : level.getList(place);
  }

  private static List<Row> scored(
      LevelFigures figures, int indicators, Row target, LevelScores scores) {
    boolean ranked = scores.ranked() > 1;
    List<Row> rows = new ArrayList<>();
    for (int area = 0; area < scores.codes().length; area++) {
      boolean known = !Double.isNaN(scores.scores()[area]);
      rows.add(
          RowFactory.create(
              scores.codes()[area],
              figures.indeling(),
              target.getAs(NIVEAU),
              figures.periode(),
              figures.pijler(),
              target.getAs(THEMA),
              known ? scores.scores()[area] : null,
              (known ? Status.BEKEND : Status.ONBEKEND).code(),
              known && ranked ? scores.ranks()[area] : null,
              scores.ranked(),
              scores.known()[area],
              indicators,
              scores.coverage()[area],
              NOW,
              figures.niveau(),
              known ? null : tooLittle(target.<String>getAs(NIVEAU).equals(figures.niveau()))));
    }
    return rows;
  }

  private static List<Row> unscored(
      LevelFigures figures, String thema, int indicators, Scoring scoring) {
    LevelScores scores = LevelScores.ofItself(scoring, figures.codes());
    String reason = reason(figures, thema, indicators);
    List<Row> rows = new ArrayList<>();
    for (int area = 0; area < scores.codes().length; area++) {
      rows.add(
          RowFactory.create(
              scores.codes()[area],
              figures.indeling(),
              figures.niveau(),
              figures.periode(),
              figures.pijler(),
              thema,
              null,
              Status.ONBEKEND.code(),
              null,
              0,
              scores.known()[area],
              indicators,
              scores.coverage()[area],
              NOW,
              null,
              reason));
    }
    return rows;
  }

  static String tooLittle(boolean ofItself) {
    return ofItself
        ? "Minder dan twee derde van de cijfers is bekend."
        : "Minder dan twee derde van de inwoners woont in een gebied met een score.";
  }

  private static String reason(LevelFigures figures, String thema, int indicators) {
    boolean whole = thema.equals(LevelFigures.WHOLE);
    int least = whole ? Bases.LEAST_OF_PILLAR : Bases.LEAST_OF_THEME;
    return indicators < least
        ? "Voor een score zijn ten minste %d indicatoren nodig; hier %s."
            .formatted(least, indicators == 1 ? "is er 1" : "zijn er " + indicators)
        : "Met minder dan %d %s is er niets te vergelijken."
            .formatted(Bases.LEAST_AREAS, Niveau.of(figures.niveau()).plural());
  }
}
