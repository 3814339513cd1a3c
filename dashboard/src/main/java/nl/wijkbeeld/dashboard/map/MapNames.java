package nl.wijkbeeld.dashboard.map;

import static nl.wijkbeeld.dashboard.map.AreaMapSvg.escape;
import static nl.wijkbeeld.dashboard.map.SvgPath.number;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.text.FigureState;
import org.locationtech.jts.geom.Geometry;

/** What stands on the areas of a map: names, the signs of what is no number, letters and ticks. */
final class MapNames {
  /** From the middle of a name to that of the tick under it. */
  private static final double TICK_DOWN = 26;

  /** The room around the middle of an area for which a sign has its own size. */
  private static final double SIGN_ROOM = 12;

  /** The room for the letters of a group, and how small they may be. */
  private static final double LETTER_ROOM = 9;

  private static final double SMALLEST_LETTERS = 12;

  private static final double SMALLEST_SIGN = 0.8;

  private static final double LARGEST_SIGN = 2.2;

  /** Half of a sign at size 1. */
  private static final double SIGN_HALF = 8;

  /** So many areas, the largest, can have a name on a map that stands on its own. */
  private static final int MOST_NAMES = 400;

  /** From a name to the line under it. */
  private static final double LINE = 26;

  /** The size of a name in a drawing that stands on its own. */
  static final double NAME_SIZE = 21;

  private final AreaMap map;
  private final MapFrame frame;
  private final List<AreaMap.Area> shown;
  private final Language language;
  private final StringBuilder svg = new StringBuilder();

  /**
   * What stands on a map.
   *
   * @param shown the areas that are on the paper
   */
  MapNames(AreaMap map, MapFrame frame, List<AreaMap.Area> shown, Language language) {
    this.map = map;
    this.frame = frame;
    this.shown = shown;
    this.language = language;
  }

  /**
   * The names that fit in or over their area, the largest areas first, none over another; under the
   * sign of an area that has one. Small areas have neither: their pattern says it.
   */
  String signsAndNames() {
    List<AreaMap.Area> largestFirst =
        shown.stream()
            .sorted(
                Comparator.comparingDouble((AreaMap.Area area) -> area.outline().getArea())
                    .reversed())
            .limit(MOST_NAMES)
            .toList();
    boolean few = shown.size() <= NamePlaces.FEW;
    List<double[]> ticks = new ArrayList<>();
    List<NamePlaces.Wanted> wanted = new ArrayList<>();
    for (AreaMap.Area area : largestFirst) {
      Geometry seen = frame.seen(area.outline());
      if (seen.getArea() == 0) {
        continue;
      }
      InnerCircle circle = InnerCircle.of(seen);
      double[] at = frame.centre(circle);
      double room = circle.radius() * frame.scale();
      FigureState state = FigureState.of(area.meting());
      double down = 0;
      if (state != FigureState.GETAL && (few || (room > SIGN_ROOM && !map.circles()))) {
        svg.append(StateSign.at(state, number(at[0]), number(at[1]), number(signSize(room))));
        down = signSize(room) * SIGN_HALF + NAME_SIZE * .6;
      }
      AreaGroup group = map.groups().get(area.code());
      if (group != null && room > LETTER_ROOM) {
        letters(group, at, Math.clamp(room * .9, SMALLEST_LETTERS, NAME_SIZE));
        down = NAME_SIZE * .9;
      }
      if (map.groups().isEmpty() || group != null || few) {
        wanted.add(new NamePlaces.Wanted(area.naam(), at[0], at[1] + down, room, seen.getArea()));
      }
      if (map.chosen().contains(area.code())) {
        ticks.add(new double[] {at[0], at[1] + down + TICK_DOWN});
      }
    }
    ticks.forEach(this::tick);
    for (NamePlaces.Wanted name :
        NamePlaces.of(wanted, NAME_SIZE, MapFrame.WIDTH, frame.height())) {
      String text =
          "aria-hidden=\"true\" x=\"%s\" y=\"%s\">%s</text>"
              .formatted(number(name.x()), number(name.y() + NAME_SIZE * .35), escape(name.text()));
      svg.append("<text class=\"naam rand\" ").append(text);
      svg.append("<text class=\"naam\" ").append(text);
    }
    return svg.toString();
  }

  /** A tick in a disc, so that a chosen area is not told by its line alone. */
  private void tick(double[] at) {
    svg.append(
        "<circle cx=\"%1$s\" cy=\"%2$s\" r=\"11\" fill=\"#111\" stroke=\"#fff\" stroke-width=\"2\"/><path class=\"vink\" d=\"M%3$s %2$sl3.4 3.8l6.2 -7.4\"/>"
            .formatted(number(at[0]), number(at[1]), number(at[0] - 4.8)));
  }

  /** What a group is called, on its pattern. */
  private void letters(AreaGroup group, double[] at, double size) {
    String text =
        "aria-hidden=\"true\" x=\"%s\" y=\"%s\" style=\"font-size:%spx\">%s</text>"
            .formatted(
                number(at[0]), number(at[1] + size * .35), number(size), escape(group.letters()));
    svg.append("<text class=\"naam rand\" ").append(text);
    svg.append("<text class=\"naam\" ").append(text);
  }

  private static double signSize(double room) {
    return Math.clamp(room / SIGN_ROOM, SMALLEST_SIGN, LARGEST_SIGN);
  }

  /** Every name for which there is room, and below it the word of what is no number. */
  String labels() {
    Map<String, AreaMap.Area> byName = new HashMap<>();
    List<NamePlaces.Wanted> wanted = new ArrayList<>();
    for (AreaMap.Area area : map.areas()) {
      InnerCircle circle = InnerCircle.of(area.outline());
      double[] at = frame.centre(circle);
      double room = circle.radius() * frame.scale();
      byName.put(area.naam(), area);
      wanted.add(new NamePlaces.Wanted(area.naam(), at[0], at[1], room, area.outline().getArea()));
    }
    for (NamePlaces.Wanted name :
        NamePlaces.of(wanted, NAME_SIZE, MapFrame.WIDTH, frame.height())) {
      svg.append(
          "<text class=\"naam\" aria-hidden=\"true\" x=\"%s\" y=\"%s\">%s</text>"
              .formatted(number(name.x()), number(name.y()), escape(name.text())));
      FigureState state = FigureState.of(byName.get(name.text()).meting());
      if (state != FigureState.GETAL) {
        svg.append(
            "<text class=\"toestand\" aria-hidden=\"true\" x=\"%s\" y=\"%s\">%s</text>"
                .formatted(
                    number(name.x()), number(name.y() + LINE), escape(state.shortWord(language))));
      }
    }
    return svg.toString();
  }

  /** Where there is no room for names, what has no number has a sign on its pattern. */
  String signs() {
    for (AreaMap.Area area : map.areas()) {
      FigureState state = FigureState.of(area.meting());
      if (state != FigureState.GETAL) {
        InnerCircle circle = InnerCircle.of(area.outline());
        double[] at = frame.centre(circle);
        double room = circle.radius() * frame.scale();
        svg.append(StateSign.at(state, number(at[0]), number(at[1]), number(signSize(room))));
      }
    }
    return svg.toString();
  }
}
