package nl.wijkbeeld.analytics.shock;

import static nl.wijkbeeld.vocabulary.Kolom.GEBIEDCODE;
import static nl.wijkbeeld.vocabulary.Kolom.INDELING;
import static nl.wijkbeeld.vocabulary.Kolom.INDICATOR;
import static nl.wijkbeeld.vocabulary.Kolom.NIVEAU;
import static nl.wijkbeeld.vocabulary.Kolom.PERIODE;
import static nl.wijkbeeld.vocabulary.Kolom.STATUS;
import static nl.wijkbeeld.vocabulary.Kolom.TOTAAL;
import static nl.wijkbeeld.vocabulary.Kolom.UITSPLITSING;
import static nl.wijkbeeld.vocabulary.Kolom.WAARDE;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.wijkbeeld.analytics.indicator.Indicator;
import nl.wijkbeeld.analytics.indicator.IndicatorRegister;
import nl.wijkbeeld.vocabulary.Aggregatie;
import nl.wijkbeeld.vocabulary.Periode;
import nl.wijkbeeld.vocabulary.Restgebied;
import nl.wijkbeeld.vocabulary.Status;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * How every series of weeks, months, quarters or years went through the named shocks ({@link
 * ShockSeries}), of published values: what is hidden is a hole. Only indicators with a direction
 * take part, as without one nobody can say what is a loss.
 *
 * <p>A typed function for each series does the work: a recovery is found by walking along it.
 *
 * @param shocks the named shocks
 * @param kinds by indicator what it is
 */
public record ShockRecovery(ShockRegister shocks, Map<String, Kind> kinds) {

  /** The table of what became of each series. */
  public static final String TABLE = "schokken";

  /** The table of the points of those series of which something can be said. */
  public static final String SERIES = "schok_reeks";

  /**
   * What decides how a series is read.
   *
   * @param load whether more is a loss
   * @param flow whether it counts what happens in a period
   * @param count whether it counts something
   * @param breaks the first days after which it does not go on as before
   */
  public record Kind(boolean load, boolean flow, boolean count, List<LocalDate> breaks)
      implements Serializable {

    public Kind {
      breaks = List.copyOf(breaks);
    }
  }

  private static final String PROGNOSE = "prognose";
  private static final String FIGURES = "cijfers";
  private static final String POINTS = "punten";

  private static final StructType POINT =
      new StructType()
          .add(PERIODE, DataTypes.StringType)
          .add(WAARDE, DataTypes.DoubleType)
          .add("basis", DataTypes.DoubleType)
          .add("r", DataTypes.DoubleType);

  private static final StructType SCHEMA =
      new StructType()
          .add(GEBIEDCODE, DataTypes.StringType)
          .add(INDELING, DataTypes.StringType)
          .add(NIVEAU, DataTypes.StringType)
          .add(INDICATOR, DataTypes.StringType)
          .add("schok", DataTypes.StringType)
          .add("schok_label", DataTypes.StringType)
          .add(UITSPLITSING, DataTypes.StringType)
          .add("basis_van", DataTypes.StringType)
          .add("basis_tot", DataTypes.StringType)
          .add("schok_begin", DataTypes.StringType)
          .add("diepte", DataTypes.DoubleType)
          .add("diepste_periode", DataTypes.StringType)
          .add("verlies", DataTypes.DoubleType)
          .add("hersteltijd", DataTypes.IntegerType)
          .add("eenheid_tijd", DataTypes.StringType)
          .add("hersteld", DataTypes.BooleanType)
          .add(STATUS, DataTypes.StringType)
          .add("reden", DataTypes.StringType)
          .add("herstel_periode", DataTypes.StringType)
          .add("hersteltijd_precies", DataTypes.DoubleType)
          .add("verlies_totaal", DataTypes.DoubleType)
          .add("behouden", DataTypes.DoubleType)
          .add("herstel_per_periode", DataTypes.DoubleType)
          .add("eindniveau", DataTypes.DoubleType)
          .add("diepte_in_schommelingen", DataTypes.DoubleType)
          .add("laatste_periode", DataTypes.StringType)
          .add(POINTS, DataTypes.createArrayType(POINT));

  public ShockRecovery {
    kinds = Map.copyOf(kinds);
  }

  /** The indicators of the register that have a direction. */
  public static ShockRecovery of(IndicatorRegister register, ShockRegister shocks) {
    return new ShockRecovery(
        shocks,
        register.indicatoren().stream()
            .filter(one -> !one.richting().equals("neutraal"))
            .collect(
                Collectors.toMap(
                    Indicator::code,
                    one ->
                        new Kind(
                            one.richting().equals("hoog_is_last"),
                            one.reeks() == Indicator.Reeks.STROOM,
                            one.aggregatie() == Aggregatie.SOM,
                            one.breuken().stream().map(each -> each.periode().begin()).toList()))));
  }

