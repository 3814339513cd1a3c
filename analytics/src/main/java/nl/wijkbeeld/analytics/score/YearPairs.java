package nl.wijkbeeld.analytics.score;

import static nl.wijkbeeld.analytics.score.Columns.GEDEELD;
import static nl.wijkbeeld.analytics.score.Columns.JAAR;
import static nl.wijkbeeld.analytics.score.Columns.PIJLER;
import static nl.wijkbeeld.analytics.score.Columns.VAN;
import static nl.wijkbeeld.vocabulary.Kolom.INDELING;
import static nl.wijkbeeld.vocabulary.Kolom.NIVEAU;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.wijkbeeld.vocabulary.Periode;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Which years of a level can be compared, and on what: the indicators that both years have, with
 * figures of different moments, and without a break in between. A year is compared with the nearest
 * and the first earlier year, and with the base year, in so far as these share with it two thirds
 * of its indicators and at least three; earlier years are compared with the base year too, and it
 * with itself. Few rows, made on the driver.
 *
 * @param breaks by indicator the first days after a break in its series
 * @param baseYear the fixed year with which figures are compared
 */
record YearPairs(Map<String, List<LocalDate>> breaks, Optional<Periode> baseYear) {

  /** The columns of {@link #of}. */
  static final StructType SCHEMA =
      new StructType()
          .add(INDELING, DataTypes.StringType)
          .add(PIJLER, DataTypes.StringType)
          .add(NIVEAU, DataTypes.StringType)
          .add(JAAR, DataTypes.IntegerType)
          .add(VAN, DataTypes.IntegerType)
          .add(GEDEELD, DataTypes.createArrayType(DataTypes.StringType));

  /**
   * The pairs of years.
   *
   * @param levels what each level has in each year: its indicators
   */
  List<Row> of(List<Row> levels) {
    Map<List<String>, NavigableMap<Integer, List<LevelFigures.Serie>>> byLevel = new HashMap<>();
    for (Row row : levels) {
      byLevel
          .computeIfAbsent(
              List.of(
                  row.<String>getAs(INDELING),
                  row.<String>getAs(PIJLER),
                  row.<String>getAs(NIVEAU)),
              level -> new TreeMap<>())
          .put(row.<Integer>getAs(JAAR), LevelFigures.series(row));
    }
    List<Row> pairs = new ArrayList<>();
    byLevel.forEach(
        (level, years) ->
            years.forEach(
                (year, series) ->
                    compared(years, year)
                        .forEach(
                            (from, shared) ->
                                pairs.add(
                                    RowFactory.create(
                                        level.get(0),
                                        level.get(1),
                                        level.get(2),
                                        year,
                                        from,
                                        shared.toArray(String[]::new))))));
    return pairs;
  }

  /** The years that a year is compared with, and on which indicators. */
  private NavigableMap<Integer, List<String>> compared(
      NavigableMap<Integer, List<LevelFigures.Serie>> years, int year) {
    List<LevelFigures.Serie> series = years.get(year);
    NavigableMap<Integer, List<String>> comparable = new TreeMap<>();
    years
        .headMap(year, false)
        .forEach((earlier, old) -> addIfEnough(comparable, earlier, shared(old, series), series));
    if (!comparable.isEmpty()) {
      Set<Integer> wanted = new HashSet<>(List.of(comparable.firstKey(), comparable.lastKey()));
      baseYear.ifPresent(base -> wanted.add(base.begin().getYear()));
      comparable.keySet().retainAll(wanted);
    }
    baseYear
        .map(base -> base.begin().getYear())
        .filter(base -> base >= year && years.containsKey(base))
        .ifPresent(
            base ->
                addIfEnough(
                    comparable,
                    base,
                    base == year
                        ? series.stream().map(LevelFigures.Serie::code).toList()
                        : shared(years.get(base), series),
                    series));
    return comparable;
  }

  private static void addIfEnough(
      Map<Integer, List<String>> comparable,
      int year,
      List<String> shared,
      List<LevelFigures.Serie> series) {
    if (shared.size() >= Bases.LEAST_OF_PILLAR && shared.size() * 3 >= series.size() * 2) {
      comparable.put(year, shared);
    }
  }

  private List<String> shared(List<LevelFigures.Serie> old, List<LevelFigures.Serie> now) {
    Map<String, String> moments = new TreeMap<>();
    old.forEach(one -> moments.put(one.code(), one.periode()));
    return now.stream()
        .filter(one -> moments.containsKey(one.code()))
        .filter(one -> !moments.get(one.code()).equals(one.periode()))
        .filter(one -> isWhole(one.code(), moments.get(one.code()), one.periode()))
        .map(LevelFigures.Serie::code)
        .toList();
  }

  /** Whether there is no break after the earlier of two moments, up to and with the later. */
  private boolean isWhole(String indicator, String one, String other) {
    LocalDate first = Collections.min(List.of(Periode.of(one).begin(), Periode.of(other).begin()));
    LocalDate last = Collections.max(List.of(Periode.of(one).begin(), Periode.of(other).begin()));
    return breaks.getOrDefault(indicator, List.of()).stream()
        .noneMatch(day -> day.isAfter(first) && !day.isAfter(last));
  }
}
