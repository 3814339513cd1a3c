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
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Events and counts in the shapes in which platforms, schools and food banks hand them over. */
class EventsTest {
  @TempDir private Path folder;
  private TestDelivery delivery;

  @BeforeEach
  void areas() throws IOException {
    delivery = new TestDelivery(folder).withAreas();
  }

  private DeliveryReport read(String soort, String content, String... settings) throws IOException {
    return report(delivery.with("lijst", soort, "lijst.csv", content, settings).run(), "lijst");
  }

  private List<String> observations() throws SQLException {
    return delivery.query(
        "SELECT gebiedcode, variabele, periode, uitsplitsing, waarde FROM read_parquet('$LAKE/waarnemingen/bron=*/*/waarnemingen.parquet') ORDER BY ALL");
  }

  @ParameterizedTest
  @CsvSource({"Noord", "noord", "NOORD", "stadsdeel Noord", "Stadsdeel  Noord", "N", "Noórd"})
  void a_stadsdeel_is_known_by_its_name_with_or_without_the_word(String written)
      throws IOException, SQLException {
    read("initiatieven", "peildatum;gebied;aantal\n2020-05-26;%s;2\n".formatted(written));

    assertThat(observations()).containsExactly("N|initiatieven|2020-05-26|totaal|2.0");
  }

  @Test
  void points_in_rd_may_have_decimals_and_stand_beside_an_area_that_then_does_not_count()
      throws IOException, SQLException {
    read(
        "verzuimmeldingen",
        "datum;stadsdeel;rd_x;rd_y\n2020-05-26;Noord;122125,25;487235,75\n2020-05-26;Noord;;\n");

    assertThat(observations())
        .containsExactly(
            "A00a|verzuimmeldingen|2020-05-26|totaal|1.0",
            "N|verzuimmeldingen|2020-05-26|totaal|1.0");
  }

  @Test
  void half_a_point_and_a_point_of_words_are_rejected() throws IOException {
    DeliveryReport report =
        read(
            "verzuimmeldingen",
            "datum;lon;lat\n2020-05-26;4,905;\n2020-05-26;hier;52,375\n2020-05-26;0;0\n2020-05-26;4,905;52,375\n");

    assertThat(report.geaccepteerd()).isEqualTo(1);
    assertThat(messages(report))
        .hasSize(3)
        .allMatch(message -> message.contains("dit punt ligt niet in Nederland"));
  }

  @Test
  void places_as_geojson_are_events_too() throws IOException, SQLException {
    read(
        "initiatieven",
        """
        {"type": "FeatureCollection", "features": [
          {"type": "Feature", "properties": {"datum": "2020-05-26", "thema": "Zorg"}, "geometry": {"type": "Point", "coordinates": [4.905, 52.375]}},
          {"type": "Feature", "properties": {"datum": "2020-05-26", "thema": "Sport"}, "geometry": {"type": "Point", "coordinates": [4.905, 52.385]}},
          {"type": "Feature", "properties": {"datum": "2020-05-27", "thema": "Zorg"}, "geometry": {"type": "Point", "coordinates": [4.915, 52.385]}}]}
        """,
        "per: maand");

    assertThat(observations())
        .containsExactly(
            "A00a|initiatieven|2020M05|categorie=Zorg|1.0",
            "A00a|initiatieven|2020M05|totaal|1.0",
            "N60a|initiatieven|2020M05|categorie=Zorg|1.0",
            "N60a|initiatieven|2020M05|totaal|1.0");
  }

  @Test
  void a_spreadsheet_of_events_has_real_dates_and_postcodes_that_are_numbers()
      throws IOException, SQLException {
    try (OutputStream out = Files.newOutputStream(folder.resolve("v.xlsx"));
        Workbook workbook = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Meldingen");
      sheet.value(0, 0, "Datum");
      sheet.value(0, 1, "Postcode");
      for (int row = 1; row <= 3; row++) {
        sheet.value(row, 0, LocalDate.of(2020, 4, 5 + row));
        sheet.style(row, 0).format("dd-mm-yyyy").set();
        sheet.value(row, 1, 1012);
      }
    }
    delivery
        .with(
            "pc",
            "postcodes",
            "pc.csv",
            "postcode;gebiedcode\n1012;A00a\n1012;A00b\n",
            "periode: 2020")
        .withFile("v", "verzuimmeldingen", "v.xlsx", "per: week")
        .run();

    assertThat(observations()).containsExactly("A00|verzuimmeldingen|2020W15|totaal|3.0");
  }

