package nl.wijkbeeld.dashboard.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Status;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class AreaMapSvgTest {
  private static final GeometryFactory GEOMETRIES = new GeometryFactory();

  private static AreaMap.Area area(String code, int column, Meting meting) {
    return new AreaMap.Area(
        code,
        "Wijk <" + code + "> & \"co\"",
        GEOMETRIES.toGeometry(
            new Envelope(column * 1000.0, column * 1000.0 + 1000, 480_000, 481_000)),
        meting,
        "Wijk <" + code + ">",
        Optional.of("stadsdeel/" + code));
  }

  private static AreaMap map(boolean circles) {
    return new AreaMap(
        "Een kaart & meer",
        List.of(
            area("A", 0, Meting.of(1)),
            area("B", 1, Meting.of(9)),
            area("C", 2, Meting.of(0)),
            area("D", 3, Meting.absent(Status.ONBEKEND)),
            area("E", 4, Meting.absent(Status.ONDERDRUKT)),
            area("F", 5, Meting.absent(Status.NVT))),
        circles ? Optional.empty() : Optional.of(new ClassBreaks(new double[] {0, 5, 9})),
        circles,
        Palette.of("hoog_is_last"),
        true);
  }

  private static Document parse(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }

  private static List<String> fills(Document document) {
    NodeList paths = document.getElementsByTagName("a");
    return java.util.stream.IntStream.range(0, paths.getLength())
        .mapToObj(i -> (Element) ((Element) paths.item(i)).getElementsByTagName("path").item(0))
        .map(path -> path.getAttribute("fill"))
        .toList();
  }

  @Test
  void is_well_formed_whatever_the_names_and_has_each_area_once() throws Exception {
    Document document = parse(AreaMapSvg.draw(map(false)));

    NodeList areas = document.getElementsByTagName("a");
    assertThat(areas.getLength()).isEqualTo(6);
    assertThat(((Element) areas.item(0)).getAttribute("aria-label")).isEqualTo("Wijk <A>");
    assertThat(((Element) areas.item(0)).getAttribute("href")).isEqualTo("stadsdeel/A");
  }

  @Test
  void missing_hidden_and_meaningless_have_a_pattern_each_and_zero_has_a_colour() throws Exception {
    List<String> fills = fills(parse(AreaMapSvg.draw(map(false))));

    assertThat(fills.subList(3, 6))
        .containsExactly("url(#patroon-onbekend)", "url(#patroon-onderdrukt)", "url(#patroon-nvt)");
    assertThat(fills.get(2)).isEqualTo(fills.get(0)).startsWith("#");
    assertThat(fills.get(1)).startsWith("#").isNotEqualTo(fills.get(0));
  }

  @Test
  void the_surface_of_a_circle_follows_the_count_and_zero_has_none() throws Exception {
    NodeList circles = parse(AreaMapSvg.draw(map(true))).getElementsByTagName("circle");
    java.util.Map<String, Double> radius = new java.util.HashMap<>();
    for (int i = 0; i < circles.getLength(); i++) {
      Element circle = (Element) circles.item(i);
      if (circle.hasAttribute("data-cirkel")) {
        radius.put(circle.getAttribute("data-cirkel"), Double.valueOf(circle.getAttribute("r")));
      }
    }

    assertThat(radius).containsOnlyKeys("A", "B");
    assertThat(radius.get("B") / radius.get("A")).isBetween(2.95, 3.05);
  }

  @Test
  void the_legend_counts_every_area_once() {
    Legend legend = Legend.of(map(false), value -> String.valueOf((int) value));

    assertThat(legend.entries())
        .extracting(entry -> entry.text() + ": " + entry.count())
        .containsExactly(
            "0 tot 5: 2",
            "5 tot en met 9: 1",
            "onbekend: 1",
            "verborgen (klein aantal): 1",
            "niet van toepassing: 1");
  }

  @Test
  void colours_of_a_palette_go_from_light_to_dark() {
    Palette palette = Palette.of("hoog_is_kracht");
    for (int k = 2; k <= 7; k++) {
      double before = 2;
      for (int i = 0; i < k; i++) {
        double light = java.awt.Color.decode(palette.colour(i, k)).getRGBColorComponents(null)[0];
        assertThat(light).isLessThan((float) before);
        before = light;
      }
    }
  }
}
