/** The page of draagkracht beside draaglast: what carries an area, and what weighs on it. */
package nl.wijkbeeld.dashboard.resilience;
