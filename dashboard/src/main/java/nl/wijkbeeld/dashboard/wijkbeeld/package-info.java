/** Wijkbeelden: what people write about a wijk, beside the figures of a snapshot. */
package nl.wijkbeeld.dashboard.wijkbeeld;
