package nl.wijkbeeld.ingest;

import static nl.wijkbeeld.ingest.TestDelivery.messages;
import static nl.wijkbeeld.ingest.TestDelivery.report;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import nl.wijkbeeld.ingest.DeliveryReport.Outcome;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables that people made themselves: money, surveys, spreadsheets, and what goes with areas. */
class OwnTablesTest {
  @TempDir private Path folder;
  private TestDelivery delivery;

  @BeforeEach
  void areas() throws IOException {
    delivery = new TestDelivery(folder).withAreas();
  }

  private DeliveryReport read(String soort, String content, String... settings) throws IOException {
    return report(delivery.with("tabel", soort, "tabel.csv", content, settings).run(), "tabel");
  }

  private List<String> observations() throws SQLException {
    return delivery.query(
        "SELECT gebiedcode, variabele, periode, uitsplitsing, waarde, status FROM read_parquet('$LAKE/waarnemingen/bron=*/*/waarnemingen.parquet') ORDER BY ALL");
  }

  @ParameterizedTest
  @CsvSource({
    "1234, 1234.0",
    "1.234, 1234.0",
    "'1,234', 1234.0",
    "-1.234, -1234.0",
    "'1234,5', 1234.5",
    "'1.234,50', 1234.5",
    "'€ 1.234.567', 1234567.0",
    "'€ 1 234,56', 1234.56",
    "'12,50', 12.5",
    "0.125, 0.125"
  })
  void an_amount_of_money_has_cents_and_groups_of_thousands(String written, String amount)
      throws IOException, SQLException {
    read("geldstromen", "jaar;gebied;wet;euro\n2020;Noord;Wmo;%s\n".formatted(written));

    assertThat(observations())
        .contains("N|geldstromen_euro|2020|regeling=Wmo|%s|bekend".formatted(amount));
  }

  @Test
  void an_amount_read_as_thousands_is_told_once_and_a_declared_decimal_sign_decides()
      throws IOException, SQLException {
    DeliveryReport report =
        read("geldstromen", "jaar;gebied;wet;euro\n2020;Noord;Wmo;1.234\n2020;A;Wmo;5.678\n");
    assertThat(messages(report))
        .containsExactly(
            "tabel.csv, regel 2: \"1.234\" is gelezen als 1234: een bedrag heeft geen drie decimalen, dus scheidt het teken duizendtallen");

    new TestDelivery(folder)
        .withAreas()
        .with(
            "tabel",
            "geldstromen",
            "tabel.csv",
            "jaar;gebied;wet;euro\n2020;Noord;Wmo;1.234\n",
            "decimaalteken: punt")
        .run();
    assertThat(observations()).contains("N|geldstromen_euro|2020|regeling=Wmo|1.234|bekend");
  }

  @Test
  void an_amount_that_is_a_number_in_a_spreadsheet_keeps_its_decimals()
      throws IOException, SQLException {
    try (OutputStream out = Files.newOutputStream(folder.resolve("geld.xlsx"));
        Workbook workbook = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Blad1");
      List<String> header = List.of("jaar", "gebied", "wet", "euro");
      for (int column = 0; column < header.size(); column++) {
        sheet.value(0, column, header.get(column));
      }
      sheet.value(1, 0, 2020);
      sheet.value(1, 1, "Noord");
      sheet.value(1, 2, "Wmo");
      sheet.value(1, 3, 12.125);
    }
    delivery.withFile("geld", "geldstromen", "geld.xlsx").run();

    assertThat(observations()).contains("N|geldstromen_euro|2020|regeling=Wmo|12.125|bekend");
  }

