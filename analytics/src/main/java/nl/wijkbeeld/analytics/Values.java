package nl.wijkbeeld.analytics;

import static nl.wijkbeeld.analytics.step.Cols.GEWICHT;
import static nl.wijkbeeld.analytics.step.Cols.GEWICHTPERIODE;
import static nl.wijkbeeld.analytics.step.Cols.NOEMERCODE;
import static nl.wijkbeeld.analytics.step.Cols.REST;
import static nl.wijkbeeld.analytics.step.Cols.TELLERCODE;
import static nl.wijkbeeld.vocabulary.Kolom.BEGIN;
import static nl.wijkbeeld.vocabulary.Kolom.BRON;
import static nl.wijkbeeld.vocabulary.Kolom.GEBIEDCODE;
import static nl.wijkbeeld.vocabulary.Kolom.INDELING;
import static nl.wijkbeeld.vocabulary.Kolom.INDICATOR;
import static nl.wijkbeeld.vocabulary.Kolom.NIVEAU;
import static nl.wijkbeeld.vocabulary.Kolom.PERIODE;
import static nl.wijkbeeld.vocabulary.Kolom.VARIABELE;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;

import java.util.Optional;
import nl.wijkbeeld.analytics.indicator.IndicatorRegister;
import nl.wijkbeeld.analytics.protect.CountPolicies;
import nl.wijkbeeld.analytics.protect.ProtectSmallNumbers;
import nl.wijkbeeld.analytics.step.AreaWeights;
import nl.wijkbeeld.analytics.step.ChooseValue;
import nl.wijkbeeld.analytics.step.KnownBreakdowns;
import nl.wijkbeeld.analytics.step.NearestWeightPeriod;
import nl.wijkbeeld.analytics.step.NewestDelivery;
import nl.wijkbeeld.analytics.step.SumToLongerPeriods;
import nl.wijkbeeld.analytics.step.SumToParentAreas;
import nl.wijkbeeld.analytics.step.WithEmpiricalBayes;
import nl.wijkbeeld.analytics.step.WithForecast;
import nl.wijkbeeld.analytics.step.WithInterval;
import nl.wijkbeeld.analytics.step.WithParts;
import nl.wijkbeeld.analytics.step.WithSampleInterval;
import nl.wijkbeeld.analytics.step.WithoutImpossible;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The chain from observations to values: which figure belongs to which indicator, with which
 * weight, added up to which areas, how sure, and whether it may be shown.
 *
 * @param areas the areas of all divisions, residual areas included
 * @param observed all observations that belong to an indicator, also those that a newer delivery
 *     replaced
 * @param undefined those in a breakdown that the register does not know
 * @param judged of each value the one that counts, and what it was where it cannot be
 * @param delivered the same, without what cannot be
 * @param weighed every series that needs a weight or a denominator
 * @param moments the chosen moment of each weight or denominator
 * @param parts the areas of delivered levels with what they have of each figure
 * @param open the values before small numbers are hidden; it stays in this package
 * @param values the values as they may be shown
 */
