package nl.wijkbeeld.dashboard.ownarea;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.handout.Handout;
import nl.wijkbeeld.dashboard.handout.HandoutMaker;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.map.AreaMapSvg;
import nl.wijkbeeld.dashboard.ownarea.OwnAreaState.Chosen;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import org.springframework.stereotype.Component;

/** What can be taken from the page of an own area. */
@Component
final class OwnAreaHandout implements HandoutMaker {
  @Override
  public String page() {
    return OwnAreaPresenter.PAGE;
  }

  @Override
  public Optional<Handout> make(Snapshot snapshot, Address address) {
    return new OwnAreaPresenter(snapshot, address.language())
        .state(address)
        .map(state -> make(state, address.language()));
  }

  private static Handout make(OwnAreaState state, Language language) {
    Texts texts = Texts.of(OwnAreaHandout.class, language);
    Handout figures =
        state
            .content()
            .handout(
                List.of(
                    texts.get(
                        "keuze.gebieden",
                        state.chosen().stream()
                            .map(Chosen::name)
                            .collect(Collectors.joining(", "))),
                    texts.get("keuze.indeling", state.indeling()),
                    texts.get("keuze.thema", state.theme().orElse(texts.get("keuze.alle")))));
    List<Handout.Part> parts = new ArrayList<>();
    state
        .map()
        .ifPresent(
            map ->
                parts.add(
                    new Handout.Picture(
                        map.title(),
                        texts.get("waar", state.name()),
                        AreaMapSvg.drawAlone(map, "eigen", language),
                        List.of())));
    parts.addAll(figures.parts());
    return new Handout(
        figures.title(),
        figures.subtitle(),
        figures.choices(),
        parts,
        figures.notes(),
        figures.sources(),
        figures.madeUp(),
        language);
  }
}
