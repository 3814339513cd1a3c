package nl.wijkbeeld.dashboard.wijkbeeld;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What differs between two contents in one piece.
 *
 * @param before the lines that only the first has
 * @param after the lines that only the second has
 * @param moved whether both have the same lines in another order
 */
public record Difference(Piece piece, List<String> before, List<String> after, boolean moved) {

  /** The pieces in which two contents differ. */
  public static List<Difference> between(Content first, Content second) {
    return Arrays.stream(Piece.values())
        .filter(piece -> !piece.same(first, second))
        .map(piece -> of(piece, piece.lines(first), piece.lines(second)))
        .toList();
  }

  private static Difference of(Piece piece, List<String> first, List<String> second) {
    List<String> before = without(first, second);
    List<String> after = without(second, first);
    return new Difference(piece, before, after, before.isEmpty() && after.isEmpty());
  }

  private static List<String> without(List<String> lines, List<String> others) {
    List<String> left = new ArrayList<>(lines);
    others.forEach(left::remove);
    left.removeIf(String::isBlank);
    return List.copyOf(left);
  }
}
