/** Measures the dashboard under load; see docs/benchmarks.md. */
package nl.wijkbeeld.dashboard.load;
