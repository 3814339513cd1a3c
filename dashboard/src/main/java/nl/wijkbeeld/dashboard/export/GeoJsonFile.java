package nl.wijkbeeld.dashboard.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.wijkbeeld.dashboard.export.Outlines.Place;
import nl.wijkbeeld.dashboard.export.SelectionRows.Page;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.geojson.GeoJsonWriter;

/** GeoJSON (RFC 7946): a feature for each row; in RD New with the older {@code crs} member. */
record GeoJsonFile(SelectionRows rows, FileChoice choice) {
  /** Of a millimetre in RD New, and a tenth of one in degrees. */
  private static final int DECIMALS_RD = 3;

  private static final int DECIMALS_WGS84 = 9;

  void write(OutputStream out, Progress progress) throws IOException {
    List<Field> fields = rows.fields();
    Outlines outlines = Outlines.of(rows.snapshot(), choice.rd());
    Map<Place, String> written = new HashMap<>();
    GeoJsonWriter writer = new GeoJsonWriter(choice.rd() ? DECIMALS_RD : DECIMALS_WGS84);
    writer.setEncodeCRS(false);
    writer.setForceCCW(true);
    RowPlace where = RowPlace.in(fields);
    try (JsonGenerator json = Json.writer(out)) {
      json.writeStartObject();
      json.writeStringField("type", "FeatureCollection");
      if (choice.rd()) {
        json.writeFieldName("crs");
        json.writeRawValue(
            "{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::28992\"}}");
      }
      json.writeArrayFieldStart("features");
      rows.read(
          Page.ALL,
          values -> {
            progress.row();
            json.writeStartObject();
            json.writeStringField("type", "Feature");
            json.writeFieldName("geometry");
            json.writeRawValue(
                written.computeIfAbsent(
                    where.of(values),
                    place ->
                        outlines.find(place).map(shape -> text(writer, shape)).orElse("null")));
            json.writeObjectFieldStart("properties");
            for (int i = 0; i < fields.size(); i++) {
              json.writeFieldName(fields.get(i).name());
              Json.value(json, values[i]);
            }
            json.writeEndObject();
            json.writeEndObject();
          });
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private static String text(GeoJsonWriter writer, Geometry shape) {
    return writer.write(shape);
  }
}
