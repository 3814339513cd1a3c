package nl.wijkbeeld.ingest.read;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import nl.wijkbeeld.ingest.area.Gebied;
import nl.wijkbeeld.ingest.issue.Reden;
import nl.wijkbeeld.vocabulary.Meting;

/** Reads a table that says in which area a postcode lies, with four digits or all six signs. */
public final class PostcodeReader implements DeliveryReader {

  @Override
  public void read(Desk desk) throws IOException {
    try (Table table = Table.open(desk)) {
      int postcode = table.require("postcode", "pc6", "pc4", "postcode6", "postcode4");
      int area = table.require("gebied", "gebiedcode", "buurtcode", "wijkcode", "gwb_code");
      OptionalInt share = table.find("aandeel");
      for (var next = table.next(); next.isPresent(); next = table.next()) {
        Table.Row row = next.get();
        String code = row.field(postcode).replace(" ", "").toUpperCase(Locale.ROOT);
        if (!code.matches("[1-9]\\d{3}([A-Z]{2})?")) {
          desk.rejectRow(
              row.regel(),
              "postcode",
              row.field(postcode),
              Reden.POSTCODE_ONBEKEND,
              "\"%s\" is geen postcode; schrijf 1012 of 1012AB".formatted(row.field(postcode)));
          continue;
        }
        Optional<Gebied> gebied =
            desk.area(row.regel(), "gebiedcode", row.field(area), desk.periodeOfDelivery());
        if (gebied.isEmpty()) {
          continue;
        }
        Optional<Meting> part =
            share.isEmpty()
                ? Optional.of(Meting.of(1))
                : desk.notation("standaard").parseShare(row.field(share));
        if (part.orElse(null) instanceof Meting.Bekend(double aandeel)
            && aandeel > 0
            && aandeel <= 1) {
          desk.accept(
              row.regel(),
              Bijtabel.POSTCODES,
              code,
              gebied.get().indeling(),
              gebied.get().code(),
              aandeel);
        } else {
          desk.rejectRow(
              row.regel(),
              "aandeel",
              row.field(share),
              Reden.ONMOGELIJKE_WAARDE,
              "een aandeel ligt boven 0 en is ten hoogste 1");
        }
      }
    }
  }
}
