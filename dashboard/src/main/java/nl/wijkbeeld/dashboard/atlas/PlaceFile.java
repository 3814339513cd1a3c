package nl.wijkbeeld.dashboard.atlas;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import nl.wijkbeeld.dashboard.map.Places;

/** The places on a map, for a browser: where each is in whole metres, and what it is. */
final class PlaceFile {
  private PlaceFile() {}

  static byte[] of(List<Places.Place> places) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 12);
    try (JsonGenerator out = new JsonFactory().createGenerator(bytes)) {
      out.writeStartArray();
      for (Places.Place place : places) {
        out.writeStartObject();
        out.writeNumberField("x", Math.round(place.x()));
        out.writeNumberField("y", Math.round(place.y()));
        out.writeStringField("naam", place.naam());
        out.writeStringField("soort", place.soort());
        out.writeEndObject();
      }
      out.writeEndArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
