package nl.wijkbeeld.analytics.protect;

import java.util.Map;
import java.util.stream.Collectors;
import nl.wijkbeeld.analytics.disclosure.Policy;
import nl.wijkbeeld.analytics.indicator.Indicator;
import nl.wijkbeeld.analytics.indicator.IndicatorRegister;
import nl.wijkbeeld.vocabulary.Aggregatie;

/** How each sensitive count of a register is protected. */
public final class CountPolicies {
  private CountPolicies() {}

  /** The policies, by the code of the count. */
  public static Map<String, CountPolicy> of(IndicatorRegister register) {
    return register.indicatoren().stream()
        .filter(
            indicator -> indicator.gevoelig() && indicator.aggregatie() != Aggregatie.VERHOUDING)
        .collect(Collectors.toMap(Indicator::code, CountPolicies::of));
  }

  private static CountPolicy of(Indicator indicator) {
    Policy.Kind kind = indicator.beleid().orElseThrow();
    return new CountPolicy(
        kind.minimum(),
        kind.hideZeros(),
        kind.overheersing(),
        kind.breedte(),
        kind.afronden(),
        indicator.reeks() == Indicator.Reeks.STROOM);
  }
}
