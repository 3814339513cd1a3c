package nl.wijkbeeld.ingest.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.wijkbeeld.ingest.area.Gebied;
import nl.wijkbeeld.ingest.issue.Issue;
import nl.wijkbeeld.ingest.issue.Reden;
import nl.wijkbeeld.ingest.issue.RefusedDelivery;
import nl.wijkbeeld.vocabulary.Kolom;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Periode;

/**
 * Reads counts and events: initiatieven, verzuimmeldingen, voedselbank, help offered and asked. A
 * line is a count for an area at a date or period, or, in a file without a count column, one event.
 *
 * <p>An area called {@code totaal} is the printed total, which belongs to the gemeente. Categories
 * are added up to a total for an area that has no printed one.
 */
public final class CountsReader implements DeliveryReader {
  private static final String TOTAAL = Kolom.TOTAAL;

  private final CountsFormat format;

  private CountsReader(CountsFormat format) {
    this.format = format;
  }

  public static CountsReader ofInitiatieven() {
    return new CountsReader(CountsFormat.INITIATIEVEN);
  }

  public static CountsReader ofVerzuimmeldingen() {
    return new CountsReader(CountsFormat.VERZUIMMELDINGEN);
  }

  public static CountsReader ofVoedselbank() {
    return new CountsReader(CountsFormat.VOEDSELBANK);
  }

  public static CountsReader ofHulpvraag() {
    return new CountsReader(CountsFormat.HULPVRAAG);
  }

