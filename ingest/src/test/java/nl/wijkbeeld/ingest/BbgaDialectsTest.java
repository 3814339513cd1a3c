package nl.wijkbeeld.ingest;

import static nl.wijkbeeld.ingest.TestDelivery.messages;
import static nl.wijkbeeld.ingest.TestDelivery.report;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The figures of O&S as files, as answers of their API, and as the Statistiekhub gives them. */
class BbgaDialectsTest {
  private static final String LINES =
      """
      jaar;gebiedcode15;variabele;waarde
      2018;A;BEVTOTAAL;86851
      2018;N;BEV0_17_P;17.5
      2018;STAD;BEVTOTAAL;854316
      2018;Z;BEVTOTAAL;12
      2018;ZX99;BEVTOTAAL;3
      2030;A00a;BEV_PROG2018;1200
      """;
  private static final List<String> FIGURES =
      List.of(
          "A|stadsdeel|BEVTOTAAL|2018|86851.0|bekend|false",
          "A00a|buurt|BEV_PROG2018|2030|1200.0|bekend|true",
          "GM0363|gemeente|BEVTOTAAL|2018|854316.0|bekend|false",
          "GM0363_ONBEKEND|stadsdeel|BEVTOTAAL|2018|12.0|bekend|false",
          "N|stadsdeel|BEV0_17_P|2018|17.5|bekend|false");

  @TempDir private Path folder;
  private TestDelivery delivery;

  @BeforeEach
  void areas() throws IOException {
    delivery = new TestDelivery(folder).withAreas();
  }

  private DeliveryReport read(String soort, String content, String... settings) throws IOException {
    return report(
        delivery.with("cijfers", soort, "cijfers.csv", content, settings).run(), "cijfers");
  }

  private List<String> observations(String bron) throws SQLException {
    return delivery.query(
        "SELECT gebiedcode, niveau, variabele, periode, waarde, status, voorlopig FROM '$LAKE/waarnemingen/bron=%s/levering=cijfers/waarnemingen.parquet' ORDER BY ALL"
            .formatted(bron));
  }

  @ParameterizedTest
  @ValueSource(strings = {";", ",", "\t", " ", "    ", " \t "})
  void the_same_figures_come_out_whatever_separates_them(String separator)
      throws IOException, SQLException {
    DeliveryReport report = read("bbga", LINES.replace(";", separator));

    assertThat(report.gelezen()).isEqualTo(6);
    assertThat(observations("bbga")).isEqualTo(FIGURES);
  }

  @Test
  void columns_may_be_lined_up_with_blanks_and_texts_quoted() throws IOException, SQLException {
    read(
        "bbga",
        """
        "jaar" "gebiedcode15" "variabele" "waarde"
        2018   "A"            "BEVTOTAAL" 86851
        2018   "N"            "BEV0_17_P" 17.5
        """);

    assertThat(observations("bbga"))
        .containsExactly(
            "A|stadsdeel|BEVTOTAAL|2018|86851.0|bekend|false",
            "N|stadsdeel|BEV0_17_P|2018|17.5|bekend|false");
  }

  @Test
  void an_answer_of_the_api_holds_its_figures_in_a_list_of_any_name()
      throws IOException, SQLException {
    DeliveryReport report =
        read(
            "bbga",
            """
            {"_embedded": {"kerncijfers": [
              {"_links": {"self": {"href": "x", "title": "BEVTOTAAL"}}, "jaar": 2018, "gebiedcode15": "A", "waarde": 86851, "indicatorDefinitieId": "BEVTOTAAL", "id": "BEVTOTAAL|2018|A"},
              {"_links": {"self": {"href": "x", "title": "BEVTOTAAL"}}, "jaar": 2018, "gebiedcode15": "N", "waarde": null, "indicatorDefinitieId": "BEVTOTAAL", "id": "BEVTOTAAL|2018|N"},
              {"_links": {"self": {"href": "x", "title": "BEV_PROG"}}, "jaar": 2030, "gebiedcode15": "STAD", "waarde": 1e6, "indicatorDefinitieId": "BEV_PROG", "id": "BEV_PROG|2030|STAD"}]},
             "_links": {"self": {"href": "x"}, "next": {"href": "y"}}, "page": {"number": 1, "size": 20}}
            """);

    assertThat(messages(report)).isEmpty();
    assertThat(observations("bbga"))
        .containsExactly(
            "A|stadsdeel|BEVTOTAAL|2018|86851.0|bekend|false",
            "GM0363|gemeente|BEV_PROG|2030|1000000.0|bekend|true",
            "N|stadsdeel|BEVTOTAAL|2018|null|onbekend|false");
  }

