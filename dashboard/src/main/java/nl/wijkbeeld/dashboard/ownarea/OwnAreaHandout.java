package nl.wijkbeeld.dashboard.ownarea;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.handout.Handout;
import nl.wijkbeeld.dashboard.handout.HandoutMaker;
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
    return new OwnAreaPresenter(snapshot).state(address).map(OwnAreaHandout::make);
  }

  private static Handout make(OwnAreaState state) {
    Handout figures =
        state
            .content()
            .handout(
                List.of(
                    "Gebieden: "
                        + state.chosen().stream()
                            .map(Chosen::name)
                            .collect(Collectors.joining(", ")),
                    "Indeling: " + state.indeling(),
                    "Thema: " + state.theme().orElse("alle")));
    List<Handout.Part> parts = new ArrayList<>();
    state
        .map()
        .ifPresent(
            map ->
                parts.add(
                    new Handout.Picture(
                        map.title(),
                        "Waar " + state.name() + " ligt",
                        AreaMapSvg.drawAlone(map, "eigen"),
                        List.of())));
    parts.addAll(figures.parts());
    return new Handout(
        figures.title(),
        figures.subtitle(),
        figures.choices(),
        parts,
        figures.notes(),
        figures.sources(),
        figures.madeUp());
  }
}
