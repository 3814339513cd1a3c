package nl.wijkbeeld.analytics.protect;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Map;
import nl.wijkbeeld.vocabulary.LakeLayout;

/**
 * The secret of a lake that decides which way a shown number is rounded. It is drawn once, lies in
 * the confidential part of the lake, and is never published: with it a rounded number tells more.
 */
public final class RoundingKey {
  private static final String FILE = "afrondsleutel";
  private static final int BYTES = 32;

  private RoundingKey() {}

  /** The key of a lake, drawn if it is needed and not there; empty when no policy rounds. */
  public static byte[] of(LakeLayout lake, Map<String, CountPolicy> policies) throws IOException {
    if (policies.values().stream().allMatch(policy -> policy.roundTo() == 1)) {
      return new byte[0];
    }
    Path folder = Files.createDirectories(lake.confidential());
    Path file = folder.resolve(FILE);
    if (Files.notExists(file)) {
      byte[] drawn = new byte[BYTES];
      new SecureRandom().nextBytes(drawn);
      Path part = Files.createTempFile(folder, FILE, ".part");
      Files.write(part, drawn);
      if (Files.getFileStore(part).supportsFileAttributeView(PosixFileAttributeView.class)) {
        Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rw-------"));
      }
      try {
        Files.move(part, file);
      } catch (FileAlreadyExistsException drawnByAnother) {
        Files.delete(part);
      }
    }
    return Files.readAllBytes(file);
  }
}
