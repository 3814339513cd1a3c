package nl.wijkbeeld.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import nl.wijkbeeld.ingest.fetch.TestSource.Reply;
import nl.wijkbeeld.ingest.issue.Issue;
import nl.wijkbeeld.ingest.issue.Reden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class FailureTest extends FetchFixture {

  @Test
  void waits_as_long_as_a_busy_server_asks() throws IOException {
    source.answer(
        "/a",
        Reply.status(429).with("Retry-After", "7"),
        Reply.status(503).with("Retry-After", "Sat, 21 Nov 2026 07:30:12 GMT"),
        Reply.json("{}"));

    assertThat(fetch("/a").files()).hasSize(1);
    assertThat(pauses).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(12));
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 504, 429, 408})
  void asks_again_after_a_passing_failure(int status) throws IOException {
    source.answer("/a", Reply.status(status), Reply.status(status), Reply.json("{\"a\":1}"));

    assertThat(texts(fetch("/a"))).containsExactly("{\"a\":1}");
    assertThat(pauses).hasSize(2);
  }

  @Test
  void counts_the_attempts_of_each_page_by_itself() throws IOException {
    source
        .answer(
            "/a", Reply.status(500), Reply.status(500), Reply.json("{\"@odata.nextLink\":\"/b\"}"))
        .answer("/b", Reply.status(500), Reply.status(500), Reply.json("{}"));

    assertThat(fetch("/a").files()).hasSize(2);
    assertThat(source.targets()).containsExactly("/a", "/a", "/a", "/b", "/b", "/b");
  }

  @Test
  void refuses_a_source_that_keeps_failing() {
    source.answer("/feed/TypedDataSet?sleutel=geheim", Reply.status(500));

    Issue issue = refusal("/feed/TypedDataSet?sleutel=geheim");

    assertThat(issue.bestand()).isEqualTo("TypedDataSet");
    assertThat(issue.reden()).isEqualTo(Reden.NETWERK);
    assertThat(issue.melding())
        .contains("/feed/TypedDataSet is niet opgehaald", "500", "3 keer geprobeerd")
        .contains("Probeer het later opnieuw")
        .doesNotContain("geheim", "kopie");
    assertThat(source.targets()).hasSize(3);
  }

  @Test
  void asks_again_for_a_page_that_was_cut_off_half_way() throws IOException {
    source.answer("/a", Reply.csv("a;b\n1;").cutOff(), Reply.csv("a;b\n1;2\n"));

    assertThat(texts(fetch("/a"))).containsExactly("a;b\n1;2\n");
    assertThat(pauses).hasSize(1);
  }

  @Test
  void asks_again_for_a_packed_page_that_was_cut_off_half_way() throws IOException {
    Reply whole = Reply.csv("a;b\n".repeat(5000)).gzipped();
    byte[] half = Arrays.copyOf(whole.body(), whole.body().length / 2);
    Reply cut = new Reply(200, whole.headers(), half, half.length, false);
    source.answer("/a", cut, whole);

    assertThat(texts(fetch("/a")).getFirst()).hasSize(20_000);
    assertThat(pauses).hasSize(1);
  }

  @Test
  void asks_again_for_json_that_ends_early() throws IOException {
    source.answer("/a", Reply.json("{\"value\":[{\"a\":1},"), Reply.json(""), Reply.json("[]"));

    assertThat(texts(fetch("/a"))).containsExactly("[]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "{\"value\":[{\"a\":1},", "{\"value\":[{\"a\":1}]", "[tru", "[\"ab"})
  void refuses_json_that_keeps_ending_early(String half) {
    source.answer("/a", Reply.json(half));

    assertThat(refusal("/a").reden()).isEqualTo(Reden.BESTAND_BREEKT_AF);
  }

  @Test
  void refuses_json_that_stays_broken() {
    source.answer("/a", Reply.json("{\"value\":[ /* Aborted by OperationalError */\n"));

    assertThat(refusal("/a").melding()).contains("geen geldige JSON");
  }

  @Test
  void refuses_csv_of_which_the_server_says_that_it_is_not_finished() {
    source.answer("/a", Reply.csv("a;b\n1;2\n\n\nAborted by OperationalError during rendering!\n"));

    assertThat(refusal("/a").reden()).isEqualTo(Reden.BESTAND_BREEKT_AF);
    assertThat(source.targets()).hasSize(3);
  }

  @Test
  void asks_again_when_the_server_falls_silent_half_way() throws IOException {
    source.answer("/a", Reply.csv("a;b\n1;").hanging(), Reply.csv("a;b\n1;2\n"));

    assertThat(texts(fetch("/a"))).containsExactly("a;b\n1;2\n");
  }

  @Test
  void refuses_a_server_that_stays_silent() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      FetchSettings once =
          new FetchSettings(
              Duration.ofMillis(200), Duration.ofMillis(200), 1, Duration.ZERO, 1000, 1);

      Issue issue = refusal(URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/a"), once);

      assertThat(issue.reden()).isEqualTo(Reden.NETWERK);
      assertThat(issue.melding()).contains("200 milliseconden stil", "1 keer geprobeerd");
    }
  }

  @Test
  void asks_again_when_the_connection_is_reset() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      CompletableFuture<Void> answers =
          CompletableFuture.runAsync(
              () -> {
                try {
                  answerOnce(server, "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n1;2", true);
                  answerOnce(server, "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n1;2\n", false);
                } catch (IOException broken) {
                  throw new IllegalStateException(broken);
                }
              });

      Fetched fetched =
          fetch(URI.create("http://127.0.0.1:" + server.getLocalPort() + "/a.csv"), SETTINGS);

      assertThat(texts(fetched)).containsExactly("1;2\n");
      answers.join();
    }
  }

  private static void answerOnce(ServerSocket server, String answer, boolean reset)
      throws IOException {
    try (Socket socket = server.accept()) {
      byte[] request = new byte[4096];
      assertThat(socket.getInputStream().read(request)).isPositive();
      socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
      socket.setSoLinger(reset, 0);
    }
  }

  @Test
  void refuses_a_server_that_is_not_there() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }

    Issue issue = refusal(URI.create("http://127.0.0.1:" + free + "/a"), SETTINGS);

    assertThat(issue.reden()).isEqualTo(Reden.NETWERK);
    assertThat(issue.melding()).contains("127.0.0.1:" + free + " is niet bereikbaar");
    assertThat(pauses).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "400, ADRES_ONGELDIG, achter het vraagteken",
    "401, GEEN_TOEGANG, download het bestand",
    "403, GEEN_TOEGANG, download het bestand",
    "404, BESTAND_ONTBREEKT, op dit adres staat niets",
    "410, BESTAND_ONTBREEKT, het nieuwe adres",
    "204, BESTAND_ONTBREEKT, code 204",
    "418, BESTAND_ONTBREEKT, code 418",
    "501, BESTAND_ONTBREEKT, code 501"
  })
  void refuses_at_once_what_a_person_must_change(int status, Reden reden, String advice) {
    source.answer("/a", new Reply(status, Map.of(), new byte[0], 0, false));

    Issue issue = refusal("/a");

    assertThat(issue.reden()).isEqualTo(reden);
    assertThat(issue.melding()).contains(advice);
    assertThat(source.targets()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html; charset=utf-8", "text/plain", "text/csv"})
  void refuses_a_web_page(String contentType) {
    source.answer("/a", Reply.of(contentType, "\n<!DOCTYPE html><html>Inloggen</html>"));

    Issue issue = refusal("/a");

    assertThat(issue.reden()).isEqualTo(Reden.BESTAND_ONLEESBAAR);
    assertThat(issue.melding()).contains("een webpagina en geen gegevens");
    assertThat(source.targets()).hasSize(1);
  }

  @Test
  void refuses_odata_in_xml_of_which_the_pages_could_not_be_followed() {
    source.answer("/a", Reply.of("application/atom+xml;type=feed", "<feed/>"));

    assertThat(refusal("/a").melding()).contains("$format=json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"file:///etc/passwd", "https://127.0.0.1/a", "ftp://127.0.0.1/a", "http://u:p@a/"})
  void refuses_a_redirect_to_elsewhere(String location) {
    source.answer("/a", Reply.status(302).with("Location", location));

    Issue issue = refusal("/a");

    assertThat(issue.reden()).isEqualTo(Reden.VERWIJZING_GEWEIGERD);
    assertThat(source.targets()).hasSize(1);
  }

  @Test
  void refuses_endless_redirects() {
    source.answer("/a", Reply.status(307).with("Location", "/a"));

    assertThat(refusal("/a").melding()).contains("meer dan 5 keer door");
    assertThat(source.targets()).hasSize(6);
  }

  @Test
  void refuses_a_redirect_without_a_target() {
    source.answer("/a", Reply.status(301));

    assertThat(refusal("/a").reden()).isEqualTo(Reden.VERWIJZING_GEWEIGERD);
  }

  @Test
  void refuses_a_packing_that_was_not_asked_for() {
    source.answer("/a", Reply.csv("x").with("Content-Encoding", "br"));

    assertThat(refusal("/a").melding()).contains("(\"br\")");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"file:///etc/passwd", "ftp://h/a", "bronnen/kwb.csv", "http:kwb", "mailto:a@b.nl"})
  void refuses_an_address_that_is_not_on_the_web(String address) {
    Issue issue = refusal(URI.create(address), SETTINGS);

    assertThat(issue.reden()).isEqualTo(Reden.ADRES_ONGELDIG);
    assertThat(issue.melding()).contains("https://");
  }

  @Test
  void refuses_user_info_without_repeating_it() {
    Issue issue = refusal(URI.create("https://jan:geheim@cbs.nl/a?sleutel=geheim"), SETTINGS);

    assertThat(issue.reden()).isEqualTo(Reden.ADRES_ONGELDIG);
    assertThat(issue.text()).doesNotContain("geheim", "jan");
  }

  @Test
  void stops_when_its_thread_is_interrupted_before_an_answer() {
    source.answer("/a", Reply.csv("a;b\n1;").hanging());
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> fetch("/a")).isInstanceOf(InterruptedIOException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void stops_when_its_thread_is_interrupted_during_an_answer() {
    source.answer("/a", Reply.csv("a;b\n1;").hanging());
    Fetcher interrupting =
        new Fetcher(cache, SETTINGS, bytes -> Thread.currentThread().interrupt());

    assertThatThrownBy(() -> interrupting.fetch(source.at("/a")))
        .isInstanceOf(InterruptedIOException.class);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(source.targets()).hasSize(1);
  }
}
