package nl.wijkbeeld.dashboard.infrastructure;

import java.util.Arrays;
import java.util.List;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;

/**
 * The places of a division, by name.
 *
 * @param all the places
 */
record RegisteredPlaces(List<Row> all) {

  /** A place. */
  record Row(
      String name,
      String kind,
      String category,
      List<String> functions,
      String area,
      boolean onTheMap) {
    Row {
      functions = List.copyOf(functions);
    }
  }

  RegisteredPlaces {
    all = List.copyOf(all);
  }

  static RegisteredPlaces of(Snapshot snapshot, String indeling) {
    return snapshot.remember(
        "registered-places/" + indeling,
        RegisteredPlaces.class,
        opened ->
            new RegisteredPlaces(
                opened.ask(
                    RegisteredPlaces.class,
                    row ->
                        new Row(
                            row.getString("naam"),
                            row.getString("soort"),
                            row.getString("categorie"),
                            functions(row.getString("functies")),
                            row.getString("gebiedcode"),
                            row.getBoolean("op_de_kaart")),
                    indeling)));
  }

  private static List<String> functions(String written) {
    return Arrays.stream(written.split("\\|", -1)).filter(one -> !one.isEmpty()).toList();
  }
}
