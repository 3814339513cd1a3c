package nl.wijkbeeld.dashboard.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import nl.wijkbeeld.dashboard.Xml;
import nl.wijkbeeld.dashboard.chart.TrendChart.Mark;
import nl.wijkbeeld.dashboard.text.FigureState;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class LineChartSvgTest {

  @Test
  void every_point_can_be_read_and_one_can_be_reached_with_tab() {
    Xml svg = draw(LineChartSvg.Sheet.WIDE, line("Noord", 1, 2, 3), line("Oost", 3, 2, 1));

    assertThat(points(svg)).hasSize(6);
    assertThat(points(svg)).allMatch(point -> !point.getAttribute("aria-label").isBlank());
    assertThat(points(svg).stream().map(point -> point.getAttribute("tabindex")))
        .containsExactly("0", "-1", "-1", "-1", "-1", "-1");
  }

  @Test
  void lines_differ_in_colour_and_in_the_shape_of_their_points() {
    Xml svg =
        draw(
            LineChartSvg.Sheet.WIDE,
            Stream.of("A", "B", "C", "D", "E", "F").map(n -> line(n, 1, 2)).toList());
    List<String> shapes =
        points(svg).stream()
            .map(point -> (Element) point.getLastChild())
            .map(shape -> shape.getTagName() + shape.getAttribute("d"))
            .distinct()
            .toList();

    assertThat(shapes).hasSize(6);
    assertThat(LineChartSvg.COLOURS).doesNotHaveDuplicates().hasSize(6);
  }

  @Test
  void names_stand_at_the_end_of_their_lines_without_overlap() {
    List<Double> heights = new ArrayList<>();
    Xml svg = draw(LineChartSvg.Sheet.WIDE, line("A", 1, 2), line("B", 1, 2), line("C", 1, 2.01));
    svg.all("text").stream()
        .filter(text -> List.of("A", "B", "C").contains(text.getTextContent()))
        .map(text -> Double.parseDouble(text.getAttribute("y")))
        .sorted()
        .forEach(heights::add);

    assertThat(heights).hasSize(3);
    assertThat(heights.get(1) - heights.get(0)).isGreaterThan(14);
    assertThat(heights.get(2) - heights.get(1)).isGreaterThan(14);
  }

  @Test
  void what_is_missing_is_a_gap_with_its_sign() {
    LineChart.Line line =
        new LineChart.Line(
            "Noord",
            "N",
            false,
            false,
            List.of(
                point(2018, 1),
                new LineChart.Point(
                    "2019",
                    2019,
                    OptionalDouble.empty(),
                    Optional.empty(),
                    FigureState.ONDERDRUKT,
                    Mark.FIRM,
                    true,
                    "Noord, 2019: verborgen"),
                point(2020, 3)));
    Xml svg = draw(LineChartSvg.Sheet.WIDE, line);

    assertThat(svg.values("svg", "data-toestand")).containsExactly("onderdrukt");
    assertThat(strokes(svg)).isZero();
  }

  @Test
  void only_what_is_not_final_is_dashed() {
    assertThat(dashes(draw(LineChartSvg.Sheet.WIDE, line("Noord", 1, 2, 3)))).isZero();
    LineChart.Line line =
        new LineChart.Line(
            "Noord",
            "N",
            false,
            false,
            List.of(
                point(2018, 1),
                new LineChart.Point(
                    "2019",
                    2019,
                    OptionalDouble.of(2),
                    Optional.empty(),
                    FigureState.GETAL,
                    Mark.FORECAST,
                    true,
                    "Noord, 2019: 2, prognose")));
    assertThat(dashes(draw(LineChartSvg.Sheet.WIDE, line))).isEqualTo(1);
  }

  @Test
  void a_band_is_open_where_the_line_is() {
    LineChart.Line line =
        new LineChart.Line(
            "Noord",
            "N",
            false,
            true,
            List.of(
                banded(2017, true), banded(2018, true), banded(2019, false), banded(2020, true)));
    Xml svg = draw(LineChartSvg.Sheet.WIDE, line);

    assertThat(svg.values("path", "class")).filteredOn("band"::equals).hasSize(2);
  }

  @Test
  void on_paper_it_carries_its_own_colours_and_on_a_page_it_takes_those_of_the_page() {
    assertThat(markup(LineChartSvg.Sheet.PAPER, line("Noord", 1, 2)))
        .doesNotContain("var(--")
        .doesNotContain("tabindex");
    assertThat(markup(LineChartSvg.Sheet.WIDE, line("Noord", 1, 2)))
        .contains("var(--inkt-zacht")
        .doesNotContain("rgb(59,66,64)");
  }

  @Test
  void names_cannot_break_the_drawing() {
    assertThat(draw(LineChartSvg.Sheet.NARROW, line("<b>\"A\" & B</b> $1", 1, 2)).all("b"))
        .isEmpty();
  }

  @Test
  void long_names_take_three_lines_at_most() {
    assertThat(LineChartSvg.wrapped("Noord", 14)).containsExactly("Noord");
    assertThat(LineChartSvg.wrapped("Initiatieven per duizend inwoners van de hele stad", 14))
        .containsExactly("Initiatieven", "per duizend", "inwoners van …");
    assertThat(LineChartSvg.wrapped("Burgerparticipatiebereidheid", 14))
        .containsExactly("Burgerpartici…");
  }

  @Test
  void a_chart_of_one_point_or_none_is_still_a_chart() {
    for (LineChartSvg.Sheet sheet : LineChartSvg.Sheet.values()) {
      assertThat(draw(sheet, line("Noord", 5)).root().getTagName()).isEqualTo("svg");
      assertThat(draw(sheet, line("Noord")).root().getTagName()).isEqualTo("svg");
      assertThat(draw(sheet, List.of()).root().getTagName()).isEqualTo("svg");
      assertThat(draw(sheet, line("Noord", 0, 0, 0)).root().getTagName()).isEqualTo("svg");
    }
  }

  @Test
  void points_to_which_no_line_leads_lie_within_the_drawing_with_their_names_apart() {
    List<LineChart.Line> lines = new ArrayList<>();
    for (String name : List.of("Noord", "Nieuw-West")) {
      double value = name.equals("Noord") ? 8.1 : 6.9;
      lines.add(
          new LineChart.Line(
              name, "N", false, false, List.of(point(2017, value), apart(2018, value - .2))));
    }
    Xml svg = draw(LineChartSvg.Sheet.WIDE, lines);

    assertThat(points(svg))
        .hasSize(4)
        .allSatisfy(
            dot ->
                assertThat(
                        Double.parseDouble(dot.getAttribute("transform").replaceAll(".* |\\)", "")))
                    .isBetween(20.0, 400.0));
    assertThat(
            svg.all("text").stream()
                .filter(text -> text.getTextContent().startsWith("N"))
                .map(text -> Math.round(Double.parseDouble(text.getAttribute("y")))))
        .doesNotHaveDuplicates();
  }

  @Test
  void a_cell_plot_says_nothing_of_its_own() {
    Xml svg =
        Xml.read(
            CellPlotSvg.draw(
                new CellPlot(
                    CellPlot.scale(List.of(1.0, 2.0, 3.0), false, 1),
                    false,
                    2,
                    Optional.of(new Range(1, 3)),
                    OptionalDouble.of(2.5)),
                120));

    assertThat(svg.root().getAttribute("aria-hidden")).isEqualTo("true");
    assertThat(svg.values("path", "class")).containsExactly("as", "peil", "marge");
    assertThat(svg.all("circle").getFirst().getAttribute("cx")).isEqualTo("60.0");
  }

  private static Xml draw(LineChartSvg.Sheet sheet, LineChart.Line... lines) {
    return draw(sheet, List.of(lines));
  }

  private static Xml draw(LineChartSvg.Sheet sheet, List<LineChart.Line> lines) {
    return Xml.read(LineChartSvg.draw(chart(lines), sheet));
  }

  private static String markup(LineChartSvg.Sheet sheet, LineChart.Line line) {
    return LineChartSvg.draw(chart(List.of(line)), sheet);
  }

  private static LineChart chart(List<LineChart.Line> lines) {
    return new LineChart(
        "Wat het is & \"meer\" <b>",
        1,
        OptionalDouble.empty(),
        lines,
        List.of(new LineChart.Break(2018.5, "breuk 2019")));
  }

  private static LineChart.Line line(String name, double... values) {
    List<LineChart.Point> points = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      points.add(point(2018 + i, values[i]));
    }
    return new LineChart.Line(name, "N", false, false, points);
  }

  private static LineChart.Point point(int year, double value) {
    return new LineChart.Point(
        "" + year,
        year,
        OptionalDouble.of(value),
        Optional.empty(),
        FigureState.GETAL,
        Mark.FIRM,
        true,
        "in " + year + ": " + value);
  }

  /** A point after a break. */
  private static LineChart.Point apart(int year, double value) {
    LineChart.Point point = point(year, value);
    return new LineChart.Point(
        point.label(),
        point.year(),
        point.value(),
        point.interval(),
        point.state(),
        point.mark(),
        false,
        point.text());
  }

  private static LineChart.Point banded(int year, boolean joined) {
    return new LineChart.Point(
        "" + year,
        year,
        OptionalDouble.of(2),
        Optional.of(new Range(1, 3)),
        FigureState.GETAL,
        Mark.FIRM,
        joined,
        "in " + year + ": 2");
  }

  private static List<Element> points(Xml svg) {
    return svg.all("g", "class").stream()
        .filter(element -> element.getAttribute("class").equals("punt"))
        .toList();
  }

  /** How many pieces of line are drawn in the colour of the first line. */
  private static long strokes(Xml svg) {
    return svg.values("line", "style").stream()
        .filter(style -> style.contains("rgb(65,151,226)"))
        .count();
  }

  private static long dashes(Xml svg) {
    return svg.values("line", "style").stream()
        .filter(style -> style.contains("rgb(65,151,226)") && style.contains("dasharray"))
        .count();
  }
}
