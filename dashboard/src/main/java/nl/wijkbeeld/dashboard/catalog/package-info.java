/** The published data sets described for data portals and search engines. */
package nl.wijkbeeld.dashboard.catalog;
