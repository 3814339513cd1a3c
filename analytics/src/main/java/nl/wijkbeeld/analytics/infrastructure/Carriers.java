package nl.wijkbeeld.analytics.infrastructure;

import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * How many carry a function in an area. Carried by none it is a gap, by one a single point of
 * failure.
 *
 * @param count how many places and organisations carry it
 * @param effective how many they are when each counts for its strength: exp(-sum p ln p) (Hill
 *     1973); the same as the count where not every strength is known, 0 where there are none
 */
public record Carriers(int count, double effective) {

  /** What the number of carriers says. */
  public enum State {
    GAT,
    ENKELVOUDIG,
    MEERVOUDIG;

    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * @param strengths of each carrier how strongly it carries the function; null where not known
   */
  public static Carriers of(Collection<Double> strengths) {
    boolean known =
        strengths.stream().allMatch(Objects::nonNull)
            && strengths.stream().anyMatch(strength -> strength > 0);
    List<Double> weights =
        known ? List.copyOf(strengths) : strengths.stream().map(unused -> 1.0).toList();
    return new Carriers(strengths.size(), HillNumbers.of(weights).map(HillNumbers::d1).orElse(0.0));
  }

  public State state() {
    return switch (count) {
      case 0 -> State.GAT;
      case 1 -> State.ENKELVOUDIG;
      default -> State.MEERVOUDIG;
    };
  }
}
