package nl.wijkbeeld.dashboard.spread;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.spread.Inequalities.Measured;
import nl.wijkbeeld.dashboard.spread.Patterns.Pattern;
import nl.wijkbeeld.dashboard.spread.SpreadState.Choice;
import nl.wijkbeeld.dashboard.text.Reasons;
import nl.wijkbeeld.vocabulary.Niveau;

/** What follows from the measures of spread, in plain sentences made by rules. */
final class SpreadWords {
  private static final double LIMIT = .05;
  private static final double SMALLEST = .001;

  private final Language language;
  private final Texts texts;

  SpreadWords(Language language) {
    this.language = language;
    this.texts = Texts.of(SpreadWords.class, language);
  }

  /** What nobody may conclude. */
  List<String> warning() {
    return Stream.of("gebieden", "grenzen", "hoog_laag")
        .map(name -> texts.get("waarschuwing." + name))
        .toList();
  }

  /** How it is computed. */
  List<String> method() {
    return Stream.of("maten", "moran", "lisa", "ontbreekt")
        .map(name -> texts.get("methode." + name))
        .toList();
  }

  String measure(double value) {
    return language.number(value, 3);
  }

  String percent(double part) {
    return language.percentage(100 * part, part < .1 ? 1 : 0);
  }

  /** The part of Theil between the larger areas. */
  String between(Measured measured, String parent) {
    return texts.get("delen.tussen", parent, percent(measured.shareBetween()));
  }

  /** The part of Theil inside them. */
  String within(Measured measured) {
    return texts.get("delen.binnen", percent(1 - measured.shareBetween()));
  }

  /** A chance; never as nought. */
  String chance(double p) {
    return p < SMALLEST
        ? texts.get("kleiner_dan", language.number(SMALLEST, 3))
        : language.number(p, 3);
  }

  /** The same where there is little room. */
  String shortChance(double p) {
    return p < SMALLEST ? "< " + language.number(SMALLEST, 3) : language.number(p, 3);
  }

  /** How unequal it is, or why that is not said. */
  List<String> unequal(Optional<Measured> measured, Choice choice, String parent) {
    if (measured.isEmpty()) {
      return List.of(texts.get("maat.niet_van", language.period(choice.periode())));
    }
    Measured found = measured.get();
    if (!found.known()) {
      return List.of(texts.get("maat.geen", Reasons.in(language, found.reason())));
    }
    List<String> sentences = new ArrayList<>();
    sentences.add(hoover(found.hoover().orElseThrow(), choice.indicator()));
    sentences.add(texts.get("maat.gini", measure(found.gini().orElseThrow())));
    if (found.parted()) {
      sentences.add(
          texts.get(
              "maat.theil",
              percent(found.shareBetween()),
              parent,
              percent(1 - found.shareBetween())));
    }
    return sentences;
  }

  /**
   * Hoover in words. What is counted, or counted for each so many, can be thought elsewhere; a
   * distance, a density or a mark cannot, and of these twice Hoover is said: how far an area lies
   * from the mean, by inhabitants.
   */
  private String hoover(double hoover, IndicatorInfo indicator) {
    boolean counted =
        indicator.isCount()
            || indicator.eenheid().equals("%")
            || indicator.eenheid().startsWith("per 1.000");
    return counted
        ? texts.get("maat.hoover", percent(hoover))
        : texts.get("maat.hoover_afstand", percent(2 * hoover));
  }

  /** Whether alike lies near alike, or why that is not said. */
  List<String> space(Optional<Pattern> moran, Choice choice) {
    if (moran.isEmpty()) {
      return List.of(texts.get("buren.niet_van", language.period(choice.periode())));
    }
    Pattern found = moran.get();
    if (!found.known()) {
      return List.of(texts.get("buren.geen", Reasons.in(language, found.reason())));
    }
    double p = found.p().orElseThrow();
    double value = found.value().orElseThrow();
    boolean differ = 1 - p <= LIMIT && value < 0;
    String said = p <= LIMIT && value > 0 ? "lijken" : differ ? "verschillen" : "toeval";
    return List.of(
        texts.get(
            "buren." + said,
            plural(choice.niveau()),
            language.number(value, 2),
            chance(differ ? 1 - p : p)));
  }

  private String plural(Niveau niveau) {
    String levels = language.levels(niveau);
    return levels.substring(0, 1).toUpperCase(language.locale()) + levels.substring(1);
  }

  /** The sum of Theil, with the numbers filled in. */
  Optional<String> theil(SpreadState.Unequal unequal) {
    return unequal
        .measured()
        .filter(Measured::parted)
        .map(
            found ->
                texts.get(
                    "som.theil",
                    language.number(found.between().orElseThrow(), 4),
                    language.number(found.within().orElseThrow(), 4),
                    language.number(found.theil().orElseThrow(), 4),
                    percent(found.shareBetween())));
  }

  /** Moran with the numbers filled in, and what is to be expected of it without a pattern. */
  Optional<String> moran(SpreadState.Space space) {
    return space
        .moran()
        .filter(Pattern::known)
        .map(
            found ->
                texts.get(
                    "som.moran",
                    language.number(found.value().orElseThrow(), 3),
                    expected(space, found),
                    found.z().isPresent()
                        ? texts.get("som.moran.z", language.number(found.z().getAsDouble(), 2))
                        : "",
                    chance(found.p().orElseThrow()),
                    found.permutations() > 0
                        ? texts.get(
                            "som.moran.nagedaan",
                            language.count(found.permutations()),
                            Long.toString(found.seed()))
                        : texts.get("som.moran.uit_z")));
  }

  /** Only in the period of the map is it known how many areas have a neighbour with a figure. */
  private String expected(SpreadState.Space space, Pattern found) {
    long n =
        space.periode().filter(found.periode()::equals).isPresent()
            ? space.rows().stream()
                .filter(row -> row.pattern().filter(Pattern::known).isPresent())
                .count()
            : 0;
    return n < 2
        ? ""
        : texts.get("som.moran.verwacht", Long.toString(n), language.number(-1.0 / (n - 1), 3));
  }

  /** Of how many neighbours and imitations the map is made. */
  List<String> made(SpreadState.Space space, Niveau niveau) {
    List<String> sentences = new ArrayList<>();
    if (space.neighbours().areas() > 0) {
      sentences.add(
          texts.get(
              "gemaakt.buren",
              language.count(space.neighbours().areas()),
              language.levels(niveau),
              language.number(space.neighbours().mean(), 1)));
    }
    space.rows().stream()
        .flatMap(row -> row.pattern().stream())
        .filter(Pattern::known)
        .findFirst()
        .ifPresent(
            one ->
                sentences.add(
                    texts.get(
                        "gemaakt.toeval",
                        language.count(one.permutations()),
                        Long.toString(one.seed()),
                        language.number(LIMIT, 2))));
    return sentences;
  }

  /** Who touches nobody. */
  Optional<String> islands(SpreadState.Space space) {
    return space.islands().isEmpty()
        ? Optional.empty()
        : Optional.of(
            texts.get(
                space.islands().size() == 1 ? "eiland" : "eilanden",
                String.join(", ", space.islands())));
  }
}