  @Test
  void a_percentage_that_a_spreadsheet_shows_as_one_is_no_fraction()
      throws IOException, SQLException {
    List<String> header = List.of("periode", "gebied", "vraag", "antwoord", "percentage", "n");
    try (OutputStream out = Files.newOutputStream(folder.resolve("nieuw.xlsx"));
        Workbook workbook = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Blad1");
      for (int column = 0; column < header.size(); column++) {
        sheet.value(0, column, header.get(column));
      }
      for (int row = 1; row <= 2; row++) {
        sheet.value(row, 0, 2019);
        sheet.value(row, 1, "Noord");
        sheet.value(row, 2, "contact");
        sheet.value(row, 3, row == 1 ? "vaak" : "soms");
        sheet.value(row, 4, row == 1 ? 0.625 : 7);
        sheet.value(row, 5, 410);
      }
      sheet.style(1, 4).format("0.0%").set();
    }
    try (OutputStream out = Files.newOutputStream(folder.resolve("oud.xls"));
        HSSFWorkbook workbook = new HSSFWorkbook()) {
      var sheet = workbook.createSheet("Blad1");
      var first = sheet.createRow(0);
      var second = sheet.createRow(1);
      List<Object> values = List.of(2018, "Noord", "contact", "vaak", 0.07, 400);
      for (int column = 0; column < header.size(); column++) {
        first.createCell(column).setCellValue(header.get(column));
        if (values.get(column) instanceof Number number) {
          second.createCell(column).setCellValue(number.doubleValue());
        } else {
          second.createCell(column).setCellValue(values.get(column).toString());
        }
      }
      var style = workbook.createCellStyle();
      style.setDataFormat((short) 9);
      second.getCell(4).setCellStyle(style);
      workbook.write(out);
    }
    delivery.withFile("nieuw", "enquete", "nieuw.xlsx").withFile("oud", "enquete", "oud.xls").run();

    assertThat(observations())
        .containsExactly(
            "N|contact|2018|antwoord=vaak|7.0|bekend",
            "N|contact|2019|antwoord=soms|7.0|bekend",
            "N|contact|2019|antwoord=vaak|62.5|bekend",
            "N|contact.n|2018|antwoord=vaak|400.0|bekend",
            "N|contact.n|2019|antwoord=soms|410.0|bekend",
            "N|contact.n|2019|antwoord=vaak|410.0|bekend");
  }

  @Test
  void a_survey_with_a_secret_outcome_keeps_its_respondents_and_half_a_respondent_is_rejected()
      throws IOException, SQLException {
    DeliveryReport report =
        read(
            "enquete",
            """
            jaar;wijk;stelling;aandeel;respondenten
            2019;A00;helpt;x;12
            2019;Noord;helpt;45 %;10,5
            2019;Noord;;45;10
            """);

    assertThat(observations())
        .contains("A00|helpt|2019|totaal|null|onderdrukt", "A00|helpt.n|2019|totaal|12.0|bekend");
    assertThat(messages(report))
        .first()
        .isEqualTo(
            "tabel.csv, regel 3, kolom \"n\": een aantal is een heel getal van 0 of meer, niet 10,5");
  }

  @Test
  void a_wide_table_of_ones_own_has_its_own_header_signs_and_decimal_sign()
      throws IOException, SQLException {
    DeliveryReport report =
        read(
            "tabel",
            """
            Cijfers van de afdeling;;;
            Gemaakt op 1 juni;;;
            Waar;Wanneer;Bomen;Groen
            Kop Zeedijk;1 januari 2020;1.234;12,5%
            Oude Kerk e.o.;1 januari 2020;geheim;-
            Noordse buurt;1 januari 2020;7,5;x
            """,
            "kopregel: 3",
            "kolommen: {gebied: Waar, periode: Wanneer}",
            "waarden: {Bomen: bomen, Groen: groen}",
            "missend: [geheim]",
            "decimaalteken: komma");

    assertThat(report.gelezen()).isEqualTo(3);
    assertThat(observations())
        .containsExactly(
            "A00a|bomen|2020-01-01|totaal|1234.0|bekend",
            "A00a|groen|2020-01-01|totaal|12.5|bekend",
            "A00b|bomen|2020-01-01|totaal|null|onbekend",
            "A00b|groen|2020-01-01|totaal|null|onbekend",
            "N60a|bomen|2020-01-01|totaal|7.5|bekend",
            "N60a|groen|2020-01-01|totaal|null|onderdrukt");
  }

  @Test
  void a_table_of_ones_own_that_lacks_a_declared_column_or_sheet_is_refused_by_name()
      throws IOException {
    DeliveryReport column =
        read("tabel", "gebied;jaar;x\nNoord;2020;1\n", "waarden: {Bomen: bomen}");
    assertThat(column.outcome()).isEqualTo(Outcome.GEWEIGERD);
    assertThat(messages(column))
        .containsExactly(
            "tabel.csv, regel 1, kolom \"Bomen\": de kolom \"Bomen\" ontbreekt; gevonden zijn: gebied, jaar, x. Het hele bestand is daarom niet gelezen");

    try (OutputStream out = Files.newOutputStream(folder.resolve("t.xlsx"));
        Workbook workbook = new Workbook(out, "test", "1.0")) {
      workbook.newWorksheet("Cijfers").value(0, 0, "gebied");
    }
    assertThat(
            messages(
                report(
                    new TestDelivery(folder)
                        .withAreas()
                        .withFile("t", "tabel", "t.xlsx", "blad: Cijfer")
                        .run(),
                    "t")))
        .containsExactly("t.xlsx: het blad \"Cijfer\" bestaat niet; er zijn: Cijfers");
  }

