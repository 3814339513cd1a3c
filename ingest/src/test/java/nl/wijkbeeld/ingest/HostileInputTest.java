package nl.wijkbeeld.ingest;

import static nl.wijkbeeld.ingest.TestDelivery.messages;
import static nl.wijkbeeld.ingest.TestDelivery.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import nl.wijkbeeld.ingest.DeliveryReport.Outcome;
import nl.wijkbeeld.ingest.sources.SourcesFile.InvalidSourcesFile;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that were made to fill a disk or a memory, to get at other files, or to run something. */
class HostileInputTest {
  private static final Duration QUICKLY = Duration.ofSeconds(40);
  private static final String BBGA = "jaar;gebiedcode15;variabele;waarde\n2018;A;BEVTOTAAL;5\n";

  @TempDir private Path folder;
  private Set<Path> temporaryBefore;

  @BeforeEach
  void lookAtTemporaryFolders() throws IOException {
    temporaryBefore = temporaryFolders();
  }

  /** Others may be at work on this machine: what is new must go, soon. */
  @AfterEach
  void no_temporary_folder_is_left() throws IOException, InterruptedException {
    Set<Path> left = temporaryFolders();
    left.removeAll(temporaryBefore);
    for (int wait = 0; wait < 50 && left.stream().anyMatch(Files::exists); wait++) {
      Thread.sleep(100);
    }
    assertThat(left).noneMatch(Files::exists);
  }

