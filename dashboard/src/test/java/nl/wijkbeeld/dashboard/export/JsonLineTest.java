package nl.wijkbeeld.dashboard.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonLineTest {
  private static final int NUMBERS = 200_000;

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "12, 12",
    "-7, -7",
    "0.1, 0.1",
    "-0.05, -0.05",
    "0.001, 0.001",
    "1.005, 1.005",
    "26.1, 26.1",
    "100.25, 100.25",
    "0.0001, 0.0001",
    "1234567.8901, 1234567.8901",
    "999999999999999, 999999999999999",
    "1e15, 1000000000000000",
    "99999999999.999, 99999999999.999",
    "100000000000.999, 100000000000.999"
  })
  void a_number_is_written_in_full_with_no_more_decimals_than_it_has(double number, String json) {
    assertThat(line(number)).isEqualTo(json);
  }

  @Test
  void every_number_is_read_back_as_itself_and_as_a_generator_writes_it() throws IOException {
    Random random = new Random(8);
    double[] numbers =
        DoubleStream.generate(
                () -> {
                  double size = Math.pow(10, random.nextInt(22) - 8);
                  double number = (random.nextDouble() - .5) * size;
                  double unit = Math.pow(10, random.nextInt(6));
                  return random.nextInt(3) == 0 ? number : Math.round(number * unit) / unit;
                })
            .limit(NUMBERS)
            .toArray();
    for (double number : numbers) {
      String json = line(number);

      assertThat(Double.parseDouble(json)).isEqualTo(number + 0.0);
      assertThat(json).isEqualTo(generated(number));
    }
  }

  @Test
  void pieces_are_put_together_however_long_they_are() throws IOException {
    JsonLine line = new JsonLine();
    byte[] name = "{\"naam\":\"".getBytes(StandardCharsets.UTF_8);
    byte[] long1 = "Buitenveldert-West ".repeat(500).getBytes(StandardCharsets.UTF_8);
    line.add(name);
    line.add(long1);
    line.addNull();
    line.add(2.5);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    line.moveTo(out);
    line.add(3);
    line.moveTo(out);

    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo("{\"naam\":\"" + "Buitenveldert-West ".repeat(500) + "null2.53");
  }

  private static String line(double number) {
    JsonLine line = new JsonLine();
    line.add(number);
    return new String(line.take(), StandardCharsets.UTF_8);
  }

  private static String generated(double number) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = Json.writer(out)) {
      Json.number(json, number);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
