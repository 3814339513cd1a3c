package nl.wijkbeeld.dashboard.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.wijkbeeld.dashboard.Xml;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.w3c.dom.Element;

class PlaceMapSvgTest {

  /** The Westertoren by the geodetic authority: 120,700 east and 487,525 north, within metres. */
  private static final PlaceMapSvg.Spot WESTERTOREN = new PlaceMapSvg.Spot(4.8838, 52.3745);

  private static final Geometry AROUND_IT =
      new GeometryFactory().toGeometry(new Envelope(120_200, 121_200, 487_025, 488_025));

  @Test
  void a_place_in_the_middle_of_an_area_lies_in_the_middle_of_the_map() {
    List<Element> discs = discs(List.of(WESTERTOREN));

    assertThat(discs).hasSize(1);
    assertThat(Double.parseDouble(discs.getFirst().getAttribute("cx"))).isBetween(485.0, 515.0);
    assertThat(Double.parseDouble(discs.getFirst().getAttribute("cy"))).isBetween(365.0, 395.0);
  }

  @Test
  void places_upon_one_another_stand_beside_each_other() {
    List<Element> discs = discs(List.of(WESTERTOREN, WESTERTOREN, WESTERTOREN));

    assertThat(discs).hasSize(3);
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < i; j++) {
        assertThat(distance(discs.get(i), discs.get(j))).isGreaterThan(59);
      }
    }
  }

  @Test
  void a_place_outside_the_area_is_on_the_map_too() {
    List<Element> discs = discs(List.of(new PlaceMapSvg.Spot(4.95, 52.31)));

    assertThat(Double.parseDouble(discs.getFirst().getAttribute("cx"))).isBetween(30.0, 970.0);
    assertThat(Double.parseDouble(discs.getFirst().getAttribute("cy"))).isBetween(30.0, 730.0);
  }

  private static double distance(Element one, Element other) {
    return Math.hypot(
        Double.parseDouble(one.getAttribute("cx")) - Double.parseDouble(other.getAttribute("cx")),
        Double.parseDouble(one.getAttribute("cy")) - Double.parseDouble(other.getAttribute("cy")));
  }

  private static List<Element> discs(List<PlaceMapSvg.Spot> spots) {
    return Xml.read(PlaceMapSvg.draw("Plekken", AROUND_IT, List.of(), List.of(), spots))
        .all("circle");
  }
}
