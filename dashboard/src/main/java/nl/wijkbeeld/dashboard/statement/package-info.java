/** What Wijkbeeld says about its own accessibility. */
package nl.wijkbeeld.dashboard.statement;
