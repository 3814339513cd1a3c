/** Writing a delivery into the lake: Parquet by DuckDB, whole or not at all. */
package nl.wijkbeeld.ingest.lake;
