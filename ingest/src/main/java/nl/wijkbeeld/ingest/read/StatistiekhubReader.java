package nl.wijkbeeld.ingest.read;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import nl.wijkbeeld.ingest.area.Gebied;
import nl.wijkbeeld.ingest.issue.Reden;
import nl.wijkbeeld.vocabulary.Kolom;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Periode;

/**
 * Reads the Statistiekhub of O&S: one line for each measure, area and moment, of which the area
 * says its kind and the date of its division, and the moment its kind.
 */
public final class StatistiekhubReader implements DeliveryReader {

  @Override
  public void read(Desk desk) throws IOException {
    try (Table table = Table.open(desk)) {
      int measure = table.require("measure");
      int code = table.require("spatial_code");
      OptionalInt type = table.find("spatial_type");
      OptionalInt division = table.find("spatial_date");
      OptionalInt temporalType = table.find("temporal_type");
      int moment = table.require("temporal_date");
      int value = table.require("value");
      Notation notation = desk.notation("statistiekhub");
      for (var next = table.next(); next.isPresent(); next = table.next()) {
        Table.Row row = next.get();
        Optional<Periode> periode = periode(desk, row, row.field(moment), row.field(temporalType));
        if (periode.isEmpty() || isUnsound(desk, row, row.field(measure))) {
          continue;
        }
        String date = row.field(division);
        Optional<Periode> valid =
            date.isEmpty() ? periode : desk.periode(row.regel(), "spatial_date", date);
        if (valid.isEmpty()) {
          continue;
        }
        Optional<Gebied> gebied =
            desk.area(
                row.regel(),
                "spatial_code",
                code(row.field(code), row.field(type)),
                valid.get(),
                niveau(row.field(type)));
        if (gebied.isEmpty()) {
          continue;
        }
        Optional<Meting> meting = notation.parse(row.field(value));
        if (meting.isEmpty()) {
          desk.rejectRow(
              row.regel(),
              "value",
              row.field(value),
              Reden.GEEN_GETAL,
              "\"%s\" is geen getal".formatted(row.field(value)));
          continue;
        }
        desk.accept(
            desk.observation(
                row.regel(),
                gebied.get(),
                row.field(code),
                row.field(measure),
                periode.get(),
                Kolom.TOTAAL,
                meting.get(),
                false));
      }
    }
  }

  private static boolean isUnsound(Desk desk, Table.Row row, String measure) {
    if (measure.isEmpty()) {
      desk.rejectRow(row.regel(), "measure", "", Reden.ONMOGELIJKE_WAARDE, "er staat geen measure");
      return true;
    }
    return desk.isNoName(row.regel(), "measure", measure);
  }

  /** The gemeente is written as its number ({@code 0363}). */
  private static String code(String code, String type) {
    return type.equalsIgnoreCase("gemeente") && code.matches("\\d{4}") ? "GM" + code : code;
  }

  private static Optional<Niveau> niveau(String type) {
    return switch (type.toLowerCase(java.util.Locale.ROOT)) {
      case "ggw-gebied", "gebied", "27-gebied" -> Optional.of(Niveau.GEBIED);
      default -> Niveau.find(type.toLowerCase(java.util.Locale.ROOT));
    };
  }

  /** A moment of the kind "jaar" is the year, of the kind "peildatum" the day. */
  private static Optional<Periode> periode(Desk desk, Table.Row row, String moment, String type) {
    Optional<Periode> written = desk.periode(row.regel(), "temporal_date", moment);
    if (written.isEmpty() || written.get().soort() != Periode.Soort.DAG) {
      return written;
    }
    var day = written.get().begin();
    return Optional.of(
        switch (type.toLowerCase(java.util.Locale.ROOT)) {
          case "jaar" -> Periode.ofYear(day.getYear());
          case "kwartaal" ->
              Periode.of("%dK%d".formatted(day.getYear(), (day.getMonthValue() + 2) / 3));
          case "maand" -> Periode.monthOf(day);
          case "week" -> Periode.weekOf(day);
          case "schooljaar" -> {
            int start = day.getMonthValue() >= 8 ? day.getYear() : day.getYear() - 1;
            yield Periode.of("%d/%d".formatted(start, start + 1));
          }
          default -> written.get();
        });
  }
}
