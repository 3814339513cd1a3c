package nl.wijkbeeld.dashboard.area;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.wijkbeeld.dashboard.figure.Comparisons.Comparison;
import nl.wijkbeeld.dashboard.figure.Comparisons.Soort;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.dashboard.figure.SimilarAreas;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;

/**
 * The comparisons of one figure as sentences.
 *
 * @param change since the period before
 * @param reference how it compares with what the reader chose
 * @param others what it is compared with besides
 * @param judged whether any of them says how it compares with chance
 */
public record ComparisonTexts(
    Optional<String> change, Optional<String> reference, List<String> others, boolean judged) {

  /**
   * The sentences about a figure.
   *
   * @param chosen with what the reader wants to compare
   */
  static ComparisonTexts of(
      IndicatorInfo indicator,
      List<Comparison> comparisons,
      SimilarAreas similar,
      Soort chosen,
      Language language) {
    return new Writer(indicator, similar, Texts.of(ComparisonTexts.class, language), language)
        .write(comparisons, chosen);
  }

  /** Writes the sentences about an indicator. */
  private record Writer(
      IndicatorInfo indicator, SimilarAreas similar, Texts texts, Language language) {

    ComparisonTexts write(List<Comparison> comparisons, Soort chosen) {
      Optional<String> change = Optional.empty();
      Optional<String> reference = Optional.empty();
      Optional<String> cityCode =
          comparisons.stream()
              .filter(c -> c.soort() == Soort.STAD)
              .map(Comparison::gebied)
              .findFirst();
      List<String> others = new ArrayList<>();
      boolean judged = false;
      for (Comparison comparison : comparisons) {
        boolean again =
            comparison.soort() == Soort.OUDER
                && cityCode.filter(comparison.gebied()::equals).isPresent();
        if (comparison.soort() == Soort.VORIGE_PERIODE) {
          String since = texts.get("sinds", moment(comparison), difference(comparison));
          change = Optional.of(sentence(since, comparison));
        } else if (comparison.soort() == chosen) {
          reference = beside(comparison);
        } else if (!again) {
          others.add(apart(comparison));
        } else {
          continue;
        }
        judged |= comparison.groterDanToeval().isPresent();
      }
      return new ComparisonTexts(change, reference, others, judged);
    }

    /** How the reader's own reference compares; its figure stands beside it already. */
    private Optional<String> beside(Comparison comparison) {
      String whom =
          switch (comparison.soort()) {
            case STAD -> texts.get("de_hele_stad");
            case OUDER -> comparison.naam().orElse(texts.get("het_gebied_eromheen"));
            case VERGELIJKBAAR -> texts.get("vergelijkbare_gebieden");
            case LAND -> texts.get("nederland");
            case BASISJAAR -> texts.get("in_moment", moment(comparison), index(comparison));
            case VORIGE_PERIODE -> moment(comparison);
          };
      String said =
          texts.get(
              isZero(size(comparison)) ? "gelijk_aan" : "dan",
              capital(difference(comparison)),
              whom);
      return comparison.soort() == Soort.BASISJAAR
          ? Optional.of(sentence(said, comparison))
          : verdict(comparison).map(text -> said + "; " + text);
    }

    /** A reference with its figure. */
    private String apart(Comparison comparison) {
      String difference = difference(comparison);
      String other = language.number(comparison.waarde(), indicator.decimalen());
      String text =
          switch (comparison.soort()) {
            case STAD -> texts.get("apart.stad", other, difference);
            case OUDER ->
                texts.get(
                    "apart.ouder",
                    comparison.naam().orElse(texts.get("apart.eromheen")),
                    other,
                    difference);
            case VERGELIJKBAAR -> texts.get("apart.vergelijkbaar", names(), other, difference);
            case LAND -> texts.get("apart.land", other, difference);
            case BASISJAAR ->
                texts.get(
                    "apart.basisjaar", moment(comparison), other, difference, index(comparison));
            case VORIGE_PERIODE -> "";
          };
      return sentence(text, comparison);
    }

    private String index(Comparison comparison) {
      return comparison.index().isPresent()
          ? texts.get(
              "index", moment(comparison), language.number(comparison.index().getAsDouble(), 0))
          : "";
    }

    private String names() {
      return similar.names().isEmpty() ? "" : " (" + String.join(", ", similar.names()) + ")";
    }

    private String moment(Comparison comparison) {
      return comparison.periode().map(language::period).orElse(texts.get("vorige_periode"));
    }

    /** With its interval and whether it is more than chance, as far as that can be told. */
    private String sentence(String text, Comparison comparison) {
      return text + verdict(comparison).map(found -> "; " + found).orElse("");
    }

    private Optional<String> verdict(Comparison comparison) {
      return comparison
          .groterDanToeval()
          .map(larger -> texts.get(larger ? "oordeel.groter" : "oordeel.niet_groter"));
    }

    private String difference(Comparison comparison) {
      String size = size(comparison);
      if (isZero(size)) {
        return texts.get(comparison.verschil() == 0 ? "verschil.gelijk" : "verschil.bijna_gelijk");
      }
      boolean more = comparison.verschil() > 0;
      String direction =
          indicator.isCount() ? (more ? "meer" : "minder") : more ? "hoger" : "lager";
      return texts.get(
          "verschil." + direction,
          indicator.eenheid().equals("%") ? texts.get("procentpunt", size) : size);
    }

    private String size(Comparison comparison) {
      return language.number(Math.abs(comparison.verschil()), indicator.decimalen());
    }

    private static boolean isZero(String size) {
      return size.chars().noneMatch(c -> c >= '1' && c <= '9');
    }
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
  }
}
