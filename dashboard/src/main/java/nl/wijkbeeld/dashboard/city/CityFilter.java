package nl.wijkbeeld.dashboard.city;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the address of the city page asks for, as written; empty is "as the page sees fit".
 *
 * @param indicator code of the indicator
 * @param periode the period
 * @param niveau the level of the areas
 * @param klassen the number of classes
 * @param methode how classes are chosen
 * @param sorteer the order of the table
 */
public record CityFilter(
    Optional<String> indicator,
    Optional<String> periode,
    Optional<String> niveau,
    Optional<String> klassen,
    Optional<String> methode,
    Optional<String> sorteer) {

  /** Reads the parameters of an address; of a repeated one the first counts. */
  public static CityFilter of(Map<String, List<String>> parameters) {
    return new CityFilter(
        first(parameters, "indicator"),
        first(parameters, "periode"),
        first(parameters, "niveau"),
        first(parameters, "klassen"),
        first(parameters, "methode"),
        first(parameters, "sorteer"));
  }

  /** The parameters of the address with one of them changed. */
  public Map<String, String> with(String name, String value) {
    Map<String, String> parameters = new LinkedHashMap<>();
    indicator.ifPresent(v -> parameters.put("indicator", v));
    periode.ifPresent(v -> parameters.put("periode", v));
    niveau.ifPresent(v -> parameters.put("niveau", v));
    klassen.ifPresent(v -> parameters.put("klassen", v));
    methode.ifPresent(v -> parameters.put("methode", v));
    sorteer.ifPresent(v -> parameters.put("sorteer", v));
    parameters.put(name, value);
    return parameters;
  }

  /**
   * The parameters of the address for another indicator: how it is drawn and ordered stays as it
   * was; the period and the level are its own.
   */
  public Map<String, String> forIndicator(String code) {
    Map<String, String> parameters = with("indicator", code);
    parameters.remove("periode");
    parameters.remove("niveau");
    return parameters;
  }

  private static Optional<String> first(Map<String, List<String>> parameters, String name) {
    return parameters.getOrDefault(name, List.of()).stream().filter(v -> !v.isBlank()).findFirst();
  }
}
