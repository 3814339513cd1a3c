/**
 * The dashboard: pages over a published snapshot. Each feature has its own package with a view, a
 * presenter and its queries.
 */
package nl.wijkbeeld.dashboard;
