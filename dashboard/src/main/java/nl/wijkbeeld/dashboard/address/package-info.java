/** The addresses of pages: all that was chosen stands in them. */
package nl.wijkbeeld.dashboard.address;
