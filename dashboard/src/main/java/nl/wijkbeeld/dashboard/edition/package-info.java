/** Editions: snapshots that are kept to be cited, and what changed between two of them. */
package nl.wijkbeeld.dashboard.edition;
