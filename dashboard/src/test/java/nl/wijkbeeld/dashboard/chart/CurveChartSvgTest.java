package nl.wijkbeeld.dashboard.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;
import nl.wijkbeeld.dashboard.Xml;
import nl.wijkbeeld.dashboard.language.Language;
import org.junit.jupiter.api.Test;

/** Lines above one axis, and bars. */
class CurveChartSvgTest {

  @Test
  void lines_differ_in_colour_and_dashes_and_the_axis_runs_to_a_hundred() {
    String svg = CurveChartSvg.draw(chart(OptionalDouble.of(40)), Language.NL);

    Xml.read(svg);
    assertThat(svg)
        .contains("viewBox=\"0 0 620 340\"")
        .contains("aria-label=\"Een &amp; ander\"")
        .contains("rgb(13,112,105)")
        .contains("rgb(154,75,24)")
        .contains("stroke-dasharray")
        .contains("100\u00a0%")
        .contains("aantal");
    assertThat(CurveChartSvg.swatch(0)).contains("#0d7069").doesNotContain("dasharray");
    assertThat(CurveChartSvg.swatch(1)).contains("stroke-dasharray=\"7 4\"");
  }

  @Test
  void an_english_axis_has_its_percent_sign_against_the_figure() {
    assertThat(CurveChartSvg.draw(chart(OptionalDouble.of(40)), Language.EN))
        .contains("100%</text>")
        .doesNotContain("100\u00a0%");
  }

  @Test
  void a_hole_is_a_gap() {
    assertThat(CurveChartSvg.draw(chart(OptionalDouble.empty()), Language.NL))
        .isNotEqualTo(CurveChartSvg.draw(chart(OptionalDouble.of(40)), Language.NL));
  }

  @Test
  void bars_end_in_their_figure_and_long_names_are_cut() {
    String svg =
        BarChartSvg.draw(
            new BarChart(
                "Plekken",
                List.of(
                    new BarChart.Bar("publiek", 12, "12 plekken"),
                    new BarChart.Bar("x".repeat(60), 3, "3 plekken"),
                    new BarChart.Bar("publiek", 0, "geen"))));

    Xml.read(svg);
    assertThat(svg)
        .contains("12 plekken")
        .contains("3 plekken")
        .contains("geen")
        .contains("x".repeat(33) + "\u2026")
        .doesNotContain("x".repeat(34));
    assertThat(svg.indexOf("12 plekken")).isLessThan(svg.indexOf("3 plekken"));
  }

  @Test
  void bars_without_anything_are_drawn_too() {
    Xml.read(BarChartSvg.draw(new BarChart("Leeg", List.of(new BarChart.Bar("a", 0, "0")))));
  }

  private static CurveChart chart(OptionalDouble middle) {
    TreeMap<Double, String> labels = new TreeMap<>();
    for (int i = 0; i <= 2; i++) {
      labels.put((double) i, "" + i);
    }
    return new CurveChart(
        "Een & ander",
        "aantal",
        "%",
        labels,
        List.of(
            new CurveChart.Curve("een", points(100, OptionalDouble.of(70), 50)),
            new CurveChart.Curve("ander", points(100, middle, 10))));
  }

  private static List<CurveChart.Point> points(double first, OptionalDouble middle, double last) {
    return List.of(
        new CurveChart.Point(0, OptionalDouble.of(first)),
        new CurveChart.Point(1, middle),
        new CurveChart.Point(2, OptionalDouble.of(last)));
  }
}
