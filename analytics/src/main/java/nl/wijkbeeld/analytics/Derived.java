package nl.wijkbeeld.analytics;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.wijkbeeld.analytics.indicator.Indicator;
import nl.wijkbeeld.analytics.indicator.IndicatorRegister;
import nl.wijkbeeld.analytics.signal.JudgePeriods;
import nl.wijkbeeld.analytics.signal.Signals;
import nl.wijkbeeld.vocabulary.Aggregatie;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The tables that follow from published values: what is hidden takes no part in them, so they can
 * be computed again by anyone who has the snapshot.
 *
 * @param register the indicators
 */
record Derived(IndicatorRegister register) {

  /** The counts of a week or month that stand out against their own history. */
  Dataset<Row> signals(Dataset<Row> values) {
    Set<String> flows =
        register.indicatoren().stream()
            .filter(Derived::counts)
            .map(Indicator::code)
            .collect(Collectors.toSet());
    Map<String, List<LocalDate>> breaks =
        register.indicatoren().stream()
            .filter(one -> !one.breuken().isEmpty())
            .collect(
                Collectors.toMap(
                    Indicator::code,
                    one ->
                        one.breuken().stream().map(broken -> broken.periode().begin()).toList()));
    return Signals.of(new JudgePeriods(flows, breaks).apply(values));
  }

  private static boolean counts(Indicator indicator) {
    return indicator.aggregatie() == Aggregatie.SOM && indicator.reeks() == Indicator.Reeks.STROOM;
  }
}
