package nl.wijkbeeld.analytics.space;

import static nl.wijkbeeld.vocabulary.Kolom.GEBIEDCODE;
import static nl.wijkbeeld.vocabulary.Kolom.INDELING;
import static nl.wijkbeeld.vocabulary.Kolom.INDICATOR;
import static nl.wijkbeeld.vocabulary.Kolom.NIVEAU;
import static nl.wijkbeeld.vocabulary.Kolom.NOEMER;
import static nl.wijkbeeld.vocabulary.Kolom.PERIODE;
import static nl.wijkbeeld.vocabulary.Kolom.STATUS;
import static nl.wijkbeeld.vocabulary.Kolom.TELLER;
import static nl.wijkbeeld.vocabulary.Kolom.TOTAAL;
import static nl.wijkbeeld.vocabulary.Kolom.UITSPLITSING;
import static nl.wijkbeeld.vocabulary.Kolom.WAARDE;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.wijkbeeld.analytics.indicator.Indicator;
import nl.wijkbeeld.analytics.indicator.IndicatorRegister;
import nl.wijkbeeld.vocabulary.Aggregatie;
import nl.wijkbeeld.vocabulary.Niveau;
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
 * Whether areas that are alike lie together: Moran's I of every period ({@link GlobalMoran}), and
 * of the newest the local Moran ({@link LocalMoran}) and Gi* ({@link GetisOrd}) of each area. A
 * quadrant is named only where the chance holds after correction for the number of areas ({@link
 * BenjaminiHochberg}, 5 %). It takes published values, and of an indicator only the longest kind of
 * period, as weeks are too short to draw a map of. Of a rate by persons or households the index of
 * Assuncao and Reis takes the place of the value ({@link EmpiricalBayesIndex}).
 *
 * <p>A typed function for each indicator and level does the work, as dealing values anew cannot be
 * said in built-in functions.
 *
 * @param indicators the indicators that can be compared between areas of unequal size
 * @param rates those of them that are a number for each person or household
 * @param neighbourhoods who is whose neighbour
 */
