/** Charts as pure functions from series to SVG, drawn by JFreeChart. */
package nl.wijkbeeld.dashboard.chart;
