package nl.wijkbeeld.ingest.area;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.relateng.IntersectionMatrixPattern;
import org.locationtech.jts.operation.relateng.RelateNG;

/**
 * Finds every gap and every overlap between the areas of one level, and how large it is.
 *
 * <p>It looks in the coordinates of the file, where a border of one area that runs along two of
 * another is straight, and measures in RD New. Only outlines that {@link CoverageValidator} finds
 * to differ from their neighbours can overlap, so that few have to be compared.
 */
final class CoverageCheck {
  private static final GeometryFactory GEOMETRIES = new GeometryFactory();

  /** Smaller than a square centimetre is rounding, not ground. */
  private static final double ROUNDING = 1e-4;

  /** The longest piece of an edge that is measured as if it were straight. */
  private static final double STEP_METRES = 20;

  private static final double STEP_DEGREES = 0.0002;

  /** How near an area must be to a gap to touch it, as a share of the size of the gap. */
  private static final double NEAR = 1e-6;

  private final CoordinateSystem system;
  private final List<Part> parts;
  private final STRtree index = new STRtree();
  private final boolean[] differs;
  private final long differing;

  /**
   * An outline of an area, or one of several.
   *
   * @param code the code of the area
   */
  record Part(String code, Geometry geometry) {}

  CoverageCheck(CoordinateSystem system, List<Part> parts) {
    this.system = system;
    this.parts = List.copyOf(parts);
    Geometry[] polygons = parts.stream().map(Part::geometry).toArray(Geometry[]::new);
    Geometry[] invalid = CoverageValidator.validate(polygons);
    this.differs = new boolean[polygons.length];
    for (int i = 0; i < polygons.length; i++) {
      differs[i] = invalid[i] != null;
      index.insert(polygons[i].getEnvelopeInternal(), i);
    }
    index.build();
    this.differing = Arrays.stream(invalid).filter(Objects::nonNull).count();
  }

  /** How many outlines differ from those of their neighbours. */
  long differing() {
    return differing;
  }

  /** The gaps and overlaps, largest first. */
  List<CoverageDefect> defects() {
    List<CoverageDefect> defects = new ArrayList<>(overlaps());
    defects.addAll(gaps());
    defects.sort(Comparator.comparingDouble(CoverageDefect::squareMetres).reversed());
    return defects;
  }

  /** The same gap with the areas that touch it, the longest shared border first. */
  CoverageDefect withNeighbours(CoverageDefect defect) {
    return defect.kind() == CoverageDefect.Kind.GAP
        ? new CoverageDefect(
            defect.kind(),
            neighbours(defect.shape()),
            defect.shape(),
            defect.squareMetres(),
            defect.metresWide(),
            defect.place())
        : defect;
  }

  /**
   * The gaps and overlaps that are larger than those of other areas at the same place, by more than
   * a square metre.
   *
   * @param known the gaps and overlaps of the areas from which these were made
   */
  List<CoverageDefect> defectsBeyond(List<CoverageDefect> known) {
    STRtree places = new STRtree();
    for (CoverageDefect defect : known) {
      Point inside = defect.shape().getInteriorPoint();
      places.insert(inside.getEnvelopeInternal(), new Known(defect, inside));
    }
    return defects().stream()
        .filter(
            defect ->
                defect.squareMetres() - explained(defect, places) > CoverageRemarks.NAMED_FROM)
        .toList();
  }

  /** A gap or overlap with a point inside it. */
  private record Known(CoverageDefect defect, Point inside) {}

  private static double explained(CoverageDefect defect, STRtree places) {
    double explained = 0;
    for (Object found : places.query(defect.shape().getEnvelopeInternal())) {
      Known known = (Known) found;
      if (known.defect().kind() == defect.kind() && defect.shape().intersects(known.inside())) {
        explained += known.defect().squareMetres();
      }
    }
    return explained;
  }

