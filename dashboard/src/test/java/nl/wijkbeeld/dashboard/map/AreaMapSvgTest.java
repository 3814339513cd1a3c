package nl.wijkbeeld.dashboard.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.wijkbeeld.dashboard.Xml;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.w3c.dom.Element;

class AreaMapSvgTest {

  @Test
  void draws_each_area_once_in_the_order_given() {
    Xml svg = draw(new TestMap().with("Noord", .26).with("Zuid", .19).with("Oost", .18));

    assertThat(svg.values("a", "data-gebied")).containsExactly("G0", "G1", "G2");
    assertThat(svg.all("path", "class")).hasSize(3);
  }

  @Test
  void an_area_says_its_name_and_figure_to_who_cannot_see_it() {
    Xml svg = draw(new TestMap().with("Noord", .26));

    assertThat(svg.values("a", "aria-label")).containsExactly("Noord: 0.26");
    assertThat(svg.all("title").getFirst().getTextContent()).isEqualTo("Noord: 0.26");
    assertThat(svg.root().getAttribute("aria-label")).isEqualTo("Initiatieven per stadsdeel");
  }

  @Test
  void an_area_is_a_link_that_works_without_a_script() {
    assertThat(draw(new TestMap().with("Noord", .26)).values("a", "href"))
        .containsExactly("stadsdeel/G0");
  }

  @Test
  void an_area_without_a_page_can_still_be_reached_with_the_keyboard() {
    Xml svg = draw(new TestMap().withoutLinks().with("Noord", .26));

    assertThat(svg.all("a")).isEmpty();
    assertThat(svg.values("g", "tabindex")).containsExactly("0");
    assertThat(svg.values("g", "aria-label")).containsExactly("Noord: 0.26");
  }

  @ParameterizedTest
  @EnumSource(
      value = Status.class,
      names = {"ONBEKEND", "ONDERDRUKT", "NVT"})
  void what_is_absent_has_a_pattern_of_its_own(Status status) {
    Xml svg = draw(new TestMap().with("Noord", .26).with("Westpoort", status));

    assertThat(fill(svg, 1)).isEqualTo("url(#patroon-" + status.code() + ")");
    assertThat(svg.values("pattern", "id")).contains("patroon-" + status.code());
  }

  @Test
  void the_three_absences_and_zero_look_like_four_things() {
    Xml svg =
        draw(
            new TestMap()
                .with("nul", 0)
                .with("veel", 9)
                .with("onbekend", Status.ONBEKEND)
                .with("verborgen", Status.ONDERDRUKT)
                .with("zinloos", Status.NVT));

    assertThat(List.of(fill(svg, 0), fill(svg, 2), fill(svg, 3), fill(svg, 4)))
        .doesNotHaveDuplicates();
    assertThat(svg.all("pattern").stream().map(AreaMapSvgTest::content).distinct()).hasSize(4);
    assertThat(svg.all("text", "class").stream().map(Element::getTextContent))
        .contains("0", "onbekend", "verborgen", "n.v.t.");
  }

  @Test
  void the_map_says_how_many_areas_have_no_figure_and_why() {
    Xml svg =
        draw(
            new TestMap()
                .with("a", 4)
                .with("b", 0)
                .with("c", Status.ONDERDRUKT)
                .with("d", Status.ONDERDRUKT)
                .with("e", Status.NVT));

    assertThat(svg.root().getAttribute("aria-label"))
        .isEqualTo(
            "Initiatieven per stadsdeel. Van 5 gebieden: 1 nul, 2 verborgen (privacy), 1 niet van toepassing");
  }

  @Test
  void without_room_for_names_each_state_has_its_sign() {
    Xml svg =
        draw(
            new TestMap()
                .withoutLabels()
                .with("a", 4)
                .with("b", 0)
                .with("c", Status.ONBEKEND)
                .with("d", Status.ONDERDRUKT)
                .with("e", Status.NVT));

    assertThat(svg.all("text")).isEmpty();
    assertThat(svg.all("g", "transform")).hasSize(4);
  }

  @Test
  void a_map_on_which_nothing_is_known_is_still_a_map() {
    Xml svg = draw(new TestMap().with("Noord", Status.ONBEKEND).with("Zuid", Status.ONBEKEND));

    assertThat(svg.values("a", "data-gebied")).hasSize(2);
  }

  @Test
  void a_map_without_areas_is_well_formed() {
    assertThat(draw(new TestMap()).root().getTagName()).isEqualTo("svg");
  }

  @Test
  void names_cannot_break_the_drawing() {
    String naam = "<script>\"A\" & 'B' > C</script>";
    Xml svg = draw(new TestMap().with(naam, 1));

    assertThat(svg.all("script")).isEmpty();
    assertThat(svg.values("a", "aria-label")).containsExactly(naam + ": 1.0");
    assertThat(svg.all("text").getFirst().getTextContent()).isEqualTo(naam);
  }

