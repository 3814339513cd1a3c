package nl.wijkbeeld.ingest;

import static nl.wijkbeeld.ingest.TestDelivery.messages;
import static nl.wijkbeeld.ingest.TestDelivery.report;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import nl.wijkbeeld.ingest.DeliveryReport.Outcome;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Places, organisations, money, surveys, tables of one's own, and what goes with areas. */
class SocialInfrastructureTest {
  @TempDir private Path folder;
  private TestDelivery delivery;

  @BeforeEach
  void areas() throws IOException {
    delivery = new TestDelivery(folder).withAreas();
  }

  private List<String> observations() throws SQLException {
    return delivery.query(
        "SELECT gebiedcode, variabele, periode, uitsplitsing, waarde FROM read_parquet('$LAKE/waarnemingen/bron=*/*/waarnemingen.parquet') ORDER BY ALL");
  }

  @Test
  void places_get_a_category_and_functions_and_are_counted_in_their_buurt()
      throws IOException, SQLException {
    DeliveryReport report =
        report(
            delivery
                .with(
                    "plekken",
                    "voorzieningen",
                    "plekken.geojson",
                    """
                    {"type": "FeatureCollection", "features": [
                      {"type": "Feature", "id": 1, "properties": {"Naam": "De Kamer", "Categorie": "Buurtkamer", "Soort": ""}, "geometry": {"type": "Point", "coordinates": [4.905, 52.375]}},
                      {"type": "Feature", "id": 2, "properties": {"Naam": "De Reparatie", "Categorie": "Overig BV", "Soort": "Repaircaf\u00e9"}, "geometry": {"type": "Point", "coordinates": [4.905, 52.376]}},
                      {"type": "Feature", "id": 3, "properties": {"Naam": "Iets", "Categorie": "Raadsel", "Soort": "Raadsel"}, "geometry": {"type": "Point", "coordinates": [4.915, 52.375]}}]}
                    """,
                    "periode: 2024",
                    "indeling: 2015",
                    "waarden: {Repaircaf\u00e9: mensen_en_netwerken|verbinden}")
                .run(),
            "plekken");

    assertThat(
            delivery.query(
                "SELECT voorziening, naam, soort, categorie, functies, gebiedcode, lon FROM '$LAKE/waarnemingen/bron=voorzieningen/levering=plekken/voorzieningen.parquet' ORDER BY 1"))
        .containsExactly(
            "1|De Kamer|Buurtkamer|mensen_en_netwerken|verbinden|mobiliseren|signaleren|A00a|4.905",
            "2|De Reparatie|Repaircaf\u00e9|mensen_en_netwerken|verbinden|A00a|4.905",
            "3|Iets|Raadsel|onbekend||A00b|4.915");
    assertThat(observations())
        .containsExactly(
            "A00a|voorzieningen|2024|categorie=mensen_en_netwerken|2.0",
            "A00a|voorzieningen|2024|totaal|2.0",
            "A00b|voorzieningen|2024|categorie=onbekend|1.0",
            "A00b|voorzieningen|2024|totaal|1.0");
    assertThat(messages(report))
        .singleElement()
        .asString()
        .contains("ze tellen als onbekend: Raadsel (1)");
  }

  @Test
  void organisations_work_in_areas_with_a_function_that_must_be_one_of_five()
      throws IOException, SQLException {
    DeliveryReport report =
        report(
            delivery
                .with(
                    "org",
                    "organisaties",
                    "org.csv",
                    """
                    organisatie;gebied;functie;sterkte
                    Stichting Ons;Centrum;verbinden;0,5
                    Stichting Ons;Noord;;
                    Stichting Ons;Noord;dansen;1
                    Stichting Ons;Centrum;verbinden;2
                    =HYPERLINK("x");Noord;verbinden;1
                    """,
                    "periode: 2024",
                    "indeling: 2015")
                .run(),
            "org");

    assertThat(
            delivery.query(
                "SELECT * EXCLUDE (bron, levering) FROM '$LAKE/waarnemingen/bron=organisaties/levering=org/organisaties.parquet' ORDER BY ALL"))
        .containsExactly(
            "Stichting Ons|A|2015|verbinden|0.5|2024", "Stichting Ons|N|2015||null|2024");
    assertThat(messages(report))
        .containsExactly(
            "org.csv, regel 4, kolom \"functie\": \"dansen\" is geen functie; kies communiceren, signaleren, verbinden, mobiliseren of dienstverlenen",
            "org.csv, regel 5, kolom \"organisatie\": deze organisatie staat met dit gebied en deze functie ook op regel 2; de eerste telt",
            "org.csv, regel 6, kolom \"organisatie\": hier wordt een naam verwacht; dit begint als een formule en is daarom niet overgenomen");
  }

