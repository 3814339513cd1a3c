package nl.wijkbeeld.ingest;

import static nl.wijkbeeld.ingest.TestDelivery.messages;
import static nl.wijkbeeld.ingest.TestDelivery.report;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One table of made-up figures, of the gemeente and two buurten, in every dialect in which CBS and
 * those after it hand it on: the same observations come out.
 */
class KwbDialectsTest {
  private static final List<String> FIGURES =
      List.of(
          "A00a|AantalInwoners|1100.0|bekend|false",
          "A00a|GemiddeldeWoningwaarde|500.5|bekend|false",
          "A00a|Koopwoningen|24.0|bekend|false",
          "A00b|AantalInwoners|700.0|bekend|false",
          "A00b|GemiddeldeWoningwaarde|null|onbekend|false",
          "A00b|Koopwoningen|0.0|bekend|false",
          "GM0363|AantalInwoners|854316.0|bekend|false",
          "GM0363|GemiddeldeWoningwaarde|400.0|bekend|false",
          "GM0363|Koopwoningen|null|onbekend|false");

  private static final String OBSERVATIONS_CSV =
      """
      "Id";"Measure";"ValueAttribute";"Value";"StringValue";"WijkenEnBuurten"
      0;"T001036";"None";854316;"";"GM0363"
      1;"M001642";"None";400;"";"GM0363"
      2;"1014800";"None";;"";"GM0363"
      3;"T001036";"None";1100;"";"BU03630000"
      4;"M001642";"None";500.5;"";"BU03630000"
      5;"1014800";"None";24;"";"BU03630000"
      6;"T001036";"None";700;"";"BU03630001"
      7;"M001642";"Missing";;"";"BU03630001"
      8;"1014800";"None";0;"";"BU03630001"
      """;
  private static final String MEASURES_CSV =
      "\"Identifier\";\"Index\";\"Title\";\"Description\";\"DataType\";\"Unit\"\n\"T001036\";1;\"Aantal inwoners\";\"Op 1 januari; zie de toelichting\";\"Long\";\"aantal\"\n";
  private static final String AREAS_CSV =
      "\"Identifier\";\"Index\";\"Title\";\"DimensionGroupId\"\n\"BU03630000\";1;\"Kop Zeedijk\";\"GM0363\"\n";

  @TempDir private Path folder;
  private TestDelivery delivery;

