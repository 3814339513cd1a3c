package nl.wijkbeeld.ingest.lake;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Blob;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import nl.wijkbeeld.ingest.area.Gebied;
import nl.wijkbeeld.vocabulary.LakeLayout;
import nl.wijkbeeld.vocabulary.Niveau;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/** Writes the areas of a delivery, and reads back the areas of a lake. */
public final class AreaTable {

  /** The name of the file in the folder of an area delivery. */
  public static final String FILE = "gebieden.parquet";

  private static final String COLUMNS =
      "gebiedcode VARCHAR, indeling VARCHAR, naam VARCHAR, niveau VARCHAR, ouder VARCHAR, geldig_van DATE, geldig_tot DATE,"
          + " oppervlakte_m2 DOUBLE, geometry BLOB, aliassen VARCHAR";
  private static final String ALIAS_SEPARATOR = "\n";

  private AreaTable() {}

  public static void write(List<Gebied> gebieden, Path file) {
    write(gebieden, file, "SELECT * FROM rows", Map.of());
  }

  /** Writes areas as they are published: GeoParquet 1.1 with WKB in lon/lat (CRS84). */
  public static void writeGeoParquet(List<Gebied> gebieden, Path file) {
    write(
        gebieden,
        file,
        "SELECT * FROM rows ORDER BY indeling, niveau, gebiedcode",
        Map.of("geo", geoMetadata(gebieden)));
  }

  private static String geoMetadata(List<Gebied> gebieden) {
    Envelope extent = new Envelope();
    Set<String> types = new TreeSet<>();
    for (Gebied gebied : gebieden) {
      gebied
          .geometry()
          .ifPresent(
              geometry -> {
                extent.expandToInclude(geometry.getEnvelopeInternal());
                types.add("\"" + geometry.getGeometryType() + "\"");
              });
    }
    return """
        {"version": "1.1.0", "primary_column": "geometry", "columns": {"geometry": {"encoding": "WKB", "geometry_types": [%s], "bbox": [%s, %s, %s, %s]}}}"""
        .formatted(
            String.join(", ", types),
            extent.getMinX(),
            extent.getMinY(),
            extent.getMaxX(),
            extent.getMaxY());
  }

  private static void write(
      List<Gebied> gebieden, Path file, String query, Map<String, String> metadata) {
    try (ParquetTable table = new ParquetTable(COLUMNS)) {
      for (Gebied gebied : gebieden) {
        table.add(
            row -> {
              row.append(gebied.code())
                  .append(gebied.indeling())
                  .append(gebied.naam())
                  .append(gebied.niveau().code())
                  .append(gebied.ouder().orElse(null))
                  .append(gebied.geldigVan())
                  .append(gebied.geldigTot().orElse(null));
              if (gebied.oppervlakteM2().isPresent()) {
                row.append(gebied.oppervlakteM2().getAsDouble());
              } else {
                row.appendNull();
              }
              if (gebied.geometry().isPresent()) {
                row.append(new WKBWriter().write(gebied.geometry().get()));
              } else {
                row.appendNull();
              }
              row.append(String.join(ALIAS_SEPARATOR, gebied.aliassen()));
            });
      }
      table.write(query, file, metadata);
    }
  }

  /** All areas that were delivered to a lake, of every division. */
  public static List<Gebied> readAll(LakeLayout lake) throws IOException {
    List<Gebied> gebieden = new ArrayList<>();
    Path bron = lake.observations().resolve("bron=" + LakeLayout.GEBIEDEN);
    if (!Files.isDirectory(bron)) {
      return gebieden;
    }
    try (DirectoryStream<Path> deliveries = Files.newDirectoryStream(bron, "levering=*");
        ParquetTable table = new ParquetTable("unused INTEGER")) {
      for (Path delivery : deliveries) {
        if (Files.notExists(delivery.resolve(FILE))) {
          continue;
        }
        table.query(
            "SELECT * FROM read_parquet(%s, hive_partitioning = false)"
                .formatted(ParquetTable.quoted(delivery.resolve(FILE).toString())),
            row -> gebieden.add(gebied(row)));
      }
    }
    return gebieden;
  }

  private static Gebied gebied(ResultSet row) throws SQLException {
    double surface = row.getDouble("oppervlakte_m2");
    OptionalDouble oppervlakte =
        row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(surface);
    String aliassen = row.getString("aliassen");
    return new Gebied(
        row.getString("gebiedcode"),
        row.getString("indeling"),
        row.getString("naam"),
        Niveau.of(row.getString("niveau")),
        Optional.ofNullable(row.getString("ouder")),
        row.getObject("geldig_van", LocalDate.class),
        Optional.ofNullable(row.getObject("geldig_tot", LocalDate.class)),
        oppervlakte,
        geometry(row.getBlob("geometry")),
        aliassen.isEmpty() ? List.of() : Arrays.asList(aliassen.split(ALIAS_SEPARATOR)));
  }

  private static Optional<Geometry> geometry(Blob wkb) throws SQLException {
    if (wkb == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(new WKBReader().read(wkb.getBytes(1, (int) wkb.length())));
    } catch (ParseException damaged) {
      throw new LakeException("een omtrek in het meer is beschadigd", damaged);
    }
  }
}
