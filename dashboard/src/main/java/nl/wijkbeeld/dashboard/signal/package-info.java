/** The page of weeks and months that stood out against their own history. */
package nl.wijkbeeld.dashboard.signal;
