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
import nl.wijkbeeld.dashboard.wijkbeeld.Subject;
import nl.wijkbeeld.vocabulary.Meting;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.union.UnaryUnionOp;

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
  static Optional<PlaceMap> of(Snapshot snapshot, Subject subject) {
    Areas areas = Areas.of(snapshot, subject.indeling());
    if (subject.isOwn()) {
      return of(
          snapshot,
          subject.name(),
          drawn(
              snapshot,
              subject.indeling(),
              subject.areas().stream().flatMap(code -> areas.find(code).stream()).toList()));
    }
    Optional<Areas.Area> area = areas.find(subject.code());
    List<AreaMap.Area> parts = drawn(snapshot, subject.indeling(), areas.children(subject.code()));
    return area.flatMap(
        found ->
            of(
                snapshot,
                found.naam(),
                parts.isEmpty() ? drawn(snapshot, subject.indeling(), List.of(found)) : parts));
  }

  private static List<AreaMap.Area> drawn(
      Snapshot snapshot, String indeling, List<Areas.Area> areas) {
    List<AreaMap.Area> drawn = new ArrayList<>();
    for (Areas.Area area : areas) {
      outline(snapshot, indeling, area).ifPresent(of -> drawn.add(drawn(area, of)));
    }
    return drawn;
  }

  private static Optional<PlaceMap> of(Snapshot snapshot, String name, List<AreaMap.Area> drawn) {
    if (drawn.isEmpty()) {
      return Optional.empty();
    }
    Geometry outline = UnaryUnionOp.union(drawn.stream().map(AreaMap.Area::outline).toList());
    AreaMap map =
        new AreaMap(
            "Kaart van " + name,
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
    return Optional.of(
        new PlaceMap(new PointMap(map), known, PointMap.degrees(x, y).orElseThrow()));
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
