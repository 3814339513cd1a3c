package nl.wijkbeeld.ingest;

import java.nio.file.Path;

/**
 * What an ingest run needs to know.
 *
 * @param sources the sources file
 * @param lake the folder of the lake
 * @param cache the folder in which files from the network are kept
 */
public record IngestConfig(Path sources, Path lake, Path cache) {

  /** A run that keeps what it fetches in the lake. */
  public IngestConfig(Path sources, Path lake) {
    this(sources, lake, lake.resolve("opgehaald"));
  }
}
