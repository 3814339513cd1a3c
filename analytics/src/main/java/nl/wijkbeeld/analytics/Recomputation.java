package nl.wijkbeeld.analytics;

import static nl.wijkbeeld.vocabulary.Kolom.BRON;
import static nl.wijkbeeld.vocabulary.Kolom.INDICATOR;
import static nl.wijkbeeld.vocabulary.Kolom.LEVERING;
import static nl.wijkbeeld.vocabulary.Kolom.ROL;
import static nl.wijkbeeld.vocabulary.Kolom.VARIABELE;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wijkbeeld.analytics.indicator.Indicator;
import nl.wijkbeeld.analytics.indicator.IndicatorRegister;
import nl.wijkbeeld.analytics.protect.Ledger;
import nl.wijkbeeld.analytics.publish.Manifest;
import nl.wijkbeeld.ingest.lake.DeliveryRecord;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Which indicators are computed, and from which snapshot the others are taken over.
 *
 * <p>A change touches the indicators that are read from a delivery that came, changed or went, and
 * every indicator that has one of those as its numerator, its denominator or its weight. What an
 * earlier delivery was read into follows from the lineage of the previous snapshot, and where all
 * of it had been replaced by other deliveries, from the finding that it was delivered twice.
 *
 * @param register all indicators
 * @param touched the codes of the indicators that are computed
 * @param sources the bronnen of the deliveries that changed
 * @param previous where the other indicators are taken from; absent when everything is computed
 */
