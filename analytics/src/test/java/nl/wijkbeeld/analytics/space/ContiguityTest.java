package nl.wijkbeeld.analytics.space;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTReader;

class ContiguityTest {

  @Test
  void areas_that_share_a_vertex_are_neighbours_in_the_modelstad() throws Exception {
    assertThat(pairs(Contiguity.between(Golden.outlines(), 0)))
        .isEqualTo(expected("nb_vertex.json"));
  }

  @Test
  void areas_that_share_an_edge_have_a_border_in_the_modelstad() throws Exception {
    List<Contiguity.Touch> borders =
        Contiguity.between(Golden.outlines(), 0).stream()
            .filter(touch -> touch.soort() == Buursoort.GRENS)
            .toList();

    assertThat(pairs(borders)).isEqualTo(expected("nb_rook.json"));
  }

  @Test
  void a_corner_halfway_a_border_is_shared_once_the_coverage_is_snapped() throws Exception {
    assertThat(pairs(Contiguity.between(Golden.outlines(), 0.5)))
        .isEqualTo(expected("nb_intersects.json"));
  }

  @Test
  void a_crack_within_the_tolerance_is_closed_and_a_ditch_is_not() throws Exception {
    WKTReader wkt = new WKTReader();
    List<Geometry> outlines =
        List.of(
            wkt.read("POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0))"),
            wkt.read("POLYGON ((100.3 -50, 200 -50, 200 150, 100.3 150, 100.3 -50))"),
            wkt.read("POLYGON ((200.2 150.2, 300 150, 300 250, 200 250, 200.2 150.2))"),
            wkt.read("POLYGON ((0 103, 95 103, 95 200, 0 200, 0 103))"));

    assertThat(Contiguity.between(outlines, 1))
        .containsExactly(
            new Contiguity.Touch(0, 1, Buursoort.GRENS),
            new Contiguity.Touch(1, 2, Buursoort.PUNT));
    assertThat(Contiguity.between(outlines, 0)).isEmpty();
  }

  private static Set<String> pairs(List<Contiguity.Touch> touches) throws Exception {
    List<String> codes = Golden.codes();
    Set<String> pairs = new TreeSet<>();
    for (Contiguity.Touch touch : touches) {
      pairs.add(pair(codes.get(touch.first()), codes.get(touch.second())));
    }
    return pairs;
  }

  private static Set<String> expected(String file) throws Exception {
    JsonNode known = Golden.modelstad(file);
    Set<String> pairs = new TreeSet<>();
    known
        .path("neighbors")
        .properties()
        .forEach(
            area -> {
              List<String> others = new ArrayList<>();
              area.getValue().forEach(other -> others.add(other.asText()));
              others.forEach(other -> pairs.add(pair(area.getKey(), other)));
            });
    assertThat(pairs).hasSize(known.path("links").asInt() / 2);
    return pairs;
  }

  private static String pair(String one, String other) {
    return one.compareTo(other) < 0 ? one + " " + other : other + " " + one;
  }
}