  @Test
  void money_of_one_scheme_adds_up_and_a_correction_is_negative() throws IOException, SQLException {
    delivery
        .with(
            "geld",
            "geldstromen",
            "geld.csv",
            """
            jaar;gebied;wet;euro
            2020;Noord;Wmo;\u20ac 1.000.000,50
            2020;Noord;Wmo;-0,50
            2020;Noord;Jeugdwet;500000
            """)
        .run();

    assertThat(observations())
        .containsExactly(
            "N|geldstromen_euro|2020|regeling=Jeugdwet|500000.0",
            "N|geldstromen_euro|2020|regeling=Wmo|1000000.0",
            "N|geldstromen_euro|2020|totaal|1500000.0");
  }

  @Test
  void a_survey_keeps_the_number_of_respondents_beside_each_outcome()
      throws IOException, SQLException {
    DeliveryReport report =
        report(
            delivery
                .with(
                    "wimd",
                    "enquete",
                    "wimd.csv",
                    """
                    periode;gebied;vraag;antwoord;percentage;gemiddelde;n;n_gewogen
                    2019;Noord;contact;vaak;62,5%;;410;388,2
                    2019;Noord;buurtcijfer;;;7,4;405;
                    2019;Noord;contact;nooit;140;;410;
                    """)
                .run(),
            "wimd");

    assertThat(observations())
        .containsExactly(
            "N|buurtcijfer|2019|totaal|7.4",
            "N|buurtcijfer.n|2019|totaal|405.0",
            "N|contact|2019|antwoord=vaak|62.5",
            "N|contact.n|2019|antwoord=vaak|410.0",
            "N|contact.n_gewogen|2019|antwoord=vaak|388.2");
    assertThat(messages(report))
        .containsExactly(
            "wimd.csv, regel 4, kolom \"percentage\": \"140\" is geen percentage van 0 tot 100");
  }

  @Test
  void any_table_is_read_by_declaring_its_columns() throws IOException, SQLException {
    try (OutputStream out = Files.newOutputStream(folder.resolve("zwem.xlsx"));
        Workbook workbook = new Workbook(out, "test", "1.0")) {
      workbook.newWorksheet("Uitleg").value(0, 0, "Lees mij");
      Worksheet sheet = workbook.newWorksheet("Cijfers");
      sheet.value(0, 0, "Zwemdiploma's");
      List<String> header = List.of("Buurtcode", "Schooljaar", "Groep", "Met diploma", "Kinderen");
      for (int column = 0; column < header.size(); column++) {
        sheet.value(2, column, header.get(column));
      }
      sheet.value(3, 0, "A00a");
      sheet.value(3, 1, "2019-2020");
      sheet.value(3, 2, "4");
      sheet.value(3, 3, "<5");
      sheet.value(3, 4, "1.234");
    }
    delivery
        .withFile(
            "zwem",
            "tabel",
            "zwem.xlsx",
            "blad: Cijfers",
            "kopregel: 3",
            "kolommen: {gebied: Buurtcode, periode: Schooljaar}",
            "waarden: {Met diploma: zwemdiploma, Kinderen: kinderen}",
            "uitsplitsing: {groep: Groep}",
            "missend: [\"<5\"]",
            "decimaalteken: komma")
        .run();

    assertThat(observations())
        .containsExactly(
            "A00a|kinderen|2019/2020|groep=4|1234.0", "A00a|zwemdiploma|2019/2020|groep=4|null");
  }

