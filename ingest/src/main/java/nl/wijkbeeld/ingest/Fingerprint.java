package nl.wijkbeeld.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** SHA-256 hashes of files and of texts, in hexadecimal. */
public final class Fingerprint {

  /**
   * Raised when the readers make other observations of the same file, so that a lake is read again.
   */
  static final String READERS = "5";

  private Fingerprint() {}

  public static String ofFile(Path file) throws IOException {
    return ofFiles(List.of(file));
  }

  /** One hash over several files, one after the other; a file that cannot be read adds nothing. */
  static String ofFiles(List<Path> files) throws IOException {
    MessageDigest digest = sha256();
    byte[] buffer = new byte[1 << 16];
    for (Path file : files) {
      if (Files.isRegularFile(file) && Files.isReadable(file)) {
        try (InputStream in = Files.newInputStream(file)) {
          for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            digest.update(buffer, 0, read);
          }
        }
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The hash of a file, or nothing when there is none that may be read. */
  static Optional<String> ofReadableFile(Path file) throws IOException {
    return Files.isRegularFile(file) && Files.isReadable(file)
        ? Optional.of(ofFile(file))
        : Optional.empty();
  }

  public static String ofText(String text) {
    return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("elke JDK kent SHA-256", impossible);
    }
  }
}
