package nl.wijkbeeld.ingest.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import nl.wijkbeeld.ingest.issue.Reden;

/** Asks for addresses, one at a time, and follows redirects that keep to the same scheme. */
final class WebClient implements AutoCloseable {
  private static final int MOST_REDIRECTS = 5;

  /**
   * What a server said.
   *
   * @param served the address that said it, after redirects
   */
  record Answer(SourceAddress served, HttpResponse<InputStream> response) {

    int status() {
      return response.statusCode();
    }

    Optional<String> header(String name) {
      return response.headers().firstValue(name);
    }

    InputStream body() {
      return response.body();
    }
  }

  private final SourceAddress source;
  private final FetchSettings settings;
  private final HttpClient client;

  /** A client for the pages of one source. */
  WebClient(SourceAddress source, FetchSettings settings) {
    this.source = source;
    this.settings = settings;
    // HTTP/1.1: with one download at a time HTTP/2 gains nothing, and over http it first asks every
    // server to change protocol, which some do not understand.
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(settings.connectTimeout())
            .build();
  }

  /** The answer, whatever its status, but no redirect; its body must be closed. */
  Answer ask(SourceAddress address, Map<String, String> headers)
      throws IOException, PassingFailure {
    SourceAddress at = address;
    for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      Answer answer = new Answer(at, send(at, headers));
      if (!isRedirect(answer.status())) {
        return answer;
      }
      answer.body().close();
      at = target(answer);
    }
    throw source.refuse(
        Reden.VERWIJZING_GEWEIGERD,
        ("de server verwijst meer dan %d keer door. Open het adres in een browser en neem het"
                + " adres over waar u uitkomt")
            .formatted(MOST_REDIRECTS));
  }

  private SourceAddress target(Answer answer) {
    return answer
        .header("Location")
        .flatMap(answer.served()::redirect)
        .orElseThrow(
            () ->
                source.refuse(
                    Reden.VERWIJZING_GEWEIGERD,
                    ("de server verwijst door naar een adres dat niet met %s:// begint, en dat"
                            + " wordt niet gevolgd. Open het adres in een browser en neem het adres"
                            + " over waar u uitkomt")
                        .formatted(answer.served().uri().getScheme())));
  }

  private static boolean isRedirect(int status) {
    return switch (status) {
      case 301, 302, 303, 307, 308 -> true;
      default -> false;
    };
  }

  private HttpResponse<InputStream> send(SourceAddress address, Map<String, String> headers)
      throws IOException, PassingFailure {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address.uri())
            .header("User-Agent", "Wijkbeeld")
            .header("Accept-Encoding", "gzip");
    headers.forEach(request::header);
    CompletableFuture<HttpResponse<InputStream>> answer =
        client.sendAsync(request.build(), about -> new BodyStream(settings.readTimeout()));
    Duration patience = settings.connectTimeout().plus(settings.readTimeout());
    try {
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException silent) {
      answer.cancel(true);
      throw silence(settings.readTimeout(), silent);
    } catch (ExecutionException failed) {
      throw passing(address, failed.getCause());
    } catch (InterruptedException stopped) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      InterruptedIOException interrupted = new InterruptedIOException("het ophalen is afgebroken");
      interrupted.initCause(stopped);
      throw interrupted;
    }
  }

  static PassingFailure silence(Duration limit, Throwable cause) {
    return new PassingFailure(
        Reden.NETWERK, "de server bleef langer dan %s stil".formatted(dutch(limit)), cause);
  }

  private PassingFailure passing(SourceAddress address, Throwable cause) {
    String what =
        switch (cause) {
          case HttpConnectTimeoutException slow ->
              "er kwam binnen %s geen verbinding met %s"
                  .formatted(dutch(settings.connectTimeout()), address.host());
          case ConnectException refused -> "%s is niet bereikbaar".formatted(address.host());
          case SSLException untrusted ->
              ("met %s komt geen beveiligde verbinding tot stand; misschien is het certificaat"
                      + " verlopen of onbekend")
                  .formatted(address.host());
          default -> "de verbinding met %s brak af".formatted(address.host());
        };
    return new PassingFailure(Reden.NETWERK, what, cause);
  }

  private static String dutch(Duration limit) {
    return limit.toSeconds() > 0
        ? limit.toSeconds() + (limit.toSeconds() == 1 ? " seconde" : " seconden")
        : limit.toMillis() + " milliseconden";
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
