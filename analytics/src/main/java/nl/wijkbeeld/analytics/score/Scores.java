package nl.wijkbeeld.analytics.score;

import static nl.wijkbeeld.analytics.score.Columns.AANTAL;
import static nl.wijkbeeld.analytics.score.Columns.BASIS;
import static nl.wijkbeeld.analytics.score.Columns.BEKEND;
import static nl.wijkbeeld.analytics.score.Columns.CIJFERS;
import static nl.wijkbeeld.analytics.score.Columns.DOELEN;
import static nl.wijkbeeld.analytics.score.Columns.EERDER;
import static nl.wijkbeeld.analytics.score.Columns.GEBIEDEN;
import static nl.wijkbeeld.analytics.score.Columns.INDICATOREN;
import static nl.wijkbeeld.analytics.score.Columns.INWONERS;
import static nl.wijkbeeld.analytics.score.Columns.JAAR;
import static nl.wijkbeeld.analytics.score.Columns.OUDERS;
import static nl.wijkbeeld.analytics.score.Columns.PIJLER;
import static nl.wijkbeeld.analytics.score.Columns.RANG;
import static nl.wijkbeeld.analytics.score.Columns.RANG_TOT;
import static nl.wijkbeeld.analytics.score.Columns.RANG_VAN;
import static nl.wijkbeeld.analytics.score.Columns.REDEN;
import static nl.wijkbeeld.analytics.score.Columns.REFERENTIE;
import static nl.wijkbeeld.analytics.score.Columns.SCORE;
import static nl.wijkbeeld.analytics.score.Columns.STAPELING;
import static nl.wijkbeeld.analytics.score.Columns.STAPELING_BEKEND;
import static nl.wijkbeeld.analytics.score.Columns.STAPELING_VERWACHT;
import static nl.wijkbeeld.analytics.score.Columns.TEKEN;
import static nl.wijkbeeld.analytics.score.Columns.THEMA;
import static nl.wijkbeeld.analytics.score.Columns.TOTAAL;
import static nl.wijkbeeld.analytics.score.Columns.VAN;
import static nl.wijkbeeld.analytics.score.Columns.WAARDEPERIODE;
import static nl.wijkbeeld.analytics.score.Columns.ZONDER;
import static nl.wijkbeeld.vocabulary.Kolom.BOVENGRENS;
import static nl.wijkbeeld.vocabulary.Kolom.DEKKING;
import static nl.wijkbeeld.vocabulary.Kolom.GEBIEDCODE;
import static nl.wijkbeeld.vocabulary.Kolom.INDELING;
import static nl.wijkbeeld.vocabulary.Kolom.INDICATOR;
import static nl.wijkbeeld.vocabulary.Kolom.NIVEAU;
import static nl.wijkbeeld.vocabulary.Kolom.ONDERGRENS;
import static nl.wijkbeeld.vocabulary.Kolom.PERIODE;
import static nl.wijkbeeld.vocabulary.Kolom.STATUS;
import static nl.wijkbeeld.vocabulary.Kolom.WAARDE;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wijkbeeld.analytics.step.Cols;
import nl.wijkbeeld.vocabulary.Periode;
import nl.wijkbeeld.vocabulary.Pijler;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * Draagkracht and draaglast of all areas and years. Two scores that are never subtracted, each from
 * the indicators that the register puts on its side, and only from published values that are known.
 *
 * <p>{@link YearFigures} chooses the figures of a year, {@link Bases} from which level the scores
 * of a level are made, {@link ScoreLevels} makes them, {@link StackLoads} counts how loads stack
 * up, and {@link RankIntervals} says how sure the ranks are.
 *
 * @param scored the indicators that take part ({@link ScoredIndicators})
 * @param areas the areas of all divisions, with {@code rest} for residual areas
 * @param ancestry which area ({@code kind}) lies in which, over all levels
 * @param inhabitants how many people live in an area
 * @param breaks by indicator the first days after a break in its series
 * @param baseYear the fixed year with which figures are compared
 */
