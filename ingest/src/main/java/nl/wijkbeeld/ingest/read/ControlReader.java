package nl.wijkbeeld.ingest.read;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import nl.wijkbeeld.ingest.area.Gebied;
import nl.wijkbeeld.ingest.issue.Reden;
import nl.wijkbeeld.vocabulary.Kolom;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Periode;

/**
 * Reads figures that are known from elsewhere, to compare a snapshot with: the figure as printed,
 * how many decimals were printed, and where.
 */
public final class ControlReader implements DeliveryReader {
  private static final int MOST_DECIMALS = 12;

  @Override
  public void read(Desk desk) throws IOException {
    try (Table table = Table.open(desk)) {
      int gebied = table.require("gebied", "gebiedcode");
      int indicator = table.require("indicator");
      int periode = table.require("periode");
      int waarde = table.require("waarde");
      int decimalen = table.require("decimalen");
      OptionalInt uitsplitsing = table.find("uitsplitsing");
      OptionalInt toelichting = table.find("toelichting");
      Notation notation = desk.notation("standaard");
      for (var next = table.next(); next.isPresent(); next = table.next()) {
        Table.Row row = next.get();
        Optional<Periode> moment = desk.periode(row.regel(), "periode", row.field(periode));
        if (moment.isEmpty()) {
          continue;
        }
        Optional<Gebied> area = desk.area(row.regel(), "gebied", row.field(gebied), moment.get());
        if (area.isEmpty()) {
          continue;
        }
        if (desk.isNoName(row.regel(), "indicator", row.field(indicator))
            || desk.isNoName(row.regel(), "uitsplitsing", row.field(uitsplitsing))) {
          continue;
        }
        Optional<Meting> figure = notation.parse(row.field(waarde));
        Optional<Meting> decimals = notation.parse(row.field(decimalen));
        if (figure.orElse(null) instanceof Meting.Bekend(double known)
            && decimals.orElse(null) instanceof Meting.Bekend(double places)
            && places >= 0
            && places <= MOST_DECIMALS
            && places == Math.rint(places)) {
          String breakdown = row.field(uitsplitsing);
          desk.accept(
              row.regel(),
              Bijtabel.CONTROLECIJFERS,
              area.get().code(),
              area.get().indeling(),
              row.field(indicator),
              moment.get().code(),
              breakdown.isEmpty() ? Kolom.TOTAAL : breakdown,
              known,
              (int) places,
              row.field(toelichting));
        } else {
          desk.rejectRow(
              row.regel(),
              "waarde",
              row.field(waarde),
              Reden.GEEN_GETAL,
              "een controlecijfer heeft een waarde en een aantal decimalen van 0 tot %d"
                  .formatted(MOST_DECIMALS));
        }
      }
    }
  }
}
