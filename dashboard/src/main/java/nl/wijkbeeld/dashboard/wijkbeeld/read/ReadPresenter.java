package nl.wijkbeeld.dashboard.wijkbeeld.read;

import java.util.List;
import java.util.Optional;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.wijkbeeld.Balance;
import nl.wijkbeeld.dashboard.wijkbeeld.Draft;
import nl.wijkbeeld.dashboard.wijkbeeld.Facts;
import nl.wijkbeeld.dashboard.wijkbeeld.FactsMaker;
import nl.wijkbeeld.dashboard.wijkbeeld.Wijkbeeld;
import nl.wijkbeeld.dashboard.wijkbeeld.Wijkbeelden;
import nl.wijkbeeld.dashboard.wijkbeeld.photo.Photos;
import nl.wijkbeeld.dashboard.wijkbeeld.remark.Remarks;
import org.springframework.stereotype.Component;

/** Finds what the page of a wijkbeeld shows. */
@Component
class ReadPresenter {
  private final Wijkbeelden wijkbeelden;
  private final Photos photos;
  private final Remarks remarks;

  ReadPresenter(Wijkbeelden wijkbeelden, Photos photos, Remarks remarks) {
    this.wijkbeelden = wijkbeelden;
    this.photos = photos;
    this.remarks = remarks;
  }

  /**
   * The newest edition; the draft when there is none, for who may read drafts.
   *
   * @param drafts whether the reader may read drafts
   */
  Optional<ReadState> newest(Snapshot snapshot, String code, boolean drafts) {
    Optional<ReadState> edition =
        wijkbeelden.newest(code).map(shown -> of(shown, drafts, List.of()));
    return edition.isPresent() || !drafts ? edition : draft(snapshot, code);
  }

  /** An edition by its number. */
  Optional<ReadState> edition(String code, int number, boolean drafts) {
    return wijkbeelden.edition(code, number).map(shown -> of(shown, drafts, List.of()));
  }

  /** The draft, beside the figures of a snapshot. */
  Optional<ReadState> draft(Snapshot snapshot, String code) {
    return wijkbeelden
        .find(code)
        .flatMap(
            draft ->
                facts(snapshot, draft)
                    .map(
                        facts ->
                            of(
                                new Wijkbeeld(draft.content(), facts, Optional.empty()),
                                true,
                                Balance.objections(draft.content(), facts))));
  }

  /** What a snapshot says for a draft; nothing when it does not know its area. */
  Optional<Facts> facts(Snapshot snapshot, Draft draft) {
    return new FactsMaker(snapshot).make(draft.subject(), draft.content());
  }

  private ReadState of(Wijkbeeld shown, boolean drafts, List<String> objections) {
    String code = shown.code();
    Optional<Draft> draft = wijkbeelden.find(code);
    return new ReadState(
        shown,
        draft.map(Draft::subject),
        drafts ? draft : Optional.empty(),
        wijkbeelden.editionNumbers().getOrDefault(code, List.of()),
        photos.list(shown.content().photos()),
        remarks.shown(code),
        shown
            .edition()
            .map(edition -> wijkbeelden.altered(code, edition.number()))
            .orElse(List.of()),
        objections);
  }
}
