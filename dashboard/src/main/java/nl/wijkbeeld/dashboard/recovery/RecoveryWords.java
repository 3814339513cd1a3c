package nl.wijkbeeld.dashboard.recovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.wijkbeeld.dashboard.recovery.RecoveryState.Choice;
import nl.wijkbeeld.dashboard.recovery.Shocks.Outcome;
import nl.wijkbeeld.dashboard.text.Dutch;
import nl.wijkbeeld.vocabulary.Periode;

/** Recovery in plain words. "Hersteld" is said only of a shock that was seen. */
final class RecoveryWords {
  private static final String UNKNOWN = "Hierover is niets te zeggen.";

  private RecoveryWords() {}

  /** How deep, such as {@code 60 % minder dan gewoon}. */
  static String depth(Outcome outcome, boolean load) {
    if (outcome.depth().isEmpty()) {
      return "onbekend";
    }
    double depth = outcome.depth().getAsDouble();
    return depth <= 0
        ? "niet lager dan gewoon".replace("lager", load ? "hoger" : "lager")
        : "%s %% %s dan gewoon".formatted(Dutch.number(depth * 100, 0), load ? "meer" : "minder");
  }

  /** What was lost, such as {@code 1,4 weken}. */
  static String loss(Outcome outcome, Pace pace) {
    return outcome.loss().isPresent()
        ? pace.count(Dutch.number(outcome.loss().getAsDouble(), 1))
        : "onbekend";
  }

  /** How it ended, in few words. */
  static String end(Outcome outcome, Pace pace) {
    if (outcome.recovered().isEmpty()) {
      return outcome.known() ? "geen schok te zien" : "niet te zeggen";
    }
    if (!outcome.recovered().get()) {
      return "nog niet hersteld";
    }
    return outcome.duration().isPresent()
        ? "hersteld na " + pace.count(Dutch.number(outcome.duration().getAsDouble(), 0))
        : "hersteld";
  }

  /** How an area did beside its gemeente, in few words; empty when that cannot be said. */
  static String besideCity(Outcome outcome, Pace pace) {
    List<String> said = new ArrayList<>();
    outcome
        .depthBeside()
        .ifPresent(
            part ->
                said.add(
                    compared(
                        100 * part,
                        0,
                        number -> number + " procentpunt dieper",
                        number -> number + " procentpunt minder diep",
                        "even diep")));
    outcome
        .lossBeside()
        .ifPresent(
            lost ->
                said.add(
                    compared(
                        lost,
                        1,
                        number -> pace.count(number) + " meer verloren",
                        number -> pace.count(number) + " minder verloren",
                        "even veel verloren")));
    outcome
        .durationBeside()
        .ifPresent(
            later ->
                said.add(
                    compared(
                        later,
                        0,
                        number -> pace.count(number) + " later hersteld",
                        number -> pace.count(number) + " eerder hersteld",
                        "tegelijk hersteld")));
    return String.join("; ", said);
  }

  /** A difference in words; what rounds to nothing is alike. */
  private static String compared(
      double difference,
      int decimals,
      UnaryOperator<String> more,
      UnaryOperator<String> less,
      String alike) {
    String number = Dutch.number(Math.abs(difference), decimals);
    if (number.equals(Dutch.number(0, decimals))) {
      return alike;
    }
    return difference > 0 ? more.apply(number) : less.apply(number);
  }

  /** What happened to an area, as sentences. */
  static String sentence(String name, Optional<Outcome> found, Choice choice) {
    if (found.isEmpty() || !found.get().known()) {
      String reason = found.map(Outcome::reason).orElse("");
      return name + ": " + (reason.isEmpty() ? UNKNOWN : reason);
    }
    Outcome outcome = found.get();
    String when = outcome.deepest().map(Periode::label).map(text -> " (" + text + ")").orElse("");
    if (outcome.recovered().isEmpty()) {
      return "%s: er is geen schok te zien die groter is dan toeval.%s"
          .formatted(name, outcome.reason().isEmpty() ? "" : " " + outcome.reason());
    }
    String end =
        outcome.recovered().get()
            ? outcome.duration().isPresent()
                ? "Na %s was het weer zoals gewoon."
                    .formatted(
                        choice.pace().count(Dutch.number(outcome.duration().getAsDouble(), 0)))
                : "Daarna was het weer zoals gewoon."
            : "Het is nog niet hersteld.";
    return "%s: op het ergste moment%s was het %s. %s"
        .formatted(name, when, depth(outcome, choice.load()), end);
  }
}
