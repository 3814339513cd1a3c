/** The page of one area, whatever its level. */
package nl.wijkbeeld.dashboard.area;
