package nl.wijkbeeld.dashboard.network;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.router.Route;
import java.util.List;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.infrastructure.RegisterPage;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.page.Frame;
import nl.wijkbeeld.dashboard.page.Translated;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;

/** Organisations and areas: how they are connected, and what falls away when one stops. */
@Route(value = NetworkView.PAGE, layout = Frame.class)
public final class NetworkView extends RegisterPage implements Translated {
  static final String PAGE = "netwerk";

  private static final long serialVersionUID = 1L;

  private final transient Texts texts = Texts.of(NetworkView.class, language());

  public NetworkView(SnapshotStore store) {
    super(store, "netwerk");
  }

  @Override
  protected void show(Snapshot snapshot, Address address) {
    NetworkPresenter.state(snapshot, address, language())
        .ifPresentOrElse(
            state ->
                show(
                    state.content(),
                    List.of(
                        select(
                            "niveau",
                            texts.get("per"),
                            state.levels(),
                            state.level(),
                            language()::level,
                            level ->
                                choose(
                                    address.with(NetworkPresenter.LEVEL, level.code()), "niveau")),
                        organisation(state, address)),
                    address,
                    snapshot),
            () ->
                nothing(
                    texts.get("titel"),
                    texts.get("niet_geleverd"),
                    texts.get("niet_geregistreerd") + " " + texts.get("lever")));
  }

  private ComboBox<String> organisation(NetworkState state, Address address) {
    ComboBox<String> field = new ComboBox<>(texts.get("wat_als_stopt"));
    field.setId("stopt");
    field.setItems(state.organisations());
    field.addClassName("breed");
    field.setClearButtonVisible(true);
    field.setPlaceholder(texts.get("kies_organisatie"));
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
