package nl.wijkbeeld.dashboard.map;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How figures become colours.
 *
 * @param breaks the class limits of a choropleth; empty for circles, or when nothing is known
 * @param circles whether figures are circles whose surface is proportional to them
 * @param palette the colours
 */
public record Shading(Optional<ClassBreaks> breaks, boolean circles, Palette palette) {

  /** The colour of an area with a figure. */
  String colour(double waarde) {
    return shaded() && !(palette.diverging() && waarde == 0)
        ? palette.colour(classOf(waarde), breaks.get().count())
        : AreaMap.PLAIN;
  }

  /**
   * The class of a figure, counted from 0. Of differences the classes of falls mirror those of
   * rises, their limits included, so that a fall and a rise of one size are as far from zero.
   */
  public int classOf(double waarde) {
    ClassBreaks limits = breaks.orElseThrow();
    return palette.diverging() && waarde < 0
        ? limits.count() - 1 - limits.classOf(-waarde)
        : limits.classOf(waarde);
  }

  /** The colours of its classes, low to high; none for circles. */
  public List<String> colours() {
    return shaded()
        ? IntStream.range(0, breaks.get().count())
            .mapToObj(i -> palette.colour(i, breaks.get().count()))
            .toList()
        : List.of();
  }

  /** Whether figures are shades at all. */
  public boolean shaded() {
    return !circles && breaks.isPresent();
  }
}