  /**
   * A way in which the table arrives.
   *
   * @param name what people call it
   * @param soort the kind in the sources file
   * @param files the bytes by the name of the file; several stand in a folder
   */
  record Dialect(String name, String soort, Map<String, byte[]> files) {
    static Dialect text(String name, String soort, String file, String content) {
      return new Dialect(name, soort, Map.of(file, content.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  @BeforeEach
  void areas() throws IOException {
    delivery = new TestDelivery(folder).withAreas();
  }

  private DeliveryReport read(Dialect dialect, String... settings) throws IOException {
    String pad = dialect.files().keySet().iterator().next();
    Path target = folder;
    if (dialect.files().size() > 1) {
      pad = "map";
      target = Files.createDirectory(folder.resolve(pad));
    }
    for (Map.Entry<String, byte[]> file : dialect.files().entrySet()) {
      Files.write(target.resolve(file.getKey()), file.getValue());
    }
    return report(delivery.withFile("kwb", dialect.soort(), pad, settings).run(), "kwb");
  }

  private DeliveryReport readText(String soort, String content, String... settings)
      throws IOException {
    return read(Dialect.text("", soort, "kwb.csv", content), settings);
  }

  private List<String> observations() throws SQLException {
    return delivery.query(
        "SELECT gebiedcode, variabele, waarde, status, voorlopig FROM '$LAKE/waarnemingen/bron=kwb/levering=kwb/waarnemingen.parquet' ORDER BY ALL");
  }

  private List<String> observationsByPeriod() throws SQLException {
    return delivery.query(
        "SELECT periode, gebiedcode, variabele, uitsplitsing, waarde, status, voorlopig FROM '$LAKE/waarnemingen/bron=kwb/levering=kwb/waarnemingen.parquet' ORDER BY ALL");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dialects")
  void the_same_figures_come_out_of_every_dialect(Dialect dialect)
      throws IOException, SQLException {
    DeliveryReport report = read(dialect, "periode: 2020");

    assertThat(messages(report)).isEmpty();
    assertThat(report.gelezen()).isEqualTo(report.geaccepteerd());
    assertThat(observations()).isEqualTo(FIGURES);
  }

  static Stream<Dialect> dialects() throws IOException {
    return Stream.concat(statLine(), Stream.concat(oData(), spreadsheets()));
  }

  private static Stream<Dialect> statLine() {
    return Stream.of(
        Dialect.text(
            "StatLine zonder symbolen",
            "kwb-statline",
            "a.csv",
            "\uFEFF\"Wijken en buurten\";\"Regioaanduiding/Gemeentenaam (naam)\";\"Regioaanduiding/Soort regio (omschrijving)\";\"Regioaanduiding/Codering (code)\";\"Bevolking/Aantal inwoners (aantal)\";\"Wonen/Woningen naar eigendom/Koopwoningen (%)\";\"Wonen/Gemiddelde woningwaarde (x 1 000 euro)\"\r\n"
                + "\"Amsterdam\";\"Amsterdam                               \";\"Gemeente  \";\"GM0363    \";854316;;400\r\n"
                + "\"Kop Zeedijk\";\"Amsterdam                               \";\"Buurt     \";\"BU03630000\";1100;24;500,5\r\n"
                + "\"Oude Kerk e.o.\";\"Amsterdam                               \";\"Buurt     \";\"BU03630001\";700;0;\r\n"),
        Dialect.text(
            "StatLine zonder symbolen, met perioden",
            "kwb-statline",
            "a.csv",
            "\uFEFF\"Perioden\";\"Wijken en buurten\";\"Regiocode (gemeente, wijk, buurt) (code)\";\"Bevolking/Aantal inwoners (aantal)\";\"Wonen/Woningen naar eigendom/Koopwoningen (%)\";\"Wonen/Gemiddelde woningwaarde (x 1 000 euro)\"\r\n"
                + "\"2020\";\"Amsterdam\";\"GM0363    \";854316;;400\r\n"
                + "\"2020\";\"Kop Zeedijk\";\"BU03630000\";1100;24;500,5\r\n"
                + "\"2020\";\"Oude Kerk e.o.\";\"BU03630001\";700;0;\r\n"),
        Dialect.text(
            "StatLine met symbolen",
            "kwb-statline",
            "b.csv",
            "\uFEFF\"Perioden\";\"Wijken en buurten\";\"Regiocode (gemeente, wijk, buurt) (code)\";\"Bevolking/Aantal inwoners (aantal)\";\"Wonen/Woningen naar eigendom/Koopwoningen (%)\";\"Wonen/Gemiddelde woningwaarde (x 1 000 euro)\"\r\n"
                + "\"2020\";\"Amsterdam\";\"GM0363    \";\"  854316\";\"       .\";\"   400.0\"\r\n"
                + "\"2020\";\"Kop Zeedijk\";\"BU03630000\";\"    1100\";\"      24\";\"   500.5\"\r\n"
                + "\"2020\";\"Oude Kerk e.o.\";\"BU03630001\";\"     700\";\"       0\";\"       .\"\r\n"),
        Dialect.text(
            "StatLine volgens de tabelindeling",
            "kwb-statline",
            "c.csv",
            """
            "Kerncijfers wijken en buurten 2020"
            "Onderwerp";"Bevolking";"Wonen";"Wonen"
            "Onderwerp";"Aantal inwoners";"Woningen naar eigendom";"Gemiddelde woningwaarde"
            "Onderwerp";"Aantal inwoners";"Koopwoningen";"Gemiddelde woningwaarde"
            "Wijken en buurten";"aantal";"%";"x 1 000 euro"
            "Amsterdam";"854316";".";"400,0"
            "Kop Zeedijk";"1100";"24";"500,5"
            "Oude Kerk e.o.";"700";"0";"."
            "Bron: CBS"
            """),
        Dialect.text(
            "StatLine volgens de tabelindeling, met een lege regel onder de titel",
            "kwb-statline",
            "c.csv",
            "\"Kerncijfers wijken en buurten 2020\"\r\n\r\n"
                + "\"Onderwerp\";\"Aantal inwoners\";\"Koopwoningen\";\"Gemiddelde woningwaarde\"\r\n"
                + "\"Wijken en buurten\";\"aantal\";\"%\";\"x 1 000 euro\"\r\n"
                + "\"Amsterdam\";\"854316\";\".\";\"400\"\r\n"
                + "\"Kop Zeedijk\";\"1100\";\"24\";\"500,5\"\r\n"
                + "\"Oude Kerk e.o.\";\"700\";\"0\";\".\"\r\n"
                + "\"Bron: CBS\"\r\n"),
        Dialect.text(
            "opnieuw bewaard door R, met punten in de koppen",
            "kwb-statline",
            "d.csv",
            """
            "","Wijken.en.buurten","Regioaanduiding.Gemeentenaam..naam.","Regioaanduiding.Codering..code.","Bevolking.Aantal.inwoners..aantal.","Wonen.Woningen.naar.eigendom.Koopwoningen....","Wonen.Gemiddelde.woningwaarde..x.1.000.euro."
            "1","Amsterdam","Amsterdam     ","GM0363    ",854316,"       .","   400.0"
            "2","Kop Zeedijk","Amsterdam     ","BU03630000",1100,"      24","500,5"
            "3","Oude Kerk e.o.","Amsterdam     ","BU03630001",700,"       0",NA
            """),
        Dialect.text(
            "beschadigd door Excel",
            "kwb-statline",
            "e.csv",
            """
            "Perioden;""Wijken en buurten"";""Codering (code)"";""Bevolking/Aantal inwoners (aantal)"";""Wonen/Woningen naar eigendom/Koopwoningen (%)"";""Wonen/Gemiddelde woningwaarde (x 1 000 euro)\"""
            "2020;""Amsterdam"";""GM0363    "";""  854316"";""       ."";""   400.0\"""
            "2020;""Kop Zeedijk"";""BU03630000"";""    1100"";""      24"";""   500.5\"""
            "2020;""Oude Kerk e.o."";""BU03630001"";""     700"";""       0"";""       .\"""
            """),
        Dialect.text(
            "beschadigd door Excel, met lege kolommen erachter",
            "kwb-statline",
            "e.csv",
            """
            "Perioden;""Wijken en buurten"";""Codering (code)"";""Bevolking/Aantal inwoners (aantal)"";""Wonen/Woningen naar eigendom/Koopwoningen (%)"";""Wonen/Gemiddelde woningwaarde (x 1 000 euro)\""";;;
            "2020;""Amsterdam"";""GM0363    "";""  854316"";""       ."";""   400.0\""";;;
            "2020;""Kop Zeedijk"";""BU03630000"";""    1100"";""      24"";""   500.5\""";;;
            "2020;""Oude Kerk e.o."";""BU03630001"";""     700"";""       0"";""       .\""";;;
            """));
  }

  private static Stream<Dialect> oData() throws IOException {
    String version3 =
        """
        {"odata.metadata": "https://opendata.cbs.nl/ODataApi/OData/84799NED/$metadata", "value": [
          {"ID": 0, "WijkenEnBuurten": "GM0363    ", "Gemeentenaam_1": "Amsterdam     ", "Codering_3": "GM0363    ", "AantalInwoners_5": 854316, "GemiddeldeWoningwaarde_35": 400, "Koopwoningen_40": null},
          {"ID": 1, "WijkenEnBuurten": "BU03630000", "Gemeentenaam_1": "Amsterdam     ", "Codering_3": "BU03630000", "AantalInwoners_5": 1100, "GemiddeldeWoningwaarde_35": 500.5, "Koopwoningen_40": 24},
          {"ID": 2, "WijkenEnBuurten": "BU03630001", "Gemeentenaam_1": "Amsterdam     ", "Codering_3": "BU03630001", "AantalInwoners_5": 700, "GemiddeldeWoningwaarde_35": null, "Koopwoningen_40": 0}]}
        """;
    return Stream.of(
        Dialect.text("OData 3", "kwb-odata-v3", "v3.json", version3),
        Dialect.text(
            "OData 3 van een jaar later, met andere nummers achter de namen",
            "kwb-odata-v3",
            "v3.json",
            version3
                .replace("Inwoners_5", "Inwoners_6")
                .replace("waarde_35", "waarde_36")
                .replace("Koopwoningen_40", "Koopwoningen_41")),
        new Dialect("OData 3, ingepakt", "kwb-odata-v3", Map.of("v3.json.gz", gzip(version3))),
        new Dialect(
            "OData 3 in bladzijden",
            "kwb-odata-v3",
            Map.of(
                "1.json",
                utf8(version3.substring(0, version3.indexOf(",\n  {\"ID\": 1")) + "]}"),
                "2.json",
                utf8(
                    "{\"value\": ["
                        + version3.substring(version3.indexOf("{\"ID\": 1"), version3.length())))),
        new Dialect(
            "OData 4 in bladzijden",
            "kwb-odata-v4",
            Map.of(
                "Observations_0.json", utf8(pages(OBSERVATIONS_CSV.lines().skip(1).limit(4))),
                "Observations_1.json", utf8(pages(OBSERVATIONS_CSV.lines().skip(5))))),
        new Dialect(
            "OData 4 als bundel in een map",
            "kwb-odata-v4",
            Map.of(
                "Observations.csv", utf8(OBSERVATIONS_CSV),
                "MeasureCodes.csv", utf8(MEASURES_CSV),
                "WijkenEnBuurtenCodes.csv", utf8(AREAS_CSV))),
        new Dialect("OData 4 als bundel in een zip", "kwb-odata-v4", Map.of("bundel.zip", zip())));
  }

  private static Stream<Dialect> spreadsheets() throws IOException {
    return Stream.of(
        new Dialect("KWB-bestand als xlsx", "kwb-bestand", Map.of("kwb.xlsx", xlsx())),
        new Dialect("KWB-bestand als xls", "kwb-bestand", Map.of("kwb.xls", xls())),
        Dialect.text(
            "KWB-bestand als CSV",
            "kwb-bestand",
            "kwb.csv",
            """
            gwb_code_10;gwb_code_8;regio;gm_naam;recs;gwb_code;ind_wbi;a_inw;g_wozbag;p_koopw
            GM0363;0363;Amsterdam;Amsterdam;Gemeente;0363;.;854316;400;       .
            BU03630000;03630000;Kop Zeedijk;Amsterdam;Buurt;03630000;1;1100;500,5;24
            BU03630001;03630001;Oude Kerk e.o.;Amsterdam;Buurt;03630001;1;700;.;0
            """));
  }

  private static String pages(Stream<String> lines) {
    List<String> objects =
        lines
            .map(line -> line.replace("\"", "").split(";", -1))
            .map(
                cell ->
                    "{\"Id\": %s, \"Measure\": \"%s\", \"ValueAttribute\": \"%s\", \"Value\": %s, \"StringValue\": null, \"WijkenEnBuurten\": \"%s\"}"
                        .formatted(
                            cell[0],
                            cell[1],
                            cell[2],
                            cell[3].isEmpty() ? "null" : cell[3],
                            cell[5]))
            .toList();
    return "{\"@odata.context\": \"https://datasets.cbs.nl/odata/v1/CBS\", \"value\": ["
        + String.join(",\n", objects)
        + "]}";
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(utf8(text));
    }
    return bytes.toByteArray();
  }

  private static byte[] zip() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> entry :
          List.of(
              Map.entry("84799NED/Observations.csv", OBSERVATIONS_CSV),
              Map.entry("84799NED/MeasureCodes.csv", MEASURES_CSV),
              Map.entry("84799NED/WijkenEnBuurtenCodes.csv", AREAS_CSV))) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(utf8(entry.getValue()));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static final List<List<Object>> SHEET =
      List.of(
          List.of("gwb_code_10", "regio", "gm_naam", "recs", "a_inw", "g_wozbag", "p_koopw"),
          List.of("GM0363", "Amsterdam", "Amsterdam", "Gemeente", 854316, 400, "."),
          List.of("BU03630000", "Kop Zeedijk", "Amsterdam", "Buurt", 1100, 500.5, 24),
          List.of("BU03630001", "Oude Kerk e.o.", "Amsterdam", "Buurt", 700, "       .", 0));

  private static byte[] xlsx() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("KWB2020");
      for (int row = 0; row < SHEET.size(); row++) {
        for (int column = 0; column < SHEET.get(row).size(); column++) {
          if (SHEET.get(row).get(column) instanceof Number number) {
            sheet.value(row, column, number);
          } else {
            sheet.value(row, column, SHEET.get(row).get(column).toString());
          }
        }
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] xls() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      var sheet = workbook.createSheet("KWB2020");
      for (int row = 0; row < SHEET.size(); row++) {
        var cells = sheet.createRow(row);
        for (int column = 0; column < SHEET.get(row).size(); column++) {
          if (SHEET.get(row).get(column) instanceof Number number) {
            cells.createCell(column).setCellValue(number.doubleValue());
          } else {
            cells.createCell(column).setCellValue(SHEET.get(row).get(column).toString());
          }
        }
      }
      workbook.write(bytes);
    }
    return bytes.toByteArray();
  }

