package nl.wijkbeeld.ingest.sources;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import nl.wijkbeeld.ingest.issue.Issue;
import nl.wijkbeeld.ingest.issue.Reden;
import nl.wijkbeeld.ingest.issue.RefusedDelivery;

/**
 * Opens the file of a delivery, gzipped or not, and says in a sentence when that cannot be done.
 */
public final class SourceFile {

  /**
   * Unpacked, a file may be this many bytes: enough for the whole country, too little to fill a
   * disk.
   */
  private static final long LARGEST = 8L << 30;

  /** No table or map packs better than this; only a file made to fill a disk does. */
  private static final long HIGHEST_RATIO = 400;

  private static final long UNSUSPECTED = 256L << 20;

  private SourceFile() {}

  /**
   * The bytes of the file, unpacked when it is gzipped.
   *
   * @throws RefusedDelivery when there is no such file, or it may not be read
   */
  public static InputStream open(Levering levering) throws IOException {
    return open(levering, bytes -> {});
  }

  /**
   * The bytes of the file, unpacked when it is gzipped.
   *
   * @param progress is told how many bytes of the packed file were read since the last time
   * @throws RefusedDelivery when there is no such file, or it may not be read
   */
  public static InputStream open(Levering levering, LongConsumer progress) throws IOException {
    try {
      if (!Files.isRegularFile(levering.pad())) {
        throw new NoSuchFileException(levering.pad().toString());
      }
      InputStream in =
          new BufferedInputStream(
              new Counted(Files.newInputStream(levering.pad()), progress), 1 << 16);
      in.mark(2);
      boolean gzipped = in.read() == 0x1f && in.read() == 0x8b;
      in.reset();
      return gzipped ? Bounded.of(in, levering) : in;
    } catch (NoSuchFileException missing) {
      throw new RefusedDelivery(
          Issue.ofFile(
              levering.bestand(),
              Reden.BESTAND_ONTBREEKT,
              "het bestand bestaat niet (gezocht als %s)".formatted(levering.pad())),
          missing);
    } catch (AccessDeniedException denied) {
      throw new RefusedDelivery(
          Issue.ofFile(
              levering.bestand(), Reden.BESTAND_ONLEESBAAR, "het bestand mag niet gelezen worden"),
          denied);
    }
  }

  /** The refusal of a file whose JSON is broken, with the place where it breaks. */
  public static RefusedDelivery brokenJson(Levering levering, JsonProcessingException broken) {
    var place = broken.getLocation();
    long line = place == null ? 0 : place.getLineNr();
    int column = place == null ? 0 : place.getColumnNr();
    boolean half = broken instanceof JsonEOFException || isAtEnd(levering, broken);
    String message =
        broken instanceof StreamConstraintsException
            ? "deze JSON is dieper genest of heeft langere teksten dan een bestand met cijfers nodig heeft (teken %d van deze regel)"
            : String.valueOf(broken.getOriginalMessage()).startsWith("Duplicate field")
                ? "een kenmerk staat twee keer in hetzelfde object (voor teken %d van deze regel); niet te zien is welk van beide geldt"
                : half
                    ? "het bestand breekt af na teken %d van deze regel; is het helemaal gedownload?"
                    : "dit is geen geldige JSON, vanaf teken %d van deze regel";
    Reden reden = half ? Reden.BESTAND_BREEKT_AF : Reden.BESTAND_ONLEESBAAR;
    return new RefusedDelivery(
        Issue.ofCell(levering.bestand(), line, "", "", reden, message.formatted(column)), broken);
  }

  /** Whether JSON breaks where the file ends: in the middle of a word, or after a comma. */
  private static boolean isAtEnd(Levering levering, JsonProcessingException broken) {
    long place = broken.getLocation() == null ? -1 : broken.getLocation().getByteOffset();
    try (InputStream in = open(levering)) {
      return place > 0 && in.skip(place + 1) <= place;
    } catch (IOException unreadable) {
      return true;
    }
  }

  /** A stream that tells how far it is. */
  private static final class Counted extends FilterInputStream {
    private final LongConsumer progress;

    Counted(InputStream in, LongConsumer progress) {
      super(in);
      this.progress = progress;
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      progress.accept(value < 0 ? 0 : 1);
      return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      progress.accept(Math.max(0, read));
      return read;
    }
  }

  /**
   * The refusal of a file that cannot be read to its end.
   *
   * @param unreadable why
   */
  public static RefusedDelivery unreadable(Levering levering, IOException unreadable) {
    if (unreadable instanceof JsonProcessingException broken) {
      return brokenJson(levering, broken);
    }
    boolean half = unreadable instanceof EOFException;
    return new RefusedDelivery(
        Issue.ofFile(
            levering.bestand(),
            half ? Reden.BESTAND_BREEKT_AF : Reden.BESTAND_ONLEESBAAR,
            half
                ? "het bestand breekt af; is het helemaal gedownload?"
                : "het bestand is beschadigd of niet verder te lezen; haal het opnieuw op, of bewaar het opnieuw als UTF-8"),
        unreadable);
  }

  /**
   * Reads JSON on from the end of what was looked for: what is half, or two files behind each
   * other, is refused.
   */
  public static void checkEnd(Levering levering, JsonParser parser) throws IOException {
    JsonStreamContext context = parser.getParsingContext();
    while (!context.inRoot()) {
      if (parser.nextToken() == null) {
        return;
      }
      parser.skipChildren();
      context = parser.getParsingContext();
    }
    if (parser.nextToken() != null) {
      throw new RefusedDelivery(
          Issue.ofCell(
              levering.bestand(),
              parser.currentTokenLocation().getLineNr(),
              "",
              "",
              Reden.BESTAND_ONLEESBAAR,
              "na het einde van de JSON staat nog iets; zijn hier twee bestanden achter elkaar gezet?"));
    }
  }

  /** A stream that refuses to unpack without end, and what does not unpack. */
  private static final class Bounded extends FilterInputStream {
    private final Levering levering;
    private final long packed;
    private long total;

    private Bounded(InputStream in, Levering levering) throws IOException {
      super(in);
      this.levering = levering;
      this.packed = Files.size(levering.pad());
    }

    static InputStream of(InputStream packed, Levering levering) throws IOException {
      try {
        return new Bounded(new GZIPInputStream(packed, 1 << 16), levering);
      } catch (EOFException | ZipException damaged) {
        packed.close();
        throw unreadable(levering, damaged);
      }
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      try {
        int read = super.read(buffer, offset, length);
        count(Math.max(0, read));
        return read;
      } catch (EOFException | ZipException damaged) {
        throw unreadable(levering, damaged);
      }
    }

    private void count(int bytes) {
      total += bytes;
      if (total > LARGEST || (total > UNSUSPECTED && total > packed * HIGHEST_RATIO)) {
        throw new RefusedDelivery(
            Issue.ofFile(
                levering.bestand(),
                Reden.BESTAND_ONLEESBAAR,
                "uitgepakt is het bestand groter dan %d MB, %d keer zo groot als ingepakt; dat wordt niet gelezen"
                    .formatted(total >> 20, total / Math.max(1, packed))));
      }
    }
  }
}
