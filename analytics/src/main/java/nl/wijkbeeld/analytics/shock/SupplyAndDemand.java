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
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
 * How fast what is offered and what is asked go down after their highest point, by area ({@link
 * Decay}), of published values: what is hidden is a hole. Offer divided by demand stands among the
 * values already, as an indicator of its own.
 *
 * <p>A typed function for each series does the work, as it begins at a point found along it.
 *
 * @param pairs what is offered beside what is asked
 */
public record SupplyAndDemand(List<IndicatorRegister.Paar> pairs) {

  /** The table, a row for each side of a pair in an area. */
  public static final String TABLE = "vraag_aanbod";

  private static final double MOST_MISSING = 0.2;

  /** Under so many in a period a count is too small to follow. */
  private static final double LEAST_COUNT = 10;

  private static final String FIGURES = "cijfers";
  private static final String DAY = "dag";

  private static final StructType SCHEMA =
      new StructType()
          .add("paar", DataTypes.StringType)
          .add("paar_label", DataTypes.StringType)
          .add("kant", DataTypes.StringType)
          .add(INDICATOR, DataTypes.StringType)
          .add(GEBIEDCODE, DataTypes.StringType)
          .add(INDELING, DataTypes.StringType)
          .add(NIVEAU, DataTypes.StringType)
          .add("eenheid_tijd", DataTypes.StringType)
          .add("piek_periode", DataTypes.StringType)
          .add("piek", DataTypes.DoubleType)
          .add("laatste_periode", DataTypes.StringType)
          .add("laatste", DataTypes.DoubleType)
          .add("perioden", DataTypes.IntegerType)
          .add("daling", DataTypes.DoubleType)
          .add("daling_van", DataTypes.DoubleType)
          .add("daling_tot", DataTypes.DoubleType)
          .add("halvering", DataTypes.DoubleType)
          .add("halvering_van", DataTypes.DoubleType)
          .add("halvering_tot", DataTypes.DoubleType)
          .add("verloop", DataTypes.StringType)
          .add(STATUS, DataTypes.StringType)
          .add("reden", DataTypes.StringType);

  /** On which side of which pair an indicator stands. */
  private record Side(String pair, String label, String side) implements Serializable {}

  public SupplyAndDemand {
    pairs = List.copyOf(pairs);
  }

  /** From published values, with the column {@code prognose}, to the table. */
  public Dataset<Row> apply(Dataset<Row> values) {
    Map<String, List<Side>> sides = sides();
    return values
        .filter(col(INDICATOR).isInCollection(sides.keySet()))
        .filter(col(UITSPLITSING).equalTo(TOTAAL))
        .filter(col(GEBIEDCODE).rlike(Restgebied.REGEX).equalTo(false))
        .filter(col("prognose").eqNullSafe(lit(true)).equalTo(false))
        .groupBy(GEBIEDCODE, INDELING, NIVEAU, INDICATOR)
        .agg(
            collect_list(
                    struct(
                        col(PERIODE),
                        when(col(STATUS).equalTo(Status.BEKEND.code()), col(WAARDE)).as(WAARDE)))
                .as(FIGURES))
        .flatMap(new Follow(sides), Encoders.row(SCHEMA));
  }

  private Map<String, List<Side>> sides() {
    Map<String, List<Side>> sides = new TreeMap<>();
    for (IndicatorRegister.Paar pair : pairs) {
      sides
          .computeIfAbsent(pair.aanbod(), none -> new ArrayList<>())
          .add(new Side(pair.code(), pair.label(), "aanbod"));
      for (String demand : pair.vraag()) {
        sides
            .computeIfAbsent(demand, none -> new ArrayList<>())
            .add(new Side(pair.code(), pair.label(), "vraag"));
      }
    }
    return sides;
  }

  /** What becomes of one series of one tempo. */
  private record Told(
      Periode peak,
      double highest,
      Periode last,
      double latest,
      int points,
      Decay decay,
      String reason) {}

  /** All tempos of one indicator in one area. */
  private record Follow(Map<String, List<Side>> sides) implements FlatMapFunction<Row, Row> {
    @Override
    public Iterator<Row> call(Row row) {
      List<Row> rows = new ArrayList<>();
      byTempo(row.getList(row.fieldIndex(FIGURES)))
          .forEach(
              (tempo, figures) -> {
                Told told = follow(tempo, figures);
                sides
                    .get(row.<String>getAs(INDICATOR))
                    .forEach(side -> rows.add(row(row, side, tempo.code(), told)));
              });
      if (rows.isEmpty()) {
        days(row.<Row>getList(row.fieldIndex(FIGURES)))
            .ifPresent(
                told ->
                    sides
                        .get(row.<String>getAs(INDICATOR))
                        .forEach(side -> rows.add(row(row, side, DAY, told))));
      }
      return rows.iterator();
    }

