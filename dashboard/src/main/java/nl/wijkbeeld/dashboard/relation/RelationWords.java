package nl.wijkbeeld.dashboard.relation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.wijkbeeld.dashboard.relation.RelationState.Axis;
import nl.wijkbeeld.dashboard.text.Dutch;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Niveau;

/** What follows from two indicators beside each other, in plain sentences made by rules. */
final class RelationWords {

  /** What nobody may conclude (Robinson 1950, American Sociological Review 15: 351-357). */
  static final List<String> WARNING =
      List.of(
          "Dit gaat over gebieden, niet over mensen. Hangen twee cijfers van wijken samen, dan hoeft dat voor de mensen in die wijken niet zo te zijn.",
          "Samenhang is geen oorzaak. Er kan een derde reden achter beide cijfers zitten.");

  private RelationWords() {}

  static String figure(Meting meting, Axis axis) {
    String text = Dutch.figure(meting, axis.indicator().decimalen());
    return meting instanceof Meting.Bekend ? text + " " + axis.indicator().eenheid() : text;
  }

  /** The answer, or why there is none. */
  static List<String> answer(
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
      sentences.add("Dit is twee keer hetzelfde cijfer. Kies een ander cijfer om te vergelijken.");
    }
    return sentences;
  }

  private static String why(Axis across, Axis up, Niveau niveau, double[] x, double[] y) {
    if (x.length < RankCorrelation.LEAST) {
      return "Er is geen samenhang berekend. Van %d %s zijn beide cijfers bekend. Bij minder dan %d gebieden beslist het toeval."
          .formatted(x.length, niveau.plural(), RankCorrelation.LEAST);
    }
    boolean same = Arrays.stream(x).distinct().count() < 2;
    return "Er is geen samenhang berekend. “%s” is in alle gebieden gelijk."
            .formatted((same ? across : up).indicator().label())
        + (Arrays.stream(y).distinct().count() < 2 && same ? " Het andere cijfer ook." : "");
  }

  private static String said(Axis across, Axis up, Niveau niveau, RankCorrelation found) {
    String one = "“" + across.indicator().label() + "”";
    String other = "“" + up.indicator().label() + "”";
    if (!found.sure()) {
      return "Er is geen samenhang te zien die groter is dan toeval tussen %s en %s."
          .formatted(one, other);
    }
    return "In %s waar %s hoger is, is %s meestal %s."
        .formatted(niveau.plural(), one, other, found.rho() > 0 ? "ook hoger" : "lager");
  }

  private static String size(RankCorrelation found, Niveau niveau) {
    String interval =
        found
            .interval()
            .map(
                limits ->
                    "; 95%%-interval %s tot %s"
                        .formatted(Dutch.number(limits.low(), 2), Dutch.number(limits.high(), 2)))
            .orElse("");
    return "De samenhang is %s: %s op een schaal van −1 tot 1 (rangcorrelatie van Spearman over %d %s%s)."
        .formatted(
            found.strength(), Dutch.number(found.rho(), 2), found.n(), niveau.plural(), interval);
  }

  /** The sum, with the numbers filled in. */
  static Optional<String> formula(RankCorrelation found) {
    return found
        .interval()
        .map(
            limits ->
                "z = atanh(%s) = %s; fout = √((1 + (%s)² / 2) / (%d − 3)) = %s; van tanh(z − 1,96 × fout) = %s tot tanh(z + 1,96 × fout) = %s"
                    .formatted(
                        Dutch.number(found.rho(), 3),
                        Dutch.number(.5 * Math.log((1 + found.rho()) / (1 - found.rho())), 3),
                        Dutch.number(found.rho(), 3),
                        found.n(),
                        Dutch.number(
                            Math.sqrt((1 + found.rho() * found.rho() / 2) / (found.n() - 3.0)), 3),
                        Dutch.number(limits.low(), 2),
                        Dutch.number(limits.high(), 2)));
  }
}
