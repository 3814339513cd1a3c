/** How unequally something is spread over the areas of a level, from year to year. */
package nl.wijkbeeld.analytics.inequality;
