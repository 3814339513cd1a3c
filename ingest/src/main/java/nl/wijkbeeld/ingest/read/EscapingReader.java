package nl.wijkbeeld.ingest.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * Decodes text and keeps every byte that does not fit the encoding recognisable, so that one wrong
 * letter costs one line and not the file.
 *
 * <p>An undecodable byte 0xNN becomes the unpaired surrogate U+DCNN, which no decoded text can hold
 * otherwise (the way of Python's PEP 383).
 */
final class EscapingReader extends Reader {
  private static final char ESCAPE = 0xDC00;
  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private final CharsetDecoder decoder;
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
  private final CharBuffer chars = CharBuffer.allocate(BUFFER).flip();
  private boolean atEnd;
  private boolean flushed;

  EscapingReader(InputStream in, Charset charset) {
    this.in = in;
    this.decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /** The position of the first undecodable byte in a text, or -1. */
  static int indexOfEscape(String text) {
    return indexOfEscape(text, 0);
  }

  private static int indexOfEscape(CharSequence text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean escape = c >= ESCAPE + 0x80 && c <= ESCAPE + 0xFF;
      if (escape && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)))) {
        return i;
      }
    }
    return -1;
  }

  /** The byte that stands escaped at a position. */
  static int byteAt(String text, int index) {
    return text.charAt(index) - ESCAPE;
  }

  /** The text with a visible mark in place of each undecodable byte. */
  static String printable(String text) {
    StringBuilder printable = new StringBuilder(text);
    for (int i = indexOfEscape(text); i >= 0; i = indexOfEscape(printable, i + 1)) {
      printable.setCharAt(i, '\uFFFD');
    }
    return printable.toString();
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (!chars.hasRemaining()) {
      if (flushed) {
        return -1;
      }
      decode();
    }
    int count = Math.min(length, chars.remaining());
    chars.get(target, offset, count);
    return count;
  }

  private void decode() throws IOException {
    fill();
    chars.clear();
    CoderResult result = decoder.decode(bytes, chars, atEnd);
    while (result.isError() && chars.hasRemaining()) {
      for (int i = 0; i < result.length() && chars.hasRemaining(); i++) {
        chars.put((char) (ESCAPE + (bytes.get() & 0xFF)));
      }
      result = decoder.decode(bytes, chars, atEnd);
    }
    if (atEnd && result.isUnderflow()) {
      decoder.flush(chars);
      flushed = true;
    }
    chars.flip();
  }

  private void fill() throws IOException {
    bytes.compact();
    int read = atEnd ? 0 : in.read(bytes.array(), bytes.position(), bytes.remaining());
    if (read < 0) {
      atEnd = true;
    } else {
      bytes.position(bytes.position() + read);
    }
    bytes.flip();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
