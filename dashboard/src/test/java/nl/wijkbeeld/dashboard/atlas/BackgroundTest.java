package nl.wijkbeeld.dashboard.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.net.httpserver.HttpServer;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import javax.imageio.ImageIO;
import nl.wijkbeeld.dashboard.SnapshotFixture;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.handout.Handout;
import nl.wijkbeeld.dashboard.map.Backdrop;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;

class BackgroundTest {
  private static final Envelope CENTRE = new Envelope(119_000, 124_000, 485_000, 489_000);

  private HttpServer server;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final List<String> asked = new CopyOnWriteArrayList<>();

  /** How an address answers. */
  @FunctionalInterface
  private interface Answer {
    byte[] of(String path) throws IOException;
  }

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
  }

  @AfterEach
  void stop() {
    stopped.countDown();
    server.stop(0);
  }

  private Background answering(int status, Answer answer) {
    server.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestURI().getPath());
          byte[] body = answer.of(exchange.getRequestURI().getPath());
          if (status == 302) {
            exchange.getResponseHeaders().add("Location", "/elders.png");
          }
          exchange.sendResponseHeaders(body.length == 0 ? 404 : status, 0);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    return new Background(
        "http://127.0.0.1:%d/rd/{z}/{x}/{y}.png".formatted(server.getAddress().getPort()),
        "Verzonnen kaart");
  }

  private static byte[] tile(int side, Color colour) throws IOException {
    BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(colour);
    pen.fillRect(0, 0, side, side);
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(image, "png", png);
    return png.toByteArray();
  }

  @Test
  void the_dam_in_amsterdam_lies_in_tile_118_120_of_level_8() {
    TileGrid grid = TileGrid.over(new Envelope(121_394, 121_395, 487_383, 487_384), 1 / 13.44, 9);

    assertThat(grid.tiles()).containsExactly(new TileGrid.Tile(8, 118, 120));
    assertThat(grid.land().contains(121_394, 487_383)).isTrue();
    assertThat(grid.land().getWidth()).isCloseTo(3440.64, within(1e-6));
  }

  @Test
  void many_tiles_become_coarser_and_beyond_the_grid_there_are_none() {
    assertThat(TileGrid.over(CENTRE, 20_000, 48).tiles()).hasSizeBetween(12, 48);
    assertThat(TileGrid.over(new Envelope(-9e5, 9e5, -9e5, 9e5), 1400, 48).tiles())
        .hasSizeLessThanOrEqualTo(48)
        .allMatch(tile -> tile.column() >= 0 && tile.column() < 1 << tile.level());
  }

  @Test
  void tiles_come_together_in_one_picture_each_in_its_place() throws IOException {
    Background background =
        answering(200, path -> tile(256, path.contains("/0/0.png") ? Color.RED : Color.BLUE));
    Background.Fetched fetched = background.fetch(new Envelope(-285_000, 590_000, 25_000, 900_000));
    Backdrop backdrop = fetched.backdrop().orElseThrow();
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(backdrop.picture()));

    assertThat(fetched.whole()).isTrue();
    assertThat(asked).allMatch(path -> path.matches("/rd/\\d+/\\d+/\\d+\\.png"));
    assertThat(new Color(picture.getRGB(5, 5))).isEqualTo(Color.RED);
    assertThat(new Color(picture.getRGB(picture.getWidth() - 5, picture.getHeight() - 5)))
        .isEqualTo(Color.BLUE);
    assertThat(backdrop.land().getMinX()).isEqualTo(-285_401.92);
    assertThat(backdrop.land().getMaxY()).isEqualTo(903_401.92);
  }

  @Test
  void a_tile_that_is_not_there_leaves_a_gap_that_is_told() {
    Background.Fetched fetched =
        answering(200, path -> path.endsWith("0.png") ? new byte[0] : tile(256, Color.BLUE))
            .fetch(new Envelope(-285_000, 590_000, 25_000, 900_000));

    assertThat(fetched.backdrop()).isPresent();
    assertThat(fetched.whole()).isFalse();
  }

  @Test
  void another_address_is_not_followed() {
    Background.Fetched fetched = answering(302, path -> tile(256, Color.BLUE)).fetch(CENTRE);

    assertThat(fetched.backdrop()).isEmpty();
    assertThat(asked).isNotEmpty().noneMatch("/elders.png"::equals);
  }

  @Test
  void what_is_no_picture_or_a_huge_one_is_refused() {
    assertThat(
            answering(
                    200,
                    path -> "<html>".repeat(9).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .fetch(CENTRE)
                .backdrop())
        .isEmpty();
    server.removeContext("/");
    assertThat(answering(200, path -> tile(1025, Color.BLUE)).fetch(CENTRE).backdrop()).isEmpty();
    server.removeContext("/");
    assertThat(answering(200, path -> new byte[(1 << 20) + 2]).fetch(CENTRE).backdrop()).isEmpty();
  }

  @Test
  @Timeout(20)
  void who_does_not_answer_is_not_waited_for_long() {
    Background background =
        answering(
            200,
            path -> {
              try {
                stopped.await();
              } catch (InterruptedException gone) {
                Thread.currentThread().interrupt();
              }
              return new byte[0];
            });

    assertThat(background.fetch(CENTRE).backdrop()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/tegels/{z}/{x}/{y}.png",
        "file:///etc/{z}{x}{y}",
        "https://kaart.example/{z}/{x}"
      })
  void an_address_that_is_none_is_not_asked(String template) {
    assertThat(new Background(template, "").fetch(CENTRE).backdrop()).isEmpty();
  }

  @Test
  void a_file_says_so_in_words_when_the_background_could_not_be_had(@TempDir Path folder)
      throws IOException {
    var snapshot =
        new SnapshotStore(SnapshotFixture.trusted(folder).publish("eerste"))
            .current()
            .orElseThrow();
    Handout without =
        new MapHandout(answering(500, path -> tile(256, Color.BLUE)))
            .make(snapshot, Address.of("kaart"))
            .orElseThrow();
    server.removeContext("/");
    Handout with =
        new MapHandout(answering(200, path -> tile(256, Color.BLUE)))
            .make(snapshot, Address.of("kaart"))
            .orElseThrow();
    Handout off =
        new MapHandout(new Background("http://127.0.0.1:1/{z}/{x}/{y}", ""))
            .make(snapshot, new Address("kaart", Map.of("achtergrond", List.of("nee"))))
            .orElseThrow();

    assertThat(without.lacking()).isTrue();
    assertThat(without.choices()).contains("Achtergrondkaart: niet opgehaald");
    assertThat(without.notes())
        .contains("De achtergrondkaart kon niet worden opgehaald en ontbreekt in dit bestand.");
    assertThat(with.lacking()).isFalse();
    assertThat(with.sources()).contains("achtergrondkaart: Verzonnen kaart");
    assertThat(with.parts().toString()).contains("data:image/png;base64,");
    assertThat(off.lacking()).isFalse();
  }
}
