package nl.wijkbeeld.analytics.shock;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import nl.wijkbeeld.vocabulary.Periode;

/**
 * One series and one shock: r = q / usual, and for a load 2 - q / usual, so that less of what
 * carries and more of what weighs are both a fall. A fall is one when it is deeper than the
 * tolerance and than three times the swing that the series has by itself; only then can something
 * have recovered.
 */
final class ShockSeries {

  /** A fall within so many swings is not told from chance. */
  private static final double SWINGS = 3;

  /** Under so many in a period a count is too small to follow. */
  private static final double LEAST_COUNT = 10;

  /** At least so many years of the same length make a usual level. */
  private static final int LEAST_YEARS = 2;

  private static final double MOST_MISSING = 0.2;

  private ShockSeries() {}

  /**
   * A period of the series; NaN is what is not known.
   *
   * @param basis what is usual
   */
  record Point(Periode period, double value, double basis, double r) {}

  /**
   * What is told of a series.
   *
   * @param basisFrom the first period with which is compared, null when there is none
   * @param basisUntil the last
   * @param after the periods after the shock began, by their number
   * @param resilience absent when nothing can be said
   * @param fell whether it fell further than by chance
   * @param swings how many swings the fall is deep
   * @param reason in a sentence, why nothing is said, or why nothing can have recovered
   */
  record Told(
      String basisFrom,
      String basisUntil,
      List<Optional<Periode>> after,
      Optional<Resilience> resilience,
      boolean fell,
      OptionalDouble swings,
      Optional<String> reason,
      List<Point> points) {

    /** The code of a period after the shock began, null when the series has no such period. */
    String code(int number) {
      return number < after.size() ? after.get(number).map(Periode::code).orElse(null) : null;
    }
  }

  /**
   * What becomes of a series; nothing at all when it has no figures after the shock began.
   *
   * @param figures in order; empty where a figure is hidden or unknown
   */
  static Optional<Told> follow(
      Schok shock, Tempo tempo, ShockRecovery.Kind kind, Map<Periode, Optional<Double>> figures) {
    List<Periode> seen =
        figures.keySet().stream()
            .filter(shock::isSeen)
            .filter(period -> kind.breaks().stream().noneMatch(shock.isBeyond(period)))
            .toList();
    List<Periode> after =
        seen.stream().filter(period -> shock.isAfter(period, kind.flow())).toList();
    if (after.stream().allMatch(period -> figures.get(period).isEmpty())) {
      return Optional.empty();
    }
    List<Periode> before =
        seen.stream()
            .filter(shock::isBasis)
            .filter(period -> figures.get(period).isPresent())
            .toList();
    Baseline usual =
        Baseline.of(
            before.stream()
                .map(
                    period ->
                        new Baseline.Point(
                            tempo.season(period.begin()), figures.get(period).orElseThrow()))
                .toList());
    List<Optional<Periode>> numbered = numbered(tempo, after);
    List<Point> points = points(tempo, kind, figures, seen, usual);
    double[] r = new double[numbered.size()];
    Arrays.fill(r, Double.NaN);
    long first = tempo.number(after.getFirst().begin());
    points.stream()
        .filter(point -> shock.isAfter(point.period(), kind.flow()))
        .forEach(
            point -> r[Math.toIntExact(tempo.number(point.period().begin()) - first)] = point.r());
    Optional<String> refusal = refusal(tempo, kind, before, usual, r);
    String from = before.isEmpty() ? null : before.getFirst().code();
    String until = before.isEmpty() ? null : before.getLast().code();
    if (refusal.isPresent()) {
      return Optional.of(
          new Told(
              from,
              until,
              numbered,
              Optional.empty(),
              false,
              OptionalDouble.empty(),
              refusal,
              List.of()));
    }
    Resilience resilience = Resilience.of(r, shock.tolerantie(), shock.vasthouden().get(tempo));
    OptionalDouble swings =
        usual.swing().isPresent()
            ? OptionalDouble.of(resilience.depth() / usual.swing().getAsDouble())
            : OptionalDouble.empty();
    boolean fell = resilience.depth() > shock.tolerantie() && swings.orElse(SWINGS + 1) > SWINGS;
    return Optional.of(
        new Told(
            from,
            until,
            numbered,
            Optional.of(resilience),
            fell,
            swings,
            fell ? Optional.empty() : Optional.of(noFall(shock, resilience)),
            points));
  }

  private static String noFall(Schok shock, Resilience resilience) {
    return resilience.depth() > shock.tolerantie()
        ? "De terugval is niet groter dan wat deze reeks ook zonder schok schommelt."
        : "Er was geen terugval van meer dan %d procent."
            .formatted(Math.round(100 * shock.tolerantie()));
  }

  /** The periods after the shock began one after the other, those that are not there included. */
  private static List<Optional<Periode>> numbered(Tempo tempo, List<Periode> after) {
    long first = tempo.number(after.getFirst().begin());
    int many = Math.toIntExact(tempo.number(after.getLast().begin()) - first + 1);
    List<Optional<Periode>> numbered = new ArrayList<>(many);
    for (int i = 0; i < many; i++) {
      numbered.add(Optional.empty());
    }
    for (Periode period : after) {
      numbered.set(Math.toIntExact(tempo.number(period.begin()) - first), Optional.of(period));
    }
    return numbered;
  }

  private static List<Point> points(
      Tempo tempo,
      ShockRecovery.Kind kind,
      Map<Periode, Optional<Double>> figures,
      List<Periode> seen,
      Baseline usual) {
    return seen.stream()
        .map(
            period -> {
              double value = figures.get(period).orElse(Double.NaN);
              double basis = usual.level(tempo.season(period.begin()));
              double level = value / basis;
              return new Point(period, value, basis, kind.load() ? 2 - level : level);
            })
        .toList();
  }

  private static Optional<String> refusal(
      Tempo tempo, ShockRecovery.Kind kind, List<Periode> before, Baseline usual, double[] r) {
    if (before.isEmpty()) {
      return Optional.of("Er zijn geen cijfers van voor de schok om mee te vergelijken.");
    }
    Set<Long> years = new HashSet<>();
    before.forEach(period -> years.add(Tempo.JAAR.number(period.begin())));
    if (usual.levels().size() < tempo.perYear() || years.size() < LEAST_YEARS) {
      return Optional.of(
          "Er zijn te weinig cijfers van voor de schok: ten minste %d hele jaren zijn nodig."
              .formatted(LEAST_YEARS));
    }
    if (usual.lowest() <= 0) {
      return Optional.of(
          "Het gewone niveau is nul of minder. Een deel daarvan is niet uit te rekenen.");
    }
    if (kind.count() && usual.mean() < LEAST_COUNT) {
      return Optional.of(
          "Het gaat om kleine aantallen: gewoonlijk minder dan %d per %s."
              .formatted((int) LEAST_COUNT, tempo.code()));
    }
    long missing = Arrays.stream(r).filter(Double::isNaN).count();
    return missing > MOST_MISSING * r.length
        ? Optional.of(
            "Van meer dan 20 procent van de perioden na de schok is het cijfer onbekend of verborgen.")
        : Optional.empty();
  }
}
