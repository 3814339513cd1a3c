package nl.wijkbeeld.dashboard.district;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the address of a stadsdeel asks for, as written; empty is "as the page sees fit".
 *
 * @param ontwikkeling code of the indicator whose trend is asked for
 * @param per the kind of period of the trend
 */
public record DistrictFilter(Optional<String> ontwikkeling, Optional<String> per) {

  /** Reads the parameters of an address; of a repeated one the first counts. */
  public static DistrictFilter of(Map<String, List<String>> parameters) {
    return new DistrictFilter(first(parameters, "ontwikkeling"), first(parameters, "per"));
  }

  private static Optional<String> first(Map<String, List<String>> parameters, String name) {
    return parameters.getOrDefault(name, List.of()).stream().filter(v -> !v.isBlank()).findFirst();
  }
}
