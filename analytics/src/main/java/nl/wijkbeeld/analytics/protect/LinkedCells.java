package nl.wijkbeeld.analytics.protect;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.wijkbeeld.analytics.disclosure.AdditiveTable;
import nl.wijkbeeld.analytics.disclosure.AdditiveTable.Kind;
import nl.wijkbeeld.vocabulary.Kolom;

/**
 * Everything that is or was published of one count, as one table of numbers and the sums that link
 * them: areas, breakdowns and periods, the numerators of its rates, other divisions, and earlier
 * snapshots.
 *
 * <p>Two cells are one number when they are about the same area, period and breakdown and have the
 * same value: a rate's numerator and the count itself, the gemeente in two divisions, a cell that
 * did not change between two snapshots. So an attacker is taken to know what did not change.
 */
final class LinkedCells {
  private static final Comparator<SensitiveCell> ORDER =
      Comparator.comparingInt(SensitiveCell::snapshot)
          .thenComparing(SensitiveCell::ratio)
          .thenComparing(SensitiveCell::indicator)
          .thenComparing(SensitiveCell::indeling)
          .thenComparing(SensitiveCell::gebiedcode)
          .thenComparing(SensitiveCell::periode)
          .thenComparing(SensitiveCell::uitsplitsing);

  private final Map<SensitiveCell, Integer> numbers = new LinkedHashMap<>();
  private final AdditiveTable table;

  /** What makes a number one and the same. */
  private record Identity(
      String gebiedcode, String periode, String uitsplitsing, double value, String onlyHere) {

    static Identity of(SensitiveCell cell) {
      return new Identity(
          cell.gebiedcode(),
          cell.periode(),
          cell.uitsplitsing(),
          cell.number(),
          Double.isNaN(cell.number())
              ? "%d %s %s".formatted(cell.snapshot(), cell.indeling(), cell.indicator())
              : "");
    }

    /** Without the value: numbers that share this are versions of each other. */
    String place() {
      return gebiedcode + '\t' + periode + '\t' + uitsplitsing;
    }
  }

  /** The cells of one indicator in one division of one snapshot that are added up together. */
  private record Series(int snapshot, String indicator, String indeling) {}

  private record Sum(Kind kind, boolean atLeast, int total, List<Integer> parts) {}

  /**
   * @param cells what is known of the count, its rates and its earlier snapshots
   * @param areas which area lies in which
   * @param flow whether the numbers of shorter periods add up to longer ones
   */
  LinkedCells(Collection<SensitiveCell> cells, AreaTree areas, boolean flow) {
    List<SensitiveCell> ordered = cells.stream().sorted(ORDER).toList();
    AdditiveTable.Builder builder = AdditiveTable.builder();
    number(ordered, builder);
    Set<Sum> sums = new LinkedHashSet<>();
    ordered.stream()
        .collect(
            Collectors.groupingBy(
                cell -> new Series(cell.snapshot(), cell.indicator(), cell.indeling()),
                LinkedHashMap::new,
                Collectors.toList()))
        .values()
        .forEach(series -> addSums(series, areas, flow, sums));
    sums.forEach(
        sum ->
            builder.equation(
                sum.kind(),
                sum.atLeast(),
                sum.total(),
                sum.parts().stream().mapToInt(Integer::intValue).toArray()));
    this.table = builder.build();
  }

  AdditiveTable table() {
    return table;
  }

  /** The index in the table of every cell that has a number. */
  Map<SensitiveCell, Integer> numbers() {
    return numbers;
  }

