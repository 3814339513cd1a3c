package nl.wijkbeeld.dashboard.export;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.wijkbeeld.dashboard.figure.IndicatorCatalog;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.dashboard.figure.Provenance;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Periode;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * The small tables with which every selection is joined: the names of areas and indicators, and
 * what a figure rests on. They are kept in memory, since reading them from their files takes as
 * long as a question itself.
 */
final class Lookups {
  private static final String AREAS =
      "LEFT JOIN gebiednamen g ON g.gebiedcode = w.gebiedcode AND g.indeling = w.indeling";
  private static final String INDICATORS =
      "LEFT JOIN indicatornamen i ON i.indicator = w.indicator";
  private static final String ORIGINS =
      "LEFT JOIN oorsprong o ON o.indicator = w.indicator AND o.periode = w.periode";

  private boolean made;

  private Lookups() {}

  /** Rows of the values, with those of the columns that stand elsewhere. */
  static String named(String rows, List<Column> columns) {
    Set<String> found = new LinkedHashSet<>(List.of("w.*"));
    Set<String> joins = new LinkedHashSet<>();
    for (Column column : columns) {
      switch (column) {
        case NAAM -> {
          found.add("g.naam");
          joins.add(AREAS);
        }
        case LABEL, EENHEID -> {
          found.add("i." + column.code());
          joins.add(INDICATORS);
        }
        case VERZONNEN -> {
          found.add("coalesce(o.verzonnen, false) AS verzonnen");
          joins.add(ORIGINS);
        }
        case BRON -> {
          found.add("o.bron");
          joins.add(ORIGINS);
        }
        default -> {
          // It stands with the values.
        }
      }
    }
    return "SELECT %s FROM (%s) w %s"
        .formatted(String.join(", ", found), rows, String.join(" ", joins));
  }

  /** A connection to a snapshot on which the tables are there; who asks for it closes it. */
  static Connection connect(Snapshot snapshot) throws SQLException {
    Lookups lookups = snapshot.remember("opzoektabellen", Lookups.class, unused -> new Lookups());
    Connection connection = snapshot.connect();
    try {
      lookups.make(snapshot, connection);
      return connection;
    } catch (SQLException failed) {
      connection.close();
      throw failed;
    }
  }

  private synchronized void make(Snapshot snapshot, Connection connection) throws SQLException {
    if (made) {
      return;
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE OR REPLACE TABLE gebiednamen AS SELECT gebiedcode, indeling, naam FROM gebieden");
      statement.execute(
          "CREATE OR REPLACE TABLE indicatornamen AS SELECT indicator, label, eenheid FROM indicatoren");
      statement.execute(
          "CREATE OR REPLACE TABLE oorsprong (indicator VARCHAR, periode VARCHAR, verzonnen BOOLEAN, bron VARCHAR)");
    }
    try (DuckDBAppender origins =
        connection.unwrap(DuckDBConnection.class).createAppender("main", "oorsprong")) {
      IndicatorCatalog catalog = IndicatorCatalog.of(snapshot);
      for (IndicatorInfo indicator : catalog.list()) {
        for (Periode period : periods(catalog, indicator.code())) {
          append(origins, snapshot, indicator.code(), period);
        }
      }
    }
    made = true;
  }

  private static Set<Periode> periods(IndicatorCatalog catalog, String indicator) {
    Set<Periode> periods = new LinkedHashSet<>();
    for (Niveau level : Niveau.values()) {
      periods.addAll(catalog.periods(indicator, level));
    }
    return periods;
  }

  /** What an indicator rests on in a period; the manifest knows what is made up. */
  private static void append(
      DuckDBAppender origins, Snapshot snapshot, String indicator, Periode period)
      throws SQLException {
    Provenance origin = Provenance.of(snapshot, indicator, period);
    origins.beginRow();
    origins.append(indicator);
    origins.append(period.code());
    origins.append(origin.madeUp().isPresent());
    String sources = sources(origin);
    if (sources == null) {
      origins.appendNull();
    } else {
      origins.append(sources);
    }
    origins.endRow();
  }

  /** The deliveries that a figure rests on in one text, or null when there are none. */
  static String sources(Provenance origin) {
    return origin.sources().isEmpty() ? null : String.join("; ", origin.sources());
  }
}