  @Test
  void a_formula_in_a_spreadsheet_is_never_computed_and_a_date_is_a_date()
      throws IOException, SQLException {
    try (OutputStream out = Files.newOutputStream(folder.resolve("f.xlsx"));
        Workbook workbook = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Blad1");
      sheet.value(0, 0, "peildatum");
      sheet.value(0, 1, "gebied");
      sheet.value(0, 2, "bomen");
      sheet.value(1, 0, LocalDate.of(2020, 6, 22));
      sheet.style(1, 0).format("d mmm yyyy").set();
      sheet.formula(1, 1, "HYPERLINK(\"http://voorbeeld.invalid\",\"Noord\")");
      sheet.value(1, 2, 1);
      sheet.value(2, 0, LocalDate.of(2020, 6, 22));
      sheet.style(2, 0).format("d mmm yyyy").set();
      sheet.value(2, 1, "Noord");
      sheet.value(2, 2, 2);
    }
    DeliveryReport report =
        report(delivery.withFile("f", "tabel", "f.xlsx", "waarden: {bomen: bomen}").run(), "f");

    assertThat(observations()).containsExactly("N|bomen|2020-06-22|totaal|2.0|bekend");
    assertThat(messages(report))
        .containsExactly("f.xlsx, regel 2, kolom \"gebied\": er staat geen gebied");
  }

  @Test
  void places_as_a_table_keep_their_names_and_a_number_counts_once_if_its_first_line_was_taken()
      throws IOException, SQLException {
    Path parts = Files.createDirectory(folder.resolve("delen"));
    Files.writeString(
        parts.resolve("a.csv"),
        """
        id;naam;soort;lon;lat
        1;De Kamer;Buurtkamer;9,9;52,375
        1;De Kamer;Buurtkamer;4,905;52,375
        2;Oba;BIBLIOTHEEK;4,915;52,375
        """);
    Files.writeString(
        parts.resolve("b.csv"), "id;naam;soort;lon;lat\n2;Oba;Bibliotheek;4,915;52,375\n");
    DeliveryReport report =
        report(
            delivery
                .withFile(
                    "plekken",
                    "voorzieningen",
                    "delen",
                    "periode: 2024",
                    "indeling: 2015",
                    "volledig: true")
                .run(),
            "plekken");

    assertThat(
            delivery.query(
                "SELECT voorziening, naam, categorie, gebiedcode FROM '$LAKE/waarnemingen/bron=voorzieningen/levering=plekken/voorzieningen.parquet' ORDER BY 1"))
        .containsExactly("1|De Kamer|mensen_en_netwerken|A00a", "2|Oba|publiek|A00b");
    assertThat(observations())
        .contains(
            "A00a|voorzieningen|2024|totaal|1.0|bekend",
            "N60a|voorzieningen|2024|totaal|0.0|bekend");
    assertThat(messages(report))
        .satisfiesExactly(
            outside -> assertThat(outside).startsWith("a.csv, regel 2, kolom \"lon\""),
            twice ->
                assertThat(twice)
                    .isEqualTo(
                        "b.csv, regel 2, kolom \"id\": deze voorziening staat ook op regel 4 van a.csv; de eerste telt"));
  }

  @Test
  void an_own_kind_with_a_category_that_does_not_exist_refuses_the_delivery() throws IOException {
    DeliveryReport report =
        read(
            "voorzieningen",
            "naam;soort;gebied\nx;Plein;A00a\n",
            "periode: 2024",
            "indeling: 2015",
            "waarden: {Plein: gezellig|verbinden}");

    assertThat(report.outcome()).isEqualTo(Outcome.GEWEIGERD);
    assertThat(messages(report))
        .singleElement()
        .asString()
        .contains(
            "bij \"waarden: Plein\" staat \"gezellig|verbinden\"; een categorie is commercieel");
  }

