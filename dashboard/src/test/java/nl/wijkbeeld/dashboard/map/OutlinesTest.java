package nl.wijkbeeld.dashboard.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class OutlinesTest {
  private static final GeometryFactory GEOMETRIES = new GeometryFactory();

  /** Two areas of a kilometre with a border between them that trembles by a centimetre. */
  private static Geometry[] neighbours() {
    List<Coordinate> border = new ArrayList<>();
    for (int y = 0; y <= 1000; y += 10) {
      border.add(new Coordinate(1000 + (y % 20 == 0 ? 0 : 0.01), y));
    }
    return new Geometry[] {polygon(border, 0), polygon(border, 2000)};
  }

  private static Geometry polygon(List<Coordinate> border, double side) {
    List<Coordinate> ring = new ArrayList<>(border);
    ring.add(new Coordinate(side, 1000));
    ring.add(new Coordinate(side, 0));
    ring.add(border.getFirst());
    return GEOMETRIES.createPolygon(ring.toArray(Coordinate[]::new));
  }

  @Test
  void simplified_neighbours_still_share_their_border() {
    Geometry[] before = neighbours();

    Geometry[] after = Outlines.simplified(before);

    assertThat(CoverageValidator.isValid(after)).isTrue();
    assertThat(after[0].getNumPoints()).isLessThan(before[0].getNumPoints() / 4);
    assertThat(CoverageUnion.union(after).getArea())
        .isCloseTo(CoverageUnion.union(before).getArea(), within(1.0));
  }

  @Test
  void no_areas_stay_no_areas() {
    assertThat(Outlines.simplified(new Geometry[0])).isEmpty();
  }
}
