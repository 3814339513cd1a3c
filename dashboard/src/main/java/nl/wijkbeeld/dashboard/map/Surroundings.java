package nl.wijkbeeld.dashboard.map;

import java.util.List;
import java.util.Optional;

/**
 * What is on a drawing with the areas.
 *
 * @param part the part of the land that it shows, if not all of it
 * @param places the places that stand on it
 * @param backdrop what lies behind the areas
 */
public record Surroundings(
    Optional<MapFrame> part, List<Places.Place> places, Optional<Backdrop> backdrop) {

  /** Nothing but all areas. */
  static final Surroundings NONE = new Surroundings(Optional.empty(), List.of(), Optional.empty());

  public Surroundings {
    places = List.copyOf(places);
  }
}
