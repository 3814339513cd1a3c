package nl.wijkbeeld.ingest.area;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import nl.wijkbeeld.ingest.issue.Reden;

/** Sees by the content of a file, not by its name, in which format its areas are written. */
final class FormatFinder {

  /** How many bytes at the beginning are looked at; a header of a CSV is not longer. */
  static final int HEAD = 1 << 16;

  private static final byte[] SQLITE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] SHAPEFILE = {0, 0, 0x27, 0x0a};

  private FormatFinder() {}

  /** The format of the file, or nothing when it holds no areas. */
  static Optional<AreaFormat> find(AreaFile file) throws IOException {
    byte[] head = file.head(HEAD);
    if (beginsWith(head, SQLITE)) {
      return Optional.of(new GeoPackageFormat());
    }
    if (beginsWith(head, ZIP)) {
      return Optional.of(new ZipFormat());
    }
    if (beginsWith(head, SHAPEFILE)) {
      return Optional.of(new ShapefileFormat());
    }
    String text =
        new String(head, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "").stripLeading();
    if (text.startsWith("{") || text.startsWith("[")) {
      return Optional.of(isTopology(file) ? new TopoJsonFormat() : new GeoJsonFormat());
    }
    return text.lines()
        .findFirst()
        .filter(WktTableFormat::isHeader)
        .map(unused -> new WktTableFormat());
  }

  /**
   * The format of the file.
   *
   * @throws nl.wijkbeeld.ingest.issue.RefusedDelivery when it is none of those that are read
   */
  static AreaFormat get(AreaFile file) throws IOException {
    return find(file)
        .orElseThrow(
            () ->
                file.refuse(
                    Reden.BESTAND_ONLEESBAAR,
                    "dit is geen geldige JSON, en ook geen GeoPackage, shapefile (.shp) of CSV met een kolom %s"
                        .formatted(String.join(", ", WktTableFormat.OUTLINE))));
  }

  private static boolean beginsWith(byte[] head, byte[] magic) {
    return head.length >= magic.length
        && Arrays.equals(head, 0, magic.length, magic, 0, magic.length);
  }

  /** The first member that tells decides; broken JSON is left to the reader, which says where. */
  private static boolean isTopology(AreaFile file) throws IOException {
    try (InputStream in = file.open();
        JsonParser parser = new JsonFactory().createParser(in)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return false;
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String field = parser.currentName();
        parser.nextToken();
        switch (field) {
          case "type" -> {
            return "Topology".equals(parser.getText());
          }
          case "arcs", "objects" -> {
            return true;
          }
          case "features" -> {
            return false;
          }
          default -> parser.skipChildren();
        }
      }
      return false;
    } catch (JsonProcessingException broken) {
      return false;
    }
  }
}
