package nl.wijkbeeld.ingest.lake;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the lake remembers of a delivery that was refused whole; kept beside what was set aside of
 * it as {@code _geweigerd.json}, until it is taken.
 *
 * @param bron the bron under which it would be kept
 * @param levering its id
 * @param soort what kind it is
 * @param wanneer when it was refused, ISO 8601 in UTC
 * @param melding why, with file and line
 */
public record RefusalRecord(
    String bron, String levering, String soort, String wanneer, String melding) {
  private static final String FILE = "_geweigerd.json";
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  static Optional<RefusalRecord> find(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    return Files.exists(file)
        ? Optional.of(JSON.readValue(file.toFile(), RefusalRecord.class))
        : Optional.empty();
  }

  void write(Path folder) throws IOException {
    JSON.writeValue(folder.resolve(FILE).toFile(), this);
  }
}
