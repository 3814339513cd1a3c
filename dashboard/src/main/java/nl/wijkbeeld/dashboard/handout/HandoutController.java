package nl.wijkbeeld.dashboard.handout;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import nl.wijkbeeld.dashboard.snapshot.UnreadableSnapshot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Gives what can be taken from a page: {@code meenemen/PATH.pdf} (or {@code png}, {@code svg},
 * {@code csv}, or {@code html} to stand within another page) with the choices of the page. What
 * cannot be given is answered by a page that says why and what to do.
 */
@Controller
public final class HandoutController {
  static final String FOLDER = "meenemen";

  private static final Logger LOG = LoggerFactory.getLogger(HandoutController.class);

  /** Longer is no link of this dashboard. */
  private static final int LONGEST_ADDRESS = 4000;

  /** How many documents and pictures are made at once; who comes later waits, but not for ever. */
  private static final int AT_ONCE = 2;

  private static final int PATIENCE_S = 20;
  private static final Pattern NO_LETTERS = Pattern.compile("[^a-z0-9]+");

  private final SnapshotStore store;
  private final Handouts handouts;
  private final Semaphore places = new Semaphore(AT_ONCE, true);

  public HandoutController(SnapshotStore store, Handouts handouts) {
    this.store = store;
    this.handouts = handouts;
  }

  @GetMapping("/" + FOLDER + "/{*file}")
  public ResponseEntity<byte[]> take(@PathVariable String file, HttpServletRequest request) {
    Problem problems = new Problem(request.getContextPath() + "/");
    try {
      return take(file, request, problems);
    } catch (UnreadableSnapshot | IOException unreadable) {
      LOG.error("de snapshot kan niet worden gelezen", unreadable);
      return problems.unreadable();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return problems.busy();
    } catch (RuntimeException failed) {
      LOG.error("meenemen van {} is mislukt", file, failed);
      return problems.failed();
    }
  }

  private ResponseEntity<byte[]> take(String file, HttpServletRequest request, Problem problems)
      throws IOException, InterruptedException {
    String query = request.getQueryString();
    if (file.length() + (query == null ? 0 : query.length()) > LONGEST_ADDRESS) {
      return problems.tooLong();
    }
    int dot = file.lastIndexOf('.');
    Optional<HandoutFormat> format = HandoutFormat.find(file.substring(dot + 1));
    if (dot < 2 || format.isEmpty()) {
      return problems.noFormat();
    }
    Address page = new Address(file.substring(1, dot), choices(request)).without(Address.EMBEDDED);
    Optional<String> pinned = page.first(Address.SNAPSHOT);
    Optional<Snapshot> snapshot = pinned.isPresent() ? store.find(pinned.get()) : store.current();
    if (snapshot.isEmpty()) {
      return pinned.isPresent() ? problems.snapshotGone(page) : problems.noSnapshot();
    }
    return take(snapshot.get(), page, format.get(), request, problems);
  }

  private ResponseEntity<byte[]> take(
      Snapshot snapshot,
      Address page,
      HandoutFormat format,
      HttpServletRequest request,
      Problem problems)
      throws InterruptedException {
    Address exact = page.with(Address.SNAPSHOT, snapshot.id());
    String tag = tag(snapshot, page, format);
    HttpHeaders headers = new HttpHeaders();
    headers.setETag(tag);
    headers.setCacheControl("private, no-cache");
    headers.set("X-Content-Type-Options", "nosniff");
    String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
    if (known != null && known.contains(tag)) {
      return new ResponseEntity<>(headers, HttpStatus.NOT_MODIFIED);
    }
    Optional<Handout> handout = handouts.find(snapshot, page);
    if (handout.isEmpty()) {
      return problems.noPage();
    }
    if (handout.get().lacking()) {
      headers.remove(HttpHeaders.ETAG);
      headers.setCacheControl("no-store");
    }
    if (!format.fits(handout.get())) {
      return problems.nothingToTake(page, format);
    }
    String base = ServletUriComponentsBuilder.fromContextPath(request).toUriString();
    Colophon colophon =
        Colophon.of(
            snapshot.id(),
            snapshot.manifest().madeAt(),
            base + "/" + exact.href(),
            handout.get().language());
    headers.set(HttpHeaders.CONTENT_TYPE, format.contentType());
    if (format != HandoutFormat.HTML) {
      headers.setContentDisposition(
          ContentDisposition.attachment()
              .filename(fileName(handout.get(), snapshot, format))
              .build());
    }
    if (format == HandoutFormat.SVG || format == HandoutFormat.HTML) {
      headers.set(
          "Content-Security-Policy",
          "default-src 'none'; style-src 'unsafe-inline'; img-src data:");
    }
    if (!format.isCostly()) {
      return new ResponseEntity<>(format.write(handout.get(), colophon), headers, HttpStatus.OK);
    }
    if (!places.tryAcquire(PATIENCE_S, TimeUnit.SECONDS)) {
      return problems.busy();
    }
    try {
      return new ResponseEntity<>(format.write(handout.get(), colophon), headers, HttpStatus.OK);
    } finally {
      places.release();
    }
  }

  private static Map<String, List<String>> choices(HttpServletRequest request) {
    Map<String, List<String>> choices = new LinkedHashMap<>();
    request.getParameterMap().forEach((name, values) -> choices.put(name, Arrays.asList(values)));
    return choices;
  }

  /** Another snapshot, other choices or another version of the program give another tag. */
  private static String tag(Snapshot snapshot, Address page, HandoutFormat format) {
    String version =
        Optional.ofNullable(HandoutController.class.getPackage().getImplementationVersion())
            .orElse("");
    String said = String.join("\n", version, snapshot.id(), format.extension(), page.href());
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8));
      return "\"" + HexFormat.of().formatHex(hash, 0, 12) + "\"";
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** A name by which a reader finds the file back: title, choices, date. */
  static String fileName(Handout handout, Snapshot snapshot, HandoutFormat format) {
    return fileName(handout, snapshot.manifest().madeAt().toString().substring(0, 10), format);
  }

  static String fileName(Handout handout, String date, HandoutFormat format) {
    StringBuilder name = new StringBuilder("wijkbeeld-").append(slug(handout.title()));
    for (String choice : handout.choices()) {
      String part = slug(choice.substring(choice.indexOf(':') + 1));
      if (!part.isEmpty() && name.length() + part.length() < 90) {
        name.append('-').append(part);
      }
    }
    return name + "-" + date + "." + format.extension();
  }

  private static String slug(String text) {
    String plain =
        java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(java.util.Locale.ROOT)
            .replace(".", "");
    String slug = NO_LETTERS.matcher(plain).replaceAll("-").replaceAll("^-|-$", "");
    return slug.length() > 60 ? slug.substring(0, 60).replaceAll("-$", "") : slug;
  }
}
