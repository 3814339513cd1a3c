package nl.wijkbeeld.ingest.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A SHA-256 hash that grows with what is added to it. */
final class Sha256 {
  private final MessageDigest digest;

  Sha256() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("elke JDK kent SHA-256", impossible);
    }
  }

  static String ofText(String text) {
    Sha256 hash = new Sha256();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    hash.add(bytes, bytes.length);
    return hash.hex();
  }

  /** The hash of the files laid end to end. */
  static String ofFiles(List<Path> files) throws IOException {
    Sha256 hash = new Sha256();
    byte[] buffer = new byte[1 << 16];
    for (Path file : files) {
      try (InputStream in = Files.newInputStream(file)) {
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
          hash.add(buffer, read);
        }
      }
    }
    return hash.hex();
  }

  void add(byte[] bytes, int length) {
    digest.update(bytes, 0, length);
  }

  /** The hash in hexadecimal; afterwards nothing may be added. */
  String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
