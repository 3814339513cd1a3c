package nl.wijkbeeld.dashboard;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.WKBWriter;

/**
 * The small lake with thirty wijken more, in five rows of six, that have scores, ways, a shock and
 * figures to lay beside each other. The numbers follow from the row and column of a wijk, so that a
 * reader can check them by hand: draagkracht grows upwards, draaglast to the right.
 */
public final class ResilienceFixture {
  /** How many wijken lie beside each other. */
  public static final int COLUMNS = 6;

  public static final int ROWS = 5;
  private static final List<String> YEARS = List.of("2016", "2017", "2018", "2019");

  private ResilienceFixture() {}

  /** The whole. */
  public static SnapshotFixture full(Path lake) {
    return within(SnapshotFixture.trusted(lake));
  }

  /** The same within a lake that has more. */
  static SnapshotFixture within(SnapshotFixture fixture) {
    List<String> areas = new ArrayList<>();
    for (int row = 0; row < ROWS; row++) {
      for (int column = 0; column < COLUMNS; column++) {
        areas.add(area(row, column));
      }
    }
    fixture.change(
        "INSERT INTO gebieden BY NAME SELECT * FROM (VALUES "
            + String.join(",", areas)
            + ") t(gebiedcode, indeling, naam, niveau, ouder, geldig_van, oppervlakte_m2, geometry)");
    scores(fixture);
    ways(fixture);
    parts(fixture);
    shocks(fixture);
    relations(fixture);
    return fixture;
  }

  /** The same with so few known scores that there are no boxes. */
  public static SnapshotFixture nearlyEmpty(Path lake) {
    return full(lake)
        .change(
            "UPDATE scores SET score = NULL, status = 'onbekend', rang_van = NULL, rang_tot = NULL, bekend = 2 WHERE gebiedcode NOT IN ('W00', 'W25')");
  }

  /** The tables are there and hold nothing. */
  public static SnapshotFixture withoutRows(Path lake) {
    return full(lake)
        .change("DELETE FROM scores")
        .change("DELETE FROM trajecten")
        .change("DELETE FROM score_opbouw")
        .change("DELETE FROM schokken")
        .change("DELETE FROM schok_reeks")
        .change("DELETE FROM signalen")
        .change("DELETE FROM beoordelingen");
  }

  public static String code(int row, int column) {
    return "W" + row + column;
  }

  private static String area(int row, int column) {
    byte[] wkb =
        new WKBWriter()
            .write(
                new GeometryFactory()
                    .toGeometry(
                        new Envelope(
                            4.80 + column * .03,
                            4.83 + column * .03,
                            52.30 + row * .02,
                            52.32 + row * .02)));
    return "('%s','2015','Wijk %s%d','wijk','%s',DATE '2015-01-01',2500000.0,from_hex('%s'))"
        .formatted(
            code(row, column),
            "ABCDE".charAt(row),
            column + 1,
            SnapshotFixture.STADSDELEN.get(column),
            WKBWriter.toHex(wkb));
  }

  /**
   * In 2019 draagkracht is 20 + 14 a row and 1 a column, draaglast 15 + 13 a column and 1 a row.
   */
  private static double strength(int row, int column, int years) {
    return 20 + 14.0 * row + column - years;
  }

  private static double load(int row, int column, int years) {
    return 15 + 13.0 * column + row - (column % 2 == 0 ? 2 : -1) * years;
  }

  private static void scores(SnapshotFixture fixture) {
    List<String> rows = new ArrayList<>();
    for (int year = 0; year < YEARS.size(); year++) {
      int ago = YEARS.size() - 1 - year;
      for (int row = 0; row < ROWS; row++) {
        for (int column = 0; column < COLUMNS; column++) {
          String code = code(row, column);
          boolean unknown = row == 2 && column == 3;
          rows.add(
              score(
                  code,
                  "wijk",
                  YEARS.get(year),
                  "draagkracht",
                  strength(row, column, ago),
                  1 + (4 - row) * 6,
                  false));
          rows.add(
              score(
                  code,
                  "wijk",
                  YEARS.get(year),
                  "draaglast",
                  load(row, column, ago),
                  1 + (5 - column) * 5,
                  unknown));
        }
      }
      for (int i = 0; i < 7; i++) {
        String code = SnapshotFixture.STADSDELEN.get(i);
        rows.add(
            score(
                code,
                "stadsdeel",
                YEARS.get(year),
                "draagkracht",
                40 + 4.0 * i - ago,
                7 - i,
                false));
        rows.add(
            score(
                code,
                "stadsdeel",
                YEARS.get(year),
                "draaglast",
                62 - 5.0 * (i % 4) + ago,
                1 + i % 4,
                false));
      }
    }
    fixture.change(
        "CREATE TABLE scores (gebiedcode VARCHAR, indeling VARCHAR, niveau VARCHAR, periode VARCHAR, pijler VARCHAR, thema VARCHAR, score DOUBLE, status VARCHAR, rang DOUBLE, rang_van INTEGER, rang_tot INTEGER, aantal INTEGER, bekend INTEGER, totaal INTEGER, dekking DOUBLE, stapeling INTEGER, stapeling_bekend INTEGER, stapeling_verwacht DOUBLE, referentie VARCHAR)");
    fixture.change("INSERT INTO scores VALUES " + String.join(",", rows));
  }

