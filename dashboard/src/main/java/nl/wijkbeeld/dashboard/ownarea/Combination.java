package nl.wijkbeeld.dashboard.ownarea;

import java.util.Optional;
import java.util.OptionalDouble;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.dashboard.ownarea.OwnFigure.How;
import nl.wijkbeeld.vocabulary.Aggregatie;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Periode;
import nl.wijkbeeld.vocabulary.Status;

/**
 * What published figures add up to over an own area, and the rule that makes a figure of it: a sum;
 * factor x sum of numerators / sum of denominators; sum of weight x value / sum of weights
 * (methods.md section 1). As for published areas, at least 2/3 of the weight must be known. A part
 * that is hidden hides the whole: the sum without it would be another figure.
 *
 * @param parts how many of the smallest areas are in it
 * @param known of how many a published figure takes part
 * @param hidden of how many the figure is hidden
 * @param notApplicable to how many it does not apply
 * @param weightKnown the part of the weight that is known; empty when not every weight is published
 */
record Combination(
    IndicatorInfo indicator,
    int parts,
    int known,
    int hidden,
    int notApplicable,
    OptionalDouble weightKnown,
    double sum,
    double numerator,
    double denominator,
    double weighted,
    double weight) {
  private static final double LEAST_COVERAGE = 2.0 / 3.0;
  private static final int FEW_EVENTS = 10;

  /**
   * The figure.
   *
   * @param whole the published figure of the area, if it is a published area that has one
   */
  OwnFigure figure(Periode periode, Optional<Meting> whole, boolean provisional, boolean forecast) {
    if (whole.isPresent() && whole.get().status() != Status.ONBEKEND) {
      return figure(periode, whole.get(), How.PUBLISHED, provisional, forecast);
    }
    if (hidden > 0) {
      return absent(periode, Status.ONDERDRUKT, How.HIDDEN_PART);
    }
    if (indicator.aggregatie() == Aggregatie.NIET || withoutWeights()) {
      return absent(periode, Status.ONBEKEND, How.CANNOT_COMBINE);
    }
    if (notApplicable == parts) {
      return absent(periode, Status.NVT, How.NOT_APPLICABLE);
    }
    if (known == 0 || coverage() < LEAST_COVERAGE) {
      return absent(periode, Status.ONBEKEND, How.TOO_LITTLE);
    }
    return switch (indicator.aggregatie()) {
      case SOM -> figure(periode, Meting.of(sum), How.SUM, provisional, forecast);
      case VERHOUDING ->
          denominator > 0
              ? figure(
                  periode,
                  Meting.of(numerator / denominator * indicator.factor()),
                  How.RATIO,
                  provisional,
                  forecast)
              : absent(periode, Status.NVT, How.NOT_APPLICABLE);
      case GEWOGEN_GEMIDDELDE ->
          weight > 0
              ? figure(periode, Meting.of(weighted / weight), How.MEAN, provisional, forecast)
              : absent(periode, Status.ONBEKEND, How.TOO_LITTLE);
      case NIET -> throw new IllegalStateException(indicator.code());
    };
  }

  /** A mean of which a snapshot does not say by what it is weighed, or not how much that is. */
  private boolean withoutWeights() {
    return indicator.aggregatie() == Aggregatie.GEWOGEN_GEMIDDELDE
        && weightKnown.isEmpty()
        && known == 0;
  }

  /** The part of the weight that is known; of the areas where weights are not all published. */
  private double coverage() {
    int asked = parts - notApplicable;
    return weightKnown.orElse(asked == 0 ? 0 : (double) known / asked);
  }

  private OwnFigure absent(Periode periode, Status status, How how) {
    return figure(periode, Meting.absent(status), how, false, false);
  }

  private OwnFigure figure(
      Periode periode, Meting meting, How how, boolean provisional, boolean forecast) {
    boolean few = how == How.RATIO && numerator < FEW_EVENTS;
    return new OwnFigure(
        indicator,
        periode,
        meting,
        how,
        parts,
        known,
        hidden,
        coverage(),
        provisional,
        forecast,
        few);
  }
}
