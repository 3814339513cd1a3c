package nl.wijkbeeld.ingest.area;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import nl.wijkbeeld.ingest.issue.Issue;
import nl.wijkbeeld.ingest.issue.Reden;
import nl.wijkbeeld.ingest.issue.RefusedDelivery;
import nl.wijkbeeld.ingest.sources.Levering;
import nl.wijkbeeld.ingest.sources.SourceFile;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/**
 * Reads the features of a GeoJSON area file one by one, in whichever of the Dutch coordinate
 * systems it is written, and gives them back in lon/lat.
 *
 * <p>Attributes are recognised by the names that CBS, Kadaster and O&S have used over the years.
 */
final class GeoJsonAreaReader {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A repaired outline may differ this much in surface from the one delivered. */
  private static final double LARGEST_REPAIR = 0.01;

  private static final List<String> CODE =
      List.of("code", "buurtcode", "buurt_code", "bu_code", "gebiedcode15", "statcode");
  private static final List<String> NAAM =
      List.of("naam", "buurtnaam", "buurt", "bu_naam", "statnaam", "name");
  private static final List<String> WIJKCODE =
      List.of("wijkcode", "buurtcombinatie_code", "wk_code", "wijk_code");
  private static final List<String> WIJKNAAM = List.of("wijknaam", "wk_naam", "buurtcombinatie");
  private static final List<String> GEBIEDCODE = List.of("gebiedcode", "ggwcode");
  private static final List<String> GEBIEDNAAM = List.of("gebiednaam", "ggwnaam");
  private static final List<String> STADSDEELCODE = List.of("stadsdeelcode", "stadsdeel_code");
  private static final List<String> STADSDEELNAAM = List.of("stadsdeelnaam");
  private static final List<String> GEMEENTECODE = List.of("gemeentecode", "gm_code");
  private static final List<String> GEMEENTENAAM = List.of("gemeentenaam", "gm_naam");

  private final Levering levering;
  private final Consumer<Issue> issues;
  private final Set<String> seen = new LinkedHashSet<>();
  private Optional<CoordinateSystem> named = Optional.empty();
  private long read;

  GeoJsonAreaReader(Levering levering, Consumer<Issue> issues) {
    this.levering = levering;
    this.issues = issues;
  }

  /** The number of features that the file holds, once it was read. */
  long read() {
    return read;
  }

  /**
   * The usable features of the file, in lon/lat.
   *
   * @throws RefusedDelivery when the file is not GeoJSON, breaks off, names no codes, or lies
   *     outside the Netherlands
   */
  List<AreaFeature> features() throws IOException {
    List<AreaFeature> features = new ArrayList<>();
    try (InputStream in = SourceFile.open(levering);
        JsonParser parser = JSON.createParser(in)) {
      readCollection(parser, features);
    } catch (JsonProcessingException broken) {
      throw SourceFile.brokenJson(levering, broken);
    }
    if (features.isEmpty()) {
      throw refuse(
          Reden.KOLOM_ONTBREEKT,
          "geen enkel object heeft een gebiedscode en een vlak; verwacht wordt een van de kenmerken "
              + String.join(", ", CODE)
              + (seen.isEmpty() ? "" : "; gevonden: " + String.join(", ", seen)));
    }
    return inLonLat(features);
  }