  @Test
  void with_symbols_an_empty_figure_cannot_exist_also_where_the_table_has_no_periods()
      throws IOException, SQLException {
    readText(
        "kwb-statline",
        """
        "Wijken en buurten";"Regioaanduiding/Codering (code)";"Bevolking/Aantal inwoners (aantal)";"Wonen/Woningen naar eigendom/Koopwoningen (%)"
        "Kop Zeedijk";"BU03630000";"    1100";"        "
        "Oude Kerk e.o.";"BU03630001";"       x";"       ."
        """,
        "periode: 2020");

    assertThat(observations())
        .containsExactly(
            "A00a|AantalInwoners|1100.0|bekend|false",
            "A00a|Koopwoningen|null|nvt|false",
            "A00b|AantalInwoners|null|onderdrukt|false",
            "A00b|Koopwoningen|null|onbekend|false");
  }

  @Test
  void a_printed_table_may_have_a_row_of_periods_of_which_the_last_is_provisional()
      throws IOException, SQLException {
    readText(
        "kwb-statline",
        """
        "Geregistreerde misdrijven; soort misdrijf, wijken en buurten"

        "Soort misdrijf: 1.1.1 Diefstal/inbraak woning"
        "Onderwerp";"Geregistreerde misdrijven";"Geregistreerde misdrijven"
        "Perioden";"2022";"2023*"
        "Wijken en buurten";"aantal";"aantal"
        "Kop Zeedijk";"12";"x"
        "Oude Kerk e.o.";".";"7"
        "Soort misdrijf: Totaal misdrijven"
        "Kop Zeedijk";"120";"110"
        "Bron: CBS"
        """);

    assertThat(observationsByPeriod())
        .containsExactly(
            "2022|A00a|Geregistreerde misdrijven|soort_misdrijf=1.1.1 Diefstal/inbraak woning|12.0|bekend|false",
            "2022|A00a|Geregistreerde misdrijven|totaal|120.0|bekend|false",
            "2022|A00b|Geregistreerde misdrijven|soort_misdrijf=1.1.1 Diefstal/inbraak woning|null|onbekend|false",
            "2023|A00a|Geregistreerde misdrijven|soort_misdrijf=1.1.1 Diefstal/inbraak woning|null|onderdrukt|true",
            "2023|A00a|Geregistreerde misdrijven|totaal|110.0|bekend|true",
            "2023|A00b|Geregistreerde misdrijven|soort_misdrijf=1.1.1 Diefstal/inbraak woning|7.0|bekend|true");
  }

