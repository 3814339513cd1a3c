package nl.wijkbeeld.analytics.shock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ResilienceTest {
  private static final Offset<Double> EXACT = within(1e-9);
  private static final int SHOCK = 24;

  @Test
  void the_series_of_the_modelstad_comes_out_as_two_programs_found() throws IOException {
    JsonNode expected = new ObjectMapper().readTree(resource("resilience.json"));
    double[] series =
        resource("reeks.csv")
            .lines()
            .skip(1)
            .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf(',') + 1)))
            .toArray();
    // The usual level is that of the year before.
    Baseline usual =
        Baseline.of(
            Arrays.stream(series, SHOCK - 12, SHOCK)
                .mapToObj(value -> new Baseline.Point(1, value))
                .toList());
    double[] r = Arrays.stream(series, SHOCK, series.length).map(q -> q / usual.mean()).toArray();

    Resilience found = Resilience.of(r, 0.05, 3);

    assertThat(usual.mean()).isCloseTo(expected.path("baseline").asDouble(), EXACT);
    assertThat(usual.swing().getAsDouble() * usual.mean())
        .isCloseTo(expected.path("baseline_sd").asDouble(), EXACT);
    assertThat(found.depth()).isCloseTo(expected.path("depth").asDouble(), EXACT);
    assertThat(found.depth() / usual.swing().getAsDouble())
        .isCloseTo(expected.path("z_depth").asDouble(), EXACT);
    assertThat(found.deepest()).isEqualTo(expected.path("time_to_minimum").asInt());
    assertThat(found.recovery()).hasValue(expected.path("time_to_recover").asInt());
    assertThat(found.crossing().getAsDouble())
        .isCloseTo(expected.path("time_to_recover_interp").asDouble(), EXACT);
    assertThat(found.loss()).isCloseTo(expected.path("loss_area").asDouble(), EXACT);
    assertThat(found.wholeLoss()).isCloseTo(expected.path("loss_area_horizon").asDouble(), EXACT);
    assertThat(found.kept()).isCloseTo(expected.path("resilience_R").asDouble(), EXACT);
    assertThat(found.pace().getAsDouble())
        .isCloseTo(expected.path("recovery_rate").asDouble(), EXACT);
    assertThat(found.last()).isCloseTo(expected.path("final_level").asDouble(), EXACT);
    assertThat(found.last() - 1).isCloseTo(expected.path("net_change").asDouble(), EXACT);
  }

  @Test
  void a_good_month_is_no_recovery_when_it_does_not_last() {
    Resilience found = Resilience.of(new double[] {.6, .97, .7, .96, .98, .99}, 0.05, 3);

    assertThat(found.recovery()).hasValue(3);
    assertThat(found.loss()).isCloseTo((.4 + .03) / 2 + (.03 + .3) / 2 + (.3 + .04) / 2, EXACT);
  }

  @Test
  void what_holds_too_short_at_the_end_has_not_recovered_yet() {
    Resilience found = Resilience.of(new double[] {.6, .7, .96, .98}, 0.05, 3);

    assertThat(found.recovery()).isEmpty();
    assertThat(found.crossing()).isEmpty();
    assertThat(found.loss()).isEqualTo(found.wholeLoss());
  }

  @Test
  void a_second_and_deeper_wave_must_be_recovered_from_too() {
    Resilience found = Resilience.of(new double[] {.7, 1, 1, .5, .8, 1, 1}, 0.05, 2);

    assertThat(found.deepest()).isEqualTo(3);
    assertThat(found.recovery()).hasValue(5);
  }

  @Test
  void a_hole_is_bridged_in_the_loss_and_breaks_the_row_of_a_recovery() {
    Resilience found =
        Resilience.of(new double[] {.6, Double.NaN, .8, 1, Double.NaN, 1, 1}, .05, 2);

    assertThat(found.recovery()).hasValue(5);
    assertThat(found.loss()).isCloseTo(2 * (.4 + .2) / 2 + (.2 + 0) / 2, EXACT);
  }

  @Test
  void more_than_usual_does_not_make_up_for_what_was_lost() {
    Resilience found = Resilience.of(new double[] {.8, 1.2, 1.2}, .05, 2);

    assertThat(found.wholeLoss()).isCloseTo(.1, EXACT);
  }

  private static String resource(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(ResilienceTest.class.getResourceAsStream("/modelstad/" + name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