  @Test
  void the_same_number_in_two_files_is_one_event_and_the_file_of_the_first_is_told()
      throws IOException, SQLException {
    Path weeks = Files.createDirectory(folder.resolve("weken"));
    Files.writeString(
        weeks.resolve("w15.csv"),
        "meldingsnummer;datum;gebied\n7;2020-04-06;Noord\n8;2020-04-07;Noord\n");
    Files.writeString(
        weeks.resolve("w16.csv"),
        "datum;gebied;meldingsnummer\n2020-04-13;Noord;8\n2020-04-13;Noord;9\n");
    DeliveryReport report =
        report(delivery.withFile("v", "verzuimmeldingen", "weken", "per: maand").run(), "v");

    assertThat(observations()).containsExactly("N|verzuimmeldingen|2020M04|totaal|3.0");
    assertThat(messages(report))
        .containsExactly(
            "w16.csv, regel 2: het nummer 8 staat ook op regel 3 van w15.csv; de eerste telt");
  }

  @Test
  void points_of_distribution_at_one_place_add_up_and_the_same_one_twice_does_not()
      throws IOException, SQLException {
    DeliveryReport report =
        read(
            "voedselbank",
            """
            peildatum;locatie;lon;lat;huishoudens
            2020-02-20;Kerk;4.905;52.375;40
            2020-02-20;Buurthuis;4.906;52.376;60
            2020-02-20;School;4.905;52.385;10
            """);

    assertThat(report.geaccepteerd()).isEqualTo(2);
    assertThat(observations()).containsExactly("A00a|voedselbank_klanten|2020-02-20|totaal|100.0");
    assertThat(messages(report))
        .singleElement()
        .asString()
        .startsWith("lijst.csv, regel 4, kolom \"lon\": het punt ligt in geen enkel gebied");
  }

  @Test
  void an_idea_of_just_after_midnight_belongs_to_the_day_that_began_in_amsterdam()
      throws IOException, SQLException {
    report(
        delivery
            .with(
                "ideeen",
                "openstad",
                "ideas.json",
                """
                [{"id": 1, "startDate": "2020-03-31T22:30:00.000Z", "location": {"type": "Point", "coordinates": [52.375, 4.905]}, "extraData": {"theme": "Zorg", "area": "Noord"}, "deletedAt": null},
                 {"id": 2, "startDate": "2020-03-31T21:30:00.000Z", "location": {"type": "Point", "coordinates": []}, "extraData": {"theme": "Zorg", "area": "Noord"}, "deletedAt": null}]
                """,
                "per: maand")
            .run(),
        "ideeen");

    assertThat(observations())
        .containsExactly(
            "A00a|initiatieven|2020M04|categorie=Zorg|1.0",
            "A00a|initiatieven|2020M04|totaal|1.0",
            "N|initiatieven|2020M03|categorie=Zorg|1.0",
            "N|initiatieven|2020M03|totaal|1.0");
  }

  @Test
  void a_list_without_dates_takes_the_period_of_the_delivery_and_without_that_is_refused()
      throws IOException, SQLException {
    String list = "gebied\nNoord\nNoord\n";
    read(
        "initiatieven",
        list.replace("gebied", "gebied;naam").replace("Noord", "Noord;x"),
        "periode: 2020");
    assertThat(observations()).containsExactly("N|initiatieven|2020|totaal|2.0");

    DeliveryReport refused =
        report(
            new TestDelivery(folder)
                .withAreas()
                .with("zonder", "initiatieven", "zonder.csv", "gebied;naam\nNoord;x\n")
                .run(),
            "zonder");
    assertThat(refused.outcome()).isEqualTo(Outcome.GEWEIGERD);
    assertThat(messages(refused))
        .containsExactly(
            "zonder.csv, regel 1, kolom \"periode\": de kolom \"periode\" of \"peildatum\" of \"datum\" of \"jaar\" ontbreekt; gevonden zijn: gebied, naam. Het hele bestand is daarom niet gelezen");
  }

  @Test
  void a_name_that_two_buurten_share_is_ambiguous_and_its_code_is_not()
      throws IOException, SQLException {
    DeliveryReport report =
        report(
            new TestDelivery(folder)
                .with(
                    "gebieden",
                    "gebieden",
                    "twee.geojson",
                    "{\"type\": \"FeatureCollection\", \"features\": [%s, %s]}"
                        .formatted(
                            TestDelivery.square("A00a", "Plein", 4.90, 52.370, 4.91, 52.380),
                            TestDelivery.square("N60a", "Plein", 4.91, 52.380, 4.92, 52.390)),
                    "indeling: 2015")
                .with(
                    "lijst",
                    "initiatieven",
                    "lijst.csv",
                    "peildatum;buurt;aantal\n2020-05-26;Plein;1\n2020-05-26;A00a;2\n")
                .run(),
            "lijst");

    assertThat(messages(report))
        .containsExactly(
            "lijst.csv, regel 2, kolom \"buurt\": \"Plein\" kan A00a of N60a zijn; gebruik de code");
    assertThat(observations()).containsExactly("A00a|initiatieven|2020-05-26|totaal|2.0");
  }
}
