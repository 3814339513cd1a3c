package nl.wijkbeeld.dashboard.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How the organisation that runs Wijkbeeld opens its API. */
@Component
final class Settings {
  /** Stands for the whole API, where closed indicators are named. */
  private static final String EVERYTHING = "alles";

  private static final String BEARER = "bearer ";
  private static final Pattern TOKEN =
      Pattern.compile("([A-Za-z0-9][A-Za-z0-9_.-]{0,39}):([0-9a-fA-F]{64})");

  private final int perMinute;
  private final List<String> origins;
  private final List<String> closed;
  private final Map<String, byte[]> tokens = new LinkedHashMap<>();

  /**
   * Takes the settings.
   *
   * @param perMinute how many questions an address may ask in a minute; 0 is without limit
   * @param origins the websites whose pages may ask, or {@code *}
   * @param closed the indicators that ask for a token, or {@code alles}
   * @param tokens {@code name:hash}, with the SHA-256 of the token in hexadecimal
   */
  Settings(
      @Value("${wijkbeeld.api.per-minuut:600}") int perMinute,
      @Value("${wijkbeeld.api.herkomst:*}") String origins,
      @Value("${wijkbeeld.api.besloten:}") String closed,
      @Value("${wijkbeeld.api.tokens:}") String tokens) {
    this.perMinute = Math.max(0, perMinute);
    this.origins = words(origins);
    this.closed = words(closed);
    for (String written : words(tokens)) {
      var parts = TOKEN.matcher(written);
      if (!parts.matches()) {
        throw new IllegalArgumentException(
            "wijkbeeld.api.tokens: schrijf naam:hash, met als hash de SHA-256 van het token in 64 hexadecimale tekens");
      }
      this.tokens.put(
          parts.group(1), HexFormat.of().parseHex(parts.group(2).toLowerCase(Locale.ROOT)));
    }
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.split(",", -1))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  int perMinute() {
    return perMinute;
  }

  List<String> origins() {
    return origins;
  }

  /** Whether nothing is given without a token. */
  boolean allClosed() {
    return closed.contains(EVERYTHING);
  }

  /** Whether the values of an indicator are for callers with a token only. */
  boolean isClosed(String indicator) {
    return allClosed() || closed.contains(indicator);
  }

  /**
   * The name of the caller that an {@code Authorization} header shows a token of, if it is one. How
   * long it takes does not tell how near a guess was: hashes are compared, whole, with every token.
   */
  Optional<String> caller(String authorization) {
    if (authorization == null || !authorization.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
      return Optional.empty();
    }
    byte[] shown = sha256(authorization.substring(BEARER.length()).strip());
    Optional<String> found = Optional.empty();
    for (Map.Entry<String, byte[]> token : tokens.entrySet()) {
      if (MessageDigest.isEqual(token.getValue(), shown)) {
        found = Optional.of(token.getKey());
      }
    }
    return found;
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
