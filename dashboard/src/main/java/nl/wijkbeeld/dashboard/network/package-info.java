/** The page of the network of organisations. */
package nl.wijkbeeld.dashboard.network;
