package nl.wijkbeeld.ingest.area;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import nl.wijkbeeld.ingest.issue.Issue;
import nl.wijkbeeld.ingest.issue.Reden;
import nl.wijkbeeld.ingest.issue.RefusedDelivery;
import nl.wijkbeeld.ingest.sources.Levering;
import nl.wijkbeeld.ingest.sources.SourceFile;
import nl.wijkbeeld.vocabulary.Niveau;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.util.GeometryEditor;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/**
 * Reads the areas of a file, whatever its format: recognises the attributes, checks and repairs the
 * outlines, and finds out in which of the Dutch coordinate systems they are written.
 */
final class AreaReader {

  /** A repaired outline may differ this much in surface from the one delivered. */
  private static final double LARGEST_REPAIR = 0.01;

  /** Attributes that hold the code of an area for which there is no code of a finer level. */
  private static final Map<Niveau, AreaAttribute> CODE_OF_LEVEL =
      Map.of(
          Niveau.WIJK, AreaAttribute.WIJKCODE,
          Niveau.GEBIED, AreaAttribute.GEBIEDCODE,
          Niveau.STADSDEEL, AreaAttribute.STADSDEELCODE,
          Niveau.GEMEENTE, AreaAttribute.GEMEENTECODE);

  private final AreaFile file;
  private final Levering levering;
  private final Consumer<Issue> issues;
  private final Set<String> seen = new LinkedHashSet<>();
  private final List<AreaFeature> features = new ArrayList<>();
  private long read;
  private long unreadable;

  /**
   * The areas of a file.
   *
   * @param features those that can be used, in the system's coordinates, east before north
   * @param system the coordinate system
   */
  record Areas(List<AreaFeature> features, CoordinateSystem system) {
    Areas {
      features = List.copyOf(features);
    }
  }

  AreaReader(Levering levering, Consumer<Issue> issues) {
    this.file = AreaFile.delivered(levering, issues);
    this.levering = levering;
    this.issues = issues;
  }

  /** The number of features that the file holds, once it was read. */
  long read() {
    return read;
  }

  /**
   * Reads the file.
   *
   * @throws RefusedDelivery when its format is not read, it breaks off, names no codes, or lies
   *     outside the Netherlands
   */
  Areas areas() throws IOException {
    Optional<CoordinateSystem> named = readFormat().map(this::known);
    if (features.isEmpty()) {
      throw file.refuse(
          Reden.KOLOM_ONTBREEKT,
          "geen enkel object heeft een gebiedscode en een vlak; verwacht wordt een van de kenmerken "
              + String.join(", ", AreaAttribute.CODE.names())
              + (seen.isEmpty() ? "" : "; gevonden: " + String.join(", ", seen)));
    }
    if (unreadable > 0) {
      file.remark(
          Reden.TEKEN_ONLEESBAAR,
          "%d objecten hebben letters die niet te lezen zijn; klopt de codering van het bestand?"
              .formatted(unreadable));
    }
    return located(named);
  }

  private Optional<String> readFormat() throws IOException {
    try {
      return FormatFinder.get(file).read(file, this::take);
    } catch (JsonProcessingException broken) {
      throw SourceFile.brokenJson(
          levering, broken.getCause() instanceof JsonProcessingException cause ? cause : broken);
    } catch (EOFException half) {
      throw file.refuse(
          Reden.BESTAND_BREEKT_AF, "het bestand breekt af; is het helemaal gedownload?", half);
    } catch (ZipException broken) {
      throw file.refuse(
          Reden.BESTAND_ONLEESBAAR,
          "het ingepakte bestand is beschadigd; haal het opnieuw op",
          broken);
    } catch (RefusedDelivery refused) {
      throw refused;
    } catch (IOException | RuntimeException damaged) {
      throw file.refuse(
          Reden.BESTAND_ONLEESBAAR,
          "het bestand is beschadigd: het begint als een gebiedsbestand, maar houdt zich niet aan die vorm; haal het opnieuw op",
          damaged);
    }
  }

  private CoordinateSystem known(String name) {
    return CoordinateSystem.named(name)
        .orElseThrow(
            () ->
                file.refuse(
                    Reden.BESTAND_ONLEESBAAR,
                    "het assenstelsel \"%s\" wordt niet gelezen; lever WGS84 (CRS84) of RD New (EPSG:28992)"
                        .formatted(name.length() > 60 ? name.substring(0, 60) + "…" : name)));
  }

  private void take(RawFeature raw) {
    read++;
    Map<String, String> attributes = raw.kenmerken();
    seen.addAll(attributes.keySet());
    Optional<Niveau> level = levelOfCode(attributes);
    String code = level.map(CODE_OF_LEVEL::get).orElse(AreaAttribute.CODE).in(attributes);
    if (code.isEmpty()) {
      reject(
          raw.regel(),
          "code",
          "",
          Reden.KOLOM_ONTBREEKT,
          "object %d heeft geen gebiedscode".formatted(read));
      return;
    }
    usable(raw, code)
        .ifPresent(
            geometry -> {
              AreaFeature feature = AreaFeature.of(raw.regel(), code, level, attributes, geometry);
              unreadable +=
                  feature.kenmerken().values().stream()
                          .anyMatch(text -> text.indexOf('\uFFFD') >= 0)
                      ? 1
                      : 0;
              features.add(feature);
            });
  }

