package nl.wijkbeeld.dashboard.page;

import static nl.wijkbeeld.dashboard.page.Dom.el;
import static nl.wijkbeeld.dashboard.page.Dom.with;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.io.IOException;
import java.util.Optional;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says that there are newer figures than those of this window. {@code schil.js} asks {@link
 * NewestSnapshot} each minute and reports here when the answer is another snapshot than the one
 * that is shown.
 */
final class NewSnapshotNotice extends Div {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(NewSnapshotNotice.class);
  private static final String SHOWN = "data-snapshot";

  private final transient SnapshotStore store;
  private final transient Texts texts;
  private String shownId = "";

  NewSnapshotNotice(SnapshotStore store, Texts texts) {
    this.store = store;
    this.texts = texts;
    addClassName("nieuwe-cijfers");
    getElement().setAttribute("role", "status");
    getElement().addEventListener("nieuwe-cijfers", event -> compare());
  }

  /** Looks for newer figures than a page shows; a page of a named snapshot stays as it is. */
  void show(Address here, Optional<Snapshot> shown) {
    shownId = here.has(Address.SNAPSHOT) ? "" : shown.map(Snapshot::id).orElse("");
    if (shownId.isEmpty()) {
      getElement().removeAttribute(SHOWN);
    } else {
      getElement().setAttribute(SHOWN, shownId);
    }
    compare();
  }

  private void compare() {
    boolean newer = !shownId.isEmpty() && newest().filter(id -> !id.equals(shownId)).isPresent();
    if (newer && getElement().getChildCount() == 0) {
      HtmlContainer button =
          with(el("button", "knop", texts.get("toon_de_nieuwe_cijfers")), "type", "button");
      button.getElement().addEventListener("click", event -> UI.getCurrent().getPage().reload());
      add(el("span", "", texts.get("er_zijn_nieuwe_cijfers")), button);
    } else if (!newer) {
      removeAll();
    }
  }

  private Optional<String> newest() {
    try {
      return store.currentId();
    } catch (IOException unreadable) {
      LOG.warn("het meer kan niet worden gelezen", unreadable);
      return Optional.empty();
    }
  }
}
