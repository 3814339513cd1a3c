package nl.wijkbeeld.ingest.read;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import nl.wijkbeeld.ingest.area.AreaIndex;
import nl.wijkbeeld.ingest.area.Gebied;
import nl.wijkbeeld.ingest.issue.Issue;
import nl.wijkbeeld.ingest.issue.Reden;
import nl.wijkbeeld.ingest.issue.RefusedDelivery;
import nl.wijkbeeld.vocabulary.Meting;

/**
 * Reads a table that leads from one area division to another: which part of an old area lies in
 * which new one. Without a column of shares each old area is one new area.
 *
 * <p>The division of the old codes is {@code indeling}, that of the new ones {@code naar_indeling}
 * in the sources file. Shares of one old area that do not add up to one are remarked upon, not
 * mended.
 */
public final class ConversionReader implements DeliveryReader {
  private static final double ROUNDING = 0.03;

  private final Map<String, Double> totals = new LinkedHashMap<>();

  @Override
  public void read(Desk desk) throws IOException {
    String from = division(desk, desk.levering().indeling().orElse(""), "indeling");
    String target = division(desk, desk.levering().gebieden().naarIndeling(), "naar_indeling");
    try (Table table = Table.open(desk)) {
      int old =
          table.require(
              "van_code", "buurt_code_2015", "ois_code_2015", "code_oud", "oude_code", "van");
      int made =
          table.require(
              "naar_code", "buurt_code_2022", "cbs_code_2019", "code_nieuw", "nieuwe_code", "naar");
      OptionalInt share = table.find("aandeel", "share_of_old");
      OptionalInt shareOfNew = table.find("aandeel_nieuw", "share_of_new");
      OptionalInt method = table.find("methode");
      String standard =
          share.isEmpty() ? "gelijk" : table.find("overlap_m2").isPresent() ? "oppervlakte" : "";
      for (var next = table.next(); next.isPresent(); next = table.next()) {
        Table.Row row = next.get();
        Optional<Gebied> before = area(desk, row, "van", from, row.field(old));
        Optional<Gebied> after =
            before.isEmpty() ? Optional.empty() : area(desk, row, "naar", target, row.field(made));
        if (after.isEmpty()) {
          continue;
        }
        Optional<Double> part = share.isEmpty() ? Optional.of(1.0) : share(desk, row, share);
        if (part.isEmpty()) {
          continue;
        }
        totals.merge(before.get().code(), part.get(), Double::sum);
        String written = row.field(method);
        desk.accept(
            row.regel(),
            Bijtabel.OMREKENTABEL,
            from,
            before.get().code(),
            target,
            after.get().code(),
            before.get().niveau().code(),
            part.get(),
            known(desk, row.field(shareOfNew)),
            written.isEmpty() ? (standard.isEmpty() ? "onbekend" : standard) : written);
      }
    }
  }

  @Override
  public void finish(Desk desk) {
    totals.forEach(
        (code, total) -> {
          if (Math.abs(total - 1) > ROUNDING) {
            desk.remark(
                0,
                Reden.ONMOGELIJKE_WAARDE,
                "de aandelen van %s tellen op tot %s en niet tot 1; wat ontbreekt wordt niet omgerekend"
                    .formatted(code, String.format(Locale.forLanguageTag("nl-NL"), "%.3f", total)));
          }
        });
  }

  private static String division(Desk desk, String name, String key) {
    if (!desk.areas().has(name)) {
      throw new RefusedDelivery(
          Issue.ofFile(
              desk.levering().bestand(),
              Reden.INSTELLING_ONTBREEKT,
              name.isEmpty()
                  ? "zet \"%s:\" bij deze omrekentabel: de indeling van de %s codes"
                      .formatted(key, key.equals("indeling") ? "oude" : "nieuwe")
                  : "de indeling %s is niet geleverd; lever haar gebieden, of zet een andere bij \"%s:\""
                      .formatted(name, key)));
    }
    return name;
  }

  private static Optional<Gebied> area(
      Desk desk, Table.Row row, String column, String division, String code) {
    if (desk.areas().find(division, code, Optional.empty())
        instanceof AreaIndex.One(Gebied gebied)) {
      return Optional.of(gebied);
    }
    desk.rejectRow(
        row.regel(),
        column,
        code,
        Reden.GEBIED_ONBEKEND,
        code.isEmpty()
            ? "er staat geen code van de indeling %s; dit gebied wordt niet omgerekend"
                .formatted(division)
            : "\"%s\" is geen gebied in de indeling %s".formatted(code, division));
    return Optional.empty();
  }

  /** The share of the new area, or null: the table in the lake says nothing then. */
  private static Double known(Desk desk, String text) {
    return desk.notation("standaard").parseShare(text).orElse(null)
            instanceof Meting.Bekend(double share)
        ? share
        : null;
  }

  private static Optional<Double> share(Desk desk, Table.Row row, OptionalInt column) {
    if (desk.notation("standaard").parseShare(row.field(column)).orElse(null)
            instanceof Meting.Bekend(double share)
        && share >= 0
        && share <= 1 + ROUNDING) {
      return Optional.of(Math.min(1, share));
    }
    desk.rejectRow(
        row.regel(),
        "aandeel",
        row.field(column),
        Reden.ONMOGELIJKE_WAARDE,
        "een aandeel is een getal van 0 tot en met 1, niet \"%s\"".formatted(row.field(column)));
    return Optional.empty();
  }
}
