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
 * parts of the area ({@link Amounts}); per_inwoner = bedrag / the inhabitants of the parts that it
 * was delivered for, at the nearest moment, when at least two thirds of the people of the area live
 * there. The row of {@code totaal} adds up the laws.
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

    private static final double LEAST_COVERAGE = 2.0 / 3;

    /** An amount of an area, with who lives there. */
    private record Flow(
        Area area, String year, String law, Amounts.Amount amount, Optional<People> people) {}

    @Override
    public Iterator<Row> call(Row division) {
      Map<String, Area> areas = areas(division.getList(2));
      Map<String, List<People>> people =
          division.isNullAt(3) ? Map.of() : people(division.getList(3));
      Map<String, Map<String, Map<String, Double>>> delivered = amounts(division.getList(1));
      Set<String> hidden = hidden(areas, people, delivered);
      Map<String, Long> siblings =
          areas.values().stream()
              .filter(area -> !area.rest() && area.parent().isPresent())
              .collect(
                  Collectors.groupingBy(
                      area -> area.parent().orElseThrow(), Collectors.counting()));
      Set<String> inNoSum = isSaidOfLargerAreas(areas, delivered) ? Set.of() : hidden;
      List<Row> rows = new ArrayList<>();
      delivered.forEach(
          (year, laws) ->
              flows(year, laws, areas, people, inNoSum)
                  .forEach(
                      flow ->
                          rows.add(
                              row(
                                  division.getString(0),
                                  flow,
                                  hidden.contains(flow.area().code()),
                                  siblings.getOrDefault(flow.area().code(), 0L).intValue()))));
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

    /** Whether a source gives amounts of areas larger than a wijk itself. */
    private static boolean isSaidOfLargerAreas(
        Map<String, Area> areas, Map<String, Map<String, Map<String, Double>>> delivered) {
      return delivered.values().stream()
          .flatMap(laws -> laws.values().stream())
          .flatMap(amounts -> amounts.keySet().stream())
          .map(areas::get)
          .anyMatch(
              area -> area != null && !area.rest() && area.niveau().compareTo(Niveau.WIJK) > 0);
    }

    private static boolean isLargeKind(Area area) {
      return !area.rest() && area.niveau().compareTo(Niveau.WIJK) >= 0;
    }

    private static Set<String> hidden(
        Map<String, Area> areas,
        Map<String, List<People>> people,
        Map<String, Map<String, Map<String, Double>>> delivered) {
      Map<String, Double> any = new HashMap<>();
      delivered.values().forEach(laws -> laws.values().forEach(any::putAll));
      Amounts somewhere = new Amounts(any, parents(areas), Map.of(), Set.of());
      List<HiddenAreas.Area> shown =
          areas.values().stream()
              .filter(area -> isLargeKind(area) && somewhere.find(area.code()).isPresent())
              .map(
                  area ->
                      new HiddenAreas.Area(
                          area.code(),
                          area.parent(),
                          delivered.keySet().stream()
                              .map(year -> nearest(people.get(area.code()), year))
                              .flatMap(Optional::stream)
                              .map(People::count)
                              .min(Double::compare)))
              .toList();
      return isSaidOfLargerAreas(areas, delivered)
          ? HiddenAreas.withCompany(shown)
          : HiddenAreas.tooSmall(shown);
    }

    private static Map<String, String> parents(Map<String, Area> areas) {
      return areas.values().stream()
          .filter(area -> area.parent().isPresent())
          .collect(Collectors.toMap(Area::code, area -> area.parent().orElseThrow()));
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

    /** The amounts of one year, of every law and of all laws together. */
    private static List<Flow> flows(
        String year,
        Map<String, Map<String, Double>> delivered,
        Map<String, Area> areas,
        Map<String, List<People>> people,
        Set<String> inNoSum) {
      Map<String, String> parents = parents(areas);
      Map<String, Double> counts = new HashMap<>();
      people.forEach(
          (area, known) -> nearest(known, year).ifPresent(one -> counts.put(area, one.count())));
      Map<String, Amounts> laws = new TreeMap<>();
      delivered.forEach(
          (law, amounts) -> laws.put(law, new Amounts(amounts, parents, counts, inNoSum)));
      List<Flow> flows = new ArrayList<>();
      for (Area area : areas.values().stream().filter(OfDivision::isLargeKind).toList()) {
        Optional<People> living = nearest(people.get(area.code()), year);
        List<Amounts.Amount> found = new ArrayList<>();
        laws.forEach(
            (law, amounts) ->
                amounts
                    .find(area.code())
                    .ifPresent(
                        amount -> {
                          found.add(amount);
                          if (!law.isEmpty()) {
                            flows.add(new Flow(area, year, law, amount, living));
                          }
                        }));
        if (!found.isEmpty()) {
          flows.add(new Flow(area, year, TOTAAL, together(found), living));
        }
      }
      return flows;
    }

    private static Amounts.Amount together(List<Amounts.Amount> laws) {
      return new Amounts.Amount(
          laws.stream().mapToDouble(Amounts.Amount::euros).sum(),
          laws.stream().mapToDouble(Amounts.Amount::people).max().orElse(0),
          laws.stream().allMatch(Amounts.Amount::delivered),
          laws.stream().mapToInt(Amounts.Amount::parts).max().orElse(0));
    }

    private static Row row(String division, Flow flow, boolean hidden, int children) {
      Amounts.Amount amount = flow.amount();
      Optional<People> people =
          flow.people()
              .filter(living -> amount.people() > 0)
              .filter(living -> amount.people() >= LEAST_COVERAGE * living.count());
      return RowFactory.create(
          flow.area().code(),
          division,
          flow.area().niveau().code(),
          flow.year(),
          flow.law(),
          hidden ? null : amount.euros(),
          hidden ? null : people.map(living -> amount.euros() / amount.people()).orElse(null),
          (hidden ? Status.ONDERDRUKT : Status.BEKEND).code(),
          amount.delivered() ? "bron" : "berekend",
          amount.delivered() ? null : Integer.valueOf(amount.parts()),
          amount.delivered() ? null : Integer.valueOf(children),
          people.map(living -> amount.people()).orElse(null),
          people.filter(own -> amount.delivered()).map(People::source).orElse(null),
          people.filter(own -> amount.delivered()).map(own -> own.moment().code()).orElse(null));
    }
  }
}
