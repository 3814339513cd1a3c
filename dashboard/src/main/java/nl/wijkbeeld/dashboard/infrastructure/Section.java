package nl.wijkbeeld.dashboard.infrastructure;

import java.util.List;
import nl.wijkbeeld.dashboard.handout.Handout;

/**
 * A part of a page: the same on the page and in what is taken from it.
 *
 * @param id by which a link finds it
 * @param parts texts, pictures and tables, in reading order
 * @param links where the first cell of each row of its table leads; empty when they lead nowhere
 * @param calculation how its figures came about; may be empty
 */
public record Section(
    String id,
    String title,
    List<Handout.Part> parts,
    List<String> links,
    List<Calculation> calculation) {

  /**
   * A formula with the figures of this page filled in.
   *
   * @param name what it computes
   * @param formula the formula, with its source
   * @param filledIn the same with figures
   */
  public record Calculation(String name, String formula, String filledIn) {}

  public Section {
    parts = List.copyOf(parts);
    links = List.copyOf(links);
    calculation = List.copyOf(calculation);
  }

  /** A part of which nothing leads anywhere and nothing is computed. */
  public Section(String id, String title, List<Handout.Part> parts) {
    this(id, title, parts, List.of(), List.of());
  }
}