  @Test
  void a_share_may_be_written_as_a_percentage() throws IOException, SQLException {
    delivery
        .with(
            "lijst",
            "gebiedenlijst",
            "lijst.csv",
            "code;naam\nGM0363;Amsterdam\nWK036300;Wijk\nBU03630000;Een\nBU03630001;Twee\n",
            "indeling: cbs-2020",
            "geldig_van: 2020-01-01")
        .with(
            "om",
            "omrekentabel",
            "om.csv",
            "van_code;naar_code;aandeel\nA00a;BU03630000;62,5 %\nA00a;BU03630001;0,375\nA00b;BU03630001;110%\n",
            "indeling: 2015",
            "naar_indeling: cbs-2020");
    DeliveryReport report = report(delivery.run(), "om");

    assertThat(
            delivery.query(
                "SELECT van_code, naar_code, aandeel FROM '$LAKE/waarnemingen/bron=omrekentabel/levering=om/omrekentabel.parquet' ORDER BY ALL"))
        .containsExactly("A00a|BU03630000|0.625", "A00a|BU03630001|0.375");
    assertThat(messages(report))
        .containsExactly(
            "om.csv, regel 4, kolom \"aandeel\": een aandeel is een getal van 0 tot en met 1, niet \"110%\"");
  }

  @Test
  void the_limit_of_rejected_lines_is_a_twentieth_unless_the_sources_file_says_otherwise()
      throws IOException {
    StringBuilder lines = new StringBuilder("jaar;gebiedcode15;variabele;waarde\n");
    for (int year = 2000; year < 2018; year++) {
      lines.append(year).append(";A;X;1\n");
    }
    Files.writeString(folder.resolve("b.csv"), lines + "2018;Q;X;1\n2019;Q;X;1\n");
    Files.writeString(folder.resolve("gebieden.geojson"), TestDelivery.AREAS);
    Path sources =
        Files.writeString(
            folder.resolve("bronnen.yaml"),
            """
            leveringen:
              - {id: gebieden, soort: gebieden, indeling: 2015, pad: gebieden.geojson}
              - {id: streng, soort: bbga, pad: b.csv}
              - {id: soepel, soort: bbga, pad: b.csv, afkeurgrens: "10,0"}
              - {id: nul, soort: bbga, pad: b.csv, afkeurgrens: 0}
            """);
    IngestResult result =
        new IngestRun(new IngestConfig(sources, folder.resolve("meer")), report -> {}).run();

    assertThat(report(result, "streng").outcome()).isEqualTo(Outcome.GEWEIGERD);
    assertThat(report(result, "soepel").outcome()).isEqualTo(Outcome.GELEZEN);
    assertThat(report(result, "nul").outcome()).isEqualTo(Outcome.GEWEIGERD);
  }

  @Test
  void what_a_source_says_of_its_variables_is_kept_in_whatever_form()
      throws IOException, SQLException {
    delivery
        .with(
            "cbs",
            "metadata",
            "cbs.json",
            """
            {"odata.metadata": "x", "value": [
              {"ID": 0, "ParentID": null, "Type": "TopicGroup", "Key": "", "Title": "Bevolking", "Description": "", "Unit": ""},
              {"ID": 1, "ParentID": 0, "Type": "Topic", "Key": "AantalInwoners_5", "Title": "Aantal inwoners", "Description": "Op 1 januari", "Unit": "aantal"}]}
            """)
        .with(
            "os",
            "metadata",
            "os.csv",
            "Variabele,Label,Definitie,Thema,Symbool\nBEVTOTAAL,Bevolking totaal,\"Op 1 januari,\ningeschreven\",Bevolking,\nBEV0_17_P,0-17 jaar,Aandeel,Bevolking,%\n")
        .with("paren", "metadata", "paren.tsv", "maat\tnaam\nT001036\ta_inw\nonbekende\tiets\n")
        .run();

    assertThat(
            delivery.query(
                "SELECT bron_variabele, variabele, naam_bron, label, eenheid FROM (SELECT * RENAME (bron AS bron_variabele) FROM read_parquet('$LAKE/waarnemingen/bron=metadata/*/metadata.parquet', hive_partitioning = false)) WHERE variabele <> '' ORDER BY ALL"))
        .containsExactly(
            "bbga|BEV0_17_P|BEV0_17_P|0-17 jaar|%",
            "bbga|BEVTOTAAL|BEVTOTAAL|Bevolking totaal|",
            "kwb|AantalInwoners|AantalInwoners_5|Aantal inwoners|aantal",
            "kwb|AantalInwoners|T001036|a_inw|",
            "metadata|onbekende|onbekende|iets|");
  }
}
