package nl.wijkbeeld.dashboard.page;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.language.Language;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/**
 * What stands in the very first answer to a browser: the language, for a screen reader and for
 * hyphenation; light or dark as it was chosen before, so that nothing flashes; what the page will
 * ask for; and the right status.
 */
@Component
final class FirstResponse implements VaadinServiceInitListener {
  private static final long serialVersionUID = 1L;

  /** Takes over the choice that {@code schil.js} keeps. */
  private static final String THEME =
      "try{const t=localStorage.getItem('wijkbeeld.thema');if(t)document.documentElement.dataset.thema=t}catch{}";

  /** The scripts of every page. */
  private static final List<String> SCRIPTS = List.of("wijkbeeld.js", "schil.js", "meenemen.js");

  private final transient List<StatusOfPage> statuses;
  private final transient List<AskedAhead> ahead;

  FirstResponse(List<StatusOfPage> statuses, List<AskedAhead> ahead) {
    this.statuses = List.copyOf(statuses);
    this.ahead = List.copyOf(ahead);
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.addIndexHtmlRequestListener(this::complete);
    event
        .getSource()
        .addUIInitListener(init -> PageLanguage.set(init.getUI(), VaadinRequest.getCurrent()));
  }

  private void complete(IndexHtmlResponse response) {
    VaadinRequest request = response.getVaadinRequest();
    Document document = response.getDocument();
    document
        .getElementsByTag("html")
        .attr("lang", PageLanguage.of(request).code())
        .attr("theme", "light-dark");
    document.head().prependChild(new Element("script").appendChild(new DataNode(THEME)));
    PageLanguage.named(request).ifPresent(language -> remember(response, language));
    Address address = address(request);
    Address asked = address.in(PageLanguage.of(request));
    Stream.concat(SCRIPTS.stream(), ahead.stream().flatMap(one -> one.list(asked).stream()))
        .forEach(file -> document.head().appendChild(preload(file)));
    response.getVaadinResponse().setStatus(status(address));
  }

  private static Element preload(String asked) {
    Element link = new Element("link").attr("href", "./" + asked);
    return asked.endsWith(".js")
        ? link.attr("rel", "modulepreload")
        : link.attr("rel", "preload").attr("as", "fetch").attr("crossorigin", "anonymous");
  }

  private static void remember(IndexHtmlResponse response, Language language) {
    response.getVaadinResponse().addCookie(PageLanguage.cookie(language));
  }

  private int status(Address address) {
    if (RouteConfiguration.forApplicationScope().getRoute(address.path()).isEmpty()) {
      return StatusOfPage.NOT_FOUND;
    }
    return statuses.stream().mapToInt(known -> known.status(address)).max().orElse(StatusOfPage.OK);
  }

  private static Address address(VaadinRequest request) {
    String path = Optional.ofNullable(request.getPathInfo()).orElse("");
    Map<String, List<String>> choices = new LinkedHashMap<>();
    request.getParameterMap().forEach((name, values) -> choices.put(name, Arrays.asList(values)));
    return new Address(path.startsWith("/") ? path.substring(1) : path, choices);
  }
}
