package nl.wijkbeeld.ingest.fetch;

import java.util.regex.Pattern;

/**
 * What the cache knows of one page.
 *
 * @param bestand its file name
 * @param json whether it may point to a next page
 * @param adres the hash of the address that was asked
 * @param bytes its size
 * @param sha256 the hash of its bytes
 * @param etag the header of that name, or empty
 * @param lastModified the header of that name, or empty
 */
record CachedPage(
    String bestand,
    boolean json,
    String adres,
    long bytes,
    String sha256,
    String etag,
    String lastModified) {
  private static final Pattern FILE = Pattern.compile("pagina-\\d{5,}\\.[a-z0-9]{1,8}");
  private static final Pattern PRINTABLE = Pattern.compile("[\\x20-\\x7e]*");

  CachedPage {
    if (!FILE.matcher(bestand).matches()) {
      throw new IllegalArgumentException("geen bestandsnaam van een pagina: " + bestand);
    }
    etag = printable(etag);
    lastModified = printable(lastModified);
  }

  /** A header that cannot be sent back is as good as none. */
  private static String printable(String header) {
    return PRINTABLE.matcher(header).matches() ? header : "";
  }
}
