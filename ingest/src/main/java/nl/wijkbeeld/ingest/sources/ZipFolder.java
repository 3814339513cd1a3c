package nl.wijkbeeld.ingest.sources;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import nl.wijkbeeld.ingest.issue.Issue;
import nl.wijkbeeld.ingest.issue.Reden;
import nl.wijkbeeld.ingest.issue.RefusedDelivery;

/**
 * Unpacks a zip whose sender need not be trusted: bounded in number and size, and no entry lands
 * outside the folder.
 */
final class ZipFolder {
  private static final int MOST_ENTRIES = 1_000;
  private static final int LONGEST_NAME = 200;
  private static final long LARGEST = 4L << 30;

  /** What CSV and JSON compress to lies far above this share of their size. */
  private static final long HIGHEST_RATIO = 200;

  private static final long UNSUSPECTED = 64L << 20;

  private ZipFolder() {}

  /** Whether a file is a zip, and not a spreadsheet that is packed as one. */
  static boolean isPlainZip(Path file) throws IOException {
    if (!DeliveryFiles.beginsWith(file, 'P', 'K', 3, 4)) {
      return false;
    }
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return zip.getEntry("[Content_Types].xml") == null;
    } catch (ZipException | EOFException | IllegalArgumentException damaged) {
      return true;
    }
  }

  /** Unpacks all files into a folder, without the folders inside the zip. */
  static List<Path> unpack(Levering levering, Path file, Path folder) throws IOException {
    List<Path> unpacked = new ArrayList<>();
    String name = String.valueOf(file.getFileName());
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.size() > MOST_ENTRIES) {
        throw refuse(
            name,
            "de zip bevat %d bestanden; meer dan %d wordt niet uitgepakt"
                .formatted(zip.size(), MOST_ENTRIES));
      }
      long total = 0;
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (entry.isDirectory() || entry.getName().startsWith("__MACOSX/")) {
          continue;
        }
        Path target = folder.resolve(safeName(name, entry));
        if (Files.exists(target)) {
          throw refuse(
              name, "het bestand \"%s\" staat twee keer in de zip".formatted(target.getFileName()));
        }
        try (CheckedInputStream in =
                new CheckedInputStream(zip.getInputStream(entry), new CRC32());
            OutputStream out = Files.newOutputStream(target)) {
          total += copy(name, in, out, total, Files.size(file));
          if (entry.getCrc() >= 0 && entry.getCrc() != in.getChecksum().getValue()) {
            throw new ZipException(entry.getName());
          }
        }
        unpacked.add(target);
      }
    } catch (ZipException | EOFException | IllegalArgumentException damaged) {
      throw new RefusedDelivery(
          Issue.ofFile(
              name,
              Reden.BESTAND_ONLEESBAAR,
              "de zip is beschadigd of breekt af; is hij helemaal gedownload?"),
          damaged);
    }
    if (unpacked.isEmpty()) {
      throw refuse(name, "de zip is leeg");
    }
    unpacked.sort(Comparator.naturalOrder());
    return unpacked;
  }

  /** The last part of an entry's name; a name that leads elsewhere is refused. */
  private static String safeName(String zip, ZipEntry entry) {
    String path = entry.getName();
    boolean escapes =
        path.startsWith("/")
            || path.contains("\\")
            || path.contains(":")
            || path.chars().anyMatch(c -> c < 32)
            || path.length() > LONGEST_NAME
            || path.isEmpty()
            || List.of(path.split("/", -1)).stream().anyMatch(List.of("..", ".", "")::contains);
    if (escapes) {
      throw refuse(
          zip,
          "in de zip staat een bestandsnaam die naar een andere map wijst of niet kan bestaan (%s); hij is niet uitgepakt"
              .formatted(
                  path.substring(0, Math.min(LONGEST_NAME, path.length()))
                      .replaceAll("\\p{Cntrl}", "?")));
    }
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static long copy(String zip, InputStream in, OutputStream out, long before, long packed)
      throws IOException {
    byte[] buffer = new byte[1 << 16];
    long copied = 0;
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      copied += read;
      long total = before + copied;
      if (total > LARGEST || (total > UNSUSPECTED && total > packed * HIGHEST_RATIO)) {
        throw refuse(
            zip,
            "uitgepakt wordt de zip meer dan %d MB, %d keer zo groot als hij is; dat wordt niet gelezen"
                .formatted(total >> 20, total / Math.max(1, packed)));
      }
      out.write(buffer, 0, read);
    }
    return copied;
  }

  private static RefusedDelivery refuse(String zip, String message) {
    return new RefusedDelivery(Issue.ofFile(zip, Reden.BESTAND_ONLEESBAAR, message));
  }
}
