package nl.wijkbeeld.dashboard.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wijkbeeld.dashboard.compare.Places;
import nl.wijkbeeld.dashboard.compare.Places.Place;
import nl.wijkbeeld.dashboard.figure.Divisions;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;

/** The areas of all divisions of a snapshot, for who looks for some by name or code. */
record ChosenAreas(Snapshot snapshot) {

  private List<Places> divisions() {
    return Divisions.of(snapshot).names().stream()
        .map(division -> Places.of(snapshot, division))
        .toList();
  }

  /** The areas with a text in their name or code, each code once. */
  List<Place> search(String text) {
    Map<String, Place> found = new LinkedHashMap<>();
    for (Places places : divisions()) {
      places.search(text).forEach(place -> found.putIfAbsent(place.code(), place));
    }
    return List.copyOf(found.values());
  }

  Optional<Place> find(String code) {
    return divisions().stream().flatMap(places -> places.find(code).stream()).findFirst();
  }

  /** Those of some codes that exist. */
  List<Place> list(List<String> codes) {
    return codes.stream().flatMap(code -> find(code).stream()).toList();
  }
}
