package nl.wijkbeeld.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.wijkbeeld.vocabulary.LakeLayout;

/**
 * A lake for a dry run: it knows the areas of the real one, takes what is read, and is thrown away.
 */
final class TrialLake implements AutoCloseable {
  private static final List<String> AREAS = List.of("gebieden", "gebiedsnamen", "postcodes");

  private final Path root;

  private TrialLake(Path root) {
    this.root = root;
  }

  static TrialLake of(Path lake) throws IOException {
    TrialLake trial = new TrialLake(Files.createTempDirectory("wijkbeeld-proef"));
    for (String bron : AREAS) {
      Path folder = new LakeLayout(lake).observations().resolve("bron=" + bron);
      if (Files.isDirectory(folder)) {
        copyTree(folder, new LakeLayout(trial.root).observations().resolve("bron=" + bron));
      }
    }
    return trial;
  }

  Path root() {
    return root;
  }

  private static void copyTree(Path from, Path target) throws IOException {
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(from)) {
      paths = walk.toList();
    }
    for (Path path : paths) {
      Path copy = target.resolve(from.relativize(path).toString());
      if (Files.isDirectory(path)) {
        Files.createDirectories(copy);
      } else {
        Files.copy(path, copy);
      }
    }
  }

  @Override
  public void close() throws IOException {
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(root)) {
      paths = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : paths) {
      Files.delete(path);
    }
  }
}
