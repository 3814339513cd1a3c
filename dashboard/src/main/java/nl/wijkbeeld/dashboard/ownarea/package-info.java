/**
 * Areas that a reader puts together. Their figures are computed from published figures only, so
 * that whoever asks for many of them learns nothing that the published tables do not say already.
 */
package nl.wijkbeeld.dashboard.ownarea;
