package nl.wijkbeeld.dashboard.recovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.dashboard.infrastructure.Section.Calculation;
import nl.wijkbeeld.dashboard.recovery.SupplyDecays.Decay;
import nl.wijkbeeld.dashboard.recovery.SupplySeries.Moment;
import nl.wijkbeeld.dashboard.text.Dutch;
import nl.wijkbeeld.vocabulary.Periode;

/** What is offered and asked in plain words. Faster is said only when intervals stand apart. */
final class SupplyWords {

  /** What the figures do not say. */
  static final String WARNING =
      "Weinig vraag is niet altijd weinig nood: vragen is voor veel mensen moeilijk. En wat buiten een platform om gaat, staat hier niet.";

  private SupplyWords() {}

  /** In how long half is left, in few words. */
  static String half(Decay decay, Pace pace) {
    if (!decay.known()) {
      return "niet te zeggen";
    }
    return decay.half().isPresent()
        ? pace.count(Dutch.number(decay.half().getAsDouble(), 1))
        : "geen daling groter dan toeval";
  }

  /** The same with its interval. */
  static String halfWithInterval(Decay decay, Pace pace) {
    return decay.half().isPresent()
        ? "%s (95 %%: %s)"
            .formatted(
                half(decay, pace),
                Dutch.interval(decay.from().orElseThrow(), decay.to().orElseThrow(), 1))
        : half(decay, pace);
  }

  /** What became of one series. */
  static String course(Decay decay, IndicatorInfo info, Pace pace) {
    String peak =
        "%s: het hoogste punt was %s, met %s %s."
            .formatted(
                info.label(),
                decay.peak().map(Periode::label).orElse("onbekend"),
                Dutch.number(decay.highest().orElse(0), 0),
                info.eenheid());
    if (!decay.known()) {
      return peak + " " + decay.reason();
    }
    return decay.half().isPresent()
        ? "%s Daarna halveerde het elke %s.".formatted(peak, halfWithInterval(decay, pace))
        : peak + " Daarna is er geen daling die groter is dan toeval.";
  }

  /** Which goes down faster, when that can be said. */
  static Optional<String> faster(Decay offer, Decay demand) {
    if (offer.half().isEmpty()) {
      return Optional.empty();
    }
    if (demand.known() && demand.half().isEmpty()) {
      return Optional.of("Het aanbod zakt, de vraag niet.");
    }
    if (demand.half().isEmpty()) {
      return Optional.empty();
    }
    if (offer.to().orElseThrow() < demand.from().orElseThrow()) {
      return Optional.of("Het aanbod zakt sneller dan de vraag.");
    }
    return Optional.of(
        demand.to().orElseThrow() < offer.from().orElseThrow()
            ? "De vraag zakt sneller dan het aanbod."
            : "Of het aanbod sneller zakt dan de vraag, is niet te zeggen: het verschil kan toeval zijn.");
  }

  /** Offer by demand at the first and the last moment at which both are known. */
  static Optional<String> ratio(List<Ratio> ratios) {
    if (ratios.isEmpty()) {
      return Optional.empty();
    }
    Ratio first = ratios.getFirst();
    Ratio last = ratios.getLast();
    String begin =
        "In %s stond tegenover elke aanvraag %s keer aanbod"
            .formatted(first.periode().label(), number(first));
    return Optional.of(
        ratios.size() == 1
            ? begin + "."
            : begin + ", in %s nog %s keer.".formatted(last.periode().label(), number(last)));
  }

  private static String number(Ratio ratio) {
    return Dutch.number(ratio.value(), 1);
  }

  /** A ratio of a period of another length, such as a quarter that a source gives as one. */
  static String other(Ratio ratio) {
    return "Over %s als geheel: %s keer aangeboden, %s keer gevraagd, dus %s keer aanbod voor elke aanvraag."
        .formatted(
            ratio.periode().label(),
            Dutch.number(ratio.offer(), 0),
            Dutch.number(ratio.demand(), 0),
            number(ratio));
  }

  /** What was offered for each time that something was asked. */
  record Ratio(Periode periode, double offer, double demand) {
    double value() {
      return offer / demand;
    }
  }

  /** Single days, such as those of a register that is counted now and then. */
  static Optional<String> days(List<Moment> days, IndicatorInfo info) {
    return days.size() < 2
        ? Optional.empty()
        : Optional.of(
            "%s: %s op %s, %s op %s."
                .formatted(
                    info.label(),
                    Dutch.number(days.getFirst().value(), 0),
                    days.getFirst().periode().label(),
                    Dutch.number(days.getLast().value(), 0),
                    days.getLast().periode().label()));
  }

  /** The formulas with the figures of an area filled in. */
  static List<Calculation> calculation(List<Decay> decays, Optional<Ratio> ratio, Pace pace) {
    List<Calculation> steps = new ArrayList<>();
    ratio.ifPresent(
        one ->
            steps.add(
                new Calculation(
                    "Aanbod per vraag",
                    "aanbod / vraag in dezelfde periode",
                    "%s: %s / %s = %s"
                        .formatted(
                            one.periode().label(),
                            Dutch.number(one.offer(), 0),
                            Dutch.number(one.demand(), 0),
                            number(one)))));
    for (Decay decay : decays) {
      if (decay.half().isPresent() && decay.rate().isPresent()) {
        double k = -Math.log1p(-decay.rate().getAsDouble());
        steps.add(
            new Calculation(
                decay.offer() ? "Halvering van het aanbod" : "Halvering van de vraag",
                "ln 2 / k; k is de helling van de rechte lijn door ln(aantal), van na het hoogste punt tot het laatste cijfer (kleinste kwadraten, 95 % naar Student)",
                "k = %s; 0,693 / %s = %s. %d cijfers tellen mee."
                    .formatted(
                        Dutch.number(k, 3),
                        Dutch.number(k, 3),
                        pace.count(Dutch.number(decay.half().getAsDouble(), 1)),
                        decay.points())));
      }
    }
    return steps;
  }
}
