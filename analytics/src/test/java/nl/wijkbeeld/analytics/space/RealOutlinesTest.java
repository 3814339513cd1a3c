package nl.wijkbeeld.analytics.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import nl.wijkbeeld.analytics.TestSpark;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBWriter;
import org.locationtech.jts.io.geojson.GeoJsonReader;

/** Outlines as Amsterdam and CBS publish them. */
class RealOutlinesTest {
  private static final Path AREAS =
      Path.of(System.getProperty("wijkbeeld.root"), "../shared/data/gebieden").normalize();

  @Test
  void zuidoost_is_the_only_island_among_the_stadsdelen_of_amsterdam()
      throws IOException, ParseException {
    Neighbourhoods found = neighbours("amsterdam_stadsdelen_2015_wgs84.geojson", "code");

    assertThat(islands(found)).containsExactly("T");
    assertThat(found.rows()).hasSize(26).allMatch(row -> "grens".equals(row.getString(4)));
  }

  @Test
  void every_buurt_of_amsterdam_has_a_neighbour() throws IOException, ParseException {
    Neighbourhoods found = neighbours("amsterdam_buurten_2022.geojson", "code");

    assertThat(islands(found)).isEmpty();
    assertThat(found.rows().stream().map(row -> row.getString(2)).distinct()).hasSize(518);
  }

  @Test
  void ameland_and_vlieland_are_islands() throws IOException, ParseException {
    Neighbourhoods found = neighbours("nl_wijk_2015_wgs84.geojson.gz", "WK_CODE");

    assertThat(islands(found)).contains("WK006000", "WK009600").hasSize(5);
  }

  private static List<String> islands(Neighbourhoods found) {
    return found.islands().stream().map(row -> row.getString(2)).collect(Collectors.toList());
  }

  private static Neighbourhoods neighbours(String name, String code)
      throws IOException, ParseException {
    Path file = AREAS.resolve(name);
    assumeTrue(
        Files.exists(file),
        "overgeslagen: de map ../shared/data/gebieden ligt niet naast het project");
    List<Row> rows = new ArrayList<>();
    try (InputStream raw = new BufferedInputStream(Files.newInputStream(file));
        InputStream in = name.endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
      for (JsonNode feature : new ObjectMapper().readTree(in).path("features")) {
        rows.add(
            RowFactory.create(
                "echt",
                "x",
                feature.path("properties").path(code).asText(),
                new WKBWriter()
                    .write(new GeoJsonReader().read(feature.path("geometry").toString()))));
      }
    }
    return Neighbourhoods.of(
        TestSpark.session()
            .createDataFrame(
                rows,
                new StructType()
                    .add("indeling", DataTypes.StringType)
                    .add("niveau", DataTypes.StringType)
                    .add("gebiedcode", DataTypes.StringType)
                    .add("geometry", DataTypes.BinaryType)));
  }
}
