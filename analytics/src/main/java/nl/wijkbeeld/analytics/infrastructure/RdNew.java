package nl.wijkbeeld.analytics.infrastructure;

import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.geometry.jts.JTS;
import org.geotools.referencing.CRS;
import org.locationtech.jts.geom.Geometry;

/** From longitude and latitude to metres east and north in the Dutch system, by GeoTools. */
final class RdNew {
  private static final MathTransform FROM_DEGREES = find();

  private RdNew() {}

  static Geometry of(Geometry degrees) {
    try {
      return JTS.transform(degrees, FROM_DEGREES);
    } catch (TransformException outside) {
      throw new IllegalArgumentException(
          "%s ligt niet in Nederland".formatted(degrees.getCoordinate()), outside);
    }
  }

  private static MathTransform find() {
    try {
      return CRS.findMathTransform(
          CRS.decode("EPSG:4326", true), CRS.decode("EPSG:28992", true), true);
    } catch (FactoryException missing) {
      throw new IllegalStateException("het coördinatenstelsel RD New ontbreekt", missing);
    }
  }
}
