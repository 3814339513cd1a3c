package nl.wijkbeeld.analytics.score;

import static nl.wijkbeeld.analytics.score.Columns.BASIS;
import static nl.wijkbeeld.analytics.score.Columns.CODES;
import static nl.wijkbeeld.analytics.score.Columns.GEWICHT;
import static nl.wijkbeeld.analytics.score.Columns.NIVEAUS;
import static nl.wijkbeeld.analytics.score.Columns.OUDER;
import static nl.wijkbeeld.analytics.score.Columns.PIJLER;
import static nl.wijkbeeld.analytics.score.Columns.THEMA;
import static nl.wijkbeeld.analytics.score.Columns.WAARDEN;
import static nl.wijkbeeld.vocabulary.Kolom.INDELING;
import static nl.wijkbeeld.vocabulary.Kolom.NIVEAU;
import static nl.wijkbeeld.vocabulary.Kolom.PERIODE;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * From the figures of a level to what the draws of its ranks need, theme by theme: the figures of
 * the areas that have a score, and the levels that they are the basis of. Numbers are packed, as
 * the same ones are sent along with every part of the draws.
 */
record RankQuestions() implements FlatMapFunction<Row, Row> {
  private static final StructType LEVEL =
      new StructType()
          .add(NIVEAU, DataTypes.StringType)
          .add(CODES, DataTypes.createArrayType(DataTypes.StringType))
          .add(OUDER, DataTypes.BinaryType)
          .add(GEWICHT, DataTypes.BinaryType);

  static final StructType SCHEMA =
      new StructType()
          .add(INDELING, DataTypes.StringType)
          .add(PERIODE, DataTypes.StringType)
          .add(PIJLER, DataTypes.StringType)
          .add(THEMA, DataTypes.StringType)
          .add(BASIS, DataTypes.StringType)
          .add(WAARDEN, DataTypes.createArrayType(DataTypes.BinaryType))
          .add(NIVEAUS, DataTypes.createArrayType(LEVEL));

  @Override
  public Iterator<Row> call(Row level) {
    LevelFigures figures = LevelFigures.of(level);
    Map<String, List<Row>> byTheme = new TreeMap<>();
    ScoreLevels.targets(level)
        .forEach(
            target ->
                byTheme
                    .computeIfAbsent(target.getAs(THEMA), thema -> new ArrayList<>())
                    .add(target));
    List<Row> rows = new ArrayList<>();
    byTheme.forEach((thema, targets) -> rows.addAll(question(figures, thema, targets)));
    return rows.iterator();
  }

  /** The question of a theme; none when there are no two areas to rank. */
  private static List<Row> question(LevelFigures figures, String thema, List<Row> targets) {
    int[] places = figures.places(thema);
    Scoring scoring = ScoreLevels.scoring(figures, places);
    boolean[] scored = scoring.scored();
    int[] areas = IntStream.range(0, scored.length).filter(area -> scored[area]).toArray();
    List<Row> levels = new ArrayList<>();
    for (Row target : targets) {
      LevelScores scores = ScoreLevels.scores(figures, scoring, target);
      if (scores.ranked() > 1) {
        levels.add(level(target.getAs(NIVEAU), figures, areas, scores));
      }
    }
    return levels.isEmpty()
        ? List.of()
        : List.of(
            RowFactory.create(
                figures.indeling(),
                figures.periode(),
                figures.pijler(),
                thema,
                figures.niveau(),
                Arrays.stream(places)
                    .mapToObj(place -> packed(some(figures.aligned(place), areas)))
                    .toArray(byte[][]::new),
                levels.toArray(Row[]::new)));
  }

  /** The areas of a level that have a score, and how the small areas lie in them. */
  private static Row level(String niveau, LevelFigures figures, int[] areas, LevelScores scores) {
    Map<String, Integer> ranked = new HashMap<>();
    List<String> codes = new ArrayList<>();
    for (int p = 0; p < scores.codes().length; p++) {
      if (scores.ranks()[p] > 0) {
        ranked.put(scores.codes()[p], codes.size());
        codes.add(scores.codes()[p]);
      }
    }
    Nesting nesting = figures.in(niveau);
    int[] parents =
        Arrays.stream(areas)
            .map(area -> nesting.parent()[area])
            .map(p -> p < 0 ? -1 : ranked.getOrDefault(nesting.codes()[p], -1))
            .toArray();
    return RowFactory.create(
        niveau,
        codes.toArray(String[]::new),
        packed(parents),
        packed(some(nesting.weight(), areas)));
  }

  /** The levels of a question. */
  static Nesting[] levels(Row question) {
    return question.<Row>getList(question.fieldIndex(NIVEAUS)).stream()
        .map(
            level ->
                new Nesting(
                    level.getAs(NIVEAU),
                    level.<String>getList(level.fieldIndex(CODES)).toArray(String[]::new),
                    ints(level.getAs(OUDER)),
                    doubles(level.getAs(GEWICHT))))
        .toArray(Nesting[]::new);
  }

  /** The figures of a question, by indicator. */
  static double[][] figures(Row question) {
    return question.<byte[]>getList(question.fieldIndex(WAARDEN)).stream()
        .map(RankQuestions::doubles)
        .toArray(double[][]::new);
  }

  static byte[] packed(int... numbers) {
    ByteBuffer buffer = ByteBuffer.allocate(Integer.BYTES * numbers.length);
    buffer.asIntBuffer().put(numbers);
    return buffer.array();
  }

  static int[] ints(byte[] packed) {
    int[] numbers = new int[packed.length / Integer.BYTES];
    ByteBuffer.wrap(packed).asIntBuffer().get(numbers);
    return numbers;
  }

  static byte[] packed(double... numbers) {
    ByteBuffer buffer = ByteBuffer.allocate(Double.BYTES * numbers.length);
    buffer.asDoubleBuffer().put(numbers);
    return buffer.array();
  }

  private static double[] doubles(byte[] packed) {
    double[] numbers = new double[packed.length / Double.BYTES];
    ByteBuffer.wrap(packed).asDoubleBuffer().get(numbers);
    return numbers;
  }

  private static double[] some(double[] all, int... places) {
    return Arrays.stream(places).mapToDouble(place -> all[place]).toArray();
  }
}
