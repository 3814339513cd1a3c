package nl.wijkbeeld.dashboard.ownarea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.ownarea.DrawnOutline.NoOutline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;

class DrawnOutlineTest {
  private static Geometry read(String text) throws NoOutline {
    return DrawnOutline.read(text.getBytes(StandardCharsets.UTF_8), Language.NL);
  }

  private static String polygon(String ring) {
    return "{\"type\":\"Polygon\",\"coordinates\":[[" + ring + "]]}";
  }

  @Test
  void reads_degrees_into_metres() throws NoOutline {
    // The tower of Amersfoort is the origin of RD: 155000, 463000 at 5.38720621, 52.15517440.
    Geometry shape =
        read(
            polygon(
                "[5.38720621,52.15517440],[5.39,52.15517440],[5.39,52.16],[5.38720621,52.15517440]"));
    assertThat(shape.getCoordinate().x).isCloseTo(155_000, within(1.0));
    assertThat(shape.getCoordinate().y).isCloseTo(463_000, within(1.0));
  }

  @Test
  void reads_rd_new_as_it_is_and_closes_an_open_ring() throws NoOutline {
    assertThat(read(polygon("[120000,480000],[121000,480000],[121000,481000]")).getArea())
        .isEqualTo(500_000);
  }

  @Test
  void unites_all_shapes_of_a_collection_and_skips_points() throws NoOutline {
    String left = polygon("[120000,480000],[121000,480000],[121000,481000],[120000,481000]");
    String right = polygon("[120500,480000],[122000,480000],[122000,481000],[120500,481000]");
    assertThat(
            read("{\"type\":\"FeatureCollection\",\"features\":["
                    + "{\"type\":\"Feature\",\"properties\":{},\"geometry\":%s},".formatted(left)
                    + "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[1,2]}},"
                    + "{\"type\":\"Feature\",\"geometry\":%s}]}".formatted(right))
                .getArea())
        .isEqualTo(2_000_000);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"type\":|geen GeoJSON: op regel 1",
        "[1,2]|Dit is geen GeoJSON",
        "{\"type\":\"FeatureCollection\",\"features\":[]}|geen vlak",
        "{\"type\":\"Polygon\",\"coordinates\":[]}|geen omtrek",
        "{\"type\":\"Polygon\",\"coordinates\":[[[4.9,52.3],[4.91,52.3]]]}|drie verschillende punten",
        "{\"type\":\"Polygon\",\"coordinates\":[[[4.9,\"x\"],[4.91,52.3],[4.9,52.4]]]}|geen twee getallen",
        "{\"type\":\"Polygon\",\"coordinates\":[[[4.9,52.3],[5.0,52.4],[5.0,52.3],[4.9,52.4],[4.9,52.3]]]}|kruist of raakt zichzelf",
        "{\"type\":\"Polygon\",\"coordinates\":[[[-9000000,1],[-9000000,2],[-9000001,2]]]}|niet in Nederland"
      })
  void says_what_is_wrong(String text, String message) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(NoOutline.class)
        .hasMessageContaining(message);
  }

  @Test
  void refuses_what_is_too_large() {
    assertThatThrownBy(() -> DrawnOutline.read(new byte[DrawnOutline.MOST_BYTES + 1], Language.NL))
        .hasMessageContaining("te groot");
    StringBuilder many = new StringBuilder("[120000,480000]");
    for (int i = 0; i < 200_001; i++) {
      many.append(",[120001,48000").append(i % 10).append(']');
    }
    assertThatThrownBy(() -> read(polygon(many.toString()))).hasMessageContaining("punten");
  }
}
