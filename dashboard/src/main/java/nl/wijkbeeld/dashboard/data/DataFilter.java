package nl.wijkbeeld.dashboard.data;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the address of the data page asks for, as written; empty is "everything".
 *
 * @param zoek words that an indicator must have
 * @param soort the kind of findings
 * @param bevat a text that a finding must have
 */
public record DataFilter(Optional<String> zoek, Optional<String> soort, Optional<String> bevat) {

  /** Reads the parameters of an address; of a repeated one the first counts. */
  public static DataFilter of(Map<String, List<String>> parameters) {
    return new DataFilter(
        first(parameters, "zoek"), first(parameters, "soort"), first(parameters, "bevat"));
  }

  private static Optional<String> first(Map<String, List<String>> parameters, String name) {
    return parameters.getOrDefault(name, List.of()).stream()
        .filter(v -> !v.isBlank())
        .findFirst()
        .map(String::strip);
  }
}
