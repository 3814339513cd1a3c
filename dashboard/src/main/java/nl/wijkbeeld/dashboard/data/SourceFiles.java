package nl.wijkbeeld.dashboard.data;

import java.util.List;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.vocabulary.Periode;

/**
 * In which files the figures of each indicator were delivered.
 *
 * @param all the files, by indicator
 */
record SourceFiles(List<Row> all) {

  /**
   * A file behind an indicator.
   *
   * @param role {@code waarde}, {@code teller} or {@code noemer}
   * @param file its name
   * @param sha256 by which anyone can check that it is the same file
   * @param first the first period that it carries, as written
   * @param last the last
   */
  record Row(
      String indicator,
      String role,
      String bron,
      String delivery,
      String file,
      String sha256,
      String first,
      String last) {

    /** Its periods, for a reader. */
    String periods() {
      return first.equals(last) ? label(first) : label(first) + " \u2013 " + label(last);
    }

    private static String label(String period) {
      return Periode.find(period).map(Periode::label).orElse(period);
    }
  }

  SourceFiles {
    all = List.copyOf(all);
  }

  /** The files of a snapshot; asked once for each. */
  static SourceFiles of(Snapshot snapshot) {
    return snapshot.remember(
        "source-files",
        SourceFiles.class,
        opened ->
            new SourceFiles(
                opened.ask(
                    SourceFiles.class,
                    row ->
                        new Row(
                            row.getString("indicator"),
                            row.getString("rol"),
                            row.getString("bron"),
                            row.getString("levering"),
                            row.getString("bestand"),
                            row.getString("sha256"),
                            row.getString("eerste"),
                            row.getString("laatste")))));
  }

  List<Row> list(String indicator) {
    return all.stream().filter(row -> row.indicator().equals(indicator)).toList();
  }
}
