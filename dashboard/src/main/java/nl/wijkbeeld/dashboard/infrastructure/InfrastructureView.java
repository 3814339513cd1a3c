package nl.wijkbeeld.dashboard.infrastructure;

import static nl.wijkbeeld.dashboard.page.Dom.el;
import static nl.wijkbeeld.dashboard.page.Dom.link;

import com.vaadin.flow.router.Route;
import java.util.List;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.page.Frame;
import nl.wijkbeeld.dashboard.page.Translated;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;

/** Places of an area by category and function: diversity, gaps, nearness. */
@Route(value = InfrastructureView.PAGE, layout = Frame.class)
public final class InfrastructureView extends RegisterPage implements Translated {
  static final String PAGE = "sociale-infrastructuur";

  private static final long serialVersionUID = 1L;

  private final transient Texts texts = Texts.of(InfrastructureView.class, language());

  public InfrastructureView(SnapshotStore store) {
    super(store, "infrastructuur");
  }

  @Override
  protected void show(Snapshot snapshot, Address address) {
    InfrastructurePresenter.state(snapshot, address, language())
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
                address.to("kaart").with("plaatsen", "alle").href(), "", texts.get("alle_plekken")),
            new com.vaadin.flow.component.Text(" \u00b7 "),
            link(
                address.to("gebied/" + state.area().code()).href(),
                "",
                texts.get("meer_over", state.area().naam()))));
  }

  private void empty() {
    nothing(
        texts.get("titel"),
        texts.get("niet_geleverd"),
        texts.get("niet_geregistreerd") + " " + texts.get("lever"));
  }
}
