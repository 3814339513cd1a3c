package nl.wijkbeeld.ingest.read;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import nl.wijkbeeld.ingest.area.Gebied;
import nl.wijkbeeld.ingest.issue.Issue;
import nl.wijkbeeld.ingest.issue.Reden;
import nl.wijkbeeld.ingest.issue.RefusedDelivery;
import nl.wijkbeeld.vocabulary.Kolom;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Periode;

/**
 * Reads Kerncijfers wijken en buurten and its relatives as CSV from StatLine: one line for each
 * area, one column for each figure, with symbols (everything quoted, {@code .} for missing) or
 * without (bare numbers, nothing for missing).
 *
 * <p>The area goes by the column {@code Codering} or {@code Regiocode}, never by its name: several
 * wijken share one.
 */
public final class KwbStatLineReader implements DeliveryReader {

  @Override
  public void read(Desk desk) throws IOException {
    try (CsvTable table = CsvTable.open(desk.levering(), desk)) {
      int region = region(desk, table);
      OptionalInt period = table.find("Perioden", "Perioden (naam)", "Jaar");
      Map<Integer, String> figures = figures(table, region, period);
      Periode fixed = period.isEmpty() ? desk.periodeOfDelivery() : null;
      for (var row = table.next(); row.isPresent(); row = table.next()) {
        area(desk, table, row.get(), region, period, Optional.ofNullable(fixed), figures);
      }
    }
  }

  private static int region(Desk desk, CsvTable table) {
    for (int column = 0; column < table.columns().size(); column++) {
      String heading = table.columns().get(column);
      String last = heading.substring(heading.lastIndexOf('/') + 1);
      if (last.startsWith("Codering") || last.startsWith("Regiocode")) {
        return column;
      }
    }
    throw new RefusedDelivery(
        Issue.ofCell(
            desk.levering().bestand(),
            1,
            "Codering",
            "",
            Reden.KOLOM_ONTBREEKT,
            "de kolom \"Codering (code)\" of \"Regiocode\" ontbreekt; haal het bestand opnieuw van StatLine met de regiocodes erbij"));
  }

  private static Map<Integer, String> figures(CsvTable table, int region, OptionalInt period) {
    Map<Integer, String> figures = new LinkedHashMap<>();
    for (int column = 0; column < table.columns().size(); column++) {
      String heading = table.columns().get(column);
      boolean named =
          column == region
              || (period.isPresent() && column == period.getAsInt())
              || heading.equalsIgnoreCase("Wijken en buurten")
              || KwbColumns.isTextHeading(heading);
      if (!named) {
        figures.put(column, KwbColumns.variable(heading));
      }
    }
    return figures;
  }

  private static void area(
      Desk desk,
      CsvTable table,
      CsvTable.Row row,
      int region,
      OptionalInt period,
      Optional<Periode> fixed,
      Map<Integer, String> figures) {
    String written = row.field(period);
    Optional<Periode> periode =
        fixed.or(() -> desk.periode(row.regel(), "Perioden", written.replace("*", "").strip()));
    if (periode.isEmpty()) {
      return;
    }
    String code = row.field(region);
    Optional<Gebied> gebied =
        desk.area(row.regel(), table.columns().get(region), code, periode.get(), Optional.empty());
    if (gebied.isEmpty()) {
      return;
    }
    figures.forEach(
        (column, variabele) -> {
          String text = row.field(column);
          Optional<Meting> meting = NumberText.parse(text);
          if (meting.isEmpty()) {
            desk.rejectCell(
                row.regel(),
                table.columns().get(column),
                text,
                Reden.GEEN_GETAL,
                "\"%s\" is geen getal (gebied %s)".formatted(text, code));
            return;
          }
          desk.accept(
              new Waarneming(
                  row.regel(),
                  gebied.get(),
                  code,
                  variabele,
                  periode.get(),
                  Kolom.TOTAAL,
                  meting.get(),
                  written.endsWith("*")));
        });
  }
}
