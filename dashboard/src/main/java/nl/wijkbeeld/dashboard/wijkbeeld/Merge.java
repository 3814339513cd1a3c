package nl.wijkbeeld.dashboard.wijkbeeld;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Two writers who began with the same content. What only one of them changed is taken over; of what
 * both changed somebody chooses.
 *
 * @param base with what both began
 * @param mine what the second wants to save
 * @param theirs what the first saved
 */
public record Merge(Content base, Content mine, Content theirs) {

  /** The pieces that both changed, each in another way. */
  public List<Piece> conflicts() {
    return Arrays.stream(Piece.values())
        .filter(
            piece ->
                !piece.same(mine, theirs) && !piece.same(mine, base) && !piece.same(theirs, base))
        .toList();
  }

  /**
   * Both together.
   *
   * @param fromMine the pieces in conflict that are taken from mine; the others are theirs
   */
  public Content together(Set<Piece> fromMine) {
    List<Piece> conflicts = conflicts();
    Content together = theirs;
    for (Piece piece : Piece.values()) {
      boolean onlyMine = piece.same(theirs, base);
      boolean chosen = conflicts.contains(piece) && fromMine.contains(piece);
      if (onlyMine || chosen) {
        together = piece.take(together, mine);
      }
    }
    return together;
  }
}
