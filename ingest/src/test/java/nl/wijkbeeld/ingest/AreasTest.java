package nl.wijkbeeld.ingest;

import static nl.wijkbeeld.ingest.TestDelivery.messages;
import static nl.wijkbeeld.ingest.TestDelivery.report;
import static nl.wijkbeeld.ingest.TestDelivery.square;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AreasTest {
  @TempDir private Path folder;

  private static final String RD_SQUARE =
      """
      {"type": "FeatureCollection", %s"features": [{"type": "Feature", "properties": {"Buurt_code": "A00a", "Buurt": "Kop Zeedijk"},
       "geometry": {"type": "Polygon", "coordinates": [[[121000, 487000], [122000, 487000], [122000, 488000], [121000, 488000], [121000, 487000]]]}}]}
      """;

  private static List<String> areas(TestDelivery delivery) throws SQLException {
    return delivery.query(
        "SELECT gebiedcode, naam, niveau, ouder, round(oppervlakte_m2 / 1e6, 2), geldig_van, geldig_tot FROM '$LAKE/waarnemingen/bron=gebieden/*/gebieden.parquet' ORDER BY ALL");
  }

  @Test
  void
      buurten_are_dissolved_to_wijken_stadsdelen_and_gemeente_and_keep_a_place_for_the_unattributed()
          throws IOException, SQLException {
    TestDelivery delivery = new TestDelivery(folder).withAreas();
    IngestResult result = delivery.run();

    assertThat(report(result, "gebieden").issues()).isEmpty();
    assertThat(areas(delivery))
        .containsExactly(
            "A|Centrum|stadsdeel|GM0363|1.52|2015-01-01|2022-03-24",
            "A00|A00|wijk|A|1.52|2015-01-01|2022-03-24",
            "A00a|Kop Zeedijk|buurt|A00|0.76|2015-01-01|2022-03-24",
            "A00b|Oude Kerk e.o.|buurt|A00|0.76|2015-01-01|2022-03-24",
            "GM0363|Amsterdam|gemeente|null|2.27|2015-01-01|2022-03-24",
            "GM0363_ALGEMEEN|Amsterdam algemeen|stadsdeel|GM0363|null|2015-01-01|2022-03-24",
            "GM0363_LANDELIJK|landelijk|stadsdeel|GM0363|null|2015-01-01|2022-03-24",
            "GM0363_ONBEKEND|gebied onbekend|stadsdeel|GM0363|null|2015-01-01|2022-03-24",
            "N|Noord|stadsdeel|GM0363|0.76|2015-01-01|2022-03-24",
            "N60|N60|wijk|N|0.76|2015-01-01|2022-03-24",
            "N60a|Noordse buurt|buurt|N60|0.76|2015-01-01|2022-03-24");
  }

  @Test
  void rd_new_is_read_with_and_without_a_crs_member() throws IOException, SQLException {
    String crs =
        "\"crs\": {\"type\": \"name\", \"properties\": {\"name\": \"urn:ogc:def:crs:EPSG::28992\"}}, ";
    TestDelivery named =
        new TestDelivery(folder)
            .with("rd", "gebieden", "rd.geojson", RD_SQUARE.formatted(crs), "indeling: 2015");
    assertThat(report(named.run(), "rd").issues()).isEmpty();
    assertThat(areas(named)).contains("A00a|Kop Zeedijk|buurt|A00|1.0|2015-01-01|2022-03-24");

    TestDelivery silent =
        new TestDelivery(folder)
            .with("rd", "gebieden", "rd.geojson", RD_SQUARE.formatted(""), "indeling: 2015");
    assertThat(messages(report(silent.run(), "rd")))
        .containsExactly(
            "rd.geojson: het bestand noemt geen assenstelsel; de coördinaten liggen in EPSG:28992 en zijn zo gelezen");
    assertThat(areas(silent)).contains("A00a|Kop Zeedijk|buurt|A00|1.0|2015-01-01|2022-03-24");
  }

  @Test
  void latitude_before_longitude_is_noticed_and_put_right() throws IOException, SQLException {
    TestDelivery delivery =
        new TestDelivery(folder)
            .with(
                "om",
                "gebieden",
                "om.geojson",
                "{\"type\": \"FeatureCollection\", \"features\": ["
                    + square("A00a", "x", 52.37, 4.90, 52.38, 4.91)
                    + "]}",
                "indeling: 2015");

    assertThat(messages(report(delivery.run(), "om")))
        .containsExactly(
            "om.geojson: de coördinaten staan als breedtegraad, lengtegraad; ze zijn omgewisseld");
    assertThat(areas(delivery)).anyMatch(row -> row.startsWith("A00a|x|buurt|A00|0.76"));
  }

  @Test
  void a_file_outside_the_netherlands_half_a_file_and_a_file_without_codes_are_refused()
      throws IOException {
    IngestResult result =
        new TestDelivery(folder)
            .with(
                "parijs",
                "gebieden",
                "parijs.geojson",
                "{\"features\": [" + square("A00a", "x", 2.3, 48.8, 2.4, 48.9) + "]}",
                "indeling: 1")
            .with(
                "half",
                "gebieden",
                "half.geojson",
                TestDelivery.AREAS.substring(0, 500),
                "indeling: 2")
            .with(
                "zonder",
                "gebieden",
                "zonder.geojson",
                TestDelivery.AREAS.replace("Buurt_code", "nummer"),
                "indeling: 3")
            .with("geen", "gebieden", "geen.geojson", "gebied;naam\n", "indeling: 4")
            .run();

    assertThat(messages(report(result, "parijs")).getLast()).contains("liggen niet in Nederland");
    assertThat(messages(report(result, "half")).getLast()).contains("breekt af");
    assertThat(messages(report(result, "zonder")).getLast())
        .contains("geen enkel object heeft een gebiedscode")
        .contains("nummer");
    assertThat(messages(report(result, "geen")).getLast()).contains("geen geldige JSON");
    assertThat(result.isEmpty()).isTrue();
  }

  @Test
  void a_bow_tie_is_rejected_and_parts_with_one_code_are_one_area()
      throws IOException, SQLException {
    String bowTie =
        """
        {"type": "Feature", "properties": {"code": "A00c"}, "geometry": {"type": "Polygon", "coordinates":
          [[[4.93, 52.37], [4.94, 52.38], [4.94, 52.37], [4.93, 52.38], [4.93, 52.37]]]}}""";
    TestDelivery delivery =
        new TestDelivery(folder)
            .with(
                "g",
                "gebieden",
                "g.geojson",
                "{\"features\": ["
                    + String.join(
                        ",",
                        square("A00a", "x", 4.90, 52.37, 4.91, 52.38),
                        square("A00a", "x", 4.92, 52.37, 4.93, 52.38),
                        bowTie)
                    + "]}",
                "indeling: 2015");

    DeliveryReport report = report(delivery.run(), "g");

    assertThat(messages(report).getFirst()).contains("de omtrek van A00c is ongeldig");
    assertThat(areas(delivery))
        .filteredOn(row -> row.contains("|buurt|"))
        .containsExactly("A00a|x|buurt|A00|1.52|2015-01-01|2022-03-24");
  }

  @Test
  void neighbours_that_overlap_are_reported_and_still_taken() throws IOException {
    TestDelivery delivery =
        new TestDelivery(folder)
            .with(
                "g",
                "gebieden",
                "g.geojson",
                "{\"features\": ["
                    + square("A00a", "x", 4.90, 52.37, 4.911, 52.38)
                    + ","
                    + square("A00b", "y", 4.91, 52.37, 4.92, 52.38)
                    + "]}",
                "indeling: 2015");

    assertThat(messages(report(delivery.run(), "g")))
        .hasSize(2)
        .first()
        .asString()
        .contains("2 van 2 vlakken sluiten niet precies aan");
  }

  @Test
  void deliveries_of_one_division_tell_each_other_in_what_an_area_lies()
      throws IOException, SQLException {
    TestDelivery delivery =
        new TestDelivery(folder)
            .with(
                "buurten",
                "gebieden",
                "buurten.geojson",
                "{\"features\": ["
                    + square("NA01", "x", 4.90, 52.38, 4.91, 52.39)
                        .replace(
                            "{\"Buurt_code\"",
                            "{\"ligtInGgwgebiedId\": \"03630950000039\", \"Buurt_code\"")
                    + "]}",
                "indeling: 2022")
            .with(
                "wijken",
                "gebieden",
                "wijken.geojson",
                "{\"features\": [" + square("NA", "Oostzanerwerf", 4.90, 52.38, 4.91, 52.39) + "]}",
                "indeling: 2022")
            .with(
                "gebieden",
                "gebieden",
                "gebieden.geojson",
                "{\"features\": ["
                    + square("03630950000039", "Noord-West", 4.90, 52.38, 4.91, 52.39)
                    + "]}",
                "indeling: 2022");
    delivery.run();

    assertThat(areas(delivery))
        .filteredOn(row -> row.contains("|0.76|"))
        .containsExactly(
            "03630950000039|Noord-West|gebied|N|0.76|2022-03-24|null",
            "GM0363|Amsterdam|gemeente|null|0.76|2022-03-24|null",
            "N|Noord|stadsdeel|GM0363|0.76|2022-03-24|null",
            "NA|Oostzanerwerf|wijk|03630950000039|0.76|2022-03-24|null",
            "NA01|x|buurt|NA|0.76|2022-03-24|null");
  }

  @Test
  void a_division_is_read_in_the_codes_of_its_own_time() throws IOException, SQLException {
    TestDelivery delivery =
        new TestDelivery(folder)
            .withAreas()
            .with(
                "g22",
                "gebieden",
                "g22.geojson",
                "{\"features\": ["
                    + square("NA01", "Oostzanerdijk", 4.90, 52.38, 4.92, 52.39)
                    + "]}",
                "indeling: 2022")
            .with(
                "kwb",
                "kwb-statline",
                "kwb.csv",
                "\uFEFF\"Perioden\";\"Wijken en buurten\";\"Regiocode (gemeente, wijk, buurt) (code)\";\"Aantal inwoners (aantal)\"\r\n"
                    + "\"2021\";\"Kop Zeedijk\";\"BU03630000\";\"    1100\"\r\n"
                    + "\"2023\";\"Oostzanerwerf\";\"WK0363NA  \";\"       .\"\r\n"
                    + "\"2023*\";\"Elders\";\"BU16800000\";\"       1\"\r\n");

    DeliveryReport report = report(delivery.run(), "kwb");

    assertThat(report.buiten()).isEqualTo(1);
    assertThat(report.afgekeurd()).isZero();
    assertThat(
            delivery.query(
                "SELECT gebiedcode, indeling, variabele, periode, waarde, status FROM '$LAKE/waarnemingen/bron=kwb/*/waarnemingen.parquet' ORDER BY ALL"))
        .containsExactly(
            "A00a|2015|AantalInwoners|2021|1100.0|bekend",
            "NA|2022|AantalInwoners|2023|null|onbekend");
  }

  @Test
  void a_kwb_table_gives_numbers_missing_figures_and_repeated_names()
      throws IOException, SQLException {
    TestDelivery delivery =
        new TestDelivery(folder)
            .withAreas()
            .with(
                "kwb",
                "kwb-odata-v3",
                "kwb.json",
                """
                {"odata.metadata": "x", "value": [
                 {"ID": 1, "WijkenEnBuurten": "BU03630000", "Gemeentenaam_1": "Amsterdam  ", "AantalInwoners_5": 1100, "Appartement_48": 1.5, "Appartement_56": null, "HuishoudensTotaal_28": "veel"},
                 {"ID": 2, "WijkenEnBuurten": "GM0363    ", "AantalInwoners_6": 872757}
                ]}
                """,
                "periode: 2020");

    DeliveryReport report = report(delivery.run(), "kwb");

    assertThat(messages(report))
        .containsExactly(
            "kwb.json, regel 2, kolom \"HuishoudensTotaal_28\": \"veel\" is geen getal (gebied BU03630000)");
    assertThat(
            delivery.query(
                "SELECT gebiedcode, variabele, waarde, status FROM '$LAKE/waarnemingen/bron=kwb/*/waarnemingen.parquet' ORDER BY ALL"))
        .containsExactly(
            "A00a|AantalInwoners|1100.0|bekend",
            "A00a|Appartement|1.5|bekend",
            "A00a|Appartement.2|null|onbekend",
            "GM0363|AantalInwoners|872757.0|bekend");
  }

  @Test
  void a_kwb_table_without_a_period_says_what_to_add() throws IOException {
    TestDelivery delivery =
        new TestDelivery(folder)
            .withAreas()
            .with(
                "kwb",
                "kwb-odata-v3",
                "kwb.json",
                "{\"value\": [{\"WijkenEnBuurten\": \"BU03630000\", \"AantalInwoners_5\": 1}]}");

    assertThat(messages(report(delivery.run(), "kwb")).getFirst())
        .contains("zet \"periode: 2020\"");
  }
}
