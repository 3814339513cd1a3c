package nl.wijkbeeld.dashboard.infrastructure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import nl.wijkbeeld.dashboard.text.Dutch;

/** What categories and functions are called, and how parts and counts are written. */
public final class Words {

  /** The seven categories of social infrastructure, by their code. */
  static final Map<String, String> CATEGORIES =
      ordered(
          "publiek", "publiek",
          "commercieel", "commercieel",
          "recreatief", "recreatief",
          "religieus", "religieus",
          "transit", "onderweg",
          "digitaal", "digitaal",
          "mensen_en_netwerken", "mensen en netwerken");

  /** The five functions, by their code. */
  public static final Map<String, String> FUNCTIONS =
      ordered(
          "communiceren", "communiceren en informeren",
          "signaleren", "observeren en signaleren",
          "verbinden", "verbinden en includeren",
          "mobiliseren", "initiëren en mobiliseren",
          "dienstverlenen", "dienstverlenen en herstellen");

  private Words() {}

  private static Map<String, String> ordered(String... pairs) {
    Map<String, String> words = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      words.put(pairs[i], pairs[i + 1]);
    }
    return Collections.unmodifiableMap(words);
  }

  static String category(String code) {
    return CATEGORIES.getOrDefault(code, "niet ingedeeld");
  }

  /** A function in words; of an unknown one its code. */
  public static String function(String code) {
    return FUNCTIONS.getOrDefault(code, code);
  }

  /** A part as a percentage, or that it is not known. */
  static String percent(OptionalDouble part) {
    return part.isPresent() ? percent(part.getAsDouble()) : "onbekend";
  }

  /** A part as a whole percentage; what is not all is never written as all. */
  public static String percent(double part) {
    double percent = part * 100;
    if (percent > 0 && percent < 0.5) {
      return Dutch.withUnit("minder dan 1", "%");
    }
    if (percent >= 99.5 && percent < 99.9999) {
      return Dutch.withUnit("meer dan 99", "%");
    }
    return Dutch.withUnit(Dutch.number(percent, 0), "%");
  }

  /** Names as a Dutch enumeration. */
  public static String and(List<String> names) {
    return names.size() < 2
        ? String.join("", names)
        : String.join(", ", names.subList(0, names.size() - 1)) + " en " + names.getLast();
  }

  /** A count with a noun. */
  public static String count(int count, String one, String more) {
    return count == 1 ? "1 " + one : Dutch.count(count) + " " + more;
  }
}
