package nl.wijkbeeld.dashboard.buurttop;

import java.util.List;
import java.util.Optional;
import nl.wijkbeeld.dashboard.wijkbeeld.Facts;
import nl.wijkbeeld.dashboard.wijkbeeld.Facts.Fact;

/**
 * What was said on an earlier day beside what the figures say since. It does not say that one came
 * of the other, nor that a difference is more than chance: the intervals stand with it.
 *
 * @param day the earlier day
 * @param lines its points, in their order
 */
public record ThenAndNow(Day day, List<Line> lines) {

  /**
   * A point of the earlier agenda.
   *
   * @param then the figure that lay on the table then, when one belongs to it
   * @param now the newest figure of the same indicator
   */
  public record Line(AgendaPoint point, Optional<Fact> then, Optional<Fact> now) {

    /** Whether there is a newer figure than the one of then. */
    public boolean hasNewer() {
      return now.isPresent()
          && then.map(before -> !before.period().equals(now.get().period())).orElse(true);
    }
  }

  public ThenAndNow {
    lines = List.copyOf(lines);
  }

  /**
   * Lays an agenda beside the figures.
   *
   * @param then what lay on the table on that day
   * @param now what the snapshot says today
   */
  static ThenAndNow of(
      Day day, List<AgendaPoint> points, Optional<Facts> then, Optional<Facts> now) {
    return new ThenAndNow(
        day,
        points.stream()
            .map(point -> new Line(point, find(then, point), find(now, point)))
            .toList());
  }

  private static Optional<Fact> find(Optional<Facts> facts, AgendaPoint point) {
    return point
        .indicator()
        .flatMap(
            code ->
                facts.stream()
                    .flatMap(one -> one.figures().stream())
                    .filter(fact -> fact.indicator().equals(code))
                    .findFirst());
  }
}
