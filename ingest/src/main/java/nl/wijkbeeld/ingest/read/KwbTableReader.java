package nl.wijkbeeld.ingest.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import nl.wijkbeeld.ingest.area.Gebied;
import nl.wijkbeeld.ingest.issue.Issue;
import nl.wijkbeeld.ingest.issue.Reden;
import nl.wijkbeeld.ingest.issue.RefusedDelivery;
import nl.wijkbeeld.vocabulary.Kolom;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Periode;

/**
 * Reads Kerncijfers wijken en buurten and its relatives as a table with one line for each area and
 * one column for each measure: CSV from StatLine with or without symbols, the same saved again by R
 * or Excel, the KWB spreadsheet and its CSV, the attributes of the Wijk- en Buurtkaart.
 *
 * <p>The area goes by its code, never by its name: several wijken share one. A StatLine table in
 * its printed layout has names only; {@link StatLineLayoutReader} reads it.
 */
public final class KwbTableReader implements DeliveryReader {
  private static final List<String> CODES =
      List.of(
          "gwbcode10",
          "codering",
          "regiocode",
          "bucode",
          "buurtcode",
          "wkcode",
          "wijkcode",
          "gmcode",
          "gemeentecode",
          "gwbcode",
          "statcode");

  /** A column with figures. */
  private record Figures(int column, String heading, String variabele, boolean known) {}

  @Override
  public void read(Desk desk) throws IOException {
    Optional<CsvLines> lines = StatLineLayoutReader.open(desk);
    if (lines.isPresent()) {
      try (CsvLines open = lines.get()) {
        new StatLineLayoutReader(desk).read(open);
      }
      return;
    }
    try (Table table = Table.open(desk)) {
      read(desk, table);
    }
  }

  private static void read(Desk desk, Table table) {
    int region = region(desk, table);
    OptionalInt period = table.find("Perioden", "Perioden (naam)", "Jaar", "peiljaar");
    List<Figures> figures = figures(desk, table, region, period);
    Optional<Periode> fixed =
        period.isEmpty() ? Optional.of(desk.periodeOfDelivery()) : Optional.empty();
    Set<Integer> texts = new HashSet<>();
    Notation notation = desk.notation(isWithSymbols(table) ? "cbs-symbolen" : "cbs");
    for (var row = table.next(); row.isPresent(); row = table.next()) {
      area(desk, table, row.get(), region, period, fixed, figures, notation, texts);
    }
  }

  /**
   * StatLine's file with symbols quotes its figures and fills them up on the left; in it an empty
   * cell says that a figure cannot exist, where the file without symbols leaves every missing
   * figure empty. What R saved again, with a column of numbers that has no heading, may be either,
   * so there an empty cell is unknown.
   */
  private static boolean isWithSymbols(Table table) {
    return !table.columns().getFirst().isEmpty() && table.isPadded();
  }

  /** The column with the codes of the areas. */
  static int region(Desk desk, Table table) {
    List<String> folded =
        table.columns().stream().map(KwbTableReader::lastPart).map(KwbColumns::fold).toList();
    for (String code : CODES) {
      for (int column = 0; column < folded.size(); column++) {
        String heading = folded.get(column);
        if (heading.equals(code)
            || (code.length() >= 8
                && (heading.startsWith(code) || heading.endsWith(code + "code")))) {
          return column;
        }
      }
    }
    throw new RefusedDelivery(
        Issue.ofCell(
            desk.levering().bestand(),
            table.headerLine(),
            "Codering",
            "",
            Reden.KOLOM_ONTBREEKT,
            "de kolom \"Codering (code)\", \"Regiocode\" of \"gwb_code_10\" ontbreekt; haal het bestand opnieuw van StatLine met de regiocodes erbij"));
  }

  private static String lastPart(String heading) {
    return heading.substring(heading.lastIndexOf('/') + 1);
  }

