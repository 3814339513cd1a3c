package nl.wijkbeeld.analytics.inequality;

import static nl.wijkbeeld.vocabulary.Kolom.GEBIEDCODE;
import static nl.wijkbeeld.vocabulary.Kolom.INDELING;
import static nl.wijkbeeld.vocabulary.Kolom.INDICATOR;
import static nl.wijkbeeld.vocabulary.Kolom.NIVEAU;
import static nl.wijkbeeld.vocabulary.Kolom.NOEMER;
import static nl.wijkbeeld.vocabulary.Kolom.PERIODE;
import static nl.wijkbeeld.vocabulary.Kolom.STATUS;
import static nl.wijkbeeld.vocabulary.Kolom.TELLER;
import static nl.wijkbeeld.vocabulary.Kolom.WAARDE;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import nl.wijkbeeld.vocabulary.Niveau;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The inequality of one indicator on one level at one moment, or why it is not measured: fewer than
 * five areas, more than a fifth of the inhabitants without a figure, a scale without a zero, or
 * figures that are negative or all zero.
 */
record MeasureLevel() implements FlatMapFunction<Row, Row> {
  static final String AREAS = "gebieden";
  static final String GROUP = "groep";
  static final String PART = "deel";
  static final String HAS_ZERO = "heeft_nul";
  static final String INHABITANTS = "inwoners";
  static final String YEAR = "jaar";

  static final StructType SCHEMA =
      new StructType()
          .add(INDICATOR, DataTypes.StringType)
          .add(INDELING, DataTypes.StringType)
          .add(PERIODE, DataTypes.StringType)
          .add(NIVEAU, DataTypes.StringType)
          .add("aantal", DataTypes.IntegerType)
          .add("gini", DataTypes.DoubleType)
          .add("theil", DataTypes.DoubleType)
          .add("theil_tussen", DataTypes.DoubleType)
          .add("theil_binnen", DataTypes.DoubleType)
          .add("hoover", DataTypes.DoubleType)
          .add("dissimilariteit", DataTypes.DoubleType)
          .add(STATUS, DataTypes.StringType)
          .add("reden", DataTypes.StringType);

  private static final int LEAST_AREAS = 5;

  /** Of those who live on a level, how many must live in an area with a figure. */
  private static final double LEAST_COVERED = 0.8;

  private static final String KNOWN = "bekend";
  private static final String REFUSED = "geweigerd";

  @Override
  public Iterator<Row> call(Row level) {
    List<Row> inhabited = new ArrayList<>(level.<Row>getList(level.fieldIndex(AREAS)));
    inhabited.removeIf(area -> number(area, INHABITANTS) <= 0);
    inhabited.sort(Comparator.comparing(area -> area.<String>getAs(GEBIEDCODE)));
    List<Row> known =
        inhabited.stream().filter(area -> !area.isNullAt(area.fieldIndex(WAARDE))).toList();
    Optional<String> reason = reason(level, inhabited, known);
    Row measured =
        reason.isPresent() ? refused(level, known, reason.get()) : measured(level, known);
    return List.of(measured).iterator();
  }

  private static Row measured(Row level, List<Row> areas) {
    Spread spread = new Spread(column(areas, WAARDE), column(areas, INHABITANTS));
    double theil = spread.theil();
    Optional<Double> between = between(areas, spread);
    return RowFactory.create(
        level.getAs(INDICATOR),
        level.getAs(INDELING),
        level.getAs(PERIODE),
        level.getAs(NIVEAU),
        areas.size(),
        spread.gini(),
        theil,
        between.orElse(null),
        between.map(part -> theil - part).orElse(null),
        spread.hoover(),
        dissimilarity(areas).orElse(null),
        KNOWN,
        null);
  }

  private static Row refused(Row level, List<Row> areas, String reason) {
    return RowFactory.create(
        level.getAs(INDICATOR),
        level.getAs(INDELING),
        level.getAs(PERIODE),
        level.getAs(NIVEAU),
        areas.size(),
        null,
        null,
        null,
        null,
        null,
        null,
        REFUSED,
        reason);
  }

  private static Optional<String> reason(Row level, List<Row> inhabited, List<Row> known) {
    String areas = Niveau.of(level.getAs(NIVEAU)).plural();
    double covered = sum(known, INHABITANTS) / sum(inhabited, INHABITANTS);
    if (!level.<Boolean>getAs(HAS_ZERO)) {
      return Optional.of("Deze schaal heeft geen nulpunt, dus delen zegt niets.");
    }
    if (inhabited.isEmpty()) {
      return Optional.of("Van geen van de %s is bekend hoeveel mensen er wonen.".formatted(areas));
    }
    if (known.size() < LEAST_AREAS) {
      return Optional.of(
          "Er zijn te weinig %s met een cijfer: %d, en ten minste %d zijn nodig."
              .formatted(areas, known.size(), LEAST_AREAS));
    }
    if (covered < LEAST_COVERED) {
      return Optional.of(
          "Van te veel inwoners ontbreekt het cijfer: %d procent, en ten hoogste %d kan."
              .formatted(Math.round(100 * (1 - covered)), Math.round(100 * (1 - LEAST_COVERED))));
    }
    if (known.stream().anyMatch(area -> number(area, WAARDE) < 0)) {
      return Optional.of("Er zijn cijfers onder nul.");
    }
    return sum(known, WAARDE) > 0
        ? Optional.empty()
        : Optional.of("Alle cijfers zijn nul, dus er is niets te verdelen.");
  }

  /** The part between the groups; none when there is but one, or areas lie in none. */
  private static Optional<Double> between(List<Row> areas, Spread spread) {
    List<String> groups =
        areas.stream().map(area -> area.<String>getAs(GROUP)).filter(Objects::nonNull).toList();
    return groups.size() == areas.size() && groups.stream().distinct().count() > 1
        ? Optional.of(spread.theilBetween(groups.toArray(String[]::new)))
        : Optional.empty();
  }

  private static Optional<Double> dissimilarity(List<Row> areas) {
    Predicate<Row> counted =
        area ->
            !area.isNullAt(area.fieldIndex(TELLER))
                && !area.isNullAt(area.fieldIndex(NOEMER))
                && number(area, TELLER) <= number(area, NOEMER);
    double[] group = areas.stream().allMatch(counted) ? column(areas, TELLER) : new double[0];
    double[] others = new double[group.length];
    for (int area = 0; area < group.length; area++) {
      others[area] = number(areas.get(area), NOEMER) - group[area];
    }
    return group.length > 0 && total(group) > 0 && total(others) > 0
        ? Optional.of(Spread.dissimilarity(group, others))
        : Optional.empty();
  }

  private static double sum(List<Row> areas, String column) {
    return total(column(areas, column));
  }

  private static double total(double... numbers) {
    double sum = 0;
    for (double number : numbers) {
      sum += number;
    }
    return sum;
  }

  private static double[] column(List<Row> areas, String column) {
    return areas.stream().mapToDouble(area -> number(area, column)).toArray();
  }

  private static double number(Row area, String column) {
    int place = area.fieldIndex(column);
    return area.isNullAt(place) ? 0 : area.getDouble(place);
  }
}
