package nl.wijkbeeld.analytics.protect;

import static nl.wijkbeeld.analytics.step.Cols.TELLERCODE;
import static nl.wijkbeeld.vocabulary.Kolom.GEBIEDCODE;
import static nl.wijkbeeld.vocabulary.Kolom.INDELING;
import static nl.wijkbeeld.vocabulary.Kolom.INDICATOR;
import static nl.wijkbeeld.vocabulary.Kolom.OUDER;
import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import nl.wijkbeeld.vocabulary.LakeLayout;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * What a snapshot says to someone who has nothing but its files, and what that person can derive.
 *
 * @param spark the session
 * @param lake the lake that it lies in, for its earlier snapshots and its ledger
 * @param id its id
 * @param folder where its tables lie
 */
public record PublishedCells(SparkSession spark, LakeLayout lake, String id, Path folder) {

  /**
   * Audits the snapshot.
   *
   * @param ledger what lies under its hidden cells; absent when it came without
   * @param policies how each sensitive count is protected, by its code
   * @throws IOException when an earlier snapshot cannot be read
   */
  public SnapshotAudit.Result audit(
      Optional<Dataset<Row>> ledger, Map<String, CountPolicy> policies) throws IOException {
    Dataset<Row> register =
        table("indicatoren").select(col(INDICATOR), col("teller").as(TELLERCODE), col("gevoelig"));
    Dataset<Row> own = CellRows.ofPublished(table("waarden"), ledger, register, 0);
    Dataset<Row> cells =
        EarlierSnapshots.cells(spark, lake, register, id).map(own::unionByName).orElse(own);
    return new SnapshotAudit(areas(), policies).apply(cells);
  }

  private AreaTree areas() {
    return AreaTree.of(
        table("gebieden").select(INDELING, GEBIEDCODE, OUDER).collectAsList().stream()
            .map(
                row ->
                    new AreaTree.Link(
                        row.getString(0), row.getString(1), Optional.ofNullable(row.getString(2))))
            .toList());
  }

  private Dataset<Row> table(String name) {
    return spark.read().parquet(folder.resolve(name).toString());
  }
}
