/** The page on which a wijkbeeld is written. */
package nl.wijkbeeld.dashboard.wijkbeeld.edit;
