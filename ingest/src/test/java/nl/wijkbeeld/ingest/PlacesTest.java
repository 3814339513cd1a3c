package nl.wijkbeeld.ingest;

import static nl.wijkbeeld.ingest.TestDelivery.messages;
import static nl.wijkbeeld.ingest.TestDelivery.report;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a line that names no code is found to belong to an area. */
class PlacesTest {
  @TempDir private Path folder;
  private TestDelivery delivery;

  @BeforeEach
  void areas() throws IOException {
    delivery = new TestDelivery(folder).withAreas();
  }

  private List<String> counted() throws SQLException {
    return delivery.query(
        "SELECT gebiedcode, gebied_bron, waarde FROM read_parquet('$LAKE/waarnemingen/bron=*/*/waarnemingen.parquet') WHERE uitsplitsing = 'totaal' ORDER BY ALL");
  }

  @ParameterizedTest
  @CsvSource({
    "lon;lat, 4.905;52.375",
    "lat;lon, 52.375;4.905",
    "lon;lat, 52.375;4.905",
    "x;y, '122125;487235'",
    "lengtegraad;breedtegraad, '4,905;52,375'"
  })
  void a_point_lies_in_its_buurt_in_degrees_of_either_order_and_in_rd(String header, String point)
      throws IOException, SQLException {
    delivery
        .with(
            "v", "verzuimmeldingen", "v.csv", "datum;%s\n2020-05-26;%s\n".formatted(header, point))
        .run();

    assertThat(counted()).containsExactly("A00a|punt|1.0");
  }

  @Test
  void a_point_on_a_border_is_told_and_one_on_water_is_rejected_with_its_distance()
      throws IOException, SQLException {
    DeliveryReport report =
        report(
            delivery
                .with(
                    "v",
                    "verzuimmeldingen",
                    "v.csv",
                    "datum;lon;lat\n2020-05-26;4.91;52.375\n2020-05-26;4.93;52.375\n2020-05-26;12;52\n")
                .run(),
            "v");

    assertThat(counted()).containsExactly("A00a|punt|1.0");
    assertThat(messages(report))
        .containsExactly(
            "v.csv, regel 2: het punt ligt precies op de grens van Kop Zeedijk en Oude Kerk e.o.; geteld bij Kop Zeedijk, dat in volgorde van code vooraan staat",
            "v.csv, regel 3, kolom \"lon\": het punt ligt in geen enkel gebied: op water of buiten de gemeente, 681 m van Oude Kerk e.o.",
            "v.csv, regel 4, kolom \"lon\": dit punt ligt niet in Nederland; verwacht worden lengte- en breedtegraad, of RD-co\u00f6rdinaten");
  }

  @Test
  void a_postcode_goes_to_its_area_and_one_in_several_to_the_smallest_around_them()
      throws IOException, SQLException {
    DeliveryReport report =
        report(
            delivery
                .with(
                    "pc",
                    "postcodes",
                    "pc.csv",
                    "postcode;gebiedcode\n1012AB;A00a\n1012;A00a\n1012;A00b\n1030;A00b\n1030;N60a\n",
                    "periode: 2020")
                .with(
                    "vb",
                    "voedselbank",
                    "vb.csv",
                    """
                    peildatum;postcode;klanten
                    2020-02-20;1012 ab;1
                    2020-02-20;1012AC;10
                    2020-02-20;1012;100
                    2020-02-20;1030;1000
                    2020-02-20;9999;5
                    2020-02-20;abc;5
                    """)
                .run(),
            "vb");

    assertThat(counted())
        .containsExactly("A00|1012AC|110.0", "A00a|1012 ab|1.0", "GM0363|1030|1000.0");
    assertThat(messages(report))
        .containsExactly(
            "vb.csv, regel 6, kolom \"postcode\": de postcode 9999 staat niet in de geleverde tabel van postcodes",
            "vb.csv, regel 7, kolom \"postcode\": \"abc\" is geen postcode; schrijf 1012 of 1012AB");
  }

  @Test
  void postcodes_without_a_table_of_postcodes_are_refused_with_what_to_do() throws IOException {
    assertThat(
            messages(
                report(
                    delivery
                        .with(
                            "vb",
                            "voedselbank",
                            "vb.csv",
                            "peildatum;postcode;klanten\n2020-02-20;1012AB;1\n")
                        .run(),
                    "vb")))
        .containsExactly(
            "vb.csv: dit bestand noemt postcodes, maar er is geen tabel van postcodes; lever er een met \"soort: postcodes\"");
  }

