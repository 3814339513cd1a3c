package nl.wijkbeeld.ingest.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import nl.wijkbeeld.ingest.issue.Issue;
import nl.wijkbeeld.ingest.issue.Reden;
import nl.wijkbeeld.ingest.issue.RefusedDelivery;
import nl.wijkbeeld.ingest.sources.Levering;

/**
 * Looks into an xlsx before it is read: parts that unpack without end, or XML that declares
 * entities, are refused.
 */
final class SpreadsheetZip {
  private static final int PROLOGUE = 4096;

  private SpreadsheetZip() {}

  static void check(Levering levering, long largestPart, long highestRatio) throws IOException {
    try (ZipFile zip = new ZipFile(levering.pad().toFile())) {
      long packed = Files.size(levering.pad());
      long total = 0;
      for (ZipEntry entry : Collections.list(zip.entries())) {
        total += unpackedSize(zip, entry, largestPart);
        if (total > largestPart || (total > (256L << 20) && total > packed * highestRatio)) {
          throw refuse(
              levering,
              "uitgepakt wordt dit Excel-bestand meer dan %d MB, veel meer dan een tabel nodig heeft; het wordt niet gelezen"
                  .formatted(total >> 20));
        }
        if (entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels")) {
          refuseEntities(levering, zip, entry);
        }
      }
      if (zip.getEntry("[Content_Types].xml") == null) {
        throw refuse(levering, "dit is een zip, maar geen Excel-bestand");
      }
    } catch (ZipException damaged) {
      throw new RefusedDelivery(
          Issue.ofFile(
              levering.bestand(),
              Reden.BESTAND_ONLEESBAAR,
              "dit Excel-bestand is beschadigd of breekt af (%s)".formatted(damaged.getMessage())),
          damaged);
    }
  }

  /** The size that an entry really unpacks to: what it says of itself need not be true. */
  private static long unpackedSize(ZipFile zip, ZipEntry entry, long largest) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long size = 0;
    try (InputStream in = zip.getInputStream(entry)) {
      for (int read = in.read(buffer); read >= 0 && size <= largest; read = in.read(buffer)) {
        size += read;
      }
    }
    return size;
  }

  private static void refuseEntities(Levering levering, ZipFile zip, ZipEntry entry)
      throws IOException {
    char[] prologue = new char[PROLOGUE];
    int length = 0;
    try (BufferedReader text =
        new BufferedReader(
            new InputStreamReader(zip.getInputStream(entry), StandardCharsets.UTF_8))) {
      for (int read = text.read(prologue, 0, PROLOGUE);
          read > 0 && length < PROLOGUE;
          read = text.read(prologue, length, PROLOGUE - length)) {
        length += read;
      }
    }
    String head = new String(prologue, 0, length);
    if (head.contains("<!DOCTYPE") || head.contains("<!ENTITY")) {
      throw refuse(
          levering,
          "het Excel-bestand bevat XML met eigen entiteiten (%s); dat doet Excel nooit en wordt niet gelezen"
              .formatted(entry.getName()));
    }
  }

  private static RefusedDelivery refuse(Levering levering, String message) {
    return new RefusedDelivery(Issue.ofFile(levering.bestand(), Reden.BESTAND_ONLEESBAAR, message));
  }
}
