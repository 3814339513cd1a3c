package nl.wijkbeeld.dashboard.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SortedTable;
import nl.wijkbeeld.vocabulary.Periode;

/**
 * Some indicators, each in one period, for all areas that lie directly in an area.
 *
 * @param byIndicator the figures by indicator, in the order of the names of the areas
 */
public record ChildFigures(Map<String, List<Figure>> byIndicator) {
  public ChildFigures {
    byIndicator = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(byIndicator));
  }

  /**
   * The figures of the areas in an area.
   *
   * @param periods which indicators, each with its period
   */
  public static ChildFigures of(
      Snapshot snapshot, String parent, String indeling, Map<String, Periode> periods) {
    Map<String, List<Figure>> figures = new LinkedHashMap<>();
    periods.keySet().forEach(indicator -> figures.put(indicator, new ArrayList<>()));
    String wanted =
        periods.entrySet().stream()
            .map(one -> one.getKey() + "@" + one.getValue().code())
            .collect(Collectors.joining(";"));
    snapshot
        .askPart(
            SortedTable.WAARDEN_PER_GEBIED,
            Areas.of(snapshot, indeling).children(parent).stream().map(Areas.Area::code).toList(),
            ChildFigures.class,
            Figure.reader(),
            indeling,
            parent,
            wanted,
            wanted)
        .forEach(figure -> figures.get(figure.indicator()).add(figure));
    return new ChildFigures(figures);
  }

  public Optional<Figure> find(String indicator, String gebiedcode) {
    return byIndicator.getOrDefault(indicator, List.of()).stream()
        .filter(figure -> figure.gebiedcode().equals(gebiedcode))
        .findFirst();
  }
}
