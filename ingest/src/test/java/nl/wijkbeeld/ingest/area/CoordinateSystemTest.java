package nl.wijkbeeld.ingest.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class CoordinateSystemTest {
  private static final GeometryFactory GEOMETRIES = new GeometryFactory();

  @Test
  void the_origin_of_rd_new_is_the_tower_in_amersfoort() {
    // Kadaster: RD 155000, 463000 is 52.15517440 N, 5.38720621 E in WGS84.
    // 5.38763888 E.
    Geometry tower =
        CoordinateSystem.RD_NEW.toLonLat(GEOMETRIES.createPoint(new Coordinate(155_000, 463_000)));

    assertThat(tower.getCoordinate().x).isCloseTo(5.38720621, within(0.00001));
    assertThat(tower.getCoordinate().y).isCloseTo(52.15517440, within(0.00001));
  }

  @Test
  void a_square_of_a_kilometre_measures_a_square_kilometre() {
    Geometry square =
        CoordinateSystem.RD_NEW.toLonLat(
            GEOMETRIES.toGeometry(new Envelope(120_000, 121_000, 486_000, 487_000)));

    assertThat(CoordinateSystem.squareMetres(square)).isCloseTo(1_000_000, within(50.0));
  }

  @Test
  void the_system_is_known_by_its_name_or_by_where_the_coordinates_lie() {
    assertThat(CoordinateSystem.named("urn:ogc:def:crs:EPSG::28992"))
        .contains(CoordinateSystem.RD_NEW);
    assertThat(CoordinateSystem.named("urn:ogc:def:crs:OGC:1.3:CRS84"))
        .contains(CoordinateSystem.CRS84);
    assertThat(CoordinateSystem.named("EPSG:2154")).isEmpty();
    assertThat(CoordinateSystem.guess(new Envelope(120_000, 121_000, 486_000, 487_000)))
        .contains(CoordinateSystem.RD_NEW);
    assertThat(CoordinateSystem.guess(new Envelope(4.8, 4.9, 52.3, 52.4)))
        .contains(CoordinateSystem.CRS84);
    assertThat(CoordinateSystem.guess(new Envelope(2.2, 2.4, 48.8, 48.9))).isEmpty();
    assertThat(CoordinateSystem.isSwapped(new Envelope(52.3, 52.4, 4.8, 4.9))).isTrue();
  }
}
