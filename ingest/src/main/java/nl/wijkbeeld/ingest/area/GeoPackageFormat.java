package nl.wijkbeeld.ingest.area;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import mil.nga.geopackage.GeoPackage;
import mil.nga.geopackage.GeoPackageException;
import mil.nga.geopackage.GeoPackageManager;
import mil.nga.geopackage.features.user.FeatureDao;
import mil.nga.geopackage.features.user.FeatureResultSet;
import mil.nga.geopackage.features.user.FeatureRow;
import mil.nga.geopackage.geom.GeoPackageGeometryData;
import mil.nga.geopackage.srs.SpatialReferenceSystem;
import nl.wijkbeeld.ingest.issue.Reden;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/** GeoPackage: the layers of polygons of an SQLite database (OGC 12-128). */
final class GeoPackageFormat implements AreaFormat {
  private static final int HEADER = 100;
  private static final int PAGE_SIZE = 16;
  private static final int PAGE_COUNT = 28;

  @Override
  public Optional<String> read(AreaFile file, Consumer<RawFeature> features) throws IOException {
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      Path copy = file.copyTo(folder.path().resolve("gebieden.gpkg"));
      checkComplete(file, copy);
      try (GeoPackage geoPackage = GeoPackageManager.open(false, copy.toFile())) {
        return layers(file, geoPackage, features);
      } catch (GeoPackageException broken) {
        throw file.refuse(
            Reden.BESTAND_ONLEESBAAR,
            "dit is wel een SQLite-bestand, maar geen leesbare GeoPackage; open en bewaar het opnieuw in QGIS",
            broken);
      }
    }
  }

  /** SQLite writes the size of a page and the number of pages at the beginning. */
  private static void checkComplete(AreaFile file, Path copy) throws IOException {
    ByteBuffer header = ByteBuffer.wrap(file.head(HEADER));
    if (header.limit() < HEADER) {
      throw file.brokenOff("de GeoPackage");
    }
    int size = Short.toUnsignedInt(header.getShort(PAGE_SIZE));
    long pages = Integer.toUnsignedLong(header.getInt(PAGE_COUNT));
    if (Files.size(copy) < pages * (size == 1 ? 1 << 16 : size)) {
      throw file.brokenOff("de GeoPackage");
    }
  }

  private static Optional<String> layers(
      AreaFile file, GeoPackage geoPackage, Consumer<RawFeature> features) {
    Set<String> systems = new LinkedHashSet<>();
    for (String layer : geoPackage.getFeatureTables()) {
      FeatureDao dao = geoPackage.getFeatureDao(layer);
      if (!holdsAreas(dao)) {
        file.remark(
            Reden.GEOMETRIE_ONGELDIG,
            "de laag \"%s\" bevat geen vlakken en is overgeslagen".formatted(layer));
        continue;
      }
      system(dao).ifPresent(systems::add);
      FeatureResultSet rows = dao.queryForAll();
      try {
        for (long number = 1; rows.moveToNext(); number++) {
          features.accept(feature(number, rows.getRow()));
        }
      } finally {
        rows.close();
      }
    }
    if (systems.size() > 1) {
      throw file.refuse(
          Reden.BESTAND_ONLEESBAAR,
          "de lagen noemen verschillende assenstelsels (%s); lever ze apart"
              .formatted(String.join(", ", systems)));
    }
    return systems.stream().findFirst();
  }

  private static boolean holdsAreas(FeatureDao dao) {
    return switch (dao.getGeometryType()) {
      case POINT,
          MULTIPOINT,
          LINESTRING,
          MULTILINESTRING,
          CIRCULARSTRING,
          COMPOUNDCURVE,
          CURVE,
          MULTICURVE ->
          false;
      default -> true;
    };
  }

  /** The number 0 or -1 stands for a system that the file leaves open. */
  private static Optional<String> system(FeatureDao dao) {
    SpatialReferenceSystem srs = dao.getGeometryColumns().getSrs();
    return srs == null || srs.getSrsId() <= 0
        ? Optional.empty()
        : Optional.of(srs.getOrganization() + ":" + srs.getOrganizationCoordsysId());
  }

  private static RawFeature feature(long number, FeatureRow row) {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (String column : row.getColumnNames()) {
      Object value = row.getValue(column);
      if (!column.equals(row.getGeometryColumnName()) && value != null) {
        attributes.put(column, value.toString());
      }
    }
    return new RawFeature(number, "GeoPackage-geometrie", attributes, geometry(row));
  }

  private static Optional<Geometry> geometry(FeatureRow row) {
    try {
      GeoPackageGeometryData data = row.getGeometry();
      return data == null ? Optional.empty() : Optional.of(new WKBReader().read(data.getWkb()));
    } catch (ParseException | IOException | RuntimeException invalid) {
      return Optional.empty();
    }
  }
}
