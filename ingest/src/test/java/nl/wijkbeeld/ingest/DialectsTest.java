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
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same figures of two made-up buurten in each of the dialects in which CBS delivers them: the
 * same variables, values and absences come out.
 */
class DialectsTest {
  private static final List<String> FIGURES =
      List.of(
          "A00a|AantalInwoners|1100.0|bekend|false",
          "A00a|GemiddeldeWoningwaarde|500.5|bekend|false",
          "A00b|AantalInwoners|700.0|bekend|false",
          "A00b|GemiddeldeWoningwaarde|null|onbekend|false");

  @TempDir private Path folder;
  private TestDelivery delivery;

  @BeforeEach
  void areas() throws IOException {
    delivery = new TestDelivery(folder).withAreas();
  }

  private DeliveryReport read(String soort, String file, String... settings) throws IOException {
    return report(delivery.withFile("kwb", soort, file, settings).run(), "kwb");
  }

  private DeliveryReport readText(String soort, String content, String... settings)
      throws IOException {
    Files.writeString(folder.resolve("kwb.csv"), content);
    return read(soort, "kwb.csv", settings);
  }

  private List<String> observations() throws SQLException {
    return delivery.query(
        "SELECT gebiedcode, variabele, waarde, status, voorlopig FROM '$LAKE/waarnemingen/bron=kwb/levering=kwb/waarnemingen.parquet' ORDER BY gebiedcode, variabele");
  }

  @Test
  void statline_without_symbols_leaves_a_missing_figure_empty() throws IOException, SQLException {
    readText(
        "kwb-statline",
        "\uFEFF\"Wijken en buurten\";\"Regioaanduiding/Gemeentenaam (naam)\";\"Regioaanduiding/Codering (code)\";\"Bevolking/Aantal inwoners (aantal)\";\"Wonen/Gemiddelde WOZ-waarde van woningen (x 1 000 euro)\"\r\n"
            + "\"Kop Zeedijk\";\"Amsterdam     \";\"BU03630000\";1100;500,5\r\n"
            + "\"Oude Kerk e.o.\";\"Amsterdam     \";\"BU03630001\";700;\r\n",
        "periode: 2020");
    assertThat(observations()).isEqualTo(FIGURES);
  }

  @Test
  void statline_with_symbols_tells_unknown_secret_impossible_and_nil_apart()
      throws IOException, SQLException {
    readText(
        "kwb-statline",
        """
        "Perioden";"Wijken en buurten";"Regiocode (gemeente, wijk, buurt) (code)";"Bevolking/Aantal inwoners (aantal)";"Bevolking/Geslacht/Mannen (aantal)";"Wonen/Woningen naar eigendom/Koopwoningen (%)"
        "2020";"Kop Zeedijk";"BU03630000";"    1100";"       .";"       x"
        "2020*";"Oude Kerk e.o.";"BU03630001";"     700";"        ";"       -"
        """);
    assertThat(observations())
        .containsExactly(
            "A00a|AantalInwoners|1100.0|bekend|false",
            "A00a|Koopwoningen|null|onderdrukt|false",
            "A00a|Mannen|null|onbekend|false",
            "A00b|AantalInwoners|700.0|bekend|true",
            "A00b|Koopwoningen|0.0|bekend|true",
            "A00b|Mannen|null|nvt|true");
  }

  @Test
  void statline_as_printed_has_names_topics_units_and_a_footer() throws IOException, SQLException {
    DeliveryReport report =
        readText(
            "kwb-statline",
            """
            "Kerncijfers wijken en buurten 2020"
            ""
            "Onderwerp";"Bevolking";"Wonen"
            "Onderwerp";"Aantal inwoners";"Gemiddelde woningwaarde"
            "Wijken en buurten";"aantal";"x 1 000 euro"
            "Kop Zeedijk";"1 100";"500,5"
            "Oude Kerk e.o.";"700";"."
            "Bron: CBS"
            """,
            "periode: 2020");
    assertThat(report.gelezen()).isEqualTo(2);
    assertThat(observations()).isEqualTo(FIGURES);
  }

