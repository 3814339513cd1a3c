package nl.wijkbeeld.dashboard.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import nl.wijkbeeld.dashboard.Xml;
import nl.wijkbeeld.dashboard.chart.TrendChart.Mark;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class TrendChartSvgTest {

  @Test
  void a_chart_is_well_formed_and_scales_with_its_frame() {
    Element svg = draw(line("Noord", 20, 21, 23)).root();

    assertThat(svg.getAttribute("viewBox")).isEqualTo("0 0 720 300");
    assertThat(svg.hasAttribute("width")).isFalse();
    assertThat(svg.hasAttribute("height")).isFalse();
    assertThat(svg.getAttribute("role")).isEqualTo("img");
    assertThat(svg.getAttribute("aria-label")).isEqualTo("Inwoners van Noord");
  }

  @Test
  void every_line_carries_its_name() {
    assertThat(texts(draw(line("Noord", 20, 21, 23), line("Amsterdam", 30, 31, 33))))
        .anyMatch(text -> text.contains("Noord"))
        .anyMatch(text -> text.contains("Amsterdam"));
  }

  @Test
  void years_are_written_without_a_thousands_separator() {
    assertThat(texts(draw(line("Noord", 20, 21, 23)))).contains("2018", "2019", "2020");
  }

  @Test
  void a_gap_interrupts_the_line() {
    TrendChart.Line whole = line("Noord", 20, 21, 22, 23, 24);
    TrendChart.Line broken =
        new TrendChart.Line(
            "Noord",
            List.of(
                point(2018, 20),
                point(2019, 21),
                new TrendChart.Point("2020", 2020, OptionalDouble.empty(), Mark.FIRM, true),
                point(2021, 23),
                point(2022, 24)));

    assertThat(strokes(draw(whole))).isEqualTo(strokes(draw(broken)) + 2);
  }

  @Test
  void a_forecast_is_dashed() {
    TrendChart.Line line =
        new TrendChart.Line(
            "Noord",
            List.of(
                point(2018, 20),
                point(2019, 21),
                new TrendChart.Point("2020", 2020, OptionalDouble.of(22), Mark.FORECAST, true)));

    assertThat(draw(line).values("line", "style"))
        .anyMatch(style -> style.contains("stroke-dasharray"));
    assertThat(draw(line("Noord", 20, 21, 22)).values("line", "style"))
        .noneMatch(style -> style.contains("stroke-dasharray"));
  }

  @Test
  void what_is_provisional_has_an_open_dot_on_a_whole_line() {
    Xml svg = draw(marked(Mark.PROVISIONAL));

    assertThat(svg.values("line", "style")).noneMatch(style -> style.contains("dasharray"));
    assertThat(fills(svg)).contains("rgb(255,255,255)");
    assertThat(fills(draw(marked(Mark.FIRM)))).doesNotContain("rgb(255,255,255)");
  }

  @Test
  void the_three_marks_look_like_three_things() {
    assertThat(
            java.util.stream.Stream.of(Mark.values())
                .map(mark -> TrendChartSvg.draw(chart(List.of(), marked(mark))))
                .distinct())
        .hasSize(3);
  }

  @Test
  void a_break_opens_the_line_and_has_a_mark_with_its_word() {
    TrendChart.Line line =
        new TrendChart.Line(
            "Noord",
            List.of(
                point(2018, 20),
                new TrendChart.Point("2019", 2019, OptionalDouble.of(30), Mark.FIRM, false),
                point(2020, 31)));
    Xml svg = Xml.read(TrendChartSvg.draw(chart(List.of(new TrendChart.Break(2018.5)), line)));

    assertThat(strokes(svg)).isEqualTo(1);
    assertThat(texts(svg)).contains("breuk");
    assertThat(svg.values("line", "style")).anyMatch(style -> style.contains("dasharray"));
  }

  @Test
  void weeks_are_written_as_the_reader_knows_them() {
    List<TrendChart.Point> weeks =
        java.util.stream.IntStream.rangeClosed(15, 25)
            .mapToObj(
                w ->
                    new TrendChart.Point(
                        "week " + w, 2020 + (w - 1) / 52.0, OptionalDouble.of(w), Mark.FIRM, true))
            .toList();

    assertThat(texts(draw(new TrendChart.Line("Noord", weeks))))
        .anyMatch(text -> text.startsWith("week "))
        .noneMatch(text -> text.startsWith("2.020") || text.startsWith("2020"));
  }

  @Test
  void names_cannot_break_the_drawing() {
    Xml svg =
        Xml.read(
            TrendChartSvg.draw(
                new TrendChart(
                    "A & \"B\" <C> $1",
                    "",
                    0,
                    "#0d7069",
                    List.of(line("Oud-<b>Zuid</b> & \"Pijp\"", 1, 2)),
                    List.of())));

    assertThat(svg.root().getAttribute("aria-label")).isEqualTo("A & \"B\" <C> $1");
    assertThat(svg.all("b")).isEmpty();
    assertThat(texts(svg)).anyMatch(text -> text.contains("Oud-<b>Zuid</b> & \"Pijp\""));
  }

  @Test
  void a_stadsdeel_and_a_city_of_the_same_name_are_two_lines() {
    assertThat(draw(line("Weesp", 1, 2), line("Weesp", 3, 4)).root().getTagName()).isEqualTo("svg");
  }

  @Test
  void a_chart_of_one_point_or_none_is_still_a_chart() {
    assertThat(draw(line("Noord", 20)).root().getTagName()).isEqualTo("svg");
    assertThat(draw(line("Noord")).root().getTagName()).isEqualTo("svg");
    assertThat(draw().root().getTagName()).isEqualTo("svg");
  }

  @Test
  void equal_values_are_a_level_line() {
    assertThat(draw(line("Noord", 5, 5, 5)).root().getTagName()).isEqualTo("svg");
  }

  private static Xml draw(TrendChart.Line... lines) {
    return Xml.read(TrendChartSvg.draw(chart(List.of(), lines)));
  }

  private static TrendChart chart(List<TrendChart.Break> breaks, TrendChart.Line... lines) {
    return new TrendChart("Inwoners van Noord", "inwoners", 0, "#0d7069", List.of(lines), breaks);
  }

  /** Three years of which the last has a mark. */
  private static TrendChart.Line marked(Mark mark) {
    return new TrendChart.Line(
        "Noord",
        List.of(
            point(2018, 20),
            point(2019, 21),
            new TrendChart.Point("2020", 2020, OptionalDouble.of(22), mark, true)));
  }

  private static List<String> fills(Xml svg) {
    return svg.values("g", "style").stream()
        .filter(style -> style.startsWith("fill:"))
        .map(style -> style.substring("fill:".length(), style.indexOf(';')))
        .toList();
  }

  /** Values for 2018 and the years after it. */
  private static TrendChart.Line line(String naam, double... values) {
    List<TrendChart.Point> points = new java.util.ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      points.add(point(2018 + i, values[i]));
    }
    return new TrendChart.Line(naam, points);
  }

  private static TrendChart.Point point(int year, double value) {
    return new TrendChart.Point("" + year, year, OptionalDouble.of(value), Mark.FIRM, true);
  }

  private static List<String> texts(Xml svg) {
    return svg.all("text").stream().map(Element::getTextContent).toList();
  }

  /** How many pieces of line are drawn in the colour of the first line. */
  private static long strokes(Xml svg) {
    return svg.values("line", "style").stream()
        .filter(style -> style.contains("rgb(13,112,105)"))
        .count();
  }
}
