package nl.wijkbeeld.dashboard;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The lake of thirty wijken with measures of spread: high lies in the north-west, low in the
 * south-west, one wijk differs from its neighbours in each way, and one touches nobody.
 */
public final class SpreadFixture {
  private static final Map<String, String> GROUPS =
      Map.of(
          "W40", "HH", "W41", "HH", "W30", "HH", "W00", "LL", "W01", "LL", "W20", "HL", "W35",
          "LH");

  private SpreadFixture() {}

  public static SnapshotFixture full(Path lake) {
    return within(ResilienceFixture.full(lake));
  }

  /** The same within a lake that has those wijken already. */
  static SnapshotFixture within(SnapshotFixture fixture) {
    fixture.change(
        "CREATE TABLE ongelijkheid (indicator VARCHAR, indeling VARCHAR, periode VARCHAR, niveau VARCHAR, aantal BIGINT, gini DOUBLE, theil DOUBLE, theil_tussen DOUBLE, theil_binnen DOUBLE, hoover DOUBLE, dissimilariteit DOUBLE, status VARCHAR, reden VARCHAR)");
    fixture.change(
        """
        INSERT INTO ongelijkheid VALUES
          ('initiatieven_per_1000','2015','2017','wijk',28,0.19,0.05,0.03,0.02,0.13,NULL,'bekend',NULL),
          ('initiatieven_per_1000','2015','2018','wijk',29,0.2,0.06,0.03,0.03,0.135,NULL,'bekend',NULL),
          ('initiatieven_per_1000','2015','2019','wijk',29,0.21,0.08,0.06,0.02,0.14,NULL,'bekend',NULL),
          ('initiatieven_per_1000','2015','2019','stadsdeel',8,0.1,0.02,NULL,NULL,0.07,NULL,'bekend',NULL),
          ('ses_woa','2015','2019','wijk',30,NULL,NULL,NULL,NULL,NULL,NULL,'geweigerd','Deze schaal heeft geen nulpunt, dus delen zegt niets.')""");
    fixture.change(
        "CREATE TABLE ruimtelijk (indicator VARCHAR, indeling VARCHAR, periode VARCHAR, niveau VARCHAR, gebiedcode VARCHAR, maat VARCHAR, waarde DOUBLE, z DOUBLE, p DOUBLE, q DOUBLE, kwadrant VARCHAR, status VARCHAR, reden VARCHAR, permutaties INTEGER, zaad BIGINT)");
    String few =
        "Op dit niveau zijn er 8 gebieden met een cijfer. Bij minder dan 20 is een patroon niet van toeval te onderscheiden.";
    List<String> rows = new ArrayList<>();
    rows.add(
        "('initiatieven_per_1000','2015','2019','wijk',NULL,'moran',0.42,4.1,0.001,NULL,NULL,'bekend',NULL,999,20201121)");
    rows.add(
        "('initiatieven_per_1000','2015','2018','wijk',NULL,'moran',0.05,0.8,0.21,NULL,NULL,'bekend',NULL,0,20201121)");
    for (String measure : List.of("moran", "lisa", "gistar")) {
      rows.add(
          "('initiatieven_per_1000','2015','2019','stadsdeel',NULL,'%s',NULL,NULL,NULL,NULL,NULL,'geweigerd','%s',0,20201121)"
              .formatted(measure, few));
    }
    for (int row = 0; row < ResilienceFixture.ROWS; row++) {
      for (int column = 0; column < ResilienceFixture.COLUMNS; column++) {
        rows.add(area(ResilienceFixture.code(row, column), "lisa"));
        rows.add(area(ResilienceFixture.code(row, column), "gistar"));
      }
    }
    fixture.change("INSERT INTO ruimtelijk VALUES " + String.join(",", rows));
    fixture.change(
        "CREATE TABLE buren (indeling VARCHAR, niveau VARCHAR, gebiedcode VARCHAR, buur VARCHAR, soort VARCHAR)");
    fixture.change(
        "INSERT INTO buren VALUES ('2015','wijk','W00','W01','grens'),('2015','wijk','W01','W00','grens'),('2015','wijk','W01','W02','grens'),('2015','wijk','W02','W01','grens')");
    fixture.change("CREATE TABLE eilanden (indeling VARCHAR, niveau VARCHAR, gebiedcode VARCHAR)");
    fixture.change("INSERT INTO eilanden VALUES ('2015','wijk','W05')");
    return fixture;
  }

  private static String area(String code, String measure) {
    String start =
        "('initiatieven_per_1000','2015','2019','wijk','%s','%s',".formatted(code, measure);
    if (code.equals("W05") || code.equals("W11")) {
      return start
          + "NULL,NULL,NULL,NULL,NULL,'geweigerd','Dit gebied grenst niet aan een gebied waarvan het cijfer bekend is.',3999,20201121)";
    }
    String group = GROUPS.getOrDefault(code, "");
    String said =
        measure.equals("lisa")
            ? group
            : group.equals("HH") ? "hoog" : group.equals("LL") ? "laag" : "";
    return start
        + "1.5,2.5,%s,%s,%s,'bekend',NULL,3999,20201121)"
            .formatted(
                said.isEmpty() ? ".4" : ".0005",
                said.isEmpty() ? ".6" : ".01",
                said.isEmpty() ? "NULL" : "'" + said + "'");
  }
}
