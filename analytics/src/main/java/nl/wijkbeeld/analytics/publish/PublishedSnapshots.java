package nl.wijkbeeld.analytics.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.wijkbeeld.ingest.Fingerprint;
import nl.wijkbeeld.vocabulary.LakeLayout;

/** The snapshots that a lake has, whether they are whole, and which one it points at. */
public final class PublishedSnapshots {
  static final String MANIFEST = "manifest.json";

  private static final Pattern ID = Pattern.compile("[0-9A-Za-z][0-9A-Za-z_-]{0,99}");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final LakeLayout lake;

  public PublishedSnapshots(LakeLayout lake) {
    this.lake = lake;
  }

  /** The ids, the newest first. */
  public List<String> list() throws IOException {
    if (!Files.isDirectory(lake.snapshots())) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(lake.snapshots())) {
      return folders
          .filter(Files::isDirectory)
          .map(folder -> folder.getFileName().toString())
          .filter(PublishedSnapshots::isId)
          .sorted(Comparator.reverseOrder())
          .toList();
    }
  }

  static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  /**
   * The snapshot that the lake points at.
   *
   * @throws RefusedSnapshot when there is none yet
   */
  public String current() throws IOException, RefusedSnapshot {
    if (Files.notExists(lake.current())) {
      throw new RefusedSnapshot(
          "in dit meer staat nog geen snapshot; maak er een met \"run\" of \"analyse\"");
    }
    return Files.readString(lake.current()).strip();
  }

  /**
   * Points the lake at an earlier snapshot, in one step, when that is whole.
   *
   * @param to the snapshot; the one before the current one when there is none
   * @return its id
   * @throws RefusedSnapshot when it is not there, not whole, or the current one already
   */
  public String goBack(Optional<String> to) throws IOException, RefusedSnapshot {
    String current = current();
    String id = to.isPresent() ? to.get() : before(current);
    if (id.equals(current)) {
      throw new RefusedSnapshot("het meer wijst al naar snapshot %s".formatted(id));
    }
    verify(id);
    pointAt(id);
    return id;
  }

  private String before(String current) throws IOException, RefusedSnapshot {
    return list().stream()
        .filter(id -> id.compareTo(current) < 0)
        .findFirst()
        .orElseThrow(
            () -> new RefusedSnapshot("voor snapshot %s is er geen andere".formatted(current)));
  }

  /**
   * Reads every file of a snapshot against its manifest.
   *
   * @return the SHA-256 of the manifest, which holds those of all files
   * @throws RefusedSnapshot when it is not there, or not what was published
   */
  String verify(String id) throws IOException, RefusedSnapshot {
    if (!isId(id) || !Files.isDirectory(lake.snapshot(id))) {
      throw new RefusedSnapshot(
          "snapshot %s is er niet; \"status\" toont welke er zijn".formatted(id));
    }
    return verify(id, lake.snapshot(id));
  }

  /** As {@link #verify(String)}, of a snapshot that lies in any folder. */
  static String verify(String id, Path folder) throws IOException, RefusedSnapshot {
    Path manifest = folder.resolve(MANIFEST);
    if (!Files.isRegularFile(manifest)) {
      throw new RefusedSnapshot("snapshot %s heeft geen %s".formatted(id, MANIFEST));
    }
    for (JsonNode table : JSON.readTree(manifest.toFile()).path("tabellen")) {
      for (JsonNode file : table.path("bestanden")) {
        Path path = folder.resolve(file.path("pad").asText()).normalize();
        if (!path.startsWith(folder.normalize()) || !Files.isRegularFile(path)) {
          throw new RefusedSnapshot("snapshot %s mist %s".formatted(id, file.path("pad").asText()));
        }
        if (!Fingerprint.ofFile(path).equals(file.path("sha256").asText())) {
          throw new RefusedSnapshot(
              "%s in snapshot %s is niet meer wat gepubliceerd is"
                  .formatted(file.path("pad").asText(), id));
        }
      }
    }
    return Fingerprint.ofFile(manifest);
  }

  /** Writes the pointer beside the old one and puts it in its place in one step. */
  void pointAt(String id) throws IOException {
    Path pointer = lake.root().resolve(".CURRENT.part");
    Files.writeString(pointer, id + "\n");
    LastingFiles.force(pointer);
    Files.move(
        pointer,
        lake.current(),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    LastingFiles.forceFolder(lake.root());
  }
}
