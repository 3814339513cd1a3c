package nl.wijkbeeld.dashboard.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.OptionalDouble;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class TrendChartSvgTest {

  private static TrendChart.Point point(int year, double value, boolean provisional) {
    return new TrendChart.Point(
        String.valueOf(year),
        year,
        Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value),
        provisional);
  }

  private static Element draw(TrendChart.Point... points) throws Exception {
    TrendChart chart =
        new TrendChart(
            "Cohesie & meer",
            "score",
            1,
            "#0d7069",
            List.of(new TrendChart.Line("Noord", List.of(points))));
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(TrendChartSvg.draw(chart))))
        .getDocumentElement();
  }

  @Test
  void scales_with_its_frame_and_says_what_it_shows() throws Exception {
    Element svg = draw(point(2015, 5.6, false), point(2016, 5.7, false));

    assertThat(svg.getAttribute("viewBox")).isEqualTo("0 0 720 300");
    assertThat(svg.hasAttribute("width")).isFalse();
    assertThat(svg.getAttribute("aria-label")).isEqualTo("Cohesie & meer");
    assertThat(svg.getTextContent()).contains("Noord").contains("2016");
  }

  @Test
  void a_missing_figure_is_a_gap_in_the_line() throws Exception {
    int whole = lines(draw(point(2015, 5, false), point(2016, 6, false), point(2017, 7, false)));
    int broken =
        lines(draw(point(2015, 5, false), point(2016, Double.NaN, false), point(2017, 7, false)));

    assertThat(whole - broken).isEqualTo(2);
  }

  @Test
  void a_forecast_is_dashed() throws Exception {
    String svg =
        TrendChartSvg.draw(
            new TrendChart(
                "t",
                "",
                0,
                "#0d7069",
                List.of(
                    new TrendChart.Line(
                        "Noord", List.of(point(2018, 1, false), point(2019, 2, true))))));

    assertThat(svg).contains("stroke-dasharray");
  }

  /** The segments in the colour of the line. */
  private static int lines(Element svg) {
    int count = 0;
    NodeList lines = svg.getElementsByTagName("line");
    for (int i = 0; i < lines.getLength(); i++) {
      if (((Element) lines.item(i)).getAttribute("style").contains("stroke:rgb(13,112,105)")) {
        count++;
      }
    }
    return count;
  }
}
