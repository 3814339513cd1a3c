package nl.wijkbeeld.dashboard.map;

import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.text.FigureState;
import nl.wijkbeeld.vocabulary.Meting;
import org.geotools.geometry.jts.LiteShape;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Draws an {@link AreaMap} as SVG: a pure function, the same for the page, a print or a slide. */
public final class AreaMapSvg {

  private static final double WIDTH = MapFrame.WIDTH;
  private static final double LARGEST_CIRCLE = 62;

  /** How much of the growth of the land the circles follow. */
  private static final double GROWTH_OF_CIRCLES = .6;

  /** Half of a place on a drawing of all areas, and at most. */
  private static final double PLACE = 5;

  private static final double LARGEST_PLACE = 9;

  /** How much of the areas is left over a backdrop. */
  private static final String OVER_BACKDROP = ".72";

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

  /** Up to so many areas such a map says of each what it shows; more make the file too large. */
  private static final int MOST_TITLES = 1000;

  /** From a name to the line under it. */
  private static final double LINE = 26;

  /** The size of a name in a drawing that stands on its own. */
  private static final double NAME_SIZE = 21;

  /** What such a drawing carries along, since no style sheet comes with it. */
  private static final String STYLES =
      """
      <style>.kaart .vlak{stroke:#6f7a77;stroke-width:.9;stroke-linejoin:round}\
      .kaart .gekozen .vlak{stroke:#111;stroke-width:4.5}\
      .kaart .naam{font-family:"Source Sans 3","Noto Sans","DejaVu Sans",sans-serif;font-size:%spx;font-weight:600;text-anchor:middle;fill:#14201e}\
      .kaart .rand{stroke:#fff;stroke-width:5;stroke-linejoin:round;fill:#fff}\
      .kaart .cirkel{fill-opacity:.78;stroke:#fff;stroke-width:2}\
      .kaart .plaats{fill:#1f2625;stroke:#fff;stroke-width:1.6}\
      .kaart .vink{fill:none;stroke:#fff;stroke-width:2.4;stroke-linecap:round;stroke-linejoin:round}\
      .kaart .kader{fill:none;stroke:#c9cbc6;stroke-width:1.5}</style>"""
          .formatted(number(NAME_SIZE));

  private final AreaMap map;
  private final Language language;
  private final boolean alone;
  private final String prefix;
  private final Surroundings around;
  private final MapFrame frame;
  private final List<AreaMap.Area> shown;
  private final AffineTransform toPage;
  private final double height;
  private final StringBuilder svg = new StringBuilder(1 << 16);

  /** In a narrow window a drawing is small; of few areas the names can be larger there. */
  private static final String IN_A_NARROW_WINDOW =
      "<style>@media(max-width:600px){.kaart .naam{font-size:34px}}</style>";

  private static final int FEW_ENOUGH_FOR_LARGE_NAMES = 12;

  private AreaMapSvg(AreaMap map, Optional<String> name, Surroundings around, Language language) {
    this.map = map;
    this.language = language;
    this.alone = name.isPresent();
    this.prefix = name.map(given -> given + "-").orElse("");
    this.around = around;
    this.frame =
        around
            .part()
            .orElseGet(
                () -> MapFrame.around(map.areas().stream().map(AreaMap.Area::outline).toList()));
    this.shown = map.areas().stream().filter(area -> frame.shows(area.outline())).toList();
    this.height = frame.height();
    this.toPage = frame.toPaper();
  }

  /** The map as one {@code svg} element. */
  public static String draw(AreaMap map, Language language) {
    return new AreaMapSvg(map, Optional.empty(), Surroundings.NONE, language).draw();
  }

  /** The map as one {@code svg} element, in Dutch. */
  public static String draw(AreaMap map) {
    return draw(map, Language.NL);
  }

  /**
   * The map as one {@code svg} element that carries its own styles, with as many names as fit.
   *
   * @param name what its patterns are called, so that several such maps can stand in one document
   */
  public static String drawAlone(AreaMap map, String name, Language language) {
    return drawAlone(map, name, Surroundings.NONE, language);
  }

  /** The map as one {@code svg} element that carries its own styles, in Dutch. */
  public static String drawAlone(AreaMap map, String name) {
    return drawAlone(map, name, Surroundings.NONE, Language.NL);
  }

