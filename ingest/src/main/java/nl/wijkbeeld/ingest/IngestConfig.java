package nl.wijkbeeld.ingest;

import java.nio.file.Path;

/**
 * What an ingest run needs to know.
 *
 * @param sources the sources file
 * @param lake the folder of the lake
 */
public record IngestConfig(Path sources, Path lake) {}
