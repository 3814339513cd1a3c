/**
 * Readers of figures: one class for each dialect, all of which hand their rows to the same desk for
 * checking.
 */
package nl.wijkbeeld.ingest.read;
