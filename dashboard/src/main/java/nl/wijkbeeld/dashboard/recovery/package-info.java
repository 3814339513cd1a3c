/** The page of recovery: what a shock took, and how long it lasted. */
package nl.wijkbeeld.dashboard.recovery;
