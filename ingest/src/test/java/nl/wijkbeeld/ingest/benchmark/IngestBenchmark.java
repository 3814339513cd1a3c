package nl.wijkbeeld.ingest.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wijkbeeld.ingest.DeliveryReport;
import nl.wijkbeeld.ingest.IngestConfig;
import nl.wijkbeeld.ingest.IngestResult;
import nl.wijkbeeld.ingest.IngestRun;
import nl.wijkbeeld.vocabulary.LakeLayout;
import nl.wijkbeeld.vocabulary.Restgebied;

/**
 * Measures how fast ingest reads, each time in a fresh process, beside DuckDB and pandas; prints a
 * Markdown table. Started by {@code benchmarks/ingest.sh}.
 */
public final class IngestBenchmark {
  private static final String HEAP = "-Xmx512m";
  private static final String MEASURED = "METING ";
  private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");

  /** What a process took. */
  private record Cost(Duration wall, Duration cpu, long peakKilobytes) {}

  private final Path folder;
  private final Path project;
  private final int repeats;

  private IngestBenchmark(Path folder, Path project, int repeats) {
    this.folder = folder;
    this.project = project;
    this.repeats = repeats;
  }

  /**
   * With {@code alles}, {@code klein} or {@code groot}, the folder of the project, the folder for
   * the data and how often to measure: measures. With the name of a reader, a kind of delivery, a
   * file and a folder: reads it once, in this process.
   */
  public static void main(String[] args) throws IOException, InterruptedException, SQLException {
    switch (args[0]) {
      case "alles", "klein", "groot" ->
          new IngestBenchmark(Path.of(args[2]), Path.of(args[1]), Integer.parseInt(args[3]))
              .measure(args[0]);
      default -> read(args[0], args[1], Path.of(args[2]), Path.of(args[3]));
    }
  }

  private void measure(String what) throws IOException, InterruptedException, SQLException {
    Files.createDirectories(folder);
    System.out.println("| bestand | MB | lezer | MB/s | regels/s | wandtijd s | CPU s | piek MB |");
    System.out.println("|---|--:|---|--:|--:|--:|--:|--:|");
    String amsterdam =
        BenchmarkFile.amsterdam(
            project.resolve("data-samples/gebieden/amsterdam-schematisch.geojson"));
    Path lake = lake("amsterdam", amsterdam);
    List<String> codes = codes(lake);
    if (what.equals("groot")) {
      compare(BenchmarkFile.bbga(folder, amsterdam, codes, 83_000_000), lake, "ingest");
      return;
    }
    long rows = what.equals("klein") ? 1_000_000 : 10_000_000;
    compare(BenchmarkFile.bbga(folder, amsterdam, codes, rows), lake, readers());
    for (int areas : what.equals("klein") ? new int[] {17_000} : new int[] {17_000, 85_000}) {
      String country = BenchmarkFile.country(folder, areas);
      Path countryLake = lake("land-" + areas, country);
      if (areas == 17_000) {
        compare(BenchmarkFile.statLine(folder, country, areas), countryLake, readers());
      }
      compare(BenchmarkFile.odata(folder, country, areas), countryLake, readers());
    }
  }

  private String[] readers() throws InterruptedException, IOException {
    return hasPandas()
        ? new String[] {"ingest", "duckdb-kaal", "duckdb-zelfde", "pandas"}
        : new String[] {"ingest", "duckdb-kaal", "duckdb-zelfde"};
  }

  /** A lake that holds the areas, so that only the figures remain to be read. */
  private Path lake(String name, String areas) throws IOException {
    Path lake = folder.resolve("meer-" + name);
    deleteTree(lake);
    Path sources = Files.writeString(folder.resolve(name + ".yaml"), "leveringen:\n" + areas);
    new IngestRun(new IngestConfig(sources, lake), report -> {}).run();
    return lake;
  }

