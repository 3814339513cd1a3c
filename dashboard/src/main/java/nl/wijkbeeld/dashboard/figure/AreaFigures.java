package nl.wijkbeeld.dashboard.figure;

import java.util.List;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;

/**
 * All figures of one area and of its gemeente, through all periods and breakdowns.
 *
 * @param all the figures, by indicator and period
 */
public record AreaFigures(List<Figure> all) {

  public AreaFigures {
    all = List.copyOf(all);
  }

  public static AreaFigures of(Snapshot snapshot, String gebiedcode, String indeling) {
    return new AreaFigures(snapshot.ask(AreaFigures.class, Figure::read, indeling, gebiedcode));
  }

  /** The figures of an indicator for an area, oldest first. */
  public List<Figure> list(String indicator, String gebiedcode, String uitsplitsing) {
    return all.stream()
        .filter(
            f ->
                f.indicator().equals(indicator)
                    && f.gebiedcode().equals(gebiedcode)
                    && f.uitsplitsing().equals(uitsplitsing))
        .sorted(java.util.Comparator.comparing(Figure::periode))
        .toList();
  }
}
