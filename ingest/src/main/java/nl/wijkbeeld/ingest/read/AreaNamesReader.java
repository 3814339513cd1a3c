package nl.wijkbeeld.ingest.read;

import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import nl.wijkbeeld.ingest.issue.Reden;

/**
 * Reads a list of areas by code and name, without outlines: the names that an area file lacks, and
 * the aliases that residents use. The area dimension of the Statistiekhub is such a list too.
 */
public final class AreaNamesReader implements DeliveryReader {

  @Override
  public void read(Desk desk) throws IOException {
    try (Table table = Table.open(desk)) {
      int code = table.require("code", "gebiedcode", "fields.code");
      int name = table.require("naam", "alias", "fields.name");
      OptionalInt kind = table.find("type", "soort", "niveau", "fields.type");
      OptionalInt date =
          table.find("peildatum_indeling", "peildatum", "indeling", "fields.source_date");
      OptionalInt identification = table.find("identificatie", "fields.source_id");
      for (var next = table.next(); next.isPresent(); next = table.next()) {
        Table.Row row = next.get();
        if (row.field(code).isEmpty() || row.field(name).isEmpty()) {
          desk.rejectRow(
              row.regel(),
              row.field(code).isEmpty() ? "code" : "naam",
              "",
              Reden.ONMOGELIJKE_WAARDE,
              "een gebied in deze lijst heeft een code en een naam");
          continue;
        }
        if (desk.isNoName(row.regel(), "naam", row.field(name))) {
          continue;
        }
        desk.accept(
            row.regel(),
            Bijtabel.GEBIEDSNAMEN,
            row.field(kind),
            row.field(code),
            row.field(name),
            row.field(date));
        // The map knows an area by its identification, without the number of its version.
        String other = row.field(identification).replaceFirst("\\.\\d+$", "");
        if (!other.isEmpty() && !other.equals(row.field(code))) {
          for (String alias : List.of(row.field(name), row.field(code))) {
            desk.accept(
                row.regel(), Bijtabel.GEBIEDSNAMEN, row.field(kind), other, alias, row.field(date));
          }
        }
      }
    }
  }
}
