package nl.wijkbeeld.ingest.area;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import nl.wijkbeeld.ingest.issue.Reden;

/**
 * A zip with area files, such as a shapefile with its companions: unpacked into a temporary folder,
 * whoever made it.
 */
final class ZipFormat implements AreaFormat {
  private static final long LARGEST = 1L << 30;
  private static final int MOST = 1_000;
  private static final int LONGEST_NAME = 200;

  /** No map packs better than this; only a file made to fill a disk does. */
  private static final long HIGHEST_RATIO = 400;

  private static final long UNSUSPECTED = 64L << 20;

  /** The largest size that the packed file may have. */
  private final long largest;

  ZipFormat() {
    this(LARGEST);
  }

  ZipFormat(long largest) {
    this.largest = largest;
  }

  @Override
  public Optional<String> read(AreaFile file, Consumer<RawFeature> features) throws IOException {
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      Path zip = file.copyTo(folder.path().resolve("gebieden"));
      Set<String> systems = new LinkedHashSet<>();
      int found = 0;
      List<Path> unpacked = unpack(file, zip, Files.createDirectory(folder.path().resolve("uit")));
      for (Path one : unpacked) {
        AreaFile inside = new AreaFile(file.levering(), one, file.issues());
        Optional<AreaFormat> format = FormatFinder.find(inside).filter(f -> !isIndex(one, f));
        if (format.isPresent()) {
          if (format.get() instanceof ZipFormat) {
            throw file.refuse(Reden.BESTAND_ONLEESBAAR, "een zip in een zip wordt niet gelezen");
          }
          found++;
          format.get().read(inside, features).ifPresent(systems::add);
        }
      }
      if (found == 0) {
        throw file.refuse(
            Reden.BESTAND_ONLEESBAAR,
            "in de zip staat geen gebiedsbestand; gevonden: "
                + String.join(", ", unpacked.stream().limit(10).map(ZipFormat::name).toList()));
      }
      if (systems.size() > 1) {
        throw file.refuse(
            Reden.BESTAND_ONLEESBAAR,
            "de bestanden in de zip noemen verschillende assenstelsels; lever ze apart");
      }
      return systems.stream().findFirst();
    }
  }

  /** An index begins with the same bytes as the shapefile beside it. */
  private static boolean isIndex(Path file, AreaFormat format) {
    return format instanceof ShapefileFormat
        && name(file).toLowerCase(Locale.ROOT).endsWith(".shx");
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private List<Path> unpack(AreaFile file, Path packed, Path folder) throws IOException {
    List<Path> unpacked = new ArrayList<>();
    try (ZipFile zip = new ZipFile(packed.toFile())) {
      if (zip.size() > MOST) {
        throw file.refuse(
            Reden.BESTAND_ONLEESBAAR,
            "de zip bevat %d bestanden; meer dan %d wordt niet gelezen"
                .formatted(zip.size(), MOST));
      }
      long most = Math.min(largest, Math.max(UNSUSPECTED, Files.size(packed) * HIGHEST_RATIO));
      long room = most;
      for (ZipEntry entry : Collections.list(zip.entries())) {
        Path target = target(file, folder, entry);
        if (entry.isDirectory() || entry.getName().startsWith("__MACOSX/")) {
          continue;
        }
        Files.createDirectories(target.getParent());
        try (CheckedInputStream in =
                new CheckedInputStream(zip.getInputStream(entry), new CRC32());
            OutputStream out = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
          room -= copy(file, in, out, room, most);
          if (entry.getCrc() >= 0 && entry.getCrc() != in.getChecksum().getValue()) {
            throw new ZipException(entry.getName());
          }
        }
        unpacked.add(target);
      }
    } catch (ZipException | EOFException | FileSystemException | IllegalArgumentException broken) {
      throw file.refuse(
          Reden.BESTAND_BREEKT_AF,
          "de zip is beschadigd of breekt af; is het bestand helemaal gedownload?",
          broken);
    }
    Collections.sort(unpacked);
    return unpacked;
  }

  private static Path target(AreaFile file, Path folder, ZipEntry entry) {
    String name = entry.getName();
    boolean suspect =
        name.startsWith("/")
            || name.indexOf('\\') >= 0
            || name.indexOf(':') >= 0
            || name.chars().anyMatch(c -> c < ' ')
            || name.isEmpty()
            || name.length() > LONGEST_NAME
            || List.of(name.split("/", -1)).contains("..");
    if (suspect) {
      throw file.refuse(
          Reden.BESTAND_ONLEESBAAR,
          "in de zip staat een bestand buiten zijn map (\"%s\"); de zip wordt niet gelezen"
              .formatted(name.replaceAll("\\p{Cntrl}", "?")));
    }
    return folder.resolve(name);
  }

  private static long copy(AreaFile file, InputStream in, OutputStream out, long room, long most)
      throws IOException {
    byte[] buffer = new byte[1 << 16];
    long copied = 0;
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      copied += read;
      if (copied > room) {
        throw file.refuse(
            Reden.BESTAND_ONLEESBAAR,
            "uitgepakt is de zip groter dan %d MB; dat wordt niet gelezen".formatted(most >> 20));
      }
      out.write(buffer, 0, read);
    }
    return copied;
  }
}
