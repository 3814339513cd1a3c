/** Opening a published snapshot and asking it, with DuckDB over its Parquet files. */
package nl.wijkbeeld.dashboard.snapshot;
