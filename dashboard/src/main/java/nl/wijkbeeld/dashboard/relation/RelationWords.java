package nl.wijkbeeld.dashboard.relation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.relation.RelationState.Axis;
import nl.wijkbeeld.dashboard.text.FigureText;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Niveau;

/** What follows from two indicators beside each other, in plain sentences made by rules. */
final class RelationWords {
  private final Language language;
  private final Texts texts;

  RelationWords(Language language) {
    this.language = language;
    this.texts = Texts.of(RelationWords.class, language);
  }

  /** What nobody may conclude (Robinson 1950, American Sociological Review 15: 351-357). */
  List<String> warning() {
    return List.of(texts.get("waarschuwing.gebieden"), texts.get("waarschuwing.oorzaak"));
  }

  /** How it is computed. */
  List<String> method() {
    return Stream.of("spearman", "interval", "gewicht")
        .map(name -> texts.get("methode." + name))
        .toList();
  }

  /** Such as {@code Initiatieven (per 1.000 inwoners, 2020)}. */
  String heading(Axis axis) {
    return texts.get(
        "kop",
        axis.indicator().label(),
        axis.indicator().eenheid(),
        language.period(axis.periode()));
  }

  String figure(Meting meting, Axis axis) {
    String text = FigureText.of(meting, axis.indicator().decimalen(), language).text();
    return meting instanceof Meting.Bekend
        ? text + language.behind(axis.indicator().eenheid())
        : text;
  }

  /** The answer, or why there is none. */
  List<String> answer(
      Axis across,
      Axis up,
      Niveau niveau,
      double[] x,
      double[] y,
      Optional<RankCorrelation> correlation) {
    List<String> sentences = new ArrayList<>();
    if (correlation.isEmpty()) {
      sentences.add(why(across, up, niveau, x, y));
      return sentences;
    }
    RankCorrelation found = correlation.get();
    sentences.add(said(across, up, niveau, found));
    sentences.add(size(found, niveau));
    if (across.indicator().code().equals(up.indicator().code())) {
      sentences.add(texts.get("zelfde"));
    }
    return sentences;
  }

  private String why(Axis across, Axis up, Niveau niveau, double[] x, double[] y) {
    if (x.length < RankCorrelation.LEAST) {
      return texts.get(
          "geen.weinig",
          language.count(x.length),
          language.levels(niveau),
          language.count(RankCorrelation.LEAST));
    }
    boolean same = Arrays.stream(x).distinct().count() < 2;
    boolean both = same && Arrays.stream(y).distinct().count() < 2;
    return texts.get(
        both ? "geen.gelijk.beide" : "geen.gelijk", (same ? across : up).indicator().label());
  }

  private String said(Axis across, Axis up, Niveau niveau, RankCorrelation found) {
    return texts.get(
        !found.sure() ? "antwoord.toeval" : found.rho() > 0 ? "antwoord.hoger" : "antwoord.lager",
        across.indicator().label(),
        up.indicator().label(),
        language.levels(niveau));
  }

  private String size(RankCorrelation found, Niveau niveau) {
    String interval =
        found
            .interval()
            .map(
                limits ->
                    texts.get(
                        "grootte.interval",
                        language.number(limits.low(), 2),
                        language.number(limits.high(), 2)))
            .orElse("");
    return texts.get(
        "grootte",
        texts.get("sterkte." + found.strength()),
        language.number(found.rho(), 2),
        language.count(found.n()),
        language.levels(niveau),
        interval);
  }

  /** The sum, with the numbers filled in. */
  Optional<String> formula(RankCorrelation found) {
    return found
        .interval()
        .map(
            limits ->
                texts.get(
                    "som",
                    language.number(found.rho(), 3),
                    language.number(.5 * Math.log((1 + found.rho()) / (1 - found.rho())), 3),
                    Integer.toString(found.n()),
                    language.number(
                        Math.sqrt((1 + found.rho() * found.rho() / 2) / (found.n() - 3.0)), 3),
                    language.number(limits.low(), 2),
                    language.number(limits.high(), 2),
                    language.number(1.96, 2)));
  }
}