record Recomputation(
    IndicatorRegister register,
    Set<String> touched,
    Set<String> sources,
    Optional<PreviousSnapshot> previous) {

  Recomputation {
    touched = Set.copyOf(touched);
    sources = Set.copyOf(sources);
  }

  static Recomputation ofEverything(IndicatorRegister register) {
    return new Recomputation(
        register,
        register.indicatoren().stream().map(Indicator::code).collect(Collectors.toSet()),
        Set.of(),
        Optional.empty());
  }

  /** What changed in a lake since a snapshot that stands on the same foundation. */
  static Recomputation since(
      PreviousSnapshot previous, LakeTables lake, IndicatorRegister register) {
    Map<Manifest.Sleutel, Manifest.Stempel> now = new HashMap<>();
    lake.deliveries().forEach(one -> now.put(Manifest.Sleutel.of(one), Manifest.Stempel.of(one)));
    Map<Manifest.Sleutel, Manifest.Stempel> before = previous.deliveries();
    Set<Manifest.Sleutel> changed =
        Stream.concat(now.keySet().stream(), before.keySet().stream())
            .filter(
                key ->
                    !Optional.ofNullable(now.get(key)).equals(Optional.ofNullable(before.get(key))))
            .collect(Collectors.toSet());
    Set<String> sources = changed.stream().map(Manifest.Sleutel::bron).collect(Collectors.toSet());
    Set<String> touched = new HashSet<>(readNow(lake, changed, register));
    touched.addAll(readBefore(previous, lake, changed));
    touched.addAll(deliveredTwice(previous, lake, sources, register));
    return new Recomputation(
        register, withDependents(touched, register), sources, Optional.of(previous));
  }

  /** The indicators that are computed, with those that they need. */
  IndicatorRegister needed() {
    Set<String> needed = new HashSet<>(touched);
    boolean more = true;
    while (more) {
      more = false;
      for (Indicator indicator : register.indicatoren()) {
        if (needed.contains(indicator.code())) {
          more |= needed.addAll(references(indicator));
        }
      }
    }
    return register.only(indicator -> needed.contains(indicator.code()));
  }

  /** Whether anything is computed at all. */
  boolean computes() {
    return !touched.isEmpty();
  }

  /** Whether the untouched rows of a table can be taken over, unless a certain bron changed. */
  boolean takesOver(String table, String bron) {
    return previous.filter(one -> one.has(table)).isPresent() && !sources.contains(bron);
  }

  /** The indicators that the previous snapshot has and that no change touches. */
  long takenOver(LakeTables lake) {
    return previous
        .map(one -> one.table(lake.spark(), "indicatoren").filter(not(isTouched())).count())
        .orElse(0L);
  }

  /** Rows about touched indicators. */
  Dataset<Row> touchedOf(Dataset<Row> rows) {
    return previous.isEmpty() ? rows : rows.filter(isTouched());
  }

  /** The rows of a table of the previous snapshot that are about untouched indicators. */
  Optional<Dataset<Row>> untouched(LakeTables lake, String table) {
    return previous.map(
        one ->
            one.table(lake.spark(), table)
                .filter(col(INDICATOR).isNotNull().and(not(isTouched()))));
  }

  /** What lies under the hidden values that are taken over. */
  Optional<Dataset<Row>> untouchedLedger(LakeTables lake) {
    return previous
        .flatMap(one -> Ledger.find(lake.spark(), lake.lake(), one.id()))
        .map(rows -> rows.filter(not(isTouched())));
  }

  private Column isTouched() {
    return col(INDICATOR).isin(touched.toArray());
  }

  /** The indicators that are read from those of the deliveries that are in the lake. */
  private static Set<String> readNow(
      LakeTables lake, Set<Manifest.Sleutel> changed, IndicatorRegister register) {
    List<DeliveryRecord> present =
        lake.deliveries().stream()
            .filter(one -> changed.contains(Manifest.Sleutel.of(one)))
            .toList();
    LakeTables some = new LakeTables(lake.spark(), lake.lake(), present);
    return some.hasObservations()
        ? codes(
            some.observations()
                .select(BRON, VARIABELE)
                .distinct()
                .join(some.variables(register), new String[] {BRON, VARIABELE})
                .select(INDICATOR))
        : Set.of();
  }

  /** The indicators that the previous snapshot took from these deliveries. */
  private static Set<String> readBefore(
      PreviousSnapshot previous, LakeTables lake, Set<Manifest.Sleutel> changed) {
    return previous
        .table(lake.spark(), "herleiding")
        .filter(col(ROL).equalTo("waarde"))
        .select(INDICATOR, BRON, LEVERING)
        .distinct()
        .collectAsList()
        .stream()
        .filter(row -> changed.contains(new Manifest.Sleutel(row.getString(1), row.getString(2))))
        .map(row -> row.getString(0))
        .collect(Collectors.toSet());
  }

  /** The indicators of a bron of which some figures were delivered more than once. */
  private static Set<String> deliveredTwice(
      PreviousSnapshot previous, LakeTables lake, Set<String> sources, IndicatorRegister register) {
    Set<String> twice =
        codes(
            previous
                .table(lake.spark(), "bevindingen")
                .filter(col("soort").equalTo("dubbel_geleverd"))
                .select(INDICATOR)
                .distinct());
    return register.indicatoren().stream()
        .filter(indicator -> twice.contains(indicator.code()))
        .filter(
            indicator ->
                indicator.uit().stream()
                    .anyMatch(from -> sources.contains(from.substring(0, from.indexOf(':')))))
        .map(Indicator::code)
        .collect(Collectors.toSet());
  }

  private static Set<String> codes(Dataset<Row> rows) {
    return rows.collectAsList().stream().map(row -> row.getString(0)).collect(Collectors.toSet());
  }

  private static Set<String> withDependents(Set<String> codes, IndicatorRegister register) {
    Set<String> touched = new TreeSet<>(codes);
    boolean more = true;
    while (more) {
      more = false;
      for (Indicator indicator : register.indicatoren()) {
        if (references(indicator).stream().anyMatch(touched::contains)) {
          more |= touched.add(indicator.code());
        }
      }
    }
    return touched;
  }

  private static Set<String> references(Indicator indicator) {
    return Stream.of(indicator.teller(), indicator.noemer(), indicator.gewicht())
        .flatMap(Optional::stream)
        .collect(Collectors.toSet());
  }
}
