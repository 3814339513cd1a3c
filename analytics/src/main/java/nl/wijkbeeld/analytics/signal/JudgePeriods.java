package nl.wijkbeeld.analytics.signal;

import static nl.wijkbeeld.vocabulary.Kolom.BOVENGRENS;
import static nl.wijkbeeld.vocabulary.Kolom.GEBIEDCODE;
import static nl.wijkbeeld.vocabulary.Kolom.INDELING;
import static nl.wijkbeeld.vocabulary.Kolom.INDICATOR;
import static nl.wijkbeeld.vocabulary.Kolom.NIVEAU;
import static nl.wijkbeeld.vocabulary.Kolom.ONDERGRENS;
import static nl.wijkbeeld.vocabulary.Kolom.PERIODE;
import static nl.wijkbeeld.vocabulary.Kolom.STATUS;
import static nl.wijkbeeld.vocabulary.Kolom.TOTAAL;
import static nl.wijkbeeld.vocabulary.Kolom.UITSPLITSING;
import static nl.wijkbeeld.vocabulary.Kolom.VOORLOPIG;
import static nl.wijkbeeld.vocabulary.Kolom.WAARDE;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.wijkbeeld.analytics.indicator.Indicator;
import nl.wijkbeeld.analytics.indicator.IndicatorRegister;
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
 * Judges the newest weeks and months of every series of counts, one row for each period, by what
 * its own history lets one expect ({@link Farrington}). It takes published values: what is hidden
 * is a hole, in the history as in the present.
 *
 * <p>A typed function for each series does the work, as a regression cannot be said in built-in
 * functions; series are judged side by side, and the rows of one are put in order first.
 *
 * @param indicators the counts whose weeks and months are judged
 * @param breaks by indicator the first days after a change of its registration
 */
public record JudgePeriods(Set<String> indicators, Map<String, List<LocalDate>> breaks) {

  /** How many of the newest periods of a series are judged. */
  static final int NEWEST = 104;

  static final String VERWACHT = "verwacht";
  static final String PUNTEN = "punten";
  static final String OORDEEL = "oordeel";

  /** Whether the source gave a value as a forecast. */
  private static final String PROGNOSE = "prognose";

  private static final String COUNTED = "telling";
  private static final String SERIES = "reeks";

  private static final StructType SCHEMA =
      new StructType()
          .add(GEBIEDCODE, DataTypes.StringType)
          .add(INDELING, DataTypes.StringType)
          .add(INDICATOR, DataTypes.StringType)
          .add(PERIODE, DataTypes.StringType)
          .add(NIVEAU, DataTypes.StringType)
          .add(WAARDE, DataTypes.DoubleType)
          .add(VERWACHT, DataTypes.DoubleType)
          .add(ONDERGRENS, DataTypes.DoubleType)
          .add(BOVENGRENS, DataTypes.DoubleType)
          .add(PUNTEN, DataTypes.IntegerType)
          .add(OORDEEL, DataTypes.StringType);

  public JudgePeriods {
    indicators = Set.copyOf(indicators);
    breaks = Map.copyOf(breaks);
  }

  /** The indicators that the register has judged, with their breaks of whatever kind. */
  public static JudgePeriods of(IndicatorRegister register) {
    Map<String, List<LocalDate>> breaks =
        register.indicatoren().stream()
            .filter(Indicator::signalen)
            .collect(
                Collectors.toMap(
                    Indicator::code,
                    one -> one.breuken().stream().map(each -> each.periode().begin()).toList()));
    return new JudgePeriods(breaks.keySet(), breaks);
  }

  /**
   * From published values, with the column {@code prognose}, to judgements: the cell, its value,
   * {@code verwacht}, limits, {@code punten} and {@code oordeel} ({@link Oordeel}).
   */
  public Dataset<Row> apply(Dataset<Row> values) {
    return values
        .filter(col(INDICATOR).isInCollection(indicators))
        .filter(col(UITSPLITSING).equalTo(TOTAAL))
        .filter(col(PERIODE).rlike("^[0-9]{4}[WM][0-9]{2}$"))
        .filter(col(GEBIEDCODE).rlike(Restgebied.REGEX).equalTo(false))
        .filter(col(PROGNOSE).eqNullSafe(lit(true)).equalTo(false))
        .groupBy(
            col(GEBIEDCODE),
            col(INDELING),
            col(INDICATOR),
            col(NIVEAU),
            substring(col(PERIODE), 5, 1))
        .agg(
            sort_array(
                    collect_list(
                        struct(
                            col(PERIODE),
                            when(col(STATUS).equalTo(Status.BEKEND.code()), col(WAARDE))
                                .as(COUNTED),
                            col(VOORLOPIG).eqNullSafe(lit(true)).as(VOORLOPIG))))
                .as(SERIES))
        .flatMap(new JudgeSeries(new HashMap<>(breaks)), Encoders.row(SCHEMA));
  }

  /** The judgements of one series. */
  private record JudgeSeries(Map<String, List<LocalDate>> breaks)
      implements FlatMapFunction<Row, Row> {

    @Override
    public Iterator<Row> call(Row row) {
      Collection<Row> rows = row.getList(row.fieldIndex(SERIES));
      Map<Long, Double> counts = new HashMap<>();
      Map<Long, String> codes = new HashMap<>();
      long newest = Long.MIN_VALUE;
      boolean provisional = false;
      Cadence cadence = Cadence.WEEK;
      for (Row one : rows) {
        Periode period = Periode.of(one.getAs(PERIODE));
        cadence = Cadence.find(period).orElseThrow();
        newest = cadence.number(period);
        provisional = one.<Boolean>getAs(VOORLOPIG);
        codes.put(newest, period.code());
        Double count = one.getAs(COUNTED);
        if (count != null && count >= 0 && Double.isFinite(count)) {
          counts.put(newest, count);
        }
      }
      CountSeries series = CountSeries.of(cadence, counts);
      Farrington farrington = new Farrington(FarringtonSettings.of(cadence));
      List<LocalDate> known = breaks.getOrDefault(row.<String>getAs(INDICATOR), List.of());
      List<Row> judged = new ArrayList<>();
      for (long number = newest - NEWEST + 1; number <= newest; number++) {
        if (codes.containsKey(number)) {
          Judgement judgement =
              number == newest && provisional
                  ? Judgement.without(Oordeel.VOORLOPIG)
                  : farrington.judge(series, number, known);
          judged.add(judged(row, codes.get(number), counts.get(number), judgement));
        }
      }
      return judged.iterator();
    }

    private static Row judged(Row series, String period, Double count, Judgement judgement) {
      return RowFactory.create(
          series.getAs(GEBIEDCODE),
          series.getAs(INDELING),
          series.getAs(INDICATOR),
          period,
          series.getAs(NIVEAU),
          count,
          judgement.expectation().map(Expectation::mean).orElse(null),
          judgement.expectation().map(one -> one.limits().lower()).orElse(null),
          judgement.expectation().map(one -> one.limits().upper()).orElse(null),
          judgement.expectation().map(Expectation::points).orElse(null),
          judgement.oordeel().code());
    }
  }
}
