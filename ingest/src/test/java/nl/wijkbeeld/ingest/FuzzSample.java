package nl.wijkbeeld.ingest;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A small valid delivery of one kind in one file format, to be damaged.
 *
 * @param id the id under which it is delivered
 * @param soort its kind
 * @param file the name of its file
 * @param form what a damaged file can be held against
 * @param sums whether several lines make one observation
 * @param inner the bytes that are packed into the file
 * @param packing how they are packed
 * @param charset the encoding of the inner bytes, where they are text
 * @param settings what stands with it in the sources file
 */
record FuzzSample(
    String id,
    String soort,
    String file,
    Form form,
    boolean sums,
    byte[] inner,
    Packing packing,
    Charset charset,
    List<String> settings) {

  /** What a damaged file can be held against. */
  enum Form {
    /** Lines of text: a figure must stand on the line of its observation. */
    LINES,
    /** Text without such lines: a figure must stand in it. */
    TEXT,
    /** Neither. */
    BINARY
  }

  /** Makes the file of what is packed in it. */
  @FunctionalInterface
  interface Packing {
    byte[] pack(byte[] inner) throws Exception;
  }

  static final Packing PLAIN = inner -> inner;

  FuzzSample {
    settings = List.copyOf(settings);
  }

  static FuzzSample lines(String id, String soort, String text, String... settings) {
    return new FuzzSample(
        id,
        soort,
        id + ".csv",
        Form.LINES,
        false,
        text.getBytes(StandardCharsets.UTF_8),
        PLAIN,
        StandardCharsets.UTF_8,
        List.of(settings));
  }

  static FuzzSample json(String id, String soort, String text, String... settings) {
    FuzzSample lines = lines(id, soort, text, settings);
    return lines.in(id + ".json", Form.TEXT, lines.inner(), PLAIN);
  }

  static FuzzSample binary(String id, String soort, String file, byte[] bytes, String... settings) {
    return lines(id, soort, "", settings).in(file, Form.BINARY, bytes, PLAIN);
  }

  private FuzzSample in(String name, Form other, byte[] bytes, Packing how) {
    return new FuzzSample(id, soort, name, other, sums, bytes, how, charset, settings);
  }

  /** The same text packed, under another id. */
  FuzzSample packed(String otherId, String name, Packing how) {
    return new FuzzSample(otherId, soort, name, form, sums, inner, how, charset, settings);
  }

  /** The same cells in a spreadsheet, where lines are rows. */
  FuzzSample sheet(String otherId, String name, Packing how) {
    return packed(otherId, name, how).in(name, Form.TEXT, inner, how);
  }

  /** The same text in another encoding, under another id. */
  FuzzSample encoded(String otherId, Charset other) {
    return new FuzzSample(
        otherId,
        soort,
        otherId + ".csv",
        form,
        sums,
        new String(inner, charset).getBytes(other),
        packing,
        other,
        settings);
  }

  FuzzSample summed() {
    return new FuzzSample(id, soort, file, form, true, inner, packing, charset, settings);
  }

  byte[] bytes() throws Exception {
    return packing.pack(inner);
  }

  boolean isPacked() {
    return !packing.equals(PLAIN);
  }

  @Override
  public String toString() {
    return id + " (" + soort + ", " + file + ")";
  }
}
