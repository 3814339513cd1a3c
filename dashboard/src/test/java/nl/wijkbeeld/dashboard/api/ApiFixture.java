package nl.wijkbeeld.dashboard.api;

import java.nio.file.Path;
import java.util.List;
import nl.wijkbeeld.dashboard.SnapshotFixture;

/** A lake with every table that the API gives, in which figures lie under what is hidden. */
final class ApiFixture {
  /** Numbers that stand under hidden, missing and refused figures, and nowhere else. */
  static final List<String> PLANTED = List.of("987654", "876543", "765432", "654321");

  private ApiFixture() {}

  static SnapshotFixture in(Path lake) {
    return SnapshotFixture.trusted(lake)
        .change(
            "UPDATE waarden SET waarde = 987654, teller = 876543, noemer = 765432, ondergrens = 654321, bovengrens = 654321, gladgestreken = 987654 WHERE status = 'onderdrukt'")
        .withTable(
            "scores",
            "gebiedcode VARCHAR, indeling VARCHAR, niveau VARCHAR, periode VARCHAR, pijler VARCHAR, thema VARCHAR, score DOUBLE, status VARCHAR, rang DOUBLE, rang_van DOUBLE, rang_tot DOUBLE, aantal BIGINT, bekend BIGINT, totaal BIGINT, dekking DOUBLE, stapeling BIGINT, stapeling_bekend BIGINT, stapeling_verwacht DOUBLE, referentie VARCHAR, basis VARCHAR, reden VARCHAR",
            List.of(
                "('N','2015','stadsdeel','2018','draagkracht','totaal',62.5,'bekend',2,1,3,8,4,5,0.8,NULL,NULL,NULL,'nu','stadsdeel',NULL)",
                "('A','2015','stadsdeel','2018','draaglast','totaal',41,'bekend',5,4,7,8,4,5,0.8,2,4,1.1,'nu','stadsdeel',NULL)",
                "('B','2015','stadsdeel','2018','draagkracht','totaal',987654,'onbekend',876543,765432,654321,8,1,5,0.2,NULL,NULL,NULL,'nu',NULL,'Er zijn te weinig indicatoren bekend.')"))
        .withTable(
            "ruimtelijk",
            "indicator VARCHAR, indeling VARCHAR, periode VARCHAR, niveau VARCHAR, gebiedcode VARCHAR, maat VARCHAR, waarde DOUBLE, z DOUBLE, p DOUBLE, q DOUBLE, kwadrant VARCHAR, status VARCHAR, reden VARCHAR, permutaties INTEGER, zaad BIGINT, grondslag VARCHAR",
            List.of(
                "('initiatieven_per_1000','2015','2020-05-26','stadsdeel',NULL,'moran',0.31,2.1,0.03,0.04,NULL,'bekend',NULL,999,1,'waarde')",
                "('initiatieven_per_1000','2015','2020-05-26','stadsdeel','N','lisa',0.8,1.2,0.2,0.3,NULL,'bekend',NULL,999,1,'waarde')",
                "('bbga_bijstand_pct','2015','2018','stadsdeel',NULL,'moran',987654,876543,765432,654321,'HH','geweigerd','Er zijn te weinig gebieden met een cijfer.',0,1,'waarde')"));
  }
}
