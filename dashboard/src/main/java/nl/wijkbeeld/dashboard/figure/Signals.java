package nl.wijkbeeld.dashboard.figure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.vocabulary.Periode;

/**
 * What stood out against its own history, newest first.
 *
 * @param newest the sentences of the newest
 * @param earlier those of before
 * @param judged how much was looked at
 */
public record Signals(List<String> newest, List<String> earlier, JudgedPeriods judged) {

  /** So many are enough to read at once. */
  private static final int SHOWN = 6;

  /** So many are kept beside them; older ones are in the table. */
  private static final int KEPT = 40;

  /** A signal of any area of a division. */
  private record Signal(
      String gebiedcode,
      String naam,
      String label,
      int decimalen,
      Periode periode,
      double waarde,
      double verwacht,
      double low,
      double high,
      boolean more) {}

  /** Of the same time what differs most from what was expected comes first. */
  private static final Comparator<Signal> NEWEST_FIRST =
      Comparator.comparing((Signal signal) -> signal.periode().eind())
          .reversed()
          .thenComparing(
              Comparator.comparingDouble(
                      (Signal signal) -> Math.abs(signal.waarde() - signal.verwacht()))
                  .reversed())
          .thenComparing(Signal::naam)
          .thenComparing(Signal::label);

  private record All(List<Signal> signals) {}

  public Signals {
    newest = List.copyOf(newest);
    earlier = List.copyOf(earlier);
  }

  /**
   * The signals of some areas of a division, or nothing when the snapshot does not look for any.
   */
  public static Optional<Signals> of(
      Snapshot snapshot, String indeling, Set<String> areas, Language language) {
    if (!snapshot.has("signalen")) {
      return Optional.empty();
    }
    All all =
        snapshot.remember(
            "signals/" + indeling,
            All.class,
            opened ->
                new All(
                    opened.ask(Signals.class, Signals::read, indeling).stream()
                        .sorted(NEWEST_FIRST)
                        .toList()));
    List<String> sentences = new ArrayList<>();
    Stream<Signal> mine =
        all.signals().stream().filter(signal -> areas.contains(signal.gebiedcode()));
    mine.limit(SHOWN + (long) KEPT)
        .map(signal -> sentence(signal, language))
        .forEach(sentences::add);
    int cut = Math.min(SHOWN, sentences.size());
    return Optional.of(
        new Signals(
            sentences.subList(0, cut),
            sentences.subList(cut, sentences.size()),
            JudgedPeriods.of(snapshot, indeling)));
  }

  private static String sentence(Signal signal, Language language) {
    return Texts.of(Signals.class, language)
        .get(
            signal.more() ? "signaal.veel" : "signaal.weinig",
            signal.naam(),
            signal.label(),
            language.period(signal.periode()),
            language.number(signal.waarde(), signal.decimalen()),
            language.number(signal.verwacht(), 1),
            language.number(signal.low(), 0),
            language.number(signal.high(), 0));
  }

  private static Signal read(ResultSet row) throws SQLException {
    return new Signal(
        row.getString("gebiedcode"),
        row.getString("naam"),
        row.getString("label"),
        row.getInt("decimalen"),
        Periode.of(row.getString("periode")),
        row.getDouble("waarde"),
        row.getDouble("verwacht"),
        row.getDouble("ondergrens"),
        row.getDouble("bovengrens"),
        row.getString("richting").equals("meer"));
  }
}
