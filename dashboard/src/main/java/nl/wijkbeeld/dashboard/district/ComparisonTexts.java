package nl.wijkbeeld.dashboard.district;

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
 * @param city whether the difference with the city is more than chance
 * @param others what it is compared with besides
 */
public record ComparisonTexts(Optional<String> change, Optional<String> city, List<String> others) {

  static ComparisonTexts of(
      IndicatorInfo indicator, List<Comparison> comparisons, SimilarAreas similar) {
    Optional<String> change = Optional.empty();
    Optional<String> city = Optional.empty();
    Optional<String> cityCode =
        comparisons.stream()
            .filter(c -> c.soort() == Soort.STAD)
            .map(Comparison::gebied)
            .findFirst();
    List<String> others = new ArrayList<>();
    for (Comparison comparison : comparisons) {
      String difference = difference(indicator, comparison);
      String other = Dutch.number(comparison.waarde(), indicator.decimalen());
      switch (comparison.soort()) {
        case STAD ->
            city =
                verdict(comparison)
                    .map(
                        text ->
                            (difference.endsWith("gelijk")
                                    ? capital(difference) + " aan de hele stad; "
                                    : capital(difference) + " dan de hele stad; ")
                                + text);
        case VORIGE_PERIODE ->
            change =
                Optional.of(
                    sentence("Sinds %s: %s".formatted(moment(comparison), difference), comparison));
        case OUDER -> {
          if (cityCode.isEmpty() || !cityCode.get().equals(comparison.gebied())) {
            others.add(
                sentence(
                    "%s: %s; hier %s"
                        .formatted(
                            comparison.naam().orElse("Het gebied eromheen"), other, difference),
                    comparison));
          }
        }
        case VERGELIJKBAAR ->
            others.add(
                sentence(
                    "Vergelijkbare gebieden%s, gemiddeld: %s; hier %s"
                        .formatted(names(similar), other, difference),
                    comparison));
        case LAND ->
            others.add(sentence("Nederland: %s; hier %s".formatted(other, difference), comparison));
        case BASISJAAR ->
            others.add(
                sentence(
                    "Basisjaar %s: %s; sindsdien %s%s"
                        .formatted(moment(comparison), other, difference, index(comparison)),
                    comparison));
      }
    }
    return new ComparisonTexts(change, city, others);
  }

  /** Whether anything says how it compares with chance. */
  boolean any() {
    return Stream.of(change.stream(), city.stream(), others.stream())
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
