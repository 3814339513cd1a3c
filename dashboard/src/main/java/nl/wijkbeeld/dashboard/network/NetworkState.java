package nl.wijkbeeld.dashboard.network;

import java.util.List;
import java.util.Optional;
import nl.wijkbeeld.dashboard.handout.Handout;
import nl.wijkbeeld.dashboard.infrastructure.Content;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.vocabulary.Niveau;

/**
 * What the page of the network shows.
 *
 * @param content what it says
 * @param level the level of its areas
 * @param levels the levels that have a network
 * @param stopped the organisation of which is asked what if it stops
 * @param organisations those that can be asked for
 */
public record NetworkState(
    Content content,
    Niveau level,
    List<Niveau> levels,
    Optional<String> stopped,
    List<String> organisations) {
  public NetworkState {
    levels = List.copyOf(levels);
    organisations = List.copyOf(organisations);
  }

  /** The same to take along. */
  Handout handout() {
    Texts texts = Texts.of(NetworkState.class, content.language());
    return content.handout(
        List.of(
            texts.get("keuze.per", content.language().level(level)),
            texts.get("keuze.stopt", stopped.orElse(texts.get("keuze.geen")))));
  }
}
