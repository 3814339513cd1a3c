package nl.wijkbeeld.ingest.area;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.geometry.jts.JTS;
import org.geotools.referencing.CRS;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * A coordinate system in which Dutch area files are written, with the rectangle in which the
 * Netherlands lies.
 *
 * <p>Transformations are GeoTools' (RD New with seven parameters: within 0.3 m).
 */
enum CoordinateSystem {
  /** Longitude, latitude in degrees: what GeoJSON prescribes. */
  CRS84("EPSG:4326", 3.0, 7.5, 50.5, 53.8),
  /** Rijksdriehoekstelsel, metres. */
  RD_NEW("EPSG:28992", -10_000, 300_000, 300_000, 630_000),
  /** Web Mercator, metres. */
  WEB_MERCATOR("EPSG:3857", 330_000, 835_000, 6_530_000, 7_120_000);

  private final String epsg;
  private final double minX;
  private final double maxX;
  private final double minY;
  private final double maxY;

  CoordinateSystem(String epsg, double minX, double maxX, double minY, double maxY) {
    this.epsg = epsg;
    this.minX = minX;
    this.maxX = maxX;
    this.minY = minY;
    this.maxY = maxY;
  }

  String epsg() {
    return epsg;
  }

  /**
   * The system that a file names, or nothing when the name is not known: a code such as EPSG:28992,
   * or the text of a .prj file.
   */
  static Optional<CoordinateSystem> named(String name) {
    String upper = name.toUpperCase(Locale.ROOT).strip();
    if (upper.matches("(PROJCS|PROJCRS|GEOGCS|GEOGCRS|COMPD_CS|COMPOUNDCRS)\\s*\\[(?s:.*)")) {
      return described(upper);
    }
    if (upper.endsWith("28992") || upper.endsWith("7415")) {
      return Optional.of(RD_NEW);
    }
    if (upper.endsWith("3857") || upper.endsWith("900913") || upper.endsWith("102100")) {
      return Optional.of(WEB_MERCATOR);
    }
    if (upper.endsWith("CRS84") || upper.endsWith("4326") || upper.endsWith("4258")) {
      return Optional.of(CRS84);
    }
    return Optional.empty();
  }

  /** Recognises the names that Esri and OGC use in a description. */
  private static Optional<CoordinateSystem> described(String wkt) {
    if (wkt.contains("RD_NEW") || wkt.contains("RD NEW")) {
      return Optional.of(RD_NEW);
    }
    if (wkt.contains("MERCATOR_AUXILIARY_SPHERE") || wkt.contains("PSEUDO-MERCATOR")) {
      return Optional.of(WEB_MERCATOR);
    }
    boolean worldwide =
        wkt.contains("WGS_1984")
            || wkt.contains("WGS 84")
            || wkt.contains("ETRS89")
            || wkt.contains("ETRS_1989");
    return wkt.startsWith("GEOG") && worldwide ? Optional.of(CRS84) : Optional.empty();
  }

  /** The system in whose Dutch rectangle all coordinates lie, or nothing. */
  static Optional<CoordinateSystem> guess(Envelope extent) {
    for (CoordinateSystem system : values()) {
      if (system.contains(extent)) {
        return Optional.of(system);
      }
    }
    return Optional.empty();
  }

  /** Whether the coordinates are degrees in the Netherlands with latitude first. */
  static boolean isSwapped(Envelope extent) {
    return CRS84.contains(
        new Envelope(extent.getMinY(), extent.getMaxY(), extent.getMinX(), extent.getMaxX()));
  }

  boolean contains(Envelope extent) {
    return new Envelope(minX, maxX, minY, maxY).contains(extent);
  }

  /** The geometry in lon/lat. */
  Geometry toLonLat(Geometry geometry) {
    return this == CRS84 ? geometry : transform(geometry, this, CRS84);
  }

  /** The surface in square metres of a geometry in this system, measured in RD New. */
  double surface(Geometry geometry) {
    return (this == RD_NEW ? geometry : transform(geometry, this, RD_NEW)).getArea();
  }

  /** A geometry in lon/lat in RD New. */
  static Geometry toRd(Geometry lonLat) {
    return transform(lonLat, CRS84, RD_NEW);
  }

  /** The surface in square metres of a geometry in lon/lat, measured in RD New. */
  static double squareMetres(Geometry lonLat) {
    return CRS84.surface(lonLat);
  }

  /** The length in metres of a line in lon/lat, measured in RD New. */
  static double metres(Geometry lonLat) {
    return transform(lonLat, CRS84, RD_NEW).getLength();
  }

  /** The geometry with its axes exchanged. */
  static Geometry swapAxes(Geometry geometry) {
    Geometry swapped = geometry.copy();
    swapped.apply(
        (CoordinateFilter)
            coordinate -> {
              double x = coordinate.getX();
              coordinate.setX(coordinate.getY());
              coordinate.setY(x);
            });
    swapped.geometryChanged();
    return swapped;
  }

  /** Finding a transformation costs more than using it, so that each is found once. */
  private record Transformations(Map<String, MathTransform> found) {
    static final Transformations ALL = new Transformations(new ConcurrentHashMap<>());

    MathTransform get(CoordinateSystem from, CoordinateSystem target) throws FactoryException {
      String key = from.epsg + " " + target.epsg;
      MathTransform transform = found.get(key);
      if (transform == null) {
        transform =
            CRS.findMathTransform(CRS.decode(from.epsg, true), CRS.decode(target.epsg, true), true);
        found.put(key, transform);
      }
      return transform;
    }
  }

  private static Geometry transform(
      Geometry geometry, CoordinateSystem from, CoordinateSystem target) {
    try {
      return JTS.transform(geometry, Transformations.ALL.get(from, target));
    } catch (FactoryException | TransformException failed) {
      Coordinate first = geometry.getCoordinate();
      throw new IllegalStateException(
          "coördinaat %s kan niet van %s naar %s".formatted(first, from.epsg, target.epsg), failed);
    }
  }
}
