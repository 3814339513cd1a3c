package nl.wijkbeeld.dashboard.network;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.router.Route;
import java.util.List;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.infrastructure.RegisterPage;
import nl.wijkbeeld.dashboard.page.Frame;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import nl.wijkbeeld.vocabulary.Niveau;

/** Organisations and areas: how they are connected, and what falls away when one stops. */
@Route(value = NetworkView.PAGE, layout = Frame.class)
public final class NetworkView extends RegisterPage {
  static final String PAGE = "netwerk";

  private static final long serialVersionUID = 1L;

  public NetworkView(SnapshotStore store) {
    super(store, "netwerk");
  }

  @Override
  protected void show(Snapshot snapshot, Address address) {
    NetworkPresenter.state(snapshot, address)
        .ifPresentOrElse(
            state ->
                show(
                    state.content(),
                    List.of(
                        select(
                            "niveau",
                            "Per",
                            state.levels(),
                            state.level(),
                            Niveau::code,
                            level ->
                                choose(
                                    address.with(NetworkPresenter.LEVEL, level.code()), "niveau")),
                        organisation(state, address)),
                    address,
                    snapshot),
            () ->
                nothing(
                    NetworkPresenter.TITLE,
                    "Er zijn geen organisaties geleverd.",
                    NetworkPresenter.UNREGISTERED
                        + " Lever een bestand met de soort \u201corganisaties\u201d: een regel per organisatie en gebied, met haar functie daar."));
  }

  private ComboBox<String> organisation(NetworkState state, Address address) {
    ComboBox<String> field = new ComboBox<>("Wat als deze organisatie stopt?");
    field.setId("stopt");
    field.setItems(state.organisations());
    field.addClassName("breed");
    field.setClearButtonVisible(true);
    field.setPlaceholder("Kies een organisatie");
    state.stopped().ifPresent(field::setValue);
    field.addValueChangeListener(
        e -> {
          if (e.isFromClient()) {
            choose(
                address.with(NetworkPresenter.STOPS, e.getValue() == null ? "" : e.getValue()),
                "stopt");
          }
        });
    return field;
  }
}
