package nl.wijkbeeld.dashboard;

import java.util.List;

/** Help that is offered and asked for, in the weeks after the shock, within any small lake. */
public final class SupplyFixture {
  private static final String COLUMNS =
      "paar VARCHAR, paar_label VARCHAR, kant VARCHAR, indicator VARCHAR, gebiedcode VARCHAR, indeling VARCHAR, niveau VARCHAR, eenheid_tijd VARCHAR, piek_periode VARCHAR, piek DOUBLE, laatste_periode VARCHAR, laatste DOUBLE, perioden INTEGER, daling DOUBLE, halvering DOUBLE, halvering_van DOUBLE, halvering_tot DOUBLE, verloop VARCHAR, status VARCHAR, reden VARCHAR";

  private SupplyFixture() {}

  /** In the gemeente the offer halves each week, the demand every four; of Noord the offer only. */
  public static SnapshotFixture within(SnapshotFixture fixture) {
    fixture.indicator(
        "hulpaanbod",
        "Aangeboden hulp",
        "aanmeldingen",
        1,
        "draagkracht",
        "hoog_is_kracht",
        "som",
        0);
    fixture.indicator(
        "hulpvraag", "Gevraagde hulp", "aanvragen", 1, "context", "neutraal", "som", 0);
    int[] offered = {800, 400, 200, 100};
    int[] asked = {80, 67, 57, 50};
    for (int i = 0; i < offered.length; i++) {
      fixture.known("GM0363", "hulpaanbod", "2020W%d".formatted(14 + i), offered[i]);
      fixture.known("GM0363", "hulpvraag", "2020W%d".formatted(14 + i), asked[i]);
      fixture.known("N", "hulpaanbod", "2020W%d".formatted(14 + i), offered[i] / 10.0);
    }
    fixture.known("GM0363", "hulpvraag", "2020-02-20", 1278);
    fixture.known("GM0363", "hulpvraag", "2020-06-20", 1639);
    return fixture.withTable(
        "vraag_aanbod",
        COLUMNS,
        List.of(
            row(
                "GM0363",
                "gemeente",
                "aanbod",
                "hulpaanbod",
                "800,'2020W17',100,9,.5,1,.8,1.3,'daalt','bekend',NULL"),
            row(
                "GM0363",
                "gemeente",
                "vraag",
                "hulpvraag",
                "80,'2020W17',50,9,.1591,4,3,6,'daalt','bekend',NULL"),
            row(
                "N",
                "stadsdeel",
                "aanbod",
                "hulpaanbod",
                "80,'2020W17',10,9,.5,1,.8,1.3,'daalt','bekend',NULL"),
            row(
                "A",
                "stadsdeel",
                "aanbod",
                "hulpaanbod",
                "12,'2020W17',4,3,NULL,NULL,NULL,NULL,NULL,'geweigerd','Het gaat om kleine aantallen: na het hoogste punt gemiddeld minder dan 10 per week.'")));
  }

  private static String row(String area, String level, String side, String indicator, String rest) {
    return "('hulp','Hulp aanbieden en hulp vragen','%s','%s','%s','2015','%s','week','2020W14',%s)"
        .formatted(side, indicator, area, level, rest);
  }
}
