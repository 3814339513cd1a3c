/** Figures and what is known about them: definition, period, source, uncertainty. */
package nl.wijkbeeld.dashboard.figure;
