package nl.wijkbeeld.dashboard.infrastructure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;

/**
 * Who carries which function in the areas of a division.
 *
 * @param byArea by the code of the area the functions, in their order
 */
record FunctionCarriers(Map<String, List<Row>> byArea) {

  /**
   * A function in an area.
   *
   * @param carriers how many places and organisations carry it
   * @param effective how many they are, each for its strength
   */
  record Row(String function, int carriers, double effective) {}

  FunctionCarriers {
    byArea = Map.copyOf(byArea);
  }

  private record Found(String area, Row row) {}

  static FunctionCarriers of(Snapshot snapshot, String indeling) {
    return snapshot.remember(
        "functions/" + indeling,
        FunctionCarriers.class,
        opened -> {
          Map<String, List<Row>> byArea = new HashMap<>();
          opened
              .ask(
                  FunctionCarriers.class,
                  row ->
                      new Found(
                          row.getString("gebiedcode"),
                          new Row(
                              row.getString("functie"),
                              row.getInt("dragers"),
                              row.getDouble("redundantie"))),
                  indeling)
              .forEach(
                  found ->
                      byArea
                          .computeIfAbsent(found.area(), unused -> new ArrayList<>())
                          .add(found.row()));
          byArea.replaceAll(
              (area, rows) ->
                  rows.stream()
                      .sorted(
                          Comparator.comparingInt(row -> Words.FUNCTIONS.indexOf(row.function())))
                      .toList());
          return new FunctionCarriers(byArea);
        });
  }

  List<Row> list(String area) {
    return byArea.getOrDefault(area, List.of());
  }

  /** The codes of the functions that so many carry. */
  List<String> carriedBy(String area, int carriers) {
    return list(area).stream()
        .filter(row -> row.carriers() == carriers)
        .map(Row::function)
        .toList();
  }
}
