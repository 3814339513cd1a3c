package nl.wijkbeeld.dashboard.recovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.recovery.RecoveryState.Choice;
import nl.wijkbeeld.dashboard.recovery.Shocks.Outcome;
import nl.wijkbeeld.dashboard.text.Reasons;
import nl.wijkbeeld.vocabulary.Periode;

/** Recovery in plain words. "Recovered" is said only of a shock that was seen. */
final class RecoveryWords {
  private final Language language;
  private final Texts texts;

  RecoveryWords(Language language) {
    this.language = language;
    this.texts = Texts.of(RecoveryWords.class, language);
  }

  /** How it is computed, and what it does not say. */
  List<String> method() {
    return Stream.of("gewoon", "vlak", "hersteld", "naast", "waarom")
        .map(name -> texts.get("methode." + name))
        .toList();
  }

  /** A period, or that it is not known. */
  String period(Optional<Periode> periode) {
    return periode.map(language::period).orElseGet(() -> texts.get("onbekend"));
  }

  /** A period under an axis: a week without its year. */
  String shortPeriod(Periode periode) {
    return periode.soort() == Periode.Soort.WEEK
        ? texts.get("week", Integer.toString(Integer.parseInt(periode.code().substring(5))))
        : language.period(periode);
  }

  /** How deep, such as {@code 60 % minder dan gewoon}. */
  String depth(Outcome outcome, boolean load) {
    if (outcome.depth().isEmpty()) {
      return texts.get("onbekend");
    }
    double depth = outcome.depth().getAsDouble();
    return depth <= 0
        ? texts.get(load ? "diepte.niet_hoger" : "diepte.niet_lager")
        : texts.get(
            load ? "diepte.meer" : "diepte.minder",
            language.number(depth * 100, 0) + language.behind("%"));
  }

  /** What was lost, such as {@code 1,4 weken}. */
  String loss(Outcome outcome, Pace pace) {
    return outcome.loss().isPresent()
        ? pace.count(language.number(outcome.loss().getAsDouble(), 1), language)
        : texts.get("onbekend");
  }

  /** How it ended, in few words. */
  String end(Outcome outcome, Pace pace) {
    if (outcome.recovered().isEmpty()) {
      return texts.get(outcome.known() ? "einde.geen_schok" : "einde.niet_te_zeggen");
    }
    if (!outcome.recovered().get()) {
      return texts.get("einde.nog_niet");
    }
    return outcome.duration().isPresent()
        ? texts.get("einde.na", duration(outcome, pace))
        : texts.get("einde.hersteld");
  }

  private String duration(Outcome outcome, Pace pace) {
    return pace.count(language.number(outcome.duration().orElseThrow(), 0), language);
  }

  /** Why there is nothing to tell of an area. */
  String reason(Optional<Outcome> outcome) {
    return outcome
        .map(Outcome::reason)
        .filter(reason -> !reason.isEmpty())
        .map(reason -> Reasons.in(language, reason))
        .orElseGet(() -> texts.get("geen_reeks"));
  }

  /** How an area did beside its gemeente, in few words; empty when that cannot be said. */
  String besideCity(Outcome outcome, Pace pace) {
    List<String> said = new ArrayList<>();
    outcome
        .depthBeside()
        .ifPresent(
            part ->
                said.add(
                    compared(
                        100 * part,
                        0,
                        number -> texts.get("naast.dieper", number),
                        number -> texts.get("naast.minder_diep", number),
                        "naast.even_diep")));
    outcome
        .lossBeside()
        .ifPresent(
            lost ->
                said.add(
                    compared(
                        lost,
                        1,
                        number -> texts.get("naast.meer_verloren", pace.count(number, language)),
                        number -> texts.get("naast.minder_verloren", pace.count(number, language)),
                        "naast.even_veel_verloren")));
    outcome
        .durationBeside()
        .ifPresent(
            later ->
                said.add(
                    compared(
                        later,
                        0,
                        number -> texts.get("naast.later", pace.count(number, language)),
                        number -> texts.get("naast.eerder", pace.count(number, language)),
                        "naast.tegelijk")));
    return String.join("; ", said);
  }

  /** A difference in words; what rounds to nothing is alike. */
  private String compared(
      double difference,
      int decimals,
      UnaryOperator<String> more,
      UnaryOperator<String> less,
      String alike) {
    String number = language.number(Math.abs(difference), decimals);
    if (number.equals(language.number(0, decimals))) {
      return texts.get(alike);
    }
    return difference > 0 ? more.apply(number) : less.apply(number);
  }

  /** What happened to an area, as sentences. */
  String sentence(String name, Optional<Outcome> found, Choice choice) {
    String reason =
        found
            .map(Outcome::reason)
            .filter(published -> !published.isEmpty())
            .map(published -> Reasons.in(language, published))
            .orElse("");
    if (found.isEmpty() || !found.get().known()) {
      return texts.get("zin.reden", name, reason.isEmpty() ? texts.get("zin.niets") : reason);
    }
    Outcome outcome = found.get();
    if (outcome.recovered().isEmpty()) {
      return texts.get("zin.geen_schok", name, reason.isEmpty() ? "" : " " + reason);
    }
    return texts.get(
        "zin",
        name,
        outcome.deepest().map(language::period).map(when -> " (" + when + ")").orElse(""),
        depth(outcome, choice.load()),
        after(outcome, choice.pace()));
  }

  private String after(Outcome outcome, Pace pace) {
    if (!outcome.recovered().orElseThrow()) {
      return texts.get("zin.nog_niet");
    }
    return outcome.duration().isPresent()
        ? texts.get("zin.na", duration(outcome, pace))
        : texts.get("zin.daarna");
  }

  /** The sum with the numbers of the first area that is shown; nothing when there is none. */
  Optional<String> example(RecoveryState state) {
    return state.rows().stream()
        .filter(RecoveryState.Row::known)
        .filter(row -> state.panels().stream().anyMatch(panel -> panel.area().equals(row.area())))
        .findFirst()
        .map(row -> example(row.area().naam(), row.outcome().orElseThrow(), state.choice()));
  }

  private String example(String name, Outcome outcome, Choice choice) {
    return texts.get(
        "voorbeeld",
        name,
        period(outcome.baseFrom()),
        period(outcome.baseTo()),
        depth(outcome, choice.load()),
        loss(outcome, choice.pace()),
        end(outcome, choice.pace()));
  }
}
