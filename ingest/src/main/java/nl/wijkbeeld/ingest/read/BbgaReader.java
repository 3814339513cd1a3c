package nl.wijkbeeld.ingest.read;

import java.io.IOException;
import java.util.Optional;
import nl.wijkbeeld.ingest.area.Gebied;
import nl.wijkbeeld.ingest.issue.Reden;
import nl.wijkbeeld.vocabulary.Kolom;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Periode;

/**
 * Reads the Basisbestand Gebieden Amsterdam: one line for each year, area and variable, with a
 * decimal point and an empty field for a missing figure.
 *
 * <p>The codes are those of the division after which their column is named: {@code gebiedcode15}
 * also for the forecasts of 2039.
 *
 * <p>Variables whose name holds {@code PROG} are forecasts and count as provisional.
 */
public final class BbgaReader implements DeliveryReader {

  @Override
  public void read(Desk desk) throws IOException {
    try (CsvTable table = CsvTable.open(desk.levering(), desk)) {
      int jaar = table.require("jaar");
      int gebied = table.require("gebiedcode15", "gebiedcode22", "gebiedcode");
      Optional<Periode> division = division(table.columns().get(gebied));
      int variabele = table.require("variabele");
      int waarde = table.require("waarde");
      for (var row = table.next(); row.isPresent(); row = table.next()) {
        line(
            desk,
            row.get().regel(),
            division,
            row.get().field(jaar),
            row.get().field(gebied),
            row.get().field(variabele),
            row.get().field(waarde));
      }
    }
  }

  /**
   * The year in the name of the code column: all lines, of whatever year, use the division of then.
   */
  private static Optional<Periode> division(String column) {
    return column.matches("(?i)gebiedcode\\d\\d")
        ? Optional.of(Periode.of("20" + column.substring(column.length() - 2) + "-12-31"))
        : Optional.empty();
  }

  private static void line(
      Desk desk,
      long line,
      Optional<Periode> division,
      String jaar,
      String gebiedcode,
      String variabele,
      String waarde) {
    if (variabele.isEmpty()) {
      desk.rejectRow(line, "variabele", "", Reden.ONMOGELIJKE_WAARDE, "er staat geen variabele");
      return;
    }
    Optional<Periode> periode = desk.periode(line, "jaar", jaar);
    if (periode.isEmpty()) {
      return;
    }
    Optional<Gebied> gebied =
        desk.area(line, "gebiedcode", gebiedcode, division.orElse(periode.get()));
    if (gebied.isEmpty()) {
      return;
    }
    Optional<Meting> meting = NumberText.parse(waarde);
    if (meting.isEmpty()) {
      desk.rejectRow(
          line, "waarde", waarde, Reden.GEEN_GETAL, "\"%s\" is geen getal".formatted(waarde));
      return;
    }
    desk.accept(
        new Waarneming(
            line,
            gebied.get(),
            gebiedcode,
            variabele,
            periode.get(),
            Kolom.TOTAAL,
            meting.get(),
            variabele.contains("PROG")));
  }
}
