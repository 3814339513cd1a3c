package nl.wijkbeeld.analytics;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.wijkbeeld.ingest.lake.AreaTable;
import nl.wijkbeeld.ingest.lake.DeliveryRecord;
import nl.wijkbeeld.ingest.lake.Lake;
import nl.wijkbeeld.ingest.lake.ObservationTable;
import nl.wijkbeeld.ingest.read.Bijtabel;
import nl.wijkbeeld.vocabulary.LakeLayout;
import org.apache.spark.sql.SparkSession;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.WKBWriter;

/** A small lake, written with DuckDB from CSV lines, in the tables of the data contract. */
final class TestLake {
  private static final String SQUARE =
      WKBWriter.toHex(
          new WKBWriter()
              .write(new GeometryFactory().toGeometry(new Envelope(4.8, 4.9, 52.3, 52.4))));

  private final LakeLayout layout;

  TestLake(Path root) {
    this.layout = new LakeLayout(root);
  }

  LakeLayout layout() {
    return layout;
  }

  List<DeliveryRecord> deliveries() throws IOException {
    return new Lake(layout).deliveries();
  }

  LakeTables tables(SparkSession spark) throws IOException {
    return new LakeTables(spark, layout, deliveries());
  }

  /**
   * Adds a division.
   *
   * @param csv lines {@code gebiedcode,niveau,ouder,rest}, below that header
   */
  TestLake areas(String indeling, List<String> csv) throws IOException {
    return areas(indeling, "gebieden-" + indeling, "2020-01-01", csv);
  }

  TestLake areas(String indeling, String levering, String leverdatum, List<String> csv)
      throws IOException {
    return store(
        LakeLayout.GEBIEDEN,
        levering,
        leverdatum,
        csv,
        AreaTable.FILE,
        """
        SELECT gebiedcode, '%s' AS indeling, gebiedcode || ' van %s' AS naam, niveau, ouder,
          DATE '2015-01-01' AS geldig_van, NULL::DATE AS geldig_tot, 1e6 AS oppervlakte_m2,
          CASE WHEN rest = 'nee' THEN from_hex('%s') END AS geometry, '' AS aliassen"""
            .formatted(indeling, levering, SQUARE));
  }

  /**
   * Adds observations, a delivery for each {@code bron@leverdatum} in the first column.
   *
   * @param areas the areas of the division, as given to {@link #areas}
   * @param csv lines {@code levering,gebiedcode,variabele,periode,uitsplitsing,waarde}, below that
   *     header; a dash is unknown, an x is what the source keeps secret
   */
  TestLake observations(String indeling, List<String> areas, List<String> csv) throws IOException {
    String levels =
        areas.stream()
            .skip(1)
            .map(line -> line.split(",", -1))
            .map(area -> "WHEN '%s' THEN '%s'".formatted(area[0], area[1]))
            .collect(Collectors.joining(" ", "CASE gebiedcode ", " END"));
    Map<String, List<String>> byDelivery =
        csv.stream()
            .skip(1)
            .collect(
                Collectors.groupingBy(
                    line -> line.substring(0, line.indexOf(',')),
                    LinkedHashMap::new,
                    Collectors.toList()));
    for (Map.Entry<String, List<String>> delivery : byDelivery.entrySet()) {
      String[] id = delivery.getKey().split("@", -1);
      List<String> lines = new java.util.ArrayList<>(List.of(csv.getFirst()));
      lines.addAll(delivery.getValue());
      store(
          id[0],
          indeling + "-" + id[1],
          id[1],
          lines,
          ObservationTable.FILE,
          """
          SELECT 'test.csv' AS bestand, row_number() OVER () AS regel, gebiedcode, '%s' AS indeling, %s AS niveau,
            gebiedcode AS gebied_bron, variabele, periode, uitsplitsing,
            TRY_CAST(waarde AS DOUBLE) AS waarde, CASE waarde WHEN '-' THEN 'onbekend' WHEN 'x' THEN 'onderdrukt' ELSE 'bekend' END AS status,
            false AS voorlopig"""
              .formatted(indeling, levels));
    }
    return this;
  }

  /**
   * Adds known figures.
   *
   * @param csv lines {@code gebiedcode,indicator,periode,uitsplitsing,waarde,decimalen}, below that
   *     header
   */
  TestLake controls(String indeling, List<String> csv) throws IOException {
    return store(
        LakeLayout.CONTROLECIJFERS,
        indeling,
        "2020-01-01",
        csv,
        Bijtabel.CONTROLECIJFERS.file(),
        """
        SELECT gebiedcode, '%s' AS indeling, indicator, periode, uitsplitsing, waarde::DOUBLE AS waarde,
          decimalen::INTEGER AS decimalen, 'Uit een test.' AS toelichting"""
            .formatted(indeling));
  }

  /**
   * Adds a conversion table.
   *
   * @param csv lines {@code van_code,naar_code,niveau,aandeel,aandeel_nieuw,methode}, below that
   *     header
   */
  TestLake conversions(String van, String naar, List<String> csv) throws IOException {
    return conversions(van + "-" + naar, "2022-03-24", van, naar, csv);
  }

  TestLake conversions(
      String levering, String leverdatum, String van, String naar, List<String> csv)
      throws IOException {
    return store(
        "omrekentabel",
        levering,
        leverdatum,
        csv,
        LakeTables.CONVERSIONS,
        """
        SELECT '%s' AS van_indeling, van_code, '%s' AS naar_indeling, naar_code, niveau, aandeel::DOUBLE AS aandeel,
          TRY_CAST(aandeel_nieuw AS DOUBLE) AS aandeel_nieuw, methode"""
            .formatted(van, naar));
  }

  private TestLake store(
      String bron,
      String levering,
      String leverdatum,
      List<String> csv,
      String file,
      String projection)
      throws IOException {
    DeliveryRecord delivery =
        new DeliveryRecord(
            bron,
            levering,
            bron,
            "test.csv",
            "0".repeat(64),
            1,
            "2026-11-21T06:00:00Z",
            leverdatum,
            "",
            "",
            csv.size() - 1,
            csv.size() - 1,
            0,
            0,
            0,
            "eigen werk",
            "Test",
            true,
            "",
            Integer.toHexString(csv.hashCode()));
    new Lake(layout)
        .store(
            delivery,
            folder -> {
              Path lines =
                  Files.write(folder.resolveSibling("rijen.csv"), csv, StandardCharsets.UTF_8);
              copy(
                  "COPY (%s FROM read_csv('%s', header = true, all_varchar = true)) TO '%s' (FORMAT parquet)"
                      .formatted(projection, lines, folder.resolve(file)));
              Files.delete(lines);
            });
    return this;
  }

  private static void copy(String sql) {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
