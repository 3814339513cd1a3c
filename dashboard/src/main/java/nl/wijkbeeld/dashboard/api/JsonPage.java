package nl.wijkbeeld.dashboard.api;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.export.Json;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotManifest.Invoer;

/** A page of rows as JSON: an object for each row, and around them where they come from. */
record JsonPage(Asked asked, Table table, long total, Optional<Address> next) {

  void write(OutputStream out) throws IOException {
    try (JsonGenerator json = Json.writer(out)) {
      json.writeStartObject();
      head(json, asked, total, next);
      json.writeArrayFieldStart("rijen");
      List<Table.Head> heads = shown(table);
      table.read(
          asked.from(),
          asked.most(),
          row -> {
            json.writeStartObject();
            fields(json, heads, row);
            json.writeEndObject();
          });
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  /** The columns that stand in every form. */
  static List<Table.Head> shown(Table table) {
    return table.heads().stream().filter(head -> head.kind() != Table.Kind.OUTLINE).toList();
  }

  /** Of which snapshot a page is, and how to go on. */
  static void head(JsonGenerator json, Asked asked, long total, Optional<Address> next)
      throws IOException {
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
    json.writeNumberField("totaal", total);
    json.writeNumberField("vanaf", asked.from());
    json.writeFieldName("volgende");
    if (next.isPresent()) {
      json.writeString("/" + next.get().href());
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

  static void fields(JsonGenerator json, List<Table.Head> heads, Object[] row) throws IOException {
    for (int i = 0; i < heads.size(); i++) {
      json.writeFieldName(heads.get(i).name());
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
