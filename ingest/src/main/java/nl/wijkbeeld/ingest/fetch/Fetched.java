package nl.wijkbeeld.ingest.fetch;

import java.nio.file.Path;
import java.util.List;

/**
 * A source as it now stands on this machine.
 *
 * @param files its pages, in the order in which the source gives them
 * @param fromCache whether the source said of every page that it is unchanged
 * @param sha256 the hash over all pages in order, in hexadecimal
 */
public record Fetched(List<Path> files, boolean fromCache, String sha256) {

  public Fetched {
    files = List.copyOf(files);
  }
}
