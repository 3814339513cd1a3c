package nl.wijkbeeld.dashboard.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SortedTable;
import nl.wijkbeeld.vocabulary.Periode;

/** All figures of one area and of its gemeente, through all periods and breakdowns. */
public final class AreaFigures {
  private final List<Figure> all;
  private final Map<Series, List<Figure>> series = new HashMap<>();

  private record Series(String indicator, String gebiedcode, String uitsplitsing) {}

  private AreaFigures(List<Figure> all) {
    this.all = List.copyOf(all);
    for (Figure figure : all) {
      Series one = new Series(figure.indicator(), figure.gebiedcode(), figure.uitsplitsing());
      series.computeIfAbsent(one, unused -> new ArrayList<>()).add(figure);
    }
    series.values().forEach(list -> list.sort(Comparator.comparing(Figure::periode)));
  }

  /**
   * The figures of an area.
   *
   * @param gemeente the area beside which they are read
   */
  public static AreaFigures of(
      Snapshot snapshot, String gebiedcode, String gemeente, String indeling) {
    return new AreaFigures(
        snapshot.askPart(
            SortedTable.WAARDEN_PER_GEBIED,
            List.of(gebiedcode, gemeente),
            AreaFigures.class,
            Figure.reader(),
            indeling,
            gebiedcode,
            gemeente));
  }

  /** By indicator and period. */
  public List<Figure> all() {
    return all;
  }

  /** The figures of an indicator for an area, oldest first. */
  public List<Figure> list(String indicator, String gebiedcode, String uitsplitsing) {
    return List.copyOf(
        series.getOrDefault(new Series(indicator, gebiedcode, uitsplitsing), List.of()));
  }

  public Optional<Figure> find(
      String indicator, String gebiedcode, String uitsplitsing, Periode periode) {
    return list(indicator, gebiedcode, uitsplitsing).stream()
        .filter(figure -> figure.periode().equals(periode))
        .findFirst();
  }
}
