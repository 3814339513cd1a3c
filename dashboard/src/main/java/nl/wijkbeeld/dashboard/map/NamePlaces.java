package nl.wijkbeeld.dashboard.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Envelope;

/**
 * Which names can be written on a map so that none stands over another: the largest areas first.
 */
final class NamePlaces {

  /** The width of a letter beside its height: a guess on the safe side, for no font is at hand. */
  private static final double LETTER = 0.56;

  /** How much wider than the room in its area a name may be. */
  private static final double OVERHANG = 1.7;

  /** Up to so many areas a name may be as wide as it likes. */
  static final int FEW = 24;

  private static final double GAP = 3;

  private NamePlaces() {}

  /**
   * A name that asks for a place.
   *
   * @param x the middle
   * @param y the middle
   * @param room the radius of the largest circle that fits in its area
   * @param weight who has most goes first
   */
  record Wanted(String text, double x, double y, double room, double weight) {}

  static List<Wanted> of(List<Wanted> wanted, double size, double width, double height) {
    Envelope page = new Envelope(0, width, 0, height);
    List<Envelope> taken = new ArrayList<>();
    List<Wanted> placed = new ArrayList<>();
    List<Wanted> largestFirst =
        wanted.stream().sorted(Comparator.comparingDouble(Wanted::weight).reversed()).toList();
    for (Wanted name : largestFirst) {
      double half = name.text().length() * size * LETTER / 2;
      boolean fits =
          wanted.size() <= FEW || (half <= name.room() * OVERHANG && size / 2 <= name.room());
      double x = Math.clamp(name.x(), half, Math.max(half, width - half));
      Envelope box =
          new Envelope(x - half - GAP, x + half + GAP, name.y() - size / 2, name.y() + size / 2);
      if (fits && page.intersects(box) && taken.stream().noneMatch(box::intersects)) {
        taken.add(box);
        placed.add(new Wanted(name.text(), x, name.y(), name.room(), name.weight()));
      }
    }
    return placed;
  }
}