  @Test
  void damaged_by_excel_a_star_behind_the_period_makes_its_figures_provisional()
      throws IOException, SQLException {
    readText(
        "kwb-statline",
        """
        "Perioden;""Wijken en buurten"";""Codering (code)"";""Bevolking/Aantal inwoners (aantal)\""";;;
        "2023;""Kop Zeedijk"";""BU03630000"";""    1090\""";;;
        "2024*;""Kop Zeedijk"";""BU03630000"";""    1100\""";;;
        """,
        "indeling: 2015");

    assertThat(observationsByPeriod())
        .containsExactly(
            "2023|A00a|AantalInwoners|totaal|1090.0|bekend|false",
            "2024|A00a|AantalInwoners|totaal|1100.0|bekend|true");
  }

  @Test
  void odata_3_with_periods_gives_each_row_its_own_and_needs_none_in_the_sources_file()
      throws IOException, SQLException {
    DeliveryReport report =
        read(
            Dialect.text(
                "",
                "kwb-odata-v3",
                "v3.json",
                """
                {"value": [
                  {"ID": 0, "WijkenEnBuurten": "BU03630000", "Perioden": "2019JJ00", "AantalInwoners_1": 1090},
                  {"ID": 1, "WijkenEnBuurten": "BU03630000", "Perioden": "2020JJ00", "AantalInwoners_1": 1100},
                  {"ID": 2, "WijkenEnBuurten": "BU03630000", "Perioden": "ooit", "AantalInwoners_1": 1}]}
                """));

    assertThat(observationsByPeriod())
        .containsExactly(
            "2019|A00a|AantalInwoners|totaal|1090.0|bekend|false",
            "2020|A00a|AantalInwoners|totaal|1100.0|bekend|false");
    assertThat(messages(report))
        .containsExactly(
            "v3.json, regel 4, kolom \"Perioden\": \"ooit\" is geen datum of periode; schrijf bijvoorbeeld 2020-06-22, 2020W25 of 2020");
  }

