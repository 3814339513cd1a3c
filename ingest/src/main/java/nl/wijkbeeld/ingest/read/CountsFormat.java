package nl.wijkbeeld.ingest.read;

import java.util.List;

/**
 * How a file of counts looks: which columns hold counts, under which variable, and which column
 * breaks them down.
 *
 * @param measures the columns with a count and the variable that each becomes
 * @param category the columns that break the counts down, of which the first that is there counts
 * @param moments the columns that hold the date or period
 * @param part the columns of which several lines together make the count of an area, such as a
 *     distribution point
 * @param singleEvents whether a file without the count column holds one event a line
 */
record CountsFormat(
    List<Measure> measures,
    List<String> category,
    List<String> moments,
    List<String> part,
    boolean singleEvents) {

  /** A column with a count, by the names that it has, and the variable that it becomes. */
  record Measure(List<String> columns, String variabele) {
    Measure {
      columns = List.copyOf(columns);
    }
  }

  private static final List<String> MOMENTS = List.of("periode", "peildatum", "datum", "jaar");
  private static final List<String> NONE = List.of();

  CountsFormat {
    measures = List.copyOf(measures);
    category = List.copyOf(category);
    moments = List.copyOf(moments);
    part = List.copyOf(part);
  }

  static final CountsFormat INITIATIEVEN =
      new CountsFormat(
          List.of(measure("initiatieven", "aantal")),
          List.of("categorie", "thema"),
          MOMENTS,
          NONE,
          true);

  static final CountsFormat OPENSTAD =
      new CountsFormat(
          List.of(measure("initiatieven", "aantal")),
          List.of("extraData.theme", "theme", "thema"),
          List.of("startDate", "createdAt", "createDate"),
          NONE,
          true);

  static final CountsFormat VERZUIMMELDINGEN =
      new CountsFormat(
          List.of(measure("verzuimmeldingen", "aantal", "meldingen")), NONE, MOMENTS, NONE, true);

  static final CountsFormat VOEDSELBANK =
      new CountsFormat(
          List.of(measure("voedselbank_klanten", "klanten", "aantal", "huishoudens")),
          NONE,
          MOMENTS,
          List.of("uitgiftepunt", "locatie"),
          false);

  static final CountsFormat HULPVRAAG =
      new CountsFormat(
          List.of(measure("hulpaanbod", "aanbod"), measure("hulpvraag", "vraag")),
          NONE,
          MOMENTS,
          List.of("platform"),
          false);

  private static Measure measure(String variabele, String... columns) {
    return new Measure(List.of(columns), variabele);
  }
}
