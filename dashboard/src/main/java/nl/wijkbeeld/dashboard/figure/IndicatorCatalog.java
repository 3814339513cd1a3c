package nl.wijkbeeld.dashboard.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.vocabulary.Aggregatie;
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Periode;
import nl.wijkbeeld.vocabulary.Pijler;

/** Which indicators a snapshot has, on which levels and in which periods. */
public final class IndicatorCatalog {
  private final Map<String, IndicatorInfo> indicators = new LinkedHashMap<>();
  private final Map<String, List<Available>> available = new LinkedHashMap<>();
  private final Map<String, List<Niveau>> levels = new LinkedHashMap<>();
  private final Map<OnLevel, List<Periode>> periods = new HashMap<>();
  private final List<IndicatorInfo> ordered;
  private final Optional<String> fullest;

  /** Figures that exist for an indicator. */
  private record Available(
      IndicatorInfo info, Niveau niveau, String indeling, Periode periode, long known) {}

  /** A level of an indicator, in a division or in any. */
  private record OnLevel(String code, Niveau niveau, Optional<String> indeling) {}

  private IndicatorCatalog(List<Available> rows) {
    for (Available row : rows) {
      indicators.putIfAbsent(row.info().code(), row.info());
      available.computeIfAbsent(row.info().code(), unused -> new ArrayList<>()).add(row);
    }
    available.forEach((code, all) -> levels.put(code, levels(all)));
    periods.putAll(periods(rows));
    ordered =
        indicators.values().stream()
            .sorted(Comparator.comparing(IndicatorInfo::thema).thenComparing(IndicatorInfo::label))
            .toList();
    fullest = fullest(rows);
  }

  private static List<Niveau> levels(List<Available> rows) {
    return rows.stream()
        .filter(row -> row.known() > 0)
        .map(Available::niveau)
        .distinct()
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  private static Map<OnLevel, List<Periode>> periods(List<Available> rows) {
    Map<OnLevel, SortedSet<Periode>> found = new HashMap<>();
    for (Available row : rows) {
      if (row.known() > 0) {
        for (Optional<String> indeling :
            List.of(Optional.<String>empty(), Optional.of(row.indeling()))) {
          found
              .computeIfAbsent(
                  new OnLevel(row.info().code(), row.niveau(), indeling),
                  unused -> new TreeSet<>(Comparator.reverseOrder()))
              .add(row.periode());
        }
      }
    }
    Map<OnLevel, List<Periode>> newestFirst = new HashMap<>();
    found.forEach((where, all) -> newestFirst.put(where, List.copyOf(all)));
    return newestFirst;
  }

  private static Optional<String> fullest(List<Available> rows) {
    Map<String, Long> known = new LinkedHashMap<>();
    rows.forEach(row -> known.merge(row.indeling(), row.known(), Long::sum));
    return known.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }

  /** The catalog of a snapshot; made once for each. */
  public static IndicatorCatalog of(Snapshot snapshot) {
    return snapshot.remember("catalog", IndicatorCatalog.class, IndicatorCatalog::read);
  }

  private static IndicatorCatalog read(Snapshot snapshot) {
    return new IndicatorCatalog(
        snapshot.ask(
            IndicatorCatalog.class,
            row ->
                new Available(
                    new IndicatorInfo(
                        row.getString("indicator"),
                        row.getString("label"),
                        row.getString("definitie"),
                        row.getString("eenheid"),
                        Optional.ofNullable(row.getString("teller")),
                        row.getDouble("factor"),
                        row.getString("thema"),
                        Pijler.of(row.getString("pijler")),
                        row.getString("richting"),
                        Aggregatie.of(row.getString("aggregatie")),
                        row.getInt("decimalen"),
                        row.getString("bron"),
                        row.getString("licentie")),
                    Niveau.of(row.getString("niveau")),
                    row.getString("indeling"),
                    Periode.of(row.getString("periode")),
                    row.getLong("bekend"))));
  }

  public Optional<IndicatorInfo> find(String code) {
    return Optional.ofNullable(indicators.get(code));
  }

  /** All indicators, by theme and name. */
  public List<IndicatorInfo> list() {
    return ordered;
  }

  /** The indicators with a figure on a level, by theme and name. */
  public List<IndicatorInfo> list(Niveau niveau) {
    return list().stream().filter(info -> !periods(info.code(), niveau).isEmpty()).toList();
  }

  /** The periods in which an indicator has a figure on a level, newest first. */
  public List<Periode> periods(String code, Niveau niveau) {
    return periods.getOrDefault(new OnLevel(code, niveau, Optional.empty()), List.of());
  }

  /** The levels on which an indicator has a figure, largest first. */
  public List<Niveau> levels(String code) {
    return levels.getOrDefault(code, List.of());
  }

  /** The division in which an indicator has most figures in a period. */
  public Optional<String> division(String code, Periode periode) {
    return available.getOrDefault(code, List.of()).stream()
        .filter(row -> row.periode().equals(periode))
        .max(Comparator.comparingLong(Available::known))
        .map(Available::indeling);
  }

  /** The divisions in which an indicator has a figure on a level in a period, the fullest first. */
  public List<String> divisions(String code, Niveau niveau, Periode periode) {
    return available.getOrDefault(code, List.of()).stream()
        .filter(row -> row.niveau() == niveau && row.periode().equals(periode) && row.known() > 0)
        .sorted(Comparator.comparingLong(Available::known).reversed())
        .map(Available::indeling)
        .distinct()
        .toList();
  }

  /** The periods in which an indicator has a figure on a level of a division, newest first. */
  public List<Periode> periods(String code, Niveau niveau, String indeling) {
    return periods.getOrDefault(new OnLevel(code, niveau, Optional.of(indeling)), List.of());
  }

  /** The division in which the snapshot has most figures. */
  public Optional<String> division() {
    return fullest;
  }
}
