package nl.wijkbeeld.dashboard.recovery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.vocabulary.Niveau;

/** Of which offer and demand a snapshot knows the course, that of which most is known first. */
record SupplyChoices(List<Available> all) {

  /**
   * A pair at a level.
   *
   * @param known of how many series something can be said
   */
  record Available(
      String pair, String label, String indeling, Niveau niveau, Pace pace, long known) {}

  SupplyChoices {
    all = List.copyOf(all);
  }

  /** What a snapshot has; asked once for each. */
  static SupplyChoices of(Snapshot snapshot) {
    return snapshot.remember(
        "supply-choices",
        SupplyChoices.class,
        opened ->
            new SupplyChoices(
                opened.ask(SupplyChoices.class, SupplyChoices::read).stream()
                    .flatMap(Optional::stream)
                    .toList()));
  }

  private static Optional<Available> read(ResultSet row) throws SQLException {
    Optional<Niveau> niveau = Niveau.find(row.getString("niveau"));
    Optional<Pace> pace = Pace.find(row.getString("eenheid_tijd"));
    return niveau.isPresent() && pace.isPresent()
        ? Optional.of(
            new Available(
                row.getString("paar"),
                row.getString("paar_label"),
                row.getString("indeling"),
                niveau.get(),
                pace.get(),
                row.getLong("bekend")))
        : Optional.empty();
  }

  /**
   * The pair at the level that was asked for; where nothing is known of that level, that of which
   * most is known.
   */
  Optional<Available> find(Optional<Niveau> asked) {
    return all.stream()
        .filter(row -> row.known() > 0 && asked.filter(row.niveau()::equals).isPresent())
        .findFirst()
        .or(
            () ->
                all.stream()
                    .filter(row -> row.known() > 0 && row.niveau() != Niveau.GEMEENTE)
                    .max(Comparator.comparing(Available::niveau)))
        .or(() -> all.stream().findFirst());
  }
}
