package nl.wijkbeeld.ingest.fetch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import nl.wijkbeeld.ingest.fetch.WebClient.Answer;
import nl.wijkbeeld.ingest.issue.Reden;

/** One attempt to get one page of a source into a file. */
final class PageDownload {
  /** JSON first, also as the gemeente Amsterdam names it: OData prefers XML when nobody asks. */
  private static final String ACCEPTED = "application/json, application/hal+json;q=0.9, */*;q=0.8";

  private static final int START = 512;
  private static final int END = 2048;

  /**
   * A page that stands in a file.
   *
   * @param file where; in the cache when the page is unchanged
   * @param unchanged whether the server said so
   * @param served the address it came from, after redirects
   * @param next the pointer to the next page, as the page gives it
   * @param facts what the cache should know of it
   */
  record Page(
      Path file,
      boolean unchanged,
      SourceAddress served,
      Optional<String> next,
      CachedPage facts) {}

  /**
   * What is asked for.
   *
   * @param number counted from 1
   * @param known what the cache has for this address
   * @param before the size of the pages before it
   */
  record Wanted(SourceAddress address, int number, Optional<CachedPage> known, long before) {}

  private final WebClient client;
  private final SourceAddress source;
  private final FetchSettings settings;
  private final Path work;
  private final LongConsumer progress;

  PageDownload(
      WebClient client,
      SourceAddress source,
      FetchSettings settings,
      Path work,
      LongConsumer progress) {
    this.client = client;
    this.source = source;
    this.settings = settings;
    this.work = work;
    this.progress = progress;
  }

  Page attempt(Wanted wanted, Optional<CachedCopy> copy) throws IOException, PassingFailure {
    Answer answer = client.ask(wanted.address(), headers(wanted));
    try (InputStream body = answer.body()) {
      if (answer.status() == 304 && wanted.known().isPresent() && copy.isPresent()) {
        return unchanged(wanted, answer, wanted.known().get(), copy.get());
      }
      StatusJudgement.requireData(
          source, wanted.number(), answer.status(), answer.header("Retry-After"));
      refuseOther(AnswerKind.of(contentType(answer)));
      return download(wanted, answer, body);
    }
  }

