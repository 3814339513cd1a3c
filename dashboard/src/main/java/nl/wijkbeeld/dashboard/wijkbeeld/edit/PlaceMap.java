package nl.wijkbeeld.dashboard.wijkbeeld.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.wijkbeeld.dashboard.figure.Areas;
import nl.wijkbeeld.dashboard.map.AreaMap;
import nl.wijkbeeld.dashboard.map.ClassBreaks;
import nl.wijkbeeld.dashboard.map.Outlines;
import nl.wijkbeeld.dashboard.map.Palette;
import nl.wijkbeeld.dashboard.map.Places;
import nl.wijkbeeld.dashboard.map.PointMap;
import nl.wijkbeeld.dashboard.map.PointMap.Point;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.vocabulary.Meting;
import org.locationtech.jts.geom.Geometry;

/**
 * The area of a wijkbeeld on which places are put.
 *
 * @param known the places nearby that a register knows, the nearest to the middle first
 * @param middle the middle of the area
 */
record PlaceMap(PointMap map, List<Known> known, Point middle) {
  private static final int MOST_KNOWN = 300;

  /** A place that a register knows. */
  record Known(String name, String kind, Point at) {}

  /** The map of an area with its parts; nothing when the snapshot has no outline of it. */
  static Optional<PlaceMap> of(Snapshot snapshot, String indeling, String code) {
    Areas areas = Areas.of(snapshot, indeling);
    return areas
        .find(code)
        .flatMap(
            area ->
                outline(snapshot, indeling, area)
                    .map(outline -> of(snapshot, indeling, areas, area, outline)));
  }

  private static PlaceMap of(
      Snapshot snapshot, String indeling, Areas areas, Areas.Area area, Geometry outline) {
    List<AreaMap.Area> drawn = new ArrayList<>();
    for (Areas.Area part : areas.children(area.code())) {
      outline(snapshot, indeling, part).ifPresent(of -> drawn.add(drawn(part, of)));
    }
    if (drawn.isEmpty()) {
      drawn.add(drawn(area, outline));
    }
    AreaMap map =
        new AreaMap(
            "Kaart van " + area.naam(),
            drawn,
            Optional.of(new ClassBreaks(new double[] {1, 2, 3, 4})),
            false,
            Palette.of("neutraal"),
            true);
    double x = outline.getInteriorPoint().getX();
    double y = outline.getInteriorPoint().getY();
    List<Known> known =
        Places.of(snapshot).all().stream()
            .filter(place -> outline.getEnvelopeInternal().contains(place.x(), place.y()))
            .sorted(Comparator.comparingDouble(place -> Math.hypot(place.x() - x, place.y() - y)))
            .limit(MOST_KNOWN)
            .flatMap(
                place ->
                    PointMap.degrees(place.x(), place.y())
                        .map(at -> new Known(place.naam(), place.soort(), at))
                        .stream())
            .toList();
    return new PlaceMap(new PointMap(map), known, PointMap.degrees(x, y).orElseThrow());
  }

  private static AreaMap.Area drawn(Areas.Area area, Geometry outline) {
    return new AreaMap.Area(
        area.code(), area.naam(), outline, new Meting.Bekend(1), area.naam(), Optional.empty());
  }

  private static Optional<Geometry> outline(Snapshot snapshot, String indeling, Areas.Area area) {
    return Optional.ofNullable(
        Outlines.of(snapshot, indeling, area.niveau()).byCode().get(area.code()));
  }
}
