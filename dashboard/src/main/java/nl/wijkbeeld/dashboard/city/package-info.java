/** The page of the city, its stadsdelen on a map. */
package nl.wijkbeeld.dashboard.city;
