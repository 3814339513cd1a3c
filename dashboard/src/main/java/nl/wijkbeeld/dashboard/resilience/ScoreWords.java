package nl.wijkbeeld.dashboard.resilience;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.resilience.Scores.Pile;
import nl.wijkbeeld.dashboard.resilience.Scores.Places;
import nl.wijkbeeld.dashboard.resilience.Scores.Score;
import nl.wijkbeeld.dashboard.resilience.Trajectories.Way;
import nl.wijkbeeld.dashboard.text.Reasons;

/** Scores in words. A place is always an interval of places. */
final class ScoreWords {
  private static final String STRENGTH = "zijde.draagkracht";
  private static final String LOAD = "zijde.draaglast";

  private final Language language;
  private final Texts texts;

  ScoreWords(Language language) {
    this.language = language;
    this.texts = Texts.of(ScoreWords.class, language);
  }

  String value(Optional<Score> score) {
    return score.isPresent() && score.get().value().isPresent()
        ? language.known(score.get().value().getAsDouble(), 0)
        : texts.get("onbekend");
  }

  /** Such as {@code plaats 4 tot en met 11 van 99}. */
  String places(Places places) {
    return places.first() == places.last()
        ? texts.get("plaats.zeker", whole(places.first()), whole(places.count()))
        : texts.get(
            "plaats.van_tot", whole(places.first()), whole(places.last()), whole(places.count()));
  }

  private static String whole(int number) {
    return Integer.toString(number);
  }

  /** Its place; without one why there is none. */
  String place(Score score) {
    return score
        .places()
        .map(this::places)
        .orElseGet(
            () ->
                score.reason().isEmpty()
                    ? texts.get("geen_plaats")
                    : Reasons.in(language, score.reason()));
  }

  /** How much of a score is known, such as {@code 7 van 9 cijfers bekend}. */
  String known(Score score) {
    return score.total() == 0
        ? texts.get("niets")
        : texts.get("bekend", whole(score.known()), whole(score.total()));
  }

  /** Such as {@code 3 van de 7 bekende (verwacht 1,4)}. */
  String pile(Pile pile) {
    return pile.expected().isPresent()
        ? texts.get(
            "stapeling.verwacht",
            whole(pile.count()),
            whole(pile.known()),
            language.number(pile.expected().getAsDouble(), 1))
        : texts.get("stapeling", whole(pile.count()), whole(pile.known()));
  }

  /** A score with its place, or how little is known. */
  private String score(String side, Optional<Score> score) {
    String name = texts.get(side);
    if (score.isEmpty()) {
      return texts.get("score.onbekend", name);
    }
    if (score.get().value().isEmpty()) {
      return texts.get("score.te_weinig", name, known(score.get()));
    }
    return score
        .get()
        .places()
        .map(places -> texts.get("score.plaats", name, value(score), places(places)))
        .orElseGet(() -> texts.get("score", name, value(score)));
  }

  /** How a score moved, such as {@code draagkracht 11 punten hoger}. */
  private Optional<String> way(String side, Optional<Way> way) {
    String name = texts.get(side);
    return way.map(
        moved -> {
          if (moved.sure().isEmpty()) {
            return texts.get("weg.niet_te_zeggen", name);
          }
          if (!moved.largerThanChance()) {
            return texts.get("weg.toeval", name);
          }
          String points = language.number(Math.abs(moved.difference()), 0);
          return texts.get(
              (moved.difference() > 0 ? "weg.hoger" : "weg.lager")
                  + (points.equals("1") ? ".een" : ""),
              name,
              points);
        });
  }

  /** Since when, for a heading. */
  String since(ResilienceState state) {
    return state
        .moves()
        .map(from -> texts.get("ontwikkeling.sinds", language.period(from)))
        .orElseGet(() -> texts.get("ontwikkeling"));
  }

  List<String> ways(ResilienceState.Row row) {
    List<String> words = new ArrayList<>();
    way(STRENGTH, row.strengthWay()).ifPresent(words::add);
    way(LOAD, row.loadWay()).ifPresent(words::add);
    return words;
  }

  /** All that a map says of an area. */
  String area(ResilienceState.Row row, Optional<Cross> cross) {
    List<String> words = new ArrayList<>();
    words.add(score(STRENGTH, row.strength()));
    words.add(score(LOAD, row.load()));
    if (row.box().isPresent() && cross.isPresent()) {
      words.add(cross.get().label(row.box().getAsInt(), language).replace(":", " –"));
    }
    return String.join("; ", words);
  }

  /** What a reader of the map must know. */
  List<String> reading(ResilienceState state) {
    List<String> said = new ArrayList<>(state.summary());
    said.add(texts.get("lezen.zijden"));
    said.add(texts.get("lezen.plaats"));
    said.add(texts.get("lezen.stapeling"));
    if (state.anyWays()) {
      said.add(texts.get("lezen.pijlen"));
    }
    said.add(texts.get("lezen.herkomst"));
    return said;
  }
}
