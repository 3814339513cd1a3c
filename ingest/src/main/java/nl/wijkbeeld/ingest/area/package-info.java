/**
 * Area divisions: reading them, completing their levels, and finding an area by what a file calls
 * it.
 */
package nl.wijkbeeld.ingest.area;
