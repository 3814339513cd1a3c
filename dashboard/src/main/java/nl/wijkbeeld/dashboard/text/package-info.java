/** Figures and states as a reader meets them. */
package nl.wijkbeeld.dashboard.text;
