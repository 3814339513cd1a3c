package nl.wijkbeeld.dashboard.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.export.Json;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotManifest;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import nl.wijkbeeld.dashboard.snapshot.UnreadableSnapshot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * {@code /api/v1}: the published tables for programs. Whoever names a snapshot may keep the answer
 * for good; without one, an {@code ETag} says whether there is anything new.
 */
@Controller
final class ApiController {
  static final String ROOT = "/api/v1";

  /** Changes with the form of the answers, so that nobody keeps one of an older form. */
  private static final String VERSION = "1";

  private static final Logger LOG = LoggerFactory.getLogger(ApiController.class);
  private static final String GZIP = "gzip";
  private static final String METHODS = "GET, HEAD, OPTIONS";
  private static final String SNAPSHOTS = "snapshots";

  private final SnapshotStore store;
  private final Settings settings;
  private final Answers answers;

  ApiController(SnapshotStore store, Settings settings, Answers answers) {
    this.store = store;
    this.settings = settings;
    this.answers = answers;
  }

  @GetMapping(ROOT)
  void root(HttpServletRequest request, HttpServletResponse response) throws IOException {
    onlyNames(request, List.of());
    authorize(request, settings.allClosed());
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("naam", "Wijkbeeld");
    said.put("versie", "v1");
    said.put("snapshot", store.currentId().orElse(null));
    said.put("beschrijving", request.getContextPath() + ROOT + "/" + ApiDescription.FILE);
    said.put("uitleg", request.getContextPath() + "/api");
    Map<String, String> tables = new LinkedHashMap<>();
    Resource.codes()
        .forEach(code -> tables.put(code, request.getContextPath() + ROOT + "/" + code));
    tables.put(SNAPSHOTS, request.getContextPath() + ROOT + "/" + SNAPSHOTS);
    said.put("tabellen", tables);
    small(request, response, said);
  }

  @GetMapping(ROOT + "/" + SNAPSHOTS)
  void snapshots(HttpServletRequest request, HttpServletResponse response) throws IOException {
    onlyNames(request, List.of());
    authorize(request, settings.allClosed());
    String current = store.currentId().orElse("");
    List<Map<String, Object>> all = new ArrayList<>();
    for (String id : store.ids()) {
      store.manifest(id).ifPresent(manifest -> all.add(summary(manifest, id.equals(current))));
    }
    small(request, response, Map.of("totaal", all.size(), "rijen", all));
  }

  @GetMapping(ROOT + "/" + SNAPSHOTS + "/{id}")
  void snapshot(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    onlyNames(request, List.of());
    authorize(request, settings.allClosed());
    SnapshotManifest manifest = store.manifest(id).orElseThrow(() -> noSuchSnapshot(id));
    Map<String, Object> said = summary(manifest, store.currentId().filter(id::equals).isPresent());
    said.put(
        "leveringen",
        manifest.invoer().stream()
            .map(
                one -> {
                  Map<String, Object> delivery = new LinkedHashMap<>();
                  delivery.put("bron", one.bron());
                  delivery.put("levering", one.levering());
                  delivery.put("leverdatum", one.leverdatum());
                  delivery.put("licentie", one.licentie());
                  delivery.put("bronvermelding", one.bronvermelding());
                  delivery.put("verzonnen", one.verzonnen());
                  delivery.put("toelichting", one.toelichting());
                  return delivery;
                })
            .toList());
    small(request, response, said);
  }

  private static Map<String, Object> summary(SnapshotManifest manifest, boolean current) {
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("id", manifest.id());
    said.put("gemaakt", manifest.madeAt().toString());
    said.put("huidig", current);
    said.put("softwareversie", manifest.softwareversie());
    said.put("verzonnen", manifest.hasMadeUp());
    return said;
  }

