/**
 * Disclosure control of a snapshot: which cells are hidden, once for every channel, and the audit
 * that proves it before anything is published. The mathematics is in {@code disclosure}; here lies
 * what a cell is, and which sums link it to others.
 */
package nl.wijkbeeld.analytics.protect;
