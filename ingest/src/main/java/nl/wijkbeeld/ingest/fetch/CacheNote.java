package nl.wijkbeeld.ingest.fetch;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The note beside a cached source; the copy it names is whole.
 *
 * @param adres host and path, for people
 * @param map the folder with the pages
 * @param opgehaald when, as an ISO instant
 * @param sha256 the hash over all pages in order
 * @param paginas the pages in order
 */
record CacheNote(
    String adres, String map, String opgehaald, String sha256, List<CachedPage> paginas) {
  private static final Pattern FOLDER = Pattern.compile("versie-[0-9a-f-]{36}");

  CacheNote {
    if (!FOLDER.matcher(map).matches()) {
      throw new IllegalArgumentException("geen map van een kopie: " + map);
    }
    if (paginas.isEmpty()) {
      throw new IllegalArgumentException("een kopie heeft minstens een pagina");
    }
    opgehaald = Instant.parse(opgehaald).toString();
    paginas = List.copyOf(paginas);
  }

  Instant fetchedAt() {
    return Instant.parse(opgehaald);
  }
}
