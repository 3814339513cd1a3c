package nl.wijkbeeld.dashboard.wijkbeeld;

import java.util.List;

/**
 * Figures of one side that can be chosen for a wijkbeeld.
 *
 * @param className how that side is drawn
 */
public record Choices(String title, String explanation, String className, List<Choice> list) {

  /**
   * A figure that can be chosen.
   *
   * @param known whether it is a number; if not, the value is the word for why not
   * @param value the figure with its unit, and its period
   */
  public record Choice(String indicator, String label, boolean known, String value) {}

  public Choices {
    list = List.copyOf(list);
  }
}
