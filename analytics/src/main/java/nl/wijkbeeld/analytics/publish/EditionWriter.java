package nl.wijkbeeld.analytics.publish;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.wijkbeeld.vocabulary.LakeLayout;

/**
 * Makes an edition of a snapshot: a small file beside the snapshots, which never changes either.
 * The snapshot is read against the hashes of its manifest first, since an edition that is not whole
 * cannot be cited. An edition comes into place in one step and never takes the place of another.
 */
public final class EditionWriter {
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  /**
   * An edition as it stands in the lake.
   *
   * @param nummer counts from 1
   * @param titel what it is called
   * @param datum the day on which it was made one, such as {@code 2026-11-21}
   * @param snapshot the snapshot
   * @param toelichting what a reader must know of what changed; may be empty
   * @param manifest the SHA-256 of the manifest, which holds those of all files
   */
  public record Editie(
      int nummer,
      String titel,
      String datum,
      String snapshot,
      String toelichting,
      @JsonProperty("manifest_sha256") String manifest) {}

  /** Thrown when a snapshot cannot become an edition; its message says why and what to do. */
  public static final class RefusedEdition extends Exception {
    private static final long serialVersionUID = 1L;

    RefusedEdition(String message) {
      super(message);
    }
  }

  private final LakeLayout lake;

  public EditionWriter(LakeLayout lake) {
    this.lake = lake;
  }

  /** The editions of the lake, by number. */
  public List<Editie> list() throws IOException {
    List<Editie> editions = new ArrayList<>();
    if (Files.isDirectory(lake.editions())) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(lake.editions(), "*.json")) {
        for (Path file : files) {
          editions.add(JSON.readValue(file.toFile(), Editie.class));
        }
      }
    }
    editions.sort(Comparator.comparingInt(Editie::nummer));
    return editions;
  }

  /**
   * Makes an edition.
   *
   * @param snapshot its id; the current one when there is none
   * @param datum the day, such as {@code 2026-11-21}
   * @throws RefusedSnapshot when the snapshot is not there, or not whole
   * @throws RefusedEdition when it is an edition already, or has no title
   */
  public Editie mark(Optional<String> snapshot, String titel, String toelichting, String datum)
      throws IOException, RefusedEdition, RefusedSnapshot {
    if (titel.isBlank()) {
      throw new RefusedEdition("een editie heeft een titel nodig; geef haar met --title");
    }
    PublishedSnapshots snapshots = new PublishedSnapshots(lake);
    String id = snapshot.isPresent() ? snapshot.get() : snapshots.current();
    List<Editie> earlier = list();
    for (Editie one : earlier) {
      if (one.snapshot().equals(id)) {
        throw new RefusedEdition(
            "snapshot %s is al editie %d (%s); een editie verandert niet"
                .formatted(id, one.nummer(), one.titel()));
      }
    }
    String manifest = snapshots.verify(id);
    int last = earlier.isEmpty() ? 0 : earlier.getLast().nummer();
    Editie edition = new Editie(last + 1, titel.strip(), datum, id, toelichting.strip(), manifest);
    write(edition);
    return edition;
  }

  /** A link, unlike a move, fails when the name is taken. */
  private void write(Editie edition) throws IOException, RefusedEdition {
    Files.createDirectories(lake.editions());
    Path part = Files.createTempFile(lake.editions(), ".", ".part");
    try {
      JSON.writeValue(part.toFile(), edition);
      try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      try {
        Files.createLink(lake.edition(edition.nummer()), part);
      } catch (UnsupportedOperationException noLinks) {
        Files.copy(part, lake.edition(edition.nummer()));
      }
    } catch (FileAlreadyExistsException taken) {
      throw new RefusedEdition(
          "editie %d is intussen door iemand anders gemaakt; probeer het opnieuw"
              .formatted(edition.nummer()));
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
