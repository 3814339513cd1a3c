package nl.wijkbeeld.ingest.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import nl.wijkbeeld.ingest.area.Gebied;
import nl.wijkbeeld.ingest.issue.Issue;
import nl.wijkbeeld.ingest.issue.Reden;
import nl.wijkbeeld.ingest.issue.RefusedDelivery;
import nl.wijkbeeld.vocabulary.Kolom;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Periode;

/**
 * Reads counts and events: initiatieven, verzuimmeldingen, voedselbank, help offered and asked. A
 * line is a count for an area at a date or period, or, in a file without a count column, one event.
 *
 * <p>An area called {@code totaal} is the printed total, which belongs to the gemeente. Categories
 * are added up to a total for an area that has no printed one. Lines that name a point, a postcode
 * or a distribution point are added up to the area in which it lies; two lines that say the same
 * about the same area are one line too many.
 */
public final class CountsReader implements DeliveryReader {
  private static final String TOTAAL = Kolom.TOTAAL;

  private final CountsFormat format;
  private final AreaSums counts = new AreaSums();
  private final Map<String, Waarneming> lines = new HashMap<>();

  CountsReader(CountsFormat format) {
    this.format = format;
  }

  /** The columns of a file. */
  private record Columns(
      OptionalInt moment,
      String momentName,
      PlaceColumns place,
      OptionalInt categorie,
      OptionalInt part,
      OptionalInt id,
      OptionalInt removed,
      Notation notation,
      Map<CountsFormat.Measure, Integer> measures) {}

  @Override
  public void read(Desk desk) throws IOException {
    try (Table table = Table.open(desk)) {
      Columns columns = columns(desk, table);
      for (var row = table.next(); row.isPresent(); row = table.next()) {
        line(desk, table, row.get(), columns);
      }
    }
  }

  @Override
  public void finish(Desk desk) {
    counts.addTotals();
    if (desk.levering().volledig()) {
      counts.addZeros(desk);
    }
    counts.handOver(desk);
  }

  private Columns columns(Desk desk, Table table) {
    Map<CountsFormat.Measure, Integer> measures = new LinkedHashMap<>();
    for (CountsFormat.Measure measure : format.measures()) {
      String[] names = measure.columns().toArray(String[]::new);
      OptionalInt column = table.find(names);
      if (column.isPresent()) {
        measures.put(measure, column.getAsInt());
      } else if (!format.singleEvents()) {
        table.require(names);
      }
    }
    String[] moments = format.moments().toArray(String[]::new);
    OptionalInt moment = table.find(moments);
    if (moment.isEmpty() && desk.levering().periode().isEmpty()) {
      table.require(moments);
    }
    return new Columns(
        moment,
        moment.isPresent() ? table.columns().get(moment.getAsInt()) : "",
        PlaceColumns.of(desk, table),
        table.find(format.category().toArray(String[]::new)),
        table.find(format.part().toArray(String[]::new)),
        measures.isEmpty() ? table.find("id", "meldingsnummer") : OptionalInt.empty(),
        table.find("deletedAt"),
        desk.notation("standaard"),
        measures);
  }

  private void line(Desk desk, Table table, Table.Row row, Columns columns) {
    if (!row.field(columns.removed()).isEmpty()) {
      desk.rejectRow(
          row.regel(),
          "deletedAt",
          row.field(columns.removed()),
          Reden.ONMOGELIJKE_WAARDE,
          "dit initiatief is bij de bron verwijderd en telt niet mee");
      return;
    }
    Optional<Periode> written =
        columns.moment().isEmpty()
            ? desk.levering().periode()
            : desk.periode(row.regel(), columns.momentName(), row.field(columns.moment()));
    if (written.isEmpty()) {
      return;
    }
    Periode periode = columns.measures().isEmpty() ? counted(desk, written.get()) : written.get();
    String category = row.field(columns.categorie());
    if (desk.isNoName(row.regel(), name(table, columns.categorie()), category)) {
      return;
    }
    Optional<Gebied> gebied = columns.place().area(row, periode);
    if (gebied.isEmpty()) {
      return;
    }
    String uitsplitsing =
        category.isEmpty() || category.equalsIgnoreCase(TOTAAL) ? TOTAAL : "categorie=" + category;
    if (columns.measures().isEmpty()) {
      addEvent(desk, row, columns, gebied.get(), periode, uitsplitsing);
    } else {
      addCounts(desk, row, columns, gebied.get(), periode, uitsplitsing);
    }
  }

