/**
 * Draagkracht and draaglast: what carries an area and what weighs on it, as two scores that are
 * never subtracted, with how sure their ranks are, how they change, and what they are made of.
 */
package nl.wijkbeeld.analytics.score;
