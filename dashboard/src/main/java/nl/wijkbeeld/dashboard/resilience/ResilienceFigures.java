package nl.wijkbeeld.dashboard.resilience;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.atlas.FigureFile;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.map.FigureMap;
import nl.wijkbeeld.dashboard.map.OutlineFile;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the veerkrachtkaart in a browser says of each area. A snapshot never changes. */
@RestController
final class ResilienceFigures {
  private static final Logger LOG = LoggerFactory.getLogger(ResilienceFigures.class);

  private final SnapshotStore store;

  ResilienceFigures(SnapshotStore store) {
    this.store = store;
  }

  @GetMapping("/" + ResiliencePresenter.FIGURES + "/{snapshot}")
  ResponseEntity<byte[]> figures(
      @PathVariable String snapshot, @RequestParam MultiValueMap<String, String> choices) {
    Map<String, List<String>> said = new LinkedHashMap<>(choices);
    Address address = new Address(ResiliencePresenter.FIGURES, said);
    try {
      Optional<byte[]> file = store.find(snapshot).flatMap(opened -> file(opened, address));
      return file.isEmpty()
          ? message(HttpStatus.NOT_FOUND, "Dit is er niet in deze snapshot.")
          : ResponseEntity.ok()
              .contentType(MediaType.APPLICATION_JSON)
              .cacheControl(CacheControl.maxAge(Duration.ofDays(30)).cachePrivate().immutable())
              .body(file.get());
    } catch (IOException | UnreadableSnapshot unreadable) {
      LOG.error("de veerkrachtkaart kan niet worden gelezen", unreadable);
      return message(
          HttpStatus.SERVICE_UNAVAILABLE, "De snapshot kan op dit moment niet worden gelezen.");
    }
  }

  private static Optional<byte[]> file(Snapshot snapshot, Address address) {
    Language language = address.language();
    Optional<FigureMap> map = new ResiliencePresenter(snapshot, language).figures(address);
    String indeling = address.first(ResiliencePresenter.DIVISION).orElse("");
    Optional<Niveau> niveau = address.first(ResiliencePresenter.LEVEL).flatMap(Niveau::find);
    return map.flatMap(
        found ->
            niveau.map(
                level ->
                    FigureFile.of(
                        found,
                        found.states(language),
                        OutlineFile.of(snapshot, indeling, level).codes(),
                        language)));
  }

  private static ResponseEntity<byte[]> message(HttpStatus status, String text) {
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.noStore())
        .body("{\"melding\":\"%s\"}".formatted(text).getBytes(StandardCharsets.UTF_8));
  }
}
