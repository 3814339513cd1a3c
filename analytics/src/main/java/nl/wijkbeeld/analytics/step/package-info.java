/**
 * The steps of the analysis: each one transformation, one class, one formula; none of them reads,
 * writes or knows the session.
 */
package nl.wijkbeeld.analytics.step;
