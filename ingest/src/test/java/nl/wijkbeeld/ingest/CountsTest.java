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

class CountsTest {
  @TempDir private Path folder;
  private TestDelivery delivery;

  @BeforeEach
  void areas() throws IOException {
    delivery = new TestDelivery(folder).withAreas();
  }

  private List<String> observations() throws SQLException {
    return delivery.query(
        "SELECT gebiedcode, niveau, variabele, periode, uitsplitsing, waarde FROM read_parquet('$LAKE/waarnemingen/bron=*/*/waarnemingen.parquet') ORDER BY ALL");
  }

  @Test
  void
      initiatieven_outside_any_stadsdeel_stay_visible_and_the_printed_total_belongs_to_the_gemeente()
          throws IOException, SQLException {
    delivery
        .with(
            "init",
            "initiatieven",
            "init.csv",
            """
            peildatum;categorie;gebied;aantal
            2020-05-26;Zorg;Centrum;1
            2020-05-26;Zorg;stadsdeel Noord;0
            2020-05-26;Zorg;Amsterdam algemeen;10
            2020-05-26;Zorg;landelijk;6
            2020-05-26;Zorg;totaal;17
            2020-05-26;Sport;Centrum;2
            """)
        .run();

    assertThat(observations())
        .containsExactly(
            "A|stadsdeel|initiatieven|2020-05-26|categorie=Sport|2.0",
            "A|stadsdeel|initiatieven|2020-05-26|categorie=Zorg|1.0",
            "A|stadsdeel|initiatieven|2020-05-26|totaal|3.0",
            "GM0363|gemeente|initiatieven|2020-05-26|categorie=Zorg|17.0",
            "GM0363|gemeente|initiatieven|2020-05-26|totaal|17.0",
            "GM0363_ALGEMEEN|stadsdeel|initiatieven|2020-05-26|categorie=Zorg|10.0",
            "GM0363_ALGEMEEN|stadsdeel|initiatieven|2020-05-26|totaal|10.0",
            "GM0363_LANDELIJK|stadsdeel|initiatieven|2020-05-26|categorie=Zorg|6.0",
            "GM0363_LANDELIJK|stadsdeel|initiatieven|2020-05-26|totaal|6.0",
            "N|stadsdeel|initiatieven|2020-05-26|categorie=Zorg|0.0",
            "N|stadsdeel|initiatieven|2020-05-26|totaal|0.0");
  }

  @Test
  void single_events_are_counted_by_week_and_a_complete_register_gives_zero_elsewhere()
      throws IOException, SQLException {
    delivery
        .with(
            "verzuim",
            "verzuimmeldingen",
            "verzuim.csv",
            """
            datum;gebied
            2020-04-06;A00a
            2020-04-12;A00a
            2020-04-13;N60a
            """,
            "per: week",
            "volledig: true")
        .run();

    assertThat(observations())
        .containsExactly(
            "A00a|buurt|verzuimmeldingen|2020W15|totaal|2.0",
            "A00a|buurt|verzuimmeldingen|2020W16|totaal|0.0",
            "A00b|buurt|verzuimmeldingen|2020W15|totaal|0.0",
            "A00b|buurt|verzuimmeldingen|2020W16|totaal|0.0",
            "N60a|buurt|verzuimmeldingen|2020W15|totaal|0.0",
            "N60a|buurt|verzuimmeldingen|2020W16|totaal|1.0");
  }

  @Test
  void help_offered_and_asked_become_two_counts_and_either_a_date_or_a_period_will_do()
      throws IOException, SQLException {
    delivery
        .with(
            "hulp",
            "hulpvraag",
            "hulp.csv",
            "periode;gebied;platform;aanbod;vraag\n2020K2;Amsterdam;Voor Elkaar;6000;600\n")
        .with(
            "vb", "voedselbank", "vb.csv", "peildatum;gebied;klanten\n2020-02-20;Amsterdam;1278\n")
        .run();

    assertThat(observations())
        .containsExactly(
            "GM0363|gemeente|hulpaanbod|2020K2|totaal|6000.0",
            "GM0363|gemeente|hulpvraag|2020K2|totaal|600.0",
            "GM0363|gemeente|voedselbank_klanten|2020-02-20|totaal|1278.0");
  }

  @Test
  void the_same_count_twice_a_half_person_and_a_day_that_does_not_exist_are_rejected()
      throws IOException {
    DeliveryReport report =
        report(
            delivery
                .with(
                    "vb",
                    "voedselbank",
                    "vb.csv",
                    """
                    peildatum;gebied;klanten
                    2020-02-20;Centrum;100
                    2020-02-20;A;120
                    2020-02-20;Noord;1,5
                    2020-02-20;Noord;-3
                    2020-02-30;Noord;5
                    """)
                .run(),
            "vb");

    assertThat(report.geaccepteerd()).isEqualTo(1);
    assertThat(messages(report))
        .containsExactly(
            "vb.csv, regel 3: dit gebied met deze periode en deze categorie staat ook op regel 2; de eerste telt",
            "vb.csv, regel 4, kolom \"klanten\": een aantal is een heel getal van 0 of meer, niet 1,5",
            "vb.csv, regel 5, kolom \"klanten\": een aantal is een heel getal van 0 of meer, niet -3",
            "vb.csv, regel 6, kolom \"peildatum\": \"2020-02-30\" is geen datum of periode; schrijf bijvoorbeeld 2020-06-22, 2020W25 of 2020");
  }

  @Test
  void a_missing_count_is_unknown_and_makes_the_sum_unknown() throws IOException, SQLException {
    delivery
        .with(
            "init",
            "initiatieven",
            "init.csv",
            "peildatum;categorie;gebied;aantal\n2020-05-26;Zorg;Noord;\n2020-05-26;Sport;Noord;2\n")
        .run();

    assertThat(
            delivery.query(
                "SELECT uitsplitsing, waarde, status FROM '$LAKE/waarnemingen/bron=initiatieven/*/waarnemingen.parquet' ORDER BY ALL"))
        .containsExactly(
            "categorie=Sport|2.0|bekend", "categorie=Zorg|null|onbekend", "totaal|null|onbekend");
  }

  @Test
  void known_figures_are_kept_apart_for_comparison() throws IOException, SQLException {
    delivery
        .with(
            "controle",
            "controlecijfers",
            "c.csv",
            "gebied;indicator;periode;uitsplitsing;waarde;decimalen;toelichting\nAmsterdam;initiatieven_per_1000;2020-05-26;;0,20;2;gedrukt\n")
        .run();

    assertThat(
            delivery.query(
                "SELECT * FROM '$LAKE/waarnemingen/bron=controlecijfers/levering=controle/controlecijfers.parquet'"))
        .containsExactly(
            "GM0363|2015|initiatieven_per_1000|2020-05-26|totaal|0.2|2|gedrukt|controlecijfers|controle");
  }
}
