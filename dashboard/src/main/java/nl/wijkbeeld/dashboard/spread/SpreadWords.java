package nl.wijkbeeld.dashboard.spread;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.dashboard.spread.Inequalities.Measured;
import nl.wijkbeeld.dashboard.spread.Patterns.Pattern;
import nl.wijkbeeld.dashboard.spread.SpreadState.Choice;
import nl.wijkbeeld.dashboard.text.Dutch;
import nl.wijkbeeld.vocabulary.Niveau;

/** What follows from the measures of spread, in plain sentences made by rules. */
final class SpreadWords {
  private static final double LIMIT = .05;
  private static final double SMALLEST = .001;

  /** What nobody may conclude. */
  static final List<String> WARNING =
      List.of(
          "Dit gaat over gebieden, niet over mensen. Verschillen tussen mensen in één gebied ziet u hier niet.",
          "De uitkomst hangt af van waar de grenzen liggen. Wijken kunnen iets anders zeggen dan buurten.",
          "Hoog en laag zijn boven en onder het gemiddelde, niet goed en slecht. Een patroon zegt niet waarom het er is.");

  private SpreadWords() {}

  static String measure(double value) {
    return Dutch.number(value, 3);
  }

  static String percent(double part) {
    return Dutch.withUnit(Dutch.number(100 * part, part < .1 ? 1 : 0), "%");
  }

  /** A chance; never as nought. */
  static String chance(double p) {
    return p < SMALLEST ? "kleiner dan 0,001" : Dutch.number(p, 3);
  }

  /** The same where there is little room. */
  static String shortChance(double p) {
    return p < SMALLEST ? "< 0,001" : Dutch.number(p, 3);
  }

  /** How unequal it is, or why that is not said. */
  static List<String> unequal(Optional<Measured> measured, Choice choice, String parent) {
    if (measured.isEmpty()) {
      return List.of(
          "Van %s is er geen maat voor ongelijkheid.".formatted(choice.periode().label()));
    }
    Measured found = measured.get();
    if (!found.known()) {
      return List.of("Er is geen maat voor ongelijkheid. " + found.reason());
    }
    List<String> sentences = new ArrayList<>();
    sentences.add(hoover(found.hoover().orElseThrow(), choice.indicator()));
    sentences.add(
        "De Gini is %s. Bij 0 is het overal gelijk, bij bijna 1 zit alles op één plek."
            .formatted(measure(found.gini().orElseThrow())));
    if (found.parted()) {
      sentences.add(
          "Van de ongelijkheid (Theil) zit %s tussen de %s en %s erbinnen."
              .formatted(percent(found.shareBetween()), parent, percent(1 - found.shareBetween())));
    }
    return sentences;
  }

  /**
   * Hoover in words. What is counted, or counted for each so many, can be thought elsewhere; a
   * distance, a density or a mark cannot, and of these twice Hoover is said: how far an area lies
   * from the mean, by inhabitants.
   */
  private static String hoover(double hoover, IndicatorInfo indicator) {
    boolean counted =
        indicator.isCount()
            || indicator.eenheid().equals("%")
            || indicator.eenheid().startsWith("per 1.000");
    return counted
        ? "%s van het totaal zou naar een ander gebied moeten verhuizen om het overal gelijk te maken."
            .formatted(percent(hoover))
        : "Een gebied ligt gemiddeld %s van het gemiddelde af (twee keer Hoover; een gebied telt voor zijn inwoners)."
            .formatted(percent(2 * hoover));
  }

  /** Whether alike lies near alike, or why that is not said. */
  static List<String> space(Optional<Pattern> moran, Choice choice) {
    String plural = plural(choice.niveau());
    if (moran.isEmpty()) {
      return List.of(
          "Van %s is niet berekend of buren op elkaar lijken.".formatted(choice.periode().label()));
    }
    Pattern found = moran.get();
    if (!found.known()) {
      return List.of("Er is niet berekend of buren op elkaar lijken. " + found.reason());
    }
    double p = found.p().orElseThrow();
    double value = found.value().orElseThrow();
    String numbers =
        "Moran is %s (kans op toeval: %s).".formatted(Dutch.number(value, 2), chance(p));
    if (p <= LIMIT && value > 0) {
      return List.of(
          "%s die naast elkaar liggen, lijken meer op elkaar dan door toeval. %s"
              .formatted(plural, numbers));
    }
    if (1 - p <= LIMIT && value < 0) {
      return List.of(
          "%s die naast elkaar liggen, verschillen juist meer dan door toeval. Moran is %s (kans op toeval: %s)."
              .formatted(plural, Dutch.number(value, 2), chance(1 - p)));
    }
    return List.of(
        "%s die naast elkaar liggen, lijken niet meer op elkaar dan door toeval. %s"
            .formatted(plural, numbers));
  }

