package nl.wijkbeeld.analytics.space;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;

/** The known outcomes, as the tests of this package read them. */
final class Golden {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path PUBLISHED =
      Path.of(System.getProperty("wijkbeeld.root"), "../shared/golden/published").normalize();

  private Golden() {}

  static JsonNode modelstad(String name) throws IOException {
    return JSON.readTree(resource(name));
  }

  static List<Geometry> outlines() throws IOException, ParseException {
    List<Geometry> outlines = new ArrayList<>();
    for (JsonNode feature : modelstad("buurten.geojson").path("features")) {
      outlines.add(new GeoJsonReader().read(feature.path("geometry").toString()));
    }
    return outlines;
  }

  /** The codes of the areas, in the order of the outlines and of the values. */
  static List<String> codes() throws IOException {
    return StreamSupport.stream(modelstad("buurten.geojson").path("features").spliterator(), false)
        .map(feature -> feature.path("properties").path("id").asText())
        .toList();
  }

  /** A column of the areas; NaN where it is empty. */
  static double[] column(String name) throws IOException {
    List<String[]> lines =
        resource("buurten.csv").lines().map(line -> line.split(",", -1)).toList();
    int column = List.of(lines.getFirst()).indexOf(name);
    return lines.stream()
        .skip(1)
        .mapToDouble(line -> line[column].isEmpty() ? Double.NaN : Double.parseDouble(line[column]))
        .toArray();
  }

  /** The neighbours in a file of neighbours, by number. */
  static int[][] neighbours(JsonNode file) {
    List<String> codes = new ArrayList<>();
    file.path("ids").forEach(id -> codes.add(id.asText()));
    return codes.stream()
        .map(
            code ->
                StreamSupport.stream(file.path("neighbors").path(code).spliterator(), false)
                    .mapToInt(other -> codes.indexOf(other.asText()))
                    .toArray())
        .toArray(int[][]::new);
  }

  /** A list of numbers; NaN where it says null. */
  static double[] numbers(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false)
        .mapToDouble(one -> one.isNull() ? Double.NaN : one.asDouble())
        .toArray();
  }

  /** A file that is not part of the project; without it the test is skipped. */
  static JsonNode publishedJson(String name) throws IOException {
    return JSON.readTree(published(name).toFile());
  }

  /** The lines of such a file, without its first one. */
  static List<String[]> publishedLines(String name) throws IOException {
    return Files.readAllLines(published(name)).stream()
        .skip(1)
        .map(line -> line.replace("\"", "").split(",", -1))
        .toList();
  }

  private static Path published(String name) {
    Path file = PUBLISHED.resolve(name);
    assumeTrue(
        Files.exists(file),
        "overgeslagen: de map ../shared/golden/published ligt niet naast het project");
    return file;
  }

  private static String resource(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(Golden.class.getResourceAsStream("/modelstad/" + name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
