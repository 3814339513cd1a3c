/** The page about the figures themselves: what they rest on, and how they are kept safe. */
package nl.wijkbeeld.dashboard.data;
