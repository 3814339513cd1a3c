package nl.wijkbeeld.dashboard.portrait;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.wijkbeeld.dashboard.figure.Comparisons.Comparison;
import nl.wijkbeeld.dashboard.figure.Comparisons.Soort;
import nl.wijkbeeld.dashboard.figure.Figure;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.dashboard.text.Dutch;
import nl.wijkbeeld.vocabulary.Meting;

/**
 * What stands out in the figures of an area beside another, strengths first, and what changed most.
 * A difference that may be chance makes no sentence, nor does a figure that rests on few.
 */
public final class FigureSentences {

  private final List<Candidate> candidates = new ArrayList<>();
  private final Set<String> madeUp = new LinkedHashSet<>();

  /** A figure with all that it is compared with. */
  private record Candidate(
      IndicatorInfo indicator, Figure figure, List<Comparison> compared, Optional<String> madeUp) {

    /** Told with the sentence itself. */
    String mark() {
      return madeUp.isPresent() ? " Dit cijfer is verzonnen." : "";
    }

    Optional<Comparison> with(Soort soort) {
      return compared.stream().filter(one -> one.soort() == soort).findFirst();
    }

    double value() {
      return ((Meting.Bekend) figure.meting()).waarde();
    }

    /** By how many times it differs, up or down alike. */
    double size(Comparison comparison) {
      return comparison.waarde() <= 0 || value() <= 0
          ? 0
          : Math.abs(Math.log(value() / comparison.waarde()));
    }
  }

  /**
   * Takes a figure into account.
   *
   * @param madeUp what is made up about it, if anything
   */
  public void add(
      IndicatorInfo indicator, Figure figure, List<Comparison> compared, Optional<String> madeUp) {
    if (figure.meting() instanceof Meting.Bekend && !figure.weinig()) {
      candidates.add(new Candidate(indicator, figure, compared, madeUp));
    }
  }

  /**
   * The sentences.
   *
   * @param beside with what the area is compared
   */
  List<Sentence> list(Soort beside) {
    List<Sentence> sentences = new ArrayList<>();
    sentences.addAll(side(Rule.STERK, "hoog_is_kracht", true, beside, 2));
    sentences.addAll(side(Rule.MINDER_ZWAAR, "hoog_is_last", false, beside, 1));
    sentences.addAll(side(Rule.ZWAAR, "hoog_is_last", true, beside, 2));
    sentences.addAll(side(Rule.MINDER_STERK, "hoog_is_kracht", false, beside, 1));
    change().ifPresent(sentences::add);
    return sentences;
  }

  private List<Sentence> side(Rule rule, String direction, boolean higher, Soort beside, int most) {
    return candidates.stream()
        .filter(one -> one.indicator().richting().equals(direction))
        .filter(one -> one.with(beside).filter(c -> certain(c, higher)).isPresent())
        .sorted(
            Comparator.comparingDouble((Candidate one) -> one.size(one.with(beside).orElseThrow()))
                .reversed())
        .limit(most)
        .map(
            one ->
                new Sentence(
                    rule, start(rule) + text(one, one.with(beside).orElseThrow()) + told(one)))
        .toList();
  }

  private static String start(Rule rule) {
    return switch (rule) {
      case STERK -> "Sterk is: ";
      case MINDER_ZWAAR -> "Minder zwaar is: ";
      case ZWAAR -> "Zwaar weegt: ";
      case MINDER_STERK -> "Minder sterk is: ";
      default -> "";
    };
  }

  /** Marks a sentence on a made-up figure, and remembers what was made up. */
  private String told(Candidate one) {
    one.madeUp().ifPresent(madeUp::add);
    return one.mark();
  }

  /** What is made up in the sentences that were made. */
  Set<String> madeUp() {
    return Set.copyOf(madeUp);
  }

  private static boolean certain(Comparison comparison, boolean higher) {
    return comparison.groterDanToeval().orElse(false) && comparison.verschil() > 0 == higher;
  }

  private static String text(Candidate one, Comparison comparison) {
    String whom =
        switch (comparison.soort()) {
          case STAD -> "in de hele stad";
          case OUDER -> comparison.naam().map(name -> "in " + name).orElse("eromheen");
          case VERGELIJKBAAR -> "in vergelijkbare gebieden";
          case LAND -> "in heel Nederland";
          case BASISJAAR, VORIGE_PERIODE ->
              comparison.periode().map(periode -> "in " + periode.label()).orElse("eerder");
        };
    return "%s, %s hier tegen %s %s (%s)."
        .formatted(
            inSentence(one.indicator().label()),
            figure(one.indicator(), one.value()),
            figure(one.indicator(), comparison.waarde()),
            whom,
            one.figure().periode().label());
  }

  /** The largest change since the period before that is more than chance. */
  private Optional<Sentence> change() {
    return candidates.stream()
        .filter(
            one ->
                one.with(Soort.VORIGE_PERIODE).flatMap(Comparison::groterDanToeval).orElse(false))
        .max(
            Comparator.comparingDouble(
                one -> one.size(one.with(Soort.VORIGE_PERIODE).orElseThrow())))
        .map(
            one -> {
              Comparison before = one.with(Soort.VORIGE_PERIODE).orElseThrow();
              return new Sentence(
                  Rule.VERANDERD,
                  "Het meest veranderd: %s, van %s in %s naar %s in %s."
                          .formatted(
                              inSentence(one.indicator().label()),
                              figure(one.indicator(), before.waarde()),
                              before
                                  .periode()
                                  .map(periode -> periode.label())
                                  .orElse("de vorige periode"),
                              figure(one.indicator(), one.value()),
                              one.figure().periode().label())
                      + told(one));
            });
  }

  private static String figure(IndicatorInfo indicator, double value) {
    String text = Dutch.figure(Meting.of(value), indicator.decimalen());
    return indicator.eenheid().equals("%") ? Dutch.withUnit(text, "%") : text;
  }

  /** A name within a sentence begins small, unless it is a name of capitals such as WOZ. */
  private static String inSentence(String label) {
    boolean capitals = label.length() > 1 && Character.isUpperCase(label.charAt(1));
    return capitals ? label : Character.toLowerCase(label.charAt(0)) + label.substring(1);
  }
}
