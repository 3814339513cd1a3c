package nl.wijkbeeld.ingest.fetch;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What an answer is, from its content type and, when that says little, from how it begins. */
enum AnswerKind {
  /** May point to a next page. */
  JSON,
  /** A page for people. */
  HTML,
  /** OData in XML, whose pages cannot be followed. */
  ATOM,
  /** CSV, zip, a workbook: one file. */
  FILE;

  static AnswerKind of(String contentType) {
    String type = mediaType(contentType);
    if (type.equals("text/html") || type.equals("application/xhtml+xml")) {
      return HTML;
    }
    if (type.equals("application/atom+xml")) {
      return ATOM;
    }
    return type.endsWith("/json") || type.endsWith("+json") ? JSON : FILE;
  }

  /** The same, for an answer whose first bytes are known too. */
  static AnswerKind of(String contentType, byte[] start) {
    AnswerKind declared = of(contentType);
    if (declared != FILE) {
      return declared;
    }
    String text =
        new String(start, StandardCharsets.ISO_8859_1)
            .replaceFirst("^\u00ef\u00bb\u00bf", "")
            .stripLeading()
            .toLowerCase(Locale.ROOT);
    if (text.startsWith("<!doctype html") || text.startsWith("<html")) {
      return HTML;
    }
    boolean vague =
        switch (mediaType(contentType)) {
          case "", "text/plain", "application/octet-stream" -> true;
          default -> false;
        };
    return vague && (text.startsWith("{") || text.startsWith("[")) ? JSON : FILE;
  }

  /** The extension for the file: from the content type, else from the address. */
  static String extension(String contentType, String path) {
    String known =
        switch (mediaType(contentType)) {
          case "text/csv", "application/csv" -> "csv";
          case "application/zip", "application/x-zip-compressed" -> "zip";
          case "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" -> "xlsx";
          case "application/vnd.oasis.opendocument.spreadsheet" -> "ods";
          case "application/geopackage+sqlite3" -> "gpkg";
          default -> "";
        };
    if (!known.isEmpty()) {
      return known;
    }
    String inPath = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return inPath.matches("[a-z0-9]{1,8}") && path.contains(".") ? inPath : "bin";
  }

  private static String mediaType(String contentType) {
    int parameters = contentType.indexOf(';');
    String type = parameters < 0 ? contentType : contentType.substring(0, parameters);
    return type.strip().toLowerCase(Locale.ROOT);
  }
}
