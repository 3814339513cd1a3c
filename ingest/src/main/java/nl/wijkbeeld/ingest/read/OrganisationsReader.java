package nl.wijkbeeld.ingest.read;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import nl.wijkbeeld.ingest.area.Gebied;
import nl.wijkbeeld.ingest.issue.Reden;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Periode;

/**
 * Reads which organisations work in which areas: one line for each organisation and area, with the
 * function that it carries there and how strongly, when that is known.
 */
public final class OrganisationsReader implements DeliveryReader {
  private final Map<List<String>, Desk.Place> seen = new HashMap<>();

  @Override
  public void read(Desk desk) throws IOException {
    Periode periode = desk.periodeOfDelivery();
    try (Table table = Table.open(desk)) {
      int organisation = table.require("organisatie", "organisation", "naam");
      PlaceColumns place = PlaceColumns.of(desk, table);
      OptionalInt function = table.find("functie");
      OptionalInt strength = table.find("sterkte", "inzet", "fte");
      for (var next = table.next(); next.isPresent(); next = table.next()) {
        Table.Row row = next.get();
        String name = row.field(organisation);
        if (name.isEmpty()) {
          desk.rejectRow(
              row.regel(),
              "organisatie",
              "",
              Reden.ONMOGELIJKE_WAARDE,
              "er staat geen organisatie");
          continue;
        }
        String carried = row.field(function).toLowerCase(Locale.ROOT);
        if (!carried.isEmpty() && !FacilitiesReader.FUNCTIONS.contains(carried)) {
          desk.rejectRow(
              row.regel(),
              "functie",
              row.field(function),
              Reden.ONMOGELIJKE_WAARDE,
              "\"%s\" is geen functie; kies communiceren, signaleren, verbinden, mobiliseren of dienstverlenen"
                  .formatted(row.field(function)));
          continue;
        }
        Optional<Gebied> gebied =
            desk.isNoName(row.regel(), "organisatie", name)
                ? Optional.empty()
                : place.area(row, periode);
        if (gebied.isEmpty()) {
          continue;
        }
        Optional<Meting> force = desk.notation("standaard").parse(row.field(strength));
        if (force.isEmpty() || (force.get() instanceof Meting.Bekend(double value) && value < 0)) {
          desk.rejectRow(
              row.regel(),
              "sterkte",
              row.field(strength),
              Reden.GEEN_GETAL,
              "een sterkte is een getal van 0 of meer, niet \"%s\"".formatted(row.field(strength)));
          continue;
        }
        Desk.Place earlier =
            seen.putIfAbsent(List.of(name, gebied.get().code(), carried), desk.place(row.regel()));
        if (earlier != null) {
          desk.rejectRow(
              row.regel(),
              "organisatie",
              name,
              Reden.DUBBEL,
              "deze organisatie staat met dit gebied en deze functie ook op %s; de eerste telt"
                  .formatted(desk.nameOf(earlier)));
          continue;
        }
        desk.accept(
            row.regel(),
            Bijtabel.ORGANISATIES,
            name,
            gebied.get().code(),
            gebied.get().indeling(),
            carried,
            force.get() instanceof Meting.Bekend(double known) ? known : null,
            periode.code());
      }
    }
  }
}
