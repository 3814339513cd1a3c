/**
 * From observations in a lake to a published snapshot, with Apache Spark. Start at {@link
 * nl.wijkbeeld.analytics.AnalyseRun}.
 */
package nl.wijkbeeld.analytics;
