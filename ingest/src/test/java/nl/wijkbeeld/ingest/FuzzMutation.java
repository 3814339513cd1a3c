package nl.wijkbeeld.ingest;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A way in which a file gets damaged on its way to us. */
enum FuzzMutation {
  CUT {
    @Override
    byte[] apply(byte[] bytes, Random random) {
      return Arrays.copyOf(bytes, random.nextInt(bytes.length));
    }
  },
  FLIP_BITS {
    @Override
    byte[] apply(byte[] bytes, Random random) {
      byte[] flipped = bytes.clone();
      for (int n = 1 + random.nextInt(8); n > 0; n--) {
        flipped[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      }
      return flipped;
    }
  },
  DELETE_CHUNK {
    @Override
    byte[] apply(byte[] bytes, Random random) {
      int from = random.nextInt(bytes.length);
      int until = Math.min(bytes.length, from + 1 + random.nextInt(40));
      return join(part(bytes, 0, from), part(bytes, until, bytes.length));
    }
  },
  DUPLICATE_CHUNK {
    @Override
    byte[] apply(byte[] bytes, Random random) {
      int from = random.nextInt(bytes.length);
      int until = Math.min(bytes.length, from + 1 + random.nextInt(120));
      return join(part(bytes, 0, until), part(bytes, from, bytes.length));
    }
  },
  SWAP_CHUNKS {
    @Override
    byte[] apply(byte[] bytes, Random random) {
      int[] cuts = random.ints(4, 0, bytes.length + 1).sorted().toArray();
      return join(
          part(bytes, 0, cuts[0]),
          part(bytes, cuts[2], cuts[3]),
          part(bytes, cuts[1], cuts[2]),
          part(bytes, cuts[0], cuts[1]),
          part(bytes, cuts[3], bytes.length));
    }
  },
  INSERT_SIGNS {
    @Override
    byte[] apply(byte[] bytes, Random random) {
      byte[] inserted = bytes;
      for (int n = 1 + random.nextInt(4); n > 0; n--) {
        String sign = SIGNS.get(random.nextInt(SIGNS.size()));
        inserted = insert(inserted, sign.getBytes(StandardCharsets.UTF_8), random);
      }
      return inserted;
    }
  },
  LONG_FIELD {
    @Override
    byte[] apply(byte[] bytes, Random random) {
      byte[] field = new byte[random.nextInt(8) == 0 ? 5 << 20 : 1 << random.nextInt(18)];
      Arrays.fill(field, (byte) "x7 (=".charAt(random.nextInt(5)));
      return insert(bytes, field, random);
    }
  },
  UNICODE {
    @Override
    byte[] apply(byte[] bytes, Random random) {
      StringBuilder text = new StringBuilder();
      for (int n = 1 + random.nextInt(20); n > 0; n--) {
        text.appendCodePoint(random.nextInt(random.nextBoolean() ? 0x250 : 0x110000));
      }
      return insert(bytes, text.toString().getBytes(StandardCharsets.UTF_8), random);
    }
  },
  EXTREME_NUMBER {
    @Override
    byte[] apply(byte[] bytes, Random random) {
      String text = new String(bytes, StandardCharsets.ISO_8859_1);
      List<MatchResult> numbers = NUMBER.matcher(text).results().toList();
      if (numbers.isEmpty()) {
        return FLIP_BITS.apply(bytes, random);
      }
      MatchResult number = numbers.get(random.nextInt(numbers.size()));
      return (text.substring(0, number.start())
              + EXTREMES.get(random.nextInt(EXTREMES.size()))
              + text.substring(number.end()))
          .getBytes(StandardCharsets.ISO_8859_1);
    }
  },
  DROP_OR_DOUBLE_COLUMN {
    @Override
    byte[] apply(byte[] bytes, Random random) {
      String text = new String(bytes, StandardCharsets.ISO_8859_1);
      Matcher keys = Pattern.compile("\"[^\"]{1,20}\": [^,{}\\[\\]]+,? ?").matcher(text);
      List<MatchResult> pairs = keys.results().toList();
      if (!pairs.isEmpty()) {
        MatchResult pair = pairs.get(random.nextInt(pairs.size()));
        String instead =
            random.nextBoolean() ? "" : pair.group().replaceFirst(",? ?$", ", ") + pair.group();
        text = text.substring(0, pair.start()) + instead + text.substring(pair.end());
        return text.getBytes(StandardCharsets.ISO_8859_1);
      }
      return columns(text, random).getBytes(StandardCharsets.ISO_8859_1);
    }
  },
  CONCATENATE {
    @Override
    byte[] apply(byte[] bytes, Random random) {
      return join(bytes, random.nextBoolean() ? bytes : CUT.apply(bytes, random));
    }
  },
  SHUFFLE_LINES {
    @Override
    byte[] apply(byte[] bytes, Random random) {
      List<String> lines =
          new ArrayList<>(new String(bytes, StandardCharsets.ISO_8859_1).lines().toList());
      Collections.shuffle(lines, random);
      return String.join("\n", lines).getBytes(StandardCharsets.ISO_8859_1);
    }
  },
  WRONG_ENCODING {
    @Override
    byte[] apply(byte[] bytes, Random random) {
      String text = new String(bytes, StandardCharsets.UTF_8);
      return switch (random.nextInt(5)) {
        case 0 -> text.getBytes(StandardCharsets.UTF_16LE);
        case 1 -> text.getBytes(StandardCharsets.UTF_16);
        case 2 -> text.getBytes(java.nio.charset.Charset.forName("UTF-32"));
        case 3 -> text.getBytes(java.nio.charset.Charset.forName("IBM1047"));
        default -> new String(bytes, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.UTF_8);
      };
    }
  },
  WRONG_EXTENSION {
    @Override
    byte[] apply(byte[] bytes, Random random) {
      return bytes.clone();
    }
  },
  EMPTY {
    @Override
    byte[] apply(byte[] bytes, Random random) {
      return new byte[random.nextInt(3)];
    }
  },
  GARBAGE {
    @Override
    byte[] apply(byte[] bytes, Random random) {
      byte[] garbage = new byte[1 + random.nextInt(2_000)];
      random.nextBytes(garbage);
      System.arraycopy(
          bytes,
          0,
          garbage,
          0,
          Math.min(bytes.length, random.nextInt(1 + Math.min(64, garbage.length))));
      return garbage;
    }
  };

  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

  private static final List<String> SIGNS =
      List.of(
          "\"",
          "\"\"",
          "'",
          ";",
          ",",
          "\t",
          "|",
          "\0",
          "\n",
          "\r",
          "\r\n",
          " \n",
          "\n\n\n",
          "{",
          "}",
          "[",
          "]",
          ":",
          "\\",
          "\\u0000",
          "\\ud800",
          "null",
          "=",
          "@",
          "=cmd|' /C calc'!A0",
          "\uFEFF",
          "\u001b[31m",
          "%s%n%d",
          "../",
          "&",
          "<",
          "*");

  private static final List<String> EXTREMES =
      List.of(
          "NaN",
          "Infinity",
          "-Infinity",
          "1e309",
          "-1e309",
          "1.7e308",
          "1e-400",
          "-99999999",
          "-99997",
          "9".repeat(40),
          "1" + "0".repeat(2_000),
          "0x1F",
          "1E+999999999",
          "1e2147483648",
          "9223372036854775808",
          "-0",
          "0.1.2",
          "1.234,5",
          "1,234.5",
          "12,34,567",
          "\u0663",
          "--5",
          "+5",
          "5e0",
          "");

  /** The damaged bytes; not empty bytes are given. */
  abstract byte[] apply(byte[] bytes, Random random);

  private static byte[] part(byte[] bytes, int from, int until) {
    return Arrays.copyOfRange(bytes, from, until);
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      joined.writeBytes(part);
    }
    return joined.toByteArray();
  }

