package nl.wijkbeeld.dashboard.compare;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.wijkbeeld.dashboard.figure.Areas;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.vocabulary.Niveau;

/** The areas of a division, for who looks for one by name or code. */
public final class Places {
  private final Areas areas;
  private final Map<String, Place> byCode = new LinkedHashMap<>();

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
    public String kind(Language language) {
      String level = language.level(area.niveau());
      return parent
          .map(found -> Texts.of(Place.class, language).get("ligt_in", level, found.naam()))
          .orElse(level);
    }

    /** All that tells it from others, such as {@code Noord · stadsdeel in Amsterdam · N}. */
    public String label(Language language) {
      return naam() + " · " + kind(language) + " · " + code();
    }

    /** All that tells it from others, in Dutch. */
    public String label() {
      return label(Language.NL);
    }
  }

  private Places(Areas areas) {
    this.areas = areas;
    areas
        .all()
        .forEach(
            area -> byCode.put(area.code(), new Place(area, area.ouder().flatMap(areas::find))));
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
    return areas.children(code).stream().map(Areas.Area::code).map(byCode::get).toList();
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

  /** Whether an area lies in another. */
  public boolean within(String inner, String outer) {
    return areas.ancestors(inner).stream().anyMatch(area -> area.code().equals(outer));
  }

  /** The gemeente of an area: itself, or what it lies in. */
  public Optional<Place> gemeente(Place place) {
    return areas.gemeente(place.code()).map(Areas.Area::code).flatMap(this::find);
  }

  /** Whether all areas lie in one gemeente, so that it can be looked at as the whole. */
  public boolean isOneGemeente() {
    return areas.list(Niveau.GEMEENTE).size() == 1;
  }

  /** The first gemeente by name, where one begins to look. */
  public Optional<Place> firstGemeente() {
    return areas.list(Niveau.GEMEENTE).stream()
        .map(Areas.Area::code)
        .flatMap(code -> find(code).stream())
        .findFirst();
  }
}
