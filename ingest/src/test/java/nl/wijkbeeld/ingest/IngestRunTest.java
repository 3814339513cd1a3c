package nl.wijkbeeld.ingest;

import static nl.wijkbeeld.ingest.TestDelivery.messages;
import static nl.wijkbeeld.ingest.TestDelivery.report;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import nl.wijkbeeld.ingest.DeliveryReport.Outcome;
import nl.wijkbeeld.ingest.issue.Reden;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestRunTest {
  @TempDir private Path folder;
  private TestDelivery delivery;

  @BeforeEach
  void areas() throws IOException {
    delivery = new TestDelivery(folder).withAreas();
  }

  @Test
  void
      a_wrong_line_an_unknown_area_and_a_latin_letter_each_get_their_own_message_and_the_rest_is_kept()
          throws IOException, SQLException {
    IngestResult result =
        delivery
            .with(
                "bbga",
                "bbga",
                "bbga.csv",
                """
                jaar;gebiedcode15;variabele;waarde
                2018;A;BEVTOTAAL;86851
                2018;N;BEVTOTAAL
                2018;Q;BEVTOTAAL;12
                2018;N;BEVTOTAAL;veel
                2018;STAD;BEVTOTAAL;854316
                2018;N;b\u00e9;96275
                2018;A;be\u00c3\u00ab;5
                2018;N;BEVTOTAAL;96275
                """,
                StandardCharsets.ISO_8859_1)
            .run();

    DeliveryReport report = report(result, "bbga");
    assertThat(report.outcome()).isEqualTo(Outcome.GELEZEN);
    assertThat(report.gelezen()).isEqualTo(8);
    assertThat(report.geaccepteerd()).isEqualTo(4);
    assertThat(report.afgekeurd()).isEqualTo(4);
    assertThat(messages(report))
        .containsExactly(
            "bbga.csv, regel 3: de regel heeft 3 velden, de kop heeft er 4; ontbreekt er een scheidingsteken, of breekt het bestand hier af?",
            "bbga.csv, regel 4, kolom \"gebiedcode\": \"Q\" is geen gebied in de indeling 2015",
            "bbga.csv, regel 5, kolom \"waarde\": \"veel\" is geen getal",
            "bbga.csv, regel 7, kolom \"variabele\": byte 0xE9 is geen UTF-8; in windows-1252 is het \"\u00e9\". "
                + "Bewaar het bestand als UTF-8, of zet \"codering: windows-1252\" bij deze levering");
    assertThat(
            delivery.query(
                "SELECT gebiedcode, gebied_bron, variabele, periode, waarde, status FROM '$LAKE/waarnemingen/bron=bbga/levering=bbga/waarnemingen.parquet' ORDER BY ALL"))
        .containsExactly(
            "A|A|BEVTOTAAL|2018|86851.0|bekend",
            "A|A|be\u00eb|2018|5.0|bekend",
            "GM0363|STAD|BEVTOTAAL|2018|854316.0|bekend",
            "N|N|BEVTOTAAL|2018|96275.0|bekend");
    assertThat(
            delivery.query(
                "SELECT regel, kolom, waarde, reden, ernst FROM '$LAKE/afgekeurd/bron=bbga/levering=bbga/afgekeurd.parquet' ORDER BY regel"))
        .containsExactly(
            "3||2018 N BEVTOTAAL|verkeerd_aantal_velden|fout",
            "4|gebiedcode|Q|gebied_onbekend|fout",
            "5|waarde|veel|geen_getal|fout",
            "7|variabele|b\uFFFD|teken_onleesbaar|fout");
  }

  @Test
  void a_file_without_a_required_column_is_refused_and_the_others_are_taken() throws IOException {
    IngestResult result =
        delivery
            .with("mist", "bbga", "mist.csv", "jaar;gebiedcode15;waarde\n2018;A;1\n")
            .with("goed", "bbga", "goed.csv", "jaar;gebiedcode15;variabele;waarde\n2018;A;X;1\n")
            .run();

    assertThat(report(result, "mist").outcome()).isEqualTo(Outcome.GEWEIGERD);
    assertThat(messages(report(result, "mist")))
        .containsExactly(
            "mist.csv, regel 1, kolom \"variabele\": de kolom \"variabele\" of \"indicatorDefinitieId\" ontbreekt; gevonden zijn: jaar, gebiedcode15, waarde. Het hele bestand is daarom niet gelezen");
    assertThat(report(result, "goed").geaccepteerd()).isEqualTo(1);
    assertThat(delivery.lake().resolve("waarnemingen/bron=bbga/levering=mist")).doesNotExist();
    assertThat(result.hasRefusals()).isTrue();
    assertThat(result.isEmpty()).isFalse();
  }

  @Test
  void the_same_latin_file_is_read_in_full_when_its_encoding_is_given()
      throws IOException, SQLException {
    delivery
        .with(
            "init",
            "initiatieven",
            "init.csv",
            "peildatum;categorie;gebied;aantal\n2020-05-26;Caf\u00e9s;Centrum;3\n",
            StandardCharsets.ISO_8859_1,
            "codering: windows-1252")
        .run();

    assertThat(
            delivery.query(
                "SELECT uitsplitsing, waarde FROM '$LAKE/waarnemingen/bron=initiatieven/*/waarnemingen.parquet' ORDER BY ALL"))
        .containsExactly("categorie=Caf\u00e9s|3.0", "totaal|3.0");
  }

  @Test
  void a_refused_delivery_leaves_its_predecessor_in_the_lake() throws IOException, SQLException {
    delivery.with("b", "bbga", "b.csv", "jaar;gebiedcode15;variabele;waarde\n2018;A;X;1\n").run();
    Files.writeString(folder.resolve("b.csv"), "jaar;gebiedcode15\n2019;A\n");

    IngestResult second = delivery.run();

    assertThat(report(second, "b").outcome()).isEqualTo(Outcome.GEWEIGERD);
    assertThat(
            delivery.query(
                "SELECT periode, waarde FROM '$LAKE/waarnemingen/bron=bbga/levering=b/*.parquet'"))
        .containsExactly("2018|1.0");
  }

  @Test
  void a_delivery_that_did_not_change_is_not_read_again_until_the_areas_change()
      throws IOException {
    delivery.with("b", "bbga", "b.csv", "jaar;gebiedcode15;variabele;waarde\n2018;A;X;1\n");
    assertThat(delivery.run().deliveries())
        .extracting(DeliveryReport::outcome)
        .containsOnly(Outcome.GELEZEN);

    assertThat(delivery.run().deliveries())
        .extracting(DeliveryReport::outcome)
        .containsOnly(Outcome.ONGEWIJZIGD);

    Files.writeString(
        folder.resolve("gebieden.geojson"), TestDelivery.AREAS.replace("Noordse", "Noorder"));
    assertThat(delivery.run().deliveries())
        .extracting(DeliveryReport::outcome)
        .containsOnly(Outcome.GELEZEN);
  }

  @Test
  void figures_without_an_area_division_are_refused_with_what_to_do() throws IOException {
    IngestResult result =
        new TestDelivery(folder)
            .with("b", "bbga", "b.csv", "jaar;gebiedcode15;variabele;waarde\n2018;A;X;1\n")
            .run();

    assertThat(messages(report(result, "b")))
        .containsExactly(
            "b.csv: er is nog geen gebiedsindeling; lever er een met \"soort: gebieden\"");
    assertThat(result.isEmpty()).isTrue();
  }

  @Test
  void a_missing_file_an_empty_file_and_a_file_that_is_no_text_are_refused() throws IOException {
    IngestResult result =
        delivery
            .with("leeg", "bbga", "leeg.csv", "")
            .with("plaat", "bbga", "plaat.csv", "\u0089PNG\0\0\0;x\n", StandardCharsets.ISO_8859_1)
            .with("weg", "bbga", "weg.csv", "x")
            .run();
    assertThat(messages(report(result, "leeg"))).containsExactly("leeg.csv: het bestand is leeg");
    assertThat(report(result, "plaat").outcome()).isEqualTo(Outcome.GEWEIGERD);

    Files.delete(folder.resolve("weg.csv"));
    assertThat(messages(report(delivery.run(), "weg")).getFirst())
        .startsWith("weg.csv: het bestand bestaat niet");
  }

  @Test
  void an_unclosed_quote_is_named_and_the_lines_before_it_are_kept() throws IOException {
    DeliveryReport report =
        report(
            delivery
                .with(
                    "b",
                    "bbga",
                    "b.csv",
                    "jaar;gebiedcode15;variabele;waarde\n2018;A;X;1\n2018;N;\"X;2\n2018;STAD;X;3\n")
                .run(),
            "b");

    assertThat(report.geaccepteerd()).isEqualTo(1);
    assertThat(report.issues())
        .singleElement()
        .satisfies(
            issue -> {
              assertThat(issue.reden()).isEqualTo(Reden.BESTAND_BREEKT_AF);
              assertThat(issue.regel()).isEqualTo(3);
            });
  }

  @Test
  void what_an_interrupted_run_left_is_cleared_and_an_old_delivery_put_back()
      throws IOException, SQLException {
    delivery.with("b", "bbga", "b.csv", "jaar;gebiedcode15;variabele;waarde\n2018;A;X;1\n").run();
    Path bron = delivery.lake().resolve("waarnemingen/bron=bbga");
    Files.move(bron.resolve("levering=b"), bron.resolve(".levering=b.oud"));
    Files.createDirectories(bron.resolve(".levering=b.part"));

    IngestResult result = delivery.run();

    assertThat(report(result, "b").outcome()).isEqualTo(Outcome.ONGEWIJZIGD);
    assertThat(bron.resolve(".levering=b.part")).doesNotExist();
    assertThat(
            delivery.query(
                "SELECT count(*) FROM '$LAKE/waarnemingen/bron=bbga/levering=b/*.parquet'"))
        .containsExactly("1");
  }
}
