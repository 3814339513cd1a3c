package nl.wijkbeeld.ingest.area;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.locationtech.jts.geom.Geometry;

/**
 * One feature as a format gives it, before its attributes are understood.
 *
 * @param regel the line on which it begins, or its number in a format without lines
 * @param vorm how the format writes an outline, such as GeoJSON or WKT
 * @param kenmerken its attributes, to be looked up whatever their case; what is missing is empty
 * @param geometry its outline in the coordinates of the file, or nothing when it cannot be read
 */
record RawFeature(
    long regel, String vorm, Map<String, String> kenmerken, Optional<Geometry> geometry) {

  RawFeature {
    Map<String, String> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    kenmerken.forEach((name, value) -> anyCase.put(name, value.strip()));
    kenmerken = Collections.unmodifiableMap(anyCase);
  }
}
