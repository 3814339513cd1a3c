package nl.wijkbeeld.dashboard.map;

import static nl.wijkbeeld.dashboard.map.SvgPath.number;

import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.text.FigureState;
import nl.wijkbeeld.vocabulary.Meting;
import org.locationtech.jts.geom.Envelope;

/** Draws an {@link AreaMap} as SVG: a pure function, the same for the page, a print or a slide. */
public final class AreaMapSvg {

  private static final double WIDTH = MapFrame.WIDTH;

  /** Half of a place on a drawing of all areas, and at most. */
  private static final double PLACE = 5;

  private static final double LARGEST_PLACE = 9;

  /** How much of the areas is left over a backdrop. */
  private static final String OVER_BACKDROP = ".72";

  /** Up to so many areas such a map says of each what it shows; more make the file too large. */
  private static final int MOST_TITLES = 1000;

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
          .formatted(number(MapNames.NAME_SIZE));

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
      svg.append(new MapCircles(map, frame).drawn());
    }
    around.places().stream()
        .filter(place -> frame.shows(place.x(), place.y()))
        .forEach(this::place);
    MapNames names = new MapNames(map, frame, shown, language);
    svg.append(alone ? names.signsAndNames() : map.labels() ? names.labels() : names.signs());
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
        "<path class=\"vlak\" d=\"%s\" fill=\"%s\"/>"
            .formatted(SvgPath.of(frame.seen(area.outline()), toPage), fill(area));
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

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
