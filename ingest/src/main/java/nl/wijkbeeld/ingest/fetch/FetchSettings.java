package nl.wijkbeeld.ingest.fetch;

import java.time.Duration;

/**
 * How patient a fetch is, and how much it takes in.
 *
 * @param connectTimeout how long making a connection may take
 * @param readTimeout how long a server may be silent, before and during its answer
 * @param attempts how often one page is asked for
 * @param firstBackOff the pause after the first failure; each next pause is twice as long
 * @param largestBytes how large all pages together may be, unpacked
 * @param mostPages how many pages a source may have
 */
public record FetchSettings(
    Duration connectTimeout,
    Duration readTimeout,
    int attempts,
    Duration firstBackOff,
    long largestBytes,
    int mostPages) {

  public static final FetchSettings DEFAULT =
      new FetchSettings(
          Duration.ofSeconds(10),
          Duration.ofSeconds(60),
          5,
          Duration.ofSeconds(1),
          2_000_000_000L,
          10_000);

  public FetchSettings {
    requirePositive(connectTimeout.isPositive(), "connectTimeout");
    requirePositive(readTimeout.isPositive(), "readTimeout");
    requirePositive(attempts > 0, "attempts");
    requirePositive(!firstBackOff.isNegative(), "firstBackOff");
    requirePositive(largestBytes > 0, "largestBytes");
    requirePositive(mostPages > 0, "mostPages");
  }

  private static void requirePositive(boolean positive, String name) {
    if (!positive) {
      throw new IllegalArgumentException(name + " is te klein");
    }
  }
}
