/** The page of public money. */
package nl.wijkbeeld.dashboard.money;