  private static String plural(Niveau niveau) {
    return niveau.plural().substring(0, 1).toUpperCase(Dutch.LOCALE) + niveau.plural().substring(1);
  }

  /** The sum of Theil, with the numbers filled in. */
  static Optional<String> theil(SpreadState.Unequal unequal) {
    return unequal
        .measured()
        .filter(Measured::parted)
        .map(
            found ->
                "Theil = %s tussen + %s binnen = %s; deel tussen = %s / %s = %s"
                    .formatted(
                        Dutch.number(found.between().orElseThrow(), 4),
                        Dutch.number(found.within().orElseThrow(), 4),
                        Dutch.number(found.theil().orElseThrow(), 4),
                        Dutch.number(found.between().orElseThrow(), 4),
                        Dutch.number(found.theil().orElseThrow(), 4),
                        percent(found.shareBetween())));
  }

  /** Moran with the numbers filled in, and what is to be expected of it without a pattern. */
  static Optional<String> moran(SpreadState.Space space) {
    return space
        .moran()
        .filter(Pattern::known)
        .map(
            found ->
                "Moran = %s%s%s; p = %s%s"
                    .formatted(
                        Dutch.number(found.value().orElseThrow(), 3),
                        expected(space, found),
                        found.z().isPresent()
                            ? "; z = " + Dutch.number(found.z().getAsDouble(), 2)
                            : "",
                        chance(found.p().orElseThrow()),
                        found.permutations() > 0
                            ? " (%s keer toeval nagedaan, zaad %d)"
                                .formatted(Dutch.count(found.permutations()), found.seed())
                            : " (uit z)"));
  }

  /** Only in the period of the map is it known how many areas have a neighbour with a figure. */
  private static String expected(SpreadState.Space space, Pattern found) {
    long n =
        space.periode().filter(found.periode()::equals).isPresent()
            ? space.rows().stream()
                .filter(row -> row.pattern().filter(Pattern::known).isPresent())
                .count()
            : 0;
    return n < 2
        ? ""
        : "; verwacht zonder patroon = −1 / (%d − 1) = %s"
            .formatted(n, Dutch.number(-1.0 / (n - 1), 3));
  }

  /** Of how many neighbours and imitations the map is made. */
  static List<String> made(SpreadState.Space space, Niveau niveau) {
    List<String> sentences = new ArrayList<>();
    if (space.neighbours().areas() > 0) {
      sentences.add(
          "%s %s hebben buren, gemiddeld %s. Buren delen een grens of een punt."
              .formatted(
                  Dutch.count(space.neighbours().areas()),
                  niveau.plural(),
                  Dutch.number(space.neighbours().mean(), 1)));
    }
    space.rows().stream()
        .flatMap(row -> row.pattern().stream())
        .filter(Pattern::known)
        .findFirst()
        .ifPresent(
            one ->
                sentences.add(
                    "Voor de kaart is het toeval %s keer nagedaan, met zaad %d. Daarna is gecorrigeerd voor het aantal gebieden (Benjamini en Hochberg 1995): een gebied staat in een groep als q hoogstens 0,05 is."
                        .formatted(Dutch.count(one.permutations()), one.seed())));
    return sentences;
  }

  /** Who touches nobody. */
  static Optional<String> islands(SpreadState.Space space) {
    if (space.islands().isEmpty()) {
      return Optional.empty();
    }
    String names = String.join(", ", space.islands());
    return Optional.of(
        space.islands().size() == 1
            ? "Eiland, zonder buren: " + names + ". Dit gebied doet in de kaart niet mee."
            : "Eilanden, zonder buren: " + names + ". Deze gebieden doen in de kaart niet mee.");
  }
}
