package nl.wijkbeeld.ingest.read;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import nl.wijkbeeld.ingest.area.Gebied;
import nl.wijkbeeld.ingest.issue.Reden;
import nl.wijkbeeld.vocabulary.Kolom;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Periode;

/** Reads figures that are known from elsewhere, to compare a snapshot with. */
public final class ControlReader implements DeliveryReader {
  private final Consumer<Controlecijfer> target;

  public ControlReader(Consumer<Controlecijfer> target) {
    this.target = target;
  }

  @Override
  public void read(Desk desk) throws IOException {
    try (CsvTable table = CsvTable.open(desk.levering(), desk)) {
      int gebied = table.require("gebied", "gebiedcode");
      int indicator = table.require("indicator");
      int periode = table.require("periode");
      int waarde = table.require("waarde");
      int decimalen = table.require("decimalen");
      var uitsplitsing = table.find("uitsplitsing");
      var toelichting = table.find("toelichting");
      for (var next = table.next(); next.isPresent(); next = table.next()) {
        CsvTable.Row row = next.get();
        Optional<Periode> moment = desk.periode(row.regel(), "periode", row.field(periode));
        if (moment.isEmpty()) {
          continue;
        }
        Optional<Gebied> area = desk.area(row.regel(), "gebied", row.field(gebied), moment.get());
        if (area.isEmpty()) {
          continue;
        }
        Optional<Meting> figure = NumberText.parse(row.field(waarde));
        Optional<Meting> decimals = NumberText.parse(row.field(decimalen));
        if (figure.orElse(null) instanceof Meting.Bekend(double known)
            && decimals.orElse(null) instanceof Meting.Bekend(double places)) {
          String breakdown = row.field(uitsplitsing);
          target.accept(
              new Controlecijfer(
                  area.get(),
                  row.field(indicator),
                  moment.get(),
                  breakdown.isEmpty() ? Kolom.TOTAAL : breakdown,
                  known,
                  (int) places,
                  row.field(toelichting)));
        } else {
          desk.rejectRow(
              row.regel(),
              "waarde",
              row.field(waarde),
              Reden.GEEN_GETAL,
              "een controlecijfer heeft een waarde en een aantal decimalen");
        }
      }
    }
  }
}
