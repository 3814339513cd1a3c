package nl.wijkbeeld.analytics.money;

import static nl.wijkbeeld.analytics.step.Cols.REST;
import static nl.wijkbeeld.vocabulary.Kolom.BEGIN;
import static nl.wijkbeeld.vocabulary.Kolom.GEBIEDCODE;
import static nl.wijkbeeld.vocabulary.Kolom.INDELING;
import static nl.wijkbeeld.vocabulary.Kolom.NIVEAU;
import static nl.wijkbeeld.vocabulary.Kolom.OUDER;
import static nl.wijkbeeld.vocabulary.Kolom.PERIODE;
import static nl.wijkbeeld.vocabulary.Kolom.STATUS;
import static nl.wijkbeeld.vocabulary.Kolom.TOTAAL;
import static nl.wijkbeeld.vocabulary.Kolom.UITSPLITSING;
import static nl.wijkbeeld.vocabulary.Kolom.WAARDE;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.struct;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.wijkbeeld.analytics.infrastructure.Inhabitants;
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Periode;
import nl.wijkbeeld.vocabulary.Status;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Public money by area, law and year: bedrag = the amount as delivered, or else the sum over the
 * parts of the area ({@link Amounts}); per_inwoner = bedrag / inhabitants, with the inhabitants of
 * the nearest moment. The row of {@code totaal} adds up the laws.
 *
 * <p>It is said of wijken and larger areas; amounts of buurten count in them and are not published.
 * What would be about too few people is hidden, in every year and of every law ({@link
 * HiddenAreas}).
 *
 * @param areas the areas of all divisions, with {@code rest} for residual areas
 * @param inhabitants how many live in each area ({@link Inhabitants})
 */
public record MoneyFlows(Dataset<Row> areas, Dataset<Row> inhabitants) {

  /** The name of the table. */
  public static final String TABLE = "geldstromen";

  private static final String LAW = "regeling=";

  private static final StructType SCHEMA =
      new StructType()
          .add(GEBIEDCODE, DataTypes.StringType)
          .add(INDELING, DataTypes.StringType)
          .add(NIVEAU, DataTypes.StringType)
          .add(PERIODE, DataTypes.StringType)
          .add("wet", DataTypes.StringType)
          .add("bedrag", DataTypes.DoubleType)
          .add("per_inwoner", DataTypes.DoubleType)
          .add(STATUS, DataTypes.StringType)
          .add("herkomst", DataTypes.StringType)
          .add("delen", DataTypes.IntegerType)
          .add("alle_delen", DataTypes.IntegerType)
          .add(Inhabitants.INHABITANTS, DataTypes.DoubleType)
          .add(Inhabitants.SOURCE, DataTypes.StringType)
          .add(Inhabitants.MOMENT, DataTypes.StringType);

  /** From the newest observations of amounts to the table. */
  public Dataset<Row> apply(Dataset<Row> amounts) {
    Dataset<Row> delivered =
        amounts
            .filter(col(STATUS).equalTo(Status.BEKEND.code()))
            .groupBy(col(INDELING))
            .agg(
                collect_list(struct(col(GEBIEDCODE), col(PERIODE), col(UITSPLITSING), col(WAARDE)))
                    .as("bedragen"));
    Dataset<Row> tree =
        areas
            .groupBy(col(INDELING))
            .agg(
                collect_list(struct(col(GEBIEDCODE), col(NIVEAU), col(OUDER), col(REST)))
                    .as("gebieden"));
    Dataset<Row> people =
        inhabitants
            .groupBy(col(INDELING))
            .agg(
                collect_list(
                        struct(
                            col(GEBIEDCODE),
                            col(Inhabitants.INHABITANTS),
                            col(Inhabitants.SOURCE),
                            col(Inhabitants.MOMENT),
                            col(BEGIN).cast(DataTypes.StringType)))
                    .as("mensen"));
    return delivered
        .join(tree, INDELING)
        .join(people, new String[] {INDELING}, "left")
        .select(INDELING, "bedragen", "gebieden", "mensen")
        .flatMap(new OfDivision(), Encoders.row(SCHEMA));
  }

  /** The money of one division. */
  private static final class OfDivision implements FlatMapFunction<Row, Row> {
    private static final long serialVersionUID = 1L;

    private record Area(String code, Niveau niveau, Optional<String> parent, boolean rest) {}

    private record People(double count, String source, Periode moment) {}

    private record Total(double euros, boolean delivered, int parts) {}

    @Override
    public Iterator<Row> call(Row division) {
      Map<String, Area> areas = areas(division.getList(2));
      Map<String, String> parents =
          areas.values().stream()
              .filter(area -> area.parent().isPresent())
              .collect(Collectors.toMap(Area::code, area -> area.parent().orElseThrow()));
      Map<String, List<People>> people =
          division.isNullAt(3) ? Map.of() : people(division.getList(3));
      // By year and law, the laws in alphabetical order.
      Map<String, Map<String, Amounts>> years = new TreeMap<>();
      amounts(division.getList(1))
          .forEach(
              (year, laws) ->
                  laws.forEach(
                      (law, delivered) ->
                          years
                              .computeIfAbsent(year, unused -> new TreeMap<>())
                              .put(law, new Amounts(delivered, parents))));
      List<Area> shown = shown(areas.values(), years.values());
      Set<String> hidden = hidden(shown, people, years.keySet());
      Map<String, Long> siblings =
          areas.values().stream()
              .filter(area -> !area.rest() && area.parent().isPresent())
              .collect(
                  Collectors.groupingBy(
                      area -> area.parent().orElseThrow(), Collectors.counting()));
      List<Row> rows = new ArrayList<>();
      years.forEach(
          (year, laws) -> {
            for (Area area : shown) {
              Map<String, Total> ofLaws = totals(area, laws);
              Optional<People> living = nearest(people.get(area.code()), year);
              ofLaws.forEach(
                  (law, total) ->
                      rows.add(
                          row(
                              division.getString(0),
                              area,
                              year,
                              law,
                              total,
                              living,
                              hidden.contains(area.code()),
                              siblings.getOrDefault(area.code(), 0L).intValue())));
            }
          });
      return rows.iterator();
    }

