package nl.wijkbeeld.dashboard.buurttop;

import java.util.ArrayList;
import java.util.List;

/**
 * What a table talks about.
 *
 * @param number 1, 2 and so on, within a day
 */
public record Theme(int number, String name) {

  private static final List<String> USUAL =
      List.of(
          "Verduurzaming",
          "Ruimtelijke inrichting en leefomgeving",
          "Zorgzaamheid en zorg",
          "Delen en herverdelen",
          "Inclusiviteit en samenleven",
          "Wonen",
          "Cultuur");

  /** The themes of a BuurtTop, with which a day begins. */
  public static List<String> usual() {
    return USUAL;
  }

  static List<Theme> numbered(List<String> names) {
    List<Theme> themes = new ArrayList<>();
    for (String name : names) {
      themes.add(new Theme(themes.size() + 1, name));
    }
    return List.copyOf(themes);
  }
}