  /** The finest level whose code is an attribute, when there is no attribute for just a code. */
  private static Optional<Niveau> levelOfCode(Map<String, String> attributes) {
    return AreaAttribute.CODE.isIn(attributes)
        ? Optional.empty()
        : CODE_OF_LEVEL.entrySet().stream()
            .filter(entry -> entry.getValue().isIn(attributes))
            .map(Map.Entry::getKey)
            .min(Niveau::compareTo);
  }

  private Optional<Geometry> usable(RawFeature raw, String code) {
    if (raw.geometry().isEmpty()) {
      rejectOutline(raw.regel(), code, "de omtrek van " + code + " is geen geldige " + raw.vorm());
      return Optional.empty();
    }
    Geometry geometry = flat(raw.geometry().get());
    if (!(geometry instanceof Polygonal) || geometry.isEmpty()) {
      rejectOutline(raw.regel(), code, "de omtrek van " + code + " is geen vlak");
      return Optional.empty();
    }
    TopologyValidationError error = new IsValidOp(geometry).getValidationError();
    return error == null ? Optional.of(geometry) : repair(raw.regel(), code, geometry, error);
  }

  /** Without heights and measures. */
  private static Geometry flat(Geometry geometry) {
    Geometry flat =
        new GeometryEditor()
            .edit(
                geometry,
                new GeometryEditor.CoordinateOperation() {
                  @Override
                  public Coordinate[] edit(Coordinate[] coordinates, Geometry ring) {
                    Coordinate[] plane = new Coordinate[coordinates.length];
                    for (int i = 0; i < plane.length; i++) {
                      plane[i] = new CoordinateXY(coordinates[i]);
                    }
                    return plane;
                  }
                });
    return flat == null ? geometry : flat;
  }

  private Optional<Geometry> repair(
      long line, String code, Geometry geometry, TopologyValidationError error) {
    Geometry repaired = GeometryFixer.fix(geometry);
    double before = geometry.getArea();
    if (!(repaired instanceof Polygonal)
        || repaired.isEmpty()
        || Math.abs(repaired.getArea() - before) > LARGEST_REPAIR * before) {
      rejectOutline(
          line,
          code,
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

  private Areas located(Optional<CoordinateSystem> named) {
    Envelope extent = new Envelope();
    features.forEach(feature -> extent.expandToInclude(feature.geometry().getEnvelopeInternal()));
    Envelope turned =
        new Envelope(extent.getMinY(), extent.getMaxY(), extent.getMinX(), extent.getMaxX());
    boolean swapped =
        CoordinateSystem.guess(extent).isEmpty() && CoordinateSystem.guess(turned).isPresent();
    CoordinateSystem system =
        CoordinateSystem.guess(swapped ? turned : extent).orElseThrow(() -> outside(extent));
    if (swapped) {
      assume(
          system == CoordinateSystem.CRS84
              ? "de coördinaten staan als breedtegraad, lengtegraad; ze zijn omgewisseld"
              : "de coördinaten staan als y, x; ze zijn omgewisseld");
    }
    if (named.isPresent() && named.get() != system) {
      assume(
          "het bestand noemt %s, maar de coördinaten liggen in %s en zijn zo gelezen"
              .formatted(named.get().epsg(), system.epsg()));
    } else if (named.isEmpty() && system != CoordinateSystem.CRS84) {
      assume(
          "het bestand noemt geen assenstelsel; de coördinaten liggen in %s en zijn zo gelezen"
              .formatted(system.epsg()));
    }
    return new Areas(
        swapped
            ? features.stream()
                .map(feature -> feature.withGeometry(CoordinateSystem.swapAxes(feature.geometry())))
                .toList()
            : features,
        system);
  }

  private RefusedDelivery outside(Envelope extent) {
    return file.refuse(
        Reden.GEOMETRIE_ONGELDIG,
        "de coördinaten (%.6g tot %.6g, %.6g tot %.6g) liggen niet in Nederland; lever WGS84 of RD New"
            .formatted(extent.getMinX(), extent.getMaxX(), extent.getMinY(), extent.getMaxY()));
  }

  private void assume(String message) {
    file.remark(Reden.ASSENSTELSEL_AANGENOMEN, message);
  }

  private void rejectOutline(long line, String code, String message) {
    reject(line, "geometry", code, Reden.GEOMETRIE_ONGELDIG, message);
  }

  private void reject(long line, String column, String value, Reden reden, String message) {
    issues.accept(Issue.ofCell(levering.bestand(), line, column, value, reden, message));
  }
}