  /**
   * From published values, with the column {@code prognose}, to what became of each series, with
   * its points.
   */
  public Dataset<Row> apply(Dataset<Row> values) {
    return values
        .filter(col(INDICATOR).isInCollection(kinds.keySet()))
        .filter(col(UITSPLITSING).equalTo(TOTAAL))
        .filter(col(GEBIEDCODE).rlike(Restgebied.REGEX).equalTo(false))
        .filter(col(PROGNOSE).eqNullSafe(lit(true)).equalTo(false))
        .groupBy(GEBIEDCODE, INDELING, NIVEAU, INDICATOR)
        .agg(
            collect_list(
                    struct(
                        col(PERIODE),
                        when(col(STATUS).equalTo(Status.BEKEND.code()), col(WAARDE)).as(WAARDE)))
                .as(FIGURES))
        .flatMap(new FollowSeries(shocks, new HashMap<>(kinds)), Encoders.row(SCHEMA));
  }

  /** What became of each series, without its points. */
  public static Dataset<Row> outcomes(Dataset<Row> followed) {
    return followed.drop(POINTS);
  }

  /** The points, one row for each. */
  public static Dataset<Row> series(Dataset<Row> followed) {
    return followed
        .filter(col(STATUS).equalTo(Status.BEKEND.code()))
        .select(
            col(GEBIEDCODE),
            col(INDELING),
            col(INDICATOR),
            col("schok"),
            explode(col(POINTS)).as("punt"),
            col(NIVEAU))
        .select(
            col(GEBIEDCODE),
            col(INDELING),
            col(INDICATOR),
            col("schok"),
            col("punt." + PERIODE),
            col("punt." + WAARDE),
            col("punt.basis"),
            col("punt.r"),
            col(NIVEAU));
  }

  /** All shocks of one indicator in one area. */
  private record FollowSeries(ShockRegister shocks, Map<String, Kind> kinds)
      implements FlatMapFunction<Row, Row> {
    @Override
    public Iterator<Row> call(Row row) {
      Kind kind = kinds.get(row.<String>getAs(INDICATOR));
      List<Row> rows = new ArrayList<>();
      byTempo(row.getList(row.fieldIndex(FIGURES)))
          .forEach(
              (tempo, figures) -> {
                for (Schok shock : shocks.schokken()) {
                  ShockSeries.follow(shock, tempo, kind, figures)
                      .ifPresent(told -> rows.add(row(row, shock, tempo, told)));
                }
              });
      return rows.iterator();
    }

    /** The figures of each tempo; a school year only where there are no calendar years. */
    private static Map<Tempo, Map<Periode, Optional<Double>>> byTempo(Collection<Row> figures) {
      Map<Tempo, Map<Periode, Optional<Double>>> series = new EnumMap<>(Tempo.class);
      boolean years = false;
      for (Row figure : figures) {
        Periode period = Periode.of(figure.getAs(PERIODE));
        years |= period.soort() == Periode.Soort.JAAR;
        Tempo.find(period)
            .ifPresent(
                tempo ->
                    series
                        .computeIfAbsent(tempo, none -> new TreeMap<>())
                        .put(period, Optional.ofNullable(figure.<Double>getAs(WAARDE))));
      }
      if (years) {
        series.get(Tempo.JAAR).keySet().removeIf(period -> period.soort() != Periode.Soort.JAAR);
      }
      return series;
    }

    private static Row row(Row series, Schok shock, Tempo tempo, ShockSeries.Told told) {
      Optional<Resilience> found = told.resilience();
      return RowFactory.create(
          series.getAs(GEBIEDCODE),
          series.getAs(INDELING),
          series.getAs(NIVEAU),
          series.getAs(INDICATOR),
          shock.code(),
          shock.label(),
          TOTAAL,
          told.basisFrom(),
          told.basisUntil(),
          told.code(0),
          found.map(Resilience::depth).orElse(null),
          found.map(one -> told.code(one.deepest())).orElse(null),
          found.map(Resilience::loss).orElse(null),
          told.fell() ? found.map(one -> boxed(one.recovery())).orElse(null) : null,
          tempo.code(),
          told.fell() ? found.map(one -> one.recovery().isPresent()).orElse(null) : null,
          found.isPresent() ? Status.BEKEND.code() : "geweigerd",
          told.reason().orElse(null),
          told.fell()
              ? found
                  .filter(one -> one.recovery().isPresent())
                  .map(one -> told.code(one.recovery().getAsInt()))
                  .orElse(null)
              : null,
          told.fell() ? found.map(one -> boxed(one.crossing())).orElse(null) : null,
          found.map(Resilience::wholeLoss).orElse(null),
          found.map(Resilience::kept).orElse(null),
          told.fell() ? found.map(one -> boxed(one.pace())).orElse(null) : null,
          found.map(Resilience::last).orElse(null),
          boxed(told.swings()),
          found.map(one -> told.code(one.lastPoint())).orElse(null),
          told.points().stream()
              .map(
                  point ->
                      RowFactory.create(
                          point.period().code(),
                          boxed(point.value()),
                          boxed(point.basis()),
                          boxed(point.r())))
              .toArray());
    }

    private static Integer boxed(OptionalInt number) {
      return number.isPresent() ? number.getAsInt() : null;
    }

    private static Double boxed(OptionalDouble number) {
      return number.isPresent() ? number.getAsDouble() : null;
    }

    private static Double boxed(double number) {
      return Double.isNaN(number) ? null : number;
    }
  }
}
