package nl.wijkbeeld.dashboard.wijkbeeld.read;

import java.util.List;
import java.util.Map;
import nl.wijkbeeld.dashboard.figure.Areas;
import nl.wijkbeeld.dashboard.figure.IndicatorCatalog;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.wijkbeeld.Draft;
import nl.wijkbeeld.dashboard.wijkbeeld.Wijkbeelden;
import org.springframework.stereotype.Component;

/** Lists the wijkbeelden that a reader may see. */
@Component
class ShelfPresenter {
  private final Wijkbeelden wijkbeelden;

  ShelfPresenter(Wijkbeelden wijkbeelden) {
    this.wijkbeelden = wijkbeelden;
  }

  /**
   * All wijkbeelden with an edition, and the others for who may read drafts.
   *
   * @param drafts whether the reader may
   */
  ShelfState state(Snapshot snapshot, boolean drafts) {
    Map<String, List<Integer>> editions = wijkbeelden.editionNumbers();
    return new ShelfState(
        IndicatorCatalog.of(snapshot).division(),
        drafts,
        wijkbeelden.list().stream()
            .filter(draft -> drafts || editions.containsKey(draft.code()))
            .map(
                draft ->
                    book(draft, editions.getOrDefault(draft.code(), List.of()), snapshot, drafts))
            .toList());
  }

  /** The title of a draft is only for who may read drafts. */
  private ShelfState.Book book(
      Draft draft, List<Integer> editions, Snapshot snapshot, boolean drafts) {
    String title =
        drafts
            ? draft.content().title()
            : wijkbeelden
                .newest(draft.code())
                .map(edition -> edition.content().title())
                .orElse(draft.code());
    return new ShelfState.Book(
        draft.code(),
        title,
        draft.subject().isOwn()
            ? draft.subject().name()
            : Areas.of(snapshot, draft.subject().indeling())
                .find(draft.code())
                .map(Areas.Area::naam)
                .orElse(draft.code()),
        editions,
        draft.step(),
        draft.savedAt(),
        draft.author());
  }
}
