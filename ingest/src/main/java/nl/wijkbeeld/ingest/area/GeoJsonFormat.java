package nl.wijkbeeld.ingest.area;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nl.wijkbeeld.ingest.issue.Reden;
import nl.wijkbeeld.ingest.sources.SourceFile;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;

/** GeoJSON: a FeatureCollection, read feature by feature. */
final class GeoJsonFormat implements AreaFormat {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  @Override
  public Optional<String> read(AreaFile file, Consumer<RawFeature> features) throws IOException {
    try (InputStream in = file.open();
        JsonParser parser = JSON.createParser(in)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw file.refuse(
            Reden.BESTAND_ONLEESBAAR, "dit is geen GeoJSON: een FeatureCollection ontbreekt");
      }
      Optional<String> named = Optional.empty();
      boolean collection = false;
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String field = parser.currentName();
        JsonToken value = parser.nextToken();
        if ("features".equals(field) && value == JsonToken.START_ARRAY) {
          collection = true;
          while (parser.nextToken() != JsonToken.END_ARRAY) {
            long line = parser.currentTokenLocation().getLineNr();
            features.accept(feature(line, JSON.readTree(parser)));
          }
        } else if ("crs".equals(field)) {
          String name = JSON.<JsonNode>readTree(parser).path("properties").path("name").asText("");
          named = Optional.of(name).filter(text -> !text.isEmpty());
        } else {
          parser.skipChildren();
        }
      }
      SourceFile.checkEnd(file.levering(), parser);
      if (!collection) {
        throw file.refuse(
            Reden.BESTAND_ONLEESBAAR, "dit is geen GeoJSON: de lijst \"features\" ontbreekt");
      }
      return named;
    }
  }

  private static RawFeature feature(long line, JsonNode feature) {
    return new RawFeature(
        line,
        "GeoJSON",
        properties(feature.path("properties")),
        geometry(feature.path("geometry")));
  }

  /** The attributes of a feature as texts; what is not given is empty. */
  static Map<String, String> properties(JsonNode json) {
    Map<String, String> properties = new LinkedHashMap<>();
    json.properties()
        .forEach(property -> properties.put(property.getKey(), property.getValue().asText("")));
    return properties;
  }

  private static Optional<Geometry> geometry(JsonNode json) {
    try {
      return Optional.ofNullable(new GeoJsonReader().read(json.toString()));
    } catch (ParseException | RuntimeException invalid) {
      return Optional.empty();
    }
  }
}
