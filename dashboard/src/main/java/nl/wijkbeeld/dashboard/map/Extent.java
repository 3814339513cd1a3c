package nl.wijkbeeld.dashboard.map;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Envelope;

/**
 * The part of the land that a reader looks at, in whole metres (RD New), as it stands in an
 * address: {@code west,south,east,north}.
 */
public record Extent(long west, long south, long east, long north) {

  /** Within this lies the Netherlands, and all of its grid of tiles. */
  private static final long FARTHEST = 1_000_000;

  /** Closer than this there is nothing to see. */
  private static final long SMALLEST = 20;

  /** A part that is so much wider than high, or higher than wide, is no picture. */
  private static final double NARROWEST = 6;

  private static final Pattern WRITTEN =
      Pattern.compile("(-?\\d{1,7}),(-?\\d{1,7}),(-?\\d{1,7}),(-?\\d{1,7})");

  public Extent {
    long width = east - west;
    long height = north - south;
    if (Math.max(Math.max(-west, -south), Math.max(east, north)) > FARTHEST
        || Math.min(width, height) < SMALLEST
        || width > height * NARROWEST
        || height > width * NARROWEST) {
      throw new IllegalArgumentException("geen uitsnede van een kaart");
    }
  }

  /** Reads {@link #code}; nothing when it is no part of the land. */
  public static Optional<Extent> find(String text) {
    var written = WRITTEN.matcher(text);
    if (!written.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Extent(
              Long.parseLong(written.group(1)),
              Long.parseLong(written.group(2)),
              Long.parseLong(written.group(3)),
              Long.parseLong(written.group(4))));
    } catch (IllegalArgumentException nowhere) {
      return Optional.empty();
    }
  }

  /** As it stands in an address. */
  public String code() {
    return String.format(Locale.ROOT, "%d,%d,%d,%d", west, south, east, north);
  }

  /** The same as a rectangle. */
  public Envelope envelope() {
    return new Envelope(west, east, south, north);
  }
}
