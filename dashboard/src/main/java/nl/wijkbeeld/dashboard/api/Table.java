package nl.wijkbeeld.dashboard.api;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import nl.wijkbeeld.dashboard.export.Json;

/**
 * A table that is given page by page, always in the same order, so that no row is lost or double.
 */
interface Table {
  SerializableString COMMA = new SerializedString(",");

  /** What a column holds. */
  enum Kind {
    TEXT,
    NUMBER,
    FLAG,
    /** Texts; in CSV with a bar between them. */
    LIST,
    /** An outline as WKB; only GeoJSON has it. */
    OUTLINE
  }

  /** A column: its name and what it holds. */
  record Head(String name, Kind kind) {
    static Head text(String name) {
      return new Head(name, Kind.TEXT);
    }

    static Head number(String name) {
      return new Head(name, Kind.NUMBER);
    }

    static Head flag(String name) {
      return new Head(name, Kind.FLAG);
    }

    static Head list(String name) {
      return new Head(name, Kind.LIST);
    }
  }

  /** Takes the rows, one by one; a row is used again for the next one. */
  @FunctionalInterface
  interface Sink {
    void take(Object[] row) throws IOException;
  }

  List<Head> heads();

  /** How many rows there are on all pages together. */
  long count();

  /**
   * Writes some of the rows as JSON objects with commas between them, and says how many; the stream
   * is left open.
   */
  default long writeObjects(OutputStream out, long from, int most) throws IOException {
    List<SerializableString> names = JsonPage.names(JsonPage.shown(this));
    long[] written = {0};
    try (JsonGenerator json = Json.writer(out).setRootValueSeparator(COMMA)) {
      read(
          from,
          most,
          row -> {
            json.writeStartObject();
            JsonPage.fields(json, names, row);
            json.writeEndObject();
            written[0]++;
          });
    }
    return written[0];
  }

  /** Reads some of the rows. */
  void read(long from, int most, Sink sink) throws IOException;
}
