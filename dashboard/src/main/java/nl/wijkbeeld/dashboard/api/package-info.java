/**
 * The published tables for programs: pages of JSON, CSV, GeoJSON and JSON-stat, and their
 * description.
 */
package nl.wijkbeeld.dashboard.api;
