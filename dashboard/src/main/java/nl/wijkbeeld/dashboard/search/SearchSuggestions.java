package nl.wijkbeeld.dashboard.search;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import nl.wijkbeeld.dashboard.wijkbeeld.Wijkbeelden;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers the search box while somebody types; without a session. */
@RestController
final class SearchSuggestions {
  private static final int LONGEST = 100;

  private final SnapshotStore store;
  private final Wijkbeelden wijkbeelden;

  SearchSuggestions(SnapshotStore store, Wijkbeelden wijkbeelden) {
    this.store = store;
    this.wijkbeelden = wijkbeelden;
  }

  /**
   * The suggestions for a question.
   *
   * @param cijfers the snapshot that the window shows
   */
  @GetMapping("/zoeksuggesties")
  List<SearchState.Hit> suggest(
      @RequestParam(name = "q", defaultValue = "") String q,
      @RequestParam(name = "cijfers", defaultValue = "") String cijfers,
      @RequestParam(name = Language.PARAMETER, defaultValue = "nl") String taal,
      @RequestParam(name = Address.SNAPSHOT, defaultValue = "") String snapshot,
      @RequestParam(name = Address.EMBEDDED, defaultValue = "") String embedded)
      throws IOException {
    Optional<Snapshot> shown = cijfers.isEmpty() ? store.current() : store.find(cijfers);
    if (shown.isEmpty() || q.length() > LONGEST) {
      return List.of();
    }
    Map<String, List<String>> choices = new LinkedHashMap<>();
    choices.put(Address.SNAPSHOT, List.of(snapshot));
    choices.put(Address.EMBEDDED, List.of(embedded));
    return new SearchPresenter(
            shown.get(), wijkbeelden.published(), Language.find(taal).orElse(Language.NL))
        .suggestions(q, new Address("zoeken", choices));
  }
}
