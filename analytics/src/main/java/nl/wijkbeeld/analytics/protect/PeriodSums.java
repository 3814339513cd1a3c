package nl.wijkbeeld.analytics.protect;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.wijkbeeld.vocabulary.Periode;

/** Which shorter periods together are a longer one: the twelve months of a year, for instance. */
final class PeriodSums {
  private PeriodSums() {}

  /**
   * A period and shorter ones of one kind in it.
   *
   * @param total the cell of the longer period
   * @param parts those of the shorter ones, in order
   * @param complete whether the shorter ones are all of the longer, without a gap
   */
  record Tiling(SensitiveCell total, List<SensitiveCell> parts, boolean complete) {}

  /**
   * The tilings among the cells of one area and breakdown. A tiling that follows from two others
   * (year by months, where the year is tiled by quarters and those by months) is left out.
   */
  static List<Tiling> of(Collection<SensitiveCell> cells) {
    Map<Periode.Soort, List<SensitiveCell>> byKind = new TreeMap<>();
    for (SensitiveCell cell : cells) {
      byKind
          .computeIfAbsent(Periode.of(cell.periode()).soort(), absent -> new ArrayList<>())
          .add(cell);
    }
    List<List<SensitiveCell>> kinds = new ArrayList<>(byKind.values());
    kinds.forEach(list -> list.sort(Comparator.comparing(SensitiveCell::begin)));
    kinds.sort(
        Comparator.comparingLong((List<SensitiveCell> list) -> days(list.getFirst())).reversed());
    List<Tiling> tilings = new ArrayList<>();
    for (int longer = 0; longer < kinds.size(); longer++) {
      for (SensitiveCell total : kinds.get(longer)) {
        List<Tiling> ofTotal = new ArrayList<>();
        for (List<SensitiveCell> shorter : kinds.subList(longer + 1, kinds.size())) {
          Tiling tiling = tile(total, shorter);
          if (!tiling.parts().isEmpty()
              && ofTotal.stream().noneMatch(coarser -> refines(tiling, coarser))) {
            ofTotal.add(tiling);
          }
        }
        tilings.addAll(ofTotal);
      }
    }
    return tilings;
  }

  private static Tiling tile(SensitiveCell total, List<SensitiveCell> shorter) {
    List<SensitiveCell> parts =
        days(shorter.getFirst()) < days(total)
            ? shorter.stream().filter(part -> within(part, total)).toList()
            : List.of();
    LocalDate until = total.begin();
    boolean gapless = true;
    for (SensitiveCell part : parts) {
      gapless &= part.begin().equals(until);
      until = part.eind().plusDays(1);
    }
    return new Tiling(total, parts, gapless && until.equals(total.eind().plusDays(1)));
  }

  private static boolean refines(Tiling finer, Tiling coarser) {
    return finer.complete()
        && coarser.complete()
        && finer.parts().stream()
            .allMatch(part -> coarser.parts().stream().anyMatch(whole -> within(part, whole)));
  }

  private static boolean within(SensitiveCell part, SensitiveCell whole) {
    return !part.begin().isBefore(whole.begin()) && !part.eind().isAfter(whole.eind());
  }

  private static long days(SensitiveCell cell) {
    return ChronoUnit.DAYS.between(cell.begin(), cell.eind());
  }
}
