package nl.wijkbeeld.analytics.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.Consumer;
import nl.wijkbeeld.vocabulary.LakeLayout;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;

/**
 * Brings a snapshot from another lake, at any address that Hadoop can read, to this one. It is read
 * against its hashes before it comes into place, in one step; what was half brought is not kept.
 */
public final class PulledSnapshot {
  private static final int POINTER_BYTES = 200;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final FileSystem files;
  private final org.apache.hadoop.fs.Path from;
  private final LakeLayout lake;
  private final Consumer<String> progress;

  /**
   * Opens the other lake.
   *
   * @param from its address, such as {@code hdfs://server/meer}; a folder of this machine may be
   *     given as a path
   * @param progress is told of each table
   */
  public PulledSnapshot(String from, LakeLayout lake, Consumer<String> progress)
      throws IOException {
    this.from = new org.apache.hadoop.fs.Path(from);
    this.files = this.from.getFileSystem(new Configuration());
    this.lake = lake;
    this.progress = progress;
  }

  /**
   * Brings a snapshot and points this lake at it.
   *
   * @param asked its id; the one that the other lake points at when there is none
   * @return its id
   * @throws RefusedSnapshot when the other lake does not have it, or has not all of it
   */
  public String bring(Optional<String> asked) throws IOException, RefusedSnapshot {
    String id = asked.isPresent() ? asked.get() : current();
    if (!PublishedSnapshots.isId(id)) {
      throw new RefusedSnapshot("\"%s\" is geen id van een snapshot".formatted(id));
    }
    PublishedSnapshots here = new PublishedSnapshots(lake);
    if (Files.isDirectory(lake.snapshot(id))) {
      here.verify(id);
      progress.accept("Snapshot %s was er al, en is heel.".formatted(id));
    } else {
      bringFiles(id);
    }
    here.pointAt(id);
    return id;
  }

  private String current() throws IOException, RefusedSnapshot {
    org.apache.hadoop.fs.Path pointer = new org.apache.hadoop.fs.Path(from, "CURRENT");
    try (InputStream in = files.open(pointer)) {
      return new String(in.readNBytes(POINTER_BYTES), StandardCharsets.UTF_8).strip();
    } catch (FileNotFoundException none) {
      throw new RefusedSnapshot(
          "%s is geen meer met een snapshot: er is geen CURRENT".formatted(from), none);
    }
  }

  private void bringFiles(String id) throws IOException, RefusedSnapshot {
    Files.createDirectories(lake.snapshots());
    Path part = lake.snapshots().resolve(".gehaald-" + id + ".part");
    if (Files.exists(part)) {
      LastingFiles.deleteTree(part);
    }
    Files.createDirectories(part);
    try {
      bringFile(id, PublishedSnapshots.MANIFEST, part);
      for (JsonNode table :
          JSON.readTree(part.resolve(PublishedSnapshots.MANIFEST).toFile()).path("tabellen")) {
        progress.accept("%s wordt gehaald.".formatted(table.path("naam").asText()));
        for (JsonNode file : table.path("bestanden")) {
          bringFile(id, file.path("pad").asText(), part);
        }
      }
      PublishedSnapshots.verify(id, part);
      Files.move(part, lake.snapshot(id), StandardCopyOption.ATOMIC_MOVE);
      LastingFiles.forceFolder(lake.snapshots());
    } finally {
      if (Files.exists(part)) {
        LastingFiles.deleteTree(part);
      }
    }
  }

  private void bringFile(String id, String path, Path part) throws IOException, RefusedSnapshot {
    Path to = part.resolve(path).normalize();
    if (!to.startsWith(part.normalize())) {
      throw new RefusedSnapshot(
          "snapshot %s noemt een bestand buiten haar eigen map: %s".formatted(id, path));
    }
    Files.createDirectories(to.getParent());
    try (InputStream in =
        files.open(new org.apache.hadoop.fs.Path(from, "snapshots/" + id + "/" + path))) {
      Files.copy(in, to);
    } catch (FileNotFoundException missing) {
      throw new RefusedSnapshot(
          "%s heeft geen %s van snapshot %s".formatted(from, path, id), missing);
    }
    LastingFiles.force(to);
  }
}