  @GetMapping(ROOT + "/{table}")
  void table(@PathVariable String table, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Resource resource = Resource.find(table).orElseThrow(() -> noSuchTable(table));
    Map<String, String[]> parameters = parameters(request);
    List<Fault> faults = Asked.faults(resource, parameters);
    if (!faults.isEmpty()) {
      throw new Refused(HttpStatus.BAD_REQUEST, "vraag", faults);
    }
    authorize(request, settings.allClosed());
    Asked asked = asked(resource, request, parameters);
    boolean closed = closedIsAsked(asked);
    authorize(request, closed);
    String key = key(asked);
    response.setHeader(HttpHeaders.VARY, "Accept, Accept-Encoding, Authorization");
    response.setHeader(
        HttpHeaders.CACHE_CONTROL, cache(asked.choices().has(Asked.SNAPSHOT), closed));
    if (isKnown(request, tag(key))) {
      response.setHeader(HttpHeaders.ETAG, tag(key));
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    Answer answer = answers.get(key, asked);
    response.setHeader(HttpHeaders.ETAG, tag(key));
    response.setContentType(asked.form().type().toString());
    response.setHeader("X-Content-Type-Options", "nosniff");
    answer
        .next()
        .ifPresent(
            next ->
                response.setHeader(
                    HttpHeaders.LINK,
                    "<%s/%s>; rel=\"next\"".formatted(request.getContextPath(), next.href())));
    if (takesGzip(request)) {
      response.setHeader(HttpHeaders.CONTENT_ENCODING, GZIP);
      response.setContentLength(answer.compressed().length);
    }
    answer.write(response.getOutputStream(), takesGzip(request));
  }

  /** Whatever else is asked below the root. */
  @RequestMapping(ROOT + "/**")
  void other(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader(HttpHeaders.ALLOW, METHODS);
    if (request.getMethod().equals("OPTIONS")) {
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    } else if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) {
      throw noSuchTable(request.getRequestURI().substring(request.getContextPath().length()));
    } else {
      throw new Refused(HttpStatus.METHOD_NOT_ALLOWED, "methode");
    }
  }

  @ExceptionHandler(Refused.class)
  void refused(Refused refused, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Problem.write(request, response, refused);
  }

  @ExceptionHandler({UnreadableSnapshot.class, NoSuchFileException.class})
  void unreadable(Exception failed, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    LOG.error("de snapshot kan niet worden gelezen", failed);
    Problem.write(request, response, new Refused(HttpStatus.SERVICE_UNAVAILABLE, "onleesbaar"));
  }

  private Asked asked(
      Resource resource, HttpServletRequest request, Map<String, String[]> parameters)
      throws IOException {
    Map<String, List<String>> choices = new LinkedHashMap<>();
    parameters.forEach((name, values) -> choices.put(name, Arrays.asList(values)));
    Address address = new Address(ROOT.substring(1) + "/" + resource.code(), choices);
    return new Asked(
        resource,
        form(resource, request, address),
        address,
        address.first(Asked.FROM).map(Long::parseLong).orElse(0L),
        address.first(Asked.MOST).map(Integer::parseInt).orElse(Asked.USUAL_ROWS),
        open(address),
        settings::isClosed);
  }

  private Snapshot open(Address address) {
    Optional<String> named = address.first(Asked.SNAPSHOT);
    return store
        .read(named)
        .orElseThrow(
            () ->
                named
                    .map(ApiController::noSuchSnapshot)
                    .orElseGet(() -> new Refused(HttpStatus.SERVICE_UNAVAILABLE, "geen_snapshot")));
  }

  private static Form form(Resource resource, HttpServletRequest request, Address address) {
    String[] known = resource.forms().stream().map(Form::code).toArray(String[]::new);
    Optional<String> named = address.first(Asked.FORM);
    if (named.isPresent()) {
      return Form.find(named.get())
          .filter(resource.forms()::contains)
          .orElseThrow(
              () -> Refused.because(new Fault(Asked.FORM, "onbekend_woord", named.get(), known)));
    }
    for (MediaType accepted : accepted(request)) {
      for (Form form : resource.forms()) {
        if (accepted.isCompatibleWith(form.type()) && accepted.getQualityValue() > 0) {
          return form;
        }
      }
    }
    throw new Refused(
        HttpStatus.NOT_ACCEPTABLE,
        "vorm",
        new Fault(
            "Accept",
            "onbekend_woord",
            String.valueOf(request.getHeader(HttpHeaders.ACCEPT)),
            resource.forms().stream().map(form -> form.type().toString()).toArray(String[]::new)));
  }

