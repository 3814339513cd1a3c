package nl.wijkbeeld.dashboard.ownarea;

import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Periode;

/**
 * A figure of an own area.
 *
 * @param meting the figure, or why there is none
 * @param how how it came about, or why it did not
 * @param parts how many of the smallest areas are in the area
 * @param known of how many a figure is used
 * @param hidden of how many it is hidden
 * @param coverage the part of the weight that is known, 0 to 1
 * @param few whether a rate rests on fewer than ten events
 */
record OwnFigure(
    IndicatorInfo indicator,
    Periode periode,
    Meting meting,
    How how,
    int parts,
    int known,
    int hidden,
    double coverage,
    boolean provisional,
    boolean forecast,
    boolean few) {

  /** How a figure came about, or why it did not. */
  enum How {
    /** The area is a published area, and this is its published figure. */
    PUBLISHED,
    SUM,
    RATIO,
    MEAN,
    /** Part of it is hidden; the rest alone would tell something else. */
    HIDDEN_PART,
    /** Too little of it is known. */
    TOO_LITTLE,
    /** An indicator that cannot be put together from parts. */
    CANNOT_COMBINE,
    /** It applies to none of the parts. */
    NOT_APPLICABLE
  }
}
