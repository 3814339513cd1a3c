package nl.wijkbeeld.dashboard.resilience;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.map.ClassBreaks;
import nl.wijkbeeld.dashboard.map.Palette;
import nl.wijkbeeld.dashboard.map.Shading;

/**
 * Draagkracht across draaglast: two or three classes of each, so four or nine boxes. They are laid
 * over each other and never subtracted. A box has a number, from little of both to much of both.
 *
 * <p>The colours run from almost white to blue for what carries, to orange for what weighs, and to
 * dark where both are much; they were chosen so that all nine differ for every kind of colour
 * vision.
 *
 * @param kind how many boxes there are
 * @param strength the limits of draagkracht
 * @param load the limits of draaglast
 */
record Cross(Kind kind, ClassBreaks strength, ClassBreaks load) {

  /** How fine the boxes are. */
  enum Kind {
    KLASSEN(3, 20),
    KWADRANTEN(2, 4);

    private final int sides;
    private final int least;

    Kind(int sides, int least) {
      this.sides = sides;
      this.least = least;
    }

    String label(Language language) {
      return Texts.of(Kind.class, language).get("verdeling." + code());
    }

    /** How many classes each side has. */
    int sides() {
      return sides;
    }

    /** With fewer areas the boxes would hold chance. */
    int least() {
      return least;
    }

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final List<String> NINE =
      List.of(
          "#f5efe5", "#f7b48c", "#d27f27", "#94cde5", "#8c9b8e", "#765d22", "#3a93b1", "#446365",
          "#3a3b26");

  private static final List<String> FOUR = List.of("#f1ece0", "#e0924a", "#5aa6c6", "#55543c");

  private static final List<String> THREE_WORDS = List.of("weinig", "midden", "veel");
  private static final List<String> TWO_WORDS = List.of("weinig", "veel");

  /** Of the four boxes. */
  private static final List<String> NAMES = List.of("stil", "onder_druk", "ruim", "op_de_proef");

  /**
   * The boxes over the areas shown, limits by quantiles; nothing when they do not differ enough.
   */
  static Optional<Cross> of(Kind kind, double[] strengths, double[] loads) {
    if (strengths.length < kind.least()) {
      return Optional.empty();
    }
    ClassBreaks strength = ClassBreaks.of(strengths, kind.sides(), ClassBreaks.Method.KWANTIELEN);
    ClassBreaks load = ClassBreaks.of(loads, kind.sides(), ClassBreaks.Method.KWANTIELEN);
    return strength.count() == kind.sides() && load.count() == kind.sides()
        ? Optional.of(new Cross(kind, strength, load))
        : Optional.empty();
  }

  int sides() {
    return kind.sides();
  }

  int count() {
    return sides() * sides();
  }

  /** The box in which an area lies. */
  int boxOf(double strengthScore, double loadScore) {
    return strength.classOf(strengthScore) * sides() + load.classOf(loadScore);
  }

  int box(int strengthClass, int loadClass) {
    return strengthClass * sides() + loadClass;
  }

  String colour(int box) {
    return palette(kind).steps().get(box);
  }

  static Palette palette(Kind kind) {
    return new Palette(kind == Kind.KLASSEN ? NINE : FOUR, false);
  }

  /** What lies in a box, such as {@code veel draagkracht, weinig draaglast}. */
  String words(int box, Language language) {
    List<String> words = sides() == 3 ? THREE_WORDS : TWO_WORDS;
    return Texts.of(Cross.class, language)
        .get("vak." + words.get(box / sides()) + "." + words.get(box % sides()));
  }

  /** The name of one of four boxes; nine have none. */
  Optional<String> name(int box, Language language) {
    return kind == Kind.KWADRANTEN
        ? Optional.of(Texts.of(Cross.class, language).get("naam." + NAMES.get(box)))
        : Optional.empty();
  }

  /** The name with the words, or the words. */
  String label(int box, Language language) {
    String words = words(box, language);
    return name(box, language).map(name -> name + ": " + words).orElse(words);
  }

  /** The boxes as classes of a map: a box is a class whose value is its number and a half. */
  Shading shading() {
    return new Shading(
        Optional.of(new ClassBreaks(IntStream.rangeClosed(0, count()).asDoubleStream().toArray())),
        false,
        palette(kind));
  }

  /** The value by which a map knows a box. */
  static double value(int box) {
    return box + .5;
  }
}