  private static Map<String, String> headers(Wanted wanted) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Accept", ACCEPTED);
    wanted
        .known()
        .map(CachedPage::etag)
        .filter(tag -> !tag.isEmpty())
        .ifPresent(tag -> headers.put("If-None-Match", tag));
    wanted
        .known()
        .map(CachedPage::lastModified)
        .filter(date -> !date.isEmpty())
        .ifPresent(date -> headers.put("If-Modified-Since", date));
    return headers;
  }

  private Page unchanged(Wanted wanted, Answer answer, CachedPage known, CachedCopy copy)
      throws IOException {
    requireRoom(wanted.before() + known.bytes());
    Path file = copy.file(known);
    Optional<String> next = known.json() ? NextLink.read(file) : Optional.empty();
    return new Page(file, true, answer.served(), next, known);
  }

  private Page download(Wanted wanted, Answer answer, InputStream body)
      throws IOException, PassingFailure {
    Path part = work.resolve("deel");
    Sha256 hash = new Sha256();
    long bytes = write(wanted, answer, body, part, hash);
    if (bytes == 0) {
      throw new PassingFailure(
          Reden.BESTAND_BREEKT_AF, "de server gaf een leeg antwoord", Optional.empty());
    }
    AnswerKind kind = AnswerKind.of(contentType(answer), start(part));
    refuseOther(kind);
    boolean json = kind == AnswerKind.JSON;
    if (!json) {
      requireEnd(part);
    }
    Optional<String> next = json ? nextIn(part) : Optional.empty();
    String extension =
        json ? "json" : AnswerKind.extension(contentType(answer), wanted.address().uri().getPath());
    String name = String.format(Locale.ROOT, "pagina-%05d.%s", wanted.number(), extension);
    CachedPage facts =
        new CachedPage(
            name,
            json,
            wanted.address().sha256(),
            bytes,
            hash.hex(),
            answer.header("ETag").orElse(""),
            answer.header("Last-Modified").orElse(""));
    return new Page(Files.move(part, work.resolve(name)), false, answer.served(), next, facts);
  }

  private long write(Wanted wanted, Answer answer, InputStream body, Path part, Sha256 hash)
      throws IOException, PassingFailure {
    requireRoom(wanted.before() + promised(answer));
    byte[] buffer = new byte[1 << 16];
    long bytes = 0;
    try (OutputStream out = Files.newOutputStream(part)) {
      InputStream in = unpacked(answer, body);
      for (int read = read(in, buffer); read >= 0; read = read(in, buffer)) {
        bytes += read;
        requireRoom(wanted.before() + bytes);
        out.write(buffer, 0, read);
        hash.add(buffer, read);
        progress.accept(wanted.before() + bytes);
      }
    }
    drain(wanted, body, buffer);
    return bytes;
  }

  /** Only the end of the answer tells that it came in whole, also when the packed part is over. */
  private void drain(Wanted wanted, InputStream body, byte[] buffer)
      throws IOException, PassingFailure {
    long rest = 0;
    for (int read = read(body, buffer); read >= 0; read = read(body, buffer)) {
      rest += read;
      requireRoom(wanted.before() + rest);
    }
  }

  private InputStream unpacked(Answer answer, InputStream body) throws IOException, PassingFailure {
    String encoding = answer.header("Content-Encoding").orElse("").strip().toLowerCase(Locale.ROOT);
    return switch (encoding) {
      case "", "identity" -> body;
      case "gzip", "x-gzip" -> {
        try {
          yield new GZIPInputStream(body, 1 << 16);
        } catch (IOException broken) {
          throw brokenOff(broken);
        }
      }
      default ->
          throw source.refuse(
              Reden.BESTAND_ONLEESBAAR,
              ("de server pakt het antwoord in op een manier die niet gevraagd is (\"%s\"). Download"
                      + " het bestand zelf en geef het pad ervan op")
                  .formatted(encoding));
    };
  }

  private int read(InputStream in, byte[] buffer) throws IOException, PassingFailure {
    try {
      return in.read(buffer);
    } catch (IOException broken) {
      throw brokenOff(broken);
    }
  }

  private PassingFailure brokenOff(IOException broken) throws InterruptedIOException {
    return switch (broken) {
      case InterruptedIOException stopped -> throw stopped;
      case HttpTimeoutException silent -> WebClient.silence(settings.readTimeout(), silent);
      default ->
          new PassingFailure(Reden.BESTAND_BREEKT_AF, "de verbinding brak halverwege af", broken);
    };
  }

  private void requireRoom(long total) {
    if (total > settings.largestBytes()) {
      throw source.refuse(
          Reden.TE_GROOT,
          ("er komt meer dan %s binnen. Vraag minder op, bijvoorbeeld met een filter op gemeente of"
                  + " jaar")
              .formatted(size(settings.largestBytes())));
    }
  }

  private static String size(long bytes) {
    return bytes >= 1_000_000_000
        ? String.format(Locale.of("nl", "NL"), "%.1f GB", bytes / 1e9)
        : String.format(Locale.of("nl", "NL"), "%,d bytes", bytes);
  }

  private void refuseOther(AnswerKind kind) {
    switch (kind) {
      case HTML ->
          throw source.refuse(
              Reden.BESTAND_ONLEESBAAR,
              "het antwoord is een webpagina en geen gegevens. Open het adres in een browser:"
                  + " misschien is het de pagina over de gegevens, of een inlogpagina. Neem het"
                  + " adres van het bestand zelf, achter de downloadknop");
      case ATOM ->
          throw source.refuse(
              Reden.BESTAND_ONLEESBAAR,
              "het antwoord is OData in XML, en dat wordt niet gelezen. Zet $format=json achter het"
                  + " vraagteken van het adres");
      case JSON, FILE -> {}
    }
  }

  private static Optional<String> nextIn(Path part) throws IOException, PassingFailure {
    try {
      return NextLink.read(part);
    } catch (JsonProcessingException broken) {
      boolean half =
          broken instanceof JsonEOFException
              || broken.getLocation().getByteOffset() >= Files.size(part);
      throw half
          ? new PassingFailure(Reden.BESTAND_BREEKT_AF, "het antwoord breekt halverwege af", broken)
          : new PassingFailure(
              Reden.BESTAND_ONLEESBAAR, "het antwoord is geen geldige JSON", broken);
    }
  }

  /**
   * The API of the gemeente Amsterdam ends a text that it cannot finish with a line {@code Aborted
   * by …}, under status 200.
   */
  private static void requireEnd(Path part) throws IOException, PassingFailure {
    String end = end(part).stripTrailing();
    if (end.substring(end.lastIndexOf('\n') + 1).startsWith("Aborted by ")) {
      throw new PassingFailure(
          Reden.BESTAND_BREEKT_AF,
          "de server meldt op de laatste regel dat het antwoord niet af is",
          Optional.empty());
    }
  }

  /** How many bytes will come, as far as the server says so beforehand. */
  private static long promised(Answer answer) {
    return answer.response().headers().firstValueAsLong("Content-Length").orElse(0);
  }

  private static byte[] start(Path part) throws IOException {
    try (InputStream in = Files.newInputStream(part)) {
      return in.readNBytes(START);
    }
  }

  private static String end(Path part) throws IOException {
    try (InputStream in = Files.newInputStream(part)) {
      in.skipNBytes(Math.max(0, Files.size(part) - END));
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  private static String contentType(Answer answer) {
    return answer.header("Content-Type").orElse("");
  }
}