  @Test
  void the_two_codes_for_an_unknown_area_are_one_and_the_second_figure_is_told()
      throws IOException {
    DeliveryReport report = read("bbga", LINES);

    assertThat(messages(report))
        .containsExactly(
            "cijfers.csv, regel 6, kolom \"BEVTOTAAL\": BEVTOTAAL van ZX99 in 2018 staat al op regel 5, met een andere waarde; de eerste telt");
  }

  @Test
  void a_variable_or_area_that_is_empty_or_begins_as_a_formula_is_rejected() throws IOException {
    DeliveryReport report =
        read(
            "bbga",
            """
            jaar;gebiedcode15;variabele;waarde
            2018;A;=HYPERLINK("http://x");1
            2018;;BEVTOTAAL;1
            2018;A;;1
            18;A;BEVTOTAAL;1
            2018;A;BEVTOTAAL;
            """);

    assertThat(report.geaccepteerd()).isEqualTo(1);
    assertThat(messages(report))
        .containsExactly(
            "cijfers.csv, regel 2, kolom \"variabele\": hier wordt een naam verwacht; dit begint als een formule en is daarom niet overgenomen",
            "cijfers.csv, regel 3, kolom \"gebiedcode\": er staat geen gebied",
            "cijfers.csv, regel 4, kolom \"variabele\": er staat geen variabele",
            "cijfers.csv, regel 5, kolom \"jaar\": \"18\" is geen datum of periode; schrijf bijvoorbeeld 2020-06-22, 2020W25 of 2020");
  }

  @Test
  void codes_of_2015_are_read_in_the_division_of_2015_also_for_a_later_year()
      throws IOException, SQLException {
    withDivisionOf2022();
    read("bbga", "jaar;gebiedcode15;variabele;waarde\n2039;A00a;BEV_PROG;5\n");

    assertThat(divisions("bbga")).containsExactly("A00a|2015|2039");
  }

  @Test
  void the_statistiekhub_says_the_division_of_each_line_and_the_kind_of_its_moment()
      throws IOException, SQLException {
    withDivisionOf2022();
    DeliveryReport report =
        read(
            "statistiekhub",
            """
            Measure;SPATIAL_CODE;Spatial_Type;spatial_date;Temporal_Type;temporal_date;Value
            BEVTOTAAL;A00a;Buurt;2015-01-01;Peildatum;2018-01-01;1100
            BEVTOTAAL;AA01;buurt;2022-03-24;PEILDATUM;2023-01-01;1150
            BEVTOTAAL;A;Stadsdeel;2015-01-01;jaar;2018-01-01;86851
            BEVTOTAAL;A;Stadsdeel;2022-03-24;Jaar;2023-01-01;87000
            BEVTOTAAL;0363;Gemeente;2022-03-24;Kwartaal;2023-05-01;900000
            BEVTOTAAL;0363;Gemeente;2022-03-24;Maand;2023-05-01;900001
            BEVTOTAAL;0363;Gemeente;2022-03-24;Schooljaar;2022-08-01;900002
            BEVTOTAAL;A00a;Buurt;2022-03-24;Jaar;2023-01-01;1
            BEVTOTAAL;0363;Gemeente;2022-03-24;Jaar;2022-01-01;
            """);

    assertThat(divisions("statistiekhub"))
        .containsExactly(
            "A00a|2015|2018-01-01",
            "A|2015|2018",
            "AA01|2022|2023-01-01",
            "A|2022|2023",
            "GM0363|2022|2022",
            "GM0363|2022|2022/2023",
            "GM0363|2022|2023K2",
            "GM0363|2022|2023M05");
    assertThat(messages(report))
        .containsExactly(
            "cijfers.csv, regel 9, kolom \"spatial_code\": \"A00a\" is geen gebied in de indeling 2022");
  }

  private void withDivisionOf2022() throws IOException {
    delivery.with(
        "nieuw",
        "gebieden",
        "nieuw.geojson",
        "{\"type\": \"FeatureCollection\", \"features\": [%s]}"
            .formatted(TestDelivery.square("AA01", "Kop Zeedijk", 4.90, 52.370, 4.91, 52.380)),
        "indeling: 2022",
        "geldig_van: 2022-03-24");
  }

  private List<String> divisions(String bron) throws SQLException {
    return delivery.query(
        "SELECT gebiedcode, indeling, periode FROM '$LAKE/waarnemingen/bron=%s/levering=cijfers/waarnemingen.parquet' ORDER BY indeling, gebiedcode = 'GM0363', gebiedcode DESC, periode"
            .formatted(bron));
  }
}
