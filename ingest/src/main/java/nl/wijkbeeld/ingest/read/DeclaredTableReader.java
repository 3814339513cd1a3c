package nl.wijkbeeld.ingest.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import nl.wijkbeeld.ingest.area.Gebied;
import nl.wijkbeeld.ingest.issue.Issue;
import nl.wijkbeeld.ingest.issue.Reden;
import nl.wijkbeeld.ingest.issue.RefusedDelivery;
import nl.wijkbeeld.vocabulary.Kolom;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Periode;

/**
 * Reads any table of which the sources file declares the columns, without code: where the area and
 * the period stand ({@code kolommen}), which columns hold figures and under which variable ({@code
 * waarden}; or, for a long table, the columns {@code variabele} and {@code waarde}), and which
 * columns break them down ({@code uitsplitsing}).
 */
public final class DeclaredTableReader implements DeliveryReader {

  /** A column with figures and the variable that it becomes. */
  private record Figures(int column, String variabele) {}

  @Override
  public void read(Desk desk) throws IOException {
    try (Table table = Table.open(desk)) {
      OptionalInt moment = table.find("periode", "jaar", "peildatum", "datum");
      if (moment.isEmpty()) {
        desk.periodeOfDelivery();
      }
      PlaceColumns place = PlaceColumns.of(desk, table);
      List<Figures> figures = figures(desk, table);
      OptionalInt variable =
          figures.isEmpty() ? OptionalInt.of(table.require("variabele")) : OptionalInt.empty();
      OptionalInt value =
          figures.isEmpty() ? OptionalInt.of(table.require("waarde")) : OptionalInt.empty();
      Map<String, Integer> dimensions = dimensions(table);
      Notation notation = desk.notation("standaard");
      for (var next = table.next(); next.isPresent(); next = table.next()) {
        Table.Row row = next.get();
        Optional<Periode> periode =
            moment.isEmpty()
                ? desk.levering().periode()
                : desk.periode(
                    row.regel(), table.columns().get(moment.getAsInt()), row.field(moment));
        Optional<Gebied> gebied =
            periode.isEmpty() ? Optional.empty() : place.area(row, periode.get());
        Optional<String> breakdown =
            gebied.isEmpty() ? Optional.empty() : breakdown(desk, row, dimensions);
        if (breakdown.isEmpty()
            || (variable.isPresent()
                && desk.isNoName(row.regel(), "variabele", row.field(variable)))) {
          continue;
        }
        List<Figures> ofRow =
            variable.isEmpty()
                ? figures
                : List.of(new Figures(value.getAsInt(), row.field(variable)));
        row(desk, table, row, place, ofRow, gebied.get(), periode.get(), breakdown.get(), notation);
      }
    }
  }

  private static List<Figures> figures(Desk desk, Table table) {
    List<Figures> figures = new ArrayList<>();
    new TreeMap<>(desk.levering().tabel().waarden())
        .forEach((heading, variable) -> figures.add(new Figures(table.require(heading), variable)));
    return figures;
  }

  private static Map<String, Integer> dimensions(Table table) {
    Map<String, Integer> dimensions = new TreeMap<>();
    table
        .levering()
        .tabel()
        .uitsplitsing()
        .forEach((name, heading) -> dimensions.put(name, table.require(heading)));
    if (dimensions.size() > 1) {
      throw new RefusedDelivery(
          Issue.ofFile(
              table.levering().bestand(),
              Reden.INSTELLING_ONTBREEKT,
              "een tabel heeft ten hoogste een uitsplitsing; maak van de andere een eigen levering"));
    }
    return dimensions;
  }

  private static Optional<String> breakdown(
      Desk desk, Table.Row row, Map<String, Integer> dimensions) {
    String breakdown = Kolom.TOTAAL;
    for (Map.Entry<String, Integer> dimension : dimensions.entrySet()) {
      String text = row.field(dimension.getValue());
      if (desk.isNoName(row.regel(), dimension.getKey(), text)) {
        return Optional.empty();
      }
      if (!text.isEmpty() && !text.equalsIgnoreCase(Kolom.TOTAAL)) {
        breakdown = dimension.getKey() + "=" + text;
      }
    }
    return Optional.of(breakdown);
  }

  private static void row(
      Desk desk,
      Table table,
      Table.Row row,
      PlaceColumns place,
      List<Figures> figures,
      Gebied gebied,
      Periode periode,
      String breakdown,
      Notation notation) {
    List<Waarneming> observations = new ArrayList<>();
    for (Figures one : figures) {
      String text = row.field(one.column());
      Optional<Meting> meting = notation.parsePercentage(text);
      if (meting.isEmpty() || one.variabele().isEmpty()) {
        desk.rejectRow(
            row.regel(),
            table.columns().get(one.column()),
            text,
            Reden.GEEN_GETAL,
            meting.isEmpty()
                ? "\"%s\" is geen getal".formatted(text)
                : "er staat geen variabele bij dit cijfer");
        return;
      }
      observations.add(
          desk.observation(
              row.regel(),
              gebied,
              place.written(row),
              one.variabele(),
              periode,
              breakdown,
              meting.get(),
              Notation.isProvisional(text)));
    }
    observations.forEach(desk::accept);
  }
}
