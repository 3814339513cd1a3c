package nl.wijkbeeld.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nl.wijkbeeld.ingest.lake.DeliveryChecks;
import nl.wijkbeeld.ingest.lake.DeliveryChecks.Ernst;
import nl.wijkbeeld.ingest.lake.DeliveryChecks.Finding;
import nl.wijkbeeld.vocabulary.LakeLayout;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveryChecksTest {
  @TempDir private Path folder;
  private TestDelivery delivery;

  @BeforeEach
  void areas() throws IOException {
    delivery = new TestDelivery(folder).withAreas();
  }

  private List<Finding> findings() throws IOException {
    delivery.run();
    return DeliveryChecks.of(new LakeLayout(delivery.lake()));
  }

  private TestDelivery bbga(String id, String lines) throws IOException {
    return delivery.with(id, "bbga", id + ".csv", "jaar;gebiedcode15;variabele;waarde\n" + lines);
  }

  @Test
  void a_lake_without_observations_has_nothing_that_stands_out() throws IOException {
    assertThat(findings()).isEmpty();
  }

  @Test
  void
      a_population_that_grows_by_a_fifth_in_a_year_stands_out_and_one_that_grows_a_little_does_not()
          throws IOException {
    bbga(
        "bev",
        """
        2017;A;BEVTOTAAL;10000
        2018;A;BEVTOTAAL;12600
        2017;N;BEVTOTAAL;10000
        2018;N;BEVTOTAAL;10400
        2016;N;BEVTOTAAL;5
        """);

    assertThat(findings())
        .contains(
            new Finding(
                Ernst.WAARSCHUWING,
                "sprong",
                "A (stadsdeel): 10.000 inwoners in 2017 en 12.600 in 2018, volgens bbga"))
        .filteredOn(finding -> finding.soort().equals("sprong"))
        .hasSize(2);
  }

  @Test
  void parts_that_do_not_add_up_to_the_total_of_the_same_delivery_stand_out() throws IOException {
    bbga(
        "bev",
        """
        2018;A;BEVTOTAAL;86851
        2018;N;BEVTOTAAL;96275
        2018;STAD;BEVTOTAAL;190000
        """);

    assertThat(findings())
        .containsExactly(
            new Finding(
                Ernst.WAARSCHUWING,
                "delen",
                "bev: BEVTOTAAL van 2 delen van GM0363 in 2018 tellen op tot 183.126, de levering geeft zelf 190.000"));
  }

  @Test
  void two_deliveries_that_contradict_each_other_stand_out_and_two_that_agree_do_not()
      throws IOException {
    bbga("eerste", "2018;A;X;1\n2018;N;X;2\n");
    bbga("tweede", "2018;A;X;1\n2018;N;X;3,5\n");

    assertThat(findings())
        .containsExactly(
            new Finding(
                Ernst.WAARSCHUWING,
                "tegenspraak",
                "eerste en tweede spreken elkaar tegen over 1 cijfer, zoals X van N in 2018: 2,0 en 3,5"));
  }

  @Test
  void a_series_that_ends_and_an_area_that_disappears_are_told() throws IOException {
    bbga(
        "reeksen",
        """
        2015;A;OUD;1
        2016;A;OUD;1
        2017;A;OUD;1
        2017;A;NIEUW;1
        2018;A;NIEUW;1
        2017;N;NIEUW;1
        """);

    assertThat(findings())
        .containsExactly(
            new Finding(
                Ernst.OPMERKING,
                "reeks",
                "bbga: 1 reeks eindigt in 2017, terwijl andere doorlopen tot 2018; bijvoorbeeld OUD"),
            new Finding(
                Ernst.OPMERKING,
                "verdwenen",
                "bbga: 1 gebied uit 2017 ontbreekt in 2018 (indeling 2015): N"));
  }

  @Test
  void classes_that_do_not_add_up_to_a_printed_total_stand_out() throws IOException {
    delivery.with(
        "init",
        "initiatieven",
        "init.csv",
        """
        peildatum;categorie;gebied;aantal
        2020-05-26;Zorg;Centrum;1
        2020-05-26;Sport;Centrum;2
        2020-05-26;totaal;Centrum;5
        """);

    assertThat(findings())
        .containsExactly(
            new Finding(
                Ernst.WAARSCHUWING,
                "klassen",
                "init: initiatieven van A in 2020-05-26: de klassen tellen op tot 3, het totaal is 5"));
  }
}