  private static String name(Table table, OptionalInt column) {
    return column.isPresent() ? table.columns().get(column.getAsInt()) : "";
  }

  private void addEvent(
      Desk desk,
      Table.Row row,
      Columns columns,
      Gebied gebied,
      Periode periode,
      String uitsplitsing) {
    String variabele = format.measures().getFirst().variabele();
    Waarneming event =
        desk.observation(
            row.regel(),
            gebied,
            columns.place().written(row),
            variabele,
            periode,
            uitsplitsing,
            Meting.of(1),
            false);
    String id = row.field(columns.id());
    if (!id.isEmpty()) {
      Waarneming earlier = lines.putIfAbsent(variabele + "\n" + id, event);
      if (earlier != null) {
        rejectTwice(desk, row, id, "het nummer " + id, earlier);
        return;
      }
    }
    counts.add(event);
  }

  private void addCounts(
      Desk desk,
      Table.Row row,
      Columns columns,
      Gebied gebied,
      Periode periode,
      String uitsplitsing) {
    List<Waarneming> read = new ArrayList<>();
    for (Map.Entry<CountsFormat.Measure, Integer> measure : columns.measures().entrySet()) {
      Optional<Meting> meting =
          desk.count(
              row.regel(),
              measure.getKey().columns().getFirst(),
              row.field(measure.getValue()),
              columns.notation());
      if (meting.isEmpty()) {
        return;
      }
      read.add(
          desk.observation(
              row.regel(),
              gebied,
              columns.place().written(row),
              measure.getKey().variabele(),
              periode,
              uitsplitsing,
              meting.get(),
              false));
    }
    String part = row.field(columns.part());
    String place =
        columns.place().namesArea(row)
            ? gebied.code()
            : columns.place().written(row) + (columns.place().hasPoint(row) ? row.regel() : "");
    for (Waarneming waarneming : read) {
      String line = String.join("\n", AreaSums.key(waarneming), place, part);
      Waarneming earlier = lines.putIfAbsent(line, waarneming);
      if (earlier != null) {
        rejectTwice(
            desk,
            row,
            waarneming.gebiedBron(),
            "dit gebied met deze periode en deze categorie",
            earlier);
        return;
      }
    }
    read.forEach(counts::add);
  }

  private static void rejectTwice(
      Desk desk, Table.Row row, String value, String what, Waarneming earlier) {
    String place = desk.nameOf(new Desk.Place(earlier.bestand(), earlier.regel()));
    desk.rejectRow(
        row.regel(),
        "",
        value,
        Reden.DUBBEL,
        "%s staat ook op %s; de eerste telt".formatted(what, place));
  }

  /** The period in which a single event is counted. */
  private static Periode counted(Desk desk, Periode written) {
    if (written.soort() != Periode.Soort.DAG) {
      return written;
    }
    return switch (desk.levering().per()) {
      case WEEK -> Periode.weekOf(written.begin());
      case MAAND -> Periode.monthOf(written.begin());
      case JAAR -> Periode.ofYear(written.begin().getYear());
      case DAG -> written;
      case KWARTAAL, SCHOOLJAAR ->
          throw new RefusedDelivery(
              Issue.ofFile(
                  desk.levering().bestand(),
                  Reden.INSTELLING_ONTBREEKT,
                  "\"per\" is dag, week, maand of jaar"));
    };
  }
}
