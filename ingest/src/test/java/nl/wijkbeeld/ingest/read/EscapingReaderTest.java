package nl.wijkbeeld.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EscapingReaderTest {

  private static String read(byte[] bytes) throws IOException {
    StringWriter text = new StringWriter();
    try (EscapingReader reader =
        new EscapingReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
      reader.transferTo(text);
    }
    return text.toString();
  }

  @Test
  void sound_text_comes_through_unchanged_across_buffer_borders() throws IOException {
    String text = "é€😀 wijk ".repeat(40_000);

    assertThat(read(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
    assertThat(EscapingReader.indexOfEscape(text)).isEqualTo(-1);
  }

  @Test
  void a_wrong_byte_is_found_back_with_its_value() throws IOException {
    String text = read("ca\u00ebl".getBytes(StandardCharsets.ISO_8859_1));

    int index = EscapingReader.indexOfEscape(text);
    assertThat(index).isEqualTo(2);
    assertThat(EscapingReader.byteAt(text, index)).isEqualTo(0xEB);
    assertThat(EscapingReader.printable(text)).isEqualTo("ca\uFFFDl");
  }

  @Test
  void a_letter_cut_off_at_the_end_is_a_wrong_byte() throws IOException {
    String text = read(new byte[] {'a', (byte) 0xC3});

    assertThat(EscapingReader.indexOfEscape(text)).isEqualTo(1);
  }
}
