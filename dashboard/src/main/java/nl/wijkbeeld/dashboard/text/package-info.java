/** Figures and states in Dutch. */
package nl.wijkbeeld.dashboard.text;
