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
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import nl.wijkbeeld.vocabulary.Niveau;
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
      return Optional.of(make(new EditionPresenter(store, snapshot).state(address)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Handout make(EditionState state) {
    Handout changes =
        state
            .content()
            .handout(
                state
                    .comparison()
                    .filter(Comparison::asked)
                    .map(EditionHandout::choices)
                    .orElse(List.of()));
    Handout.Table editions =
        new Handout.Table(
            "Vastgelegde edities",
            Stream.of("Editie", "Vastgelegd", "Wat er veranderde", "Citeren")
                .map(name -> new Handout.Column(name, false))
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
        changes.madeUp());
  }

  private static List<String> choices(Comparison comparison) {
    return List.of(
        "Van: " + comparison.from().label(),
        "Naar: " + comparison.to().label(),
        "Verschil: " + comparison.kind().label(),
        "Niveau: " + comparison.niveau().map(Niveau::code).orElse("alle"));
  }
}
