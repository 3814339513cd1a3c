package nl.wijkbeeld.dashboard.handout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Status;
import org.junit.jupiter.api.Test;

class CsvWriterTest {

  private static String write(Handout handout) {
    return new String(CsvWriter.write(handout, HandoutFixture.COLOPHON), StandardCharsets.UTF_8);
  }

  private static Handout of(Handout.Part... parts) {
    return new Handout(
        "Titel",
        "Onderwerp",
        List.of("Periode: 2020"),
        List.of(parts),
        List.of("=Pas op"),
        List.of("CBS"),
        List.of("Alles is verzonnen."));
  }

  private static Handout.Table figures() {
    return new Handout.Table(
        "Cijfers",
        List.of(
            new Handout.Column("Gebied", false),
            Handout.Column.forSheet("Gebiedcode"),
            new Handout.Column("Per 1.000", true)),
        List.of(
            row("Noord", "N", Meting.of(1234.5678)),
            row("Oost; \"M\"", "M", Meting.of(-0.25)),
            row("West", "E", Meting.of(0)),
            row("Zuid", "K", Meting.absent(Status.ONDERDRUKT)),
            row("Centrum", "A", Meting.absent(Status.ONBEKEND)),
            row("Westpoort", "B", Meting.absent(Status.NVT))));
  }

  private static List<Handout.Cell> row(String name, String code, Meting figure) {
    return List.of(
        Handout.Cell.text(name), Handout.Cell.text(code), Handout.Cell.figure(figure, 1));
  }

  @Test
  void a_figure_and_its_state_stand_in_columns_of_their_own() {
    assertThat(write(of(figures())))
        .startsWith(
            """
            \uFEFFGebied;Gebiedcode;Per 1.000;Per 1.000 (toestand)
            Noord;N;1234,5678;bekend
            "Oost; ""M""\";M;-0,25;bekend
            West;E;0;bekend
            Zuid;K;;verborgen (privacy)
            Centrum;A;;onbekend
            Westpoort;B;;niet van toepassing

            """
                .replace("\n", "\r\n"));
  }

  @Test
  void after_the_tables_stands_what_they_are_about() {
    assertThat(write(of(figures())))
        .endsWith(
            """

            Titel;Titel
            Onderwerp;Onderwerp
            Eerste tabel;Cijfers
            Keuze;Periode: 2020
            Cijfers;Cijfers van 21 november 2026, snapshot 20261121T060000
            Verzonnen;Alles is verzonnen.
            Bron;CBS
            Let op;'=Pas op
            Link;http://localhost:8080/proef?indicator=a&snapshot=20261121T060000
            """
                .replace("\n", "\r\n"));
  }

  @Test
  void a_second_table_follows_after_an_empty_row_under_its_name() {
    assertThat(write(of(figures(), HandoutFixture.words())))
        .contains("\r\n\r\nLange woorden\r\nWat;Uitleg;Aantal;Aantal (toestand)\r\n");
  }

  @Test
  void what_a_spreadsheet_takes_for_a_formula_is_a_text() {
    assertThat(write(of(HandoutFixture.words())))
        .contains("'=1+1 is geen formule.")
        .contains("'@kort;'+31 20 624 1111;-5,5;bekend");
  }

  @Test
  void a_number_that_is_no_figure_is_a_number_too() {
    assertThat(write(of(HandoutFixture.words()))).contains(";1234;");
  }
}
