package nl.wijkbeeld.ingest.read;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import nl.wijkbeeld.ingest.issue.Issue;
import nl.wijkbeeld.ingest.issue.Reden;
import nl.wijkbeeld.ingest.issue.RefusedDelivery;
import nl.wijkbeeld.ingest.sources.Levering;

/**
 * Looks into an xlsx before it is read: parts that are damaged or unpack without end, XML that
 * declares entities, and cells beyond the last column are refused.
 */
final class SpreadsheetZip {
  /** What is looked for may lie across two blocks. */
  private static final int OVERLAP = 32;

  /** For a cell with such an address a reader would make room for millions. */
  private static final Pattern FAR_CELL = Pattern.compile("\\sr\\s?=\\s?[\"'][A-Za-z]{4}");

  private SpreadsheetZip() {}

  static void check(Levering levering, long largestPart, long highestRatio) throws IOException {
    try (ZipFile zip = new ZipFile(levering.pad().toFile())) {
      long packed = Files.size(levering.pad());
      long total = 0;
      for (ZipEntry entry : Collections.list(zip.entries())) {
        total += look(levering, zip, entry, largestPart);
        if (total > largestPart || (total > (256L << 20) && total > packed * highestRatio)) {
          throw refuse(
              levering,
              "uitgepakt wordt dit Excel-bestand meer dan %d MB, veel meer dan een tabel nodig heeft; het wordt niet gelezen"
                  .formatted(total >> 20));
        }
      }
      if (zip.getEntry("[Content_Types].xml") == null) {
        throw refuse(levering, "dit is een zip, maar geen Excel-bestand");
      }
    } catch (ZipException | EOFException | IllegalArgumentException damaged) {
      throw new RefusedDelivery(
          Issue.ofFile(
              levering.bestand(),
              Reden.BESTAND_ONLEESBAAR,
              "dit Excel-bestand is beschadigd of breekt af; is het helemaal gedownload?"),
          damaged);
    }
  }

  /**
   * Unpacks a part without keeping it.
   *
   * @return the size that it really has: what the zip says of it need not be true
   * @throws ZipException when it is not what was packed
   */
  private static long look(Levering levering, ZipFile zip, ZipEntry entry, long largest)
      throws IOException {
    byte[] buffer = new byte[1 << 16];
    long size = 0;
    boolean xml = false;
    String before = "";
    try (CheckedInputStream in = new CheckedInputStream(zip.getInputStream(entry), new CRC32())) {
      int read = in.readNBytes(buffer, 0, buffer.length);
      for (; read > 0 && size <= largest; read = in.readNBytes(buffer, 0, buffer.length)) {
        xml |= size == 0 && beginsAsXml(buffer, read);
        size += read;
        if (xml) {
          String text = new String(buffer, 0, read, StandardCharsets.ISO_8859_1).replace("\0", "");
          refuseTricks(levering, entry, before + text);
          before = text.substring(Math.max(0, text.length() - OVERLAP));
        }
      }
      if (read <= 0 && entry.getCrc() >= 0 && entry.getCrc() != in.getChecksum().getValue()) {
        throw new ZipException(entry.getName());
      }
    }
    return size;
  }

  /** With or without a byte order mark, in one or two bytes a letter. */
  private static boolean beginsAsXml(byte[] bytes, int length) {
    for (int i = 0; i < Math.min(length, 64); i++) {
      boolean skipped = bytes[i] <= ' ';
      if (!skipped) {
        return bytes[i] == '<';
      }
    }
    return false;
  }

  private static void refuseTricks(Levering levering, ZipEntry entry, String xml) {
    if (xml.contains("<!DOCTYPE") || xml.contains("<!ENTITY")) {
      throw refuse(
          levering,
          "het Excel-bestand bevat XML met eigen entiteiten (%s); dat doet Excel nooit en wordt niet gelezen"
              .formatted(entry.getName()));
    }
    if (FAR_CELL.matcher(xml).find()) {
      throw refuse(
          levering,
          "het Excel-bestand noemt een cel voorbij de laatste kolom XFD (%s); dat doet Excel nooit en wordt niet gelezen"
              .formatted(entry.getName()));
    }
  }

  private static RefusedDelivery refuse(Levering levering, String message) {
    return new RefusedDelivery(Issue.ofFile(levering.bestand(), Reden.BESTAND_ONLEESBAAR, message));
  }
}
