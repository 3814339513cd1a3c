package nl.wijkbeeld.ingest.sources;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import nl.wijkbeeld.ingest.issue.Issue;
import nl.wijkbeeld.ingest.issue.Reden;
import nl.wijkbeeld.ingest.issue.RefusedDelivery;

/**
 * The files of a delivery: one file, those of a folder, those that fit a glob, those in a zip, or
 * those fetched from an address. A zip is unpacked into a temporary folder, which {@link #close}
 * removes.
 */
public final class DeliveryFiles implements AutoCloseable {

  /** Fetches an address and gives the files that it answered with. */
  @FunctionalInterface
  public interface Download {
    List<Path> files(URI address) throws IOException;
  }

  private final List<Path> files;
  private final List<Path> temporary;

  private DeliveryFiles(List<Path> files, List<Path> temporary) {
    this.files = List.copyOf(files);
    this.temporary = List.copyOf(temporary);
  }

  /**
   * Finds the files of a delivery.
   *
   * @throws RefusedDelivery when there are none, or a zip is not to be trusted
   */
  public static DeliveryFiles of(Levering levering, Download download) throws IOException {
    List<Path> named =
        levering.adres().isPresent()
            ? download.files(levering.adres().get())
            : local(levering, levering.pad());
    List<Path> files = new ArrayList<>();
    List<Path> temporary = new ArrayList<>();
    try {
      for (Path file : named) {
        if (levering.soort() != Soort.GEBIEDEN && ZipFolder.isPlainZip(file)) {
          Path folder = Files.createTempDirectory("wijkbeeld-zip");
          temporary.add(folder);
          files.addAll(ZipFolder.unpack(levering, file, folder));
        } else {
          files.add(file);
        }
      }
      return new DeliveryFiles(files, temporary);
    } catch (IOException | RuntimeException failed) {
      for (Path folder : temporary) {
        deleteTree(folder);
      }
      throw failed;
    }
  }

  private static List<Path> local(Levering levering, Path pad) throws IOException {
    if (Files.isDirectory(pad)) {
      return nonEmpty(levering, list(pad, "*"));
    }
    Path name = pad.getFileName();
    boolean glob = name != null && name.toString().matches(".*[*?\\[{].*");
    if (glob
        && Files.notExists(pad)
        && pad.getParent() != null
        && Files.isDirectory(pad.getParent())) {
      try {
        return nonEmpty(levering, list(pad.getParent(), name.toString()));
      } catch (PatternSyntaxException unsound) {
        throw new RefusedDelivery(
            Issue.ofFile(
                levering.bestand(),
                Reden.BESTAND_ONTBREEKT,
                "het bestand bestaat niet, en als patroon is de naam niet te lezen (bij teken %d)"
                    .formatted(unsound.getIndex() + 1)),
            unsound);
      }
    }
    return List.of(pad);
  }

  private static List<Path> list(Path folder, String glob) throws IOException {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, glob)) {
      for (Path file : stream) {
        if (Files.isRegularFile(file) && !file.getFileName().toString().startsWith(".")) {
          files.add(file);
        }
      }
    }
    files.sort(Comparator.naturalOrder());
    return files;
  }

  private static List<Path> nonEmpty(Levering levering, List<Path> files) {
    if (files.isEmpty()) {
      throw new RefusedDelivery(
          Issue.ofFile(
              levering.bestand(),
              Reden.BESTAND_ONTBREEKT,
              "hier staat geen enkel bestand (gezocht als %s)".formatted(levering.pad())));
    }
    return files;
  }

  /** The files, in the order of their names; at least one, which need not exist. */
  public List<Path> files() {
    return files;
  }

  /** The size of all files together, in bytes. */
  public long bytes() throws IOException {
    long total = 0;
    for (Path file : files) {
      total += Files.isRegularFile(file) ? Files.size(file) : 0;
    }
    return total;
  }

  @Override
  public void close() throws IOException {
    for (Path folder : temporary) {
      deleteTree(folder);
    }
  }

  private static void deleteTree(Path root) throws IOException {
    try (Stream<Path> walk = Files.walk(root)) {
      walk.sorted(Comparator.reverseOrder())
          .forEach(
              path -> {
                try {
                  Files.delete(path);
                } catch (IOException stuck) {
                  throw new UncheckedIOException(stuck);
                }
              });
    } catch (UncheckedIOException stuck) {
      throw stuck.getCause();
    }
  }

  /** Whether a file begins with these bytes. */
  static boolean beginsWith(Path file, int... magic) throws IOException {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      for (int expected : magic) {
        if (in.read() != expected) {
          return false;
        }
      }
      return true;
    }
  }
}
