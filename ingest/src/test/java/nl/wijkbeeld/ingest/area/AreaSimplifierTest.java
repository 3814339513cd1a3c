package nl.wijkbeeld.ingest.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.wijkbeeld.vocabulary.Niveau;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class AreaSimplifierTest {
  private static final GeometryFactory GEOMETRIES = new GeometryFactory();
  private static final double TOLERANCE = 20;

  /** Three strips of a kilometre, whose borders go to and fro by five metres. */
  private static List<Gebied> strips() {
    List<Gebied> strips = new ArrayList<>();
    for (int strip = 0; strip < 3; strip++) {
      List<Coordinate> outline = new ArrayList<>(border(120_000 + 1_000 * strip));
      outline.addAll(border(121_000 + 1_000 * strip).reversed());
      outline.add(outline.getFirst());
      strips.add(
          gebied(
              "A0" + strip,
              Niveau.WIJK,
              Optional.of(
                  CoordinateSystem.RD_NEW.toLonLat(
                      GEOMETRIES.createPolygon(outline.toArray(Coordinate[]::new))))));
    }
    return strips;
  }

  private static List<Coordinate> border(double x) {
    List<Coordinate> border = new ArrayList<>();
    for (int step = 0; step <= 100; step++) {
      border.add(new Coordinate(x + 5 * (step % 2), 487_000 + 10 * step));
    }
    return border;
  }

  private static Gebied gebied(String code, Niveau niveau, Optional<Geometry> geometry) {
    return new Gebied(
        code,
        "2015",
        code,
        niveau,
        Optional.empty(),
        LocalDate.of(2015, 1, 1),
        Optional.empty(),
        OptionalDouble.of(1_000_000),
        geometry,
        List.of());
  }

  static Geometry[] inMetres(List<Gebied> gebieden) {
    return gebieden.stream()
        .flatMap(gebied -> gebied.geometry().stream())
        .map(CoordinateSystem::toRd)
        .toArray(Geometry[]::new);
  }

  static Geometry[] outlines(List<Gebied> gebieden) {
    return gebieden.stream().flatMap(gebied -> gebied.geometry().stream()).toArray(Geometry[]::new);
  }

  @Test
  void neighbours_still_share_their_border_and_together_they_cover_the_same_ground() {
    List<Gebied> delivered = strips();
    List<Gebied> simplified = new AreaSimplifier(TOLERANCE).simplify(delivered);

    assertThat(simplified).extracting(Gebied::code).containsExactly("A00", "A01", "A02");
    for (Geometry outline : outlines(simplified)) {
      assertThat(outline.isValid()).isTrue();
      assertThat(outline.getNumPoints()).isLessThan(20);
    }
    assertThat(CoverageValidator.isValid(outlines(simplified))).isTrue();
    Geometry shared = outlines(simplified)[0].intersection(outlines(simplified)[1]);
    assertThat(shared.getDimension()).isEqualTo(1);

    Geometry before = CoverageUnion.union(inMetres(delivered));
    Geometry after = CoverageUnion.union(inMetres(simplified));
    assertThat(after.getArea()).isCloseTo(before.getArea(), within(TOLERANCE * TOLERANCE * 200));
    assertThat(after.getBoundary().buffer(TOLERANCE).covers(before.getBoundary())).isTrue();
  }

  @Test
  void an_area_without_an_outline_and_every_surface_stay_as_they_are() {
    List<Gebied> gebieden = new ArrayList<>(strips());
    gebieden.add(1, gebied("A09", Niveau.WIJK, Optional.empty()));
    List<Gebied> simplified = new AreaSimplifier(TOLERANCE).simplify(gebieden);

    assertThat(simplified).extracting(Gebied::code).containsExactly("A00", "A09", "A01", "A02");
    assertThat(simplified.get(1)).isEqualTo(gebieden.get(1));
    assertThat(simplified)
        .extracting(Gebied::oppervlakteM2)
        .containsOnly(OptionalDouble.of(1_000_000));
    assertThat(new AreaSimplifier(TOLERANCE).simplify(List.of())).isEmpty();
  }

  @Test
  void levels_are_not_simplified_together_and_a_tolerance_is_not_negative() {
    List<Gebied> gebieden = new ArrayList<>(strips());
    gebieden.add(gebied("A", Niveau.STADSDEEL, gebieden.getFirst().geometry()));

    assertThatThrownBy(() -> new AreaSimplifier(TOLERANCE).simplify(gebieden))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("een niveau van een indeling");
    assertThatThrownBy(() -> new AreaSimplifier(-1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new AreaSimplifier(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
