package nl.wijkbeeld.dashboard.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SortedTable;

/** The totals of a handful of areas through all periods, to be laid beside each other. */
public final class FiguresOfAreas {
  /** How many areas can be asked for at once. */
  public static final int MOST = 7;

  private record Key(String indicator, String gebiedcode) {}

  private final Map<Key, List<Figure>> all = new LinkedHashMap<>();

  private FiguresOfAreas(List<Figure> figures) {
    figures.forEach(
        figure ->
            all.computeIfAbsent(
                    new Key(figure.indicator(), figure.gebiedcode()), unused -> new ArrayList<>())
                .add(figure));
    all.values().forEach(list -> list.sort(Comparator.comparing(Figure::periode)));
  }

  /**
   * The figures of areas.
   *
   * @param codes at most {@link #MOST} areas
   */
  public static FiguresOfAreas of(Snapshot snapshot, String indeling, List<String> codes) {
    if (codes.size() > MOST) {
      throw new IllegalArgumentException("meer dan " + MOST + " gebieden tegelijk");
    }
    if (codes.isEmpty()) {
      return new FiguresOfAreas(List.of());
    }
    List<Object> parameters = new ArrayList<>();
    parameters.add(indeling);
    for (int i = 0; i < MOST; i++) {
      // A place that is left over repeats an area: a code of none makes DuckDB read them all.
      parameters.add(codes.get(Math.min(i, codes.size() - 1)));
    }
    return new FiguresOfAreas(
        snapshot.askPart(
            SortedTable.WAARDEN_PER_GEBIED,
            codes,
            FiguresOfAreas.class,
            Figure.reader(),
            parameters.toArray()));
  }

  /** The figures of an indicator for an area, oldest first. */
  public List<Figure> list(String indicator, String gebiedcode) {
    return all.getOrDefault(new Key(indicator, gebiedcode), List.of());
  }
}
