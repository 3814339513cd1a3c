package nl.wijkbeeld.analytics;

import java.nio.file.Path;

/**
 * What an analysis needs to know.
 *
 * @param lake the folder of the lake
 * @param master the Spark master, such as {@code local[*]}
 * @param force whether to compute again when nothing changed
 */
public record AnalyseConfig(Path lake, String master, boolean force) {}