  @Test
  void a_long_table_names_its_variables_itself() throws IOException, SQLException {
    delivery
        .with(
            "lang",
            "tabel",
            "lang.csv",
            "buurt;jaar;onderwerp;getal\nKop Zeedijk;2020;bomen;12\n",
            "kolommen: {variabele: onderwerp, waarde: getal}")
        .run();

    assertThat(observations()).containsExactly("A00a|bomen|2020|totaal|12.0");
  }

  @Test
  void more_than_a_twentieth_rejected_refuses_the_delivery_and_keeps_the_earlier_one()
      throws IOException, SQLException {
    StringBuilder good = new StringBuilder("jaar;gebiedcode15;variabele;waarde\n");
    for (int year = 2000; year < 2019; year++) {
      good.append(year).append(";A;X;1\n");
    }
    String header = "afkeurgrens: 5 %";
    delivery.with("bbga", "bbga", "bbga.csv", good + "2019;A;X;1\n", header).run();
    new TestDelivery(folder)
        .withAreas()
        .with("bbga", "bbga", "bbga.csv", good + "2019;Q;X;1\n", header)
        .run();
    assertThat(observations()).hasSize(19);

    DeliveryReport refused =
        report(
            new TestDelivery(folder)
                .withAreas()
                .with("bbga", "bbga", "bbga.csv", good + "2019;Q;X;1\n2020;Q;X;1\n", header)
                .run(),
            "bbga");

    assertThat(refused.outcome()).isEqualTo(Outcome.GEWEIGERD);
    assertThat(messages(refused).getFirst())
        .isEqualTo(
            "bbga.csv: 2 van de 21 regels zijn afgekeurd (9,5 %), meer dan de grens van 5,0 %; er is niets overgenomen. Verbeter het bestand, of zet een hogere \"afkeurgrens:\" bij deze levering");
    assertThat(observations()).hasSize(19);
  }

  @Test
  void a_conversion_table_needs_both_divisions_and_shares_that_add_up()
      throws IOException, SQLException {
    DeliveryReport report =
        report(
            delivery
                .with(
                    "lijst",
                    "gebiedenlijst",
                    "lijst.csv",
                    "code;naam\nGM0363;Amsterdam\nWK036300;Wijk\nBU03630000;Een\nBU03630001;Twee\nBU03630001;Twee\nxyz;Niets\n",
                    "indeling: cbs-2020",
                    "geldig_van: 2020-01-01")
                .with(
                    "om",
                    "omrekentabel",
                    "om.csv",
                    "van_code;naar_code;aandeel;methode\nA00a;BU03630000;0,5;adressen\nA00b;BU03630001;1;adressen\nA00b;BU0363;1;adressen\n",
                    "indeling: 2015",
                    "naar_indeling: cbs-2020")
                .run(),
            "om");

    assertThat(
            delivery.query(
                "SELECT * EXCLUDE (bron, levering) FROM '$LAKE/waarnemingen/bron=omrekentabel/levering=om/omrekentabel.parquet' ORDER BY ALL"))
        .containsExactly(
            "2015|A00a|cbs-2020|BU03630000|buurt|0.5|null|adressen",
            "2015|A00b|cbs-2020|BU03630001|buurt|1.0|null|adressen");
    assertThat(messages(report))
        .containsExactly(
            "om.csv, regel 4, kolom \"naar\": \"BU0363\" is geen gebied in de indeling cbs-2020",
            "om.csv: de aandelen van A00a tellen op tot 0,500 en niet tot 1; wat ontbreekt wordt niet omgerekend");
    assertThat(
            delivery.query(
                "SELECT gebiedcode, naam, niveau, ouder, geometry FROM '$LAKE/waarnemingen/bron=gebieden/levering=lijst/gebieden.parquet' ORDER BY 1"))
        .containsExactly(
            "BU03630000|Een|buurt|WK036300|null",
            "BU03630001|Twee|buurt|WK036300|null",
            "GM0363|Amsterdam|gemeente|NL00|null",
            "WK036300|Wijk|wijk|GM0363|null");
  }
}
