package nl.wijkbeeld.ingest.area;

import org.locationtech.jts.geom.Geometry;

/**
 * One feature of an area file as delivered, its attributes recognised; what the file does not say
 * is empty.
 *
 * @param regel the line on which it begins
 * @param geometry its outline in the file's own coordinates
 */
record AreaFeature(
    long regel,
    String code,
    String naam,
    String cbsCode,
    String wijkcode,
    String wijknaam,
    String gebiedcode,
    String gebiednaam,
    String stadsdeelcode,
    String stadsdeelnaam,
    String gemeentecode,
    String gemeentenaam,
    Geometry geometry) {

  AreaFeature withGeometry(Geometry other) {
    return new AreaFeature(
        regel,
        code,
        naam,
        cbsCode,
        wijkcode,
        wijknaam,
        gebiedcode,
        gebiednaam,
        stadsdeelcode,
        stadsdeelnaam,
        gemeentecode,
        gemeentenaam,
        other);
  }
}
