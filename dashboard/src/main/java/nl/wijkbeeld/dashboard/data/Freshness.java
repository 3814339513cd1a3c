package nl.wijkbeeld.dashboard.data;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wijkbeeld.dashboard.snapshot.SnapshotManifest;
import nl.wijkbeeld.vocabulary.Periode;

/**
 * Whether a source came when it was to be expected. Its rhythm is the usual step between the
 * periods that it delivered: the median, of at least two steps. The next delivery is expected one
 * such step after the newest; it is late when a quarter of a step has passed since then, or a week
 * if that is longer.
 *
 * @param bron the source
 * @param newest the newest period that it delivered, if any of its deliveries carries a figure
 * @param delivered when it last delivered; if it does not say so, when that was read
 * @param said whether the source itself says when that was
 * @param stepDays its rhythm in days, if it has one
 * @param expected when the next delivery is expected, if that can be said
 * @param verdict how that stands today
 */
record Freshness(
    String bron,
    Optional<Periode> newest,
    Optional<LocalDate> delivered,
    boolean said,
    Optional<Long> stepDays,
    Optional<LocalDate> expected,
    Verdict verdict) {
  private static final int LEAST_PERIODS = 3;
  private static final long LEAST_PATIENCE = 7;
  private static final long PART_OF_STEP = 4;
  private static final long STEPS_BEHIND = 3;
  private static final long LEAST_BEHIND = 91;

  /** How the newest delivery of a source stands against its rhythm. */
  enum Verdict {
    ON_TIME,
    LATE,
    UNKNOWN
  }

  /** All sources of a snapshot that deliver figures, by name. */
  static List<Freshness> of(
      List<SnapshotManifest.Invoer> deliveries,
      List<DeliveredPeriods.Row> periods,
      LocalDate today) {
    Map<String, List<SnapshotManifest.Invoer>> bySource = new LinkedHashMap<>();
    deliveries.stream()
        .sorted(Comparator.comparing(SnapshotManifest.Invoer::bron))
        .forEach(one -> bySource.computeIfAbsent(one.bron(), unused -> new ArrayList<>()).add(one));
    List<Freshness> all = new ArrayList<>();
    bySource.forEach((bron, ofSource) -> all.add(of(bron, ofSource, periods, today)));
    return all;
  }

  private static Freshness of(
      String bron,
      List<SnapshotManifest.Invoer> deliveries,
      List<DeliveredPeriods.Row> periods,
      LocalDate today) {
    List<DeliveredPeriods.Row> own =
        periods.stream().filter(row -> row.bron().equals(bron)).toList();
    Optional<LocalDate> dated =
        deliveries.stream()
            .flatMap(one -> Periode.find(one.leverdatum()).stream())
            .map(Periode::eind)
            .max(Comparator.naturalOrder());
    Optional<LocalDate> delivered =
        dated.or(
            () ->
                own.stream()
                    .flatMap(row -> row.received().stream())
                    .max(Comparator.naturalOrder()));
    List<Periode> carried = own.stream().map(DeliveredPeriods.Row::period).toList();
    List<Periode> past =
        carried.stream()
            .filter(period -> delivered.isEmpty() || !period.begin().isAfter(delivered.get()))
            .toList();
    List<Periode> observed = past.isEmpty() ? carried : past;
    Optional<Periode> newest = observed.stream().max(Comparator.comparing(Periode::eind));
    Optional<Long> step = newest.flatMap(last -> step(observed, last.soort()));
    Optional<LocalDate> expected = delivered.flatMap(day -> step.map(day::plusDays));
    Verdict verdict =
        expected.isEmpty()
            ? Verdict.UNKNOWN
            : isLate(newest.orElseThrow(), delivered.orElseThrow(), step.orElseThrow(), today)
                ? Verdict.LATE
                : Verdict.ON_TIME;
    return new Freshness(bron, newest, delivered, dated.isPresent(), step, expected, verdict);
  }

  private static boolean isLate(Periode newest, LocalDate delivered, long step, LocalDate today) {
    long patience = Math.max(LEAST_PATIENCE, step / PART_OF_STEP);
    long behind = Math.max(LEAST_BEHIND, STEPS_BEHIND * step);
    return today.isAfter(delivered.plusDays(step + patience))
        || delivered.isAfter(newest.eind().plusDays(behind));
  }

  /** The median of the steps between the periods of a kind. */
  private static Optional<Long> step(List<Periode> observed, Periode.Soort soort) {
    List<LocalDate> begins =
        observed.stream()
            .filter(period -> period.soort() == soort)
            .map(Periode::begin)
            .distinct()
            .sorted()
            .toList();
    if (begins.size() < LEAST_PERIODS) {
      return Optional.empty();
    }
    List<Long> steps = new ArrayList<>();
    for (int i = 1; i < begins.size(); i++) {
      steps.add(ChronoUnit.DAYS.between(begins.get(i - 1), begins.get(i)));
    }
    return steps.stream().sorted().skip((steps.size() - 1) / 2).findFirst();
  }
}
