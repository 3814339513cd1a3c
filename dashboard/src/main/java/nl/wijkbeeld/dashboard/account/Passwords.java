package nl.wijkbeeld.dashboard.account;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/** What makes a password, and new ones that nobody chose. */
final class Passwords {
  /** As NIST SP 800-63B-4 asks of a password that stands alone. */
  static final int SHORTEST = 15;

  /** More than this bcrypt does not read. */
  private static final int MOST_BYTES = 72;

  /** Without signs that look alike. */
  private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final int GROUPS = 4;
  private static final int GROUP = 5;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Passwords() {}

  /** A random password, in groups so that it can be read aloud. */
  static String random() {
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < GROUPS * GROUP; i++) {
      if (i > 0 && i % GROUP == 0) {
        password.append('-');
      }
      password.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
    }
    return password.toString();
  }

  /** Why a password cannot be taken; empty when it can. */
  static Optional<String> objection(String password, Account account) {
    if (password.codePointCount(0, password.length()) < SHORTEST) {
      return Optional.of(
          "Dit wachtwoord is te kort. Neem ten minste %d tekens, bijvoorbeeld vier woorden achter elkaar."
              .formatted(SHORTEST));
    }
    if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      return Optional.of("Dit wachtwoord is te lang. Neem ten hoogste 70 tekens.");
    }
    if (password.codePoints().distinct().count() < 5) {
      return Optional.of(
          "Dit wachtwoord bestaat uit bijna steeds hetzelfde teken. Kies een ander.");
    }
    if (password.toLowerCase(Locale.ROOT).contains(account.name().toLowerCase(Locale.ROOT))) {
      return Optional.of("Uw inlognaam staat in dit wachtwoord. Kies een ander.");
    }
    return Optional.empty();
  }
}
