/** Maps as pure functions from areas and figures to SVG. */
package nl.wijkbeeld.dashboard.map;