  @Test
  void the_surface_of_a_circle_follows_the_count() {
    Xml svg = draw(new TestMap().with("Noord", 25).with("Nieuw-West", 100).asCircles());
    Function<String, Double> radius =
        code ->
            svg.all("circle", "data-cirkel").stream()
                .filter(circle -> circle.getAttribute("data-cirkel").equals(code))
                .mapToDouble(circle -> Double.parseDouble(circle.getAttribute("r")))
                .findFirst()
                .orElseThrow();

    assertThat(radius.apply("G1") / radius.apply("G0")).isCloseTo(2, within(0.01));
  }

  @Test
  void small_circles_lie_on_top_of_large_ones() {
    Xml svg = draw(new TestMap().with("a", 1).with("b", 100).with("c", 10).asCircles());

    assertThat(svg.values("circle", "data-cirkel")).containsExactly("G1", "G2", "G0");
  }

  @Test
  void zero_and_absence_have_no_circle() {
    Xml svg =
        draw(new TestMap().with("nul", 0).with("?", Status.ONBEKEND).with("een", 1).asCircles());

    assertThat(svg.values("circle", "data-cirkel")).containsExactly("G2");
    assertThat(fill(svg, 0)).isNotEqualTo(fill(svg, 1));
  }

  @Test
  void north_is_up_and_everything_lies_within_the_frame() throws ParseException {
    Geometry north = new WKTReader().read("POLYGON((0 100, 50 100, 50 150, 0 150, 0 100))");
    Geometry south = new WKTReader().read("POLYGON((0 0, 50 0, 50 50, 0 50, 0 0))");
    Xml svg = Xml.read(AreaMapSvg.draw(of(north, south)));
    String frame = svg.root().getAttribute("viewBox");
    double height = Double.parseDouble(frame.substring(frame.lastIndexOf(' ') + 1));

    assertThat(ys(svg, 0)).allSatisfy(y -> assertThat(y).isBetween(0.0, height / 2));
    assertThat(ys(svg, 1)).allSatisfy(y -> assertThat(y).isBetween(height / 2, height));
  }

  @Test
  void an_outline_of_several_parts_with_a_hole_is_one_area() throws ParseException {
    Geometry islands =
        new WKTReader()
            .read(
                "MULTIPOLYGON(((0 0,9 0,9 9,0 9,0 0),(3 3,6 3,6 6,3 6,3 3)),((20 0,29 0,29 9,20 9,20 0)))");
    Xml svg = Xml.read(AreaMapSvg.draw(of(islands)));

    assertThat(svg.all("path", "class")).hasSize(1);
    assertThat(outline(svg, 0).chars().filter(c -> c == 'M')).hasSize(3);
  }

  @Test
  void the_same_map_is_drawn_the_same() {
    AreaMap map = new TestMap().with("Noord", 1).with("Zuid", 2).map();

    assertThat(AreaMapSvg.draw(map)).isEqualTo(AreaMapSvg.draw(map));
  }

  private static AreaMap of(Geometry... outlines) {
    List<AreaMap.Area> areas =
        java.util.stream.IntStream.range(0, outlines.length)
            .mapToObj(
                i ->
                    new AreaMap.Area(
                        "G" + i, "G" + i, outlines[i], Meting.of(i), "G" + i, Optional.empty()))
            .toList();
    return new AreaMap("", areas, Optional.empty(), false, Palette.of("neutraal"), false);
  }

  private static Xml draw(TestMap map) {
    return Xml.read(AreaMapSvg.draw(map.map()));
  }

  private static String fill(Xml svg, int index) {
    return svg.all("path", "class").get(index).getAttribute("fill");
  }

  private static String outline(Xml svg, int index) {
    return svg.all("path", "class").get(index).getAttribute("d");
  }

  /** An outline begins at a point and goes on in steps. */
  private static List<Double> ys(Xml svg, int index) {
    List<Double> ys = new ArrayList<>();
    Pattern.compile("([Ml])-?[\\d.]+?(?: |(?=-))(-?[\\d.]+)")
        .matcher(outline(svg, index))
        .results()
        .forEach(
            point ->
                ys.add(
                    Double.parseDouble(point.group(2))
                        + (point.group(1).equals("M") ? 0 : ys.getLast())));
    return ys;
  }

  private static String content(Element pattern) {
    StringBuilder text = new StringBuilder();
    for (var child = pattern.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element shape) {
        text.append(shape.getTagName()).append(shape.getAttribute("fill"));
      }
    }
    return text.toString();
  }
}
