package nl.wijkbeeld.dashboard.export;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What a field of many rows holds, and how JSON writes it.
 *
 * @param value a String, LocalDate or Boolean, or null where there is none
 * @param json the same in UTF-8, quoted where JSON quotes it
 */
record Word(Object value, byte[] json) {

  static Word of(Object value) {
    Object written = value == null || value instanceof Boolean ? value : value.toString();
    return new Word(value, Json.text(written).getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Word word && Arrays.equals(json, word.json);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(json);
  }

  @Override
  public String toString() {
    return "Word[" + value + "]";
  }
}
