/**
 * Signals: which count of a week or month stands out from what its own history lets one expect
 * (Farrington et al. 1996, improved by Noufaily et al. 2013).
 */
package nl.wijkbeeld.analytics.signal;
