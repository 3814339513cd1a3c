package nl.wijkbeeld.ingest.read;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import nl.wijkbeeld.ingest.area.Gebied;
import nl.wijkbeeld.ingest.area.ListedArea;
import nl.wijkbeeld.ingest.issue.Issue;
import nl.wijkbeeld.ingest.issue.Reden;
import nl.wijkbeeld.ingest.issue.RefusedDelivery;
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Periode;

/**
 * Reads a division that exists as a list of codes only, without outlines: the areas of a table of
 * Kerncijfers wijken en buurten, or any list with a code. Figures of the whole country can so be
 * kept without its map.
 */
public final class AreaListReader implements DeliveryReader {
  private final Map<String, Desk.Place> seen = new HashMap<>();

  @Override
  public void read(Desk desk) throws IOException {
    String indeling = desk.levering().indeling().orElseThrow(() -> noDivision(desk));
    LocalDate from =
        date(desk, "geldig_van", desk.levering().gebieden().geldigVan())
            .or(() -> Periode.find(indeling).map(Periode::begin))
            .orElseThrow(() -> noDivision(desk));
    Optional<LocalDate> until = date(desk, "geldig_tot", desk.levering().gebieden().geldigTot());
    try (Table table = Table.open(desk)) {
      OptionalInt plain = table.find("code", "gebiedcode", "WijkenEnBuurten");
      int code = plain.isPresent() ? plain.getAsInt() : KwbTableReader.region(desk, table);
      OptionalInt name = table.find("naam", "Wijken en buurten", "regio", "title");
      OptionalInt gemeente = table.find("Gemeentenaam_1", "gm_naam");
      for (var next = table.next(); next.isPresent(); next = table.next()) {
        Table.Row row = next.get();
        String written = row.field(code);
        Optional<Gebied> area = ListedArea.of(written, row.field(name), indeling, from, until);
        if (area.isEmpty()) {
          desk.rejectRow(
              row.regel(),
              table.columns().get(code),
              written,
              Reden.GEBIED_ONBEKEND,
              "\"%s\" is geen code van CBS of O&S".formatted(written));
          continue;
        }
        Desk.Place earlier = seen.putIfAbsent(written, desk.place(row.regel()));
        if (earlier != null) {
          desk.rejectRow(
              row.regel(),
              table.columns().get(code),
              written,
              Reden.DUBBEL,
              "dit gebied staat ook op %s; het eerste telt".formatted(desk.nameOf(earlier)));
          continue;
        }
        boolean nameless = area.get().naam().equals(written);
        desk.accept(
            row.regel(),
            nameless && area.get().niveau() == Niveau.GEMEENTE && !row.field(gemeente).isEmpty()
                ? ListedArea.of(written, row.field(gemeente), indeling, from, until).orElseThrow()
                : area.get());
      }
    }
  }

  @Override
  public void finish(Desk desk) {
    if (seen.isEmpty()) {
      throw new RefusedDelivery(
          Issue.ofFile(
              desk.levering().bestand(),
              Reden.GEBIED_ONBEKEND,
              "geen enkele regel noemt een gebied van CBS of O&S; een indeling zonder gebieden wordt niet bewaard"));
    }
  }

  private static RefusedDelivery noDivision(Desk desk) {
    return new RefusedDelivery(
        Issue.ofFile(
            desk.levering().bestand(),
            Reden.INSTELLING_ONTBREEKT,
            "zet \"indeling: 2020\" bij deze lijst van gebieden, en \"geldig_van:\" als dat geen jaar is"));
  }

  private static Optional<LocalDate> date(Desk desk, String key, String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Periode.find(text)
            .map(Periode::begin)
            .orElseThrow(
                () ->
                    new RefusedDelivery(
                        Issue.ofCell(
                            desk.levering().bestand(),
                            0,
                            key,
                            text,
                            Reden.GEEN_PERIODE,
                            "\"%s\" is geen datum; schrijf 2022-03-24".formatted(text)))));
  }
}
