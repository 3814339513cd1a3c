package nl.wijkbeeld.dashboard.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import nl.wijkbeeld.dashboard.SnapshotFixture;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.api.RunningApi;
import nl.wijkbeeld.dashboard.figure.IndicatorCatalog;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import picocli.CommandLine;

/** Whatever is chosen, every format and every way to it gives the same values and states. */
class SameTableTest {
  private static final int SELECTIONS = 20;

  /** Numbers that stand nowhere else: where one is found, something hidden came out. */
  private static final List<String> PLANTED = List.of("987654.321", "876543.219", "765432.198");

  @TempDir static Path lake;
  @TempDir Path folder;
  private static Snapshot snapshot;
  private static RunningApi api;

  @BeforeAll
  static void publish() throws IOException {
    SnapshotFixture.trusted(lake)
        .change(
            "UPDATE waarden SET waarde = 987654.321, teller = 876543.219, noemer = 876543.219, ondergrens = 765432.198, bovengrens = 765432.198, gladgestreken = 765432.198 WHERE status = 'onderdrukt'")
        .change("UPDATE waarden SET waarde = 987654.321 WHERE status IN ('onbekend', 'nvt')")
        .publish("eerste");
    snapshot = new SnapshotStore(lake).current().orElseThrow();
    api = RunningApi.on(lake, "wijkbeeld.api.per-minuut=0");
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  static Stream<Address> selections() {
    Random random = new Random(20261121);
    return Stream.generate(() -> selection(random))
        .filter(address -> Export.issues(snapshot, address).isEmpty())
        .limit(SELECTIONS);
  }

  private static Address selection(Random random) {
    List<String> codes =
        IndicatorCatalog.of(snapshot).list().stream().map(one -> one.code()).toList();
    Set<String> indicators = new TreeSet<>();
    for (int i = 0; i <= random.nextInt(4); i++) {
      indicators.add(codes.get(random.nextInt(codes.size())));
    }
    Address address = Address.of("exporteren").with(Selection.INDICATOR, List.copyOf(indicators));
    if (random.nextBoolean()) {
      List<String> levels = List.of("gemeente", "stadsdeel", "wijk");
      address = address.with(Selection.LEVEL, levels.get(random.nextInt(3)));
    }
    if (random.nextInt(3) == 0) {
      address = address.with(Selection.AREAS, List.of("N", "T", "GM0363"));
    }
    if (random.nextInt(3) == 0) {
      address = address.with(Selection.PERIOD, List.of("2018", "2020", "2020-05-26"));
    }
    if (random.nextInt(3) == 0) {
      address = address.with(Selection.BREAKDOWN, "totaal");
    }
    if (random.nextInt(3) == 0) {
      address = address.with(Selection.COLUMNS, List.of("naam", "waarde", "ondergrens"));
    }
    return address;
  }

  @ParameterizedTest
  @MethodSource("selections")
  void every_format_gives_the_values_and_states_of_the_snapshot(Address address) throws Exception {
    Set<String> expected = Told.by(snapshot, address);
    assertThat(expected).isNotEmpty();
    for (FileFormat format : FileFormat.values()) {
      Path file = folder.resolve("tabel." + format.code());
      Export.of(snapshot, address.with(FileChoice.FORMAT, format.code()))
          .writeTable(file, new Progress());

      assertThat(read(format, file)).as(format.code()).isEqualTo(expected);
      Files.delete(file);
    }
    Address dutch = address.with(FileChoice.DIALECT, "nl");
    Path file = folder.resolve("nl.csv");
    Export.of(snapshot, dutch).writeTable(file, new Progress());
    assertThat(
            query(
                "SELECT * REPLACE (replace(waarde, ',', '.') AS waarde) FROM read_csv('%s', delim = ';', all_varchar = true)"
                    .formatted(file)))
        .isEqualTo(expected);
  }

  /**
   * A way to the values of a choice, other than writing a file of it.
   *
   * @param name as it is called
   */
  private record Way(String name, Reading reading) {}

  /** What a way gives. */
  private interface Reading {
    Set<String> of(Address address) throws Exception;
  }

  /** All ways to the same values; one more is one more line. */
  private List<Way> ways() {
    return List.of(
        new Way("pagina", this::page),
        new Way("opdrachtregel", this::command),
        new Way("opdrachtregel met vraag", this::commandWithQuery),
        new Way("api", this::api));
  }

  @ParameterizedTest
  @MethodSource("selections")
  void every_way_gives_the_values_and_states_of_the_snapshot(Address address) throws Exception {
    Set<String> expected = Told.by(snapshot, address);
    for (Way way : ways()) {
      assertThat(way.reading().of(address)).as(way.name()).isEqualTo(expected);
    }
  }

  /** The page tells the first rows; those that it does not show are taken as they should be. */
  private Set<String> page(Address address) throws IOException {
    ExportState.Outcome outcome =
        new ExportPresenter(snapshot).state(address).outcome().orElseThrow();
    Set<String> expected = Told.by(snapshot, address);
    assertThat(outcome.rows()).isEqualTo(expected.size());
    List<List<String>> table = new ArrayList<>(List.of(outcome.header()));
    table.addAll(outcome.preview());
    Set<String> shown = table(table);
    assertThat(shown).hasSize((int) Math.min(outcome.rows(), 10));
    Set<String> all = new TreeSet<>(expected);
    all.removeAll(shown);
    assertThat(all).hasSize(expected.size() - shown.size());
    all.addAll(shown);
    return all;
  }

  private Set<String> command(Address address) throws Exception {
    Selection asked = Selection.of(address);
    List<String> arguments = new ArrayList<>();
    option(arguments, "--indicator", asked.indicators());
    option(arguments, "--area", asked.areas());
    option(arguments, "--level", asked.levels());
    option(arguments, "--period", asked.periods());
    option(arguments, "--breakdown", asked.breakdowns());
    option(arguments, "--columns", asked.columns());
    return run(arguments);
  }

  private static void option(List<String> arguments, String name, List<String> values) {
    if (!values.isEmpty()) {
      arguments.addAll(List.of(name, String.join(",", values)));
    }
  }

  private Set<String> commandWithQuery(Address address) throws Exception {
    Path query = folder.resolve("vraag.json");
    Files.writeString(query, QueryFile.text(address));
    return run(new ArrayList<>(List.of("--query", "" + query)));
  }

  private Set<String> api(Address address) throws Exception {
    Address asked =
        Selection.of(address)
            .in(Address.of("waarden"))
            .with(FileChoice.FORMAT, FileFormat.CSV.code())
            .with("aantal", "25000");
    HttpResponse<String> answer = api.get("/" + asked.href());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    Path file = folder.resolve("api.csv");
    Files.writeString(file, answer.body());
    return read(FileFormat.CSV, file);
  }

  private Set<String> run(List<String> arguments) throws Exception {
    Path file = folder.resolve("opdracht.csv");
    arguments.addAll(List.of("--lake", "" + lake, "--out", "" + file));
    StringWriter said = new StringWriter();
    int code =
        new CommandLine(new ExportCommand())
            .setErr(new PrintWriter(said))
            .execute(arguments.toArray(String[]::new));
    assertThat(code).as(said.toString()).isZero();
    return read(FileFormat.CSV, file);
  }

  private static Set<String> read(FileFormat format, Path file) throws Exception {
    return switch (format) {
      case CSV -> query("SELECT * FROM read_csv('%s', all_varchar = true)".formatted(file));
      case PARQUET, GEOPARQUET -> query("SELECT * FROM read_parquet('%s')".formatted(file));
      case GEOPACKAGE -> geoPackage(file);
      case GEOJSON -> geoJson(file);
      case JSON_STAT -> jsonStat(file);
      case XLSX -> workbook(file);
      case ODS -> openDocument(file);
    };
  }

  private static Set<String> query(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
      return rows(connection, sql);
    }
  }

