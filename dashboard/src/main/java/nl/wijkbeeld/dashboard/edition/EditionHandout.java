package nl.wijkbeeld.dashboard.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.edition.EditionState.Comparison;
import nl.wijkbeeld.dashboard.handout.Handout;
import nl.wijkbeeld.dashboard.handout.HandoutMaker;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import org.springframework.stereotype.Component;

/** What can be taken from the page of editions. */
@Component
final class EditionHandout implements HandoutMaker {
  private final SnapshotStore store;

  EditionHandout(SnapshotStore store) {
    this.store = store;
  }

  @Override
  public String page() {
    return EditionPresenter.PAGE;
  }

  @Override
  public Optional<Handout> make(Snapshot snapshot, Address address) {
    try {
      Language language = address.language();
      return Optional.of(
          make(new EditionPresenter(store, snapshot, language).state(address), language));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Handout make(EditionState state, Language language) {
    Texts texts = Texts.of(EditionHandout.class, language);
    Handout changes =
        state
            .content()
            .handout(
                state
                    .comparison()
                    .filter(Comparison::asked)
                    .map(comparison -> choices(comparison, language))
                    .orElse(List.of()));
    Handout.Table editions =
        new Handout.Table(
            texts.get("vastgelegde_edities"),
            Stream.of("editie", "wanneer_vastgelegd", "wat_veranderde", "citeren")
                .map(name -> new Handout.Column(texts.get(name), false))
                .toList(),
            state.editions().stream()
                .map(
                    one ->
                        Stream.of(one.name(), one.about(), one.notes(), one.citation())
                            .map(Handout.Cell::text)
                            .toList())
                .toList());
    List<Handout.Part> parts = new ArrayList<>();
    parts.add(editions);
    parts.addAll(changes.parts());
    return new Handout(
        changes.title(),
        changes.subtitle(),
        changes.choices(),
        parts,
        changes.notes(),
        changes.sources(),
        changes.madeUp(),
        language);
  }

  private static List<String> choices(Comparison comparison, Language language) {
    Texts texts = Texts.of(EditionHandout.class, language);
    return List.of(
        texts.get("keuze.van", comparison.from().label()),
        texts.get("keuze.naar", comparison.to().label()),
        texts.get("keuze.verschil", comparison.kind().label(language)),
        texts.get(
            "keuze.niveau",
            comparison.niveau().map(language::level).orElse(texts.get("keuze.alle"))));
  }
}
