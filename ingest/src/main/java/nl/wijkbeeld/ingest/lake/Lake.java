package nl.wijkbeeld.ingest.lake;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wijkbeeld.ingest.issue.Issue;
import nl.wijkbeeld.vocabulary.LakeLayout;

/**
 * The deliveries in a lake. A delivery is written beside the old one and then takes its place, so
 * that a reader finds the old one or the new one and never half of either.
 *
 * @param layout where things lie
 */
public record Lake(LakeLayout layout) {
  private static final String PART = ".part";
  private static final String OLD = ".oud";
  private static final String GONE = ".weg";

  /** Makes the folders of a lake, and finishes or undoes what an interrupted run left. */
  public void prepare() throws IOException {
    for (Path parent : List.of(layout.observations(), layout.rejections())) {
      Files.createDirectories(parent);
      for (Path bron : list(parent, "bron=*")) {
        for (Path left : list(bron, ".levering=*")) {
          recover(left);
        }
      }
    }
    Files.createDirectories(layout.snapshots());
  }

  private static void recover(Path left) throws IOException {
    String name = left.getFileName().toString();
    if (name.endsWith(OLD)) {
      Path place = left.resolveSibling(name.substring(1, name.length() - OLD.length()));
      if (Files.notExists(place)) {
        Files.move(left, place, StandardCopyOption.ATOMIC_MOVE);
        return;
      }
    }
    deleteTree(left);
  }

  /** The records of all deliveries, by bron and id. */
  public List<DeliveryRecord> deliveries() throws IOException {
    List<DeliveryRecord> records = new ArrayList<>();
    if (Files.isDirectory(layout.observations())) {
      for (Path bron : list(layout.observations(), "bron=*")) {
        for (Path delivery : list(bron, "levering=*")) {
          DeliveryRecord.find(delivery).ifPresent(records::add);
        }
      }
    }
    records.sort(
        Comparator.comparing(DeliveryRecord::bron).thenComparing(DeliveryRecord::levering));
    return records;
  }

  public Optional<DeliveryRecord> find(String bron, String levering) throws IOException {
    return DeliveryRecord.find(layout.observations(bron, levering));
  }

  /** Takes a delivery out of the lake, with what was set aside of it. */
  public void withdraw(DeliveryRecord delivery) throws IOException {
    Path folder = layout.observations(delivery.bron(), delivery.levering());
    Path old = folder.resolveSibling("." + folder.getFileName() + GONE);
    Files.move(folder, old, StandardCopyOption.ATOMIC_MOVE);
    deleteTree(old);
    deleteTree(layout.rejections(delivery.bron(), delivery.levering()));
  }

  /** What writes the Parquet of a delivery into a new folder. */
  @FunctionalInterface
  public interface FolderWriter {
    void write(Path folder) throws IOException;
  }

  /** Puts an accepted delivery in its place, instead of an earlier one with the same id. */
  public void store(DeliveryRecord delivery, FolderWriter writer) throws IOException {
    replace(
        layout.observations(delivery.bron(), delivery.levering()),
        folder -> {
          writer.write(folder);
          delivery.write(folder);
        });
  }

  /**
   * Keeps what was set aside of a delivery; what was set aside of an earlier one with the same id
   * goes.
   */
  public void storeIssues(String bron, String levering, List<Issue> issues) throws IOException {
    Path folder = layout.rejections(bron, levering);
    if (issues.isEmpty()) {
      if (Files.exists(folder)) {
        deleteTree(folder);
      }
      return;
    }
    replace(folder, part -> IssueTable.write(issues, part.resolve("afgekeurd.parquet")));
  }

  /** Keeps what was wrong with a delivery that was refused whole. */
  public void storeRefusal(RefusalRecord refusal, List<Issue> issues) throws IOException {
    replace(
        layout.rejections(refusal.bron(), refusal.levering()),
        part -> {
          IssueTable.write(issues, part.resolve("afgekeurd.parquet"));
          refusal.write(part);
        });
  }

  /** Whether a delivery was refused the last time it came. */
  public boolean isRefused(String bron, String levering) throws IOException {
    return RefusalRecord.find(layout.rejections(bron, levering)).isPresent();
  }

  /** The deliveries that were refused the last time they came, by bron and id. */
  public List<RefusalRecord> refusals() throws IOException {
    List<RefusalRecord> refusals = new ArrayList<>();
    if (Files.isDirectory(layout.rejections())) {
      for (Path bron : list(layout.rejections(), "bron=*")) {
        for (Path delivery : list(bron, "levering=*")) {
          RefusalRecord.find(delivery).ifPresent(refusals::add);
        }
      }
    }
    return refusals;
  }

  private static void replace(Path folder, FolderWriter writer) throws IOException {
    Path part = folder.resolveSibling("." + folder.getFileName() + PART);
    Path old = folder.resolveSibling("." + folder.getFileName() + OLD);
    deleteTree(part);
    Files.createDirectories(part);
    writer.write(part);
    deleteTree(old);
    if (Files.exists(folder)) {
      Files.move(folder, old, StandardCopyOption.ATOMIC_MOVE);
    }
    Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
    deleteTree(old);
  }

  private static List<Path> list(Path parent, String glob) throws IOException {
    List<Path> paths = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(parent, glob)) {
      stream.forEach(paths::add);
    }
    paths.sort(Comparator.naturalOrder());
    return paths;
  }

  private static void deleteTree(Path root) throws IOException {
    if (Files.notExists(root)) {
      return;
    }
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(root)) {
      paths = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : paths) {
      Files.delete(path);
    }
  }
}
