package nl.wijkbeeld.analytics.space;

import java.util.Arrays;

/**
 * What a rate says once its own uncertainty is taken out, so that small areas do not stand out for
 * being small (Assuncao and Reis 1999): (p - b) / sqrt(a + b/N), with p = O/N, b = sum O / sum N, a
 * = sum N (p - b)^2 / sum N - b / mean N; where a + b/N is negative, b/N.
 */
final class EmpiricalBayesIndex {
  private EmpiricalBayesIndex() {}

  /**
   * The index of each area.
   *
   * @param events O
   * @param population N, more than 0 everywhere
   */
  static double[] of(double[] events, double[] population) {
    double people = Arrays.stream(population).sum();
    double mean = Arrays.stream(events).sum() / people;
    double spread = 0;
    for (int i = 0; i < events.length; i++) {
      double apart = events[i] / population[i] - mean;
      spread += population[i] * apart * apart;
    }
    double between = spread / people - mean / (people / population.length);
    double[] index = new double[events.length];
    for (int i = 0; i < index.length; i++) {
      double chance = mean / population[i];
      double variance = between + chance < 0 ? chance : between + chance;
      index[i] = (events[i] / population[i] - mean) / Math.sqrt(variance);
    }
    return index;
  }
}
