package nl.wijkbeeld.dashboard.map;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class OutlineFileTest {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  /** Three by two square kilometres; the codes go against the order in which one reads. */
  private static Map<String, Geometry> blocks() {
    Map<String, Geometry> blocks = new LinkedHashMap<>();
    String[] codes = {"F", "E", "D", "C", "B", "A"};
    for (int i = 0; i < codes.length; i++) {
      int x = 2 - i % 3;
      int y = i / 3;
      blocks.put(
          codes[i],
          FACTORY.toGeometry(
              new Envelope(
                  120_000 + 1000.0 * x,
                  120_000 + 1000.0 * (x + 1),
                  487_000 + 1000.0 * y,
                  487_000 + 1000.0 * (y + 1))));
    }
    return blocks;
  }

  private static JsonNode read(OutlineFile file) throws IOException {
    return new ObjectMapper().readTree(file.json());
  }

  @Test
  void areas_stand_in_reading_order() {
    OutlineFile file = OutlineFile.of(blocks(), Map.of());

    assertThat(file.codes()).containsExactly("A", "B", "C", "D", "E", "F");
  }

  @Test
  void an_area_has_its_name_or_else_its_code() throws IOException {
    JsonNode file = read(OutlineFile.of(blocks(), Map.of("A", "Oud \"Noord\"")));

    assertThat(file.get("namen").get(0).asText()).isEqualTo("Oud \"Noord\"");
    assertThat(file.get("namen").get(1).asText()).isEqualTo("B");
  }

  @Test
  void what_is_written_can_be_drawn_where_it_was() throws IOException {
    JsonNode file = read(OutlineFile.of(blocks(), Map.of()));
    double step = file.get("stap").asDouble();
    JsonNode ring = file.get("vormen").get(4).get(0);
    Envelope drawn = new Envelope();
    long x = 0;
    long y = 0;
    for (int i = 0; i < ring.size(); i += 2) {
      x += ring.get(i).asLong();
      y += ring.get(i + 1).asLong();
      drawn.expandToInclude(
          file.get("links").asDouble() + x * step, file.get("boven").asDouble() - y * step);
    }

    assertThat(drawn.getMinX()).isCloseTo(121_000, org.assertj.core.data.Offset.offset(step));
    assertThat(drawn.getMaxX()).isCloseTo(122_000, org.assertj.core.data.Offset.offset(step));
    assertThat(drawn.getMinY()).isCloseTo(487_000, org.assertj.core.data.Offset.offset(step));
    assertThat(drawn.getMaxY()).isCloseTo(488_000, org.assertj.core.data.Offset.offset(step));
    assertThat(step).isLessThan(5);
  }

  @Test
  void the_place_of_a_name_is_inside_its_area_even_when_the_middle_is_not() throws Exception {
    Geometry horseshoe =
        new WKTReader()
            .read(
                "POLYGON ((0 0, 3000 0, 3000 500, 500 500, 500 2500, 3000 2500, 3000 3000, 0 3000, 0 0))");
    JsonNode file = read(OutlineFile.of(Map.of("U", horseshoe), Map.of()));
    double step = file.get("stap").asDouble();
    double x = file.get("plaatsen").get(0).asLong() * step;
    double y = 3000 - file.get("plaatsen").get(1).asLong() * step;

    assertThat(
            horseshoe.contains(FACTORY.createPoint(new org.locationtech.jts.geom.Coordinate(x, y))))
        .isTrue();
  }

  @Test
  void an_area_in_parts_and_with_a_hole_keeps_them() throws IOException, ParseException {
    Geometry parts =
        new WKTReader()
            .read(
                "MULTIPOLYGON (((0 0, 900 0, 900 900, 0 900, 0 0), (300 300, 300 600, 600 600, 600 300, 300 300)), ((2000 0, 2500 0, 2500 500, 2000 0)))");

    assertThat(read(OutlineFile.of(Map.of("X", parts), Map.of())).get("vormen").get(0)).hasSize(3);
  }

  @Test
  void a_level_without_outlines_is_an_empty_map() throws IOException {
    JsonNode file = read(OutlineFile.of(Map.of(), Map.of()));

    assertThat(file.get("codes")).isEmpty();
    assertThat(file.get("breedte").asLong()).isPositive();
  }
}
