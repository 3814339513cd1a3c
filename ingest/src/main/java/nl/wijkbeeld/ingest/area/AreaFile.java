package nl.wijkbeeld.ingest.area;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import nl.wijkbeeld.ingest.issue.Issue;
import nl.wijkbeeld.ingest.issue.Reden;
import nl.wijkbeeld.ingest.issue.RefusedDelivery;
import nl.wijkbeeld.ingest.sources.Levering;
import nl.wijkbeeld.ingest.sources.SourceFile;

/**
 * A file of areas as a format sees it: the delivered one, or one that was unpacked from it.
 *
 * @param levering the delivery that it belongs to
 * @param pad the file itself
 * @param issues takes what a person should know
 */
record AreaFile(Levering levering, Path pad, Consumer<Issue> issues) {

  static AreaFile delivered(Levering levering, Consumer<Issue> issues) {
    return new AreaFile(levering, levering.pad(), issues);
  }

  /** The bytes, unpacked when the delivery is gzipped. */
  InputStream open() throws IOException {
    return pad.equals(levering.pad())
        ? SourceFile.open(levering)
        : new BufferedInputStream(Files.newInputStream(pad), 1 << 16);
  }

  /** At most the first bytes. */
  byte[] head(int length) throws IOException {
    try (InputStream in = open()) {
      return in.readNBytes(length);
    }
  }

  /** Copies the bytes, unpacked, to a file that a library can open. */
  Path copyTo(Path target) throws IOException {
    try (InputStream in = open()) {
      Files.copy(in, target);
    }
    return target;
  }

  /** The file of the same name with another extension, in capitals or not. */
  Optional<Path> beside(String extension) throws IOException {
    return beside(pad, extension);
  }

  static Optional<Path> beside(Path file, String extension) throws IOException {
    String wanted = stem(file) + "." + extension;
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      return Optional.empty();
    }
    Optional<Path> found = Optional.empty();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path candidate : files) {
        if (wanted.equalsIgnoreCase(String.valueOf(candidate.getFileName()))
            && Files.isRegularFile(candidate)) {
          found = Optional.of(candidate);
        }
      }
    }
    return found;
  }

  private static String stem(Path file) {
    String name = String.valueOf(file.getFileName());
    for (String packed : List.of(".gz", ".zip")) {
      if (name.toLowerCase(Locale.ROOT).endsWith(packed)) {
        name = name.substring(0, name.length() - packed.length());
      }
    }
    int dot = name.lastIndexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  /** The encoding that the sources file asks for, if it does. */
  Optional<Charset> askedEncoding() {
    return levering.codering();
  }

  void remark(Reden reden, String message) {
    issues.accept(Issue.remark(levering.bestand(), 0, reden, message));
  }

  RefusedDelivery refuse(Reden reden, String message) {
    return new RefusedDelivery(Issue.ofFile(levering.bestand(), reden, message));
  }

  RefusedDelivery refuse(Reden reden, String message, Throwable cause) {
    return new RefusedDelivery(Issue.ofFile(levering.bestand(), reden, message), cause);
  }

  RefusedDelivery brokenOff(String what) {
    return refuse(
        Reden.BESTAND_BREEKT_AF, what + " breekt af; is het bestand helemaal gedownload?");
  }
}