  /** The same with more than the areas, or with a part of them. */
  public static String drawAlone(AreaMap map, String name, Surroundings around, Language language) {
    return new AreaMapSvg(map, Optional.of(name), around, language).draw();
  }

  /** The same with more than the areas, or with a part of them, in Dutch. */
  public static String drawAlone(AreaMap map, String name, Surroundings around) {
    return drawAlone(map, name, around, Language.NL);
  }

  private String draw() {
    svg.append(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"kaart\" viewBox=\"0 0 %s %s\" role=\"%s\" aria-label=\"%s\">"
            .formatted(
                number(WIDTH),
                number(height),
                alone ? "img" : "group",
                escape(map.title() + states())));
    if (alone) {
      svg.append(STYLES);
      if (shown.size() <= FEW_ENOUGH_FOR_LARGE_NAMES) {
        svg.append(IN_A_NARROW_WINDOW);
      }
    }
    svg.append("<defs>").append(patterns()).append(paper()).append("</defs>");
    if (isCut()) {
      svg.append("<g clip-path=\"url(#%spapier)\">".formatted(prefix));
    }
    around.backdrop().ifPresent(this::backdrop);
    svg.append(around.backdrop().isPresent() ? "<g opacity=\"" + OVER_BACKDROP + "\">" : "<g>");
    shown.stream().filter(area -> !chosen(area)).forEach(this::area);
    shown.stream().filter(this::chosen).forEach(this::area);
    svg.append("</g>");
    if (map.circles()) {
      circles();
    }
    around.places().stream()
        .filter(place -> frame.shows(place.x(), place.y()))
        .forEach(this::place);
    if (alone) {
      signsAndNames();
    } else if (map.labels()) {
      labels();
    } else {
      signs();
    }
    if (isCut()) {
      svg.append("</g>").append(sheet("class=\"kader\""));
    }
    return svg.append("</svg>").toString();
  }

  /** Whether there is something beyond the edge of the paper. */
  private boolean isCut() {
    return frame.isPart() || around.backdrop().isPresent();
  }

  private String paper() {
    return isCut() ? "<clipPath id=\"%spapier\">%s</clipPath>".formatted(prefix, sheet("")) : "";
  }

  private String sheet(String look) {
    return "<rect x=\"0\" y=\"0\" width=\"%s\" height=\"%s\" %s/>"
        .formatted(number(WIDTH), number(height), look);
  }

  private void backdrop(Backdrop backdrop) {
    Envelope land = backdrop.land();
    double[] corners = {land.getMinX(), land.getMaxY(), land.getMaxX(), land.getMinY()};
    toPage.transform(corners, 0, corners, 0, 2);
    svg.append(
        "<image x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" preserveAspectRatio=\"none\" href=\"%s\"/>"
            .formatted(
                number(corners[0]),
                number(corners[1]),
                number(corners[2] - corners[0]),
                number(corners[3] - corners[1]),
                backdrop.inDrawing()));
  }

  /** A place: a diamond, so that it is not taken for a circle that counts. */
  private void place(Places.Place place) {
    double[] at = {place.x(), place.y()};
    toPage.transform(at, 0, at, 0, 1);
    double half = Math.min(LARGEST_PLACE, PLACE + Math.log(frame.zoom()) / Math.log(2));
    svg.append(
        "<path class=\"plaats\" d=\"M%1$s %2$sl%3$s %3$sl-%3$s %3$sl-%3$s -%3$sz\"><title>%4$s</title></path>"
            .formatted(
                number(at[0]),
                number(at[1] - half),
                number(half),
                escape(
                    place.soort().isEmpty() ? place.naam() : place.naam() + ", " + place.soort())));
  }

  private String patterns() {
    String all = StateSign.patterns(map.shade(0));
    String groups =
        map.groups().values().stream()
            .distinct()
            .sorted(Comparator.comparing(AreaGroup::code))
            .map(AreaGroup::pattern)
            .collect(Collectors.joining());
    return (map.noise().isEmpty() ? all + groups : all + groups + StateSign.noisePattern())
        .replace("id=\"patroon-", "id=\"" + prefix + "patroon-");
  }