    /**
     * The known figures of each tempo, a hole as NaN; a tempo of which nothing is known has none.
     */
    private static Map<Tempo, NavigableMap<Periode, Double>> byTempo(List<Row> figures) {
      Map<Tempo, NavigableMap<Periode, Double>> series = new TreeMap<>();
      for (Row figure : figures) {
        Periode period = Periode.of(figure.getAs(PERIODE));
        Double value = figure.getAs(WAARDE);
        Tempo.find(period)
            .filter(tempo -> period.soort() != Periode.Soort.SCHOOLJAAR)
            .ifPresent(
                tempo ->
                    series
                        .computeIfAbsent(tempo, none -> new TreeMap<>())
                        .put(period, value == null ? Double.NaN : value));
      }
      series
          .values()
          .removeIf(known -> known.values().stream().allMatch(value -> Double.isNaN(value)));
      return series;
    }

    private static Told follow(Tempo tempo, NavigableMap<Periode, Double> figures) {
      Map<Periode, Double> known =
          figures.entrySet().stream()
              .filter(figure -> !Double.isNaN(figure.getValue()))
              .collect(
                  Collectors.toMap(
                      Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, TreeMap::new));
      Periode peak = null;
      Periode last = null;
      for (Map.Entry<Periode, Double> figure : known.entrySet()) {
        if (peak == null || figure.getValue() > known.get(peak)) {
          peak = figure.getKey();
        }
        last = figure.getKey();
      }
      double[] after = after(tempo, known, peak, last);
      String reason = refusal(tempo, known.size(), after);
      return new Told(
          peak,
          known.get(peak),
          last,
          known.get(last),
          points(after),
          reason == null ? Decay.of(after) : null,
          reason);
    }

    /** Of single days the highest and the last are told, and no pace: they keep no rhythm. */
    private static Optional<Told> days(List<Row> figures) {
      NavigableMap<Periode, Double> known = new TreeMap<>();
      for (Row figure : figures) {
        Periode period = Periode.of(figure.getAs(PERIODE));
        Double value = figure.getAs(WAARDE);
        if (period.soort() == Periode.Soort.DAG && value != null) {
          known.put(period, value);
        }
      }
      return known.entrySet().stream()
          .max(Map.Entry.comparingByValue())
          .map(
              peak ->
                  new Told(
                      peak.getKey(),
                      peak.getValue(),
                      known.lastKey(),
                      known.lastEntry().getValue(),
                      known.tailMap(peak.getKey(), false).size(),
                      null,
                      "Losse dagen hebben geen tempo. Een halvering is dan niet uit te rekenen."));
    }

    /** The figures after the highest, those that are not there included. */
    private static double[] after(
        Tempo tempo, Map<Periode, Double> known, Periode peak, Periode last) {
      long first = tempo.number(peak.begin()) + 1;
      double[] after = new double[Math.toIntExact(tempo.number(last.begin()) - first + 1)];
      Arrays.fill(after, Double.NaN);
      known.forEach(
          (period, value) -> {
            long at = tempo.number(period.begin()) - first;
            if (at >= 0) {
              after[Math.toIntExact(at)] = value;
            }
          });
      return after;
    }

    private static int points(double[] after) {
      return (int) Arrays.stream(after).filter(value -> !Double.isNaN(value)).count();
    }

    /** Why nothing is said, or null. */
    private static String refusal(Tempo tempo, int figures, double[] after) {
      int points = points(after);
      if (figures == 1) {
        return "Er is maar één cijfer.";
      }
      if (after.length == 0) {
        return "Het laatste cijfer is het hoogste. Er is nog geen daling.";
      }
      if (points < Decay.LEAST_POINTS) {
        return "Na het hoogste punt zijn er te weinig cijfers: ten minste %d zijn nodig."
            .formatted(Decay.LEAST_POINTS);
      }
      if (after.length - points > MOST_MISSING * after.length) {
        return "Van meer dan 20 procent van de perioden na het hoogste punt is het cijfer onbekend of verborgen.";
      }
      double[] known = Arrays.stream(after).filter(value -> !Double.isNaN(value)).toArray();
      if (Arrays.stream(known).anyMatch(value -> value <= 0)) {
        return "Er zijn perioden met nul. Een halvering is dan niet uit te rekenen.";
      }
      return Arrays.stream(known).average().orElse(0) < LEAST_COUNT
          ? "Het gaat om kleine aantallen: na het hoogste punt gemiddeld minder dan %d per %s."
              .formatted((int) LEAST_COUNT, tempo.code())
          : null;
    }

    private static Row row(Row series, Side side, String tempo, Told told) {
      Decay decay = told.decay();
      boolean falls = decay != null && decay.falls();
      return RowFactory.create(
          side.pair(),
          side.label(),
          side.side(),
          series.getAs(INDICATOR),
          series.getAs(GEBIEDCODE),
          series.getAs(INDELING),
          series.getAs(NIVEAU),
          tempo,
          told.peak().code(),
          told.highest(),
          told.last().code(),
          told.latest(),
          told.points(),
          decay == null ? null : part(decay.rate()),
          decay == null ? null : part(decay.lower()),
          decay == null ? null : part(decay.upper()),
          falls ? (Double) decay.halfLife() : null,
          falls ? (Double) decay.halfLifeFrom() : null,
          falls ? (Double) decay.halfLifeTo() : null,
          decay == null ? null : falls ? "daalt" : decay.rises() ? "stijgt" : "onzeker",
          decay == null ? "geweigerd" : Status.BEKEND.code(),
          told.reason());
    }

    /** The part that goes off in a period. */
    private static Double part(double rate) {
      return 1 - Math.exp(-rate);
    }
  }
}
