package nl.wijkbeeld.dashboard.figure;

import java.text.CollationKey;
import java.text.Collator;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.text.Dutch;
import nl.wijkbeeld.vocabulary.Niveau;

/** The areas of a division and how they lie within each other; residual areas stand apart. */
public final class Areas {
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private final Map<String, Area> byCode = new LinkedHashMap<>();
  private final Map<String, List<Area>> byParent = new LinkedHashMap<>();
  private final Map<Niveau, List<Area>> byLevel = new EnumMap<>(Niveau.class);
  private final Map<String, Area> residuals = new LinkedHashMap<>();

  /**
   * An area.
   *
   * @param oppervlakteM2 its surface in square metres
   */
  public record Area(
      String code,
      String naam,
      Niveau niveau,
      Optional<String> ouder,
      OptionalDouble oppervlakteM2) {}

  private record Row(Area area, boolean residual) {}

  private Areas(List<Row> rows) {
    for (Row row : byName(rows)) {
      Area area = row.area();
      if (row.residual()) {
        residuals.put(area.code(), area);
        continue;
      }
      byCode.put(area.code(), area);
      byLevel.computeIfAbsent(area.niveau(), unused -> new ArrayList<>()).add(area);
      area.ouder()
          .ifPresent(
              parent -> byParent.computeIfAbsent(parent, unused -> new ArrayList<>()).add(area));
    }
  }

  /**
   * In the order of a Dutch list: capitals and accents make no difference, and buurt 2 comes before
   * buurt 10.
   */
  private static List<Row> byName(List<Row> rows) {
    Collator dutch = Collator.getInstance(Dutch.LOCALE);
    record Keyed(CollationKey key, Row row) {}
    return rows.stream()
        .map(row -> new Keyed(dutch.getCollationKey(padded(row.area().naam())), row))
        .sorted(Comparator.comparing(Keyed::key).thenComparing(keyed -> keyed.row().area().code()))
        .map(Keyed::row)
        .toList();
  }

  /** With numbers of equal width, so that their order is that of their values. */
  private static String padded(String name) {
    return NUMBER
        .matcher(name)
        .replaceAll(
            number -> "0".repeat(Math.max(0, 9 - number.group().length())) + number.group());
  }

  /** The areas of a division; read once for each snapshot. */
  public static Areas of(Snapshot snapshot, String indeling) {
    return snapshot.remember(
        "areas/" + indeling,
        Areas.class,
        opened ->
            new Areas(
                opened.ask(
                    Areas.class,
                    row ->
                        new Row(
                            new Area(
                                row.getString("gebiedcode"),
                                row.getString("naam"),
                                Niveau.of(row.getString("niveau")),
                                Optional.ofNullable(row.getString("ouder")),
                                Figure.number(row, "oppervlakte_m2")),
                            row.getBoolean("rest")),
                    indeling)));
  }

  /** All areas, by name. */
  public List<Area> all() {
    return List.copyOf(byCode.values());
  }

  public List<Area> list(Niveau niveau) {
    return Collections.unmodifiableList(byLevel.getOrDefault(niveau, List.of()));
  }

  public Optional<Area> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** What stands for figures that could not be attributed, by name. */
  public List<Area> residuals() {
    return List.copyOf(residuals.values());
  }

  /** The areas that lie directly in an area, by name. */
  public List<Area> children(String code) {
    return Collections.unmodifiableList(byParent.getOrDefault(code, List.of()));
  }

  /** What an area lies in, the largest first. */
  public List<Area> ancestors(String code) {
    List<Area> ancestors = new ArrayList<>();
    Optional<Area> next = find(code).flatMap(Area::ouder).flatMap(this::find);
    while (next.isPresent() && !ancestors.contains(next.get())) {
      ancestors.addFirst(next.get());
      next = next.get().ouder().flatMap(this::find);
    }
    return ancestors;
  }

  /** An area and everything that lies in it. */
  public List<Area> within(String code) {
    Set<Area> within = new LinkedHashSet<>();
    Deque<Area> open = new ArrayDeque<>(find(code).stream().toList());
    while (!open.isEmpty()) {
      Area area = open.remove();
      if (within.add(area)) {
        open.addAll(children(area.code()));
      }
    }
    return List.copyOf(within);
  }

  /** The gemeente of an area: itself, or what it lies in. */
  public Optional<Area> gemeente(String code) {
    return find(code)
        .filter(area -> area.niveau() == Niveau.GEMEENTE)
        .or(
            () ->
                ancestors(code).stream()
                    .filter(area -> area.niveau() == Niveau.GEMEENTE)
                    .findFirst());
  }

  /** The names by code. */
  public Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    byCode.values().forEach(area -> names.put(area.code(), area.naam()));
    return names;
  }

  /** The name of the gemeente, or of the first when there are more. */
  public String gemeente() {
    return list(Niveau.GEMEENTE).stream().map(Area::naam).findFirst().orElse("De gemeente");
  }
}
