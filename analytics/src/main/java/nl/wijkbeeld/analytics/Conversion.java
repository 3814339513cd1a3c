package nl.wijkbeeld.analytics;

import static nl.wijkbeeld.vocabulary.Kolom.INDICATOR;
import static org.apache.spark.sql.functions.col;

import java.util.Optional;
import nl.wijkbeeld.analytics.indicator.Indicator;
import nl.wijkbeeld.analytics.step.ConvertDivision;
import nl.wijkbeeld.analytics.step.DivisionShares;
import nl.wijkbeeld.ingest.sources.Soort;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Published values converted to other divisions, as far as the conversion tables of a lake go.
 *
 * @param values the converted values
 * @param gaps the old areas whose parts do not add up to the whole
 */
record Conversion(Dataset<Row> values, Dataset<Row> gaps) {

  /** The name of the table in a snapshot. */
  static final String TABLE = "omgerekend";

  /** The bron of conversion tables. */
  private static final String BRON = Soort.OMREKENTABEL.bron();

  /** The conversion, or nothing when the lake holds no conversion table. */
  static Optional<Conversion> find(
      LakeTables lake,
      Dataset<Row> areas,
      Dataset<Row> register,
      Dataset<Row> published,
      Recomputation plan) {
    return lake.conversions()
        .map(
            table -> {
              Dataset<Row> lines = table.localCheckpoint();
              DivisionShares shares = new DivisionShares(areas, lake.ancestry(areas));
              ConvertDivision convert =
                  new ConvertDivision(shares.apply(lines).localCheckpoint(), areas, register);
              return new Conversion(
                  values(convert, lake, published, plan), shares.gaps(lines).localCheckpoint());
            });
  }

  private static Dataset<Row> values(
      ConvertDivision convert, LakeTables lake, Dataset<Row> published, Recomputation plan) {
    if (!plan.takesOver(TABLE, BRON)) {
      return convert.apply(published).localCheckpoint();
    }
    Dataset<Row> untouched = plan.untouched(lake, TABLE).orElseThrow();
    if (!plan.computes()) {
      return untouched;
    }
    Object[] needed = plan.needed().indicatoren().stream().map(Indicator::code).toArray();
    return plan.touchedOf(convert.apply(published.filter(col(INDICATOR).isin(needed))))
        .localCheckpoint()
        .unionByName(untouched);
  }
}
