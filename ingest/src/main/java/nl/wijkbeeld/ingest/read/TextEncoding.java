package nl.wijkbeeld.ingest.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import nl.wijkbeeld.ingest.sources.Levering;
import nl.wijkbeeld.ingest.sources.SourceFile;

/**
 * The character encoding of a text file, recognised by its bytes: a byte order mark, zeros at every
 * other place (UTF-16), sound UTF-8, or else the one of windows-1252 and MacRoman in which the odd
 * bytes are letters that Dutch is written with.
 *
 * <p>A file that is UTF-8 but for a few bytes stays UTF-8: the lines with those bytes are damaged,
 * not the file.
 *
 * @param charset how it is decoded
 * @param recognised whether it is something else than plain UTF-8, so that a person should know
 * @param endsInLine whether the last line lacks a line end, as in a file that breaks off
 */
record TextEncoding(Charset charset, boolean recognised, boolean endsInLine) {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final Charset MAC_ROMAN = Charset.forName("x-MacRoman");
  private static final int SAMPLE = 4096;

  /** Letters and signs that occur in Dutch names and texts beside a to z. */
  private static final String DUTCH =
      "\u00e9\u00eb\u00e8\u00ea\u00ef\u00ed\u00f6\u00f3\u00f4\u00fc\u00fa\u00fb\u00e1\u00e0\u00e2\u00e4\u00e7\u00f1"
          + "\u00c9\u00cb\u00c8\u00cf\u00d6\u00dc\u00c4\u00c7\u2019\u2018\u201c\u201d\u2013\u2014\u2026\u20ac\u00b2\u00b3\u00b0\u00bd\u00b4\u2022\u00a0";

  /**
   * In windows-1252 an opening quote, a bullet and a long dash, in MacRoman the letters of {@code
   * België}, {@code Oekraïne} and {@code vóór}: right behind a letter they are letters.
   */
  private static final int[] LETTERS_OF_MAC = {0x91, 0x95, 0x97};

  static TextEncoding of(Levering levering) throws IOException {
    Scan scan = new Scan();
    try (InputStream in = SourceFile.open(levering)) {
      byte[] buffer = new byte[1 << 16];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        scan.add(buffer, read);
      }
    }
    boolean endsInLine = scan.endsInLine();
    if (levering.codering().isPresent()) {
      return new TextEncoding(levering.codering().get(), false, endsInLine);
    }
    Charset charset = scan.charset();
    return new TextEncoding(charset, !charset.equals(StandardCharsets.UTF_8), endsInLine);
  }

  /** The name as people know it. */
  String label() {
    return charset.equals(MAC_ROMAN) ? "MacRoman" : charset.name().toUpperCase(Locale.ROOT);
  }

  /** What the bytes of a file say about their encoding. */
  private static final class Scan {
    private final byte[] head = new byte[SAMPLE];
    private final long[] odd = new long[256];
    private final long[] oddBehindLetter = new long[256];
    private int headLength;
    private byte lastButOne;
    private long total;
    private byte last;
    private int previous;
    private int continuation;
    private int pending;
    private long letters;
    private long wrong;

    void add(byte[] buffer, int length) {
      if (headLength < SAMPLE) {
        int part = Math.min(SAMPLE - headLength, length);
        System.arraycopy(buffer, 0, head, headLength, part);
        headLength += part;
      }
      for (int i = 0; i < length; i++) {
        byte b = buffer[i];
        if (b < 0 || continuation > 0) {
          step(b & 0xFF);
        }
        previous = b;
      }
      if (length > 0) {
        lastButOne = length > 1 ? buffer[length - 2] : last;
        last = buffer[length - 1];
      }
      total += length;
    }

    /** A letter of UTF-16 ends in a zero, or its line end has one before or behind it. */
    boolean endsInLine() {
      byte sign = last == 0 ? lastButOne : last;
      return total > 0 && sign != '\n' && sign != '\r';
    }

    /** Follows UTF-8: a lead byte, then as many continuation bytes as it announces. */
    private void step(int b) {
      if (continuation > 0 && (b & 0xC0) == 0x80) {
        continuation--;
        if (continuation == 0) {
          letters++;
        }
        return;
      }
      if (continuation > 0) {
        continuation = 0;
        damaged(pending);
      }
      if (b < 0x80) {
        return;
      }
      pending = b;
      if (b >= 0xC2 && b <= 0xDF) {
        continuation = 1;
      } else if (b >= 0xE0 && b <= 0xEF) {
        continuation = 2;
      } else if (b >= 0xF0 && b <= 0xF4) {
        continuation = 3;
      } else {
        damaged(b);
        oddBehindLetter[b] += previous < 0 || Character.isLetter(previous) ? 1 : 0;
      }
    }

    private void damaged(int b) {
      wrong++;
      odd[b]++;
    }

    Charset charset() {
      if (startsWith(0xFF, 0xFE)) {
        return StandardCharsets.UTF_16LE;
      }
      if (startsWith(0xFE, 0xFF)) {
        return StandardCharsets.UTF_16BE;
      }
      long evenZeros = zeros(0);
      long oddZeros = zeros(1);
      long pairs = headLength / 2;
      if (pairs > 4 && oddZeros > pairs / 2 && evenZeros < pairs / 10) {
        return StandardCharsets.UTF_16LE;
      }
      if (pairs > 4 && evenZeros > pairs / 2 && oddZeros < pairs / 10) {
        return StandardCharsets.UTF_16BE;
      }
      if (wrong == 0 || wrong <= letters * 10) {
        return StandardCharsets.UTF_8;
      }
      return plausibility(MAC_ROMAN) > plausibility(WINDOWS_1252) ? MAC_ROMAN : western();
    }

    /** Without bytes that only windows-1252 knows, the international name fits as well. */
    private Charset western() {
      for (int b = 0x80; b < 0xA0; b++) {
        if (odd[b] > 0) {
          return WINDOWS_1252;
        }
      }
      return StandardCharsets.ISO_8859_1;
    }

    private long plausibility(Charset charset) {
      long score = 0;
      for (int b = 0x80; b < 0x100; b++) {
        if (odd[b] > 0) {
          String letter = new String(new byte[] {(byte) b}, charset);
          char c = letter.charAt(0);
          int worth = DUTCH.indexOf(c) >= 0 ? 2 : Character.isLetter(c) ? 0 : -2;
          score += worth * odd[b];
        }
      }
      if (charset.equals(WINDOWS_1252)) {
        for (int b : LETTERS_OF_MAC) {
          score -= 2 * oddBehindLetter[b];
        }
      }
      return score;
    }

    private boolean startsWith(int first, int second) {
      return headLength >= 2 && (head[0] & 0xFF) == first && (head[1] & 0xFF) == second;
    }

    private long zeros(int offset) {
      long zeros = 0;
      for (int i = offset; i < headLength; i += 2) {
        zeros += head[i] == 0 ? 1 : 0;
      }
      return zeros;
    }
  }
}