  @Test
  void an_alias_from_a_list_of_names_finds_its_area_and_a_slip_of_the_pen_gets_a_suggestion()
      throws IOException, SQLException {
    DeliveryReport report =
        report(
            delivery
                .with(
                    "namen",
                    "gebiedsnamen",
                    "namen.csv",
                    "type;code;naam;peildatum_indeling\nBuurt;A00b;De Wallen;2015-01-01\n")
                .with(
                    "init",
                    "initiatieven",
                    "init.csv",
                    "peildatum;gebied;aantal\n2020-05-26;de  wallen;1\n2020-05-26;Stadsdeel Centrum;2\n2020-05-26;Kop Zedijk;3\n2020-05-26;BU03639999;4\n")
                .run(),
            "init");

    assertThat(counted()).containsExactly("A|Stadsdeel Centrum|2.0", "A00b|de  wallen|1.0");
    assertThat(messages(report))
        .containsExactly(
            "init.csv, regel 4, kolom \"gebied\": \"Kop Zedijk\" is geen gebied in de indeling 2015; bedoelde u Kop Zeedijk (A00a)?",
            "init.csv, regel 5, kolom \"gebied\": \"BU03639999\" is geen gebied in de indeling 2015");
    assertThat(
            delivery.query(
                "SELECT waarde, suggestie FROM '$LAKE/afgekeurd/bron=initiatieven/levering=init/afgekeurd.parquet' ORDER BY regel"))
        .containsExactly("Kop Zedijk|A00a", "BU03639999|");
  }

  @Test
  void ideas_of_openstad_stand_at_a_point_or_name_an_area_and_a_removed_one_does_not_count()
      throws IOException, SQLException {
    DeliveryReport report =
        report(
            delivery
                .with(
                    "ideeen",
                    "openstad",
                    "ideas.json",
                    """
                    [{"id": 1, "startDate": "2020-03-24T14:29:36.000Z", "location": {"type": "Point", "coordinates": [52.375, 4.905]}, "extraData": {"theme": "Zorg", "area": "Noord"}, "deletedAt": null},
                     {"id": 2, "startDate": "2020-03-24T16:00:00.000Z", "location": null, "extraData": {"theme": "Zorg", "area": "Amsterdam Algemeen"}, "deletedAt": null},
                     {"id": 3, "startDate": "2020-03-25T16:00:00.000Z", "location": null, "extraData": {"theme": "Sport", "area": "Noord"}, "deletedAt": "2020-04-01"},
                     {"id": 1, "startDate": "2020-03-24T14:29:36.000Z", "location": null, "extraData": {"theme": "Zorg", "area": "Noord"}, "deletedAt": null}]
                    """,
                    "per: maand")
                .run(),
            "ideeen");

    assertThat(report.geaccepteerd()).isEqualTo(2);
    assertThat(counted())
        .containsExactly("A00a|Noord|1.0", "GM0363_ALGEMEEN|Amsterdam Algemeen|1.0");
    assertThat(messages(report))
        .containsExactly(
            "ideas.json, regel 3, kolom \"deletedAt\": dit initiatief is bij de bron verwijderd en telt niet mee",
            "ideas.json, regel 4: het nummer 1 staat ook op regel 1; de eerste telt");
  }

  @Test
  void the_files_of_a_folder_are_counted_together_and_distribution_points_add_up()
      throws IOException, SQLException {
    Path months = Files.createDirectory(folder.resolve("maanden"));
    Files.writeString(
        months.resolve("2020-01.csv"),
        "peildatum;uitgiftepunt;gebied;klanten\n2020-01-31;Kerk;Noord;10\n2020-01-31;Buurthuis;Noord;5\n");
    Files.writeString(
        months.resolve("2020-02.csv"),
        "peildatum;uitgiftepunt;gebied;klanten\n2020-02-29;Kerk;Noord;12\n2020-01-31;Kerk;Noord;99\n");
    DeliveryReport report = report(delivery.withFile("vb", "voedselbank", "maanden").run(), "vb");

    assertThat(report.gelezen()).isEqualTo(4);
    assertThat(
            delivery.query(
                "SELECT gebiedcode, periode, waarde FROM '$LAKE/waarnemingen/bron=voedselbank/levering=vb/waarnemingen.parquet' ORDER BY periode"))
        .containsExactly("N|2020-01-31|15.0", "N|2020-02-29|12.0");
    assertThat(messages(report))
        .containsExactly(
            "2020-02.csv, regel 3: dit gebied met deze periode en deze categorie staat ook op regel 2 van 2020-01.csv; de eerste telt");
  }
}
