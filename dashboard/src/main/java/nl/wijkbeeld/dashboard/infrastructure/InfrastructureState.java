package nl.wijkbeeld.dashboard.infrastructure;

import java.util.List;
import nl.wijkbeeld.dashboard.compare.Places.Place;
import nl.wijkbeeld.dashboard.handout.Handout;
import nl.wijkbeeld.dashboard.language.Texts;

/**
 * What the page of social infrastructure shows.
 *
 * @param content what it says
 * @param area the area that it is about
 * @param possible the areas that can be chosen, by name
 */
public record InfrastructureState(Content content, Place area, List<Place> possible) {
  public InfrastructureState {
    possible = List.copyOf(possible);
  }

  /** The same to take along. */
  Handout handout() {
    return content.handout(
        List.of(
            Texts.of(InfrastructureState.class, content.language())
                .get("keuze.gebied", area.naam())));
  }
}
