/** What is wrong with a delivery, as typed findings that a person can act on. */
package nl.wijkbeeld.ingest.issue;
