package nl.wijkbeeld.analytics.protect;

import static org.apache.spark.sql.functions.col;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.wijkbeeld.vocabulary.LakeLayout;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * What earlier snapshots of a lake published of sensitive counts: whoever kept them knows it still.
 */
public final class EarlierSnapshots {
  private static final ObjectMapper JSON = new ObjectMapper();

  private EarlierSnapshots() {}

  /**
   * The cells of all snapshots but one, youngest first. Where a snapshot took the rows of an
   * indicator over from the one before, they are the same cells and are read once.
   *
   * @param except the id of the snapshot that they are earlier than
   */
  public static Optional<Dataset<Row>> cells(
      SparkSession spark, LakeLayout lake, Dataset<Row> register, String except)
      throws IOException {
    List<String> ids = ids(lake, except);
    Optional<Dataset<Row>> all = Optional.empty();
    for (int i = 0; i < ids.size(); i++) {
      Optional<Dataset<Row>> cells = cells(spark, lake, register, ids.get(i), i + 1, ids);
      if (cells.isPresent()) {
        all = Optional.of(all.map(some -> some.unionByName(cells.get())).orElse(cells.get()));
      }
    }
    return all;
  }

  private static Optional<Dataset<Row>> cells(
      SparkSession spark,
      LakeLayout lake,
      Dataset<Row> register,
      String id,
      int number,
      List<String> ids)
      throws IOException {
    Path folder = lake.snapshot(id);
    JsonNode manifest = JSON.readTree(folder.resolve("manifest.json").toFile());
    Dataset<Row> values = spark.read().parquet(folder.resolve("waarden").toString());
    if (ids.contains(manifest.path("overgenomen_van").asText())) {
      Set<String> computed = new HashSet<>();
      manifest.path("herberekend").forEach(one -> computed.add(one.asText()));
      values = values.filter(col("indicator").isin(computed.toArray()));
    }
    // What lies under the hidden cells of a snapshot without a ledger cannot be told from other
    // snapshots, so only what it showed counts.
    Optional<Dataset<Row>> ledger = Ledger.find(spark, lake, id);
    return Optional.of(
        CellRows.ofPublished(
            ledger.isPresent() ? values : values.filter(col("status").equalTo("bekend")),
            ledger,
            register,
            number));
  }

  private static List<String> ids(LakeLayout lake, String except) throws IOException {
    List<String> ids = new ArrayList<>();
    if (Files.isDirectory(lake.snapshots())) {
      try (Stream<Path> folders = Files.list(lake.snapshots())) {
        folders
            .filter(folder -> Files.exists(folder.resolve("manifest.json")))
            .map(folder -> folder.getFileName().toString())
            .filter(id -> !id.startsWith(".") && !id.equals(except))
            .sorted(Comparator.reverseOrder())
            .forEach(ids::add);
      }
    }
    return ids;
  }
}
