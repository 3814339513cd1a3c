/**
 * Comparisons: how a published figure differs from that of the city, the parent area, similar
 * areas, the country, the base year and the period before, and whether that is more than chance.
 */
package nl.wijkbeeld.analytics.compare;
