package nl.wijkbeeld.ingest;

import static nl.wijkbeeld.ingest.TestDelivery.messages;
import static nl.wijkbeeld.ingest.TestDelivery.report;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import nl.wijkbeeld.ingest.DeliveryReport.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deliveries from a server on this machine that answers, and fails, as CBS and O&S do. */
class NetworkDeliveryTest {
  @TempDir private Path folder;
  private TestDelivery delivery;
  private HttpServer server;
  private String address;

  @BeforeEach
  void start() throws IOException {
    delivery = new TestDelivery(folder).withAreas();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
    address =
        "http://%s:%d"
            .formatted(
                InetAddress.getLoopbackAddress().getHostAddress(), server.getAddress().getPort());
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private static void answer(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", type);
    exchange.getResponseHeaders().add("ETag", "\"" + body.hashCode() + "\"");
    if (("\"" + body.hashCode() + "\"")
        .equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
      exchange.sendResponseHeaders(304, -1);
    } else {
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }

  private List<String> observations() throws SQLException {
    return delivery.query(
        "SELECT gebiedcode, variabele, waarde FROM read_parquet('$LAKE/waarnemingen/bron=*/*/waarnemingen.parquet') ORDER BY ALL");
  }

  @Test
  void the_pages_of_a_typed_data_set_are_one_delivery_and_the_second_time_nothing_is_read_again()
      throws IOException, SQLException {
    server.createContext(
        "/84799NED/TypedDataSet",
        exchange ->
            answer(
                exchange,
                200,
                "application/json",
                "skip=1".equals(exchange.getRequestURI().getQuery())
                    ? "{\"value\": [{\"WijkenEnBuurten\": \"BU03630001\", \"AantalInwoners_5\": 20}]}"
                    : "{\"odata.nextLink\": \"%s/84799NED/TypedDataSet?skip=1\", \"value\": [{\"WijkenEnBuurten\": \"BU03630000\", \"AantalInwoners_5\": 10}]}"
                        .formatted(address)));
    delivery.withAddress(
        "kwb", "kwb-odata-v3", address + "/84799NED/TypedDataSet", "periode: 2020");

    assertThat(report(delivery.run(), "kwb").geaccepteerd()).isEqualTo(2);
    assertThat(observations())
        .containsExactly("A00a|AantalInwoners|10.0", "A00b|AantalInwoners|20.0");
    assertThat(report(delivery.run(), "kwb").outcome()).isEqualTo(Outcome.ONGEWIJZIGD);
  }

  @Test
  void the_answers_of_the_bbga_are_read_after_the_server_was_too_busy_and_broke_off()
      throws IOException, SQLException {
    AtomicInteger asked = new AtomicInteger();
    String page =
        "{\"_links\": {\"self\": {\"href\": \"%s\"}}, \"_embedded\": {\"kerncijfers\": [{\"jaar\": 2018, \"gebiedcode15\": \"A\", \"waarde\": 86851, \"indicatorDefinitieId\": \"BEVTOTAAL\"}]}}";
    server.createContext(
        "/v1/bbga/kerncijfers",
        exchange -> {
          switch (asked.incrementAndGet()) {
            case 1 -> answer(exchange, 429, "application/json", "{}");
            case 2 -> answer(exchange, 500, "text/plain", "even niet");
            case 3 -> {
              exchange.getResponseHeaders().add("Content-Type", "application/json");
              exchange.sendResponseHeaders(200, page.length() + 500L);
              exchange
                  .getResponseBody()
                  .write(page.substring(0, 40).getBytes(StandardCharsets.UTF_8));
              exchange.close();
            }
            default -> answer(exchange, 200, "application/hal+json", page.formatted(address));
          }
        });
    delivery.withAddress("bbga", "bbga", address + "/v1/bbga/kerncijfers");

    assertThat(report(delivery.run(), "bbga").geaccepteerd()).isEqualTo(1);
    assertThat(asked).hasValue(4);
    assertThat(observations()).containsExactly("A|BEVTOTAAL|86851.0");
  }

  @Test
  void an_address_that_does_not_exist_is_refused_and_the_earlier_delivery_stays()
      throws IOException, SQLException {
    AtomicInteger asked = new AtomicInteger();
    server.createContext(
        "/bbga.csv",
        exchange -> {
          if (asked.getAndIncrement() == 0) {
            answer(
                exchange,
                200,
                "text/csv",
                "jaar;gebiedcode15;variabele;waarde\n2018;A;BEVTOTAAL;5\n");
          } else {
            answer(exchange, 404, "text/html", "weg");
          }
        });
    delivery.withAddress("bbga", "bbga", address + "/bbga.csv?sleutel=geheim");

    assertThat(report(delivery.run(), "bbga").outcome()).isEqualTo(Outcome.GELEZEN);
    DeliveryReport second = report(delivery.run(), "bbga");
    assertThat(second.outcome()).isEqualTo(Outcome.GEWEIGERD);
    assertThat(messages(second))
        .singleElement()
        .asString()
        .contains("404")
        .doesNotContain("geheim");
    assertThat(observations()).containsExactly("A|BEVTOTAAL|5.0");
  }
}
