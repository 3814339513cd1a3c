package nl.wijkbeeld.dashboard.page;

import java.security.SecureRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Something that went wrong and that nobody foresaw. A reader gets its number; the log has that
 * number with the cause.
 *
 * @param number what a reader can give to who can read the log
 */
public record Mishap(String number) {
  private static final Logger LOG = LoggerFactory.getLogger(Mishap.class);
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Letters and digits that cannot be taken for each other. */
  private static final String SIGNS = "23456789BCDFGHJKMNPQRSTVWXYZ";

  private static final int LENGTH = 6;

  /** Writes it to the log under a new number. */
  public static Mishap log(Throwable cause) {
    StringBuilder number = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      number.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
    }
    LOG.error("storing {}", number, cause);
    return new Mishap(number.toString());
  }
}
