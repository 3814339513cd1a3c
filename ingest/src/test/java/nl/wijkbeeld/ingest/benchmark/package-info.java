/** Measures how fast deliveries are read, beside what somebody would take instead. */
package nl.wijkbeeld.ingest.benchmark;