    private static Map<String, Area> areas(List<Row> rows) {
      Map<String, Area> areas = new LinkedHashMap<>();
      for (Row row : rows) {
        areas.put(
            row.getString(0),
            new Area(
                row.getString(0),
                Niveau.of(row.getString(1)),
                Optional.ofNullable(row.getString(2)),
                row.getBoolean(3)));
      }
      return areas;
    }

    private static Map<String, List<People>> people(List<Row> rows) {
      Map<String, List<People>> people = new HashMap<>();
      for (Row row : rows) {
        people
            .computeIfAbsent(row.getString(0), unused -> new ArrayList<>())
            .add(new People(row.getDouble(1), row.getString(2), Periode.of(row.getString(3))));
      }
      return people;
    }

    /** What was delivered, by year, law and area; the law of an amount without one is empty. */
    private static Map<String, Map<String, Map<String, Double>>> amounts(List<Row> rows) {
      Map<String, Map<String, Map<String, Double>>> amounts = new TreeMap<>();
      Set<List<String>> divided = new HashSet<>();
      for (Row row : rows) {
        if (row.getString(2).startsWith(LAW)) {
          divided.add(List.of(row.getString(0), row.getString(1)));
        }
      }
      for (Row row : rows) {
        boolean total = !row.getString(2).startsWith(LAW);
        // The total of what is divided is the sum of its parts, and not one more amount.
        if (!total || !divided.contains(List.of(row.getString(0), row.getString(1)))) {
          amounts
              .computeIfAbsent(row.getString(1), unused -> new TreeMap<>())
              .computeIfAbsent(
                  total ? "" : row.getString(2).substring(LAW.length()), unused -> new HashMap<>())
              .put(row.getString(0), row.getDouble(3));
        }
      }
      return amounts;
    }

    /** The areas that have an amount and are large enough a kind of area to say so. */
    private static List<Area> shown(
        Collection<Area> areas, Collection<Map<String, Amounts>> years) {
      return areas.stream()
          .filter(area -> !area.rest())
          .filter(area -> area.niveau().compareTo(Niveau.WIJK) >= 0)
          .filter(
              area ->
                  years.stream()
                      .flatMap(laws -> laws.values().stream())
                      .anyMatch(amounts -> amounts.find(area.code()).isPresent()))
          .toList();
    }

    private static Set<String> hidden(
        List<Area> shown, Map<String, List<People>> people, Set<String> years) {
      return HiddenAreas.of(
          shown.stream()
              .map(
                  area ->
                      new HiddenAreas.Area(
                          area.code(),
                          area.parent(),
                          years.stream()
                              .map(year -> nearest(people.get(area.code()), year))
                              .flatMap(Optional::stream)
                              .map(People::count)
                              .min(Double::compare)))
              .toList());
    }

    private static Optional<People> nearest(List<People> people, String year) {
      long begin = Periode.of(year).begin().toEpochDay();
      return people == null
          ? Optional.empty()
          : people.stream()
              .min(
                  Comparator.comparingLong(
                          (People one) -> Math.abs(one.moment().begin().toEpochDay() - begin))
                      .thenComparing(one -> one.moment().code()));
    }

    /** The amounts of an area by law, with that of all laws. */
    private static Map<String, Total> totals(Area area, Map<String, Amounts> laws) {
      Map<String, Total> totals = new LinkedHashMap<>();
      List<Amounts.Amount> found = new ArrayList<>();
      laws.forEach(
          (law, amounts) ->
              amounts
                  .find(area.code())
                  .ifPresent(
                      amount -> {
                        found.add(amount);
                        if (!law.isEmpty()) {
                          totals.put(
                              law, new Total(amount.euros(), amount.delivered(), amount.parts()));
                        }
                      }));
      if (!found.isEmpty()) {
        totals.put(
            TOTAAL,
            new Total(
                found.stream().mapToDouble(Amounts.Amount::euros).sum(),
                found.stream().allMatch(Amounts.Amount::delivered),
                found.stream().mapToInt(Amounts.Amount::parts).max().orElse(0)));
      }
      return totals;
    }

    private static Row row(
        String division,
        Area area,
        String year,
        String law,
        Total total,
        Optional<People> people,
        boolean hidden,
        int children) {
      Optional<People> some = people.filter(living -> living.count() > 0);
      return RowFactory.create(
          area.code(),
          division,
          area.niveau().code(),
          year,
          law,
          hidden ? null : total.euros(),
          hidden ? null : some.map(living -> total.euros() / living.count()).orElse(null),
          (hidden ? Status.ONDERDRUKT : Status.BEKEND).code(),
          total.delivered() ? "bron" : "berekend",
          total.delivered() ? null : Integer.valueOf(total.parts()),
          total.delivered() ? null : Integer.valueOf(children),
          some.map(People::count).orElse(null),
          some.map(People::source).orElse(null),
          some.map(living -> living.moment().code()).orElse(null));
    }
  }
}
