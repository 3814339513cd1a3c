/**
 * Fetches a source from an http(s) address to local files: page by page, with retries, and with a
 * cache that is only ever replaced as a whole.
 */
package nl.wijkbeeld.ingest.fetch;