  private static String score(
      String code,
      String niveau,
      String year,
      String side,
      double value,
      int place,
      boolean unknown) {
    boolean load = side.equals("draaglast");
    return String.format(
        Locale.ROOT,
        "('%s','2015','%s','%s','%s','totaal',%s,'%s',%s,%s,%s,%d,%d,%d,%s,%s,%s,%s,'nu')",
        code,
        niveau,
        year,
        side,
        unknown ? "NULL" : "" + value,
        unknown ? "onbekend" : "bekend",
        unknown ? "NULL" : "" + place,
        unknown ? "NULL" : "" + Math.max(1, place - 2),
        unknown ? "NULL" : "" + Math.min(niveau.equals("wijk") ? 29 : 7, place + 5),
        niveau.equals("wijk") ? 29 : 7,
        unknown ? 3 : load ? 7 : 8,
        load ? 8 : 9,
        unknown ? ".4" : ".9",
        load ? (unknown ? "0" : "3") : "NULL",
        load ? (unknown ? "3" : "7") : "NULL",
        load ? "1.4" : "NULL");
  }

  private static void ways(SnapshotFixture fixture) {
    List<String> rows = new ArrayList<>();
    for (int row = 0; row < ROWS; row++) {
      for (int column = 0; column < COLUMNS; column++) {
        rows.add(
            way(
                code(row, column),
                "wijk",
                "draagkracht",
                strength(row, column, 3),
                strength(row, column, 0),
                row > 2));
        rows.add(
            way(
                code(row, column),
                "wijk",
                "draaglast",
                load(row, column, 3),
                load(row, column, 0),
                column == 4));
      }
    }
    for (int i = 0; i < 7; i++) {
      String code = SnapshotFixture.STADSDELEN.get(i);
      rows.add(way(code, "stadsdeel", "draagkracht", 37 + 4.0 * i, 40 + 4.0 * i, i > 3));
      rows.add(way(code, "stadsdeel", "draaglast", 65 - 5.0 * (i % 4), 62 - 5.0 * (i % 4), false));
    }
    fixture.change(
        "CREATE TABLE trajecten (gebiedcode VARCHAR, indeling VARCHAR, niveau VARCHAR, pijler VARCHAR, van VARCHAR, tot VARCHAR, score_van DOUBLE, score_tot DOUBLE, verschil DOUBLE, ondergrens DOUBLE, bovengrens DOUBLE, richting VARCHAR, groter_dan_toeval BOOLEAN)");
    fixture.change("INSERT INTO trajecten VALUES " + String.join(",", rows));
  }

  private static String way(
      String code, String niveau, String side, double from, double to, boolean sure) {
    return String.format(
        Locale.ROOT,
        "('%s','2015','%s','%s','2016','2019',%s,%s,%s,%s,%s,'%s',%b)",
        code,
        niveau,
        side,
        from,
        to,
        to - from,
        to - from - 2,
        to - from + 2,
        to > from ? "stijgend" : "dalend",
        sure);
  }

  /** Of wijk C1 draagkracht is the mean of 60, 40 and 44: exactly the published 48. */
  private static void parts(SnapshotFixture fixture) {
    fixture.change(
        "CREATE TABLE score_opbouw (gebiedcode VARCHAR, indeling VARCHAR, niveau VARCHAR, periode VARCHAR, pijler VARCHAR, thema VARCHAR, indicator VARCHAR, waarde DOUBLE, genormaliseerd DOUBLE, gewicht DOUBLE, meegeteld BOOLEAN)");
    fixture.change(
        """
        INSERT INTO score_opbouw VALUES
          ('W20','2015','wijk','2019','draagkracht','Meedoen','initiatieven_per_1000',0.31,60,1,true),
          ('W20','2015','wijk','2019','draagkracht','Meedoen','vrijwilligers_pct',27.5,40,1,true),
          ('W20','2015','wijk','2019','draagkracht','Samenleven','buurtkamers_per_1000',0.12,44,1,true),
          ('W20','2015','wijk','2019','draagkracht','Samenleven','onbekende_code',NULL,NULL,1,false),
          ('W20','2015','wijk','2019','draaglast','Werk en inkomen','bbga_bijstand_pct',8.4,20,1,true),
          ('W20','2015','wijk','2019','draaglast','Onderwijs','verzuim_per_1000',0.5,14,1,true)""");
  }

