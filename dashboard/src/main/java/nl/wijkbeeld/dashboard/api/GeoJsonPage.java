package nl.wijkbeeld.dashboard.api;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import nl.wijkbeeld.dashboard.export.Json;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.geojson.GeoJsonWriter;

/** A page of areas with their outlines, as GeoJSON (RFC 7946); longitude and latitude in WGS84. */
record GeoJsonPage(PageRows rows) {
  /** About a centimetre. */
  private static final int DECIMALS = 7;

  void write(OutputStream out) throws IOException {
    GeoJsonWriter writer = new GeoJsonWriter(DECIMALS);
    writer.setEncodeCRS(false);
    writer.setForceCCW(true);
    List<SerializableString> names = JsonPage.names(JsonPage.shown(rows.table()));
    int outline = names.size();
    try (JsonGenerator json = Json.writer(out)) {
      json.writeStartObject();
      json.writeStringField("type", "FeatureCollection");
      JsonPage.head(json, rows.asked());
      json.writeArrayFieldStart("features");
      rows.read(
          row -> {
            json.writeStartObject();
            json.writeStringField("type", "Feature");
            json.writeStringField("id", row[1] + "/" + row[0]);
            json.writeFieldName("geometry");
            json.writeRawValue(
                row[outline] == null ? "null" : shape(writer, (byte[]) row[outline]));
            json.writeObjectFieldStart("properties");
            JsonPage.fields(json, names, row);
            json.writeEndObject();
            json.writeEndObject();
          });
      json.writeEndArray();
      JsonPage.foot(json, rows);
      json.writeEndObject();
    }
  }

  private static String shape(GeoJsonWriter writer, byte[] wkb) throws IOException {
    try {
      return writer.write(new WKBReader().read(wkb));
    } catch (ParseException damaged) {
      throw new IOException("een omtrek is beschadigd", damaged);
    }
  }
}
