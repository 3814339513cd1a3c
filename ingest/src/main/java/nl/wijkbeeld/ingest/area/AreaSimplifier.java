package nl.wijkbeeld.ingest.area;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Geometry;

/**
 * Draws the areas of one level of a division with fewer points; a border between two areas stays
 * one border.
 *
 * <p>Points go whose triangle with their neighbours is smaller than the square of the tolerance
 * (Visvalingam and Whyatt 1993, as in JTS's {@code CoverageSimplifier}), measured in RD New.
 *
 * @param toleranceMetres the tolerance in metres
 */
public record AreaSimplifier(double toleranceMetres) {

  public AreaSimplifier {
    if (!(toleranceMetres >= 0)) {
      throw new IllegalArgumentException("de tolerantie is nul of meer meters: " + toleranceMetres);
    }
  }

  /**
   * The same areas in the same order, their outlines simplified; an area without an outline stays
   * as it is, and so does each surface, which is that of the delivered outline.
   *
   * @throws IllegalArgumentException when the areas are of more than one division or level
   */
  public List<Gebied> simplify(List<Gebied> gebieden) {
    List<Gebied> drawn = gebieden.stream().filter(gebied -> gebied.geometry().isPresent()).toList();
    if (drawn.stream().map(gebied -> gebied.indeling() + gebied.niveau()).distinct().count() > 1) {
      throw new IllegalArgumentException(
          "vereenvoudig de gebieden van een niveau van een indeling tegelijk");
    }
    Geometry[] outlines =
        drawn.stream()
            .map(gebied -> CoordinateSystem.toRd(gebied.geometry().orElseThrow()))
            .toArray(Geometry[]::new);
    Geometry[] simplified = CoverageSimplifier.simplify(outlines, toleranceMetres);
    List<Gebied> result = new ArrayList<>(gebieden.size());
    int next = 0;
    for (Gebied gebied : gebieden) {
      result.add(
          gebied.geometry().isPresent()
              ? withGeometry(gebied, CoordinateSystem.RD_NEW.toLonLat(simplified[next++]))
              : gebied);
    }
    return result;
  }

  private static Gebied withGeometry(Gebied gebied, Geometry geometry) {
    return new Gebied(
        gebied.code(),
        gebied.indeling(),
        gebied.naam(),
        gebied.niveau(),
        gebied.ouder(),
        gebied.geldigVan(),
        gebied.geldigTot(),
        gebied.oppervlakteM2(),
        Optional.of(geometry),
        gebied.aliassen());
  }
}
