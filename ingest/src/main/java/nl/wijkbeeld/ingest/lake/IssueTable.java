package nl.wijkbeeld.ingest.lake;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import nl.wijkbeeld.ingest.issue.Issue;

/**
 * Writes what was set aside, so that a person can look it up: file, line, column, value, reason.
 */
final class IssueTable {
  private IssueTable() {}

  static void write(List<Issue> issues, Path file) {
    try (ParquetTable table =
        new ParquetTable(
            "bestand VARCHAR, regel BIGINT, kolom VARCHAR, waarde VARCHAR, reden VARCHAR, melding VARCHAR, ernst VARCHAR, suggestie VARCHAR")) {
      for (Issue issue : issues) {
        table.add(
            row ->
                row.append(issue.bestand())
                    .append(issue.regel())
                    .append(issue.kolom())
                    .append(issue.waarde())
                    .append(issue.reden().code())
                    .append(issue.melding())
                    .append(issue.ernst().name().toLowerCase(Locale.ROOT))
                    .append(issue.suggestie()));
      }
      table.write("SELECT * FROM rows", file);
    }
  }
}
