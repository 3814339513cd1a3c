/** The sources file ({@code bronnen.yaml}): which deliveries there are and what they are. */
package nl.wijkbeeld.ingest.sources;
