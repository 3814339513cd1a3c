package nl.wijkbeeld.analytics;

/**
 * What an analysis gave.
 *
 * @param id the id of the current snapshot
 * @param nieuw whether it was made just now; if not, nothing had changed
 * @param waarden how many values it holds
 * @param bevindingen how many findings a person should look at
 * @param onderdrukt how many values are hidden
 */
public record SnapshotResult(
    String id, boolean nieuw, long waarden, long bevindingen, long onderdrukt) {}
