package nl.wijkbeeld.analytics.space;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateArrays;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.index.kdtree.KdNode;
import org.locationtech.jts.index.kdtree.KdTree;

/**
 * Which areas are neighbours: those that share an edge or a vertex (queen contiguity, Cliff and Ord
 * 1981) once the coverage is snapped. Snapping makes one point of points that lie within the
 * tolerance of each other, and adds to an edge every point that lies on it within the tolerance, so
 * that a corner halfway the border of another area is shared by both.
 */
final class Contiguity {

  /** The order in which points are snapped is always the same, and not that of the outlines. */
  private static final long ORDER = 20_201_121;

  /**
   * Two areas that touch.
   *
   * @param first the lower number of the two
   * @param second the higher number
   */
  record Touch(int first, int second, Buursoort soort) {}

  private final double tolerance;
  private final KdTree points;
  private final Map<Coordinate, Integer> numbers = new HashMap<>();

  private Contiguity(double tolerance) {
    this.tolerance = tolerance;
    this.points = new KdTree(tolerance);
  }

  /**
   * The areas that touch, in order.
   *
   * @param outlines in metres, or in whatever unit the tolerance is
   * @param tolerance 0 takes the outlines as they are drawn
   */
  static List<Touch> between(List<Geometry> outlines, double tolerance) {
    Contiguity coverage = new Contiguity(tolerance);
    List<List<Coordinate[]>> rings =
        outlines.stream().map(Contiguity::rings).map(List::copyOf).toList();
    coverage.snap(rings);
    Map<Long, Set<Integer>> edges = new HashMap<>();
    Map<Integer, Set<Integer>> corners = new HashMap<>();
    for (int area = 0; area < rings.size(); area++) {
      for (Coordinate[] ring : rings.get(area)) {
        int[] nodes = coverage.nodes(ring);
        for (int i = 0; i < nodes.length; i++) {
          corners.computeIfAbsent(nodes[i], none -> new TreeSet<>()).add(area);
          if (i > 0 && nodes[i - 1] != nodes[i]) {
            edges.computeIfAbsent(edge(nodes[i - 1], nodes[i]), none -> new TreeSet<>()).add(area);
          }
        }
      }
    }
    Map<Long, Buursoort> touches = new TreeMap<>();
    corners.values().forEach(areas -> pairs(areas, Buursoort.PUNT, touches));
    edges.values().forEach(areas -> pairs(areas, Buursoort.GRENS, touches));
    return touches.entrySet().stream()
        .map(one -> new Touch(high(one.getKey()), low(one.getKey()), one.getValue()))
        .toList();
  }

  private static List<Coordinate[]> rings(Geometry outline) {
    List<Coordinate[]> rings = new ArrayList<>();
    for (Object line : LinearComponentExtracter.getLines(outline)) {
      rings.add(((LineString) line).getCoordinates());
    }
    return rings;
  }

  /** A tree that is filled in the order of the outlines would become a list. */
  private void snap(List<List<Coordinate[]>> rings) {
    List<Coordinate> all = new ArrayList<>();
    Set<Coordinate> seen = new HashSet<>();
    for (List<Coordinate[]> area : rings) {
      for (Coordinate[] ring : area) {
        Arrays.stream(ring).filter(seen::add).forEach(all::add);
      }
    }
    Collections.shuffle(all, new Random(ORDER));
    for (Coordinate point : all) {
      Coordinate node = points.insert(point).getCoordinate();
      numbers.putIfAbsent(node, numbers.size());
      numbers.put(point, numbers.get(node));
    }
  }

  /** The numbers of the points along a ring, those that lie on its edges included. */
  private int[] nodes(Coordinate[] ring) {
    if (tolerance == 0) {
      return Arrays.stream(ring).mapToInt(numbers::get).toArray();
    }
    List<Integer> nodes = new ArrayList<>();
    for (int i = 1; i < ring.length; i++) {
      nodes.add(numbers.get(ring[i - 1]));
      LineSegment side = new LineSegment(ring[i - 1], ring[i]);
      Envelope near = CoordinateArrays.envelope(new Coordinate[] {ring[i - 1], ring[i]});
      near.expandBy(tolerance);
      List<Coordinate> on = new ArrayList<>();
      points.query(near, found -> addIfOn(side, found, on));
      on.sort(
          Comparator.comparingDouble((Coordinate point) -> side.projectionFactor(point))
              .thenComparing(Comparator.naturalOrder()));
      on.forEach(point -> nodes.add(numbers.get(point)));
    }
    nodes.add(numbers.get(ring[ring.length - 1]));
    return nodes.stream().mapToInt(Integer::intValue).toArray();
  }

  private void addIfOn(LineSegment side, KdNode node, List<Coordinate> on) {
    Coordinate point = node.getCoordinate();
    double along = side.projectionFactor(point);
    if (along > 0 && along < 1 && side.distance(point) <= tolerance) {
      on.add(point);
    }
  }

  private static void pairs(Set<Integer> areas, Buursoort soort, Map<Long, Buursoort> touches) {
    for (int first : areas) {
      for (int second : areas) {
        if (first < second) {
          touches.put(edge(first, second), soort);
        }
      }
    }
  }

  private static long edge(int one, int other) {
    return (long) Math.min(one, other) << Integer.SIZE | Math.max(one, other);
  }

  private static int high(long pair) {
    return (int) (pair >>> Integer.SIZE);
  }

  private static int low(long pair) {
    return (int) pair;
  }
}