  @Test
  void the_attributes_of_a_newer_map_have_long_names_in_small_letters()
      throws IOException, SQLException {
    DeliveryReport report =
        read(
            Dialect.text(
                "",
                "kwb-bestand",
                "kaart.geojson",
                """
                {"type": "FeatureCollection", "features": [
                  {"type": "Feature", "properties": {"buurtcode": "BU03630000", "buurtnaam": "Kop Zeedijk", "wijkcode": "WK036300", "gemeentecode": "GM0363", "gemeentenaam": "Amsterdam", "water": "NEE", "aantal_inwoners": 1100, "mannen": -99997}, "geometry": null},
                  {"type": "Feature", "properties": {"buurtcode": "BU03630001", "buurtnaam": "Oude Kerk e.o.", "wijkcode": "WK036300", "gemeentecode": "GM0363", "gemeentenaam": "Amsterdam", "water": "B", "aantal_inwoners": -99995, "mannen": 300}, "geometry": null}]}
                """),
            "periode: 2020");

    assertThat(messages(report)).isEmpty();
    assertThat(observations())
        .containsExactly(
            "A00a|AantalInwoners|1100.0|bekend|false",
            "A00a|Mannen|null|onbekend|false",
            "A00b|AantalInwoners|null|onbekend|false",
            "A00b|Mannen|300.0|bekend|false");
  }

