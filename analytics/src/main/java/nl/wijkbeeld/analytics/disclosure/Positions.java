package nl.wijkbeeld.analytics.disclosure;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The variables as layers of the same places: a place is an area and a column (or what is missing
 * from a total there), a layer is a period.
 */
final class Positions {
  /** A place; {@code missing} is the kind of total from which it is missing, null for a cell. */
  private record Place(int area, int column, AdditiveTable.Kind missing) {}

  /** Per variable. */
  final int[] placeOf;

  /** Per variable. */
  final int[] layerOf;

  final int places;
  final int layers;

  private final int[] variables;

  Positions(Unknowns unknowns) {
    AdditiveTable table = unknowns.table;
    int count = unknowns.variables();
    placeOf = new int[count];
    layerOf = new int[count];
    Map<Integer, Integer> layerNumbers = new HashMap<>();
    Map<Place, Integer> placeNumbers = new HashMap<>();
    for (int variable = 0; variable < unknowns.hidden; variable++) {
      int cell = unknowns.cells[variable];
      placeOf[variable] =
          placeNumbers.computeIfAbsent(
              new Place(table.area(cell), table.column(cell), null), place -> placeNumbers.size());
      layerOf[variable] =
          layerNumbers.computeIfAbsent(table.period(cell), period -> layerNumbers.size());
    }
    int slack = unknowns.hidden;
    for (int equation : unknowns.equations) {
      if (table.atLeast(equation)) {
        int total = table.member(equation, 0);
        placeOf[slack] =
            placeNumbers.computeIfAbsent(
                new Place(table.area(total), table.column(total), table.kind(equation)),
                place -> placeNumbers.size());
        layerOf[slack++] =
            layerNumbers.computeIfAbsent(table.period(total), period -> layerNumbers.size());
      }
    }
    places = placeNumbers.size();
    layers = layerNumbers.size();
    variables = new int[Math.multiplyExact(places, layers)];
    Arrays.fill(variables, -1);
    for (int variable = 0; variable < count; variable++) {
      variables[placeOf[variable] * layers + layerOf[variable]] = variable;
    }
  }

  /** The variable at a place in a layer, or -1. */
  int at(int place, int layer) {
    return variables[place * layers + layer];
  }
}
