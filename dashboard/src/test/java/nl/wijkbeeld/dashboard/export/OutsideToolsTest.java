package nl.wijkbeeld.dashboard.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wijkbeeld.dashboard.SnapshotFixture;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.api.RunningApi;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The programs in which researchers open a file find the same table in it. A test runs where its
 * program is; none is fetched for it.
 */
class OutsideToolsTest {
  private static final Path SCRIPTS = Path.of("src", "test", "onderzoek").toAbsolutePath();

  @TempDir static Path lake;
  @TempDir Path folder;
  private static Snapshot snapshot;

  @BeforeAll
  static void publish() throws IOException {
    SnapshotFixture.trusted(lake)
        .known("N", "vrijwilligers_pct", "2009", -1.5)
        .known("A", "vrijwilligers_pct", "2010", 1e-7)
        .known("M", "vrijwilligers_pct", "2010", 1234567.0625)
        .publish("eerste");
    snapshot = new SnapshotStore(lake).current().orElseThrow();
  }

  private static Address everything() {
    return Address.of("exporteren").with(Selection.INDICATOR, Selection.EVERYTHING);
  }

  private static Set<String> expected() throws IOException {
    Set<String> expected = Told.by(snapshot, everything());
    assertThat(expected).hasSizeGreaterThan(100).anyMatch(line -> line.contains("|-1.5|"));
    return expected;
  }

  private Path written(FileFormat format, Address asked) throws IOException {
    Path file = folder.resolve("waarden." + format.extension());
    Export.of(snapshot, asked.with(FileChoice.FORMAT, format.code()))
        .writeTable(file, new Progress());
    return file;
  }

  /** The program of one of some names, if it is there. */
  private static String program(String package_, String... names) {
    Optional<Path> found =
        Stream.of(names)
            .flatMap(
                name ->
                    Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                        .map(folder -> Path.of(folder, name)))
            .filter(Files::isExecutable)
            .findFirst();
    assumeTrue(
        found.isPresent(),
        "Overgeslagen: %s is er niet. Installeer het met: apt-get install %s"
            .formatted(names[0], package_));
    return found.orElseThrow().toString();
  }

  /** What was found is what there is; some programs write no more than fifteen digits. */
  private static void same(Set<String> found) throws IOException {
    assertThat(rounded(found)).containsExactlyInAnyOrderElementsOf(rounded(expected()));
  }

  private static Set<String> rounded(Set<String> told) {
    MathContext digits = new MathContext(15);
    Set<String> rounded = new TreeSet<>();
    for (String line : told) {
      List<String> parts = new ArrayList<>(Arrays.asList(line.split("\\|", -1)));
      if (!parts.get(4).isEmpty()) {
        parts.set(
            4, new BigDecimal(parts.get(4)).round(digits).stripTrailingZeros().toPlainString());
      }
      rounded.add(String.join("|", parts));
    }
    return rounded;
  }

  /** Runs a program to its end and gives what it says. */
  private String run(String... command) throws IOException, InterruptedException {
    Path said = folder.resolve("gezegd.txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile());
    builder.environment().put("HOME", folder.toString());
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.start();
    boolean ended = process.waitFor(3, TimeUnit.MINUTES);
    process.destroyForcibly();
    String text = Files.readString(said, StandardCharsets.UTF_8);
    assertThat(ended).as("op tijd klaar: %s%n%s", List.of(command), text).isTrue();
    assertThat(process.exitValue()).as(text).isZero();
    return text;
  }

  /** A value on every line, its parts with bars between them. */
  private static Set<String> lines(String text) {
    Set<String> found = new TreeSet<>();
    for (String line : text.lines().toList()) {
      List<String> parts = Arrays.asList(line.split("\\|", -1));
      assertThat(parts).as(line).hasSize(6);
      found.add(
          Told.value(
              parts.get(0), parts.get(1), parts.get(2), parts.get(3), parts.get(4), parts.get(5)));
    }
    return found;
  }

  private static Set<String> csv(Path file) throws IOException {
    Set<String> found = new TreeSet<>();
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      rows.forEach(
          row ->
              found.add(
                  Told.value(
                      row.getField("gebiedcode"),
                      row.getField("indicator"),
                      row.getField("periode"),
                      row.getField("uitsplitsing"),
                      row.getField("waarde"),
                      row.getField("status"))));
    }
    return found;
  }

  @ParameterizedTest
  @CsvSource({"internationaal,NA", "internationaal,leeg", "nl,NA", "nl,leeg"})
  void r_reads_every_kind_of_csv(String dialect, String missing) throws Exception {
    String r = program("r-base-core", "Rscript");
    Path file =
        written(
            FileFormat.CSV,
            everything().with(FileChoice.DIALECT, dialect).with(FileChoice.MISSING, missing));

    same(lines(run(r, "" + SCRIPTS.resolve("lees-csv.R"), "" + file, dialect)));
  }