  private static byte[] insert(byte[] bytes, byte[] what, Random random) {
    int at = random.nextInt(bytes.length + 1);
    return join(part(bytes, 0, at), what, part(bytes, at, bytes.length));
  }

  /** Drops or doubles a column of every line, or of the header only. */
  private static String columns(String text, Random random) {
    char separator = ';';
    for (char other : new char[] {',', '\t', '|'}) {
      separator = text.indexOf(separator) < 0 ? other : separator;
    }
    List<String> lines = text.lines().toList();
    int width =
        lines.isEmpty() ? 1 : lines.getFirst().split(Pattern.quote(separator + ""), -1).length;
    int column = random.nextInt(width);
    boolean drop = random.nextBoolean();
    boolean headerOnly = random.nextInt(4) == 0;
    StringBuilder changed = new StringBuilder();
    for (int line = 0; line < lines.size(); line++) {
      List<String> fields =
          new ArrayList<>(List.of(lines.get(line).split(Pattern.quote(separator + ""), -1)));
      if (column < fields.size() && (line == 0 || !headerOnly)) {
        if (drop) {
          fields.remove(column);
        } else {
          fields.add(random.nextBoolean() ? fields.size() : column, fields.get(column));
        }
      }
      changed.append(String.join(separator + "", fields)).append('\n');
    }
    return changed.toString();
  }
}