  @Test
  void a_bundle_of_odata_4_tells_what_its_measures_are() throws IOException, SQLException {
    read(new Dialect("", "kwb-odata-v4", Map.of("bundel.zip", zip())), "periode: 2020");

    assertThat(
            delivery.query(
                "SELECT variabele, naam_bron, label, eenheid, omschrijving FROM '$LAKE/waarnemingen/bron=kwb/levering=kwb/metadata.parquet'"))
        .containsExactly(
            "AantalInwoners|T001036|Aantal inwoners|aantal|Op 1 januari; zie de toelichting");
  }

  @Test
  void the_wijk_of_which_the_code_ends_in_na_is_not_taken_for_a_missing_one()
      throws IOException, SQLException {
    delivery =
        new TestDelivery(folder)
            .with(
                "gebieden",
                "gebieden",
                "nieuw.geojson",
                "{\"type\": \"FeatureCollection\", \"features\": [%s, %s]}"
                    .formatted(
                        TestDelivery.square("NA01", "Walvisbuurt", 4.90, 52.42, 4.91, 52.43),
                        TestDelivery.square("NB01", "Kadoelen", 4.91, 52.42, 4.92, 52.43)),
                "indeling: 2022",
                "geldig_van: 2022-03-24");
    readText(
        "kwb-statline",
        "\"\",\"Codering..code.\",\"Bevolking.Aantal.inwoners..aantal.\"\n\"1\",\"WK0363NA\",\"7000\"\n\"2\",\"BU0363NA01\",NA\n",
        "periode: 2023");
    delivery
        .with(
            "bbga",
            "bbga",
            "bbga.csv",
            "jaar;gebiedcode22;variabele;waarde\n2023;NA;BEVTOTAAL;7001\n")
        .run();

    assertThat(observations())
        .containsExactly(
            "NA|AantalInwoners|7000.0|bekend|false", "NA01|AantalInwoners|null|onbekend|false");
    assertThat(
            delivery.query(
                "SELECT gebiedcode, waarde FROM '$LAKE/waarnemingen/bron=bbga/levering=bbga/waarnemingen.parquet'"))
        .containsExactly("NA|7001.0");
  }
}
