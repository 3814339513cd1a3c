package nl.wijkbeeld.dashboard.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The two grids in which outlines can stand, as formats want them described. */
final class Grid {
  /** RD New by the parameters of the EPSG registry (28992), as PROJJSON. */
  static final Map<String, Object> RD_NEW = rdNew();

  /** RD New, as well-known text. */
  static final String RD_NEW_WKT =
      "PROJCS[\"Amersfoort / RD New\",GEOGCS[\"Amersfoort\",DATUM[\"Amersfoort\",SPHEROID[\"Bessel 1841\",6377397.155,299.1528128,AUTHORITY[\"EPSG\",\"7004\"]],AUTHORITY[\"EPSG\",\"6289\"]],PRIMEM[\"Greenwich\",0],UNIT[\"degree\",0.0174532925199433],AUTHORITY[\"EPSG\",\"4289\"]],PROJECTION[\"Oblique_Stereographic\"],PARAMETER[\"latitude_of_origin\",52.1561605555556],PARAMETER[\"central_meridian\",5.38763888888889],PARAMETER[\"scale_factor\",0.9999079],PARAMETER[\"false_easting\",155000],PARAMETER[\"false_northing\",463000],UNIT[\"metre\",1],AXIS[\"Easting\",EAST],AXIS[\"Northing\",NORTH],AUTHORITY[\"EPSG\",\"28992\"]]";

  /** WGS84, as well-known text. */
  static final String WGS84_WKT =
      "GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\",SPHEROID[\"WGS 84\",6378137,298.257223563,AUTHORITY[\"EPSG\",\"7030\"]],AUTHORITY[\"EPSG\",\"6326\"]],PRIMEM[\"Greenwich\",0],UNIT[\"degree\",0.0174532925199433],AUTHORITY[\"EPSG\",\"4326\"]]";

  private Grid() {}

  private static Map<String, Object> rdNew() {
    Map<String, Object> datum = new LinkedHashMap<>();
    datum.put("type", "GeodeticReferenceFrame");
    datum.put("name", "Amersfoort");
    datum.put(
        "ellipsoid",
        new java.util.TreeMap<>(
            Map.of(
                "name",
                "Bessel 1841",
                "semi_major_axis",
                6377397.155,
                "inverse_flattening",
                299.1528128)));
    Map<String, Object> base = new LinkedHashMap<>();
    base.put("name", "Amersfoort");
    base.put("datum", datum);
    base.put(
        "coordinate_system",
        system(
            "ellipsoidal",
            axis("Geodetic latitude", "Lat", "north", "degree"),
            axis("Geodetic longitude", "Lon", "east", "degree")));
    base.put("id", id(4289));
    Map<String, Object> method = new LinkedHashMap<>();
    method.put("name", "Oblique Stereographic");
    method.put("id", id(9809));
    Map<String, Object> conversion = new LinkedHashMap<>();
    conversion.put("name", "RD New");
    conversion.put("method", method);
    conversion.put(
        "parameters",
        List.of(
            parameter("Latitude of natural origin", 52.1561605555556, "degree", 8801),
            parameter("Longitude of natural origin", 5.38763888888889, "degree", 8802),
            parameter("Scale factor at natural origin", 0.9999079, "unity", 8805),
            parameter("False easting", 155000, "metre", 8806),
            parameter("False northing", 463000, "metre", 8807)));
    Map<String, Object> crs = new LinkedHashMap<>();
    crs.put("$schema", "https://proj.org/schemas/v0.7/projjson.schema.json");
    crs.put("type", "ProjectedCRS");
    crs.put("name", "Amersfoort / RD New");
    crs.put("base_crs", base);
    crs.put("conversion", conversion);
    crs.put(
        "coordinate_system",
        system(
            "Cartesian",
            axis("Easting", "X", "east", "metre"),
            axis("Northing", "Y", "north", "metre")));
    crs.put("id", id(28992));
    return crs;
  }

  private static Map<String, Object> system(
      String subtype, Map<String, Object> first, Map<String, Object> second) {
    Map<String, Object> system = new LinkedHashMap<>();
    system.put("subtype", subtype);
    system.put("axis", List.of(first, second));
    return system;
  }

  private static Map<String, Object> axis(
      String name, String abbreviation, String direction, String unit) {
    Map<String, Object> axis = new LinkedHashMap<>();
    axis.put("name", name);
    axis.put("abbreviation", abbreviation);
    axis.put("direction", direction);
    axis.put("unit", unit);
    return axis;
  }

  private static Map<String, Object> parameter(String name, double value, String unit, int code) {
    Map<String, Object> parameter = new LinkedHashMap<>();
    parameter.put("name", name);
    parameter.put("value", value);
    parameter.put("unit", unit);
    parameter.put("id", id(code));
    return parameter;
  }

  private static Map<String, Object> id(int code) {
    Map<String, Object> id = new LinkedHashMap<>();
    id.put("authority", "EPSG");
    id.put("code", code);
    return id;
  }
}
