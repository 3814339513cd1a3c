package nl.wijkbeeld.analytics.space;

import static nl.wijkbeeld.vocabulary.Kolom.GEBIEDCODE;
import static nl.wijkbeeld.vocabulary.Kolom.GEOMETRY;
import static nl.wijkbeeld.vocabulary.Kolom.INDELING;
import static nl.wijkbeeld.vocabulary.Kolom.NIVEAU;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.wijkbeeld.vocabulary.Restgebied;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/**
 * Which areas of each level of each division touch, by their published outlines ({@link
 * Contiguity}). Some thousands of outlines, compared on the driver.
 */
public final class Neighbourhoods implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The table of neighbours. */
  public static final String TABLE = "buren";

  /** The table of areas that touch no other. */
  public static final String ISLANDS = "eilanden";

  public static final StructType SCHEMA =
      new StructType()
          .add(INDELING, DataTypes.StringType)
          .add(NIVEAU, DataTypes.StringType)
          .add(GEBIEDCODE, DataTypes.StringType)
          .add("buur", DataTypes.StringType)
          .add("soort", DataTypes.StringType);

  public static final StructType ISLANDS_SCHEMA =
      new StructType()
          .add(INDELING, DataTypes.StringType)
          .add(NIVEAU, DataTypes.StringType)
          .add(GEBIEDCODE, DataTypes.StringType);

  /** Outlines of one coverage that lie closer together than this, in metres, touch. */
  static final double TOLERANCE = 1;

  private static final double METRES_PER_DEGREE = 111_320;

  /**
   * A level of a division.
   *
   * @param codes its areas, sorted, those without an outline included
   * @param neighbours of each area the numbers of those that it touches
   */
  record Level(List<String> codes, int[][] neighbours) implements Serializable {}

  private record Place(String indeling, String niveau) implements Serializable {}

  private record Area(String code, Optional<Geometry> outline) {}

  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::indeling).thenComparing(Place::niveau);

  private final Map<Place, Level> levels = new HashMap<>();
  private final transient List<Row> rows = new ArrayList<>();
  private final transient List<Row> islands = new ArrayList<>();

  private Neighbourhoods() {}

  /**
   * The neighbours of areas.
   *
   * @param areas with their outlines in lon/lat; residual areas are left out
   */
  public static Neighbourhoods of(Dataset<Row> areas) {
    Map<Place, List<Area>> byLevel = new TreeMap<>(ORDER);
    for (Row row : areas.select(INDELING, NIVEAU, GEBIEDCODE, GEOMETRY).collectAsList()) {
      if (!Restgebied.isCode(row.getString(2))) {
        byLevel
            .computeIfAbsent(
                new Place(row.getString(0), row.getString(1)), none -> new ArrayList<>())
            .add(new Area(row.getString(2), outline(row.getAs(GEOMETRY))));
      }
    }
    Neighbourhoods all = new Neighbourhoods();
    byLevel.forEach(all::add);
    return all;
  }

  private void add(Place place, List<Area> areas) {
    areas.sort(Comparator.comparing(Area::code));
    List<Area> drawn = areas.stream().filter(area -> area.outline().isPresent()).toList();
    List<Geometry> outlines = drawn.stream().flatMap(area -> area.outline().stream()).toList();
    inMetres(outlines);
    Map<String, Map<String, Buursoort>> touching = new TreeMap<>();
    drawn.forEach(area -> touching.put(area.code(), new TreeMap<>()));
    for (Contiguity.Touch touch : Contiguity.between(outlines, TOLERANCE)) {
      String first = drawn.get(touch.first()).code();
      String second = drawn.get(touch.second()).code();
      touching.get(first).put(second, touch.soort());
      touching.get(second).put(first, touch.soort());
    }
    touching.forEach(
        (area, others) -> {
          others.forEach(
              (other, soort) ->
                  rows.add(
                      RowFactory.create(
                          place.indeling(), place.niveau(), area, other, soort.code())));
          if (others.isEmpty() && drawn.size() > 1) {
            islands.add(RowFactory.create(place.indeling(), place.niveau(), area));
          }
        });
    levels.put(place, level(areas.stream().map(Area::code).toList(), touching));
  }

  private static Level level(List<String> codes, Map<String, Map<String, Buursoort>> touching) {
    Map<String, Integer> numbers = new TreeMap<>();
    codes.forEach(code -> numbers.put(code, numbers.size()));
    return new Level(
        codes,
        codes.stream()
            .map(
                code ->
                    touching.getOrDefault(code, Map.of()).keySet().stream()
                        .mapToInt(numbers::get)
                        .toArray())
            .toArray(int[][]::new));
  }

  /** The neighbours, both ways. */
  public List<Row> rows() {
    return rows;
  }

  /** The areas with an outline that touch no other area of their level, if there are others. */
  public List<Row> islands() {
    return islands;
  }

  /** The areas of a level, if there are any. */
  Optional<Level> find(String indeling, String niveau) {
    return Optional.ofNullable(levels.get(new Place(indeling, niveau)));
  }

  private static Optional<Geometry> outline(byte[] wkb) {
    if (wkb == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(new WKBReader().read(wkb));
    } catch (ParseException damaged) {
      throw new IllegalStateException("een omtrek in het meer is beschadigd", damaged);
    }
  }

  /** A degree of longitude shrinks with the latitude; for one country one factor does. */
  private static void inMetres(List<Geometry> outlines) {
    Envelope extent = new Envelope();
    outlines.forEach(outline -> extent.expandToInclude(outline.getEnvelopeInternal()));
    double shrink =
        extent.isNull() ? 1 : Math.cos(Math.toRadians((extent.getMinY() + extent.getMaxY()) / 2));
    Scale scale = new Scale(METRES_PER_DEGREE * shrink, METRES_PER_DEGREE);
    outlines.forEach(outline -> outline.apply(scale));
  }

  private record Scale(double x, double y) implements CoordinateSequenceFilter {
    @Override
    public void filter(CoordinateSequence line, int point) {
      line.setOrdinate(point, CoordinateSequence.X, line.getX(point) * x);
      line.setOrdinate(point, CoordinateSequence.Y, line.getY(point) * y);
    }

    @Override
    public boolean isDone() {
      return false;
    }

    @Override
    public boolean isGeometryChanged() {
      return true;
    }
  }
}
