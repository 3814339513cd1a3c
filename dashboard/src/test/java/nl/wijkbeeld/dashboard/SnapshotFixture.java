package nl.wijkbeeld.dashboard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.wijkbeeld.vocabulary.LakeLayout;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.WKBWriter;

/**
 * Writes a small lake with one snapshot, in the tables of the data contract: the stadsdelen of
 * Amsterdam as blocks that share their edges, with figures that a reader can check by hand.
 *
 * <p>Initiatives: Gemeente Amsterdam, rapportage Wij Amsterdam week 8, table 1. Inhabitants on 1
 * January 2018: Gemeente Amsterdam, BBGA.
 */
public final class SnapshotFixture {
  /** The stadsdelen, from left to right. */
  public static final List<String> STADSDELEN = List.of("A", "F", "N", "M", "E", "K", "T", "B");

  private static final String INDELING = "2015";
  private static final String DAY = "2020-05-26";

  private final Path lake;
  private final Map<String, List<String>> rows = new LinkedHashMap<>();
  private final List<String> deliveries = new ArrayList<>();

  /** What changes the tables before they are written, as SQL. */
  private final List<String> changes = new ArrayList<>();

  /** What the manifest says besides. */
  private String said = "";

  private SnapshotFixture(Path lake) {
    this.lake = lake;
    List.of("gebieden", "indicatoren", "waarden", "leveringen", "herleiding", "bevindingen")
        .forEach(table -> rows.put(table, new ArrayList<>()));
  }

  /** A lake without figures: only the areas. */
  public static SnapshotFixture empty(Path lake) {
    SnapshotFixture fixture = new SnapshotFixture(lake);
    fixture.areas();
    fixture.delivery("gebieden", "blokken", true, "Schematische kaart van blokken.");
    return fixture;
  }

  /** The lake that most tests read. */
  public static SnapshotFixture amsterdam(Path lake) {
    SnapshotFixture fixture = empty(lake);
    fixture.delivery("bbga", "bbga-2018", false, "");
    fixture.delivery("initiatieven", "wij-amsterdam", false, "");
    fixture.delivery("verzuimmeldingen", "verzuim", true, "Het verzuim is verzonnen.");
    fixture.delivery("voedselbank", "voedselbank", false, "");
    fixture.indicators();
    fixture.population();
    fixture.initiatives();
    fixture.benefits();
    fixture.absence();
    fixture.foodBank();
    fixture.findings();
    return fixture;
  }

  /**
   * The same with the tables and columns that say how sure a figure is, and an indicator that has a
   * number, zero and the three absences side by side.
   */
  public static SnapshotFixture trusted(Path lake) {
    SnapshotFixture fixture = amsterdam(lake);
    fixture.fourStates();
    fixture.longSeries();
    fixture.trust();
    fixture.laterTables();
    fixture.said =
        ",\"onthulling\":{\"onderdrukt\":1234,\"audit\":{\"verborgen\":1234,\"gecontroleerd\":1234,\"herleidbaar\":0,\"eerder_getoond\":0,\"seconden\":1.5}}";
    return fixture;
  }

  /** Zero in Nieuw-West, hidden in Noord, missing in Oost, not applicable in West. */
  private void fourStates() {
    indicator(
        "buurtkamers", "Buurtkamers", "buurtkamers", 1, "draagkracht", "hoog_is_kracht", "som", 0);
    indicator(
        "buurtkamers_per_1000",
        "Buurtkamers per 1.000 inwoners",
        "per 1.000 inwoners",
        1000,
        "draagkracht",
        "hoog_is_kracht",
        "verhouding",
        2);
    for (String indicator : List.of("buurtkamers", "buurtkamers_per_1000")) {
      double part = indicator.equals("buurtkamers") ? 1 : .01;
      known("A", indicator, "2020", 12 * part);
      known("F", indicator, "2020", 0);
      absent("N", indicator, "2020", "onderdrukt");
      absent("M", indicator, "2020", "onbekend");
      absent("E", indicator, "2020", "nvt");
      known("K", indicator, "2020", 31 * part);
      known("T", indicator, "2020", 22 * part);
      known("B", indicator, "2020", 7 * part);
      known("GM0363", indicator, "2020", 84 * part);
    }
  }

