package nl.wijkbeeld.dashboard.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.wijkbeeld.dashboard.figure.Areas;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.vocabulary.Niveau;

/** The areas of a division, for who looks for one by name or code, and who lies in whom. */
public final class Places {
  private final Map<String, Place> byCode = new LinkedHashMap<>();
  private final Map<String, List<Place>> children = new LinkedHashMap<>();

  /**
   * An area among others.
   *
   * @param parent the area in which it lies
   */
  public record Place(Areas.Area area, Optional<Areas.Area> parent) {
    public String code() {
      return area.code();
    }

    public String naam() {
      return area.naam();
    }

    /** Its level and the area in which it lies, such as {@code wijk in Noord}. */
    public String kind() {
      return area.niveau().code() + parent.map(found -> " in " + found.naam()).orElse("");
    }

    /** All that tells it from others, such as {@code Noord · stadsdeel in Amsterdam · N}. */
    public String label() {
      return naam() + " · " + kind() + " · " + code();
    }
  }

  private Places(Areas areas) {
    Map<String, Areas.Area> all = new LinkedHashMap<>();
    areas.all().forEach(area -> all.put(area.code(), area));
    for (Areas.Area area : areas.all()) {
      Optional<Areas.Area> parent = area.ouder().map(all::get);
      Place place = new Place(area, parent);
      byCode.put(area.code(), place);
      parent.ifPresent(
          found -> children.computeIfAbsent(found.code(), unused -> new ArrayList<>()).add(place));
    }
  }

  /** The places of a division; made once for each snapshot. */
  public static Places of(Snapshot snapshot, String indeling) {
    return snapshot.remember(
        "places/" + indeling, Places.class, opened -> new Places(Areas.of(opened, indeling)));
  }

  public Optional<Place> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** The areas directly in another, by name. */
  public List<Place> children(String code) {
    return children.getOrDefault(code, List.of());
  }

  /**
   * The areas with a text in their name or code; those that begin with it first, then the larger.
   */
  public List<Place> search(String text) {
    String sought = text.strip().toLowerCase(Locale.ROOT);
    return byCode.values().stream()
        .filter(
            place ->
                place.naam().toLowerCase(Locale.ROOT).contains(sought)
                    || place.code().toLowerCase(Locale.ROOT).contains(sought))
        .sorted(
            Comparator.comparing((Place place) -> !begins(place, sought))
                .thenComparing(place -> place.area().niveau(), Comparator.reverseOrder())
                .thenComparing(Place::naam))
        .toList();
  }

  private static boolean begins(Place place, String sought) {
    return place.naam().toLowerCase(Locale.ROOT).startsWith(sought)
        || place.code().toLowerCase(Locale.ROOT).equals(sought);
  }

  /** Whether an area lies in another, or is it. */
  public boolean within(String inner, String outer) {
    return !inner.isEmpty()
        && (inner.equals(outer)
            || within(find(inner).flatMap(Place::parent).map(Areas.Area::code).orElse(""), outer));
  }

  /** The gemeente in which an area lies, if it is not one itself. */
  public Optional<Place> gemeente(Place place) {
    Optional<Place> around = place.parent().map(Areas.Area::code).flatMap(this::find);
    return around.isPresent() && around.get().area().niveau() != Niveau.GEMEENTE
        ? gemeente(around.get())
        : around;
  }

  /** The first gemeente by name, where one begins to look. */
  public Optional<Place> firstGemeente() {
    return byCode.values().stream()
        .filter(place -> place.area().niveau() == Niveau.GEMEENTE)
        .findFirst();
  }
}
