package nl.wijkbeeld.ingest.area;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.wijkbeeld.vocabulary.Niveau;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Finds the area that a file means by a code, another register's code, or a name, within one
 * division.
 */
public final class AreaIndex {

  /** What a text was found to mean. */
  public sealed interface Found {}

  /** Exactly one area. */
  public record One(Gebied gebied) implements Found {}

  /** More areas of the same level. */
  public record Several(List<Gebied> gebieden) implements Found {}

  /** No area; {@code outside} when the code is of another gemeente. */
  public record None(boolean outside) implements Found {}

  private static final Pattern STADSDEEL = Pattern.compile("^stadsdeel ");
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

  private static final int MOST_SUGGESTIONS = 2_000;
  private static final int FARTHEST_SUGGESTION = 3;

  private final Map<String, Division> divisions = new HashMap<>();
  private final Map<String, Optional<Gebied>> suggestions = new HashMap<>();

  private static final class Division {
    private final String name;
    private final List<Gebied> gebieden = new ArrayList<>();
    private final Map<String, Gebied> byCode = new HashMap<>();
    private final Map<String, List<Gebied>> byName = new HashMap<>();
    private final Map<String, Set<Gebied>> byPostcode = new HashMap<>();
    private Optional<AreaLocator> locator = Optional.empty();

    Division(String name) {
      this.name = name;
    }

    LocalDate geldigVan() {
      return gebieden.stream().map(Gebied::geldigVan).min(LocalDate::compareTo).orElseThrow();
    }

    boolean endedBy(LocalDate day) {
      return gebieden.stream()
          .flatMap(gebied -> gebied.geldigTot().stream())
          .anyMatch(end -> !end.isAfter(day));
    }

    /** The smallest area that holds all of these, themselves included. */
    Optional<Gebied> smallestAround(Set<Gebied> inside) {
      List<Gebied> around = null;
      for (Gebied gebied : inside) {
        List<Gebied> chain = upwards(gebied);
        if (around == null) {
          around = new ArrayList<>(chain);
        } else {
          around.retainAll(chain);
        }
      }
      return around == null ? Optional.empty() : around.stream().findFirst();
    }

    private List<Gebied> upwards(Gebied gebied) {
      List<Gebied> chain = new ArrayList<>();
      Optional<Gebied> next = Optional.of(gebied);
      while (next.isPresent() && !chain.contains(next.get())) {
        chain.add(next.get());
        next = next.get().ouder().map(byCode::get);
      }
      return chain;
    }

    void add(Gebied gebied) {
      gebieden.add(gebied);
      byCode.put(gebied.code(), gebied);
      byName.computeIfAbsent(fold(gebied.naam()), unused -> new ArrayList<>()).add(gebied);
      for (String alias : gebied.aliassen()) {
        byCode.putIfAbsent(alias, gebied);
        List<Gebied> named = byName.computeIfAbsent(fold(alias), unused -> new ArrayList<>());
        if (!named.contains(gebied)) {
          named.add(gebied);
        }
      }
    }
  }

  public AreaIndex(List<Gebied> gebieden) {
    for (Gebied gebied : gebieden) {
      divisions.computeIfAbsent(gebied.indeling(), Division::new).add(gebied);
    }
  }

  /** A name under which files mention an area, beside those that came with the area itself. */
  public void addAlias(String indeling, String code, String alias) {
    Division division = divisions.get(indeling);
    Gebied gebied = division == null ? null : division.byCode.get(code);
    if (gebied != null) {
      List<Gebied> named =
          division.byName.computeIfAbsent(fold(alias), unused -> new ArrayList<>());
      if (!named.contains(gebied)) {
        named.add(gebied);
      }
    }
  }

  /** An area in which a postcode lies, as four digits or as four digits and two letters. */
  public void addPostcode(String indeling, String postcode, String code) {
    Division division = divisions.get(indeling);
    Gebied gebied = division == null ? null : division.byCode.get(code);
    if (gebied != null) {
      division.byPostcode.computeIfAbsent(postcode, unused -> new LinkedHashSet<>()).add(gebied);
    }
  }

  /**
   * The area in which a postcode lies: of one that lies in several the smallest area around them
   * all. A full postcode that the table does not know goes by its four digits.
   */
  public Optional<Gebied> byPostcode(String indeling, String postcode) {
    Division division = divisions.get(indeling);
    Set<Gebied> gebieden = division.byPostcode.get(postcode);
    if (gebieden == null && postcode.length() > 4) {
      gebieden = division.byPostcode.get(postcode.substring(0, 4));
    }
    return gebieden == null ? Optional.empty() : division.smallestAround(gebieden);
  }

  public boolean hasPostcodes(String indeling) {
    return !divisions.get(indeling).byPostcode.isEmpty();
  }