  /** A series that misses 2013, breaks in 2016 and ends provisional and with a forecast. */
  private void longSeries() {
    indicator(
        "vrijwilligers_pct", "Vrijwilligers", "%", 1, "draagkracht", "hoog_is_kracht", "niet", 1);
    for (int year = 2010; year <= 2021; year++) {
      if (year != 2013) {
        double shift = year < 2016 ? 0 : 6;
        boolean provisional = year >= 2019;
        value(
            "N",
            "vrijwilligers_pct",
            "" + year,
            "totaal",
            "" + (20 + shift + (year - 2010) * .6),
            "bekend",
            provisional,
            "" + (18 + shift + (year - 2010) * .6),
            "" + (22 + shift + (year - 2010) * .6));
        value(
            "GM0363",
            "vrijwilligers_pct",
            "" + year,
            "totaal",
            "" + (24 + shift + (year - 2010) * .4),
            "bekend",
            provisional,
            "NULL",
            "NULL");
      }
    }
  }

  /** Which figures are forecasts, rest on few, and have a smoothed rate. */
  private void trust() {
    changes.add("ALTER TABLE waarden ADD COLUMN weinig BOOLEAN DEFAULT false");
    changes.add("ALTER TABLE waarden ADD COLUMN prognose BOOLEAN DEFAULT false");
    changes.add("UPDATE waarden SET prognose = true WHERE voorlopig AND periode >= '2020'");
    changes.add(
        "UPDATE waarden SET weinig = true, gladgestreken = 0.17 WHERE indicator = 'initiatieven_per_1000' AND gebiedcode = 'A'");
    changes.add(
        "UPDATE waarden SET gladgestreken = waarde * 0.98 WHERE indicator = 'initiatieven_per_1000' AND gebiedcode = 'N'");
    for (String column : List.of("soort_reeks", "geldig_van", "geldig_tot", "beleid", "waarom")) {
      changes.add("ALTER TABLE indicatoren ADD COLUMN %s VARCHAR".formatted(column));
    }
    changes.add("UPDATE indicatoren SET soort_reeks = 'stand', waarom = 'Daarom staat het hier.'");
    changes.add(
        "UPDATE indicatoren SET gevoelig = true, minimum = 5, soort_reeks = 'stroom', beleid = 'leerlingen', geldig_van = '2015' WHERE indicator = 'verzuimmeldingen'");
    changes.add(
        "UPDATE indicatoren SET teller = 'initiatieven', noemer = 'bbga_bevolking' WHERE indicator = 'initiatieven_per_1000'");
  }