  private static List<Figures> figures(Desk desk, Table table, int region, OptionalInt period) {
    List<Figures> figures = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    List<String> unknown = new ArrayList<>();
    for (int column = 0; column < table.columns().size(); column++) {
      String heading = table.columns().get(column);
      boolean named = column == region || (period.isPresent() && column == period.getAsInt());
      if (named || KwbColumns.isText(heading)) {
        continue;
      }
      if (Desk.isFormula(heading)) {
        desk.rejectCell(
            table.headerLine(),
            heading,
            "",
            Reden.FORMULE,
            "deze kop begint als een formule; de kolom is daarom niet overgenomen");
        continue;
      }
      Optional<KwbColumns.Measure> measure = KwbColumns.find(heading);
      String variabele =
          measure.map(KwbColumns.Measure::code).orElseGet(() -> KwbColumns.withoutUnit(heading));
      if (!seen.add(variabele)) {
        desk.remark(
            table.headerLine(),
            Reden.DUBBEL,
            "de kolom \"%s\" is dezelfde maat als een eerdere (%s); de eerste telt"
                .formatted(heading, variabele));
        continue;
      }
      if (measure.isEmpty()) {
        unknown.add(heading);
      }
      checkUnit(desk, table, heading, measure);
      describe(desk, table, heading, variabele);
      figures.add(new Figures(column, heading, variabele, measure.isPresent()));
    }
    if (!unknown.isEmpty()) {
      desk.remark(
          table.headerLine(),
          Reden.KOLOM_ONBEKEND,
          "%d kolommen staan niet in kwb-kolommen.csv en zijn onder hun eigen kop bewaard: %s"
              .formatted(unknown.size(), String.join(", ", unknown.stream().limit(8).toList())));
    }
    return figures;
  }

  /** What the heading says about the measure: its groups, its name, its unit. */
  private static void describe(Desk desk, Table table, String heading, String variabele) {
    String path = KwbColumns.withoutUnit(heading);
    int slash = path.lastIndexOf('/');
    desk.accept(
        table.headerLine(),
        Bijtabel.METADATA,
        "kwb",
        variabele,
        heading,
        path.substring(slash + 1),
        KwbColumns.unit(heading),
        slash < 0 ? "" : path.substring(0, slash),
        "");
  }

  private static void checkUnit(
      Desk desk, Table table, String heading, Optional<KwbColumns.Measure> measure) {
    String unit = KwbColumns.fold(KwbColumns.unit(heading).toLowerCase(Locale.ROOT));
    String expected = measure.map(m -> KwbColumns.fold(m.eenheid())).orElse("");
    if (!unit.isEmpty() && !expected.isEmpty() && !unit.equals(expected)) {
      desk.remark(
          table.headerLine(),
          Reden.EENHEID_WIJKT_AF,
          "de kolom \"%s\" heeft een andere eenheid dan bekend is (%s); kijk of het dezelfde maat is"
              .formatted(heading, measure.get().eenheid()));
    }
  }

  private static void area(
      Desk desk,
      Table table,
      Table.Row row,
      int region,
      OptionalInt period,
      Optional<Periode> fixed,
      List<Figures> figures,
      Notation notation,
      Set<Integer> texts) {
    String written = row.field(period);
    Optional<Periode> periode =
        fixed.isPresent() ? fixed : desk.periode(row.regel(), "Perioden", written);
    if (periode.isEmpty()) {
      return;
    }
    String code = row.field(region);
    Optional<Gebied> gebied =
        desk.area(row.regel(), table.columns().get(region), code, periode.get(), Optional.empty());
    if (gebied.isEmpty()) {
      return;
    }
    for (Figures one : figures) {
      String text = row.field(one.column());
      Optional<Meting> meting = notation.parse(text);
      if (meting.isPresent()) {
        desk.accept(
            desk.observation(
                row.regel(),
                gebied.get(),
                code,
                one.variabele(),
                periode.get(),
                Kolom.TOTAAL,
                meting.get(),
                Notation.isProvisional(written) || Notation.isProvisional(text)));
      } else if (one.known()) {
        desk.rejectCell(
            row.regel(),
            one.heading(),
            text,
            Reden.GEEN_GETAL,
            "\"%s\" is geen getal (gebied %s)".formatted(text, code));
      } else if (texts.add(one.column())) {
        desk.remark(
            row.regel(),
            Reden.KOLOM_ONBEKEND,
            "de kolom \"%s\" bevat tekst (\"%s\") en staat niet in kwb-kolommen.csv; de tekst is niet overgenomen"
                .formatted(one.heading(), text.length() > 40 ? text.substring(0, 40) : text));
      }
    }
  }
}