  private void readCollection(JsonParser parser, List<AreaFeature> features) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw refuse(
          Reden.BESTAND_ONLEESBAAR, "dit is geen GeoJSON: een FeatureCollection ontbreekt");
    }
    boolean collection = false;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String field = parser.currentName();
      JsonToken value = parser.nextToken();
      if ("features".equals(field) && value == JsonToken.START_ARRAY) {
        collection = true;
        while (parser.nextToken() == JsonToken.START_OBJECT) {
          long line = parser.currentTokenLocation().getLineNr();
          read++;
          feature(line, JSON.readTree(parser)).ifPresent(features::add);
        }
      } else if ("crs".equals(field)) {
        named = crs(JSON.readTree(parser));
      } else {
        parser.skipChildren();
      }
    }
    if (!collection) {
      throw refuse(
          Reden.BESTAND_ONLEESBAAR, "dit is geen GeoJSON: de lijst \"features\" ontbreekt");
    }
  }

  private Optional<CoordinateSystem> crs(JsonNode crs) {
    String name = crs.path("properties").path("name").asText("");
    if (name.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        CoordinateSystem.named(name)
            .orElseThrow(
                () ->
                    refuse(
                        Reden.BESTAND_ONLEESBAAR,
                        "het assenstelsel \"%s\" wordt niet gelezen; lever WGS84 (CRS84) of RD New (EPSG:28992)"
                            .formatted(name))));
  }

  private Optional<AreaFeature> feature(long line, JsonNode feature) {
    Map<String, String> properties = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    feature
        .path("properties")
        .properties()
        .forEach(
            property -> properties.put(property.getKey(), property.getValue().asText("").strip()));
    seen.addAll(properties.keySet());
    String code = first(properties, CODE);
    String place = "object %d".formatted(read);
    if (code.isEmpty()) {
      reject(line, "code", "", Reden.KOLOM_ONTBREEKT, place + " heeft geen gebiedscode");
      return Optional.empty();
    }
    return geometry(line, code, feature.path("geometry"))
        .map(
            geometry ->
                new AreaFeature(
                    line,
                    code,
                    first(properties, NAAM),
                    first(properties, List.of("cbscode", "cbs_code")),
                    first(properties, WIJKCODE),
                    first(properties, WIJKNAAM),
                    first(properties, GEBIEDCODE),
                    first(properties, GEBIEDNAAM),
                    first(properties, STADSDEELCODE),
                    first(properties, STADSDEELNAAM),
                    first(properties, GEMEENTECODE),
                    first(properties, GEMEENTENAAM),
                    geometry));
  }

  private Optional<Geometry> geometry(long line, String code, JsonNode json) {
    Geometry geometry;
    try {
      geometry = new GeoJsonReader().read(json.toString());
    } catch (ParseException | RuntimeException invalid) {
      reject(
          line,
          "geometry",
          code,
          Reden.GEOMETRIE_ONGELDIG,
          "de omtrek van " + code + " is geen geldige GeoJSON");
      return Optional.empty();
    }
    if (!(geometry instanceof Polygonal) || geometry.isEmpty()) {
      reject(
          line,
          "geometry",
          code,
          Reden.GEOMETRIE_ONGELDIG,
          "de omtrek van " + code + " is geen vlak");
      return Optional.empty();
    }
    TopologyValidationError error = new IsValidOp(geometry).getValidationError();
    return error == null ? Optional.of(geometry) : repair(line, code, geometry, error);
  }

  private Optional<Geometry> repair(
      long line, String code, Geometry geometry, TopologyValidationError error) {
    Geometry repaired = GeometryFixer.fix(geometry);
    double before = geometry.getArea();
    if (!(repaired instanceof Polygonal)
        || repaired.isEmpty()
        || Math.abs(repaired.getArea() - before) > LARGEST_REPAIR * before) {
      reject(
          line,
          "geometry",
          code,
          Reden.GEOMETRIE_ONGELDIG,
          "de omtrek van %s is ongeldig bij %s en kan niet hersteld worden zonder meer dan 1 procent van het vlak te veranderen"
              .formatted(code, error.getCoordinate()));
      return Optional.empty();
    }
    issues.accept(
        Issue.remark(
            levering.bestand(),
            line,
            Reden.GEOMETRIE_HERSTELD,
            "de omtrek van %s was ongeldig bij %s en is hersteld"
                .formatted(code, error.getCoordinate())));
    return Optional.of(repaired);
  }

  private List<AreaFeature> inLonLat(List<AreaFeature> features) {
    Envelope extent = new Envelope();
    features.forEach(feature -> extent.expandToInclude(feature.geometry().getEnvelopeInternal()));
    if (named.orElse(CoordinateSystem.CRS84) == CoordinateSystem.CRS84
        && CoordinateSystem.isSwapped(extent)) {
      remark("de coördinaten staan als breedtegraad, lengtegraad; ze zijn omgewisseld");
      return features.stream()
          .map(feature -> feature.withGeometry(CoordinateSystem.swapAxes(feature.geometry())))
          .toList();
    }
    CoordinateSystem system =
        named
            .filter(crs -> crs.contains(extent))
            .or(() -> CoordinateSystem.guess(extent))
            .orElseThrow(() -> outside(extent));
    if (named.isPresent() && named.get() != system) {
      remark(
          "het bestand noemt %s, maar de coördinaten liggen in %s en zijn zo gelezen"
              .formatted(named.get().epsg(), system.epsg()));
    } else if (named.isEmpty() && system != CoordinateSystem.CRS84) {
      remark(
          "het bestand noemt geen assenstelsel; de coördinaten liggen in %s en zijn zo gelezen"
              .formatted(system.epsg()));
    }
    return features.stream()
        .map(feature -> feature.withGeometry(system.toLonLat(feature.geometry())))
        .toList();
  }

  private RefusedDelivery outside(Envelope extent) {
    return refuse(
        Reden.GEOMETRIE_ONGELDIG,
        "de coördinaten (%.6g tot %.6g, %.6g tot %.6g) liggen niet in Nederland; lever WGS84 of RD New"
            .formatted(extent.getMinX(), extent.getMaxX(), extent.getMinY(), extent.getMaxY()));
  }

  private void remark(String message) {
    issues.accept(Issue.remark(levering.bestand(), 0, Reden.ASSENSTELSEL_AANGENOMEN, message));
  }

  private void reject(long line, String column, String value, Reden reden, String message) {
    issues.accept(Issue.ofCell(levering.bestand(), line, column, value, reden, message));
  }

  private RefusedDelivery refuse(Reden reden, String message) {
    return new RefusedDelivery(Issue.ofFile(levering.bestand(), reden, message));
  }

  private static String first(Map<String, String> properties, List<String> names) {
    return names.stream()
        .map(properties::get)
        .filter(value -> value != null && !value.isEmpty())
        .findFirst()
        .orElse("");
  }
}
