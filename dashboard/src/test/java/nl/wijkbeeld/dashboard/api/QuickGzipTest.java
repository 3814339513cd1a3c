package nl.wijkbeeld.dashboard.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuickGzipTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 999, 1000, 63_999, 64_000, 64_001, 128_000, 200_000, 3_000_000})
  void what_is_packed_is_read_back_by_another_program(int bytes) throws IOException {
    byte[] rows = rows(bytes);
    byte[] noise = new byte[bytes];
    new Random(bytes).nextBytes(noise);

    assertThat(unpacked(packed(rows, 64 << 10))).isEqualTo(rows);
    assertThat(unpacked(packed(rows, 137))).isEqualTo(rows);
    assertThat(unpacked(packed(noise, 4096))).isEqualTo(noise);
  }

  @Test
  void pieces_cost_little_room() throws IOException {
    byte[] rows = rows(3_000_000);
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(whole)) {
      out.write(rows);
    }

    assertThat(packed(rows, 64 << 10)).hasSizeLessThan(whole.size() * 3 / 2);
  }

  @Test
  void closing_again_adds_nothing() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    QuickGzip out = new QuickGzip(bytes);
    out.write('a');
    out.close();
    int size = bytes.size();
    out.close();

    assertThat(bytes.size()).isEqualTo(size);
    assertThat(unpacked(bytes.toByteArray())).containsExactly('a');
  }

  /** Text as the API has it. */
  private static byte[] rows(int bytes) {
    Random random = new Random(7);
    StringBuilder text = new StringBuilder();
    for (int area = 0; text.length() < bytes; area++) {
      text.append(
              "{\"gebiedcode\":\"BU%08d\",\"naam\":\"Buurt %d\",\"waarde\":".formatted(area, area))
          .append(random.nextInt(1000) / 10.0)
          .append(",\"status\":\"bekend\",\"ondergrens\":null},");
    }
    return Arrays.copyOf(text.toString().getBytes(StandardCharsets.UTF_8), bytes);
  }

  private static byte[] packed(byte[] text, int atOnce) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (QuickGzip out = new QuickGzip(bytes)) {
      for (int from = 0; from < text.length; from += atOnce) {
        out.write(text, from, Math.min(atOnce, text.length - from));
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] unpacked(byte[] packed) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return in.readAllBytes();
    }
  }
}
