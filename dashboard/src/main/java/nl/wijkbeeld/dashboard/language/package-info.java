/** The languages of the dashboard, and the texts of its pages in each of them. */
package nl.wijkbeeld.dashboard.language;
