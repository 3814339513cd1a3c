package nl.wijkbeeld.dashboard.api;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import nl.wijkbeeld.dashboard.export.Json;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotManifest.Invoer;

/** A page of rows as JSON: an object for each row, and around them where they come from. */
record JsonPage(PageRows rows) {

  void write(OutputStream out) throws IOException {
    try (JsonGenerator json = Json.writer(out)) {
      json.writeStartObject();
      head(json, rows.asked());
      json.writeArrayFieldStart("rijen");
      json.flush();
      rows.writeObjects(out);
      json.writeEndArray();
      foot(json, rows);
      json.writeEndObject();
    }
  }

  /** The columns that stand in every form. */
  static List<Table.Head> shown(Table table) {
    return table.heads().stream().filter(head -> head.kind() != Table.Kind.OUTLINE).toList();
  }

  /** Of which snapshot a page is. */
  static void head(JsonGenerator json, Asked asked) throws IOException {
    Snapshot snapshot = asked.snapshot();
    json.writeObjectFieldStart("snapshot");
    json.writeStringField("id", snapshot.id());
    json.writeStringField("gemaakt", snapshot.manifest().madeAt().toString());
    json.writeArrayFieldStart("verzonnen");
    for (String text : madeUp(snapshot)) {
      json.writeString(text);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeNumberField("vanaf", asked.from());
  }

  /** How many rows there are on all pages, and how to go on. */
  static void foot(JsonGenerator json, PageRows rows) throws IOException {
    json.writeNumberField("totaal", rows.total());
    json.writeFieldName("volgende");
    if (rows.next().isPresent()) {
      json.writeString("/" + rows.next().get().href());
    } else {
      json.writeNull();
    }
  }

  /** What of a snapshot is made up, a sentence for each delivery. */
  static List<String> madeUp(Snapshot snapshot) {
    return snapshot.manifest().invoer().stream()
        .filter(Invoer::verzonnen)
        .map(one -> one.levering() + ": " + one.toelichting())
        .toList();
  }

  /** The names of columns, ready to be written for every row. */
  static List<SerializableString> names(List<Table.Head> heads) {
    return heads.stream()
        .<SerializableString>map(head -> new SerializedString(head.name()))
        .toList();
  }

  static void fields(JsonGenerator json, List<SerializableString> names, Object[] row)
      throws IOException {
    for (int i = 0; i < names.size(); i++) {
      json.writeFieldName(names.get(i));
      if (row[i] instanceof List<?> texts) {
        json.writeStartArray();
        for (Object text : texts) {
          json.writeString((String) text);
        }
        json.writeEndArray();
      } else {
        Json.value(json, row[i]);
      }
    }
  }
}
