package nl.wijkbeeld.analytics.infrastructure;

import java.util.Collection;
import java.util.Optional;

/**
 * Diversity as an effective number of categories (Hill 1973): D0 = S, D1 = exp(-sum p ln p), D2 = 1
 * / sum p^2, where p is the part that a category has of the whole.
 *
 * @param d0 how many categories there are
 * @param d1 how many there are, each counting for its part
 * @param d2 how many common ones there are
 */
public record HillNumbers(double d0, double d1, double d2) {

  /** The diversity of counts or weights by category; of nothing at all there is none. */
  public static Optional<HillNumbers> of(Collection<Double> weights) {
    double whole = 0;
    for (double weight : weights) {
      if (weight < 0) {
        throw new IllegalArgumentException("een gewicht is niet negatief: " + weight);
      }
      whole += weight;
    }
    if (whole <= 0) {
      return Optional.empty();
    }
    int present = 0;
    double entropy = 0;
    double concentration = 0;
    for (double weight : weights) {
      if (weight > 0) {
        double part = weight / whole;
        present++;
        entropy -= part * Math.log(part);
        concentration += part * part;
      }
    }
    return Optional.of(new HillNumbers(present, Math.exp(entropy), 1 / concentration));
  }
}