  /** Finds the areas of the finest level of a division by a point. */
  public AreaLocator locator(String indeling) {
    Division division = divisions.get(indeling);
    if (division.locator.isEmpty()) {
      division.locator = Optional.of(new AreaLocator(division.gebieden));
    }
    return division.locator.get();
  }

  /** The area whose code or name is written almost like a text, for a message. */
  public Optional<Gebied> suggestion(String indeling, String text) {
    String key = indeling + "/" + text;
    if (!suggestions.containsKey(key) && suggestions.size() >= MOST_SUGGESTIONS) {
      return Optional.empty();
    }
    return suggestions.computeIfAbsent(key, unused -> nearest(divisions.get(indeling), text));
  }

  /** A code in one of the known forms is not a slip of the pen, but of another division. */
  private static Optional<Gebied> nearest(Division division, String text) {
    if (AreaCode.parse(text).isPresent()) {
      return Optional.empty();
    }
    String folded = fold(text);
    int farthest = Math.min(FARTHEST_SUGGESTION, folded.length() / 3);
    LevenshteinDistance distance = new LevenshteinDistance(farthest);
    Gebied best = null;
    int shortest = farthest + 1;
    for (Gebied gebied : division.gebieden) {
      for (String name : List.of(fold(gebied.code()), fold(gebied.naam()))) {
        int far = distance.apply(folded, name);
        if (far >= 0 && far < shortest) {
          shortest = far;
          best = gebied;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  public boolean isEmpty() {
    return divisions.isEmpty();
  }

  /** The names of the divisions that were delivered, oldest first. */
  public List<String> divisions() {
    return divisions.values().stream()
        .sorted(Comparator.comparing(Division::geldigVan))
        .map(division -> division.name)
        .toList();
  }

  public boolean has(String indeling) {
    return divisions.containsKey(indeling);
  }

  /**
   * The division that was valid on a day; for a day before the oldest division the oldest, for a
   * day after the end of the last none.
   */
  public Optional<String> divisionOn(LocalDate day) {
    return divisionsOn(day).stream().findFirst();
  }

  /** All divisions that began last before a day: more than one when two registers differ. */
  public List<String> divisionsOn(LocalDate day) {
    Optional<LocalDate> newest =
        divisions.values().stream()
            .map(Division::geldigVan)
            .filter(start -> !start.isAfter(day))
            .max(Comparator.naturalOrder());
    Optional<LocalDate> start =
        newest.or(
            () ->
                divisions.values().stream()
                    .map(Division::geldigVan)
                    .min(Comparator.naturalOrder()));
    return divisions.values().stream()
        .filter(division -> Optional.of(division.geldigVan()).equals(start))
        .filter(division -> !division.endedBy(day))
        .map(division -> division.name)
        .sorted()
        .toList();
  }

  /** All real areas of a level, without residual areas, ordered by code. */
  public List<Gebied> list(String indeling, Niveau niveau) {
    return divisions.get(indeling).gebieden.stream()
        .filter(gebied -> gebied.niveau() == niveau && !gebied.isResidual())
        .sorted(Comparator.comparing(Gebied::code))
        .toList();
  }

  /** The gemeente of the division, when it has exactly one. */
  public Optional<Gebied> gemeente(String indeling) {
    List<Gebied> gemeenten = list(indeling, Niveau.GEMEENTE);
    return gemeenten.size() == 1 ? Optional.of(gemeenten.getFirst()) : Optional.empty();
  }

  /**
   * The area that a text means. A code goes before a name; of a name on several levels the asked
   * level, else the highest.
   *
   * @param niveau the level to look on, or empty for any
   */
  public Found find(String indeling, String text, Optional<Niveau> niveau) {
    Division division = divisions.get(indeling);
    Gebied byCode = division.byCode.get(text);
    if (byCode != null) {
      return new One(byCode);
    }
    List<Gebied> named = division.byName.getOrDefault(fold(text), List.of());
    Optional<Niveau> level =
        niveau.isPresent()
            ? niveau
            : named.stream().map(Gebied::niveau).max(Comparator.naturalOrder());
    List<Gebied> onLevel =
        named.stream()
            .filter(gebied -> level.filter(l -> l == gebied.niveau()).isPresent())
            .toList();
    return switch (onLevel.size()) {
      case 0 -> new None(isOutside(indeling, text));
      case 1 -> new One(onLevel.getFirst());
      default -> new Several(onLevel);
    };
  }

  private boolean isOutside(String indeling, String text) {
    if (text.startsWith("NL")) {
      return true;
    }
    List<String> known =
        list(indeling, Niveau.GEMEENTE).stream().map(Gebied::code).collect(Collectors.toList());
    return AreaCode.gemeenteOfCbsCode(text).filter(code -> !known.contains(code)).isPresent();
  }

  /** Case, accents, repeated spaces and the word "stadsdeel" do not tell names apart. */
  private static String fold(String name) {
    String plain = ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
    String lower = plain.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    return STADSDEEL.matcher(lower).replaceFirst("");
  }
}
