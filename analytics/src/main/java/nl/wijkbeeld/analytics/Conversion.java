package nl.wijkbeeld.analytics;

import java.util.Optional;
import nl.wijkbeeld.analytics.step.ConvertDivision;
import nl.wijkbeeld.analytics.step.DivisionShares;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Published values converted to other divisions, as far as the conversion tables of a lake go.
 *
 * @param values the converted values
 * @param gaps the old areas whose parts do not add up to the whole
 */
record Conversion(Dataset<Row> values, Dataset<Row> gaps) {

  /** The conversion, or nothing when the lake holds no conversion table. */
  static Optional<Conversion> find(
      LakeTables lake, Dataset<Row> areas, Dataset<Row> register, Dataset<Row> published) {
    return lake.conversions().map(table -> of(table, lake, areas, register, published));
  }

  private static Conversion of(
      Dataset<Row> table,
      LakeTables lake,
      Dataset<Row> areas,
      Dataset<Row> register,
      Dataset<Row> published) {
    Dataset<Row> lines = table.localCheckpoint();
    DivisionShares shares = new DivisionShares(areas, lake.ancestry(areas));
    Dataset<Row> values =
        new ConvertDivision(shares.apply(lines).localCheckpoint(), areas, register)
            .apply(published)
            .localCheckpoint();
    return new Conversion(values, shares.gaps(lines).localCheckpoint());
  }
}