  /** Absence that falls in spring 2020: Noord recovers in three weeks, Centrum does not. */
  private static void shocks(SnapshotFixture fixture) {
    fixture.change(
        "CREATE TABLE schokken (gebiedcode VARCHAR, indeling VARCHAR, niveau VARCHAR, indicator VARCHAR, schok VARCHAR, schok_label VARCHAR, uitsplitsing VARCHAR, basis_van VARCHAR, basis_tot VARCHAR, schok_begin VARCHAR, diepte DOUBLE, diepste_periode VARCHAR, verlies DOUBLE, hersteltijd DOUBLE, eenheid_tijd VARCHAR, hersteld BOOLEAN, status VARCHAR, reden VARCHAR, herstel_periode VARCHAR)");
    fixture.change(
        """
        INSERT INTO schokken VALUES
          ('N','2015','stadsdeel','initiatieven','corona','Corona, voorjaar 2020','totaal','2020W02','2020W10','2020W11',0.6,'2020W12',1.35,4,'week',true,'bekend',NULL,'2020W15'),
          ('A','2015','stadsdeel','initiatieven','corona','Corona, voorjaar 2020','totaal','2020W02','2020W10','2020W11',0.5,'2020W13',2.1,NULL,'week',false,'bekend',NULL,NULL),
          ('F','2015','stadsdeel','initiatieven','corona','Corona, voorjaar 2020','totaal','2020W02','2020W10','2020W11',0.2,'2020W12',0.4,2,'week',true,'bekend',NULL,'2020W13'),
          ('E','2015','stadsdeel','initiatieven','corona','Corona, voorjaar 2020','totaal',NULL,NULL,'2020W11',NULL,NULL,NULL,NULL,'week',NULL,'geweigerd','Er zijn te weinig cijfers van voor de schok: ten minste 2 hele jaren zijn nodig.',NULL),
          ('GM0363','2015','gemeente','initiatieven','corona','Corona, voorjaar 2020','totaal','2020W02','2020W10','2020W11',0.4,'2020W12',1.0,3,'week',true,'bekend',NULL,'2020W14')""");
    fixture.change(
        "CREATE TABLE schok_reeks (gebiedcode VARCHAR, indeling VARCHAR, indicator VARCHAR, schok VARCHAR, periode VARCHAR, waarde DOUBLE, basis DOUBLE, r DOUBLE)");
    List<String> rows = new ArrayList<>();
    double[] north = {1, 1, 1, .7, .4, .65, .9, 1, 1, 1};
    double[] centre = {1, 1, 1, .8, .6, .5, .6, .7, .8, .85};
    double[] west = {1, 1, 1, .9, .8, 1, 1, 1, 1, 1};
    double[] city = {1, 1, 1, .8, .6, .75, 1, 1, 1, 1};
    for (int i = 0; i < north.length; i++) {
      rows.add(point("N", i, 20, north[i]));
      rows.add(point("A", i, 12, centre[i]));
      rows.add(point("F", i, 30, west[i]));
      rows.add(point("GM0363", i, 100, city[i]));
    }
    fixture.change("INSERT INTO schok_reeks VALUES " + String.join(",", rows));
  }

  private static String point(String code, int index, double base, double r) {
    return String.format(
        Locale.ROOT,
        "('%s','2015','initiatieven','corona','2020W%02d',%s,%s,%s)",
        code,
        8 + index,
        base * r,
        base,
        r);
  }

  /** Initiative falls as status rises, with a ripple; of two wijken one of them is hidden. */
  private static void relations(SnapshotFixture fixture) {
    fixture.indicator(
        "ses_woa",
        "Sociaal-economische status (SES-WOA)",
        "score",
        1,
        "context",
        "neutraal",
        "niet",
        2);
    for (int row = 0; row < ROWS; row++) {
      for (int column = 0; column < COLUMNS; column++) {
        String code = code(row, column);
        int rank = row * COLUMNS + column;
        fixture.known(code, "ses_woa", "2019", -.5 + rank * .03);
        if (rank == 7) {
          fixture.absent(code, "initiatieven_per_1000", "2019", "onderdrukt");
        } else {
          fixture.known(
              code, "initiatieven_per_1000", "2019", .6 - rank * .012 + (rank * 7 % 11) * .03);
        }
      }
    }
    fixture.lineage("ses_woa", "2019", "waarde", "ses_woa", "2019", "bbga", "bbga-2018");
    fixture.lineage(
        "initiatieven_per_1000",
        "2019",
        "teller",
        "initiatieven",
        "2019",
        "verzuimmeldingen",
        "verzuim");
    fixture.change(
        "CREATE TABLE beoordelingen (indicator VARCHAR, indeling VARCHAR, niveau VARCHAR, oordeel VARCHAR, aantal BIGINT)");
    fixture.change(
        "INSERT INTO beoordelingen VALUES ('verzuimmeldingen','2015','stadsdeel','gewoon',90),('verzuimmeldingen','2015','stadsdeel','meer',1),('verzuimmeldingen','2015','stadsdeel','minder',1),('verzuimmeldingen','2015','stadsdeel','te_kort',12)");
  }
}
