package nl.wijkbeeld.dashboard.map;

import static nl.wijkbeeld.dashboard.map.AreaMapSvg.escape;
import static nl.wijkbeeld.dashboard.map.SvgPath.number;

import java.util.Comparator;
import java.util.List;
import nl.wijkbeeld.vocabulary.Meting;

/** The circles of a map that counts: their surface is the figure of their area. */
record MapCircles(AreaMap map, MapFrame frame) {
  private static final double LARGEST_CIRCLE = 62;

  /** How much of the growth of the land the circles follow. */
  private static final double GROWTH_OF_CIRCLES = .6;

  /**
   * Largest first, so that a small circle is never hidden under a large one. Of differences a rise
   * is a filled circle and a fall an open one.
   */
  String drawn() {
    StringBuilder svg = new StringBuilder();
    double greatest = map.areas().stream().mapToDouble(MapCircles::known).max().orElse(0);
    double sum = map.areas().stream().mapToDouble(MapCircles::known).sum();
    double largest =
        Math.min(LARGEST_CIRCLE, largestCircle(greatest, sum, surface()))
            * Math.pow(frame.zoom(), GROWTH_OF_CIRCLES);
    List<AreaMap.Area> largestFirst =
        map.areas().stream()
            .filter(area -> known(area) > 0)
            .filter(area -> !map.noise().contains(area.code()))
            .sorted(Comparator.comparingDouble(MapCircles::known).reversed())
            .toList();
    for (AreaMap.Area area : largestFirst) {
      double[] at = frame.centre(InnerCircle.of(area.outline()));
      double radius = largest * Math.sqrt(known(area) / greatest);
      boolean fall = area.meting() instanceof Meting.Bekend(double waarde) && waarde < 0;
      String drawn =
          fall
              ? "class=\"cirkel daling\" style=\"fill:#fff;fill-opacity:.75;stroke:%s;stroke-width:3\""
                  .formatted(map.palette().fallAccent())
              : "class=\"cirkel\" fill=\"%s\"".formatted(map.palette().accent());
      svg.append(
          "<circle data-cirkel=\"%s\" cx=\"%s\" cy=\"%s\" r=\"%s\" %s/>"
              .formatted(escape(area.code()), number(at[0]), number(at[1]), number(radius), drawn));
    }
    return svg.toString();
  }

  /**
   * The radius of the largest circle with which all circles together cover an eighth of the
   * drawing, so that many areas do not drown in them.
   */
  private static double largestCircle(double greatest, double sum, double surface) {
    return sum <= 0 ? LARGEST_CIRCLE : Math.sqrt(surface / 8 * greatest / (Math.PI * sum));
  }

  /** What all areas and their margins would take. */
  private double surface() {
    MapFrame whole =
        frame.isPart()
            ? MapFrame.around(map.areas().stream().map(AreaMap.Area::outline).toList())
            : frame;
    return MapFrame.WIDTH * whole.height();
  }

  private static double known(AreaMap.Area area) {
    return area.meting() instanceof Meting.Bekend(double waarde) ? Math.abs(waarde) : 0;
  }
}