  /** What a caller can read, what it likes best first. */
  private static List<MediaType> accepted(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.ACCEPT);
    if (header == null || header.isBlank()) {
      return List.of(MediaType.ALL);
    }
    try {
      List<MediaType> types = new ArrayList<>(MediaType.parseMediaTypes(header));
      types.sort(Comparator.comparingDouble(MediaType::getQualityValue).reversed());
      return types;
    } catch (InvalidMediaTypeException unreadable) {
      return List.of();
    }
  }

  private boolean closedIsAsked(Asked asked) {
    return switch (asked.resource()) {
      case WAARDEN, RUIMTELIJK -> asked.indicators().stream().anyMatch(settings::isClosed);
      case GEBIEDEN, INDICATOREN, SCORES -> settings.allClosed();
    };
  }

  private void authorize(HttpServletRequest request, boolean needed) {
    String shown = request.getHeader(HttpHeaders.AUTHORIZATION);
    if ((needed || shown != null) && settings.caller(shown).isEmpty()) {
      throw new Refused(HttpStatus.UNAUTHORIZED, "token");
    }
  }

  private static Map<String, String[]> parameters(HttpServletRequest request) {
    try {
      return request.getParameterMap();
    } catch (IllegalStateException unreadable) {
      throw new Refused(HttpStatus.BAD_REQUEST, "onleesbare_vraag");
    }
  }

  private static void onlyNames(HttpServletRequest request, List<String> known) {
    List<Fault> faults =
        parameters(request).keySet().stream()
            .filter(name -> !known.contains(name))
            .map(name -> new Fault(name, "onbekende_parameter", name))
            .toList();
    if (!faults.isEmpty()) {
      throw new Refused(HttpStatus.BAD_REQUEST, "vraag", faults);
    }
  }

  private static Refused noSuchTable(String asked) {
    return new Refused(
        HttpStatus.NOT_FOUND,
        "niet_gevonden",
        new Fault("tabel", "onbekend_woord", asked, Resource.codes().toArray(String[]::new)));
  }

  private static Refused noSuchSnapshot(String asked) {
    return new Refused(
        HttpStatus.NOT_FOUND,
        "niet_gevonden",
        new Fault(Asked.SNAPSHOT, "onbekende_snapshot", asked));
  }

  private static void small(
      HttpServletRequest request, HttpServletResponse response, Map<String, Object> said)
      throws IOException {
    small(request, response, Json.text(said).getBytes(StandardCharsets.UTF_8));
  }

  /** Gives an answer that is short and was made already. */
  static void small(HttpServletRequest request, HttpServletResponse response, byte[] body)
      throws IOException {
    String tag = tag(new String(body, StandardCharsets.UTF_8));
    response.setHeader(HttpHeaders.CACHE_CONTROL, cache(false, false));
    response.setHeader(HttpHeaders.ETAG, tag);
    if (isKnown(request, tag)) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private static String cache(boolean pinned, boolean closed) {
    CacheControl control =
        pinned ? CacheControl.maxAge(Duration.ofDays(30)).immutable() : CacheControl.noCache();
    return String.valueOf(
        (closed ? control.cachePrivate() : control.cachePublic()).getHeaderValue());
  }

  /** Tells an answer from any other; the same choices written in another order are the same. */
  private static String key(Asked asked) {
    Map<String, List<String>> choices = new TreeMap<>(asked.choices().choices());
    choices.remove(Asked.SNAPSHOT);
    choices.remove(Asked.FORM);
    return String.join(
        "\n",
        VERSION,
        asked.snapshot().id(),
        asked.resource().code(),
        asked.form().code(),
        choices.toString());
  }

  /** Whether the caller has the answer already. */
  private static boolean isKnown(HttpServletRequest request, String tag) {
    String header = request.getHeader(HttpHeaders.IF_NONE_MATCH);
    return header != null
        && Arrays.stream(header.split(",", -1)).map(String::strip).anyMatch(tag::equals);
  }

  /** Weak, since the same answer may come compressed. */
  private static String tag(String key) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return "W/\"" + HexFormat.of().formatHex(hash, 0, 16) + "\"";
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static boolean takesGzip(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
    return header != null
        && Arrays.stream(header.toLowerCase(Locale.ROOT).split(",", -1))
            .map(String::strip)
            .anyMatch(
                coding -> coding.startsWith(GZIP) && !coding.matches("gzip\\s*;\\s*q=0(\\.0*)?"));
  }
}
