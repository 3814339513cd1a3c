/** The page of the map: any indicator, level and period, its panels, and what a browser draws. */
package nl.wijkbeeld.dashboard.atlas;
