package nl.wijkbeeld.dashboard.buurttop;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import nl.wijkbeeld.dashboard.account.Throttle;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.page.PageLanguage;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What phones at the tables talk to: one small page, and a few addresses for its notes. There is no
 * session: a hall of phones costs the server no more than what they write.
 */
@Controller
public class TableController {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
  private static final MediaType PROBLEM =
      new MediaType("application", "problem+json", StandardCharsets.UTF_8);
  private static final Pattern PHONE = Pattern.compile("[0-9a-f-]{16,64}");
  private static final int LONGEST_BODY = 8_000;

  /** So many typing errors a hall behind one address makes in that time; who guesses makes more. */
  private static final int GUESSES = 30;

  private static final Duration GUESSED_WITHIN = Duration.ofMinutes(10);
  private static final String PAGE = read("tafel.html");

  private final Days days;
  private final Notes notes;
  private final Announcements announcements;
  private final Throttle guesses = new Throttle(GUESSES, GUESSED_WITHIN, Clock.systemUTC());
  private final String started = UUID.randomUUID().toString().substring(0, 8);
  private final Map<UUID, State> states = new ConcurrentHashMap<>();

  /** What all phones of a day are told, with its tag. */
  private record State(String tag, byte[] json) {}

  /** A note as a phone sends it. */
  record Written(int thema, int tafel, String tekst) {
    Written {
      tekst = tekst == null ? "" : tekst;
    }
  }

  /** A day as phones see it. */
  record Shown(
      String titel, boolean open, int tafels, List<ShownTheme> themas, List<ShownNote> notities) {}

  /**
   * A theme as phones see it.
   *
   * @param english its name in English, if it has one
   */
  record ShownTheme(int number, String name, Optional<String> english) {
    static ShownTheme of(Theme theme) {
      return new ShownTheme(theme.number(), theme.name(), theme.name(Language.EN));
    }
  }

  /** A note as phones see it. */
  record ShownNote(UUID id, int thema, int tafel, String tekst, int stickers) {}

  /** Does something with a day, or says why not. */
  @FunctionalInterface
  private interface Work {
    void with(Day day) throws NoteRefused;
  }

  TableController(Days days, Notes notes, Announcements announcements) {
    this.days = days;
    this.notes = notes;
    this.announcements = announcements;
  }

