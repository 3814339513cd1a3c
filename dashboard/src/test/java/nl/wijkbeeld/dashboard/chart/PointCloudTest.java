package nl.wijkbeeld.dashboard.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PointCloudTest {
  private static Scatter many(int points) {
    return new Scatter(
        "Veel punten",
        new Scatter.Axis("Draaglast →", new Range(0, 100), 0),
        new Scatter.Axis("Draagkracht →", new Range(0, 100), 1),
        List.of(),
        IntStream.range(0, points)
            .mapToObj(
                i ->
                    new Scatter.Point(
                        "B" + i,
                        "Buurt " + i,
                        i % 100,
                        i / 100 % 100,
                        i % 2 == 0 ? "#aa0000" : "#00aa00",
                        "" + i % 2,
                        "Buurt " + i + ": een lange tekst",
                        i == 3))
            .toList(),
        List.of());
  }

  @ParameterizedTest
  @EnumSource(ScatterSvg.Sheet.class)
  void a_country_takes_few_bytes_and_few_elements(ScatterSvg.Sheet sheet) {
    String svg = ScatterSvg.draw(many(12_000), sheet);

    assertThat(svg.length()).isLessThan(300_000);
    assertThat(svg.split("h0", -1)).hasSize(12_001);
    assertThat(svg).contains("data-gebied=\"B3\"").doesNotContain("data-gebied=\"B5\"");
  }

  @Test
  void of_few_points_each_is_an_element() {
    assertThat(ScatterSvg.draw(many(400), ScatterSvg.Sheet.WIDE))
        .contains("data-gebied=\"B5\"")
        .doesNotContain("stippen");
  }

  @Test
  void what_the_dots_are_stands_in_the_order_of_the_dots() {
    String json = PointCloud.json(many(600));

    assertThat(json).startsWith("{\"codes\":\"B0\\nB2\\nB4\\n").contains("B598\\nB1\\nB3");
    assertThat(json).contains("\"y\":{\"naam\":\"Draagkracht\",\"decimalen\":1");
    assertThat(json.length()).isLessThan(600 * 40);
  }
}
