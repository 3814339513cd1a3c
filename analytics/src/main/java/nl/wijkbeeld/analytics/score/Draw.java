package nl.wijkbeeld.analytics.score;

import java.util.SplittableRandom;

/**
 * One way in which a score could have been made ({@link RankDraws}).
 *
 * @param weights the weights of the indicators; 0 for the one that is left out
 * @param normalisation how figures are made comparable
 * @param averaging how they are averaged
 */
record Draw(double[] weights, Normalisation normalisation, Averaging averaging) {
  private static final Normalisation[] NORMALISATIONS = Normalisation.values();
  private static final Averaging[] AVERAGINGS = Averaging.values();

  /** So that the seeds of draws that follow each other are far apart (Weyl's sequence). */
  private static final long APART = 0x9E3779B97F4A7C15L;

  /**
   * The draw of a number, always the same one.
   *
   * @param indicators how many there are
   */
  static Draw of(long seed, int number, int indicators) {
    SplittableRandom random = new SplittableRandom(seed + (number + 1) * APART);
    Normalisation normalisation = NORMALISATIONS[random.nextInt(NORMALISATIONS.length)];
    Averaging averaging = AVERAGINGS[random.nextInt(AVERAGINGS.length)];
    int dropped = random.nextInt(indicators + 1);
    double[] weights = new double[indicators];
    double sum = 0;
    for (int i = 0; i < indicators; i++) {
      weights[i] = i == dropped ? 0 : -Math.log(1 - random.nextDouble());
      sum += weights[i];
    }
    for (int i = 0; i < indicators; i++) {
      weights[i] /= sum;
    }
    return new Draw(weights, normalisation, averaging);
  }
}