public record Scores(
    Dataset<Row> scored,
    Dataset<Row> areas,
    Dataset<Row> ancestry,
    Inhabitants inhabitants,
    Map<String, List<LocalDate>> breaks,
    Optional<Periode> baseYear) {

  /** The name of the table. */
  public static final String TABLE = "scores";

  /** The name of the table that says what scores are made of. */
  public static final String PARTS = ScoreParts.TABLE;

  /** In how many parts the draws are made, so that they can be divided over cores. */
  private static final int PARTS_OF_DRAWS = 8;

  /** The name of the table that says how they change. */
  public static final String TRAJECTORIES = "trajecten";

  /**
   * What comes out.
   *
   * @param scores the scores
   * @param parts what they are made of
   * @param trajectories how they change
   */
  public record Tables(Dataset<Row> scores, Dataset<Row> parts, Dataset<Row> trajectories) {}

  /** From published values, with the column {@code prognose}, to the tables. */
  public Tables apply(Dataset<Row> values) {
    Dataset<Row> levels = levels(values).localCheckpoint();
    Dataset<Row> scores = levels.flatMap(new ScoreLevels(), Encoders.row(ScoreLevels.SCHEMA));
    Dataset<Row> parts = levels.flatMap(new ScoreParts(), Encoders.row(ScoreParts.SCHEMA));
    Dataset<Row> intervals =
        levels
            .flatMap(new RankQuestions(), Encoders.row(RankQuestions.SCHEMA))
            .transform(new RankIntervals(RankDraws.DRAWS, PARTS_OF_DRAWS)::apply);
    Dataset<Row> stacks =
        levels
            .filter(col(PIJLER).equalTo(Pijler.DRAAGLAST.code()))
            .flatMap(new StackLoads(), Encoders.row(StackLoads.SCHEMA))
            .withColumn(THEMA, lit(LevelFigures.WHOLE));
    Dataset<Row> pairs = pairs(levels).localCheckpoint();
    Dataset<Row> sinceBase =
        pairs
            .filter(col(VAN).equalTo(baseYear.map(year -> year.begin().getYear()).orElse(0)))
            .flatMap(new ScoreSinceBase(), Encoders.row(ScoreLevels.SCHEMA));
    return new Tables(
        together(scores.unionByName(sinceBase), intervals, stacks).localCheckpoint(),
        parts,
        pairs
            .filter(col(VAN).lt(col(JAAR)))
            .flatMap(new MakeTrajectories(), Encoders.row(MakeTrajectories.SCHEMA)));
  }

  /** Each level and year beside the earlier years that it is compared with. */
  private Dataset<Row> pairs(Dataset<Row> levels) {
    Dataset<Row> pairs =
        levels
            .sparkSession()
            .createDataFrame(
                new YearPairs(breaks, baseYear)
                    .of(
                        levels
                            .select(
                                col(INDELING),
                                col(PIJLER),
                                col(NIVEAU),
                                col(JAAR),
                                col(INDICATOREN))
                            .collectAsList()),
                YearPairs.SCHEMA);
    Column[] itself = {
      col(INDELING), col(JAAR), col(PIJLER), col(NIVEAU), col(INDICATOREN), col(GEBIEDEN)
    };
    return levels
        .join(broadcast(pairs), new String[] {INDELING, PIJLER, NIVEAU, JAAR})
        .join(
            levels.select(
                col(INDELING),
                col(PIJLER),
                col(NIVEAU),
                col(JAAR).as(VAN),
                struct(itself).as(EERDER)),
            new String[] {INDELING, PIJLER, NIVEAU, VAN});
  }

  private static Dataset<Row> together(
      Dataset<Row> scores, Dataset<Row> intervals, Dataset<Row> stacks) {
    String[] score = {GEBIEDCODE, INDELING, NIVEAU, PERIODE, PIJLER, THEMA, REFERENTIE};
    return scores
        .join(intervals.withColumn(REFERENTIE, lit(ScoreLevels.NOW)), score, "left")
        .join(stacks.withColumn(REFERENTIE, lit(ScoreLevels.NOW)), score, "left")
        .select(
            col(GEBIEDCODE),
            col(INDELING),
            col(NIVEAU),
            col(PERIODE),
            col(PIJLER),
            col(THEMA),
            col(SCORE),
            col(STATUS),
            col(RANG),
            when(col(RANG).isNotNull(), least(col(RANG), col(RANG_VAN))).as(RANG_VAN),
            when(col(RANG).isNotNull(), greatest(col(RANG), col(RANG_TOT))).as(RANG_TOT),
            col(AANTAL),
            col(BEKEND),
            col(TOTAAL),
            col(DEKKING),
            col(STAPELING),
            col(STAPELING_BEKEND),
            col(STAPELING_VERWACHT),
            col(REFERENTIE),
            col(BASIS),
            col(REDEN));
  }

  /** What is known of each pillar, level and year, one row for each. */
  private Dataset<Row> levels(Dataset<Row> values) {
    YearFigures choice = new YearFigures(scored, areas);
    Dataset<Row> figures = choice.apply(values).localCheckpoint();
    Dataset<Row> members = choice.members();
    Dataset<Row> bases = new Bases(members).apply(figures).localCheckpoint();
    Dataset<Row> indicators =
        figures
            .select(
                col(INDELING),
                col(JAAR),
                col(PIJLER),
                col(NIVEAU),
                struct(col(INDICATOR), col(THEMA), col(TEKEN), col(WAARDEPERIODE)).as(INDICATOREN))
            .distinct()
            .groupBy(col(INDELING), col(JAAR), col(PIJLER), col(NIVEAU))
            .agg(sort_array(collect_list(col(INDICATOREN))).as(INDICATOREN));
    Dataset<Row> known =
        figures
            .groupBy(col(INDELING), col(JAAR), col(PIJLER), col(NIVEAU), col(GEBIEDCODE))
            .agg(
                collect_list(struct(col(INDICATOR), col(WAARDE), col(ONDERGRENS), col(BOVENGRENS)))
                    .as(CIJFERS));
    Dataset<Row> parents =
        ancestry
            .groupBy(col(INDELING), col(Cols.KIND).as(GEBIEDCODE))
            .agg(
                collect_list(struct(col(NIVEAU), ancestry.col(GEBIEDCODE).as(GEBIEDCODE)))
                    .as(OUDERS));
    Dataset<Row> targets =
        bases
            .filter(col(BASIS).isNotNull())
            .groupBy(col(INDELING), col(JAAR), col(PIJLER), col(BASIS))
            .agg(collect_list(struct(col(THEMA), col(NIVEAU))).as(DOELEN))
            .withColumnRenamed(BASIS, NIVEAU);
    Dataset<Row> without =
        bases
            .filter(col(BASIS).isNull())
            .groupBy(col(INDELING), col(JAAR), col(PIJLER), col(NIVEAU))
            .agg(collect_list(col(THEMA)).as(ZONDER));
    String[] level = {INDELING, JAAR, PIJLER, NIVEAU};
    return indicators
        .select(col(INDELING), col(JAAR), col(PIJLER), col(NIVEAU))
        .join(members, new String[] {INDELING, NIVEAU})
        .join(known, new String[] {INDELING, JAAR, PIJLER, NIVEAU, GEBIEDCODE}, "left")
        .join(inhabitants.apply(values, figures), new String[] {INDELING, JAAR, GEBIEDCODE}, "left")
        .join(parents, new String[] {INDELING, GEBIEDCODE}, "left")
        .groupBy(col(INDELING), col(JAAR), col(PIJLER), col(NIVEAU))
        .agg(
            collect_list(struct(col(GEBIEDCODE), col(INWONERS), col(OUDERS), col(CIJFERS)))
                .as(GEBIEDEN))
        .join(broadcast(indicators), level)
        .join(broadcast(targets), level, "left")
        .join(broadcast(without), level, "left");
  }
}
