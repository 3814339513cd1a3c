package nl.wijkbeeld.dashboard.recovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.dashboard.infrastructure.Section.Calculation;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.recovery.SupplyDecays.Decay;
import nl.wijkbeeld.dashboard.recovery.SupplySeries.Moment;
import nl.wijkbeeld.dashboard.text.Reasons;
import nl.wijkbeeld.vocabulary.Periode;

/** What is offered and asked in plain words. Faster is said only when intervals stand apart. */
final class SupplyWords {

  private final Language language;
  private final Pace pace;
  private final Texts texts;

  SupplyWords(Language language, Pace pace) {
    this.language = language;
    this.pace = pace;
    this.texts = Texts.of(SupplyWords.class, language);
  }

  /** What the figures do not say. */
  String warning() {
    return texts.get("vraag.waarschuwing");
  }

  /** In how long half is left, in few words. */
  private String half(Decay decay) {
    if (!decay.known()) {
      return texts.get("niet_te_zeggen");
    }
    return decay.half().isPresent()
        ? pace.count(language.number(decay.half().getAsDouble(), 1), language)
        : texts.get("geen_daling");
  }

  /** The same with its interval. */
  String halfWithInterval(Decay decay) {
    return decay.half().isPresent()
        ? texts.get(
            "halvering.interval",
            half(decay),
            language.interval(decay.from().orElseThrow(), decay.to().orElseThrow(), 1))
        : half(decay);
  }

  /** What became of one series. */
  String course(Decay decay, IndicatorInfo info) {
    String peak =
        texts.get(
            "piek",
            info.label(),
            decay.peak().map(language::period).orElseGet(() -> texts.get("onbekend")),
            language.number(decay.highest().orElse(0), 0),
            info.eenheid());
    if (!decay.known()) {
      return peak + " " + Reasons.in(language, decay.reason());
    }
    return decay.half().isPresent()
        ? texts.get("piek.halvering", peak, halfWithInterval(decay))
        : texts.get("piek.geen_daling", peak);
  }

  /** Which goes down faster, when that can be said. */
  Optional<String> faster(Decay offer, Decay demand) {
    if (offer.half().isEmpty()) {
      return Optional.empty();
    }
    if (demand.known() && demand.half().isEmpty()) {
      return Optional.of(texts.get("sneller.alleen_aanbod"));
    }
    if (demand.half().isEmpty()) {
      return Optional.empty();
    }
    if (offer.to().orElseThrow() < demand.from().orElseThrow()) {
      return Optional.of(texts.get("sneller.aanbod"));
    }
    return Optional.of(
        texts.get(
            demand.to().orElseThrow() < offer.from().orElseThrow()
                ? "sneller.vraag"
                : "sneller.toeval"));
  }

  /** Offer by demand at the first and the last moment at which both are known. */
  Optional<String> ratio(List<Ratio> ratios) {
    if (ratios.isEmpty()) {
      return Optional.empty();
    }
    Ratio first = ratios.getFirst();
    Ratio last = ratios.getLast();
    return Optional.of(
        ratios.size() == 1
            ? texts.get("verhouding.eerste", language.period(first.periode()), number(first))
            : texts.get(
                "verhouding.eerste_laatste",
                language.period(first.periode()),
                number(first),
                language.period(last.periode()),
                number(last)));
  }

  private String number(Ratio ratio) {
    return language.number(ratio.value(), 1);
  }

  /** A ratio of a period of another length, such as a quarter that a source gives as one. */
  String other(Ratio ratio) {
    return texts.get(
        "verhouding.geheel",
        language.period(ratio.periode()),
        language.number(ratio.offer(), 0),
        language.number(ratio.demand(), 0),
        number(ratio));
  }

  /** What was offered for each time that something was asked. */
  record Ratio(Periode periode, double offer, double demand) {
    double value() {
      return offer / demand;
    }
  }

  /** Single days, such as those of a register that is counted now and then. */
  Optional<String> days(List<Moment> days, IndicatorInfo info) {
    return days.size() < 2
        ? Optional.empty()
        : Optional.of(
            texts.get(
                "dagen",
                info.label(),
                language.number(days.getFirst().value(), 0),
                language.period(days.getFirst().periode()),
                language.number(days.getLast().value(), 0),
                language.period(days.getLast().periode())));
  }

  /** The formulas with the figures of an area filled in. */
  List<Calculation> calculation(List<Decay> decays, Optional<Ratio> ratio) {
    List<Calculation> steps = new ArrayList<>();
    ratio.ifPresent(
        one ->
            steps.add(
                new Calculation(
                    texts.get("verhouding"),
                    texts.get("verhouding.formule"),
                    texts.get(
                        "verhouding.hier",
                        language.period(one.periode()),
                        language.number(one.offer(), 0),
                        language.number(one.demand(), 0),
                        number(one)))));
    for (Decay decay : decays) {
      if (decay.half().isPresent() && decay.rate().isPresent()) {
        double k = -Math.log1p(-decay.rate().getAsDouble());
        steps.add(
            new Calculation(
                texts.get(decay.offer() ? "halvering.aanbod" : "halvering.vraag"),
                texts.get("halvering.formule"),
                texts.get(
                    "halvering.hier",
                    language.number(k, 3),
                    language.number(Math.log(2), 3),
                    half(decay),
                    Integer.toString(decay.points()))));
      }
    }
    return steps;
  }
}
