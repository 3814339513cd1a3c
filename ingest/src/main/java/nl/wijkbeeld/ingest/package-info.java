/**
 * Reads deliveries, checks them, and writes typed observations and rejected lines into the lake.
 * Start at {@link nl.wijkbeeld.ingest.IngestRun}.
 */
package nl.wijkbeeld.ingest;
