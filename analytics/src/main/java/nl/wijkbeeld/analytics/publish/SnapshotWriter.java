package nl.wijkbeeld.analytics.publish;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.wijkbeeld.ingest.Fingerprint;
import nl.wijkbeeld.ingest.area.Gebied;
import nl.wijkbeeld.ingest.lake.AreaTable;
import nl.wijkbeeld.vocabulary.LakeLayout;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Writes a snapshot beside the others, moves it into place when it is whole, and points {@code
 * CURRENT} at it last. Whatever moment it is stopped at, {@code CURRENT} names a whole snapshot.
 */
public final class SnapshotWriter {

  /** The stages of a publication, so that a test can stop it before each. */
  enum Stage {
    TABLES,
    MANIFEST,
    MOVE,
    POINTER
  }

  /** Told of each stage before it begins. */
  @FunctionalInterface
  interface StageListener {
    void before(Stage stage);
  }

  /** Small row groups: who asks for one area or one indicator reads little else. */
  private static final long ROW_GROUP_BYTES = 2 << 20;

  /** In a file of a long table; a country of 12,000 buurten has some hundred of them. */
  private static final long FILE_ROWS = 1 << 17;

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final LakeLayout lake;
  private final String id;
  private final Path part;
  private final StageListener listener;
  private final List<Manifest.Tabel> tables = new ArrayList<>();

  public SnapshotWriter(LakeLayout lake, String id) throws IOException {
    this(lake, id, stage -> {});
  }

  SnapshotWriter(LakeLayout lake, String id, StageListener listener) throws IOException {
    this.lake = lake;
    this.id = id;
    this.listener = listener;
    this.part = lake.snapshots().resolve("." + id + ".part");
    Files.createDirectories(lake.snapshots());
    removeLeftovers();
    Files.createDirectories(part);
    listener.before(Stage.TABLES);
  }

  /** Writes a table as one Parquet file, sorted. */
  public void table(String name, Dataset<Row> rows, String... sortedBy) throws IOException {
    write(name, rows, 0, sortedBy);
  }

  /**
   * Writes a long table, sorted, as Parquet files that each hold the next stretch of it, so that
   * who asks for one indicator or one area reads the files that have it and leaves the others shut.
   */
  public void longTable(String name, Dataset<Row> rows, String... sortedBy) throws IOException {
    write(name, rows, FILE_ROWS, sortedBy);
  }

  /** Of at most so many rows in a file; 0 for all in one. */
  private void write(String name, Dataset<Row> rows, long mostRows, String... sortedBy)
      throws IOException {
    Path spark = part.resolve(".spark-" + name);
    Dataset<Row> one = rows.coalesce(1);
    Dataset<Row> sorted =
        sortedBy.length == 0
            ? one
            : one.sortWithinPartitions(
                Stream.of(sortedBy)
                    .map(org.apache.spark.sql.functions::col)
                    .toArray(org.apache.spark.sql.Column[]::new));
    sorted
        .write()
        .option("parquet.block.size", ROW_GROUP_BYTES)
        .option("maxRecordsPerFile", mostRows)
        .parquet(spark.toString());
    Path folder = Files.createDirectories(part.resolve(name));
    int n = 0;
    for (Path file : written(spark)) {
      Files.move(file, folder.resolve("part-" + n++ + ".parquet"));
    }
    LastingFiles.deleteTree(spark);
    register(name, rows.sparkSession().read().parquet(folder.toString()).count(), sortedBy);
  }

  /** What Spark wrote, in the order in which it did: its names end in a number of three figures. */
  private static List<Path> written(Path spark) throws IOException {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> parts = Files.newDirectoryStream(spark, "part-*.parquet")) {
      parts.forEach(files::add);
    }
    files.sort(
        Comparator.comparingInt((Path file) -> file.toString().length())
            .thenComparing(Comparator.naturalOrder()));
    return files;
  }

  /**
   * Writes a long table that is written already once more, in another order, so that other
   * questions of it are answered fast as well.
   */
  public void again(SparkSession spark, String table, String name, String... sortedBy)
      throws IOException {
    longTable(name, spark.read().parquet(part.resolve(table).toString()), sortedBy);
  }

  /** How many rows of a table are found back in its files. */
  public long rows(String name) {
    return tables.stream()
        .filter(table -> table.naam().equals(name))
        .mapToLong(Manifest.Tabel::rijen)
        .sum();
  }

  /** Where the tables lie until they are published. */
  public Path folder() {
    return part;
  }

  /** Writes the areas as GeoParquet. */
  public void areas(List<Gebied> gebieden) throws IOException {
    Path folder = Files.createDirectories(part.resolve("gebieden"));
    AreaTable.writeGeoParquet(gebieden, folder.resolve("part-0.parquet"));
    register("gebieden", gebieden.size());
  }

  public List<Manifest.Tabel> tables() {
    return List.copyOf(tables);
  }

  /** Writes the manifest, moves the snapshot into place, and points at it. */
  public void publish(Manifest manifest) throws IOException {
    listener.before(Stage.MANIFEST);
    Path file = part.resolve("manifest.json");
    JSON.writeValue(file.toFile(), manifest);
    LastingFiles.force(file);
    for (Manifest.Tabel table : tables) {
      LastingFiles.forceFolder(part.resolve(table.naam()));
    }
    LastingFiles.forceFolder(part);
    listener.before(Stage.MOVE);
    Files.move(part, lake.snapshot(id), StandardCopyOption.ATOMIC_MOVE);
    LastingFiles.forceFolder(lake.snapshots());
    listener.before(Stage.POINTER);
    new PublishedSnapshots(lake).pointAt(id);
  }

  private void register(String name, long rows, String... sortedBy) throws IOException {
    List<Manifest.Bestand> files = new ArrayList<>();
    try (DirectoryStream<Path> written =
        Files.newDirectoryStream(part.resolve(name), "*.parquet")) {
      for (Path file : written) {
        LastingFiles.force(file);
        files.add(
            new Manifest.Bestand(
                name + "/" + file.getFileName(), Files.size(file), Fingerprint.ofFile(file)));
      }
    }
    files.sort(Comparator.comparing(Manifest.Bestand::pad));
    tables.add(new Manifest.Tabel(name, rows, List.of(sortedBy), files));
  }

  private void removeLeftovers() throws IOException {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(lake.snapshots(), ".*.part")) {
      for (Path folder : left) {
        LastingFiles.deleteTree(folder);
      }
    }
  }
}
