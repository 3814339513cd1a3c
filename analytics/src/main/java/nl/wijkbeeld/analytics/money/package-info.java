/** What public money flows to an area, by law and year. */
package nl.wijkbeeld.analytics.money;