  private static String read(String name) {
    try (InputStream file = TableController.class.getResourceAsStream(name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException notInTheJar) {
      throw new UncheckedIOException(notInTheJar);
    }
  }

  /** The page where a code is typed. */
  @GetMapping("/t")
  public ResponseEntity<String> door(HttpServletRequest request, HttpServletResponse response) {
    PageLanguage.remember(request, response);
    return page(HttpStatus.OK, request, "");
  }

  /** The page of a table. */
  @GetMapping("/t/{typed}")
  public ResponseEntity<String> table(
      @PathVariable String typed, HttpServletRequest request, HttpServletResponse response) {
    PageLanguage.remember(request, response);
    if (guesses.isFull(request.getRemoteAddr())) {
      return page(HttpStatus.TOO_MANY_REQUESTS, request, "te-vaak");
    }
    return day(typed, request)
        .map(day -> page(HttpStatus.OK, request, day.code()))
        .orElseGet(() -> page(HttpStatus.NOT_FOUND, request, "onbekend"));
  }

  private static ResponseEntity<String> page(
      HttpStatus status, HttpServletRequest request, String code) {
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(HTML);
    headers.setCacheControl("no-cache");
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set(
        "Content-Security-Policy",
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'");
    Texts texts = texts(request);
    return new ResponseEntity<>(
        PAGE.replace("{wortel}", request.getContextPath() + "/")
            .replace("{code}", code)
            .replace("{taal}", texts.language().code())
            .replace("{titel}", texts.get("tafel"))
            .replace("{geen_script}", texts.get("geen_script")),
        headers,
        status);
  }

  private static Texts texts(HttpServletRequest request) {
    return Texts.of(TableController.class, PageLanguage.asked(request));
  }

  /** What is written so far; unchanged answers 304. */
  @GetMapping("/t/{typed}/stand.json")
  public ResponseEntity<byte[]> state(
      @PathVariable String typed, HttpServletRequest request, HttpServletResponse response) {
    PageLanguage.remember(request, response);
    Optional<ResponseEntity<byte[]>> held = held(request);
    if (held.isPresent()) {
      return held.get();
    }
    Optional<Day> day = day(typed, request);
    if (day.isEmpty()) {
      return unknown(request);
    }
    State state = state(day.get());
    HttpHeaders headers = new HttpHeaders();
    headers.setETag(state.tag());
    headers.setCacheControl("private, no-cache");
    if (state.tag().equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
      return new ResponseEntity<>(headers, HttpStatus.NOT_MODIFIED);
    }
    headers.setContentType(MediaType.APPLICATION_JSON);
    return new ResponseEntity<>(state.json(), headers, HttpStatus.OK);
  }

  private State state(Day day) {
    String tag = "\"%s-%d\"".formatted(started, announcements.count(day.id()));
    State known = states.get(day.id());
    if (known != null && known.tag().equals(tag)) {
      return known;
    }
    List<ShownNote> shown =
        notes.list(day).stream()
            .filter(note -> !note.hidden())
            .map(
                note ->
                    new ShownNote(
                        note.id(), note.theme(), note.table(), note.text(), note.stickers()))
            .toList();
    State made =
        new State(
            tag,
            JSON.writeValueAsBytes(
                new Shown(
                    day.title(),
                    day.open(),
                    day.tables(),
                    day.themes().stream().map(ShownTheme::of).toList(),
                    shown)));
    states.put(day.id(), made);
    return made;
  }

  /** Keeps a note; it answers when the note is on the disk. */
  @PutMapping("/t/{typed}/notities/{id}")
  public ResponseEntity<byte[]> write(
      @PathVariable String typed,
      @PathVariable String id,
      @RequestHeader(name = "X-Toestel", defaultValue = "") String phone,
      @RequestBody(required = false) byte[] body,
      HttpServletRequest request) {
    return work(
        typed,
        request,
        day -> {
          Written note = written(body);
          notes.write(day, id(id), note.thema(), note.tafel(), note.tekst(), phone(phone));
        });
  }

  /** Takes a note back. */
  @DeleteMapping("/t/{typed}/notities/{id}")
  public ResponseEntity<byte[]> takeBack(
      @PathVariable String typed,
      @PathVariable String id,
      @RequestHeader(name = "X-Toestel", defaultValue = "") String phone,
      HttpServletRequest request) {
    return work(typed, request, day -> notes.takeBack(day, id(id), phone(phone)));
  }

  /** Sticks a sticker on a note. */
  @PutMapping("/t/{typed}/notities/{id}/sticker")
  public ResponseEntity<byte[]> stick(
      @PathVariable String typed,
      @PathVariable String id,
      @RequestHeader(name = "X-Toestel", defaultValue = "") String phone,
      HttpServletRequest request) {
    return work(typed, request, day -> notes.stick(day, id(id), phone(phone), true));
  }

  /** Takes a sticker off a note. */
  @DeleteMapping("/t/{typed}/notities/{id}/sticker")
  public ResponseEntity<byte[]> unstick(
      @PathVariable String typed,
      @PathVariable String id,
      @RequestHeader(name = "X-Toestel", defaultValue = "") String phone,
      HttpServletRequest request) {
    return work(typed, request, day -> notes.stick(day, id(id), phone(phone), false));
  }

  private ResponseEntity<byte[]> work(String typed, HttpServletRequest request, Work work) {
    Optional<ResponseEntity<byte[]>> held = held(request);
    if (held.isPresent()) {
      return held.get();
    }
    Optional<Day> day = day(typed, request);
    if (day.isEmpty()) {
      return unknown(request);
    }
    try {
      work.with(day.get());
      return ResponseEntity.noContent().build();
    } catch (NoteRefused refused) {
      return problem(refused.reason().status(), refused.message(PageLanguage.asked(request)));
    }
  }

  private Optional<Day> day(String typed, HttpServletRequest request) {
    Optional<Day> day = DayCode.read(typed).flatMap(days::findByCode);
    if (day.isEmpty()) {
      guesses.count(request.getRemoteAddr());
    }
    return day;
  }

  private Optional<ResponseEntity<byte[]>> held(HttpServletRequest request) {
    return guesses.isFull(request.getRemoteAddr())
        ? Optional.of(problem(HttpStatus.TOO_MANY_REQUESTS.value(), texts(request).get("te_vaak")))
        : Optional.empty();
  }

  private static ResponseEntity<byte[]> unknown(HttpServletRequest request) {
    return problem(HttpStatus.NOT_FOUND.value(), texts(request).get("onbekende_code"));
  }

  private static ResponseEntity<byte[]> problem(int status, String detail) {
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(PROBLEM);
    headers.setCacheControl("no-store");
    return new ResponseEntity<>(
        JSON.writeValueAsBytes(Map.of("status", status, "detail", detail)),
        headers,
        HttpStatus.valueOf(status));
  }

  private static Written written(byte[] body) throws NoteRefused {
    if (body == null || body.length > LONGEST_BODY) {
      throw new NoteRefused(NoteRefused.Reason.UNREADABLE, "geen_notitie_of_te_lang");
    }
    try {
      return JSON.readValue(body, Written.class);
    } catch (JacksonException noNote) {
      NoteRefused told = new NoteRefused(NoteRefused.Reason.UNREADABLE, "geen_notitie");
      told.initCause(noNote);
      throw told;
    }
  }

  private static UUID id(String text) throws NoteRefused {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException noId) {
      NoteRefused told = new NoteRefused(NoteRefused.Reason.UNREADABLE, "geen_id");
      told.initCause(noId);
      throw told;
    }
  }

  private static String phone(String header) throws NoteRefused {
    if (!PHONE.matcher(header).matches()) {
      throw new NoteRefused(NoteRefused.Reason.UNREADABLE, "geen_toestel");
    }
    return header;
  }
}
