/** The published values as a file. */
package nl.wijkbeeld.dashboard.export;
