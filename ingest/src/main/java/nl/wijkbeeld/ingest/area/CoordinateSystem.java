package nl.wijkbeeld.ingest.area;

import java.util.Locale;
import java.util.Optional;
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

  /** The system that a GeoJSON {@code crs} member names, or nothing when the name is not known. */
  static Optional<CoordinateSystem> named(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    if (upper.endsWith("28992")) {
      return Optional.of(RD_NEW);
    }
    if (upper.endsWith("3857") || upper.endsWith("900913")) {
      return Optional.of(WEB_MERCATOR);
    }
    if (upper.endsWith("CRS84") || upper.endsWith("4326") || upper.endsWith("4258")) {
      return Optional.of(CRS84);
    }
    return Optional.empty();
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

  /** The surface in square metres of a geometry in lon/lat, measured in RD New. */
  static double squareMetres(Geometry lonLat) {
    return transform(lonLat, CRS84, RD_NEW).getArea();
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

  private static Geometry transform(
      Geometry geometry, CoordinateSystem from, CoordinateSystem target) {
    try {
      MathTransform transform =
          CRS.findMathTransform(CRS.decode(from.epsg, true), CRS.decode(target.epsg, true), true);
      return JTS.transform(geometry, transform);
    } catch (FactoryException | TransformException failed) {
      Coordinate first = geometry.getCoordinate();
      throw new IllegalStateException(
          "coördinaat %s kan niet van %s naar %s".formatted(first, from.epsg, target.epsg), failed);
    }
  }
}
