package nl.wijkbeeld.ingest.read;

import java.util.List;

/**
 * How a file of counts looks: which columns hold counts, under which variable, and which column
 * breaks them down.
 *
 * @param measures the columns with a count and the variable that each becomes
 * @param category the column that breaks the counts down, or empty
 * @param singleEvents whether a file without the count column holds one event a line
 */
record CountsFormat(List<Measure> measures, String category, boolean singleEvents) {

  /** A column with a count, and the variable that it becomes. */
  record Measure(String column, String variabele) {}

  CountsFormat {
    measures = List.copyOf(measures);
  }

  static final CountsFormat INITIATIEVEN =
      new CountsFormat(List.of(new Measure("aantal", "initiatieven")), "categorie", true);

  static final CountsFormat VERZUIMMELDINGEN =
      new CountsFormat(List.of(new Measure("aantal", "verzuimmeldingen")), "", true);

  static final CountsFormat VOEDSELBANK =
      new CountsFormat(List.of(new Measure("klanten", "voedselbank_klanten")), "", false);

  static final CountsFormat HULPVRAAG =
      new CountsFormat(
          List.of(new Measure("aanbod", "hulpaanbod"), new Measure("vraag", "hulpvraag")),
          "",
          false);
}
