package nl.wijkbeeld.ingest.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.wijkbeeld.ingest.area.Gebied;
import nl.wijkbeeld.vocabulary.Kolom;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Status;

/**
 * Adds up what lines say about the same area, variable, period and breakdown; the totals over a
 * breakdown where the file prints none; and zeros where a complete file has no line.
 */
final class AreaSums {
  private static final String TOTAAL = Kolom.TOTAAL;

  private final Map<String, Waarneming> sums = new TreeMap<>();

  /** What a sum is about, as one text that also gives the order. */
  static String key(Waarneming waarneming) {
    return String.join(
        "\n",
        waarneming.variabele(),
        waarneming.periode().begin().toString(),
        waarneming.periode().code(),
        waarneming.uitsplitsing(),
        waarneming.gebied().indeling(),
        waarneming.gebied().code());
  }

  void add(Waarneming waarneming) {
    sums.merge(key(waarneming), waarneming, AreaSums::sum);
  }

  /** The sum; a missing part makes the sum missing, and so does a sum beyond all numbers. */
  private static Waarneming sum(Waarneming first, Waarneming second) {
    return first.with(
        first.meting() instanceof Meting.Bekend(double one)
                && second.meting() instanceof Meting.Bekend(double other)
                && Double.isFinite(one + other)
            ? Meting.of(one + other)
            : Meting.absent(Status.ONBEKEND));
  }

  /** Adds up the classes of an area for which the file prints no total. */
  void addTotals() {
    Map<String, Waarneming> totals = new TreeMap<>();
    for (Waarneming waarneming : sums.values()) {
      Waarneming total = waarneming.withBreakdown(TOTAAL);
      if (!sums.containsKey(key(total))) {
        totals.merge(key(total), total, AreaSums::sum);
      }
    }
    sums.putAll(totals);
  }

  /** Gives every area of the counted level a zero where there is no line. */
  void addZeros(Desk desk) {
    List<Waarneming> counted =
        sums.values().stream().filter(w -> !w.gebied().isResidual()).toList();
    Optional<Niveau> niveau = counted.stream().map(w -> w.gebied().niveau()).min(Niveau::compareTo);
    if (niveau.isEmpty()) {
      return;
    }
    String indeling = counted.getFirst().gebied().indeling();
    Set<String> series = new HashSet<>();
    List<Waarneming> examples = new ArrayList<>();
    for (Waarneming waarneming : sums.values()) {
      if (series.add(
          String.join(
              "\n",
              waarneming.variabele(),
              waarneming.periode().code(),
              waarneming.uitsplitsing()))) {
        examples.add(waarneming);
      }
    }
    for (Gebied gebied : desk.areas().list(indeling, niveau.get())) {
      for (Waarneming example : examples) {
        Waarneming zero =
            desk.observation(
                0,
                gebied,
                gebied.code(),
                example.variabele(),
                example.periode(),
                example.uitsplitsing(),
                Meting.of(0),
                false);
        sums.putIfAbsent(key(zero), zero);
      }
    }
  }

  void handOver(Desk desk) {
    sums.values().forEach(desk::accept);
  }
}
