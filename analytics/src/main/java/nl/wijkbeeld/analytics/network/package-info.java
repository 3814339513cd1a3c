/** How organisations and areas are connected, and what falls away when an organisation stops. */
package nl.wijkbeeld.analytics.network;
