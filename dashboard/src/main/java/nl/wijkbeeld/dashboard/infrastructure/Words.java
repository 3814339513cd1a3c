package nl.wijkbeeld.dashboard.infrastructure;

import java.util.List;
import java.util.OptionalDouble;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;

/**
 * What categories and functions are called, and how parts and names are written.
 *
 * @param texts the words of a language
 */
public record Words(Texts texts) {

  /** The codes of the seven categories of social infrastructure, in their order. */
  static final List<String> CATEGORIES =
      List.of(
          "publiek",
          "commercieel",
          "recreatief",
          "religieus",
          "transit",
          "digitaal",
          "mensen_en_netwerken");

  /** The codes of the five functions, in their order. */
  public static final List<String> FUNCTIONS =
      List.of("communiceren", "signaleren", "verbinden", "mobiliseren", "dienstverlenen");

  /** More names than these are not all said. */
  private static final int MOST_NAMES = 6;

  /** The words of a language. */
  public static Words in(Language language) {
    return new Words(Texts.of(Words.class, language));
  }

  String category(String code) {
    return CATEGORIES.contains(code) ? texts.get("categorie." + code) : texts.get("niet_ingedeeld");
  }

  /** A function in words; of an unknown one its code. */
  public String function(String code) {
    return texts.find("functie." + code).orElse(code);
  }

  /** A function in a word, where there is little room; of an unknown one its code. */
  public String shortFunction(String code) {
    return texts.find("functie." + code + ".kort").orElse(code);
  }

  /** A part as a percentage, or that it is not known. */
  String percent(OptionalDouble part) {
    return part.isPresent() ? percent(part.getAsDouble()) : texts.get("onbekend");
  }

  /** A part as a whole percentage; what is not all is never written as all. */
  public String percent(double part) {
    double percent = part * 100;
    if (percent > 0 && percent < 0.5) {
      return texts.get("minder_dan_1");
    }
    if (percent >= 99.5 && percent < 99.9999) {
      return texts.get("meer_dan_99");
    }
    return percentage(percent, 0);
  }

  /** A percentage. */
  public String percentage(double percent, int decimals) {
    return texts.get("procent", texts.language().number(percent, decimals));
  }

  /** Names as an enumeration. */
  public String and(List<String> names) {
    return names.size() < 2
        ? String.join("", names)
        : texts.get("en", String.join(", ", names.subList(0, names.size() - 1)), names.getLast());
  }

  /** A few names, and how many more there are. */
  public String some(List<String> names) {
    return names.size() <= MOST_NAMES
        ? and(names)
        : texts.get(
            "en_nog",
            String.join(", ", names.subList(0, MOST_NAMES - 1)),
            texts.language().count(names.size() - (MOST_NAMES - 1)));
  }
}