public record SpatialPatterns(
    Set<String> indicators, Set<String> rates, Neighbourhoods neighbourhoods) {

  /** The name of the table. */
  public static final String TABLE = "ruimtelijk";

  /** With the same seed chance deals the same cards. */
  static final long SEED = 20_201_121;

  private static final double SIGNIFICANT = 0.05;

  /** The units of a denominator that is a population. */
  private static final Set<String> POPULATION = Set.of("personen", "huishoudens");

  private static final String MORAN = "moran";
  private static final String LISA = "lisa";
  private static final String GI_STAR = "gistar";
  private static final String REFUSED = "geweigerd";
  private static final String AS_IS = "waarde";
  private static final String INDEX = "eb_index";

  private static final String PROGNOSE = "prognose";
  private static final String FIGURES = "cijfers";

  private static final StructType SCHEMA =
      new StructType()
          .add(INDICATOR, DataTypes.StringType)
          .add(INDELING, DataTypes.StringType)
          .add(PERIODE, DataTypes.StringType)
          .add(NIVEAU, DataTypes.StringType)
          .add(GEBIEDCODE, DataTypes.StringType)
          .add("maat", DataTypes.StringType)
          .add(WAARDE, DataTypes.DoubleType)
          .add("z", DataTypes.DoubleType)
          .add("p", DataTypes.DoubleType)
          .add("q", DataTypes.DoubleType)
          .add("kwadrant", DataTypes.StringType)
          .add(STATUS, DataTypes.StringType)
          .add("reden", DataTypes.StringType)
          .add("permutaties", DataTypes.IntegerType)
          .add("zaad", DataTypes.LongType)
          .add("grondslag", DataTypes.StringType);

  public SpatialPatterns {
    indicators = Set.copyOf(indicators);
    rates = Set.copyOf(rates);
  }

  /** All indicators of the register but sums, which say how large an area is. */
  public static SpatialPatterns of(IndicatorRegister register, Neighbourhoods neighbourhoods) {
    Set<String> population =
        register.indicatoren().stream()
            .filter(one -> POPULATION.contains(one.eenheid()))
            .map(Indicator::code)
            .collect(Collectors.toSet());
    return new SpatialPatterns(
        register.indicatoren().stream()
            .filter(one -> one.aggregatie() != Aggregatie.SOM)
            .map(Indicator::code)
            .collect(Collectors.toSet()),
        register.indicatoren().stream()
            .filter(one -> one.aggregatie() == Aggregatie.VERHOUDING)
            .filter(one -> one.noemer().filter(population::contains).isPresent())
            .map(Indicator::code)
            .collect(Collectors.toSet()),
        neighbourhoods);
  }

  /** From published values, with the column {@code prognose}, to what may be said of them. */
  public Dataset<Row> apply(Dataset<Row> values) {
    return values
        .filter(col(INDICATOR).isInCollection(indicators))
        .filter(col(UITSPLITSING).equalTo(TOTAAL))
        .filter(col(GEBIEDCODE).rlike(Restgebied.REGEX).equalTo(false))
        .filter(col(PROGNOSE).eqNullSafe(lit(true)).equalTo(false))
        .groupBy(INDICATOR, INDELING, NIVEAU)
        .agg(
            collect_list(
                    struct(
                        col(PERIODE),
                        col(GEBIEDCODE),
                        col(STATUS),
                        col(WAARDE),
                        col(TELLER),
                        col(NOEMER)))
                .as(FIGURES))
        .flatMap(new JudgeLevel(new HashSet<>(rates), neighbourhoods), Encoders.row(SCHEMA));
  }

  /** All periods of one indicator on one level. */
  private record JudgeLevel(Set<String> rates, Neighbourhoods neighbourhoods)
      implements FlatMapFunction<Row, Row> {

    @Override
    public Iterator<Row> call(Row row) {
      Optional<Neighbourhoods.Level> level =
          neighbourhoods.find(row.getAs(INDELING), row.getAs(NIVEAU));
      if (level.isEmpty()) {
        return List.<Row>of().iterator();
      }
      Map<Periode, Map<String, Row>> periods = longest(row.getList(row.fieldIndex(FIGURES)));
      boolean rate = rates.contains(row.<String>getAs(INDICATOR));
      List<Row> said = new ArrayList<>();
      Optional<Told> newest = Optional.empty();
      List<Periode> order = new ArrayList<>(periods.keySet());
      for (Periode period : order.reversed()) {
        Told told = Told.of(row, period, level.get(), periods.get(period), rate);
        boolean local = newest.isEmpty() && told.refusal().isEmpty();
        said.add(told.moran(local));
        if (local) {
          newest = Optional.of(told);
          said.addAll(told.local(level.get().codes(), periods.get(period)));
        }
      }
      if (newest.isEmpty() && !order.isEmpty()) {
        Periode last = order.getLast();
        Told told = Told.of(row, last, level.get(), periods.get(last), rate);
        said.add(told.refused(LISA, null, told.refusal().orElseThrow(), 0));
        said.add(told.refused(GI_STAR, null, told.refusal().orElseThrow(), 0));
      }
      return said.iterator();
    }

    /** The figures of the periods of the longest kind that there is, by area. */
    private static Map<Periode, Map<String, Row>> longest(Collection<Row> figures) {
      Map<String, Periode> periods = new HashMap<>();
      for (Row figure : figures) {
        periods.computeIfAbsent(figure.getAs(PERIODE), Periode::of);
      }
      Optional<Periode.Soort> kind =
          periods.values().stream().map(Periode::soort).min(Comparable::compareTo);
      Map<Periode, Map<String, Row>> byPeriod = new TreeMap<>();
      for (Row figure : figures) {
        Periode period = periods.get(figure.<String>getAs(PERIODE));
        if (period.soort() == kind.orElseThrow()) {
          byPeriod
              .computeIfAbsent(period, none -> new HashMap<>())
              .put(figure.getAs(GEBIEDCODE), figure);
        }
      }
      return byPeriod;
    }
  }

  /** What is said of one period. */
  private record Told(
      Row series, Periode period, LevelPattern pattern, String basis, Optional<String> refusal) {

    static Told of(
        Row series,
        Periode period,
        Neighbourhoods.Level level,
        Map<String, Row> figures,
        boolean rate) {
      List<Row> known =
          level.codes().stream()
              .map(figures::get)
              .filter(figure -> figure != null && isStatus(figure, Status.BEKEND))
              .toList();
      long pointless =
          figures.values().stream().filter(figure -> isStatus(figure, Status.NVT)).count();
      boolean index =
          rate
              && known.stream()
                  .allMatch(
                      figure ->
                          figure.getAs(TELLER) != null
                              && figure.getAs(NOEMER) != null
                              && figure.<Double>getAs(NOEMER) > 0);
      double[] published = column(known, WAARDE);
      double[] compared =
          index ? EmpiricalBayesIndex.of(column(known, TELLER), column(known, NOEMER)) : published;
      double[] values = new double[level.codes().size()];
      Arrays.fill(values, Double.NaN);
      for (int i = 0; i < compared.length; i++) {
        int area = Collections.binarySearch(level.codes(), known.get(i).<String>getAs(GEBIEDCODE));
        values[area] = compared[i];
      }
      LevelPattern pattern =
          new LevelPattern(
              Niveau.of(series.getAs(NIVEAU)),
              Weights.rowStandardised(level.neighbours()),
              values,
              level.codes().size() - (int) pointless,
              Arrays.stream(published).distinct().count() > 1);
      return new Told(series, period, pattern, index ? INDEX : AS_IS, pattern.refusal());
    }

    private static boolean isStatus(Row figure, Status status) {
      return status.code().equals(figure.getAs(STATUS));
    }

    private static double[] column(List<Row> figures, String name) {
      return figures.stream().mapToDouble(figure -> figure.<Double>getAs(name)).toArray();
    }

    /** The whole; of the newest period the chance is found by dealing, of others by its moments. */
    Row moran(boolean dealt) {
      if (refusal.isPresent()) {
        return refused(MORAN, null, refusal.get(), 0);
      }
      double[] values = pattern.knownValues();
      Weights weights = pattern.weights().among(pattern.known());
      GlobalMoran moran = GlobalMoran.of(values, weights);
      int rounds = dealt ? LevelPattern.ROUNDS : 0;
      double chance = dealt ? GlobalMoran.p(values, weights, rounds, SEED) : moran.p();
      return row(MORAN, null, moran.statistic(), moran.z(), chance, null, null, rounds);
    }

    /** Each area, those of which nothing can be said included. */
    List<Row> local(List<String> codes, Map<String, Row> figures) {
      int[] known = pattern.known();
      double[] values = pattern.knownValues();
      Weights weights = pattern.weights().among(known);
      int rounds = pattern.localRounds();
      LocalMoran[] moran = LocalMoran.of(values, weights);
      double[] getisOrd = GetisOrd.of(values, weights);
      LocalChances.Chances chances =
          new LocalChances(values.length, weights.most(), rounds, SEED).of(values, weights);
      int[] connected =
          IntStream.range(0, values.length).filter(i -> weights.count(i) > 0).toArray();
      double[] moranQ = corrected(chances.moran(), connected);
      double[] getisOrdQ = corrected(chances.getisOrd(), connected);
      List<Row> rows = new ArrayList<>();
      for (int i = 0; i < known.length; i++) {
        String code = codes.get(known[i]);
        if (weights.count(i) == 0) {
          String reason = "Dit gebied grenst niet aan een gebied waarvan het cijfer bekend is.";
          rows.add(refused(LISA, code, reason, rounds));
          rows.add(refused(GI_STAR, code, reason, rounds));
          continue;
        }
        rows.add(
            row(
                LISA,
                code,
                moran[i].statistic(),
                moran[i].z(),
                chances.moran()[i],
                moranQ[i],
                moranQ[i] <= SIGNIFICANT ? moran[i].quadrant() : null,
                rounds));
        String side = getisOrd[i] > 0 ? "hoog" : "laag";
        rows.add(
            row(
                GI_STAR,
                code,
                getisOrd[i],
                getisOrd[i],
                chances.getisOrd()[i],
                getisOrdQ[i],
                getisOrdQ[i] <= SIGNIFICANT ? side : null,
                rounds));
      }
      for (int area = 0; area < codes.size(); area++) {
        if (Double.isNaN(pattern.values()[area])) {
          String reason = missing(figures.get(codes.get(area)));
          rows.add(refused(LISA, codes.get(area), reason, rounds));
          rows.add(refused(GI_STAR, codes.get(area), reason, rounds));
        }
      }
      return rows;
    }

    private static String missing(Row figure) {
      if (figure != null && isStatus(figure, Status.NVT)) {
        return "Dit cijfer bestaat hier niet.";
      }
      return figure != null && isStatus(figure, Status.ONDERDRUKT)
          ? "Het cijfer van dit gebied is verborgen."
          : "Het cijfer van dit gebied is niet bekend.";
    }

    /** Corrected over the areas that have neighbours; of others it means nothing. */
    private static double[] corrected(double[] chances, int[] connected) {
      double[] some =
          BenjaminiHochberg.of(Arrays.stream(connected).mapToDouble(i -> chances[i]).toArray());
      double[] all = new double[chances.length];
      Arrays.fill(all, 1);
      for (int i = 0; i < some.length; i++) {
        all[connected[i]] = some[i];
      }
      return all;
    }

    Row refused(String measure, String code, String reason, int rounds) {
      return RowFactory.create(
          series.getAs(INDICATOR),
          series.getAs(INDELING),
          period.code(),
          series.getAs(NIVEAU),
          code,
          measure,
          null,
          null,
          null,
          null,
          null,
          REFUSED,
          reason,
          rounds,
          SEED,
          basis);
    }

    private Row row(
        String measure,
        String code,
        double value,
        double z,
        double p,
        Double q,
        String quadrant,
        int rounds) {
      return RowFactory.create(
          series.getAs(INDICATOR),
          series.getAs(INDELING),
          period.code(),
          series.getAs(NIVEAU),
          code,
          measure,
          value,
          z,
          p,
          q,
          quadrant,
          Status.BEKEND.code(),
          null,
          rounds,
          SEED,
          basis);
    }
  }
}
