package nl.wijkbeeld.dashboard.infrastructure;

import java.util.List;
import java.util.stream.IntStream;
import nl.wijkbeeld.dashboard.address.Sheet;
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

  /**
   * The same with the rows of one sheet of its table.
   *
   * @param chosen a row that is on every sheet; below 0 for none
   */
  public Section cut(Sheet sheet, int chosen) {
    List<Integer> rows =
        sheet.cut(IntStream.range(0, sheet.rows()).boxed().toList(), row -> row == chosen);
    return new Section(
        id,
        title,
        parts.stream()
            .map(
                part ->
                    part instanceof Handout.Table table
                        ? new Handout.Table(
                            table.caption(),
                            table.columns(),
                            rows.stream().map(table.rows()::get).toList())
                        : part)
            .toList(),
        rows.stream().map(links::get).toList(),
        calculation);
  }
}