  private void laterTables() {
    table(
        "vergelijkingen",
        "gebiedcode VARCHAR, indeling VARCHAR, indicator VARCHAR, periode VARCHAR, soort VARCHAR, niveau VARCHAR, referentiegebied VARCHAR, referentieperiode VARCHAR, referentiewaarde DOUBLE, verschil DOUBLE, \"index\" DOUBLE, ondergrens DOUBLE, bovengrens DOUBLE, groter_dan_toeval BOOLEAN",
        List.of(
            "('N','2015','initiatieven_per_1000','2020-05-26','stad','stadsdeel','GM0363','2020-05-26',0.2107,0.049,123.2,-0.06,0.16,false)",
            "('N','2015','vrijwilligers_pct','2019','stad','stadsdeel','GM0363','2019',33.6,-2.2,93.5,-3.9,-0.5,true)",
            "('N','2015','vrijwilligers_pct','2019','ouder','stadsdeel','GM0363','2019',33.6,-2.2,93.5,-3.9,-0.5,true)",
            "('N','2015','vrijwilligers_pct','2019','vorige_periode','stadsdeel','N','2018',30.8,0.6,101.9,-1.1,2.3,false)",
            "('N','2015','vrijwilligers_pct','2019','basisjaar','stadsdeel','N','2016',29.6,1.8,106.1,0.1,3.5,true)",
            "('N','2015','vrijwilligers_pct','2019','vergelijkbaar','stadsdeel',NULL,'2019',30.0,1.4,104.7,NULL,NULL,NULL)",
            "('N','2015','vrijwilligers_pct','2019','land','stadsdeel','NL00','2019',47.0,-15.6,66.8,-17.6,-13.6,true)",
            "('N','2015','vrijwilligers_pct','2019','iets_nieuws','stadsdeel','NL00','2019',47.0,-15.6,66.8,NULL,NULL,NULL)"));
    table(
        "vergelijkbaar",
        "gebiedcode VARCHAR, indeling VARCHAR, nummer INTEGER, niveau VARCHAR, ander VARCHAR, afstand DOUBLE",
        List.of("('N','2015',1,'stadsdeel','T',0.4)", "('N','2015',2,'stadsdeel','F',0.6)"));
    table(
        "reeksbreuken",
        "indicator VARCHAR, periode VARCHAR, soort VARCHAR, uitleg VARCHAR",
        List.of(
            "('vrijwilligers_pct','2016','definitie','sindsdien telt ook wie minder dan een uur per week helpt.')"));
    table(
        "signalen",
        "gebiedcode VARCHAR, indeling VARCHAR, indicator VARCHAR, periode VARCHAR, niveau VARCHAR, waarde DOUBLE, verwacht DOUBLE, ondergrens DOUBLE, bovengrens DOUBLE, richting VARCHAR, methode VARCHAR, punten INTEGER",
        List.of(
            "('N','2015','verzuimmeldingen','2020W24','stadsdeel',24,15.3,8,22,'meer','farrington',104)",
            "('N','2015','verzuimmeldingen','2020W15','stadsdeel',15,28.1,19,38,'minder','farrington',104)"));
  }

  /** The same with one more table. */
  public SnapshotFixture withTable(String name, String columns, List<String> records) {
    table(name, columns, records);
    return this;
  }

  private void table(String name, String columns, List<String> records) {
    changes.add("CREATE TABLE %s (%s)".formatted(name, columns));
    changes.add("INSERT INTO %s VALUES %s".formatted(name, String.join(",", records)));
  }

  private void areas() {
    area("GM0363", "Amsterdam", "gemeente", "", block(0, 8));
    String[] names = {
      "Centrum", "Nieuw-West", "Noord", "Oost", "West", "Zuid", "Zuidoost", "Westpoort"
    };
    for (int i = 0; i < names.length; i++) {
      area(STADSDELEN.get(i), names[i], "stadsdeel", "GM0363", block(i, i + 1));
    }
    area("GM0363_ALGEMEEN", "Amsterdam algemeen", "stadsdeel", "GM0363", null);
    area("GM0363_LANDELIJK", "landelijk", "stadsdeel", "GM0363", null);
    area("N60", "=Oud & <b>Nieuw</b> \"Noord\"", "wijk", "N", block(2, 2.5));
    area("N61", "Noord 'Oost'", "wijk", "N", block(2.5, 3));
  }

  private void indicators() {
    indicator("bbga_bevolking", "Inwoners", "personen", 1, "context", "neutraal", "som", 0);
    indicator(
        "initiatieven",
        "Initiatieven",
        "initiatieven",
        1,
        "draagkracht",
        "hoog_is_kracht",
        "som",
        0);
    indicator(
        "initiatieven_per_1000",
        "Initiatieven per 1.000 inwoners",
        "per 1.000 inwoners",
        1000,
        "draagkracht",
        "hoog_is_kracht",
        "verhouding",
        2);
    indicator("bbga_bijstand_pct", "Bijstand", "%", 1, "draaglast", "hoog_is_last", "niet", 1);
    indicator(
        "verzuimmeldingen",
        "Verzuimmeldingen",
        "meldingen",
        1,
        "draaglast",
        "hoog_is_last",
        "som",
        0);
    indicator(
        "verzuim_per_1000",
        "Verzuim per 1.000 inwoners",
        "per 1.000 inwoners",
        1000,
        "draaglast",
        "hoog_is_last",
        "verhouding",
        2);
    indicator(
        "voedselbank_klanten",
        "Klanten van de voedselbank",
        "personen",
        1,
        "draaglast",
        "hoog_is_last",
        "som",
        0);
  }