  /** What a count is about. */
  private record Key(String gebiedcode, String variabele, Periode periode, String uitsplitsing)
      implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int order = variabele.compareTo(other.variabele);
      order = order != 0 ? order : periode.compareTo(other.periode);
      order = order != 0 ? order : uitsplitsing.compareTo(other.uitsplitsing);
      return order != 0 ? order : gebiedcode.compareTo(other.gebiedcode);
    }
  }

  /** The columns of a file. */
  private record Columns(
      OptionalInt moment,
      String momentName,
      int gebied,
      OptionalInt categorie,
      Map<CountsFormat.Measure, Integer> measures) {}

  @Override
  public void read(Desk desk) throws IOException {
    Map<Key, Waarneming> counts = new TreeMap<>();
    try (CsvTable table = CsvTable.open(desk.levering(), desk)) {
      Columns columns = columns(desk, table);
      for (var row = table.next(); row.isPresent(); row = table.next()) {
        line(desk, row.get(), columns, counts);
      }
    }
    addTotals(counts);
    if (desk.levering().volledig()) {
      addZeros(desk, counts);
    }
    counts.values().forEach(desk::accept);
  }

  private Columns columns(Desk desk, CsvTable table) {
    Map<CountsFormat.Measure, Integer> measures =
        new TreeMap<>(java.util.Comparator.comparing(CountsFormat.Measure::column));
    for (CountsFormat.Measure measure : format.measures()) {
      OptionalInt column = table.find(measure.column());
      if (column.isPresent()) {
        measures.put(measure, column.getAsInt());
      } else if (!format.singleEvents()) {
        table.require(measure.column());
      }
    }
    OptionalInt moment = table.find("periode", "peildatum", "datum");
    if (moment.isEmpty() && desk.levering().periode().isEmpty()) {
      table.require("periode", "peildatum", "datum");
    }
    return new Columns(
        moment,
        moment.isPresent() ? table.columns().get(moment.getAsInt()) : "",
        table.require("gebied", "gebiedcode", "stadsdeel"),
        format.category().isEmpty() ? OptionalInt.empty() : table.find(format.category(), "thema"),
        measures);
  }

  private void line(Desk desk, CsvTable.Row row, Columns columns, Map<Key, Waarneming> counts) {
    Optional<Periode> written =
        columns.moment().isEmpty()
            ? desk.levering().periode()
            : desk.periode(row.regel(), columns.momentName(), row.field(columns.moment()));
    if (written.isEmpty()) {
      return;
    }
    Periode periode = columns.measures().isEmpty() ? counted(desk, written.get()) : written.get();
    Optional<Gebied> gebied = area(desk, row, columns, periode);
    if (gebied.isEmpty()) {
      return;
    }
    String category = row.field(columns.categorie());
    String uitsplitsing =
        category.isEmpty() || category.equalsIgnoreCase(TOTAAL) ? TOTAAL : "categorie=" + category;
    if (columns.measures().isEmpty()) {
      String variabele = format.measures().getFirst().variabele();
      Waarneming event =
          new Waarneming(
              row.regel(),
              gebied.get(),
              row.field(columns.gebied()),
              variabele,
              periode,
              uitsplitsing,
              Meting.of(1),
              false);
      counts.merge(key(event), event, CountsReader::add);
      return;
    }
    addCounts(desk, row, columns, gebied.get(), periode, uitsplitsing, counts);
  }

  private static void addCounts(
      Desk desk,
      CsvTable.Row row,
      Columns columns,
      Gebied gebied,
      Periode periode,
      String uitsplitsing,
      Map<Key, Waarneming> counts) {
    List<Waarneming> read = new ArrayList<>();
    for (Map.Entry<CountsFormat.Measure, Integer> measure : columns.measures().entrySet()) {
      String column = measure.getKey().column();
      Optional<Meting> meting = desk.count(row.regel(), column, row.field(measure.getValue()));
      if (meting.isEmpty()) {
        return;
      }
      read.add(
          new Waarneming(
              row.regel(),
              gebied,
              row.field(columns.gebied()),
              measure.getKey().variabele(),
              periode,
              uitsplitsing,
              meting.get(),
              false));
    }
    for (Waarneming waarneming : read) {
      Waarneming earlier = counts.get(key(waarneming));
      if (earlier != null) {
        desk.rejectRow(
            row.regel(),
            "",
            row.field(columns.gebied()),
            Reden.DUBBEL,
            "dit gebied, deze periode en deze categorie staan ook op regel %d; de eerste telt"
                .formatted(earlier.regel()));
        return;
      }
    }
    read.forEach(waarneming -> counts.put(key(waarneming), waarneming));
  }

  private static Optional<Gebied> area(
      Desk desk, CsvTable.Row row, Columns columns, Periode periode) {
    String text = row.field(columns.gebied());
    if (!text.equalsIgnoreCase(TOTAAL)) {
      return desk.area(row.regel(), "gebied", text, periode);
    }
    Optional<String> division = desk.division(row.regel(), "gebied", periode);
    if (division.isEmpty()) {
      return Optional.empty();
    }
    Optional<Gebied> gemeente = desk.areas().gemeente(division.get());
    if (gemeente.isEmpty()) {
      desk.rejectRow(
          row.regel(),
          "gebied",
          text,
          Reden.GEBIED_MEERDUIDIG,
          "een regel \"totaal\" kan alleen als er precies een gemeente is geleverd");
    }
    return gemeente;
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

  /** Adds up the categories of an area for which the file prints no total. */
  private static void addTotals(Map<Key, Waarneming> counts) {
    Map<Key, Waarneming> totals = new TreeMap<>();
    counts.forEach(
        (key, waarneming) -> {
          Key total = new Key(key.gebiedcode(), key.variabele(), key.periode(), TOTAAL);
          if (!counts.containsKey(total)) {
            totals.merge(total, withBreakdown(waarneming, TOTAAL), CountsReader::add);
          }
        });
    counts.putAll(totals);
  }

  /**
   * Gives every area of the counted level a zero where the file, which is complete, has no line.
   */
  private static void addZeros(Desk desk, Map<Key, Waarneming> counts) {
    List<Waarneming> counted =
        counts.values().stream().filter(w -> !w.gebied().isResidual()).toList();
    Optional<Niveau> niveau = counted.stream().map(w -> w.gebied().niveau()).min(Niveau::compareTo);
    if (niveau.isEmpty()) {
      return;
    }
    String indeling = counted.getFirst().gebied().indeling();
    Map<Key, Waarneming> zeros = new TreeMap<>();
    TreeSet<Key> series = new TreeSet<>();
    counts
        .keySet()
        .forEach(k -> series.add(new Key("", k.variabele(), k.periode(), k.uitsplitsing())));
    for (Gebied gebied : desk.areas().list(indeling, niveau.get())) {
      for (Key one : series) {
        Key key = new Key(gebied.code(), one.variabele(), one.periode(), one.uitsplitsing());
        if (!counts.containsKey(key)) {
          zeros.put(
              key,
              new Waarneming(
                  0,
                  gebied,
                  gebied.code(),
                  one.variabele(),
                  one.periode(),
                  one.uitsplitsing(),
                  Meting.of(0),
                  false));
        }
      }
    }
    counts.putAll(zeros);
  }

  private static Key key(Waarneming waarneming) {
    return new Key(
        waarneming.gebied().code(),
        waarneming.variabele(),
        waarneming.periode(),
        waarneming.uitsplitsing());
  }

  /** The sum; a missing part makes the sum missing. */
  private static Waarneming add(Waarneming first, Waarneming second) {
    Meting sum =
        first.meting() instanceof Meting.Bekend(double one)
                && second.meting() instanceof Meting.Bekend(double other)
            ? Meting.of(one + other)
            : Meting.absent(nl.wijkbeeld.vocabulary.Status.ONBEKEND);
    return new Waarneming(
        first.regel(),
        first.gebied(),
        first.gebiedBron(),
        first.variabele(),
        first.periode(),
        first.uitsplitsing(),
        sum,
        first.voorlopig());
  }

  private static Waarneming withBreakdown(Waarneming waarneming, String uitsplitsing) {
    return new Waarneming(
        waarneming.regel(),
        waarneming.gebied(),
        waarneming.gebiedBron(),
        waarneming.variabele(),
        waarneming.periode(),
        uitsplitsing,
        waarneming.meting(),
        waarneming.voorlopig());
  }
}
