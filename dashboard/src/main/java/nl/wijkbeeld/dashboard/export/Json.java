package nl.wijkbeeld.dashboard.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;

/** JSON as it stands in an export. */
public final class Json {
  static final ObjectMapper MAPPER =
      new ObjectMapper().disable(SerializationFeature.FAIL_ON_EMPTY_BEANS);

  /** A whole number below it needs no decimal point. */
  static final double LARGEST_WHOLE = 1e15;

  private Json() {}

  /** On one line. */
  public static String text(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** To be read by people too. */
  static String pretty(Object value) {
    try {
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Writes to a stream, bit by bit; the stream is left open. */
  public static JsonGenerator writer(OutputStream out) throws IOException {
    return MAPPER
        .getFactory()
        .createGenerator(out)
        .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
        .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN.mappedFeature());
  }

  /** Whole numbers without a decimal point, and no number with an exponent. */
  public static void number(JsonGenerator json, double number) throws IOException {
    double size = Math.abs(number);
    if (number == Math.rint(number) && size < LARGEST_WHOLE) {
      json.writeNumber((long) number);
    } else if (size >= 1e-3 && size < 1e7) {
      // Java writes these without an exponent already.
      json.writeNumber(number);
    } else {
      json.writeNumber(BigDecimal.valueOf(number).stripTrailingZeros());
    }
  }

  /** The same as a text. */
  static String number(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }

  /** A field of a row. */
  public static void value(JsonGenerator json, Object value) throws IOException {
    switch (value) {
      case null -> json.writeNull();
      case Double number -> number(json, number);
      case Boolean flag -> json.writeBoolean(flag);
      default -> json.writeString(value.toString());
    }
  }
}
