package nl.wijkbeeld.dashboard.recovery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.vocabulary.Niveau;

/** Of which series and shocks a snapshot knows the recovery. */
record ShockChoices(List<Available> all) {

  record Available(
      String indeling, Niveau niveau, String indicator, Shock shock, Pace pace, long known) {}

  /** A shock with its name. */
  record Shock(String code, String label) {}

  ShockChoices {
    all = List.copyOf(all);
  }

  /** What a snapshot has; asked once for each. */
  static ShockChoices of(Snapshot snapshot) {
    return snapshot.remember(
        "shock-choices",
        ShockChoices.class,
        opened ->
            new ShockChoices(
                opened.ask(ShockChoices.class, ShockChoices::read).stream()
                    .flatMap(Optional::stream)
                    .toList()));
  }

  private static Optional<Available> read(ResultSet row) throws SQLException {
    Optional<Niveau> niveau = Niveau.find(row.getString("niveau"));
    Optional<Pace> pace = Pace.find(row.getString("eenheid_tijd"));
    String shock = row.getString("schok");
    return niveau.isPresent() && pace.isPresent()
        ? Optional.of(
            new Available(
                row.getString("indeling"),
                niveau.get(),
                row.getString("indicator"),
                new Shock(shock, Optional.ofNullable(row.getString("schok_label")).orElse(shock)),
                pace.get(),
                row.getLong("bekend")))
        : Optional.empty();
  }

  /** The indicators, those known of most areas first. */
  List<String> indicators() {
    return all.stream().map(Available::indicator).distinct().toList();
  }

  List<Shock> shocks(String indicator) {
    return all.stream()
        .filter(row -> row.indicator().equals(indicator))
        .map(Available::shock)
        .distinct()
        .toList();
  }

  /** How long the periods can be, the shortest first. */
  List<Pace> paces(String indicator, Shock shock) {
    return of(indicator, shock).map(Available::pace).distinct().sorted().toList();
  }

  /** The levels below the gemeente, the largest first. */
  List<Niveau> levels(String indicator, Shock shock, Pace pace) {
    return of(indicator, shock)
        .filter(row -> row.pace() == pace)
        .map(Available::niveau)
        .filter(niveau -> niveau.compareTo(Niveau.GEMEENTE) < 0)
        .distinct()
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  /** The division with most known areas. */
  Optional<String> division(String indicator, Shock shock, Pace pace) {
    return of(indicator, shock)
        .filter(row -> row.pace() == pace)
        .max(Comparator.comparingLong(Available::known))
        .map(Available::indeling);
  }

  private Stream<Available> of(String indicator, Shock shock) {
    return all.stream()
        .filter(row -> row.indicator().equals(indicator) && row.shock().equals(shock));
  }
}