  private List<CoverageDefect> overlaps() {
    List<CoverageDefect> overlaps = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      if (differs[i]) {
        overlapsOf(i, overlaps);
      }
    }
    return overlaps;
  }

  private void overlapsOf(int i, List<CoverageDefect> overlaps) {
    Part one = parts.get(i);
    RelateNG prepared = RelateNG.prepare(one.geometry());
    for (int j : found(index, one.geometry().getEnvelopeInternal())) {
      Part other = parts.get(j);
      boolean once = j > i || !differs[j];
      if (once
          && !other.code().equals(one.code())
          && prepared.evaluate(other.geometry(), IntersectionMatrixPattern.INTERIOR_INTERSECTS)) {
        Geometry shared =
            OverlayNGRobust.overlay(one.geometry(), other.geometry(), OverlayNG.INTERSECTION);
        for (Object polygon : PolygonExtracter.getPolygons(shared)) {
          add(
              overlaps,
              CoverageDefect.Kind.OVERLAP,
              List.of(one.code(), other.code()),
              (Polygon) polygon);
        }
      }
    }
  }

  private List<CoverageDefect> gaps() {
    List<Polygon> pieces = new ArrayList<>();
    STRtree pieceIndex = new STRtree();
    for (Object piece : PolygonExtracter.getPolygons(union())) {
      pieceIndex.insert(((Polygon) piece).getEnvelopeInternal(), pieces.size());
      pieces.add((Polygon) piece);
    }
    List<CoverageDefect> gaps = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      for (int ring = 0; ring < pieces.get(i).getNumInteriorRing(); ring++) {
        Geometry hole =
            GEOMETRIES.createPolygon(pieces.get(i).getInteriorRingN(ring).getCoordinates());
        for (int island : found(pieceIndex, hole.getEnvelopeInternal())) {
          if (island != i && hole.intersects(pieces.get(island))) {
            hole = OverlayNGRobust.overlay(hole, pieces.get(island), OverlayNG.DIFFERENCE);
          }
        }
        for (Object gap : PolygonExtracter.getPolygons(hole)) {
          add(gaps, CoverageDefect.Kind.GAP, List.of(), (Polygon) gap);
        }
      }
    }
    return gaps;
  }

  /**
   * The ground of all areas. Where borders run together but for the last digit, joining them edge
   * by edge gives outlines that cross themselves; then they are overlaid.
   */
  private Geometry union() {
    Geometry[] polygons = parts.stream().map(Part::geometry).toArray(Geometry[]::new);
    if (differing == 0) {
      Geometry union = CoverageUnion.union(polygons);
      if (union.isValid()) {
        return union;
      }
    }
    return OverlayNGRobust.union(GEOMETRIES.createGeometryCollection(polygons));
  }

  private List<String> neighbours(Geometry gap) {
    Envelope around = gap.getEnvelopeInternal().copy();
    double near = NEAR * around.getDiameter();
    around.expandBy(near);
    Geometry rim = gap.buffer(near);
    Map<String, Double> touching = new LinkedHashMap<>();
    for (int i : found(index, around)) {
      Part part = parts.get(i);
      if (part.geometry().intersects(rim)) {
        double shared =
            OverlayNGRobust.overlay(part.geometry(), rim, OverlayNG.INTERSECTION).getArea();
        touching.merge(part.code(), shared, Double::sum);
      }
    }
    return touching.entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static List<Integer> found(STRtree index, Envelope envelope) {
    List<Integer> numbers = new ArrayList<>();
    for (Object found : index.query(envelope)) {
      numbers.add((Integer) found);
    }
    numbers.sort(Comparator.naturalOrder());
    return numbers;
  }

  private void add(
      List<CoverageDefect> defects, CoverageDefect.Kind kind, List<String> codes, Polygon shape) {
    Geometry rd = metres(shape);
    double squareMetres = rd.getArea();
    if (squareMetres >= ROUNDING) {
      defects.add(
          new CoverageDefect(
              kind, codes, shape, squareMetres, 2 * squareMetres / rd.getLength(), place(shape)));
    }
  }

  /** In RD New, where an edge that is straight in another system bends a little. */
  private Geometry metres(Polygon shape) {
    return switch (system) {
      case RD_NEW -> shape;
      case CRS84 -> CoordinateSystem.toRd(Densifier.densify(shape, STEP_DEGREES));
      case WEB_MERCATOR ->
          CoordinateSystem.toRd(system.toLonLat(Densifier.densify(shape, STEP_METRES)));
    };
  }

  private Coordinate place(Polygon shape) {
    Point inside = shape.getInteriorPoint();
    return system.toLonLat(inside).getCoordinate();
  }
}