  @ParameterizedTest
  @EnumSource(
      value = FileFormat.class,
      names = {"CSV", "GEOJSON", "JSON_STAT", "GEOPACKAGE"})
  void python_reads_what_needs_no_more_than_python(FileFormat format) throws Exception {
    String python = program("python3", "python3");
    Path file = written(format, everything());

    same(lines(run(python, "" + SCRIPTS.resolve("lees.py"), format.code(), "" + file)));
  }

  @ParameterizedTest
  @EnumSource(
      value = FileFormat.class,
      names = {"XLSX", "ODS"})
  void libreoffice_opens_the_spreadsheets(FileFormat format) throws Exception {
    String office = program("libreoffice-calc-nogui", "soffice", "libreoffice");
    Path file = written(format, everything());
    run(
        office,
        "--headless",
        "-env:UserInstallation=file://" + folder.resolve("profiel"),
        "--convert-to",
        "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,1",
        "--outdir",
        "" + folder.resolve("uit"),
        "" + file);
    try (Stream<Path> made = Files.list(folder.resolve("uit"))) {
      same(csv(made.findFirst().orElseThrow()));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GEOPACKAGE,wgs84,4326",
    "GEOPACKAGE,rd,28992",
    "GEOJSON,wgs84,4326",
    "GEOJSON,rd,28992"
  })
  void gdal_reads_the_maps_and_knows_where_they_lie(FileFormat format, String grid, String code)
      throws Exception {
    String info = program("gdal-bin", "ogrinfo");
    String convert = program("gdal-bin", "ogr2ogr");
    Path file = written(format, everything().with(FileChoice.GRID, grid));
    String said = run(info, "-so", "-al", "" + file);
    Path csv = folder.resolve("uit.csv");
    run(convert, "-f", "CSV", "" + csv, "" + file);

    assertThat(said).contains("ID[\"EPSG\"," + code + "]]").doesNotContain("ERROR", "Warning");
    assertThat(said).contains("Feature Count: " + expected().size());
    same(csv(csv));
  }

  @Test
  void a_test_that_is_skipped_says_why_in_a_sentence() {
    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(
                () -> program("een-pakket", "dit-programma-is-er-niet")))
        .hasMessageContaining("Overgeslagen: dit-programma-is-er-niet is er niet.")
        .hasMessageContaining("apt-get install een-pakket");
  }

  @Test
  void the_scripts_for_researchers_run_as_they_are_printed() throws Exception {
    Path zip = folder.resolve("tabel.zip");
    Export.of(snapshot, everything()).writePackage(zip, new Progress());
    Path parquet = folder.resolve("tabel.parquet");
    Export.of(snapshot, everything().with(FileChoice.FORMAT, FileFormat.PARQUET.code()))
        .writeTable(parquet, new Progress());
    runAll(Script.in(Script.FILES));
  }

  @Test
  void the_scripts_that_ask_the_api_run_as_they_are_printed() throws Exception {
    try (RunningApi api = RunningApi.on(lake)) {
      Path fetched = folder.resolve("waarden.csv");
      Files.writeString(
          fetched, api.get("/waarden?indicator=alle&formaat=csv&aantal=25000").body());
      List<Script> scripts = new ArrayList<>();
      for (Script script : Script.in(Script.API)) {
        // DuckDB reads an address only with an extension that it would have to fetch first.
        scripts.add(
            script.language().equals("sql")
                ? script.with(
                    "http://localhost:8080/api/v1/waarden?indicator=alle&formaat=csv&aantal=25000",
                    fetched.toString())
                : script.with("http://localhost:8080", api.address()));
      }
      runAll(scripts);
    }
  }

  /** Runs each whose program is there; all of them tell of the hidden value. */
  private void runAll(List<Script> scripts) throws Exception {
    List<String> ran = new ArrayList<>();
    for (Script script : scripts) {
      Optional<List<String>> command = script.command(folder);
      if (command.isPresent()) {
        assertThat(run(command.get().toArray(String[]::new)))
            .as(script.text())
            .contains("onderdrukt");
        ran.add(script.language());
      } else if (script.language().equals("sql")) {
        assertThat(script.answers(folder)).as(script.text()).contains("onderdrukt");
        ran.add(script.language());
      }
    }
    assumeTrue(
        Set.copyOf(ran).size() == 3,
        "Gedeeltelijk overgeslagen: van R, Python en SQL is alleen %s gedraaid."
            .formatted(ran.stream().distinct().collect(Collectors.joining(" en "))));
  }
}
