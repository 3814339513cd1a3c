package nl.wijkbeeld.dashboard.map;

import java.sql.Blob;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.vocabulary.Niveau;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.geometry.jts.JTS;
import org.geotools.referencing.CRS;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/**
 * The outlines of the areas of one level in RD New, simplified so that neighbours still share their
 * border.
 *
 * @param byCode outline by area code, in the order of the codes
 */
public record Outlines(Map<String, Geometry> byCode) {

  /** What a line on the page may be off, as part of the width of the whole. */
  private static final double TOLERANCE = 1.0 / 2500;

  record Outline(String code, Geometry geometry) {}

  public Outlines {
    byCode = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(byCode));
  }

  /** The outlines of a level; made once for each snapshot. */
  public static Outlines of(Snapshot snapshot, String indeling, Niveau niveau) {
    return snapshot.remember(
        "outlines/" + indeling + "/" + niveau,
        Outlines.class,
        opened -> read(opened, indeling, niveau));
  }

  private static Outlines read(Snapshot snapshot, String indeling, Niveau niveau) {
    Map<String, Geometry> exact = exact(snapshot, indeling, niveau);
    Geometry[] geometries = simplified(exact.values().toArray(Geometry[]::new));
    Map<String, Geometry> byCode = new LinkedHashMap<>();
    for (String code : exact.keySet()) {
      byCode.put(code, geometries[byCode.size()]);
    }
    return new Outlines(byCode);
  }

  /** The outlines of a level with all their points. */
  static Map<String, Geometry> exact(Snapshot snapshot, String indeling, Niveau niveau) {
    Map<String, Geometry> byCode = new LinkedHashMap<>();
    snapshot
        .ask(Outlines.class, Outlines::outline, indeling, niveau.code())
        .forEach(outline -> byCode.put(outline.code(), outline.geometry()));
    return byCode;
  }

  /** With fewer points; a border that two areas share is still the same line for both. */
  static Geometry[] simplified(Geometry[] outlines) {
    if (outlines.length == 0) {
      return outlines;
    }
    Envelope extent = new Envelope();
    for (Geometry outline : outlines) {
      extent.expandToInclude(outline.getEnvelopeInternal());
    }
    return simplified(outlines, extent.getWidth() * TOLERANCE);
  }

  /**
   * The same.
   *
   * @param tolerance what a line may be off, in metres
   */
  static Geometry[] simplified(Geometry[] outlines, double tolerance) {
    return outlines.length == 0 ? outlines : CoverageSimplifier.simplify(outlines, tolerance);
  }

  static Outline outline(ResultSet row) throws SQLException {
    Blob wkb = row.getBlob("geometry");
    try {
      Geometry lonLat = new WKBReader().read(wkb.getBytes(1, (int) wkb.length()));
      return new Outline(row.getString("gebiedcode"), JTS.transform(lonLat, RdNew.FROM_LON_LAT));
    } catch (ParseException | TransformException damaged) {
      throw new IllegalStateException(
          "de omtrek van " + row.getString("gebiedcode") + " is beschadigd", damaged);
    }
  }

  /** A shape in longitude and latitude, in RD New. */
  public static Geometry inRdNew(Geometry lonLat) {
    try {
      return JTS.transform(lonLat, RdNew.FROM_LON_LAT);
    } catch (TransformException outside) {
      throw new IllegalArgumentException("deze plek ligt buiten het bereik van RD New", outside);
    }
  }

  /** From longitude and latitude to RD New. */
  static MathTransform toRdNew() {
    return RdNew.FROM_LON_LAT;
  }

  /** Found once: looking it up takes longer than using it. */
  private static final class RdNew {
    static final MathTransform FROM_LON_LAT = find();

    private static MathTransform find() {
      try {
        return CRS.findMathTransform(
            CRS.decode("EPSG:4326", true), CRS.decode("EPSG:28992", true), true);
      } catch (FactoryException missing) {
        throw new IllegalStateException("GeoTools kent RD New niet", missing);
      }
    }
  }
}