  private void population() {
    double[] people = {86_851, 155_781, 96_275, 137_454, 144_210, 145_548, 87_999, 156};
    for (int i = 0; i < people.length; i++) {
      for (int year = 2014; year <= 2018; year++) {
        known(STADSDELEN.get(i), "bbga_bevolking", "" + year, people[i] - 500.0 * (2018 - year));
      }
    }
    known("GM0363", "bbga_bevolking", "2018", 854_274);
    known("N60", "bbga_bevolking", "2018", 1_234_567.25);
    known("N61", "bbga_bevolking", "2018", 12_345_678);
    lineage("bbga_bevolking", "2018", "waarde", "bbga_bevolking", "2018", "bbga", "bbga-2018");
  }

  private void initiatives() {
    double[] people = {86_851, 155_781, 96_275, 137_454, 144_210, 145_548, 87_999};
    double[] total = {12, 40, 25, 25, 35, 27, 16};
    double[] care = {1, 0, 0, 0, 1, 0, 0};
    for (int i = 0; i < total.length; i++) {
      String area = STADSDELEN.get(i);
      known(area, "initiatieven", DAY, total[i]);
      broken(area, "initiatieven", DAY, "categorie=Zorg", care[i]);
      broken(area, "initiatieven", DAY, "categorie=Overig", total[i] - care[i]);
      interval(area, "initiatieven_per_1000", DAY, total[i] / people[i] * 1000, .1, .4);
    }
    absent("B", "initiatieven", DAY, "onbekend");
    absent("B", "initiatieven_per_1000", DAY, "nvt");
    known("GM0363_ALGEMEEN", "initiatieven", DAY, 172);
    known("GM0363_LANDELIJK", "initiatieven", DAY, 88);
    known("GM0363", "initiatieven", DAY, 440);
    broken("GM0363", "initiatieven", DAY, "categorie=Zorg", 18);
    broken("GM0363", "initiatieven", DAY, "categorie=Overig", 422);
    interval("GM0363", "initiatieven_per_1000", DAY, 180 / 854_118.0 * 1000, .18, .24);
    lineage("initiatieven", DAY, "waarde", "initiatieven", DAY, "initiatieven", "wij-amsterdam");
    lineage(
        "initiatieven_per_1000",
        DAY,
        "teller",
        "initiatieven",
        DAY,
        "initiatieven",
        "wij-amsterdam");
    lineage("initiatieven_per_1000", DAY, "noemer", "bbga_bevolking", "2018", "bbga", "bbga-2018");
  }

  /** A series with a gap in 2016, one hidden figure and a forecast. */
  private void benefits() {
    for (int year = 2014; year <= 2018; year++) {
      if (year == 2016) {
        absent("N", "bbga_bijstand_pct", "2016", "onbekend");
      } else {
        known("N", "bbga_bijstand_pct", "" + year, 20 - (year - 2014) * .5);
      }
      known("A", "bbga_bijstand_pct", "" + year, 8);
      known("GM0363", "bbga_bijstand_pct", "" + year, 12);
    }
    absent("T", "bbga_bijstand_pct", "2018", "onderdrukt");
    value("N", "bbga_bijstand_pct", "2019", "totaal", "17.5", "bekend", true, "NULL", "NULL");
    lineage(
        "bbga_bijstand_pct", "2018", "waarde", "bbga_bijstand_pct", "2018", "bbga", "bbga-2018");
  }

  private void absence() {
    for (int week = 15; week <= 25; week++) {
      String period = "2020W" + week;
      known("N", "verzuimmeldingen", period, week);
      known("A", "verzuimmeldingen", period, 1);
      known("GM0363", "verzuimmeldingen", period, week + 1);
      lineage(
          "verzuimmeldingen",
          period,
          "waarde",
          "verzuimmeldingen",
          period,
          "verzuimmeldingen",
          "verzuim");
    }
    known("N", "verzuim_per_1000", "2020", .5);
    lineage(
        "verzuim_per_1000", "2020", "teller", "initiatieven", DAY, "initiatieven", "wij-amsterdam");
    lineage(
        "verzuim_per_1000",
        "2020",
        "noemer",
        "verzuimmeldingen",
        "2020",
        "verzuimmeldingen",
        "verzuim");
  }

