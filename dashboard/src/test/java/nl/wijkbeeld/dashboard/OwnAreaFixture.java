package nl.wijkbeeld.dashboard;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.WKBWriter;

/**
 * A lake with buurten in the two wijken of Noord, small enough to add up by hand: N60 has N60A,
 * N60B and N60C, N61 has N61A and N61B.
 */
public final class OwnAreaFixture {
  private static final List<String> AREAS =
      List.of("N60A", "N60B", "N60C", "N61A", "N61B", "N60", "N61", "N", "GM0363");

  private final SnapshotFixture fixture;
  private final List<String> rows = new ArrayList<>();

  private OwnAreaFixture(SnapshotFixture fixture) {
    this.fixture = fixture;
  }

  public static SnapshotFixture of(Path lake) {
    SnapshotFixture fixture = SnapshotFixture.empty(lake);
    fixture.delivery("tabel", "telling", true, "Deze cijfers zijn verzonnen.");
    for (int i = 0; i < 5; i++) {
      String code = AREAS.get(i);
      buurt(fixture, code, "Buurt " + code, code.substring(0, 3), 2 + i * .2, 2.2 + i * .2);
    }
    OwnAreaFixture figures = new OwnAreaFixture(fixture);
    figures.indicators();
    figures.figures();
    return fixture;
  }

  /** Adds a buurt: a block between two columns of the grid of the fixture. */
  public static void buurt(
      SnapshotFixture fixture, String code, String naam, String wijk, double from, double to) {
    byte[] outline =
        new WKBWriter()
            .write(
                new GeometryFactory()
                    .toGeometry(new Envelope(4.80 + from * .02, 4.80 + to * .02, 52.32, 52.40)));
    fixture.change(
        "INSERT INTO gebieden VALUES ('%s','2015','%s','buurt','%s',DATE '2015-01-01',NULL,500000.0,from_hex('%s'))"
            .formatted(code, naam, wijk, WKBWriter.toHex(outline)));
  }

  private void indicators() {
    fixture.change("ALTER TABLE indicatoren ADD COLUMN gewicht VARCHAR");
    indicator("bewoners", "Bewoners", "personen", "context", "som", "NULL", "NULL", "NULL", 0);
    indicator(
        "kinderen", "Kinderen", "personen", "context", "som", "NULL", "NULL", "'bewoners'", 0);
    indicator(
        "kinderen_pct",
        "Aandeel kinderen",
        "%",
        "draagkracht",
        "verhouding",
        "'kinderen'",
        "'bewoners'",
        "NULL",
        1);
    indicator(
        "afstand",
        "Afstand tot groen",
        "km",
        "draagkracht",
        "gewogen_gemiddelde",
        "NULL",
        "NULL",
        "'bewoners'",
        2);
    indicator("klanten", "Klanten", "klanten", "draaglast", "som", "NULL", "NULL", "'bewoners'", 0);
    indicator(
        "rapportcijfer",
        "Rapportcijfer buurt",
        "cijfer",
        "draagkracht",
        "niet",
        "NULL",
        "NULL",
        "NULL",
        1);
  }

  private void indicator(
      String code,
      String label,
      String unit,
      String side,
      String rule,
      String numerator,
      String denominator,
      String weight,
      int decimals) {
    fixture.change(
        "INSERT INTO indicatoren VALUES ('%s','%s','Wat %s is.','%s',%d,'Thema','%s','neutraal','%s',%s,%s,'Bron','CC BY 4.0',%d,false,0,%s)"
            .formatted(
                code,
                label,
                label,
                unit,
                rule.equals("verhouding") ? 100 : 1,
                side,
                rule,
                numerator,
                denominator,
                decimals,
                weight));
    fixture.lineage(code, "2020", "waarde", code, "2020", "tabel", "telling");
  }

  private void figures() {
    values("bewoners", 1000, 500, 200, 800, 1200, 1700, 2000, 3700, 900_000);
    values("kinderen", 150, 50, 40, 100, 60, 240, 160, 400, 150_000);
    values("afstand", .4, 1.0, .5, .3, .7, .6, .54, .57, .5);
    values("klanten", 12, -1, -1, 9, 20, 25, 29, 54, 1600);
    row("N60", "wijk", "rapportcijfer", 7.1, "NULL", "NULL");
    row("N61", "wijk", "rapportcijfer", 6.4, "NULL", "NULL");
    row("GM0363", "gemeente", "rapportcijfer", 7.4, "NULL", "NULL");
    double[] children = {150, 50, 40, 100, 60, 240, 160, 400, 150_000};
    double[] people = {1000, 500, 200, 800, 1200, 1700, 2000, 3700, 900_000};
    for (int i = 0; i < children.length; i++) {
      row(
          AREAS.get(i),
          level(i),
          "kinderen_pct",
          children[i] / people[i] * 100,
          "" + children[i],
          "" + people[i]);
    }
    fixture.change("INSERT INTO waarden VALUES " + String.join(",", rows));
  }

  /** The figures of all areas in their order; below zero for what is hidden. */
  private void values(String indicator, double... values) {
    for (int i = 0; i < values.length; i++) {
      row(AREAS.get(i), level(i), indicator, values[i], "NULL", "NULL");
    }
  }

  private static String level(int area) {
    return area < 5 ? "buurt" : area < 7 ? "wijk" : area == 7 ? "stadsdeel" : "gemeente";
  }

  private void row(
      String area,
      String level,
      String indicator,
      double value,
      String numerator,
      String denominator) {
    rows.add(
        String.format(
            Locale.ROOT,
            "('%s','2015','%s','2020','totaal','%s',DATE '2020-01-01',DATE '2020-12-31',%s,'%s',false,%s,%s,NULL,NULL,NULL,1.0,'bron')",
            area,
            indicator,
            level,
            value < 0 ? "NULL" : "" + value,
            value < 0 ? "onderdrukt" : "bekend",
            numerator,
            denominator));
  }
}
