package nl.wijkbeeld.dashboard.page;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import java.io.IOException;
import java.util.Optional;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import nl.wijkbeeld.dashboard.snapshot.UnreadableSnapshot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A page over the snapshot of its window; without one, or with a damaged one, it says what to do.
 */
public abstract class SnapshotPage extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(SnapshotPage.class);

  private final transient SnapshotStore store;
  private final String className;
  private String title = "Wijkbeeld";

  protected SnapshotPage(SnapshotStore store, String className) {
    this.store = store;
    this.className = className;
  }

  /**
   * Fills the page for an address; it is empty when this is called.
   *
   * @throws IOException when the snapshot cannot be read
   */
  protected abstract void show(Snapshot snapshot, Address address) throws IOException;

  /** The language of the page: that in which the window is read, when the page is there in it. */
  protected final Language language() {
    return this instanceof Translated ? PageLanguage.current() : Language.NL;
  }

  protected final void setPageTitle(String pageTitle) {
    title = pageTitle;
  }

  @Override
  public final String getPageTitle() {
    return title;
  }

  @Override
  public final void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    setClassName(className);
    Address address = Addresses.of(event.getLocation());
    try {
      Optional<Snapshot> snapshot = WindowSnapshot.open(store, address);
      if (snapshot.isPresent()) {
        show(snapshot.get(), address);
      } else if (address.has(Address.SNAPSHOT)) {
        add(EmptyPage.snapshotGone(address));
      } else {
        add(EmptyPage.noSnapshot(store.folder()));
      }
    } catch (IOException | UnreadableSnapshot unreadable) {
      LOG.error("de snapshot in {} kan niet worden geopend", store.folder(), unreadable);
      removeAll();
      add(EmptyPage.unreadable());
    }
  }
}