  /** Stichting Voedselbank Amsterdam, in the report Wij Amsterdam: the whole city only. */
  private void foodBank() {
    known("GM0363", "voedselbank_klanten", "2020-02-20", 1278);
    known("GM0363", "voedselbank_klanten", "2020-06-20", 1639);
    lineage(
        "voedselbank_klanten",
        "2020-06-20",
        "waarde",
        "voedselbank_klanten",
        "2020-06-20",
        "voedselbank",
        "voedselbank");
  }

  private void findings() {
    rows.get("bevindingen")
        .add(
            "('controlecijfer_wijkt_af','GM0363','2015','initiatieven_per_1000','%s','totaal',0.2,0.2107,'Gedrukt staat 0,20.')"
                .formatted(DAY));
  }

  /** A delivery, as the manifest and the table of deliveries name it. */
  public SnapshotFixture delivery(String bron, String levering, boolean madeUp, String text) {
    deliveries.add(
        "{\"bron\":\"%s\",\"levering\":\"%s\",\"bestand\":\"x.csv\",\"sha256\":\"0\",\"leverdatum\":\"2018-09-01\",\"periode\":\"\",\"verzonnen\":%b,\"toelichting\":\"%s\",\"gelezen\":1,\"geaccepteerd\":1,\"afgekeurd\":0,\"opmerkingen\":0,\"licentie\":\"CC BY 4.0\",\"bronvermelding\":\"Bron %s\"}"
            .formatted(bron, levering, madeUp, text, levering));
    rows.get("leveringen")
        .add(
            "('%s','%s','x.csv','0','2026-11-21T06:00:00Z',1,1,0,'CC BY 4.0','Bron %s')"
                .formatted(bron, levering, levering));
    return this;
  }

  public SnapshotFixture known(String area, String indicator, String period, double figure) {
    return value(area, indicator, period, "totaal", "" + figure, "bekend", false, "NULL", "NULL");
  }

  public SnapshotFixture absent(String area, String indicator, String period, String status) {
    return value(area, indicator, period, "totaal", "NULL", status, false, "NULL", "NULL");
  }

  /** Changes the tables before they are written, with a statement of SQL. */
  public SnapshotFixture change(String sql) {
    changes.add(sql);
    return this;
  }

  private void broken(
      String area, String indicator, String period, String breakdown, double figure) {
    value(area, indicator, period, breakdown, "" + figure, "bekend", false, "NULL", "NULL");
  }

  private void interval(
      String area, String indicator, String period, double figure, double low, double high) {
    value(area, indicator, period, "totaal", "" + figure, "bekend", false, "" + low, "" + high);
  }

  private SnapshotFixture value(
      String area,
      String indicator,
      String period,
      String breakdown,
      String figure,
      String status,
      boolean provisional,
      String low,
      String high) {
    String niveau =
        area.startsWith("GM0363_") || area.length() == 1
            ? "stadsdeel"
            : area.startsWith("GM") ? "gemeente" : "wijk";
    rows.get("waarden")
        .add(
            "('%s','%s','%s','%s','%s','%s',DATE '2020-01-01',DATE '2020-12-31',%s,'%s',%b,NULL,NULL,%s,%s,NULL,1.0,'berekend')"
                .formatted(
                    area,
                    INDELING,
                    indicator,
                    period,
                    breakdown,
                    niveau,
                    figure,
                    status,
                    provisional,
                    low,
                    high));
    return this;
  }

  public SnapshotFixture indicator(
      String code,
      String label,
      String unit,
      double factor,
      String side,
      String direction,
      String aggregation,
      int decimals) {
    rows.get("indicatoren")
        .add(
            "('%s','%s','Wat %s is.','%s',%s,'Thema','%s','%s','%s',NULL,NULL,'Bron','CC BY 4.0',%d,false,0)"
                .formatted(
                    code, label, label, unit, factor, side, direction, aggregation, decimals));
    return this;
  }