  @Test
  void statline_as_printed_can_have_a_topic_row_and_several_periods()
      throws IOException, SQLException {
    readText(
        "kwb-statline",
        """
        "Geregistreerde misdrijven; soort misdrijf, regio"
        "Soort misdrijf: 1.1 Diefstal"
        "Onderwerp";"Geregistreerde misdrijven";"Geregistreerde misdrijven"
        "Perioden";"2020";"2021*"
        "Regio's";"aantal";"aantal"
        "Amsterdam";"1000";"900"
        "Bron: CBS"
        """);
    assertThat(
            delivery.query(
                "SELECT gebiedcode, variabele, periode, uitsplitsing, waarde, voorlopig FROM '$LAKE/waarnemingen/bron=kwb/levering=kwb/waarnemingen.parquet' ORDER BY periode"))
        .containsExactly(
            "GM0363|Geregistreerde misdrijven|2020|soort_misdrijf=1.1 Diefstal|1000.0|false",
            "GM0363|Geregistreerde misdrijven|2021|soort_misdrijf=1.1 Diefstal|900.0|true");
  }

  @Test
  void a_figure_in_a_printed_table_without_a_topic_above_it_is_not_lost_silently()
      throws IOException {
    DeliveryReport report =
        readText(
            "kwb-statline",
            """
            "Kerncijfers"
            "Onderwerp";"Aantal inwoners";"Onderwerp"
            "Wijken en buurten";"aantal";""
            "Kop Zeedijk";"1100";"12"
            """,
            "periode: 2020");
    assertThat(messages(report))
        .containsExactly(
            "kwb.csv, regel 4, kolom \"kolom 3\": boven dit cijfer staat geen onderwerp (gebied Kop Zeedijk)");
  }

  @Test
  void saved_again_by_r_it_has_points_in_its_headings_and_na_beside_padded_points()
      throws IOException, SQLException {
    readText(
        "kwb-statline",
        """
        "","Wijken.en.buurten","Regioaanduiding.Codering..code.","Bevolking.Aantal.inwoners..aantal.","Wonen.Gemiddelde.WOZ.waarde.van.woningen..x.1.000.euro.","Wonen.Woningen.naar.eigendom.Koopwoningen...."
        "1","Kop Zeedijk","BU03630000","1100","500,5",NA
        "2","Oude Kerk e.o.","BU03630001","     700","         .","         ."
        """,
        "periode: 2020");
    assertThat(observations())
        .containsAll(FIGURES)
        .contains("A00a|Koopwoningen|null|onbekend|false");
  }

  @Test
  void damaged_by_excel_every_line_is_quoted_as_a_whole() throws IOException, SQLException {
    readText(
        "kwb-statline",
        """
        "Perioden;""Wijken en buurten"";""Codering (code)"";""Bevolking/Aantal inwoners (aantal)"";""Wonen/Gemiddelde woningwaarde (x 1 000 euro)\"""
        "2020;""Kop Zeedijk"";""BU03630000"";""1100"";""500,5\"""
        "2020;""Oude Kerk e.o."";""BU03630001"";""700"";"".\"""
        """);
    assertThat(observations()).isEqualTo(FIGURES);
  }

  @Test
  void damaged_by_excel_with_commas_and_empty_columns_behind_it() throws IOException, SQLException {
    readText(
        "kwb-statline",
        "\"\"\"Perioden\"\",\"\"Codering (code)\"\",\"\"Bevolking/Aantal inwoners (aantal)\"\"\";;;\n"
            + "\"\"\"2024*\"\",\"\"BU03630000\"\",\"\"1100\"\"\";;;\n",
        "indeling: 2015");
    assertThat(observations()).containsExactly("A00a|AantalInwoners|1100.0|bekend|true");
  }

