package nl.wijkbeeld.analytics.space;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.wijkbeeld.vocabulary.Niveau;

/**
 * What may be said about the values of all areas of a level in one period, and why if nothing may.
 *
 * @param niveau the level
 * @param weights the neighbours of all areas, missing ones included
 * @param values by the number of the area; NaN where the value is not known
 * @param asked for how many areas the question makes sense
 * @param varied whether the values as published differ from each other
 */
record LevelPattern(Niveau niveau, Weights weights, double[] values, int asked, boolean varied) {

  /** With fewer areas a local statistic can hardly ever be more than chance. */
  static final int LEAST_AREAS = 20;

  /** The largest share of areas that may be missing. */
  private static final double MOST_MISSING = 0.2;

  /** How often the values are dealt anew for the whole. */
  static final int ROUNDS = 999;

  private static final int LOCAL_ROUNDS = 3_999;
  private static final int LOCAL_ROUNDS_BUURTEN = 19_199;

  /** How often the values are dealt anew for each area: more where more areas are compared. */
  int localRounds() {
    return niveau == Niveau.BUURT ? LOCAL_ROUNDS_BUURTEN : LOCAL_ROUNDS;
  }

  /** The numbers of the areas of which the value is known. */
  int[] known() {
    return IntStream.range(0, values.length).filter(i -> !Double.isNaN(values[i])).toArray();
  }

  /** The known values. */
  double[] knownValues() {
    return Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
  }

  /** Why nothing may be said, in a sentence for a reader, or nothing. */
  Optional<String> refusal() {
    if (asked < LEAST_AREAS) {
      String many =
          asked == 1
              ? "Op dit niveau is er 1 gebied met een cijfer. "
              : "Op dit niveau zijn er %d gebieden met een cijfer. ".formatted(asked);
      return Optional.of(
          many
              + "Bij minder dan %d is een patroon niet van toeval te onderscheiden."
                  .formatted(LEAST_AREAS));
    }
    int[] known = known();
    int missing = asked - known.length;
    if (missing > MOST_MISSING * asked) {
      return Optional.of(
          "Van %d van de %d %s is het cijfer onbekend of verborgen. Er mag hoogstens 20 procent ontbreken."
              .formatted(missing, asked, niveau.plural()));
    }
    if (!varied) {
      return Optional.of(
          "Alle %s hebben hetzelfde cijfer. Dan is er geen patroon.".formatted(niveau.plural()));
    }
    if (weights.among(known).connected() < LEAST_AREAS) {
      return Optional.of(
          "Minder dan %d %s grenzen aan een gebied waarvan het cijfer bekend is."
              .formatted(LEAST_AREAS, niveau.plural()));
    }
    return Optional.empty();
  }
}
