package nl.wijkbeeld.analytics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import java.util.Optional;
import java.util.stream.Stream;
import nl.wijkbeeld.analytics.protect.Ledger;
import nl.wijkbeeld.analytics.publish.PublicationCheck;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What a snapshot says: rows that were computed just now, with those that were taken over.
 *
 * @param areas the areas of all divisions, residual areas included
 * @param values the values as they may be shown
 * @param rows how many values there are
 * @param lineage which deliveries carry them
 * @param findings what a person should look at
 * @param converted values of one division converted to another; absent without a conversion table
 * @param ledger what lies under the hidden values, which stays in the lake
 */
record Outcome(
    Dataset<Row> areas,
    Dataset<Row> values,
    long rows,
    Dataset<Row> lineage,
    Dataset<Row> findings,
    Optional<Dataset<Row>> converted,
    Optional<Dataset<Row>> ledger) {

  /**
   * Findings that are not about one indicator, or that compare with figures from outside the chain:
   * they are always found anew.
   */
  private static final Object[] FOUND_ANEW = {
    "controlecijfer_wijkt_af", "omrekening_onvolledig", "gebied_zonder_plaats"
  };

  /**
   * Computes what is to be computed, takes over the rest, and checks the whole.
   *
   * @param earlierCells the cells of sensitive indicators that earlier snapshots published
   * @param roundingKey decides which way shown numbers are rounded, where a policy rounds
   * @throws PublicationCheck.FailedCheck when it may not be published
   */
  static Outcome of(
      LakeTables lake,
      Dataset<Row> register,
      Recomputation plan,
      Optional<Dataset<Row>> earlierCells,
      byte[] roundingKey) {
    Optional<Values> computed =
        plan.computes()
            ? Optional.of(Values.compute(lake, plan.needed(), earlierCells, roundingKey))
            : Optional.empty();
    Dataset<Row> areas =
        computed.map(Values::areas).orElseGet(() -> lake.areas().localCheckpoint());
    Findings kinds = new Findings(register);

    Dataset<Row> values =
        together(
            computed.map(made -> plan.touchedOf(made.values().select(columns()))),
            plan.untouched(lake, "waarden"));
    Dataset<Row> lineage =
        together(
            computed.map(made -> plan.touchedOf(new Lineage(register).of(made))),
            plan.untouched(lake, "herleiding"));
    PublicationCheck check = new PublicationCheck(register, areas);
    long rows =
        computed.isPresent() ? check.check(values, computed.get().open()) : check.check(values);

    Optional<Conversion> conversion = Conversion.find(lake, areas, register, values, plan);
    conversion.map(Conversion::values).ifPresent(PublicationCheck::checkConverted);
    Dataset<Row> byIndicator =
        together(
            computed.map(
                made ->
                    plan.touchedOf(
                        kinds
                            .ofIndicators(made)
                            .unionByName(new InputFindings(register).ofFigures(made)))),
            plan.untouched(lake, "bevindingen")
                .map(found -> found.filter(not(col("soort").isin(FOUND_ANEW)))));
    Dataset<Row> withControls =
        lake.controls()
            .map(known -> byIndicator.unionByName(kinds.ofControls(values, known)))
            .orElse(byIndicator);
    Dataset<Row> findings =
        conversion
            .map(made -> withControls.unionByName(Findings.incompleteConversions(made.gaps())))
            .orElse(withControls)
            .unionByName(InputFindings.ofAreas(areas, lake.ancestry(areas)))
            .orderBy(Findings.order())
            .localCheckpoint();
    Optional<Dataset<Row>> ledger =
        Stream.of(
                computed.map(
                    made -> plan.touchedOf(Ledger.of(made.open(), made.values(), register))),
                plan.untouchedLedger(lake))
            .flatMap(Optional::stream)
            .reduce(Dataset::unionByName);
    return new Outcome(
        areas,
        values,
        rows,
        lineage,
        findings,
        conversion.map(Conversion::values),
        ledger.map(Dataset::localCheckpoint));
  }

  /** What there is of both; at least one of them is there. */
  private static Dataset<Row> together(
      Optional<Dataset<Row>> computed, Optional<Dataset<Row>> takenOver) {
    return computed.isEmpty()
        ? takenOver.orElseThrow()
        : takenOver.map(computed.get()::unionByName).orElse(computed.get());
  }

  /** The columns of the contract, in its order and with its types. */
  private static Column[] columns() {
    return new Column[] {
      col("gebiedcode"),
      col("indeling"),
      col("indicator"),
      col("periode"),
      col("uitsplitsing"),
      col("niveau"),
      col("begin"),
      col("eind"),
      col("waarde"),
      col("status"),
      col("voorlopig"),
      col("teller"),
      col("noemer"),
      col("ondergrens"),
      col("bovengrens"),
      col("gladgestreken"),
      col("dekking"),
      col("herkomst"),
      col("weinig"),
      col("prognose")
    };
  }
}
