package nl.wijkbeeld.dashboard.infrastructure;

import static nl.wijkbeeld.dashboard.page.Dom.el;
import static nl.wijkbeeld.dashboard.page.Dom.link;

import com.vaadin.flow.router.Route;
import java.util.List;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.page.Frame;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;

/** Places of an area by category and function: diversity, gaps, nearness. */
@Route(value = InfrastructureView.PAGE, layout = Frame.class)
public final class InfrastructureView extends RegisterPage {
  static final String PAGE = "sociale-infrastructuur";

  private static final long serialVersionUID = 1L;

  public InfrastructureView(SnapshotStore store) {
    super(store, "infrastructuur");
  }

  @Override
  protected void show(Snapshot snapshot, Address address) {
    InfrastructurePresenter.state(snapshot, address)
        .ifPresentOrElse(state -> show(state, address, snapshot), this::empty);
  }

  private void show(InfrastructureState state, Address address, Snapshot snapshot) {
    show(
        state.content(),
        List.of(
            area(
                state.possible(),
                state.area(),
                place ->
                    choose(address.with(InfrastructurePresenter.AREA, place.code()), "gebied"))),
        address,
        snapshot);
    add(
        el(
            "p",
            "verder",
            link(
                address.to("kaart").with("plaatsen", "alle").href(),
                "",
                "Alle plekken op de kaart"),
            new com.vaadin.flow.component.Text(" \u00b7 "),
            link(
                address.to("gebied/" + state.area().code()).href(),
                "",
                "Meer over " + state.area().naam())));
  }

  private void empty() {
    nothing(
        InfrastructurePresenter.TITLE,
        "Er zijn geen voorzieningen geleverd.",
        InfrastructurePresenter.UNREGISTERED
            + " Lever een bestand met de soort \u201cvoorzieningen\u201d: met een naam, een soort en een plek of gebied.");
  }
}