  @Test
  void odata_3_goes_by_the_name_before_the_number_and_may_be_gzipped()
      throws IOException, SQLException {
    String json =
        """
        {"value": [
          {"WijkenEnBuurten": "BU03630000", "Codering_3": "BU03630000", "AantalInwoners_5": 1100, "GemiddeldeWoningwaarde_35": 500.5},
          {"WijkenEnBuurten": "BU03630001", "Codering_3": "BU03630001", "AantalInwoners_6": 700, "GemiddeldeWoningwaarde_36": null}]}
        """;
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("kwb.json.gz")))) {
      out.write(json.getBytes(StandardCharsets.UTF_8));
    }
    read("kwb-odata-v3", "kwb.json.gz", "periode: 2020");
    assertThat(observations()).isEqualTo(FIGURES);
  }

  @Test
  void odata_4_comes_in_pages_and_says_why_a_figure_is_missing() throws IOException, SQLException {
    Path pages = Files.createDirectory(folder.resolve("v4"));
    Files.writeString(
        pages.resolve("Observations-1.json"),
        """
        {"@odata.context": "x", "value": [
          {"Id": 0, "Measure": "T001036", "ValueAttribute": "None", "Value": 1100.0, "StringValue": null, "WijkenEnBuurten": "BU03630000"},
          {"Id": 1, "Measure": "M000100", "ValueAttribute": "Confidential", "Value": null, "StringValue": null, "WijkenEnBuurten": "BU03630000"},
          {"Id": 2, "Measure": "PC000C", "ValueAttribute": "None", "Value": null, "StringValue": "1012AB", "WijkenEnBuurten": "BU03630000"}]}
        """);
    Files.writeString(
        pages.resolve("Observations-2.json"),
        """
        {"value": [{"Id": 3, "Measure": "T001036", "ValueAttribute": "Impossible", "Value": null, "StringValue": null, "WijkenEnBuurten": "BU03630001"}]}
        """);
    DeliveryReport report = read("kwb-odata-v4", "v4", "periode: 2020");
    assertThat(report.geaccepteerd()).isEqualTo(4);
    assertThat(messages(report))
        .singleElement()
        .asString()
        .contains("deze maten zijn tekst, zoals een postcode, en niet overgenomen: PC000C");
    assertThat(observations())
        .containsExactly(
            "A00a|AantalInwoners|1100.0|bekend|false",
            "A00a|Bevolkingsdichtheid|null|onderdrukt|false",
            "A00b|AantalInwoners|null|nvt|false");
  }

  @Test
  void odata_4_as_a_bundle_brings_its_own_metadata() throws IOException, SQLException {
    zip(
        Map.of(
            "Observations.csv",
            "\"Id\";\"Measure\";\"ValueAttribute\";\"Value\";\"StringValue\";\"WijkenEnBuurten\"\n0;\"T001036   \";\"None\";1100;\"\";\"BU03630000\"\n",
            "MeasureCodes.csv",
            "\"Identifier\";\"Title\";\"Description\";\"Unit\"\n\"T001036\";\"Aantal inwoners\";\"Op 1 januari\";\"aantal\"\n",
            "WijkenEnBuurtenCodes.csv",
            "\"Identifier\";\"Title\"\n\"BU03630000\";\"Kop Zeedijk\"\n"));
    read("kwb-odata-v4", "bundel.zip", "periode: 2020");
    assertThat(observations()).containsExactly("A00a|AantalInwoners|1100.0|bekend|false");
    assertThat(
            delivery.query(
                "SELECT variabele, naam_bron, label, eenheid, omschrijving FROM '$LAKE/waarnemingen/bron=kwb/levering=kwb/metadata.parquet'"))
        .containsExactly("AantalInwoners|T001036|Aantal inwoners|aantal|Op 1 januari");
  }

  private void zip(Map<String, String> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    Files.write(folder.resolve("bundel.zip"), bytes.toByteArray());
  }

  @Test
  void the_spreadsheet_of_cbs_has_mnemonics_for_headings() throws IOException, SQLException {
    try (OutputStream out = Files.newOutputStream(folder.resolve("kwb.xlsx"));
        Workbook workbook = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("KWB2020");
      List<String> header =
          List.of(
              "gwb_code_10",
              "gwb_code_8",
              "regio",
              "gm_naam",
              "recs",
              "ind_wbi",
              "a_inw",
              "g_wozbag");
      for (int column = 0; column < header.size(); column++) {
        sheet.value(0, column, header.get(column));
      }
      sheet.value(1, 0, "BU03630000");
      sheet.value(1, 2, "Kop Zeedijk");
      sheet.value(1, 6, 1100);
      sheet.value(1, 7, 500.5);
      sheet.value(2, 0, "BU03630001");
      sheet.value(2, 6, 700);
      sheet.value(2, 7, ".");
    }
    read("kwb-bestand", "kwb.xlsx", "periode: 2020");
    assertThat(observations()).isEqualTo(FIGURES);
  }

  @Test
  void the_old_spreadsheet_is_read_too_whatever_it_is_called() throws IOException, SQLException {
    try (HSSFWorkbook workbook = new HSSFWorkbook();
        OutputStream out = Files.newOutputStream(folder.resolve("kwb.csv"))) {
      var sheet = workbook.createSheet("KWB");
      var header = sheet.createRow(0);
      header.createCell(0).setCellValue("gwb_code_10");
      header.createCell(1).setCellValue("a_inw");
      header.createCell(2).setCellValue("g_woz");
      var first = sheet.createRow(1);
      first.createCell(0).setCellValue("BU03630000");
      first.createCell(1).setCellValue(1100);
      first.createCell(2).setCellValue(500.5);
      var second = sheet.createRow(2);
      second.createCell(0).setCellValue("BU03630001");
      second.createCell(1).setCellValue(700);
      second.createCell(2).setCellValue(".");
      workbook.write(out);
    }
    read("kwb-bestand", "kwb.csv", "periode: 2020");
    assertThat(observations()).isEqualTo(FIGURES);
  }

  @Test
  void the_attributes_of_the_map_have_negative_sentinels() throws IOException, SQLException {
    Files.writeString(
        folder.resolve("kaart.geojson"),
        """
        {"type": "FeatureCollection", "features": [
          {"type": "Feature", "properties": {"BU_CODE": "BU03630000", "BU_NAAM": "Kop Zeedijk", "GM_CODE": "GM0363", "AANT_INW": 1100, "AUTO_TOT": -99999999}, "geometry": null},
          {"type": "Feature", "properties": {"BU_CODE": "BU03630001", "BU_NAAM": "Oude Kerk e.o.", "GM_CODE": "GM0363", "AANT_INW": 700, "AUTO_TOT": -99997}, "geometry": null}]}
        """);
    read("kwb-bestand", "kaart.geojson", "periode: 2015");
    assertThat(observations())
        .containsExactly(
            "A00a|AantalInwoners|1100.0|bekend|false",
            "A00a|PersonenautoSTotaal|null|onbekend|false",
            "A00b|AantalInwoners|700.0|bekend|false",
            "A00b|PersonenautoSTotaal|null|onbekend|false");
  }

  @Test
  void a_column_that_nobody_knows_is_kept_under_its_heading_and_a_changed_unit_is_told()
      throws IOException, SQLException {
    DeliveryReport report =
        readText(
            "kwb-statline",
            "Codering (code);Bevolking/Aantal inwoners (x 1 000);Fietsen/Bakfietsen (aantal);Bijzonder\nBU03630000;1,1;12;mooi\n",
            "periode: 2020");
    assertThat(observations())
        .containsExactly(
            "A00a|AantalInwoners|1.1|bekend|false", "A00a|Fietsen/Bakfietsen|12.0|bekend|false");
    assertThat(messages(report))
        .anyMatch(message -> message.contains("heeft een andere eenheid dan bekend is (aantal)"))
        .anyMatch(
            message -> message.contains("onder hun eigen kop bewaard: Fietsen/Bakfietsen (aantal)"))
        .anyMatch(message -> message.contains("\"Bijzonder\" bevat tekst (\"mooi\")"));
  }

  @Test
  void the_bbga_may_be_separated_by_white_space_and_the_statistiekhub_says_its_division()
      throws IOException, SQLException {
    delivery
        .with(
            "bbga",
            "bbga",
            "bbga.txt",
            "jaar gebiedcode15 variabele waarde\n2018 A     BEVTOTAAL       86851\n2019 STAD  BEV_PROG2018  870000\n2018 Z BEVTOTAAL 5\n")
        .with(
            "hub",
            "statistiekhub",
            "hub.csv",
            "MEASURE,Spatial_Code,spatial_type,spatial_date,temporal_type,temporal_date,value\nBEVTOTAAL,0363,Gemeente,2015-01-01,Jaar,2018-01-01,854316\nBEVTOTAAL,A00a,Buurt,2015-01-01,Peildatum,2018-01-01,1100\n")
        .run();
    assertThat(
            delivery.query(
                "SELECT gebiedcode, variabele, periode, waarde, voorlopig FROM read_parquet('$LAKE/waarnemingen/bron=*/*/waarnemingen.parquet') ORDER BY ALL"))
        .containsExactly(
            "A|BEVTOTAAL|2018|86851.0|false",
            "A00a|BEVTOTAAL|2018-01-01|1100.0|false",
            "GM0363|BEVTOTAAL|2018|854316.0|false",
            "GM0363|BEV_PROG2018|2019|870000.0|true",
            "GM0363_ONBEKEND|BEVTOTAAL|2018|5.0|false");
  }
}
