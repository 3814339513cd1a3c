package nl.wijkbeeld.dashboard.resilience;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Periode;

/** The scores of the areas of a level in a period, by area. */
record Scores(Map<String, Score> strength, Map<String, Score> load) {

  /**
   * Between which places an area stands, the highest score first.
   *
   * @param count how many areas have a place
   */
  record Places(int first, int last, int count) {}

  /**
   * Loads that pile up.
   *
   * @param count in how many an area is among the heaviest fifth
   * @param known of how many that is known
   * @param expected how many it would be on average when measured again
   */
  record Pile(int count, int known, OptionalDouble expected) {}

  /**
   * A score of an area.
   *
   * @param value from 0 to 100, if enough is known
   * @param known how many of its figures are known
   * @param total how many there could be
   * @param basis the level that the score is made of, when that is said
   * @param reason why there is no score; empty when there is, or when that is not said
   */
  record Score(
      OptionalDouble value,
      Optional<Places> places,
      int known,
      int total,
      Optional<Pile> pile,
      Optional<Niveau> basis,
      String reason) {}

  private record Row(String code, String side, Score score) {}

  Scores {
    strength = Map.copyOf(strength);
    load = Map.copyOf(load);
  }

  static Scores of(
      Snapshot snapshot, String indeling, Niveau niveau, Periode periode, String referentie) {
    Map<String, Score> strength = new LinkedHashMap<>();
    Map<String, Score> load = new LinkedHashMap<>();
    snapshot
        .ask(Scores.class, Scores::read, indeling, niveau.code(), periode.code(), referentie)
        .forEach(
            row ->
                (row.side().equals("draagkracht") ? strength : load).put(row.code(), row.score()));
    return new Scores(strength, load);
  }

  private static Row read(ResultSet row) throws SQLException {
    OptionalInt first = integer(row, "rang_van");
    OptionalInt last = integer(row, "rang_tot");
    OptionalInt count = integer(row, "aantal");
    OptionalInt pile = integer(row, "stapeling");
    OptionalInt of = integer(row, "stapeling_bekend");
    OptionalDouble value = number(row, "score");
    boolean placed =
        value.isPresent() && first.isPresent() && last.isPresent() && count.isPresent();
    return new Row(
        row.getString("gebiedcode"),
        row.getString("pijler"),
        new Score(
            value,
            placed
                ? Optional.of(new Places(first.getAsInt(), last.getAsInt(), count.getAsInt()))
                : Optional.empty(),
            integer(row, "bekend").orElse(0),
            integer(row, "totaal").orElse(0),
            pile.isPresent() && of.isPresent()
                ? Optional.of(
                    new Pile(pile.getAsInt(), of.getAsInt(), number(row, "stapeling_verwacht")))
                : Optional.empty(),
            Optional.ofNullable(row.getString("basis")).flatMap(Niveau::find),
            Optional.ofNullable(row.getString("reden")).orElse("")));
  }

  private static OptionalInt integer(ResultSet row, String column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
  }

  static OptionalDouble number(ResultSet row, String column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
