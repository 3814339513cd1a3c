package nl.wijkbeeld.analytics.disclosure;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Random rounding of counts to multiples of a base: up with probability remainder / base, else
 * down, so that the expectation is the count itself (Fellegi 1975). The draw follows from the key
 * of the cell and a secret: the same cell always rounds the same way, and nobody without the secret
 * can tell which way that was. With a secret that is known, a rounded count gives away more.
 *
 * @param base 1 leaves counts as they are
 * @param secret kept with the lake and never published
 */
public record Rounding(int base, byte[] secret) {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int BITS = 53;

  public Rounding {
    if (base < 1 || secret.length == 0) {
      throw new IllegalArgumentException(
          "afronden vraagt een veelvoud van 1 of meer en een geheim");
    }
    secret = secret.clone();
  }

  @Override
  public byte[] secret() {
    return secret.clone();
  }

  /**
   * Rounds a count.
   *
   * @param key the whole key of the cell: area, division, indicator, period, breakdown
   */
  public double round(String key, double count) {
    double below = Math.floor(count / base) * base;
    double remainder = count - below;
    return remainder > 0 && draw(key) < remainder / base ? below + base : below;
  }

  /** What a count can have been, for somebody who sees it rounded and knows the base. */
  public Interval interval(double rounded) {
    return new Interval(Math.max(0, rounded - base + 1), rounded + base - 1);
  }

  private double draw(String key) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
      byte[] hash = mac.doFinal(key.getBytes(StandardCharsets.UTF_8));
      return (ByteBuffer.wrap(hash).getLong() >>> (Long.SIZE - BITS)) * 0x1p-53;
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
