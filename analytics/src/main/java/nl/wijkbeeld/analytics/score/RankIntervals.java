package nl.wijkbeeld.analytics.score;

import static nl.wijkbeeld.analytics.score.Columns.BASIS;
import static nl.wijkbeeld.analytics.score.Columns.BLOK;
import static nl.wijkbeeld.analytics.score.Columns.CODES;
import static nl.wijkbeeld.analytics.score.Columns.NIVEAUS;
import static nl.wijkbeeld.analytics.score.Columns.PIJLER;
import static nl.wijkbeeld.analytics.score.Columns.RANGEN;
import static nl.wijkbeeld.analytics.score.Columns.RANG_TOT;
import static nl.wijkbeeld.analytics.score.Columns.RANG_VAN;
import static nl.wijkbeeld.analytics.score.Columns.THEMA;
import static nl.wijkbeeld.vocabulary.Kolom.GEBIEDCODE;
import static nl.wijkbeeld.vocabulary.Kolom.INDELING;
import static nl.wijkbeeld.vocabulary.Kolom.NIVEAU;
import static nl.wijkbeeld.vocabulary.Kolom.PERIODE;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sequence;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Between which ranks an area lies in nine of ten ways of making its score ({@link RankDraws}). The
 * draws of a score are cut in parts that go their own way, and what comes out does not depend on
 * how many parts there are: a draw is decided by its number alone.
 *
 * @param draws how many draws are made
 * @param parts in how many parts
 */
record RankIntervals(int draws, int parts) {
  private static final StructType RANKS =
      new StructType()
          .add(INDELING, DataTypes.StringType)
          .add(PERIODE, DataTypes.StringType)
          .add(PIJLER, DataTypes.StringType)
          .add(THEMA, DataTypes.StringType)
          .add(BASIS, DataTypes.StringType)
          .add(NIVEAUS, DataTypes.createArrayType(DataTypes.StringType))
          .add(CODES, DataTypes.createArrayType(DataTypes.StringType))
          .add(RANGEN, DataTypes.BinaryType);

  static final StructType SCHEMA =
      new StructType()
          .add(GEBIEDCODE, DataTypes.StringType)
          .add(INDELING, DataTypes.StringType)
          .add(NIVEAU, DataTypes.StringType)
          .add(PERIODE, DataTypes.StringType)
          .add(PIJLER, DataTypes.StringType)
          .add(THEMA, DataTypes.StringType)
          .add(RANG_VAN, DataTypes.IntegerType)
          .add(RANG_TOT, DataTypes.IntegerType);

  /** From {@link RankQuestions} to the interval of every area. */
  Dataset<Row> apply(Dataset<Row> questions) {
    return questions
        .withColumn(BLOK, explode(sequence(lit(0), lit(parts - 1))))
        .repartition(
            parts, col(INDELING), col(PERIODE), col(PIJLER), col(THEMA), col(BASIS), col(BLOK))
        .flatMap(new MakeDraws(draws, parts), Encoders.row(RANKS))
        .groupBy(col(INDELING), col(PERIODE), col(PIJLER), col(THEMA), col(BASIS))
        .agg(
            first(col(NIVEAUS)).as(NIVEAUS),
            first(col(CODES)).as(CODES),
            collect_list(col(RANGEN)).as(RANGEN))
        .flatMap(new TakeIntervals(), Encoders.row(SCHEMA));
  }

  /** The ranks in one part of the draws, draw after draw. */
  private record MakeDraws(int draws, int parts) implements FlatMapFunction<Row, Row> {
    @Override
    public Iterator<Row> call(Row question) {
      Nesting[] levels = RankQuestions.levels(question);
      RankDraws ways = new RankDraws(RankQuestions.figures(question), levels);
      int part = question.<Integer>getAs(BLOK);
      int from = (int) ((long) draws * part / parts);
      int to = (int) ((long) draws * (part + 1) / parts);
      int ranked = ways.ranked();
      int[] ranks = new int[(to - from) * ranked];
      for (int draw = from; draw < to; draw++) {
        System.arraycopy(ways.ranks(draw), 0, ranks, (draw - from) * ranked, ranked);
      }
      List<String> niveaus = new ArrayList<>();
      List<String> codes = new ArrayList<>();
      for (Nesting level : levels) {
        for (String code : level.codes()) {
          niveaus.add(level.niveau());
          codes.add(code);
        }
      }
      return List.of(
              RowFactory.create(
                  question.getAs(INDELING),
                  question.getAs(PERIODE),
                  question.getAs(PIJLER),
                  question.getAs(THEMA),
                  question.getAs(BASIS),
                  niveaus.toArray(String[]::new),
                  codes.toArray(String[]::new),
                  RankQuestions.packed(ranks)))
          .iterator();
    }
  }

  /** The intervals of all areas of a score. */
  private record TakeIntervals() implements FlatMapFunction<Row, Row> {
    @Override
    public Iterator<Row> call(Row all) {
      List<String> niveaus = all.getList(all.fieldIndex(NIVEAUS));
      List<String> codes = all.getList(all.fieldIndex(CODES));
      List<int[]> parts =
          all.<byte[]>getList(all.fieldIndex(RANGEN)).stream().map(RankQuestions::ints).toList();
      int draws = parts.stream().mapToInt(part -> part.length / codes.size()).sum();
      List<Row> rows = new ArrayList<>();
      for (int area = 0; area < codes.size(); area++) {
        int[] ranks = new int[draws];
        int next = 0;
        for (int[] part : parts) {
          for (int place = area; place < part.length; place += codes.size()) {
            ranks[next++] = part[place];
          }
        }
        int[] interval = RankDraws.interval(ranks);
        rows.add(
            RowFactory.create(
                codes.get(area),
                all.getAs(INDELING),
                niveaus.get(area),
                all.getAs(PERIODE),
                all.getAs(PIJLER),
                all.getAs(THEMA),
                interval[0],
                interval[1]));
      }
      return rows.iterator();
    }
  }
}
