package nl.wijkbeeld.dashboard.snapshot;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The published tables as views for DuckDB. A table or column that an older snapshot lacks is there
 * too, but empty, so that every question can be asked of every snapshot.
 */
final class PublishedTables {
  private static final List<String> ALWAYS =
      List.of("gebieden", "indicatoren", "waarden", "leveringen", "herleiding", "bevindingen");

  private static final String BY_AREA = "waarden_per_gebied";

  /** Columns that older snapshots lack, by table. */
  private static final Map<String, Map<String, String>> LATER_COLUMNS =
      Map.of(
          "gebieden", columns("aliassen VARCHAR"),
          "waarden", columns("weinig BOOLEAN", "prognose BOOLEAN"),
          "indicatoren",
              columns(
                  "soort_reeks VARCHAR",
                  "gewicht VARCHAR",
                  "geldig_van VARCHAR",
                  "geldig_tot VARCHAR",
                  "beleid VARCHAR",
                  "waarom VARCHAR"));

  /** Tables that older snapshots lack, with the columns that are asked of them. */
  private static final Map<String, Map<String, String>> LATER_TABLES =
      Map.of(
          "vergelijkingen",
              columns(
                  "gebiedcode VARCHAR",
                  "indeling VARCHAR",
                  "indicator VARCHAR",
                  "periode VARCHAR",
                  "soort VARCHAR",
                  "niveau VARCHAR",
                  "referentiegebied VARCHAR",
                  "referentieperiode VARCHAR",
                  "referentiewaarde DOUBLE",
                  "verschil DOUBLE",
                  "index DOUBLE",
                  "ondergrens DOUBLE",
                  "bovengrens DOUBLE",
                  "groter_dan_toeval BOOLEAN"),
          "beoordelingen",
              columns(
                  "indicator VARCHAR",
                  "indeling VARCHAR",
                  "niveau VARCHAR",
                  "oordeel VARCHAR",
                  "aantal BIGINT"),
          "vergelijkbaar",
              columns(
                  "gebiedcode VARCHAR",
                  "indeling VARCHAR",
                  "nummer INTEGER",
                  "niveau VARCHAR",
                  "ander VARCHAR",
                  "afstand DOUBLE"),
          "reeksbreuken",
              columns("indicator VARCHAR", "periode VARCHAR", "soort VARCHAR", "uitleg VARCHAR"),
          "voorzieningen",
              columns(
                  "voorziening VARCHAR",
                  "naam VARCHAR",
                  "soort VARCHAR",
                  "categorie VARCHAR",
                  "functies VARCHAR",
                  "gebiedcode VARCHAR",
                  "indeling VARCHAR",
                  "periode VARCHAR",
                  "lon DOUBLE",
                  "lat DOUBLE"),
          "signalen",
              columns(
                  "gebiedcode VARCHAR",
                  "indeling VARCHAR",
                  "indicator VARCHAR",
                  "periode VARCHAR",
                  "niveau VARCHAR",
                  "waarde DOUBLE",
                  "verwacht DOUBLE",
                  "ondergrens DOUBLE",
                  "bovengrens DOUBLE",
                  "richting VARCHAR",
                  "methode VARCHAR",
                  "punten INTEGER"));

  private PublishedTables() {}

  /** Makes the views and says which of the later tables are there. */
  static Set<String> open(Statement statement, Path folder) throws SQLException, IOException {
    for (String table : ALWAYS) {
      view(statement, folder, table, LATER_COLUMNS.getOrDefault(table, Map.of()));
    }
    Set<String> present = new HashSet<>();
    Map<String, Map<String, String>> later = new LinkedHashMap<>(LATER_TABLES);
    later.putAll(PlaceTables.ALL);
    later.putAll(ResilienceTables.ALL);
    for (Map.Entry<String, Map<String, String>> table : later.entrySet()) {
      if (hasFiles(folder.resolve(table.getKey()))) {
        present.add(table.getKey());
        view(statement, folder, table.getKey(), table.getValue());
      } else {
        statement.execute(
            "CREATE VIEW %s AS SELECT %s WHERE false"
                .formatted(table.getKey(), nulls(table.getValue())));
      }
    }
    byArea(statement, folder);
    return Set.copyOf(present);
  }

  /** The values ordered by area; an older snapshot has them in the other order only. */
  private static void byArea(Statement statement, Path folder) throws SQLException, IOException {
    if (hasFiles(folder.resolve(BY_AREA))) {
      view(statement, folder, BY_AREA, LATER_COLUMNS.get("waarden"));
    } else {
      statement.execute("CREATE VIEW %s AS SELECT * FROM waarden".formatted(BY_AREA));
    }
  }

  private static void view(
      Statement statement, Path folder, String table, Map<String, String> columns)
      throws SQLException, IOException {
    String source =
        files(folder.resolve(table)).stream()
            .map(file -> "'" + file.toString().replace("'", "''") + "'")
            .collect(Collectors.joining(", ", "read_parquet([", "], hive_partitioning = false)"));
    Map<String, String> missing = new LinkedHashMap<>(columns);
    if (!missing.isEmpty()) {
      try (ResultSet described = statement.executeQuery("DESCRIBE SELECT * FROM " + source)) {
        while (described.next()) {
          missing.remove(described.getString("column_name"));
        }
      }
    }
    String extra = missing.isEmpty() ? "" : ", " + nulls(missing);
    statement.execute("CREATE VIEW %s AS SELECT *%s FROM %s".formatted(table, extra, source));
  }

  private static boolean hasFiles(Path table) throws IOException {
    return Files.isDirectory(table) && !files(table).isEmpty();
  }

  /** The files of a table in the order in which they were written: part-9 before part-10. */
  private static List<Path> files(Path table) throws IOException {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(table, "*.parquet")) {
      found.forEach(files::add);
    }
    files.sort(
        Comparator.comparingInt((Path file) -> file.toString().length())
            .thenComparing(Comparator.naturalOrder()));
    return files;
  }

  private static String nulls(Map<String, String> columns) {
    return columns.entrySet().stream()
        .map(column -> "NULL::%s AS \"%s\"".formatted(column.getValue(), column.getKey()))
        .collect(Collectors.joining(", "));
  }

  /** Names and types, as {@code name TYPE}. */
  static Map<String, String> columns(String... columns) {
    Map<String, String> types = new LinkedHashMap<>();
    for (String column : columns) {
      int space = column.indexOf(' ');
      types.put(column.substring(0, space), column.substring(space + 1));
    }
    return types;
  }
}
