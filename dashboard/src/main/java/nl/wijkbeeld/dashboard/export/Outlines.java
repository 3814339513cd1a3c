package nl.wijkbeeld.dashboard.export;

import java.sql.Blob;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.geometry.jts.JTS;
import org.geotools.referencing.CRS;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/** The outlines of the areas of a snapshot, every point as published, all as multipolygons. */
final class Outlines {
  private final Map<Place, byte[]> published = new LinkedHashMap<>();
  private final Map<Place, Geometry> read = new HashMap<>();
  private final boolean rd;

  /** An area of a division. */
  record Place(String division, String code) {}

  private record Row(Place place, byte[] wkb) {}

  private Outlines(boolean rd) {
    this.rd = rd;
  }

  static Outlines of(Snapshot snapshot, boolean rd) {
    Outlines outlines = new Outlines(rd);
    snapshot
        .ask(
            Outlines.class,
            row -> {
              Blob wkb = row.getBlob("geometry");
              return new Row(
                  new Place(row.getString("indeling"), row.getString("gebiedcode")),
                  wkb.getBytes(1, (int) wkb.length()));
            })
        .forEach(row -> outlines.published.put(row.place(), row.wkb()));
    return outlines;
  }

  /** The outline of an area, if it has one. */
  Optional<Geometry> find(Place place) {
    byte[] wkb = published.get(place);
    return wkb == null
        ? Optional.empty()
        : Optional.of(read.computeIfAbsent(place, unused -> geometry(place, wkb)));
  }

  /** The areas that have an outline. */
  Iterable<Place> places() {
    return published.keySet();
  }

  private Geometry geometry(Place place, byte[] wkb) {
    try {
      Geometry lonLat = new WKBReader().read(wkb);
      Geometry placed = rd ? JTS.transform(lonLat, RdNew.FROM_LON_LAT) : lonLat;
      return placed instanceof Polygon polygon
          ? new MultiPolygon(new Polygon[] {polygon}, new GeometryFactory())
          : placed;
    } catch (ParseException | TransformException damaged) {
      throw new IllegalStateException("de omtrek van " + place.code() + " is beschadigd", damaged);
    }
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
