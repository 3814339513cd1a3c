package nl.wijkbeeld.dashboard.wijkbeeld.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.wijkbeeld.Draft;
import nl.wijkbeeld.dashboard.wijkbeeld.Subject;
import nl.wijkbeeld.dashboard.wijkbeeld.Wijkbeeld;
import nl.wijkbeeld.dashboard.wijkbeeld.Wijkbeelden;
import nl.wijkbeeld.dashboard.wijkbeeld.photo.Photo;
import nl.wijkbeeld.dashboard.wijkbeeld.remark.Remark;

/**
 * What the page of a wijkbeeld shows.
 *
 * @param subject the area that it is about
 * @param draft the draft that is shown, or from which an edition was frozen, for who may read it
 * @param editions the numbers of the editions that there are, the newest first
 * @param altered what was taken away from the edition after it was frozen
 * @param objections why it may not be frozen yet; for a draft
 */
record ReadState(
    Wijkbeeld shown,
    Optional<Subject> subject,
    Optional<Draft> draft,
    List<Integer> editions,
    Map<UUID, Photo> photos,
    List<Remark> remarks,
    List<Wijkbeelden.Altered> altered,
    List<String> objections) {

  boolean isDraft() {
    return shown.edition().isEmpty();
  }

  /** How this wijkbeeld is cited. */
  String citation(String address, Language language) {
    Texts texts = Texts.of(ReadState.class, language);
    return shown
        .edition()
        .map(
            edition ->
                texts.get(
                    "citaat",
                    shown.content().title(),
                    Integer.toString(edition.number()),
                    language.day(edition.frozenAt()),
                    shown.facts().snapshot(),
                    address,
                    edition.sha256().substring(0, 12)))
        .orElse(texts.get("citaat.concept"));
  }
}
