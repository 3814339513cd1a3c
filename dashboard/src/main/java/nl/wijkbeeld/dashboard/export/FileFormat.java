package nl.wijkbeeld.dashboard.export;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;

/** The kinds of files that a table can be written as. */
public enum FileFormat {
  CSV("csv", "csv", "CSV", "text/csv", Long.MAX_VALUE, 120),
  XLSX(
      "xlsx",
      "xlsx",
      "Excel (XLSX)",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      1_000_000,
      45),
  PARQUET("parquet", "parquet", "Parquet", "application/vnd.apache.parquet", Long.MAX_VALUE, 10),
  GEOJSON("geojson", "geojson", "GeoJSON", "application/geo+json", 500_000, 1500),
  GEOPACKAGE("geopackage", "gpkg", "GeoPackage", "application/geopackage+sqlite3", 2_000_000, 1000),
  GEOPARQUET(
      "geoparquet", "parquet", "GeoParquet", "application/vnd.apache.parquet", 5_000_000, 400),
  JSON_STAT("json-stat", "json", "JSON-stat 2.0", "application/json", 2_000_000, 30),
  ODS(
      "ods",
      "ods",
      "OpenDocument (ODS)",
      "application/vnd.oasis.opendocument.spreadsheet",
      1_000_000,
      40);

  private final String code;
  private final String extension;
  private final String label;
  private final String mediaType;
  private final long mostRows;
  private final int bytesPerRow;

  FileFormat(
      String code,
      String extension,
      String label,
      String mediaType,
      long mostRows,
      int bytesPerRow) {
    this.code = code;
    this.extension = extension;
    this.label = label;
    this.mediaType = mediaType;
    this.mostRows = mostRows;
    this.bytesPerRow = bytesPerRow;
  }

  /** As it is called in an address and on the command line. */
  public String code() {
    return code;
  }

  public String extension() {
    return extension;
  }

  /** As a reader knows it. */
  public String label() {
    return label;
  }

  /** What it is good for, in a few words. */
  String purpose(Language language) {
    return Texts.of(FileFormat.class, language).get("formaat." + code);
  }

  public String mediaType() {
    return mediaType;
  }

  /** More rows than this do not go into one file of this kind. */
  public long mostRows() {
    return mostRows;
  }

  /** What a row takes, roughly: enough to say beforehand how large a file will be. */
  int bytesPerRow() {
    return bytesPerRow;
  }

  /** Whether the outlines of the areas are in it. */
  public boolean hasGeometry() {
    return this == GEOJSON || this == GEOPACKAGE || this == GEOPARQUET;
  }

  public static Optional<FileFormat> find(String code) {
    return Arrays.stream(values()).filter(format -> format.code.equals(code)).findFirst();
  }

  /** The codes, for a message. */
  static List<String> codes() {
    return Arrays.stream(values()).map(FileFormat::code).toList();
  }
}
