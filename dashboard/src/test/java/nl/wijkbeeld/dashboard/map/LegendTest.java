package nl.wijkbeeld.dashboard.map;

import static org.assertj.core.api.Assertions.assertThat;

import nl.wijkbeeld.dashboard.Xml;
import nl.wijkbeeld.dashboard.text.Dutch;
import nl.wijkbeeld.vocabulary.Status;
import org.junit.jupiter.api.Test;

class LegendTest {

  @Test
  void counts_every_area_once() {
    Legend legend =
        legend(
            new TestMap()
                .with("a", 0)
                .with("b", 3)
                .with("c", 10)
                .with("d", 10)
                .with("e", Status.ONBEKEND)
                .with("f", Status.ONDERDRUKT)
                .with("g", Status.NVT));

    assertThat(legend.entries().stream().mapToInt(Legend.Entry::count).sum()).isEqualTo(7);
  }

  @Test
  void names_the_states_apart_and_after_the_classes() {
    Legend legend =
        legend(
            new TestMap()
                .with("a", 1)
                .with("b", Status.NVT)
                .with("c", Status.ONDERDRUKT)
                .with("d", Status.ONBEKEND));

    assertThat(legend.entries().stream().map(Legend.Entry::text))
        .containsExactly("1", "onbekend", "verborgen (privacy)", "niet van toepassing");
  }

  @Test
  void leaves_out_a_state_that_does_not_occur() {
    assertThat(legend(new TestMap().with("a", 1)).entries()).hasSize(1);
  }

  @Test
  void only_the_last_class_holds_its_upper_limit() {
    Legend legend = legend(new TestMap().with("a", 1).with("b", 2).with("c", 3).with("d", 5));

    assertThat(legend.entries().stream().map(Legend.Entry::text))
        .containsExactly("1 tot 2", "2 tot 3", "3 tot 4", "4 tot en met 5");
    assertThat(legend.entries().stream().map(Legend.Entry::count)).containsExactly(1, 1, 1, 1);
  }

  @Test
  void zero_is_a_line_of_its_own_and_not_part_of_a_class() {
    Legend legend =
        legend(new TestMap().with("a", 0).with("b", .5).with("c", 2).with("d", 3).with("e", 4));

    assertThat(legend.entries().stream().map(e -> e.text() + ": " + e.count()))
        .containsExactly(
            "meer dan 0 tot 1: 1", "1 tot 2: 0", "2 tot 3: 1", "3 tot en met 4: 2", "0 (nul): 1");
  }

  @Test
  void zero_and_the_absences_have_signs_that_differ() {
    assertThat(
            legend(
                    new TestMap()
                        .with("a", 0)
                        .with("b", Status.NVT)
                        .with("c", Status.ONDERDRUKT)
                        .with("d", Status.ONBEKEND))
                .entries()
                .stream()
                .map(Legend.Entry::swatch))
        .doesNotHaveDuplicates();
  }

  @Test
  void shows_the_colours_of_the_map() {
    AreaMap map = new TestMap().with("a", 0).with("b", 4).map();
    String drawn = AreaMapSvg.draw(map);

    assertThat(Legend.of(map, value -> "").entries())
        .allSatisfy(
            entry ->
                assertThat(drawn)
                    .contains(Xml.read(entry.swatch()).values("rect", "fill").getFirst()));
  }

  @Test
  void circles_have_one_line_that_names_the_greatest() {
    Legend legend = legend(new TestMap().with("a", 2).with("b", 40).asCircles());

    assertThat(legend.entries()).hasSize(1);
    assertThat(legend.entries().getFirst().text()).contains("40").contains("oppervlak");
    assertThat(legend.entries().getFirst().count()).isEqualTo(2);
  }

  @Test
  void a_map_without_figures_has_only_its_states() {
    assertThat(legend(new TestMap().with("a", Status.ONBEKEND)).entries())
        .extracting(Legend.Entry::text)
        .containsExactly("onbekend");
  }

  private static Legend legend(TestMap map) {
    return Legend.of(map.map(), value -> Dutch.number(value, 0));
  }
}
