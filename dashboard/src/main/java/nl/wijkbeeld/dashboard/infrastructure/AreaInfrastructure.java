package nl.wijkbeeld.dashboard.infrastructure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;

/**
 * What places the areas of a division have.
 *
 * @param byArea by the code of the area
 */
record AreaInfrastructure(Map<String, Row> byArea) {

  /**
   * One area.
   *
   * @param categories how many places there are of each category
   * @param d0 how many categories there are
   * @param d1 how many they are when each counts for its part
   * @param d2 how many common ones there are
   * @param near500 the part of the inhabitants within 500 m of a meeting place
   * @param meeting how many meeting places there are with a place on the map
   * @param inhabitants for how many people that was computed
   */
  record Row(
      Map<String, Integer> categories,
      int uncategorised,
      int count,
      OptionalDouble d0,
      OptionalDouble d1,
      OptionalDouble d2,
      OptionalDouble near500,
      OptionalDouble near1000,
      OptionalDouble redundancy,
      int meeting,
      OptionalDouble inhabitants) {
    Row {
      categories = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(categories));
    }
  }

  AreaInfrastructure {
    byArea = Map.copyOf(byArea);
  }

  static AreaInfrastructure of(Snapshot snapshot, String indeling) {
    return snapshot.remember(
        "infrastructure/" + indeling,
        AreaInfrastructure.class,
        opened -> {
          Map<String, Row> byArea = new LinkedHashMap<>();
          opened
              .ask(
                  AreaInfrastructure.class,
                  row -> Map.entry(row.getString("gebiedcode"), read(row)),
                  indeling)
              .forEach(entry -> byArea.put(entry.getKey(), entry.getValue()));
          return new AreaInfrastructure(byArea);
        });
  }

  Optional<Row> find(String code) {
    return Optional.ofNullable(byArea.get(code));
  }

  private static Row read(ResultSet row) throws SQLException {
    Map<String, Integer> categories = new LinkedHashMap<>();
    for (String category : Words.CATEGORIES) {
      categories.put(category, row.getInt(category));
    }
    return new Row(
        categories,
        row.getInt("zonder_categorie"),
        row.getInt("aantal"),
        Cells.number(row, "d0"),
        Cells.number(row, "d1"),
        Cells.number(row, "d2"),
        Cells.number(row, "nabij_500"),
        Cells.number(row, "nabij_1000"),
        Cells.number(row, "functionele_redundantie"),
        row.getInt("ontmoetingsplekken"),
        Cells.number(row, "inwoners"));
  }
}
