package nl.wijkbeeld.analytics.protect;

import java.io.Serializable;

/**
 * How the numbers of one count are protected.
 *
 * @param minimum the smallest number that may be shown
 * @param hideZeros whether a zero is treated as a small number
 * @param dominance the share of its group from which a class is hidden
 * @param width how wide the interval around a hidden number must be
 * @param roundTo the multiple to which shown numbers are rounded; 1 for not at all
 * @param flow whether the numbers of shorter periods add up to longer ones
 */
public record CountPolicy(
    int minimum, boolean hideZeros, double dominance, int width, int roundTo, boolean flow)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  boolean isSmall(double number) {
    return number < minimum && (number > 0 || hideZeros);
  }

  boolean dominates(double part, double whole) {
    return part > 0 && whole > 0 && part >= dominance * whole;
  }
}
