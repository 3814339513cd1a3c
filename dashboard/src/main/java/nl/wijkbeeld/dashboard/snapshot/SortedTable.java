package nl.wijkbeeld.dashboard.snapshot;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/**
 * A published table that is sorted by a code and, when it is long, lies in several files. Whoever
 * asks for some codes reads only the files that can hold them; that saves the database looking at
 * the footer of every part of the table.
 */
public enum SortedTable {
  WAARDEN("waarden", "indicator", "indicator,periode,uitsplitsing,indeling,niveau,gebiedcode"),
  WAARDEN_PER_GEBIED(
      "waarden_per_gebied", "gebiedcode", "indeling,gebiedcode,indicator,periode,uitsplitsing");

  private final String table;
  private final String code;
  private final String order;

  SortedTable(String table, String code, String order) {
    this.table = table;
    this.code = code;
    this.order = order;
  }

  /** The columns by which its rows are sorted, where the manifest of a snapshot says so. */
  public List<String> order() {
    return List.of(order.split(",", -1));
  }

  /** Whether the rows of the table, in a snapshot, are read in order when no order is asked. */
  boolean isInOrder(SnapshotManifest manifest) {
    return order().equals(manifest.orders().get(table));
  }

  /** The same question, of a part of the table. */
  String narrow(String question, String part) {
    return question.replaceAll(
        "\\bFROM " + table + "\\b", "FROM " + Matcher.quoteReplacement(part));
  }

  /** The table as a question names it, or the part of it that has all rows of some codes. */
  String part(List<Stretch> stretches, Collection<String> codes) {
    List<Stretch> needed =
        stretches.stream().filter(stretch -> codes.stream().anyMatch(stretch::canHold)).toList();
    // Of codes that no file has, any file says so.
    List<Stretch> read = needed.isEmpty() ? stretches.stream().limit(1).toList() : needed;
    return read.size() == stretches.size()
        ? table
        : read.stream()
            .map(stretch -> "'" + stretch.file().replace("'", "''") + "'")
            .collect(Collectors.joining(", ", "read_parquet([", "], hive_partitioning = false)"));
  }

  /** A file, with the least and the greatest code in it; absent when the file does not say. */
  record Stretch(String file, Optional<String> least, Optional<String> greatest) {
    boolean canHold(String code) {
      return least.map(first -> first.compareTo(code) <= 0).orElse(true)
          && greatest.map(last -> last.compareTo(code) >= 0).orElse(true);
    }
  }

  /** What each file of the table says of itself; empty when a snapshot does not have the table. */
  List<Stretch> stretches(Connection connection, Path folder) throws SQLException {
    Path files = folder.toAbsolutePath().resolve(table);
    List<Stretch> found = new ArrayList<>();
    if (!Files.isDirectory(files)) {
      return found;
    }
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            SELECT file_name, min(stats_min_value), max(stats_max_value),
              bool_and(stats_min_value IS NOT NULL AND stats_max_value IS NOT NULL)
            FROM parquet_metadata(?)
            WHERE path_in_schema = ?
            GROUP BY file_name
            ORDER BY length(file_name), file_name
            """)) {
      statement.setString(1, files.resolve("*.parquet").toString());
      statement.setString(2, code);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          boolean says = rows.getBoolean(4);
          found.add(
              new Stretch(
                  rows.getString(1),
                  Optional.ofNullable(rows.getString(2)).filter(least -> says),
                  Optional.ofNullable(rows.getString(3)).filter(greatest -> says)));
        }
      }
    }
    return found;
  }
}
