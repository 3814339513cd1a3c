package nl.wijkbeeld.dashboard.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.compare.Places.Place;
import nl.wijkbeeld.dashboard.figure.IndicatorCatalog;
import nl.wijkbeeld.dashboard.figure.OtherDivisions;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;

/**
 * The areas that an address asks for, as far as they are there.
 *
 * @param indeling the division in which they lie
 * @param places all areas of the division
 * @param areas the chosen ones, in the order of the address
 * @param notices what could not be done, as sentences
 * @param language the language in which it is written
 */
public record ChosenAreas(
    String indeling, Places places, List<Place> areas, List<String> notices, Language language) {

  /** How many fit beside each other. */
  public static final int MOST = 6;

  /** Areas that could be added, under a heading. */
  public record Suggestion(String title, List<Place> areas) {
    public Suggestion {
      areas = List.copyOf(areas);
    }
  }

  public ChosenAreas {
    areas = List.copyOf(areas);
    notices = List.copyOf(notices);
  }

  /** Whether an address names no area, or at least one that is there. */
  static boolean exist(Snapshot snapshot, Address address) {
    return !address.has(Address.AREAS)
        || of(snapshot, address, Language.NL)
            .filter(chosen -> !chosen.areas().isEmpty())
            .isPresent();
  }

  /** The chosen areas, or nothing when the snapshot has no figures. */
  static Optional<ChosenAreas> of(Snapshot snapshot, Address address, Language language) {
    return IndicatorCatalog.of(snapshot)
        .division()
        .map(indeling -> of(snapshot, indeling, address, language));
  }

  private static ChosenAreas of(
      Snapshot snapshot, String indeling, Address address, Language language) {
    Texts texts = Texts.of(ChosenAreas.class, language);
    Places places = Places.of(snapshot, indeling);
    List<Place> found = new ArrayList<>();
    List<Place> tooMany = new ArrayList<>();
    List<String> notices = new ArrayList<>();
    for (String code : address.list(Address.AREAS)) {
      Optional<Place> place = places.find(code);
      if (place.isEmpty()) {
        notices.add(notThere(code, indeling, OtherDivisions.of(snapshot, code, indeling), texts));
      } else if (found.size() < MOST) {
        found.add(place.get());
      } else {
        tooMany.add(place.get());
      }
    }
    if (!tooMany.isEmpty()) {
      notices.add(
          texts.get(
              "te_veel_gebieden",
              tooMany.stream().map(Place::naam).collect(Collectors.joining(", "))));
    }
    return new ChosenAreas(indeling, places, found, notices, language);
  }

  private static String notThere(String code, String indeling, OtherDivisions others, Texts texts) {
    return others.all().stream()
        .findFirst()
        .map(other -> texts.get("andere_indeling", code, other.naam(), other.indeling(), indeling))
        .orElse(texts.get("geen_gebied", code));
  }

  public List<String> codes() {
    return areas.stream().map(Place::code).toList();
  }

  /** The areas by name; of the same name with their kind, so that no two read alike. */
  Map<String, String> names() {
    Map<String, Long> counts =
        areas.stream().collect(Collectors.groupingBy(Place::naam, Collectors.counting()));
    Map<String, String> names = new LinkedHashMap<>();
    areas.forEach(
        place ->
            names.put(
                place.code(),
                counts.get(place.naam()) > 1
                    ? place.naam() + " (" + place.kind(language) + ")"
                    : place.naam()));
    return names;
  }

  /** The gemeente to look at them against: the one in which all lie, unless it is among them. */
  Optional<Place> reference() {
    List<Optional<Place>> around =
        areas.stream().map(places::gemeente).distinct().limit(2).toList();
    return around.size() == 1
        ? around.getFirst().filter(place -> !areas.contains(place))
        : Optional.empty();
  }

  /** The codes with one more. */
  public List<String> with(String code) {
    List<String> codes = new ArrayList<>(codes());
    codes.add(code);
    return codes;
  }

  /** The codes with one less. */
  public List<String> without(String code) {
    return codes().stream().filter(other -> !other.equals(code)).toList();
  }

  /** The codes with one of them a place further to the front. */
  public List<String> forward(String code) {
    List<String> codes = new ArrayList<>(codes());
    int at = codes.indexOf(code);
    if (at > 0) {
      codes.set(at, codes.get(at - 1));
      codes.set(at - 1, code);
    }
    return codes;
  }

  /** What lies near at hand: the neighbours of the first area, or the parts of the city. */
  List<Suggestion> suggestions() {
    List<Suggestion> suggestions = new ArrayList<>();
    areas.stream()
        .limit(1)
        .forEach(
            first -> {
              first
                  .parent()
                  .ifPresent(
                      parent ->
                          suggest(
                              Texts.of(ChosenAreas.class, language).get("ook_in", parent.naam()),
                              places.children(parent.code()),
                              suggestions));
              suggest(
                  Texts.of(ChosenAreas.class, language).get("in", first.naam()),
                  places.children(first.code()),
                  suggestions);
            });
    if (suggestions.isEmpty()) {
      places
          .firstGemeente()
          .ifPresent(
              city ->
                  suggest(
                      Texts.of(ChosenAreas.class, language).get("in", city.naam()),
                      places.children(city.code()),
                      suggestions));
    }
    return suggestions;
  }

  private void suggest(String title, List<Place> all, List<Suggestion> suggestions) {
    List<Place> others =
        all.stream().filter(place -> !codes().contains(place.code())).limit(24).toList();
    if (!others.isEmpty()) {
      suggestions.add(new Suggestion(title, others));
    }
  }
}