  private void number(List<SensitiveCell> ordered, AdditiveTable.Builder builder) {
    Map<Identity, Integer> known = new HashMap<>();
    Map<String, Integer> versions = new HashMap<>();
    Index areas = new Index();
    Index columns = new Index();
    columns.of(Kolom.TOTAAL);
    Index periods = new Index();
    for (SensitiveCell cell : ordered) {
      if (cell.hasNumber()) {
        Identity identity = Identity.of(cell);
        numbers.put(
            cell,
            known.computeIfAbsent(
                identity,
                absent -> {
                  int version = versions.merge(identity.place(), 1, Integer::sum);
                  return builder.cell(
                      areas.of(cell.gebiedcode()),
                      columns.of(cell.uitsplitsing()),
                      periods.of(cell.periode() + '\t' + version),
                      cell.number());
                }));
      }
    }
  }

  /** Numbers names in the order in which they come. */
  private static final class Index {
    private final Map<String, Integer> indexes = new HashMap<>();

    int of(String name) {
      return indexes.computeIfAbsent(name, absent -> indexes.size());
    }
  }

  private void addSums(List<SensitiveCell> series, AreaTree areas, boolean flow, Set<Sum> sums) {
    for (List<SensitiveCell> line :
        lines(series, cell -> cell.periode() + '\t' + cell.uitsplitsing())) {
      overAreas(line, areas, sums);
    }
    for (List<SensitiveCell> line :
        lines(series, cell -> cell.periode() + '\t' + cell.gebiedcode())) {
      overClasses(line, sums);
    }
    if (flow) {
      for (List<SensitiveCell> line :
          lines(series, cell -> cell.gebiedcode() + '\t' + cell.uitsplitsing())) {
        overPeriods(line, sums);
      }
    }
  }

  private static Collection<List<SensitiveCell>> lines(
      List<SensitiveCell> series, Function<SensitiveCell, String> same) {
    return series.stream()
        .collect(Collectors.groupingBy(same, TreeMap::new, Collectors.toList()))
        .values();
  }

  private void overAreas(List<SensitiveCell> line, AreaTree areas, Set<Sum> sums) {
    Map<String, SensitiveCell> byArea =
        line.stream()
            .collect(
                Collectors.toMap(
                    SensitiveCell::gebiedcode, Function.identity(), (one, same) -> one));
    for (SensitiveCell total : line) {
      if (total.hasNumber()) {
        AreaTree.Parts parts = areas.parts(total, byArea);
        add(sums, Kind.AREA, !parts.complete() && !total.computed(), total, parts.cells());
      }
    }
  }

  private void overClasses(List<SensitiveCell> line, Set<Sum> sums) {
    SensitiveCell total =
        line.stream().filter(cell -> cell.isTotal() && cell.hasNumber()).findFirst().orElse(null);
    if (total != null) {
      line.stream()
          .filter(cell -> !cell.isTotal())
          .collect(
              Collectors.groupingBy(SensitiveCell::dimension, TreeMap::new, Collectors.toList()))
          .values()
          .forEach(classes -> addParts(sums, Kind.COLUMN, true, total, classes));
    }
  }

  private void overPeriods(List<SensitiveCell> line, Set<Sum> sums) {
    for (PeriodSums.Tiling tiling : PeriodSums.of(line)) {
      if (tiling.total().hasNumber()) {
        addParts(sums, Kind.PERIOD, tiling.complete(), tiling.total(), tiling.parts());
      }
    }
  }

  private void addParts(
      Set<Sum> sums, Kind kind, boolean complete, SensitiveCell total, List<SensitiveCell> parts) {
    boolean all = complete && parts.stream().allMatch(SensitiveCell::hasNumber);
    add(sums, kind, !all, total, parts.stream().filter(SensitiveCell::hasNumber).toList());
  }

  private void add(
      Set<Sum> sums, Kind kind, boolean atLeast, SensitiveCell total, List<SensitiveCell> parts) {
    int whole = numbers.get(total);
    List<Integer> others =
        parts.stream().map(numbers::get).filter(part -> part != whole).sorted().toList();
    if (!others.isEmpty() && others.size() == parts.size()) {
      sums.add(new Sum(kind, atLeast, whole, others));
    }
  }
}
