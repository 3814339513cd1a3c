package nl.wijkbeeld.dashboard.export;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A line of JSON that is put together from pieces that are JSON already, and from numbers; for rows
 * by the thousands, where a generator that minds each field takes three times as long.
 */
final class JsonLine {
  private static final int FIRST_SIZE = 1 << 10;

  /** What a whole number of 64 bits takes at most. */
  private static final int LONGEST_NUMBER = 20;

  /** Of larger numbers not every one with three decimals is a different one. */
  private static final double MOST_WITH_DECIMALS = 1e11;

  private static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);

  private byte[] bytes = new byte[FIRST_SIZE];
  private int length;

  void add(byte[] json) {
    makeRoom(json.length);
    System.arraycopy(json, 0, bytes, length, json.length);
    length += json.length;
  }

  void addNull() {
    add(NULL);
  }

  /** Adds a number as {@link Json#number} writes it. */
  void add(double number) {
    makeRoom(LONGEST_NUMBER + 2);
    if (number == Math.rint(number) && Math.abs(number) < Json.LARGEST_WHOLE) {
      length = NumberOutput.outputLong((long) number, bytes, length);
    } else if (!addThousandths(number)) {
      add(Json.number(number).getBytes(StandardCharsets.US_ASCII));
    }
  }

  /**
   * Adds a number that has three decimals at most. When the quotient is the number itself, no
   * shorter row of decimals stands for it than that of the dividend.
   */
  private boolean addThousandths(double number) {
    double size = Math.abs(number);
    long thousandths = Math.round(size * 1000);
    if (size >= MOST_WITH_DECIMALS || thousandths / 1000.0 != size) {
      return false;
    }
    if (number < 0) {
      bytes[length++] = '-';
    }
    length = NumberOutput.outputLong(thousandths / 1000, bytes, length);
    bytes[length++] = '.';
    int rest = (int) (thousandths % 1000);
    for (int unit = 100; rest > 0; unit /= 10) {
      bytes[length++] = (byte) ('0' + rest / unit);
      rest %= unit;
    }
    return true;
  }

  /** Writes the line and begins anew. */
  void moveTo(OutputStream out) throws IOException {
    out.write(bytes, 0, length);
    length = 0;
  }

  /** Takes the line away and begins anew. */
  byte[] take() {
    byte[] taken = Arrays.copyOf(bytes, length);
    length = 0;
    return taken;
  }

  private void makeRoom(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
  }
}
