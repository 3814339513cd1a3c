package nl.wijkbeeld.dashboard.resilience;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.wijkbeeld.dashboard.resilience.Scores.Pile;
import nl.wijkbeeld.dashboard.resilience.Scores.Places;
import nl.wijkbeeld.dashboard.resilience.Scores.Score;
import nl.wijkbeeld.dashboard.resilience.Trajectories.Way;
import nl.wijkbeeld.dashboard.text.Dutch;
import nl.wijkbeeld.vocabulary.Meting;

/** Scores in words. A place is always an interval of places. */
final class ScoreWords {
  private ScoreWords() {}

  static String value(Optional<Score> score) {
    return score.isPresent() && score.get().value().isPresent()
        ? Dutch.figure(Meting.of(score.get().value().getAsDouble()), 0)
        : "onbekend";
  }

  /** Such as {@code plaats 4 tot en met 11 van 99}. */
  static String places(Places places) {
    return places.first() == places.last()
        ? "plaats %d van %d, in bijna elke berekening".formatted(places.first(), places.count())
        : "plaats %d tot en met %d van %d".formatted(places.first(), places.last(), places.count());
  }

  /** Its place; without one why there is none. */
  static String place(Score score) {
    return score
        .places()
        .map(ScoreWords::places)
        .orElse(score.reason().isEmpty() ? "geen plaats" : score.reason());
  }

  /** How much of a score is known, such as {@code 7 van 9 cijfers bekend}. */
  static String known(Score score) {
    return score.total() == 0
        ? "geen cijfers bekend"
        : "%d van %d cijfers bekend".formatted(score.known(), score.total());
  }

  /** Such as {@code 3 van de 7 bekende (verwacht 1,4)}. */
  static String pile(Pile pile) {
    return "%d van de %d bekende%s"
        .formatted(
            pile.count(),
            pile.known(),
            pile.expected().isPresent()
                ? " (verwacht " + Dutch.number(pile.expected().getAsDouble(), 1) + ")"
                : "");
  }

  /** A score with its place, or how little is known. */
  static String score(String name, Optional<Score> score) {
    if (score.isEmpty()) {
      return name + " onbekend";
    }
    if (score.get().value().isEmpty()) {
      return "%s onbekend (%s)".formatted(name, known(score.get()));
    }
    return "%s %s%s"
        .formatted(
            name,
            value(score),
            score.get().places().map(places -> " (" + places(places) + ")").orElse(""));
  }

  /** How a score moved, such as {@code draagkracht 11 punten hoger}. */
  static Optional<String> way(String name, Optional<Way> way) {
    return way.map(
        moved -> {
          if (moved.sure().isEmpty()) {
            return name + ": niet te zeggen";
          }
          if (!moved.largerThanChance()) {
            return name + ": kan toeval zijn";
          }
          String points = Dutch.number(Math.abs(moved.difference()), 0);
          return "%s %s %s %s"
              .formatted(
                  name,
                  points,
                  points.equals("1") ? "punt" : "punten",
                  moved.difference() > 0 ? "hoger" : "lager");
        });
  }

  /** Since when, for a heading. */
  static String since(ResilienceState state) {
    return state.moves().map(from -> "Ontwikkeling sinds " + from.label()).orElse("Ontwikkeling");
  }

  static List<String> ways(ResilienceState.Row row) {
    List<String> words = new ArrayList<>();
    way("draagkracht", row.strengthWay()).ifPresent(words::add);
    way("draaglast", row.loadWay()).ifPresent(words::add);
    return words;
  }

  /** All that a map says of an area. */
  static String area(ResilienceState.Row row, Optional<Cross> cross) {
    List<String> words = new ArrayList<>();
    words.add(score("draagkracht", row.strength()));
    words.add(score("draaglast", row.load()));
    if (row.box().isPresent() && cross.isPresent()) {
      words.add(cross.get().label(row.box().getAsInt()).replace(":", " –"));
    }
    return String.join("; ", words);
  }
}
