package nl.wijkbeeld.ingest.area;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import nl.wijkbeeld.vocabulary.Niveau;
import org.locationtech.jts.geom.Geometry;

/**
 * One feature of an area file as delivered, its attributes recognised; what the file does not say
 * is empty.
 *
 * @param regel the line on which it begins
 * @param code its code
 * @param niveau the level that the name of the attribute with the code tells, such as gm_code
 * @param kenmerken its attributes
 * @param geometry its outline in the file's own coordinates, east before north
 */
record AreaFeature(
    long regel,
    String code,
    Optional<Niveau> niveau,
    Map<AreaAttribute, String> kenmerken,
    Geometry geometry) {

  AreaFeature {
    kenmerken = Map.copyOf(kenmerken);
  }

  /** Recognises the attributes, apart from the code. */
  static AreaFeature of(
      long regel,
      String code,
      Optional<Niveau> niveau,
      Map<String, String> attributes,
      Geometry geometry) {
    Map<AreaAttribute, String> known = new EnumMap<>(AreaAttribute.class);
    for (AreaAttribute attribute : AreaAttribute.values()) {
      String value = attribute.in(attributes);
      if (!value.isEmpty()) {
        known.put(attribute, value);
      }
    }
    return new AreaFeature(regel, code, niveau, known, geometry);
  }

  /** The attribute, or empty. */
  String get(AreaAttribute attribute) {
    return kenmerken.getOrDefault(attribute, "");
  }

  AreaFeature withGeometry(Geometry other) {
    return new AreaFeature(regel, code, niveau, kenmerken, other);
  }
}
