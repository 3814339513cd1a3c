package nl.wijkbeeld.dashboard.page;

import nl.wijkbeeld.dashboard.address.Address;

/**
 * Says with which HTTP status a page answers, for those who ask without looking: a search engine, a
 * check on links. What a reader sees is up to the page itself. Each is a Spring bean; the highest
 * status counts.
 */
@FunctionalInterface
public interface StatusOfPage {
  int OK = 200;
  int NOT_FOUND = 404;
  int UNAVAILABLE = 503;

  /** The status of an address; {@link #OK} when there is nothing to say about it. */
  int status(Address address);
}