  private static Set<Path> temporaryFolders() throws IOException {
    try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return all.filter(path -> path.getFileName().toString().matches("wijkbeeld-(zip|gebieden).*"))
          .collect(Collectors.toSet());
    }
  }

  private DeliveryReport deliver(String soort, String file, String... settings) {
    return assertTimeoutPreemptively(
        QUICKLY,
        () ->
            report(
                new TestDelivery(folder).withAreas().withAddress("x", soort, file, settings).run(),
                "x"));
  }

  private DeliveryReport deliver(String soort, String file, byte[] content, String... settings)
      throws IOException {
    Files.write(folder.resolve(file), content);
    return deliver(soort, file, settings);
  }

  private void assertRefused(DeliveryReport report, String file, String why) {
    assertThat(report.outcome()).isEqualTo(Outcome.GEWEIGERD);
    assertThat(messages(report)).last().asString().startsWith(file).contains(why);
    assertThat(folder.resolve("meer/waarnemingen/bron=" + report.soort() + "/levering=x"))
        .doesNotExist();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] zeros(int megabytes) {
    return new byte[megabytes << 20];
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    return AreaFormatsTest.zip(Map.of(name, content));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bbga", "kwb-odata-v3", "voorzieningen", "gebieden"})
  void a_gzip_that_unpacks_without_end_is_refused(String soort) throws IOException {
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("bom.csv.gz")), 1 << 16)) {
      if (!soort.equals("bbga")) {
        out.write(utf8("{\"x\": \""));
      }
      byte[] block = new byte[1 << 20];
      Arrays.fill(block, (byte) ' ');
      for (int megabyte = 0; megabyte < 300; megabyte++) {
        out.write(block);
      }
    }
    DeliveryReport report = deliver(soort, "bom.csv.gz", "indeling: 2010", "periode: 2020");

    assertThat(report.outcome()).isEqualTo(Outcome.GEWEIGERD);
    assertThat(messages(report))
        .last()
        .asString()
        .startsWith("bom.csv.gz")
        .containsAnyOf(
            "uitgepakt is het bestand groter", "langere teksten", "geen geldige JSON", "breekt af");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bbga", "gebieden"})
  void a_zip_that_unpacks_without_end_is_refused_also_when_it_lies_about_that(String soort)
      throws IOException {
    byte[] bomb = zip("a.csv", zeros(100));
    assertRefused(deliver(soort, "bom.zip", bomb, "indeling: 2010"), "bom.zip", "uitgepakt");

    byte[] lying = bomb.clone();
    ByteBuffer bytes = ByteBuffer.wrap(lying).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = 0; at < lying.length - 46; at++) {
      if (bytes.getInt(at) == 0x02014b50) {
        bytes.putInt(at + 24, 10);
      }
    }
    DeliveryReport report = deliver(soort, "liegt.zip", lying, "indeling: 2010");
    assertThat(report.outcome()).isEqualTo(Outcome.GEWEIGERD);
    assertThat(messages(report)).last().asString().startsWith("liegt.zip");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bbga", "gebieden", "metadata"})
  void a_zip_in_a_zip_is_not_opened(String soort) throws IOException {
    byte[] nested = zip("a.zip", zip("b.zip", zip("c.csv", zeros(100))));
    DeliveryReport report = deliver(soort, "nest.zip", nested, "indeling: 2010");

    assertThat(report.outcome()).isEqualTo(Outcome.GEWEIGERD);
    assertThat(messages(report)).last().asString().contains("zip");
  }

  @Test
  void a_zip_with_a_hundred_thousand_files_is_refused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int entry = 0; entry < 60_000; entry++) {
        zip.putNextEntry(new ZipEntry("f" + entry));
      }
    }
    assertRefused(
        deliver("bbga", "veel.zip", bytes.toByteArray()),
        "veel.zip",
        "de zip bevat 60000 bestanden");
    assertRefused(
        deliver("gebieden", "veel.zip", bytes.toByteArray(), "indeling: 2010"),
        "veel.zip",
        "de zip bevat 60000 bestanden");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../buiten.csv",
        "MAP/elders.csv",
        "C:\\buiten.csv",
        "..\\buiten.csv",
        "a/../../buiten.csv",
        "a\u0000b.csv",
        "a\u001b[31m\nb.csv",
        ".",
        "a/./b.csv"
      })
  void a_name_in_a_zip_that_leads_elsewhere_is_refused(String name) throws IOException {
    byte[] zip = zip(name.replace("MAP", folder.toAbsolutePath().toString()), utf8(BBGA));

    assertRefused(deliver("bbga", "pad.zip", zip), "pad.zip", "in de zip staat een bestand");
    DeliveryReport areas = deliver("gebieden", "pad.zip", zip, "indeling: 2010");
    assertThat(areas.outcome()).isEqualTo(Outcome.GEWEIGERD);
    assertThat(messages(areas)).allMatch(text -> text.chars().noneMatch(Character::isISOControl));
    assertThat(folder.resolve("elders.csv")).doesNotExist();
    assertThat(folder.resolve("../../buiten.csv")).doesNotExist();
    assertThat(folder.resolve("../buiten.csv")).doesNotExist();
  }

  @Test
  void a_name_in_a_zip_that_is_too_long_for_a_file_is_refused() throws IOException {
    byte[] zip = zip("x".repeat(5_000) + ".csv", utf8(BBGA));

    assertRefused(deliver("bbga", "lang.zip", zip), "lang.zip", "in de zip staat een bestand");
    assertRefused(
        deliver("gebieden", "lang.zip", zip, "indeling: 2010"),
        "lang.zip",
        "in de zip staat een bestand");
  }

  /** A sound spreadsheet of which one part is replaced. */
  private byte[] spreadsheet(String part, byte[] content) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    Path sound = Files.write(folder.resolve("heel.xlsx"), FuzzSamples.xlsx(utf8(BBGA)));
    try (ZipFile zip = new ZipFile(sound.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    }
    assertThat(parts).containsKey(part);
    parts.put(part, content);
    return AreaFormatsTest.zip(parts);
  }

  @Test
  void a_spreadsheet_with_a_part_that_unpacks_without_end_is_refused() throws IOException {
    byte[] bomb = spreadsheet("xl/worksheets/sheet1.xml", zeros(300));

    assertRefused(
        deliver("bbga", "bom.xlsx", bomb), "bom.xlsx", "uitgepakt wordt dit Excel-bestand");
  }

  @ParameterizedTest
  @ValueSource(strings = {"xl/sharedStrings.xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml"})
  void a_spreadsheet_with_entities_of_its_own_is_refused(String part) throws IOException {
    String file =
        "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><sst><si><t>&x;</t></si></sst>";
    String laughs =
        "<!DOCTYPE a [<!ENTITY a0 \"ha\">"
            + IntStream.range(1, 30)
                .mapToObj(n -> "<!ENTITY a%d \"&a%d;&a%d;\">".formatted(n, n - 1, n - 1))
                .collect(Collectors.joining())
            + "]><sst><si><t>&a29;</t></si></sst>";
    for (String xml : List.of(file, laughs, "<!--" + "x".repeat(200_000) + "-->" + laughs)) {
      for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16)) {
        byte[] bytes = spreadsheet(part, ("<?xml version=\"1.0\"?>" + xml).getBytes(charset));
        assertRefused(deliver("bbga", "lach.xlsx", bytes), "lach.xlsx", "eigen entiteiten");
      }
    }
  }

  @Test
  void a_spreadsheet_with_a_cell_a_billion_columns_away_is_refused() throws IOException {
    String sheet =
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row></sheetData></worksheet>";

    assertRefused(
        deliver("bbga", "ver.xlsx", spreadsheet("xl/worksheets/sheet1.xml", utf8(sheet))),
        "ver.xlsx",
        "voorbij de laatste kolom");
  }

  @Test
  void a_number_in_a_spreadsheet_with_a_billion_zeros_is_no_period_and_no_figure()
      throws IOException {
    String sheet =
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
            + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>jaar</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>gebiedcode15</t></is></c><c r=\"C1\" t=\"inlineStr\"><is><t>variabele</t></is></c><c r=\"D1\" t=\"inlineStr\"><is><t>waarde</t></is></c></row>"
            + "<row r=\"2\"><c r=\"A2\"><v>2018</v></c><c r=\"B2\" t=\"inlineStr\"><is><t>A</t></is></c><c r=\"C2\" t=\"inlineStr\"><is><t>X</t></is></c><c r=\"D2\"><v>1E+999999999</v></c></row>"
            + "</sheetData></worksheet>";
    DeliveryReport report =
        deliver("bbga", "nullen.xlsx", spreadsheet("xl/worksheets/sheet1.xml", utf8(sheet)));

    assertThat(report.outcome()).isEqualTo(Outcome.GEWEIGERD);
    assertThat(messages(report)).last().asString().contains("is geen getal");
  }

  @Test
  void a_spreadsheet_with_a_password_or_with_garbage_is_refused() throws IOException {
    ByteArrayOutputStream secret = new ByteArrayOutputStream();
    try (POIFSFileSystem ole = new POIFSFileSystem()) {
      ole.createDocument(new ByteArrayInputStream(new byte[5_000]), "EncryptedPackage");
      ole.createDocument(new ByteArrayInputStream(new byte[500]), "EncryptionInfo");
      ole.writeFilesystem(secret);
    }
    byte[] garbage = new byte[100_000];
    new Random(1).nextBytes(garbage);

    assertRefused(
        deliver("bbga", "geheim.xlsx", secret.toByteArray()), "geheim.xlsx", "wachtwoord");
    for (byte[] magic :
        List.of(
            new byte[] {'P', 'K', 3, 4},
            new byte[] {
              (byte) 0xD0,
              (byte) 0xCF,
              0x11,
              (byte) 0xE0,
              (byte) 0xA1,
              (byte) 0xB1,
              0x1A,
              (byte) 0xE1
            })) {
      System.arraycopy(magic, 0, garbage, 0, magic.length);
      DeliveryReport report = deliver("bbga", "rommel.xlsx", garbage);
      assertThat(report.outcome()).isEqualTo(Outcome.GEWEIGERD);
      assertThat(messages(report)).singleElement().asString().startsWith("rommel.xlsx: ");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"bbga", "kwb-odata-v3", "kwb-odata-v4", "openstad", "gebieden", "voorzieningen"})
  void json_that_is_nested_without_end_is_refused(String soort) throws IOException {
    for (String text :
        List.of(
            "[".repeat(100_000),
            "{\"value\": [" + "{\"a\":".repeat(100_000),
            "{\"features\": [" + "{\"properties\":".repeat(100_000),
            "{\"type\": \"Topology\", \"objects\": {\"a\": "
                + "{\"geometries\":[".repeat(100_000))) {
      DeliveryReport report =
          deliver(soort, "diep.json", utf8(text), "indeling: 2010", "periode: 2020");
      assertThat(report.outcome()).isEqualTo(Outcome.GEWEIGERD);
      assertThat(messages(report)).last().asString().startsWith("diep.json");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"bbga", "kwb-odata-v3", "gebieden"})
  void json_with_a_text_of_fifty_megabytes_is_refused(String soort) throws IOException {
    String list = soort.equals("gebieden") ? "features" : "value";
    byte[] text = utf8("{\"" + list + "\": [{\"jaar\": \"" + "x".repeat(50 << 20) + "\"}]}");

    DeliveryReport report = deliver(soort, "lang.json", text, "indeling: 2010", "periode: 2020");

    assertThat(report.outcome()).isEqualTo(Outcome.GEWEIGERD);
    assertThat(messages(report)).last().asString().startsWith("lang.json");
  }

  @Test
  void an_object_with_a_million_names_is_refused() throws IOException {
    String names =
        IntStream.range(0, 1_000_000)
            .mapToObj(n -> "\"k%d_1\": 1".formatted(n))
            .collect(Collectors.joining(","));

    for (String soort : List.of("bbga", "kwb-odata-v3")) {
      assertRefused(
          deliver(soort, "namen.json", utf8("{\"value\": [{" + names + "}]}"), "periode: 2020"),
          "namen.json",
          "meer dan 5000 kenmerken");
    }
  }

  @Test
  void outlines_that_are_nested_or_large_without_end_are_rejected() throws IOException {
    String nested = "GEOMETRYCOLLECTION(".repeat(200_000) + ")".repeat(200_000);
    String hex = "01" + "07000000".concat("01000000").concat("01").repeat(400_000);
    String huge = "0103000000" + "ffffff7f" + "ffffff7f" + "00".repeat(64);
    for (String outline : List.of(nested, hex, huge)) {
      DeliveryReport report =
          deliver(
              "gebieden", "wkt.csv", utf8("code;wkt\nA00a;" + outline + "\n"), "indeling: 2010");
      assertThat(report.outcome()).isEqualTo(Outcome.GEWEIGERD);
      assertThat(messages(report)).last().asString().startsWith("wkt.csv");
    }
  }

  @Test
  void a_line_of_three_hundred_megabytes_is_refused() throws IOException {
    Path file = folder.resolve("regel.csv.gz");
    Random random = new Random(1);
    byte[] block = new byte[1 << 16];
    Arrays.fill(block, (byte) 'x');
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file), 1 << 16)) {
      out.write(utf8(BBGA));
      for (int written = 0; written < 300 << 20; written += block.length) {
        for (int i = 0; i < 600; i++) {
          block[i] = (byte) ('a' + random.nextInt(26));
        }
        out.write(block);
      }
    }
    DeliveryReport report = deliver("bbga", "regel.csv.gz");

    assertThat(report.outcome()).isEqualTo(Outcome.GEWEIGERD);
    assertThat(messages(report)).anyMatch(text -> text.contains("langer dan 4194304 tekens"));
  }

  @Test
  void a_hundred_thousand_columns_are_refused_by_name_or_read() throws IOException {
    String header =
        IntStream.range(0, 100_000)
            .mapToObj(n -> "kolom" + n)
            .collect(Collectors.joining(";", "gwb_code_10;", "\n"));
    String row = "BU03630000" + ";1".repeat(100_000) + "\n";

    assertRefused(deliver("bbga", "breed.csv", utf8(header + row)), "breed.csv", "en nog 99971");
    DeliveryReport report =
        deliver("kwb-bestand", "breed.csv", utf8(header + row), "periode: 2018");
    assertThat(report.gelezen()).isEqualTo(1);
  }

  @Test
  void a_million_empty_lines_are_nothing() throws IOException, SQLException {
    String[] lines = {"\n", "\r\n", " \n", "\t\n", ";\n"};
    for (String line : lines) {
      DeliveryReport empty = deliver("bbga", "leeg.csv", utf8(line.repeat(1_000_000)));
      assertThat(empty.outcome()).isEqualTo(Outcome.GEWEIGERD);
    }
    DeliveryReport report =
        deliver("bbga", "gat.csv", utf8(BBGA + "\n".repeat(1_000_000) + "2018;N;BEVTOTAAL;6\n"));

    assertThat(report.geaccepteerd()).isEqualTo(2);
    assertThat(
            new TestDelivery(folder)
                .query(
                    "SELECT max(regel) FROM '$LAKE/waarnemingen/bron=bbga/levering=x/waarnemingen.parquet'"))
        .containsExactly("1000003");
  }

  @Test
  void an_unclosed_quote_in_a_large_file_is_found() throws IOException {
    String lines = "2018;A;BEVTOTAAL;5\n".repeat(1_000_000);

    assertRefused(
        deliver("bbga", "open.csv", utf8("\"" + BBGA + lines)),
        "open.csv",
        "een aanhalingsteken niet gesloten");
    DeliveryReport later = deliver("bbga", "later.csv", utf8(BBGA + "2018;A;\"X;5\n" + lines));
    assertThat(later.outcome()).isEqualTo(Outcome.GEWEIGERD);
    assertThat(messages(later)).last().asString().contains("is een aanhalingsteken niet gesloten");
  }

  @Test
  void a_quote_that_swallows_lines_costs_those_lines_and_makes_no_name() throws IOException {
    DeliveryReport report =
        deliver(
            "bbga",
            "slok.csv",
            utf8(BBGA + "2018;N;\"X;1\n2018;N;Y;2\n2018;N;Z\";3\n2018;N;BEVTOTAAL;6\n"),
            "afkeurgrens: 100");

    assertThat(report.geaccepteerd()).isEqualTo(2);
    assertThat(messages(report))
        .containsExactly(
            "slok.csv, regel 3, kolom \"variabele\": in dit veld staan hele regels; een aanhalingsteken is niet gesloten");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "\u0007bel", "a\u001b[2Jb"})
  void a_name_that_a_spreadsheet_or_terminal_would_run_is_rejected(String name) throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("bbga", "jaar;gebiedcode15;variabele;waarde\n2018;A;%s;1\n");
    files.put("initiatieven", "peildatum;categorie;gebied;aantal\n2020-05-26;%s;Centrum;1\n");
    files.put("voorzieningen", "naam;soort;gebied\n%s;Buurthuis;Centrum\n");
    files.put("organisaties", "organisatie;gebied\n%s;Centrum\n");
    files.put("geldstromen", "jaar;gebied;wet;euro\n2020;Centrum;%s;1\n");
    files.put("enquete", "jaar;gebied;vraag;antwoord;percentage;n\n2020;Centrum;v;%s;1;1\n");
    files.put("tabel", "jaar;gebied;variabele;waarde\n2020;Centrum;%s;1\n");
    files.put(
        "controlecijfers", "gebied;indicator;periode;waarde;decimalen\nCentrum;%s;2020;1;1\n");
    files.put("kwb-odata-v4", "Measure;Value;WijkenEnBuurten\n%s;1;BU03630000\n");
    files.put("statistiekhub", "measure,spatial_code,temporal_date,value\n%s,A,2020,1\n");
    files.put("gebiedsnamen", "code;naam\nA;%s\n");
    TestDelivery delivery = new TestDelivery(folder).withAreas();
    for (Map.Entry<String, String> file : files.entrySet()) {
      delivery.with(
          file.getKey(),
          file.getKey(),
          file.getKey() + ".csv",
          file.getValue().formatted(name),
          "periode: 2020",
          "indeling: 2015");
    }
    IngestResult result = delivery.run();
    for (String soort : files.keySet()) {
      DeliveryReport report = report(result, soort);
      assertThat(report.afgekeurd()).as("%s: %s", soort, report).isEqualTo(1);
      assertThat(messages(report))
          .last()
          .asString()
          .startsWith(soort + ".csv, regel 2, kolom")
          .containsAnyOf("begint als een formule", "stuurteken")
          .doesNotContain("\u001b");
    }
  }

  @Test
  void a_column_whose_heading_is_a_formula_is_left_out() throws IOException, SQLException {
    deliver(
        "kwb-bestand",
        "kop.csv",
        utf8("gwb_code_10;a_inw;=1+1\nBU03630000;5;6\n"),
        "periode: 2020",
        "indeling: 2015");

    assertThat(
            new TestDelivery(folder)
                .query(
                    "SELECT variabele, waarde FROM '$LAKE/waarnemingen/bron=kwb/levering=x/waarnemingen.parquet'"))
        .containsExactly("AantalInwoners|5.0");
  }

  @Test
  void a_sources_file_that_is_a_trick_is_refused_by_name() throws IOException {
    StringBuilder laughs = new StringBuilder("a0: &a0 [x, x]\n");
    for (int n = 1; n < 60; n++) {
      laughs.append("a%d: &a%d [*a%d, *a%d]\n".formatted(n, n, n - 1, n - 1));
    }
    laughs.append("leveringen: *a59\n");
    for (String yaml :
        List.of(
            laughs.toString(),
            "leveringen: " + "[".repeat(100_000),
            "leveringen: " + "{a: ".repeat(10_000),
            "leveringen:\n" + "- - ".repeat(10_000) + "x",
            "leveringen:\n" + "  - {id: a, soort: bbga, pad: a}\n".repeat(200_000),
            "leveringen: \u0001",
            "- !!javax.script.ScriptEngineManager [x",
            "%TAG ! tag:x\n---\nleveringen")) {
      Path sources = Files.writeString(folder.resolve("bronnen.yaml"), yaml);
      assertThatThrownBy(
              () ->
                  assertTimeoutPreemptively(
                      QUICKLY,
                      () ->
                          new IngestRun(
                                  new IngestConfig(sources, folder.resolve("meer")), done -> {})
                              .run()))
          .as(yaml.substring(0, Math.min(40, yaml.length())))
          .isInstanceOf(InvalidSourcesFile.class)
          .hasMessageStartingWith("bronnen.yaml");
    }
  }

  @Test
  void ids_and_paths_that_lead_elsewhere_write_nothing_elsewhere() throws IOException {
    Path inner = Files.createDirectories(folder.resolve("a/b"));
    Files.writeString(folder.resolve("geheim.csv"), "geheim\nx\n");
    Path sources =
        Files.writeString(
            inner.resolve("bronnen.yaml"),
            """
            leveringen:
              - {id: ../../x, soort: bbga, pad: a.csv}
              - {id: "..", soort: bbga, pad: a.csv}
              - {id: "a\\0b", soort: bbga, pad: a.csv}
              - {id: nul, soort: bbga, pad: "a\\0.csv"}
              - {id: nul-adres, soort: bbga, pad: "http:\\0"}
              - {id: patroon, soort: bbga, pad: "a[.csv"}
              - {id: patroon2, soort: bbga, pad: "{a,.csv"}
              - {id: lang, soort: bbga, pad: %s}
              - {id: omhoog, soort: bbga, pad: ../../geheim.csv}
              - {id: map, soort: bbga, pad: ../..}
              - {id: apparaat, soort: bbga, pad: /dev/zero}
              - {id: apparaat2, soort: gebieden, indeling: 2015, pad: /dev/zero}
            """
                .formatted("x".repeat(5_000)));
    IngestResult result =
        assertTimeoutPreemptively(
            QUICKLY,
            () ->
                new IngestRun(new IngestConfig(sources, inner.resolve("meer")), done -> {}).run());

    assertThat(result.isEmpty()).isTrue();
    assertThat(result.sourcesIssues()).hasSizeBetween(4, 6);
    assertThat(result.deliveries())
        .allSatisfy(report -> assertThat(messages(report)).allMatch(text -> text.length() > 20));
    try (Stream<Path> all = Files.walk(folder)) {
      assertThat(all.filter(Files::isRegularFile).map(path -> folder.relativize(path).toString()))
          .allMatch(
              path ->
                  path.equals("geheim.csv")
                      || path.equals("a/b/bronnen.yaml")
                      || path.startsWith("a/b/meer/afgekeurd/"));
    }
  }

  @Test
  void a_shapefile_that_announces_a_billion_points_is_refused() throws Exception {
    Path made = Files.createDirectory(folder.resolve("maak"));
    AreaFormatsTest.shapefile(made);
    for (int at : new int[] {104, 136, 140, 144, 148, 152}) {
      Map<String, byte[]> parts = new LinkedHashMap<>();
      for (String extension : List.of("shp", "shx", "dbf")) {
        parts.put("b." + extension, Files.readAllBytes(made.resolve("buurten." + extension)));
      }
      ByteBuffer.wrap(parts.get("b.shp")).order(ByteOrder.LITTLE_ENDIAN).putInt(at, 0x7fffff00);
      DeliveryReport report =
          deliver("gebieden", "punten.zip", AreaFormatsTest.zip(parts), "indeling: 2010");
      assertThat(messages(report)).as("byte %d", at).isNotEmpty();
    }
  }

  @Test
  void a_file_that_was_packed_twice_is_refused() throws IOException {
    DeliveryReport report =
        deliver("bbga", "twee.csv.gz", AreaFormatsTest.gzip(AreaFormatsTest.gzip(utf8(BBGA))));

    assertThat(report.outcome()).isEqualTo(Outcome.GEWEIGERD);
  }

  @Test
  void every_byte_wrong_in_a_long_field_is_reported_quickly() throws IOException {
    byte[] field = new byte[3 << 20];
    Arrays.fill(field, (byte) 0xFF);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (BufferedOutputStream out = new BufferedOutputStream(bytes)) {
      out.write(utf8("jaar;gebiedcode15;variabele;waarde\n" + "2018;A;\u00e9;1\n".repeat(400_000)));
      out.write(utf8("2018;A;"));
      out.write(field);
      out.write(utf8(";1\n"));
    }
    DeliveryReport report = deliver("bbga", "wrong.csv", bytes.toByteArray(), "codering: utf-8");

    assertThat(report.afgekeurd()).isEqualTo(1);
  }
}
