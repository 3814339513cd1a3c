package nl.wijkbeeld.dashboard.catalog;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.io.IOException;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import nl.wijkbeeld.dashboard.snapshot.UnreadableSnapshot;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Puts the card for search engines in the data page, and on every page where the catalog is. */
@Component
final class CardInDataPage implements VaadinServiceInitListener {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(CardInDataPage.class);
  private static final String PAGE = "/gegevens";

  private final transient SnapshotStore store;
  private final transient Site site;

  CardInDataPage(SnapshotStore store, Site site) {
    this.store = store;
    this.site = site;
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.addIndexHtmlRequestListener(this::complete);
  }

  private void complete(IndexHtmlResponse response) {
    Element head = response.getDocument().head();
    head.appendElement("link")
        .attr("rel", "alternate")
        .attr("type", "text/turtle")
        .attr("href", "./dcat.ttl");
    if (PAGE.equals(response.getVaadinRequest().getPathInfo())
        && response.getVaadinRequest() instanceof VaadinServletRequest request) {
      try {
        store
            .current()
            .map(snapshot -> SearchEngineCard.of(snapshot, site, site.root(request)))
            .ifPresent(
                card ->
                    head.appendElement("script")
                        .attr("type", "application/ld+json")
                        .appendChild(new DataNode(card)));
      } catch (IOException | UnreadableSnapshot unreadable) {
        LOG.warn("de gegevenspagina heeft geen kaart voor zoekmachines", unreadable);
      }
    }
  }
}
