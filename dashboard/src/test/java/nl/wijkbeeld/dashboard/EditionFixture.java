package nl.wijkbeeld.dashboard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A lake with two editions, of which the second differs from the first in all that can differ. */
public final class EditionFixture {
  private EditionFixture() {}

  public static Path publish(Path lake) throws IOException {
    SnapshotFixture.amsterdam(lake).publish("eerste");
    String somewhere =
        "uitsplitsing = 'totaal' AND periode = (SELECT max(periode) FROM waarden v WHERE v.indicator = waarden.indicator)";
    SnapshotFixture.amsterdam(lake)
        .change(
            "UPDATE waarden SET waarde = waarde + 10 WHERE indicator = 'bbga_bevolking' AND gebiedcode = 'N' AND "
                + somewhere)
        .change(
            "UPDATE waarden SET waarde = waarde + 0.001 WHERE indicator = 'bbga_bevolking' AND gebiedcode = 'M' AND "
                + somewhere)
        .change(
            "UPDATE waarden SET waarde = NULL, status = 'onderdrukt' WHERE indicator = 'bbga_bevolking' AND gebiedcode = 'E' AND "
                + somewhere)
        .change(
            "DELETE FROM waarden WHERE indicator = 'bbga_bevolking' AND gebiedcode = 'K' AND "
                + somewhere)
        .change(
            "INSERT INTO waarden SELECT * REPLACE ('2031' AS periode) FROM waarden WHERE indicator = 'voedselbank_klanten' AND uitsplitsing = 'totaal' LIMIT 1")
        .change("UPDATE gebieden SET naam = 'Noord-Oost' WHERE gebiedcode = 'N61'")
        .change("UPDATE gebieden SET gebiedcode = 'N62' WHERE gebiedcode = 'N60'")
        .change(
            "UPDATE gebieden SET geometry = (SELECT geometry FROM gebieden WHERE gebiedcode = 'E') WHERE gebiedcode = 'M'")
        .change(
            "UPDATE indicatoren SET definitie = 'Wie er op 1 januari woont.' WHERE indicator = 'bbga_bevolking'")
        .publish("tweede");
    Path editions = Files.createDirectories(lake.resolve("edities"));
    Files.writeString(
        editions.resolve("0001.json"),
        """
        {"nummer": 1, "titel": "Voorjaar 2026", "datum": "2026-04-01", "snapshot": "eerste",
         "toelichting": "", "manifest_sha256": "0"}
        """);
    Files.writeString(
        editions.resolve("0002.json"),
        """
        {"nummer": 2, "titel": "Najaar 2026", "datum": "2026-11-21", "snapshot": "tweede",
         "toelichting": "Een wijk heeft een andere naam.", "manifest_sha256": "0"}
        """);
    return lake;
  }
}
