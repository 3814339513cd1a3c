package nl.wijkbeeld.dashboard.page;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import nl.wijkbeeld.dashboard.snapshot.UnreadableSnapshot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The status of the first answer of a page: 404 for what a snapshot does not have, 503 when there
 * is no snapshot that can be read. The page itself says in words what happened.
 */
@Component
public final class PageStatus implements VaadinServiceInitListener {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(PageStatus.class);
  private static final int FOUND = 200;
  private static final int NOT_FOUND = 404;
  private static final int UNAVAILABLE = 503;

  private final transient SnapshotStore store;
  private final transient List<AddressCheck> checks;

  PageStatus(SnapshotStore store, List<AddressCheck> checks) {
    this.store = store;
    this.checks = List.copyOf(checks);
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.addIndexHtmlRequestListener(this::answer);
  }

  private void answer(IndexHtmlResponse response) {
    int status = of(address(response.getVaadinRequest()));
    if (status != FOUND) {
      response.getVaadinResponse().setStatus(status);
    }
  }

  private static Address address(VaadinRequest request) {
    String path = Optional.ofNullable(request.getPathInfo()).orElse("").replaceFirst("^/+", "");
    Map<String, List<String>> choices = new LinkedHashMap<>();
    request.getParameterMap().forEach((name, values) -> choices.put(name, Arrays.asList(values)));
    return new Address(path, choices);
  }

  /** The status for an address. */
  int of(Address address) {
    try {
      Optional<String> named = address.first(Address.SNAPSHOT);
      Optional<Snapshot> snapshot = named.isPresent() ? store.find(named.get()) : store.current();
      if (snapshot.isEmpty()) {
        return named.isPresent() ? NOT_FOUND : UNAVAILABLE;
      }
      String page = address.segment(0).orElse("");
      boolean exists =
          checks.stream()
              .filter(check -> check.page().equals(page))
              .allMatch(check -> check.exists(snapshot.get(), address));
      return exists ? FOUND : NOT_FOUND;
    } catch (IOException | UnreadableSnapshot unreadable) {
      LOG.warn("voor {} is geen snapshot te lezen", address.path(), unreadable);
      return UNAVAILABLE;
    }
  }
}
