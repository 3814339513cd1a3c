/**
 * What an attacker can derive from a publication, and what to hide so that it is nothing: tables
 * that add up, intervals, witnesses, complementary suppression. Plain Java: no Spark, no lake.
 */
package nl.wijkbeeld.analytics.disclosure;
