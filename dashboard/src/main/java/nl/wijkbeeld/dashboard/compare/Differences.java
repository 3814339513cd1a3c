package nl.wijkbeeld.dashboard.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wijkbeeld.dashboard.figure.Figure.Interval;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;

/**
 * Which differences between areas are larger than chance.
 *
 * <p>Of two areas that lie apart a difference is larger than chance when their 95 % intervals have
 * nothing in common; when they overlap it may be chance, which is not the same as "no difference"
 * (Schenker and Gentleman 2001, The American Statistician 55: 182-186: non-overlap is the strict
 * test of the two). Of an area and one that holds it the intervals hang together, so there only the
 * published comparison counts. Without an interval on both sides nothing is said.
 *
 * @param pairs what is known of each pair
 */
record Differences(List<Pair> pairs) {

  /** What can be said of a difference. */
  enum Verdict {
    LARGER_THAN_CHANCE,
    MAY_BE_CHANCE,
    UNKNOWN
  }

  /** One side of a comparison. */
  record Side(String code, String name, double value, Optional<Interval> interval) {}

  /** Two areas, the one with the higher figure first. */
  record Pair(Side higher, Side lower, Verdict verdict) {}

  /** What is published of two of which one holds the other. */
  @FunctionalInterface
  interface Published {
    /** Whether one holds the other, and if so what the snapshot says of their difference. */
    Optional<Verdict> find(String one, String other);
  }

  Differences {
    pairs = List.copyOf(pairs);
  }

  static Differences of(List<Side> sides, Published published) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < sides.size(); i++) {
      for (int j = i + 1; j < sides.size(); j++) {
        Side one = sides.get(i);
        Side other = sides.get(j);
        boolean ordered = one.value() >= other.value();
        pairs.add(
            new Pair(
                ordered ? one : other,
                ordered ? other : one,
                published
                    .find(one.code(), other.code())
                    .orElseGet(() -> verdict(one.interval(), other.interval()))));
      }
    }
    return new Differences(pairs);
  }

  private static Verdict verdict(Optional<Interval> one, Optional<Interval> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return Verdict.UNKNOWN;
    }
    return apart(one.get(), other.get()) ? Verdict.LARGER_THAN_CHANCE : Verdict.MAY_BE_CHANCE;
  }

  /** Whether two intervals have nothing in common. */
  static boolean apart(Interval one, Interval other) {
    return one.low() > other.high() || other.low() > one.high();
  }

  /** Whether of any difference it can be said how it compares with chance. */
  boolean judged() {
    return pairs.stream().anyMatch(pair -> pair.verdict() != Verdict.UNKNOWN);
  }

  /** All of it in few words. */
  String text(Language language) {
    Texts texts = Texts.of(Differences.class, language);
    List<Pair> larger =
        pairs.stream().filter(pair -> pair.verdict() == Verdict.LARGER_THAN_CHANCE).toList();
    long unknown = pairs.stream().filter(pair -> pair.verdict() == Verdict.UNKNOWN).count();
    if (pairs.isEmpty()) {
      return texts.get("verschil.niets");
    }
    if (unknown == pairs.size()) {
      return texts.get("verschil.geen_interval");
    }
    if (larger.size() == pairs.size() && pairs.size() > 1) {
      return texts.get("verschil.alle");
    }
    String known =
        larger.isEmpty()
            ? texts.get(pairs.size() == 1 ? "verschil.een" : "verschil.geen")
            : texts.get("verschil.ja", sentences(larger, texts));
    return unknown == 0 ? known : texts.get("verschil.rest", known);
  }

  /** As {@code Noord hoger dan Oost en Zuid; Centrum hoger dan Oost}. */
  private static String sentences(List<Pair> larger, Texts texts) {
    Map<String, List<String>> lower = new LinkedHashMap<>();
    larger.forEach(
        pair ->
            lower
                .computeIfAbsent(pair.higher().name(), unused -> new ArrayList<>())
                .add(pair.lower().name()));
    Map<List<String>, List<String>> byLower = new LinkedHashMap<>();
    lower.forEach(
        (higher, others) ->
            byLower.computeIfAbsent(others, unused -> new ArrayList<>()).add(higher));
    List<String> said = new ArrayList<>();
    byLower.forEach(
        (others, highers) ->
            said.add(
                texts.get(
                    "hoger_dan", and(highers, texts.language()), and(others, texts.language()))));
    return String.join("; ", said);
  }

  /** Names as a list in a sentence. */
  static String and(List<String> names, Language language) {
    return names.size() < 2
        ? String.join("", names)
        : Texts.of(Differences.class, language)
            .get("en", String.join(", ", names.subList(0, names.size() - 1)), names.getLast());
  }
}