record Values(
    Dataset<Row> areas,
    Dataset<Row> observed,
    Dataset<Row> undefined,
    Dataset<Row> judged,
    Dataset<Row> delivered,
    Dataset<Row> weighed,
    Dataset<Row> moments,
    Dataset<Row> parts,
    Dataset<Row> open,
    Dataset<Row> values) {

  /** Runs the chain on a lake of which nothing was published before. */
  static Values compute(LakeTables lake, IndicatorRegister indicators) {
    return compute(lake, indicators, Optional.empty(), new byte[0]);
  }

  /**
   * Runs the chain.
   *
   * @param earlier the cells of sensitive indicators that earlier snapshots published
   * @param secret decides which way shown numbers are rounded, where a policy rounds
   */
  static Values compute(
      LakeTables lake,
      IndicatorRegister indicators,
      Optional<Dataset<Row>> earlier,
      byte[] secret) {
    Dataset<Row> register = lake.register(indicators).localCheckpoint();
    Dataset<Row> allAreas = lake.areas().localCheckpoint();
    Dataset<Row> areas = allAreas.filter(col(REST).equalTo(false));
    Dataset<Row> ancestry = lake.ancestry(allAreas).localCheckpoint();

    Dataset<Row> observations = lake.observations();
    Dataset<Row> all =
        observations
            .join(broadcast(lake.variables(indicators)), new String[] {BRON, VARIABELE})
            .join(broadcast(lake.periods(observations)), PERIODE)
            .join(
                broadcast(allAreas.select(GEBIEDCODE, INDELING, "ouder", REST)),
                new String[] {GEBIEDCODE, INDELING})
            .localCheckpoint();
    KnownBreakdowns breakdowns = new KnownBreakdowns(indicators.uitsplitsingen());
    Dataset<Row> observed = breakdowns.known(all);
    WithoutImpossible withoutImpossible = new WithoutImpossible(register);
    Dataset<Row> judged =
        NewestDelivery.apply(observed).transform(withoutImpossible::apply).localCheckpoint();
    Dataset<Row> perPeriod = judged.drop(WithoutImpossible.IMPOSSIBLE);
    Dataset<Row> delivered =
        new SumToLongerPeriods(lake.periodTiles(perPeriod, indicators))
            .apply(perPeriod)
            .localCheckpoint();

    Dataset<Row> weighed = weighedSeries(delivered, register).localCheckpoint();
    Dataset<Row> moments = new NearestWeightPeriod(delivered).apply(weighed).localCheckpoint();
    Dataset<Row> weights =
        new AreaWeights(delivered, areas, ancestry)
            .apply(moments.select(GEWICHT, INDELING, NIVEAU, GEWICHTPERIODE).distinct())
            .localCheckpoint();
    Dataset<Row> parts =
        new WithParts(delivered, areas, weights, moments).apply(register).localCheckpoint();
    Dataset<Row> open =
        new SumToParentAreas(delivered, ancestry)
            .apply(parts)
            .transform(new ChooseValue(delivered, register, parts)::apply)
            .transform(withoutImpossible::apply)
            .join(
                broadcast(allAreas.select(GEBIEDCODE, INDELING, "ouder")),
                new String[] {GEBIEDCODE, INDELING})
            .localCheckpoint();
    Dataset<Row> values =
        open.transform(
                new ProtectSmallNumbers(
                        register,
                        lake.areaTree(allAreas),
                        CountPolicies.of(indicators),
                        earlier,
                        secret)
                    ::apply)
            .transform(new WithInterval(register, lake.poissonLimits())::apply)
            .transform(new WithSampleInterval(register, lake.respondents(indicators))::apply)
            .transform(new WithEmpiricalBayes(register)::apply)
            .transform(new WithForecast(delivered, register)::apply)
            .localCheckpoint();
    return new Values(
        allAreas,
        observed,
        breakdowns.unknown(all),
        judged,
        delivered,
        weighed,
        moments,
        parts,
        open,
        values);
  }

  /**
   * Every series that is weighed: that of an indicator itself, and for a ratio that of its
   * numerator.
   */
  private static Dataset<Row> weighedSeries(Dataset<Row> delivered, Dataset<Row> register) {
    Dataset<Row> series =
        delivered
            .filter(col(REST).equalTo(false))
            .select(INDICATOR, INDELING, NIVEAU, PERIODE, BEGIN)
            .distinct();
    Dataset<Row> own =
        series
            .join(
                register
                    .filter(col("aggregatie").notEqual("verhouding"))
                    .select(INDICATOR, GEWICHT)
                    .na()
                    .drop(),
                INDICATOR)
            .select(INDICATOR, GEWICHT, INDELING, NIVEAU, PERIODE, BEGIN);
    Dataset<Row> ratios =
        series
            .withColumnRenamed(INDICATOR, TELLERCODE)
            .join(
                register
                    .filter(col("aggregatie").equalTo("verhouding"))
                    .select(col(INDICATOR), col(TELLERCODE), col(NOEMERCODE).as(GEWICHT)),
                TELLERCODE)
            .select(INDICATOR, GEWICHT, INDELING, NIVEAU, PERIODE, BEGIN);
    return own.unionByName(ratios).distinct();
  }
}
