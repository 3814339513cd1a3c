package nl.wijkbeeld.ingest.read;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.wijkbeeld.ingest.area.Gebied;
import nl.wijkbeeld.ingest.issue.Reden;
import nl.wijkbeeld.vocabulary.Kolom;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Periode;

/**
 * Reads the Basisbestand Gebieden Amsterdam, as CSV (semicolons, commas or white space) or as
 * answers of its API: one line for each year, area and variable, with a decimal point and an empty
 * field for a missing figure.
 *
 * <p>The codes are those of the division after which their column is named: {@code gebiedcode15}
 * also for the forecasts of 2039.
 *
 * <p>Variables whose name holds {@code PROG} are forecasts and count as provisional.
 */
public final class BbgaReader implements DeliveryReader {

  @Override
  public void read(Desk desk) throws IOException {
    try (Table table = Table.open(desk)) {
      new Lines(desk, table).read();
    }
  }

  /** The columns of one file, and what was found in its lines before. */
  private static final class Lines {
    private final Desk desk;
    private final Table table;
    private final Notation notation;
    private final int jaar;
    private final int gebied;
    private final int variabele;
    private final int waarde;
    private final Optional<Periode> division;
    private final Map<String, Boolean> forecasts = new HashMap<>();

    Lines(Desk desk, Table table) {
      this.desk = desk;
      this.table = table;
      this.notation = desk.notation("bbga");
      this.jaar = table.require("jaar");
      this.gebied = table.require("gebiedcode15", "gebiedcode22", "gebiedcode");
      this.variabele = table.require("variabele", "indicatorDefinitieId");
      this.waarde = table.require("waarde");
      this.division = division(table.columns().get(gebied));
    }

    /**
     * The year in the name of the code column: all lines, of whatever year, use the division of
     * then.
     */
    private static Optional<Periode> division(String column) {
      return column.matches("(?i)gebiedcode\\d\\d")
          ? Optional.of(Periode.of("20" + column.substring(column.length() - 2) + "-12-31"))
          : Optional.empty();
    }

    void read() {
      for (var row = table.next(); row.isPresent(); row = table.next()) {
        line(row.get());
      }
    }

    private void line(Table.Row row) {
      String name = row.field(variabele);
      if (name.isEmpty()) {
        desk.rejectRow(
            row.regel(), "variabele", "", Reden.ONMOGELIJKE_WAARDE, "er staat geen variabele");
        return;
      }
      Optional<Periode> periode = desk.periode(row.regel(), "jaar", row.field(jaar));
      if (periode.isEmpty() || desk.isNoName(row.regel(), "variabele", name)) {
        return;
      }
      String code = row.field(gebied);
      Optional<Gebied> area =
          desk.area(row.regel(), "gebiedcode", code, division.orElse(periode.get()));
      if (area.isEmpty()) {
        return;
      }
      String text = row.field(waarde);
      Optional<Meting> meting = notation.parse(text);
      if (meting.isEmpty()) {
        desk.rejectRow(
            row.regel(), "waarde", text, Reden.GEEN_GETAL, "\"%s\" is geen getal".formatted(text));
        return;
      }
      desk.accept(
          desk.observation(
              row.regel(),
              area.get(),
              code,
              name,
              periode.get(),
              Kolom.TOTAAL,
              meting.get(),
              forecasts.computeIfAbsent(name, variable -> variable.contains("PROG"))));
    }
  }
}
