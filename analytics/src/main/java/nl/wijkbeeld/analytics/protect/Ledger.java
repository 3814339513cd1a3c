package nl.wijkbeeld.analytics.protect;

import static nl.wijkbeeld.analytics.step.Cols.TELLERCODE;
import static nl.wijkbeeld.vocabulary.Kolom.STATUS;
import static nl.wijkbeeld.vocabulary.Kolom.TELLER;
import static nl.wijkbeeld.vocabulary.Kolom.WAARDE;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.when;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Optional;
import nl.wijkbeeld.vocabulary.LakeLayout;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * What lies under the hidden cells of a snapshot. It stays in the lake, beside the observations
 * that it follows from, and never in a snapshot: with it a later publication knows what an earlier
 * one hid, and whether it changed since.
 */
public final class Ledger {
  /** The number under a hidden cell: the count, or the numerator of a rate. */
  static final String NUMBER = "onder_verborgen";

  private Ledger() {}

  /**
   * The ledger of values.
   *
   * @param open the values before anything was hidden
   * @param values the same values as they are published
   */
  public static Dataset<Row> of(Dataset<Row> open, Dataset<Row> values, Dataset<Row> register) {
    Dataset<Row> hidden = values.filter(col(STATUS).equalTo("onderdrukt")).select(columns());
    return open.filter(col(STATUS).equalTo("bekend"))
        .join(hidden, CellRows.KEY, "left_semi")
        .join(register.select("indicator", TELLERCODE), "indicator")
        .withColumn(NUMBER, when(col(TELLERCODE).isNotNull(), col(TELLER)).otherwise(col(WAARDE)))
        .select(
            col("indicator"),
            col("indeling"),
            col("periode"),
            col("uitsplitsing"),
            col("gebiedcode"),
            col(NUMBER));
  }

  /** The ledger of a snapshot; absent when the snapshot came without one. */
  public static Optional<Dataset<Row>> find(SparkSession spark, LakeLayout lake, String id) {
    Path file = lake.ledger(id);
    return Files.exists(file)
        ? Optional.of(spark.read().parquet(file.toString()))
        : Optional.empty();
  }

  /** Keeps a ledger, readable by its owner only where the file system knows owners. */
  public static void write(LakeLayout lake, String id, Dataset<Row> rows) throws IOException {
    Path file = lake.ledger(id);
    Path folder = Files.createDirectories(file.getParent());
    Path spark = folder.resolve("." + id + ".part");
    deleteTree(spark);
    rows.coalesce(1).sortWithinPartitions(columns()).write().parquet(spark.toString());
    try (DirectoryStream<Path> written = Files.newDirectoryStream(spark, "part-*.parquet")) {
      for (Path one : written) {
        restrict(one);
        Files.move(one, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      }
    }
    deleteTree(spark);
  }

  private static void restrict(Path file) throws IOException {
    FileStore store = Files.getFileStore(file);
    if (store.supportsFileAttributeView(PosixFileAttributeView.class)) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
  }

  private static void deleteTree(Path root) throws IOException {
    if (Files.exists(root)) {
      try (var paths = Files.walk(root)) {
        for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private static Column[] columns() {
    return Arrays.stream(CellRows.KEY)
        .map(org.apache.spark.sql.functions::col)
        .toArray(Column[]::new);
  }
}