  private static List<String> codes(Path lake) throws SQLException {
    List<String> codes = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery(
                "SELECT gebiedcode FROM read_parquet('%s') ORDER BY 1".formatted(areas(lake)))) {
      while (result.next()) {
        if (!Restgebied.isCode(result.getString(1))) {
          codes.add(result.getString(1));
        }
      }
    }
    return codes;
  }

  private static Path areas(Path lake) {
    return new LakeLayout(lake)
        .observations(LakeLayout.GEBIEDEN, "gebieden")
        .resolve("gebieden.parquet");
  }

  private void compare(BenchmarkFile file, Path lake, String... readers)
      throws IOException, InterruptedException {
    Path sources = Files.writeString(folder.resolve("meting.yaml"), file.sources());
    for (String reader : readers) {
      List<Cost> costs = new ArrayList<>();
      for (int i = 0; i < repeats; i++) {
        Path out = folder.resolve("uit");
        deleteTree(out);
        copyTree(lake, out);
        Path input = reader.equals("ingest") ? sources : file.file();
        costs.add(run(command(reader, file.soort(), input, out)));
        deleteTree(out);
      }
      System.out.println(row(file, reader, costs));
    }
  }

  private List<String> command(String reader, String soort, Path input, Path out) {
    if (reader.equals("pandas")) {
      return List.of(
          python(),
          project.resolve("benchmarks/lees-met-pandas.py").toString(),
          soort,
          input.toString());
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    if (Runtime.version().feature() >= 24) {
      command.add("--sun-misc-unsafe-memory-access=allow");
    }
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", HEAP, "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.addAll(
        List.of(IngestBenchmark.class.getName(), reader, soort, input.toString(), out.toString()));
    return command;
  }

  private static String python() {
    return Optional.ofNullable(System.getenv("PYTHON")).orElse("python3");
  }

  private static boolean hasPandas() throws InterruptedException {
    try {
      return new ProcessBuilder(python(), "-c", "import pandas")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException noPython) {
      return false;
    }
  }

  /** Runs a reading in a process of its own, which tells at its end what it took. */
  private static Cost run(List<String> command) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = process.waitFor();
    Duration wall = Duration.ofNanos(System.nanoTime() - start);
    String measured =
        output
            .lines()
            .filter(line -> line.startsWith(MEASURED))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "geen meting (code %d): %s%n%s".formatted(code, command, output)));
    String[] words = measured.substring(MEASURED.length()).split(" ", -1);
    return new Cost(wall, Duration.ofMillis(Long.parseLong(words[0])), Long.parseLong(words[1]));
  }

  private static String row(BenchmarkFile file, String reader, List<Cost> costs)
      throws IOException {
    double wall = median(costs.stream().map(cost -> cost.wall().toMillis()).toList()) / 1000.0;
    double cpu = median(costs.stream().map(cost -> cost.cpu().toMillis()).toList()) / 1000.0;
    double peak = median(costs.stream().map(Cost::peakKilobytes).toList()) / 1024.0;
    double megabytes = file.bytes() / 1e6;
    return String.format(
        DUTCH,
        "| %s | %,.0f | %s | %,.1f | %,.0f | %.1f | %.1f | %,.0f |",
        file.name(),
        megabytes,
        label(reader),
        megabytes / wall,
        file.rows() / wall,
        wall,
        cpu,
        peak);
  }

  private static String label(String reader) {
    return switch (reader) {
      case "ingest" -> "Wijkbeeld, alle controles, " + HEAP;
      case "duckdb-kaal" -> "DuckDB, alleen lezen";
      case "duckdb-zelfde" -> "DuckDB, zelfde werk in SQL";
      default -> "pandas, alleen lezen";
    };
  }

  private static long median(List<Long> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }

  /** Reads one file in this process, and tells what it took. */
  private static void read(String reader, String soort, Path input, Path out)
      throws IOException, SQLException {
    switch (reader) {
      case "ingest" -> ingest(input, out);
      case "duckdb-kaal" -> DuckDbReading.bare(soort, input);
      case "duckdb-zelfde" -> DuckDbReading.sameWork(soort, input, areas(out), out);
      default -> throw new IllegalArgumentException(reader);
    }
    Duration cpu = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    System.out.println(MEASURED + cpu.toMillis() + " " + peakKilobytes());
  }

  private static void ingest(Path sources, Path lake) throws IOException {
    IngestResult result = new IngestRun(new IngestConfig(sources, lake), report -> {}).run();
    DeliveryReport report = result.deliveries().getLast();
    if (report.outcome() != DeliveryReport.Outcome.GELEZEN
        || report.geaccepteerd() != report.gelezen()) {
      throw new IllegalStateException("niet alles is gelezen: " + report);
    }
  }

  /** The most memory that this process had in use at once, as Linux counts it; 0 elsewhere. */
  private static long peakKilobytes() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.isReadable(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElse(0);
  }

  private static void copyTree(Path from, Path to) throws IOException {
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(from)) {
      paths = walk.toList();
    }
    for (Path path : paths) {
      Files.copy(path, to.resolve(from.relativize(path)));
    }
  }

  private static void deleteTree(Path root) throws IOException {
    if (Files.notExists(root)) {
      return;
    }
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(root)) {
      paths = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : paths) {
      Files.delete(path);
    }
  }
}