  private boolean chosen(AreaMap.Area area) {
    return map.chosen().contains(area.code());
  }

  /** For who cannot see the map: how many areas have no figure, and why; or zero. */
  private String states() {
    List<String> parts = new ArrayList<>();
    for (FigureState state : FigureState.values()) {
      long count =
          map.areas().stream().filter(area -> FigureState.of(area.meting()) == state).count();
      if (state != FigureState.GETAL && count > 0) {
        parts.add(language.count(count) + " " + state.word(language));
      }
    }
    return parts.isEmpty()
        ? ""
        : ". "
            + Texts.of(AreaMapSvg.class, language)
                .get("van_gebieden", language.count(map.areas().size()), String.join(", ", parts));
  }

  private void area(AreaMap.Area area) {
    String path =
        "<path class=\"vlak\" d=\"%s\" fill=\"%s\"/>".formatted(path(onPaper(area)), fill(area));
    String common =
        "class=\"gebied%s\" data-gebied=\"%s\" aria-label=\"%s\""
            .formatted(
                chosen(area) ? " gekozen" : "", escape(area.code()), escape(area.description()));
    String title = "<title>" + escape(area.description()) + "</title>";
    if (alone) {
      svg.append(
          "<g class=\"gebied%s\" data-gebied=\"%s\">"
              .formatted(chosen(area) ? " gekozen" : "", escape(area.code())));
      svg.append(map.areas().size() <= MOST_TITLES ? title : "").append(path).append("</g>");
    } else if (area.href().isPresent()) {
      svg.append("<a href=\"%s\" %s>".formatted(escape(area.href().get()), common));
      svg.append(title).append(path).append("</a>");
    } else {
      svg.append("<g role=\"img\" tabindex=\"0\" %s>".formatted(common));
      svg.append(title).append(path).append("</g>");
    }
  }

  private Geometry onPaper(AreaMap.Area area) {
    return frame.isPart() ? frame.clipped(area.outline()) : area.outline();
  }

  private String fill(AreaMap.Area area) {
    AreaGroup group = map.groups().get(area.code());
    if (group != null) {
      return group.fill().replace("#", "#" + prefix);
    }
    if (map.noise().contains(area.code())) {
      return "url(#" + prefix + "patroon-toeval)";
    }
    return switch (area.meting()) {
      case Meting.Afwezig afwezig -> pattern(FigureState.of(afwezig));
      case Meting.Bekend(double waarde) ->
          waarde == 0 ? pattern(FigureState.NUL) : map.shade(waarde);
    };
  }

  private String pattern(FigureState state) {
    return StateSign.fill(state).replace("#", "#" + prefix);
  }

