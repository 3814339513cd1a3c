/**
 * Space: which areas are neighbours, and whether what is alike lies together (Moran, LISA, Gi*).
 */
package nl.wijkbeeld.analytics.space;