  private static Set<String> geoPackage(Path file) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      return rows(connection, "SELECT * FROM waarden");
    }
  }

  private static Set<String> rows(Connection connection, String sql) throws SQLException {
    Set<String> found = new TreeSet<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        found.add(
            Told.value(
                row.getString("gebiedcode"),
                row.getString("indicator"),
                row.getString("periode"),
                row.getString("uitsplitsing"),
                number(row.getObject("waarde")),
                row.getString("status")));
      }
    }
    return found;
  }

  private static String number(Object value) {
    return value == null ? "" : value.toString();
  }

  private static Set<String> geoJson(Path file) throws IOException {
    Set<String> found = new TreeSet<>();
    for (JsonNode feature : Json.MAPPER.readTree(file.toFile()).path("features")) {
      JsonNode row = feature.path("properties");
      found.add(
          Told.value(
              row.path("gebiedcode").asText(),
              row.path("indicator").asText(),
              row.path("periode").asText(),
              row.path("uitsplitsing").asText(),
              row.path("waarde").isNull() ? "" : row.path("waarde").asText(),
              row.path("status").asText()));
    }
    return found;
  }

  private static Set<String> jsonStat(Path file) throws IOException {
    JsonNode cube = Json.MAPPER.readTree(file.toFile());
    Set<String> indices = new TreeSet<>();
    cube.path("value").fieldNames().forEachRemaining(indices::add);
    cube.path("status").fieldNames().forEachRemaining(indices::add);
    Set<String> found = new TreeSet<>();
    for (String written : indices) {
      long index = Long.parseLong(written);
      List<String> codes = new ArrayList<>();
      for (int i = cube.path("id").size() - 1; i >= 0; i--) {
        int size = cube.path("size").get(i).asInt();
        codes.addFirst(
            cube.path("dimension")
                .path(cube.path("id").get(i).asText())
                .path("category")
                .path("index")
                .get((int) (index % size))
                .asText());
        index /= size;
      }
      if (codes.getLast().equals("waarde")) {
        found.add(
            Told.value(
                codes.get(5),
                codes.get(0),
                codes.get(1),
                codes.get(2),
                cube.path("value").path(written).asText(),
                cube.path("status").path(written).asText("bekend")));
      }
    }
    return found;
  }

  private static Set<String> workbook(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        ReadableWorkbook book = new ReadableWorkbook(in)) {
      List<Row> rows = book.getFirstSheet().read();
      List<List<String>> table = new ArrayList<>();
      for (Row row : rows) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < rows.getFirst().getCellCount(); i++) {
          Cell cell = row.hasCell(i) ? row.getCell(i) : null;
          cells.add(cell == null || cell.getValue() == null ? "" : cell.getValue().toString());
        }
        table.add(cells);
      }
      return table(table);
    }
  }

  private static Set<String> openDocument(Path file) throws Exception {
    try (ZipFile zip = new ZipFile(file.toFile());
        InputStream in = zip.getInputStream(zip.getEntry("content.xml"))) {
      Element sheet =
          (Element)
              javax.xml.parsers.DocumentBuilderFactory.newInstance()
                  .newDocumentBuilder()
                  .parse(in)
                  .getElementsByTagName("table:table")
                  .item(0);
      List<List<String>> table = new ArrayList<>();
      NodeList rows = sheet.getElementsByTagName("table:table-row");
      for (int i = 0; i < rows.getLength(); i++) {
        List<String> cells = new ArrayList<>();
        NodeList found = ((Element) rows.item(i)).getElementsByTagName("table:table-cell");
        for (int j = 0; j < found.getLength(); j++) {
          Element cell = (Element) found.item(j);
          cells.add(
              cell.hasAttribute("office:value")
                  ? cell.getAttribute("office:value")
                  : cell.getTextContent());
        }
        table.add(cells);
      }
      return table(table);
    }
  }

  private static Set<String> table(List<List<String>> table) {
    List<String> header = table.getFirst();
    Set<String> found = new TreeSet<>();
    for (List<String> row : table.subList(1, table.size())) {
      found.add(
          Told.value(
              row.get(header.indexOf("gebiedcode")),
              row.get(header.indexOf("indicator")),
              row.get(header.indexOf("periode")),
              row.get(header.indexOf("uitsplitsing")),
              row.get(header.indexOf("waarde")),
              row.get(header.indexOf("status"))));
    }
    return found;
  }

  @ParameterizedTest
  @EnumSource(FileFormat.class)
  void what_is_hidden_is_in_no_byte(FileFormat format) throws IOException {
    for (String form : List.of("lang", "breed")) {
      Address everything =
          Address.of("exporteren")
              .with(Selection.INDICATOR, Selection.EVERYTHING)
              .with(Selection.FORM, form)
              .with(FileChoice.FORMAT, format.code());
      Path file = folder.resolve(form + ".zip");
      Export.of(snapshot, everything).writePackage(file, new Progress());

      int members = 0;
      try (ZipFile zip = new ZipFile(file.toFile())) {
        for (ZipEntry entry : zip.stream().toList()) {
          members++;
          byte[] bytes = zip.getInputStream(entry).readAllBytes();
          assertClean(entry.getName(), bytes);
          if (bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K') {
            Path inner = folder.resolve("binnen.zip");
            Files.write(inner, bytes);
            try (ZipFile within = new ZipFile(inner.toFile())) {
              for (ZipEntry one : within.stream().toList()) {
                assertClean(one.getName(), within.getInputStream(one).readAllBytes());
              }
            }
          }
          if (entry.getName().endsWith(".parquet")) {
            assertCleanParquet(bytes);
          }
        }
      }
      assertThat(members).isEqualTo(10);
    }
  }

  private static void assertClean(String name, byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    for (String planted : PLANTED) {
      byte[] big = java.nio.ByteBuffer.allocate(8).putDouble(Double.parseDouble(planted)).array();
      byte[] little =
          java.nio.ByteBuffer.allocate(8)
              .order(java.nio.ByteOrder.LITTLE_ENDIAN)
              .putDouble(Double.parseDouble(planted))
              .array();
      assertThat(text)
          .as(name)
          .doesNotContain(
              planted,
              planted.replace('.', ','),
              planted.substring(0, 6),
              new String(big, StandardCharsets.ISO_8859_1),
              new String(little, StandardCharsets.ISO_8859_1));
    }
  }

  /** Compressed pages are read by what can read them. */
  private void assertCleanParquet(byte[] bytes) throws IOException {
    Path file = folder.resolve("binnen.parquet");
    Files.write(file, bytes);
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute(
          "COPY (SELECT * FROM read_parquet('%s')) TO '%s.csv'".formatted(file, file));
      assertClean("parquet", Files.readAllBytes(Path.of(file + ".csv")));
      statement.execute(
          "COPY (SELECT stats_min_value, stats_max_value FROM parquet_metadata('%s')) TO '%s.csv'"
              .formatted(file, file));
      assertClean("parquet", Files.readAllBytes(Path.of(file + ".csv")));
    } catch (SQLException failed) {
      throw new IOException(failed);
    }
  }

  @ParameterizedTest
  @EnumSource(FileFormat.class)
  void the_same_question_to_the_same_snapshot_gives_the_same_bytes(FileFormat format)
      throws Exception {
    Address asked =
        Address.of("exporteren")
            .with(Selection.INDICATOR, List.of("initiatieven_per_1000", "verzuimmeldingen"))
            .with(FileChoice.FORMAT, format.code())
            .with(FileChoice.GRID, "rd");
    Path one = folder.resolve("een.zip");
    Path two = folder.resolve("twee.zip");
    Export.of(snapshot, asked).writePackage(one, new Progress());
    Thread.sleep(2100);
    Export.of(new SnapshotStore(lake).current().orElseThrow(), asked)
        .writePackage(two, new Progress());

    assertThat(one).hasSameBinaryContentAs(two);
  }

  @ParameterizedTest
  @EnumSource(FileFormat.class)
  void the_question_in_a_zip_gives_the_same_zip_again(FileFormat format) throws Exception {
    Address asked =
        Address.of("exporteren")
            .with(Selection.INDICATOR, List.of("buurtkamers", "bbga_bevolking"))
            .with(Selection.COLUMNS, List.of("naam", "waarde", "bron"))
            .with(FileChoice.FORMAT, format.code());
    Path one = folder.resolve("een.zip");
    Export.of(snapshot, asked).writePackage(one, new Progress());
    Path query = folder.resolve("vraag.json");
    try (ZipFile zip = new ZipFile(one.toFile())) {
      Files.write(query, zip.getInputStream(zip.getEntry("vraag.json")).readAllBytes());
    }
    Path two = folder.resolve("twee.zip");
    int code =
        new CommandLine(new ExportCommand())
            .setErr(new PrintWriter(new StringWriter()))
            .execute("--lake", "" + lake, "--query", "" + query, "--out", "" + two);

    assertThat(code).isZero();
    assertThat(two).hasSameBinaryContentAs(one);
  }

  @Test
  void a_wide_table_says_of_every_cell_how_it_stands_with_it() throws Exception {
    Address asked =
        Address.of("exporteren")
            .with(Selection.INDICATOR, List.of("buurtkamers", "voedselbank_klanten"))
            .with(Selection.COLUMNS, List.of("waarde"))
            .with(Selection.FORM, "breed");
    Path file = folder.resolve("breed.csv");
    Export.of(snapshot, asked).writeTable(file, new Progress());

    List<String> lines = Files.readAllLines(file);
    assertThat(lines.getFirst())
        .isEqualTo(
            "gebiedcode,indeling,niveau,periode,uitsplitsing,buurtkamers,buurtkamers_status,buurtkamers_verzonnen,voedselbank_klanten,voedselbank_klanten_status,voedselbank_klanten_verzonnen");
    assertThat(lines)
        .contains(
            "N,2015,stadsdeel,2020,totaal,NA,onderdrukt,false,NA,afwezig,NA",
            "F,2015,stadsdeel,2020,totaal,0,bekend,false,NA,afwezig,NA");
  }
}
