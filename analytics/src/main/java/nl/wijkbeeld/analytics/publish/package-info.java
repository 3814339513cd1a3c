/**
 * Publication: a snapshot is written aside, checked, moved into place, and only then pointed at.
 */
package nl.wijkbeeld.analytics.publish;
