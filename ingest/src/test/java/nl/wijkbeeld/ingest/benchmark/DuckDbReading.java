package nl.wijkbeeld.ingest.benchmark;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The same files read by DuckDB, with its own settings: as a bare read of every field, and doing in
 * SQL as much of the work of an ingest as SQL can: types, areas, doubles, what is rejected, and a
 * sorted Parquet.
 */
final class DuckDbReading {
  private static final String CSV = "read_csv('%s', delim = ';', header = true%s)";

  private DuckDbReading() {}

  /** Reads every field and keeps nothing. */
  static void bare(String soort, Path file) throws SQLException {
    String question =
        soort.equals("bbga")
            ? "SELECT count(*), sum(waarde) FROM " + CSV.formatted(file, "")
            : "SELECT count(*), max(COLUMNS(*)) FROM " + source(soort, file);
    execute(question);
  }

  /** Reads, checks and writes. */
  static void sameWork(String soort, Path file, Path areas, Path out) throws SQLException {
    execute(
        "CREATE TABLE gelezen AS " + observations(soort, file),
        """
        CREATE TABLE keuring AS
        SELECT r.*, g.gebiedcode, g.indeling, g.niveau, try_cast(replace(tekst, ',', '.') AS DOUBLE) AS waarde
        FROM gelezen r LEFT JOIN read_parquet('%s') g ON g.gebiedcode = r.code"""
            .formatted(areas),
        """
        COPY (SELECT * FROM keuring WHERE gebiedcode IS NULL OR NOT regexp_full_match(periode, '\\d{4}') OR (waarde IS NULL AND tekst <> ''))
        TO '%s' (FORMAT parquet, COMPRESSION zstd)"""
            .formatted(out.resolve("afgekeurd.parquet")),
        """
        CREATE TABLE dubbel AS
        SELECT gebiedcode, variabele, periode, min(regel) AS eerste FROM keuring GROUP BY ALL HAVING count(*) > 1""",
        """
        COPY (
          SELECT '%s' AS bestand, regel, gebiedcode, indeling, niveau, code AS gebied_bron, variabele, periode, 'totaal' AS uitsplitsing,
            waarde, CASE WHEN waarde IS NULL THEN 'onbekend' ELSE 'bekend' END AS status, contains(variabele, 'PROG') AS voorlopig
          FROM keuring LEFT JOIN dubbel d USING (gebiedcode, variabele, periode)
          WHERE gebiedcode IS NOT NULL AND regexp_full_match(periode, '\\d{4}') AND (waarde IS NOT NULL OR coalesce(tekst, '') = '')
            AND (d.eerste IS NULL OR d.eerste = regel)
          ORDER BY variabele, periode, gebiedcode)
        TO '%s' (FORMAT parquet, COMPRESSION zstd)"""
            .formatted(file.getFileName(), out.resolve("waarnemingen.parquet")));
  }

  private static String source(String soort, Path file) {
    return soort.equals("kwb-odata-v3")
        ? "(SELECT unnest(value, recursive := true) FROM read_json('%s', maximum_object_size = 2000000000))"
            .formatted(file)
        : CSV.formatted(file, ", all_varchar = true");
  }

  /** One row for each figure, everything as text. */
  private static String observations(String soort, Path file) {
    return switch (soort) {
      case "bbga" ->
          "SELECT row_number() OVER () + 1 AS regel, trim(jaar) AS periode, trim(gebiedcode15) AS code, variabele, waarde AS tekst FROM "
              + source(soort, file);
      case "kwb-statline" ->
          """
          FROM (SELECT row_number() OVER () + 1 AS regel, '2020' AS periode, trim("Regioaanduiding/Codering (code)") AS code,
            COLUMNS(* EXCLUDE ("Wijken en buurten", "Regioaanduiding/Gemeentenaam (naam)",
              "Regioaanduiding/Soort regio (omschrijving)", "Regioaanduiding/Codering (code)")) FROM %s)
          UNPIVOT INCLUDE NULLS (tekst FOR variabele IN (COLUMNS(* EXCLUDE (regel, periode, code))))"""
              .formatted(source(soort, file));
      default ->
          """
          FROM (SELECT row_number() OVER () + 1 AS regel, '2020' AS periode, trim(WijkenEnBuurten) AS code,
            CAST(COLUMNS(* EXCLUDE (ID, WijkenEnBuurten, Gemeentenaam_1, SoortRegio_2, Codering_3)) AS VARCHAR) FROM %s)
          UNPIVOT INCLUDE NULLS (tekst FOR variabele IN (COLUMNS(* EXCLUDE (regel, periode, code))))"""
              .formatted(source(soort, file));
    };
  }

  private static void execute(String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
