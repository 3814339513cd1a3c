package nl.wijkbeeld.dashboard.area;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wijkbeeld.dashboard.figure.Comparisons.Comparison;
import nl.wijkbeeld.dashboard.figure.Comparisons.Soort;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.dashboard.figure.SimilarAreas;
import nl.wijkbeeld.dashboard.text.Dutch;

/**
 * The comparisons of one figure as sentences.
 *
 * @param change since the period before
 * @param reference how it compares with what the reader chose
 * @param others what it is compared with besides
 */
public record ComparisonTexts(
    Optional<String> change, Optional<String> reference, List<String> others) {

  /**
   * The sentences about a figure.
   *
   * @param chosen with what the reader wants to compare
   */
  static ComparisonTexts of(
      IndicatorInfo indicator, List<Comparison> comparisons, SimilarAreas similar, Soort chosen) {
    Optional<String> change = Optional.empty();
    Optional<String> reference = Optional.empty();
    Optional<String> cityCode =
        comparisons.stream()
            .filter(c -> c.soort() == Soort.STAD)
            .map(Comparison::gebied)
            .findFirst();
    List<String> others = new ArrayList<>();
    for (Comparison comparison : comparisons) {
      boolean again =
          comparison.soort() == Soort.OUDER
              && cityCode.filter(comparison.gebied()::equals).isPresent();
      if (comparison.soort() == Soort.VORIGE_PERIODE) {
        change =
            Optional.of(
                sentence(
                    "Sinds %s: %s".formatted(moment(comparison), difference(indicator, comparison)),
                    comparison));
      } else if (comparison.soort() == chosen) {
        reference = beside(indicator, comparison);
      } else if (!again) {
        others.add(apart(indicator, comparison, similar));
      }
    }
    return new ComparisonTexts(change, reference, others);
  }

  /** How the reader's own reference compares; its figure stands beside it already. */
  private static Optional<String> beside(IndicatorInfo indicator, Comparison comparison) {
    String difference = capital(difference(indicator, comparison));
    String than = difference.endsWith("elijk") ? " aan " : " dan ";
    String whom =
        switch (comparison.soort()) {
          case STAD -> than + "de hele stad";
          case OUDER -> than + comparison.naam().orElse("het gebied eromheen");
          case VERGELIJKBAAR -> than + "vergelijkbare gebieden";
          case LAND -> than + "Nederland";
          case BASISJAAR -> than + "in " + moment(comparison) + index(comparison);
          case VORIGE_PERIODE -> "";
        };
    return comparison.soort() == Soort.BASISJAAR
        ? Optional.of(sentence(difference + whom, comparison))
        : verdict(comparison).map(text -> difference + whom + "; " + text);
  }

  /** A reference with its figure. */
  private static String apart(
      IndicatorInfo indicator, Comparison comparison, SimilarAreas similar) {
    String difference = difference(indicator, comparison);
    String other = Dutch.number(comparison.waarde(), indicator.decimalen());
    String text =
        switch (comparison.soort()) {
          case STAD -> "Hele stad: %s; hier %s".formatted(other, difference);
          case OUDER ->
              "%s: %s; hier %s"
                  .formatted(comparison.naam().orElse("Het gebied eromheen"), other, difference);
          case VERGELIJKBAAR ->
              "Vergelijkbare gebieden%s, gemiddeld: %s; hier %s"
                  .formatted(names(similar), other, difference);
          case LAND -> "Nederland: %s; hier %s".formatted(other, difference);
          case BASISJAAR ->
              "Basisjaar %s: %s; sindsdien %s%s"
                  .formatted(moment(comparison), other, difference, index(comparison));
          case VORIGE_PERIODE -> "";
        };
    return sentence(text, comparison);
  }

  /** Whether anything says how it compares with chance. */
  boolean any() {
    return Stream.of(change.stream(), reference.stream(), others.stream())
        .flatMap(texts -> texts)
        .anyMatch(text -> text.contains("toeval"));
  }

  private static String index(Comparison comparison) {
    return comparison.index().isPresent()
        ? " (%s = 100: nu %s)"
            .formatted(moment(comparison), Dutch.number(comparison.index().getAsDouble(), 0))
        : "";
  }

  private static String names(SimilarAreas similar) {
    return similar.names().isEmpty() ? "" : " (" + String.join(", ", similar.names()) + ")";
  }

  private static String moment(Comparison comparison) {
    return comparison.periode().map(periode -> periode.label()).orElse("de vorige periode");
  }

  /** With its interval and whether it is more than chance, as far as that can be told. */
  private static String sentence(String text, Comparison comparison) {
    return text + verdict(comparison).map(found -> "; " + found).orElse("");
  }

  private static Optional<String> verdict(Comparison comparison) {
    return comparison
        .groterDanToeval()
        .map(
            larger ->
                larger ? "verschil is groter dan toeval" : "verschil is niet groter dan toeval");
  }

  private static String difference(IndicatorInfo indicator, Comparison comparison) {
    String size = Dutch.number(Math.abs(comparison.verschil()), indicator.decimalen());
    if (size.chars().noneMatch(c -> c >= '1' && c <= '9')) {
      return comparison.verschil() == 0 ? "gelijk" : "bijna gelijk";
    }
    String unit = indicator.eenheid().equals("%") ? " procentpunt" : "";
    String direction = indicator.isCount() ? " meer" : " hoger";
    String opposite = indicator.isCount() ? " minder" : " lager";
    return size + unit + (comparison.verschil() > 0 ? direction : opposite);
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
  }
}
