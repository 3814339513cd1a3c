package nl.wijkbeeld.dashboard.atlas;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.figure.Areas;
import nl.wijkbeeld.dashboard.figure.IndicatorCatalog;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.map.OutlineFile;
import nl.wijkbeeld.dashboard.map.Places;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import nl.wijkbeeld.dashboard.snapshot.UnreadableSnapshot;
import nl.wijkbeeld.vocabulary.Niveau;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the map in a browser is drawn from: the outlines of a level, and apart from them what a map
 * says of each area. A snapshot never changes, so that a browser may keep both for good.
 */
@RestController
final class MapResources {
  private static final Logger LOG = LoggerFactory.getLogger(MapResources.class);

  /** Changes with the form of the files, so that nobody keeps one of an older form. */
  private static final String FORM = "1";

  private static final String GZIP = "gzip";

  private final SnapshotStore store;

  MapResources(SnapshotStore store) {
    this.store = store;
  }

  @GetMapping("/omtrekken/{snapshot}/{indeling}/{niveau}")
  ResponseEntity<byte[]> outlines(
      @PathVariable String snapshot,
      @PathVariable String indeling,
      @PathVariable String niveau,
      @RequestHeader(name = "If-None-Match", required = false) String known,
      @RequestHeader(name = "Accept-Encoding", required = false) String accepted) {
    boolean compressed = accepted != null && accepted.contains(GZIP);
    ResponseEntity<byte[]> answer =
        answer(
            snapshot,
            tag(snapshot + "/" + indeling + "/" + niveau),
            known,
            opened ->
                Niveau.find(niveau)
                    .filter(level -> !Areas.of(opened, indeling).list(level).isEmpty())
                    .map(level -> OutlineFile.of(opened, indeling, level))
                    .map(file -> compressed ? file.compressed() : file.json()));
    return compressed && answer.getStatusCode() == HttpStatus.OK
        ? ResponseEntity.ok()
            .headers(answer.getHeaders())
            .header("Content-Encoding", GZIP)
            .header("Vary", "Accept-Encoding")
            .body(answer.getBody())
        : answer;
  }

  @GetMapping("/kaartcijfers/{snapshot}")
  ResponseEntity<byte[]> figures(
      @PathVariable String snapshot,
      @RequestParam MultiValueMap<String, String> choices,
      @RequestHeader(name = "If-None-Match", required = false) String known) {
    Address address = new Address("kaartcijfers/" + snapshot, Map.copyOf(choices));
    return answer(
        snapshot,
        tag(address.href()),
        known,
        opened ->
            PanelChoice.of(IndicatorCatalog.of(opened), address)
                .map(choice -> figures(opened, choice, address.language())));
  }

  @GetMapping("/plaatsen/{snapshot}")
  ResponseEntity<byte[]> places(
      @PathVariable String snapshot,
      @RequestParam(defaultValue = MapState.ALL_PLACES) String soort,
      @RequestHeader(name = "If-None-Match", required = false) String known) {
    return answer(
        snapshot,
        tag(snapshot + "/" + soort),
        known,
        opened -> {
          Places places = Places.of(opened);
          List<Places.Place> asked =
              soort.equals(MapState.ALL_PLACES) ? places.all() : places.list(soort);
          return asked.isEmpty() ? Optional.empty() : Optional.of(PlaceFile.of(asked));
        });
  }

  private static byte[] figures(Snapshot snapshot, PanelChoice choice, Language language) {
    Panel panel = Panel.of(new PanelMaker(snapshot, language), choice);
    List<String> codes = OutlineFile.of(snapshot, choice.indeling(), choice.niveau()).codes();
    return FigureFile.of(panel.map(), panel.description(), codes, language);
  }

  private ResponseEntity<byte[]> answer(
      String id, String tag, String known, Function<Snapshot, Optional<byte[]>> make) {
    if (tag.equals(known)) {
      return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
          .eTag(tag)
          .cacheControl(forGood())
          .build();
    }
    try {
      Optional<byte[]> json = store.find(id).flatMap(make);
      return json.isEmpty()
          ? message(HttpStatus.NOT_FOUND, "Dit is er niet in deze snapshot.")
          : ResponseEntity.ok()
              .contentType(MediaType.APPLICATION_JSON)
              .eTag(tag)
              .cacheControl(forGood())
              .body(json.get());
    } catch (IOException | UnreadableSnapshot unreadable) {
      LOG.error("de kaart kan niet worden gelezen", unreadable);
      return message(
          HttpStatus.SERVICE_UNAVAILABLE, "De snapshot kan op dit moment niet worden gelezen.");
    }
  }

  private static ResponseEntity<byte[]> message(HttpStatus status, String text) {
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.noStore())
        .body("{\"melding\":\"%s\"}".formatted(text).getBytes(StandardCharsets.UTF_8));
  }

  private static CacheControl forGood() {
    return CacheControl.maxAge(Duration.ofDays(30)).cachePrivate().immutable();
  }

  /** Weak, since the same file may come compressed. */
  private static String tag(String what) {
    return "W/\"" + FORM + "-" + Integer.toHexString(what.hashCode()) + "\"";
  }
}
