package nl.wijkbeeld.analytics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import nl.wijkbeeld.analytics.compare.Comparisons;
import nl.wijkbeeld.analytics.compare.SeriesBreaks;
import nl.wijkbeeld.analytics.compare.SimilarAreas;
import nl.wijkbeeld.analytics.compare.Vergelijking;
import nl.wijkbeeld.analytics.indicator.IndicatorRegister;
import nl.wijkbeeld.analytics.inequality.Inequality;
import nl.wijkbeeld.analytics.score.Inhabitants;
import nl.wijkbeeld.analytics.score.ScoredIndicators;
import nl.wijkbeeld.analytics.score.Scores;
import nl.wijkbeeld.analytics.shock.BesideCity;
import nl.wijkbeeld.analytics.shock.ShockRecovery;
import nl.wijkbeeld.analytics.shock.ShockRegister;
import nl.wijkbeeld.analytics.shock.SupplyAndDemand;
import nl.wijkbeeld.analytics.signal.JudgePeriods;
import nl.wijkbeeld.analytics.signal.Signals;
import nl.wijkbeeld.analytics.space.Neighbourhoods;
import nl.wijkbeeld.analytics.space.SpatialPatterns;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The tables that follow from published values: what is hidden takes no part in them, so anyone who
 * has the snapshot can compute them again.
 *
 * @param signals the counts of a week or month that stand out against their own history
 * @param judged how many weeks and months were judged, and why others were not
 * @param similar which areas are alike
 * @param comparisons figures beside those of other areas and moments
 * @param breaks where series do not go on
 * @param scores draagkracht and draaglast, and what they are made of
 * @param inequality how unequally figures are spread over areas
 * @param neighbours which areas touch
 * @param islands which areas touch no other
 * @param patterns whether areas that are alike lie together
 * @param shocks what became of series after a shock
 * @param shockSeries the points of those series
 * @param decays how fast supply and demand go down after their peak
 */
record Derived(
    Dataset<Row> signals,
    Dataset<Row> judged,
    Dataset<Row> similar,
    Dataset<Row> comparisons,
    Dataset<Row> breaks,
    Scores.Tables scores,
    Dataset<Row> inequality,
    Dataset<Row> neighbours,
    Dataset<Row> islands,
    Dataset<Row> patterns,
    Dataset<Row> shocks,
    Dataset<Row> shockSeries,
    Dataset<Row> decays) {

  /** The name of the table that says how much was judged. */
  static final String JUDGED = "beoordelingen";

  static Derived of(LakeTables lake, IndicatorRegister register, Outcome outcome) {
    Dataset<Row> indicators = lake.register(register);
    Dataset<Row> areas = outcome.areas();
    Dataset<Row> values = outcome.values();
    Dataset<Row> ancestry = lake.ancestry(areas);
    Dataset<Row> breaks =
        lake.spark().createDataFrame(SeriesBreaks.rows(register), SeriesBreaks.SCHEMA);
    Dataset<Row> similar =
        new SimilarAreas(areas, register.vergelijkbaarOp()).apply(values).localCheckpoint();
    Comparisons comparisons =
        new Comparisons(
            indicators,
            areas,
            ancestry,
            similar,
            breaks,
            register.basisjaar(),
            lake.poissonLimits());
    // Areas that were chosen for being alike in something say nothing by being alike in it.
    Column chosenToBeAlike =
        col("soort")
            .equalTo(Vergelijking.VERGELIJKBAAR.code())
            .and(col("indicator").isin(register.vergelijkbaarOp().toArray()));
    Neighbourhoods neighbourhoods = Neighbourhoods.of(areas);
    Dataset<Row> followed =
        ShockRecovery.of(register, ShockRegister.of(lake.lake())).apply(values).localCheckpoint();
    BesideCity besideCity = new BesideCity(ancestry);
    Dataset<Row> judgements = JudgePeriods.of(register).apply(values).localCheckpoint();
    return new Derived(
        Signals.of(judgements),
        Signals.counts(judgements),
        similar,
        comparisons.apply(values).filter(not(chosenToBeAlike)),
        SeriesBreaks.published(breaks).join(values.select("indicator").distinct(), "indicator"),
        new Scores(
                lake.spark()
                    .createDataFrame(ScoredIndicators.rows(register), ScoredIndicators.SCHEMA),
                areas,
                ancestry,
                Inhabitants.ofRegister(),
                SeriesBreaks.days(register),
                register.basisjaar())
            .apply(values),
        new Inequality(indicators, areas, ancestry, Inhabitants.ofRegister()).apply(values),
        lake.spark().createDataFrame(neighbourhoods.rows(), Neighbourhoods.SCHEMA),
        lake.spark().createDataFrame(neighbourhoods.islands(), Neighbourhoods.ISLANDS_SCHEMA),
        SpatialPatterns.of(register, neighbourhoods).apply(values),
        besideCity.outcomes(ShockRecovery.outcomes(followed)),
        besideCity.series(ShockRecovery.series(followed)),
        new SupplyAndDemand(register.vraagEnAanbod()).apply(values));
  }
}