  public SnapshotFixture lineage(
      String indicator,
      String period,
      String role,
      String of,
      String ofPeriod,
      String bron,
      String levering) {
    rows.get("herleiding")
        .add(
            "('%s','%s','%s','%s','%s','%s','%s')"
                .formatted(indicator, period, role, of, ofPeriod, bron, levering));
    return this;
  }

  private void area(String code, String naam, String niveau, String parent, byte[] wkb) {
    rows.get("gebieden")
        .add(
            "('%s','%s','%s','%s',%s,DATE '2015-01-01',NULL,2500000.0,%s)"
                .formatted(
                    code,
                    INDELING,
                    naam.replace("'", "''"),
                    niveau,
                    parent.isEmpty() ? "NULL" : "'" + parent + "'",
                    wkb == null ? "NULL" : "from_hex('" + WKBWriter.toHex(wkb) + "')"));
  }

  /** A block between two columns of a grid over Amsterdam, in degrees. */
  private static byte[] block(double from, double to) {
    return new WKBWriter()
        .write(
            new GeometryFactory()
                .toGeometry(new Envelope(4.80 + from * .02, 4.80 + to * .02, 52.32, 52.40)));
  }

  /** Writes the snapshot and lets the lake point at it. */
  public Path publish(String id) {
    LakeLayout layout = new LakeLayout(lake);
    Path folder = layout.snapshot(id);
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      for (Map.Entry<String, List<String>> table : rows.entrySet()) {
        statement.execute(
            "CREATE TABLE %s (%s)".formatted(table.getKey(), columns(table.getKey())));
        if (!table.getValue().isEmpty()) {
          statement.execute(
              "INSERT INTO %s VALUES %s"
                  .formatted(table.getKey(), String.join(",", table.getValue())));
        }
      }
      for (String change : changes) {
        statement.execute(change);
      }
      for (String table : tables(statement)) {
        Path part = Files.createDirectories(folder.resolve(table));
        statement.execute(
            "COPY %s TO '%s' (FORMAT parquet)"
                .formatted(table, part.resolve("part-0.parquet").toString().replace("'", "''")));
      }
      Files.writeString(
          folder.resolve("manifest.json"),
          "{\"id\":\"%s\",\"gemaakt\":\"2026-11-21T06:00:00Z\",\"softwareversie\":\"0.1.0\",\"vingerafdruk\":\"0\",\"invoer\":[%s],\"tabellen\":[]%s}"
              .formatted(id, String.join(",", deliveries), said));
      Files.writeString(layout.current(), id + "\n");
      return lake;
    } catch (SQLException wrong) {
      throw new IllegalStateException(wrong);
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
    }
  }

  private static List<String> tables(Statement statement) throws SQLException {
    List<String> names = new ArrayList<>();
    try (ResultSet found = statement.executeQuery("SHOW TABLES")) {
      while (found.next()) {
        names.add(found.getString(1));
      }
    }
    return names;
  }

  /** The columns of a table of the data contract, in its order. */
  private static String columns(String table) {
    return switch (table) {
      case "gebieden" ->
          "gebiedcode VARCHAR, indeling VARCHAR, naam VARCHAR, niveau VARCHAR, ouder VARCHAR, geldig_van DATE, geldig_tot DATE, oppervlakte_m2 DOUBLE, geometry BLOB";
      case "indicatoren" ->
          "indicator VARCHAR, label VARCHAR, definitie VARCHAR, eenheid VARCHAR, factor DOUBLE, thema VARCHAR, pijler VARCHAR, richting VARCHAR, aggregatie VARCHAR, teller VARCHAR, noemer VARCHAR, bron VARCHAR, licentie VARCHAR, decimalen INTEGER, gevoelig BOOLEAN, minimum INTEGER";
      case "waarden" ->
          "gebiedcode VARCHAR, indeling VARCHAR, indicator VARCHAR, periode VARCHAR, uitsplitsing VARCHAR, niveau VARCHAR, begin DATE, eind DATE, waarde DOUBLE, status VARCHAR, voorlopig BOOLEAN, teller DOUBLE, noemer DOUBLE, ondergrens DOUBLE, bovengrens DOUBLE, gladgestreken DOUBLE, dekking DOUBLE, herkomst VARCHAR";
      case "leveringen" ->
          "bron VARCHAR, levering VARCHAR, bestand VARCHAR, sha256 VARCHAR, ontvangen VARCHAR, gelezen BIGINT, geaccepteerd BIGINT, afgekeurd BIGINT, licentie VARCHAR, bronvermelding VARCHAR";
      case "herleiding" ->
          "indicator VARCHAR, periode VARCHAR, rol VARCHAR, bronindicator VARCHAR, bronperiode VARCHAR, bron VARCHAR, levering VARCHAR";
      default ->
          "soort VARCHAR, gebiedcode VARCHAR, indeling VARCHAR, indicator VARCHAR, periode VARCHAR, uitsplitsing VARCHAR, waarde_bron DOUBLE, waarde_berekend DOUBLE, melding VARCHAR";
    };
  }

  /**
   * The trusted lake with three wijken in three stadsdelen that have a series with intervals: one
   * year hidden, a break, a provisional year and a forecast; and a load without intervals.
   */
  public static SnapshotFixture compared(Path lake) {
    SnapshotFixture fixture = trusted(lake);
    fixture.area("K24", "Museumkwartier", "wijk", "K", block(5, 5.5));
    fixture.area("M27", "Weesperzijde", "wijk", "M", block(3, 3.5));
    fixture.area("T93", "Bijlmer-Centrum", "wijk", "T", block(6, 6.5));
    fixture.indicator(
        "buren_pct", "Contact met buren", "%", 1, "draagkracht", "hoog_is_kracht", "niet", 1);
    fixture.indicator("schulden_pct", "Schulden", "%", 1, "draaglast", "hoog_is_last", "niet", 1);
    for (int year = 2014; year <= 2020; year++) {
      for (String wijk : List.of("K24", "M27", "T93", "GM0363")) {
        double start = Map.of("K24", 45.0, "M27", 34.0, "T93", 33.0, "GM0363", 36.0).get(wijk);
        double figure = start + (year - 2014) * .5;
        double margin = wijk.equals("GM0363") ? .4 : 3;
        if (wijk.equals("T93") && year == 2017) {
          fixture.absent(wijk, "buren_pct", "" + year, "onderdrukt");
        } else {
          fixture.value(
              wijk,
              "buren_pct",
              "" + year,
              "totaal",
              "" + figure,
              "bekend",
              year >= 2019,
              "" + (figure - margin),
              "" + (figure + margin));
        }
        fixture.known(wijk, "schulden_pct", "" + year, start / 4 + (year - 2014) * .2);
      }
    }
    fixture.lineage("buren_pct", "2019", "waarde", "buren_pct", "2019", "bbga", "bbga-2018");
    fixture.changes.add(
        "INSERT INTO gebieden VALUES ('NA','2022','Oostzanerwerf','wijk','N',DATE '2022-03-24',NULL,2500000.0,NULL)");
    fixture.changes.add(
        "INSERT INTO reeksbreuken VALUES ('schulden_pct','2018','registratie','sindsdien tellen ook schulden bij de gemeente mee.')");
    return fixture;
  }

  /** An area of another division, with other names of it, one a line. */
  public SnapshotFixture earlierDivision(
      String indeling, String code, String naam, String niveau, String aliases) {
    changes.add("ALTER TABLE gebieden ADD COLUMN IF NOT EXISTS aliassen VARCHAR");
    changes.add(
        "INSERT INTO gebieden BY NAME SELECT '%s' AS gebiedcode, '%s' AS indeling, '%s' AS naam, '%s' AS niveau, '%s' AS aliassen"
            .formatted(code, indeling, naam, niveau, aliases));
    return this;
  }
}