  /**
   * Largest first, so that a small circle is never hidden under a large one. Of differences a rise
   * is a filled circle and a fall an open one.
   */
  private void circles() {
    double greatest = map.areas().stream().mapToDouble(AreaMapSvg::known).max().orElse(0);
    double sum = map.areas().stream().mapToDouble(AreaMapSvg::known).sum();
    double largest =
        Math.min(LARGEST_CIRCLE, largestCircle(greatest, sum, surface()))
            * Math.pow(frame.zoom(), GROWTH_OF_CIRCLES);
    List<AreaMap.Area> largestFirst =
        map.areas().stream()
            .filter(area -> known(area) > 0)
            .filter(area -> !map.noise().contains(area.code()))
            .sorted(Comparator.comparingDouble(AreaMapSvg::known).reversed())
            .toList();
    for (AreaMap.Area area : largestFirst) {
      double[] at = centre(area.outline());
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
  }

  /**
   * The names that fit in or over their area, the largest areas first, none over another; under the
   * sign of an area that has one. Small areas have neither: their pattern says it.
   */
  private void signsAndNames() {
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
      Geometry seen = onPaper(area);
      if (seen.getArea() == 0) {
        continue;
      }
      InnerCircle circle = InnerCircle.of(seen);
      double[] at = centre(circle);
      double room = circle.radius() * toPage.getScaleX();
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
      if (chosen(area)) {
        ticks.add(new double[] {at[0], at[1] + down + TICK_DOWN});
      }
    }
    ticks.forEach(this::tick);
    for (NamePlaces.Wanted name : NamePlaces.of(wanted, NAME_SIZE, WIDTH, height)) {
      String text =
          "aria-hidden=\"true\" x=\"%s\" y=\"%s\">%s</text>"
              .formatted(number(name.x()), number(name.y() + NAME_SIZE * .35), escape(name.text()));
      svg.append("<text class=\"naam rand\" ").append(text);
      svg.append("<text class=\"naam\" ").append(text);
    }
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
  private void labels() {
    Map<String, AreaMap.Area> byName = new HashMap<>();
    List<NamePlaces.Wanted> wanted = new ArrayList<>();
    for (AreaMap.Area area : map.areas()) {
      InnerCircle circle = InnerCircle.of(area.outline());
      double[] at = centre(circle);
      double room = circle.radius() * toPage.getScaleX();
      byName.put(area.naam(), area);
      wanted.add(new NamePlaces.Wanted(area.naam(), at[0], at[1], room, area.outline().getArea()));
    }
    for (NamePlaces.Wanted name : NamePlaces.of(wanted, NAME_SIZE, WIDTH, height)) {
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
  }

  /** Where there is no room for names, what has no number has a sign on its pattern. */
  private void signs() {
    for (AreaMap.Area area : map.areas()) {
      FigureState state = FigureState.of(area.meting());
      if (state != FigureState.GETAL) {
        InnerCircle circle = InnerCircle.of(area.outline());
        double[] at = centre(circle);
        double room = circle.radius() * toPage.getScaleX();
        svg.append(StateSign.at(state, number(at[0]), number(at[1]), number(signSize(room))));
      }
    }
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
    return WIDTH * whole.height();
  }

  private static double known(AreaMap.Area area) {
    return area.meting() instanceof Meting.Bekend(double waarde) ? Math.abs(waarde) : 0;
  }

  /** The middle of the largest circle that fits in the outline: inside it, whatever its shape. */
  private double[] centre(Geometry outline) {
    return centre(InnerCircle.of(outline));
  }

  private double[] centre(InnerCircle circle) {
    double[] at = {circle.x(), circle.y()};
    toPage.transform(at, 0, at, 0, 1);
    return at;
  }

  /** In steps from point to point, since those are short; a map has a hundred thousand of them. */
  private String path(Geometry outline) {
    StringBuilder d = new StringBuilder();
    double[] at = new double[6];
    long x = 0;
    long y = 0;
    for (PathIterator i = new LiteShape(outline, toPage, false).getPathIterator(null);
        !i.isDone();
        i.next()) {
      int kind = i.currentSegment(at);
      long nextX = Math.round(at[0] * 10);
      long nextY = Math.round(at[1] * 10);
      switch (kind) {
        case PathIterator.SEG_MOVETO ->
            d.append('M').append(number(nextX / 10.0)).append(' ').append(number(nextY / 10.0));
        case PathIterator.SEG_LINETO -> step(nextX - x, nextY - y, d);
        case PathIterator.SEG_CLOSE -> d.append('Z');
        default -> throw new IllegalStateException("een omtrek bestaat uit rechte lijnen");
      }
      if (kind != PathIterator.SEG_CLOSE) {
        x = nextX;
        y = nextY;
      }
    }
    return d.toString();
  }

  /** A step in tenths; none when it is too short to be seen. */
  private static void step(long right, long down, StringBuilder d) {
    if (right != 0 || down != 0) {
      tenths(right, d.append('l'));
      tenths(down, down < 0 ? d : d.append(' '));
    }
  }

  private static void tenths(long tenths, StringBuilder d) {
    if (tenths < 0) {
      d.append('-');
    }
    long whole = Math.abs(tenths) / 10;
    long rest = Math.abs(tenths) % 10;
    if (whole > 0 || rest == 0) {
      d.append(whole);
    }
    if (rest > 0) {
      d.append('.').append(rest);
    }
  }

  /** With one decimal at most; by hand, since a map has a hundred thousand of them. */
  private static String number(double value) {
    long tenths = Math.round(Math.abs(value) * 10);
    String text = tenths % 10 == 0 ? Long.toString(tenths / 10) : tenths / 10 + "." + tenths % 10;
    return value < 0 && tenths > 0 ? "-" + text : text;
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
