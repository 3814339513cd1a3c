package nl.wijkbeeld.dashboard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
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
        Path part = Files.createDirectories(folder.resolve(table.getKey()));
        statement.execute(
            "COPY %s TO '%s' (FORMAT parquet)"
                .formatted(
                    table.getKey(), part.resolve("part-0.parquet").toString().replace("'", "''")));
      }
      Files.writeString(
          folder.resolve("manifest.json"),
          "{\"id\":\"%s\",\"gemaakt\":\"2026-11-21T06:00:00Z\",\"softwareversie\":\"0.1.0\",\"vingerafdruk\":\"0\",\"invoer\":[%s],\"tabellen\":[]}"
              .formatted(id, String.join(",", deliveries)));
      Files.writeString(layout.current(), id + "\n");
      return lake;
    } catch (SQLException wrong) {
      throw new IllegalStateException(wrong);
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
    }
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
}
