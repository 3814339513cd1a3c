package nl.wijkbeeld.analytics.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class NearnessTest {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  @Test
  void a_circle_in_a_large_square_is_pi_r_squared_of_it() {
    Nearness one = new Nearness(List.of(new Coordinate(2_000, 2_000)));

    assertThat(one.share(square(0, 4_000), 500).getAsDouble())
        .isCloseTo(Math.PI * 500 * 500 / 16e6, within(2e-5));
  }

  @Test
  void circles_that_overlap_count_once_and_a_whole_outline_is_one() {
    Nearness twice = new Nearness(List.of(new Coordinate(50, 50), new Coordinate(50, 50)));

    assertThat(twice.share(square(0, 100), 500).getAsDouble()).isCloseTo(1, within(1e-12));
    assertThat(twice.share(square(0, 4_000), 25).getAsDouble())
        .isCloseTo(Math.PI * 25 * 25 / 16e6, within(1e-6));
  }

  @Test
  void far_away_is_nothing_and_a_place_across_the_border_counts() {
    Nearness beside = new Nearness(List.of(new Coordinate(-100, 50)));

    assertThat(beside.share(square(10_000, 10_100), 1_000).getAsDouble()).isZero();
    assertThat(beside.share(square(0, 100), 500).getAsDouble()).isCloseTo(1, within(1e-12));
    assertThat(new Nearness(List.of()).share(square(0, 1), 500).getAsDouble()).isZero();
  }

  /**
   * The tower of Amersfoort, from which the Dutch system is measured: 155,000 east, 463,000 north.
   */
  @Test
  void the_tower_of_amersfoort_lies_where_the_dutch_system_says() {
    Coordinate tower =
        RdNew.of(FACTORY.createPoint(new Coordinate(5.38720621, 52.15517440))).getCoordinate();

    assertThat(tower.x).isCloseTo(155_000, within(120.0));
    assertThat(tower.y).isCloseTo(463_000, within(120.0));
  }

  private static Geometry square(double from, double upTo) {
    return FACTORY.toGeometry(new Envelope(from, upTo, from, upTo));
  }
}
