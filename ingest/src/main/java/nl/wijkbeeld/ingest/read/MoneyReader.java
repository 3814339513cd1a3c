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
 * Reads public money by year, area and law or scheme, in euros. Lines about the same are added up,
 * since one scheme pays many providers; a negative amount is a correction.
 */
public final class MoneyReader implements DeliveryReader {
  private final AreaSums sums = new AreaSums();

  @Override
  public void read(Desk desk) throws IOException {
    try (Table table = Table.open(desk)) {
      OptionalInt year = table.find("jaar", "periode", "boekjaar");
      if (year.isEmpty()) {
        desk.periodeOfDelivery();
      }
      PlaceColumns place = PlaceColumns.of(desk, table);
      int scheme = table.require("wet", "regeling", "wet_of_regeling", "geldstroom");
      int euro = table.require("euro", "bedrag", "euros", "bedrag_euro");
      for (var next = table.next(); next.isPresent(); next = table.next()) {
        Table.Row row = next.get();
        Optional<Periode> periode =
            year.isEmpty()
                ? desk.levering().periode()
                : desk.periode(row.regel(), "jaar", row.field(year));
        if (periode.isEmpty() || desk.isNoName(row.regel(), "wet", row.field(scheme))) {
          continue;
        }
        Optional<Gebied> gebied = place.area(row, periode.get());
        if (gebied.isEmpty()) {
          continue;
        }
        Optional<Meting> amount = amount(desk, table, row, row.field(euro));
        if (amount.isEmpty()) {
          desk.rejectRow(
              row.regel(),
              "euro",
              row.field(euro),
              Reden.GEEN_GETAL,
              "\"%s\" is geen bedrag; schrijf 1234,56".formatted(row.field(euro)));
          continue;
        }
        sums.add(
            desk.observation(
                row.regel(),
                gebied.get(),
                place.written(row),
                "geldstromen_euro",
                periode.get(),
                row.field(scheme).isEmpty() ? Kolom.TOTAAL : "regeling=" + row.field(scheme),
                amount.get(),
                false));
      }
    }
  }

  /** An amount; cents are two decimals, so three figures behind a mark are a group of thousands. */
  private static Optional<Meting> amount(Desk desk, Table table, Table.Row row, String written) {
    String text = written.replace("\u20ac", "").strip();
    Notation notation = desk.notation("standaard");
    Optional<Meting> plain = notation.parse(text);
    if (table.hasNumbers() || desk.levering().tabel().decimaalteken().isPresent()) {
      return plain;
    }
    Optional<Meting> grouped = notation.parseCount(text);
    if (grouped.orElse(null) instanceof Meting.Bekend(double amount) && !grouped.equals(plain)) {
      desk.remarkThousands(row.regel(), written, amount, "een bedrag heeft geen drie decimalen");
    }
    return grouped;
  }

  @Override
  public void finish(Desk desk) {
    sums.addTotals();
    sums.handOver(desk);
  }
}
