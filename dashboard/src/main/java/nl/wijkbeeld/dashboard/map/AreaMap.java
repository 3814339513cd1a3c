package nl.wijkbeeld.dashboard.map;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.wijkbeeld.vocabulary.Meting;
import org.locationtech.jts.geom.Geometry;

/**
 * What a map shows: areas with figures, as a choropleth (rates, means) or as circles (counts).
 *
 * @param title what it shows, for a reader who cannot see it
 * @param areas the areas, outlines in RD New
 * @param breaks the class limits of a choropleth; empty for circles, or when nothing is known
 * @param circles whether figures are circles whose surface is proportional to them
 * @param palette the colours
 * @param labels whether names are written in the areas
 * @param chosen the codes of the areas that stand out because a reader chose them
 * @param noise the codes of the areas of which the figure may be chance: muted
 * @param groups the group of an area by its code, on a map of groups rather than of figures
 */
public record AreaMap(
    String title,
    List<Area> areas,
    Optional<ClassBreaks> breaks,
    boolean circles,
    Palette palette,
    boolean labels,
    Set<String> chosen,
    Set<String> noise,
    Map<String, AreaGroup> groups) {

  /**
   * One area.
   *
   * @param outline its outline in metres (RD New)
   * @param meting its figure
   * @param description what a reader hears: name, figure, unit
   * @param href where a click leads, if anywhere
   */
  public record Area(
      String code,
      String naam,
      Geometry outline,
      Meting meting,
      String description,
      Optional<String> href) {}

  /** An area that has a figure without a shade of its own. */
  static final String PLAIN = "#f4f4f1";

  public AreaMap {
    areas = List.copyOf(areas);
    chosen = Set.copyOf(chosen);
    noise = Set.copyOf(noise);
    groups = Map.copyOf(groups);
  }

  /** A map of figures. */
  public AreaMap(
      String title,
      List<Area> areas,
      Optional<ClassBreaks> breaks,
      boolean circles,
      Palette palette,
      boolean labels,
      Set<String> chosen,
      Set<String> noise) {
    this(title, areas, breaks, circles, palette, labels, chosen, noise, Map.of());
  }

  /** A map of groups: an area is in a group, may be chance, or has no figure. */
  public static AreaMap ofGroups(
      String title,
      List<Area> areas,
      Map<String, AreaGroup> groups,
      Set<String> noise,
      Set<String> chosen) {
    return new AreaMap(
        title, areas, Optional.empty(), false, Palette.of("neutraal"), true, chosen, noise, groups);
  }

  /** A map on which nothing stands out. */
  public AreaMap(
      String title,
      List<Area> areas,
      Optional<ClassBreaks> breaks,
      boolean circles,
      Palette palette,
      boolean labels) {
    this(title, areas, breaks, circles, palette, labels, Set.of(), Set.of());
  }

  /** How its figures become colours. */
  Shading shading() {
    return new Shading(breaks, circles, palette);
  }

  /** The colour of an area with a figure. */
  String shade(double waarde) {
    return shading().colour(waarde);
  }
}
