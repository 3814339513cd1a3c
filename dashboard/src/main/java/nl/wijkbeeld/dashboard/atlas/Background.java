package nl.wijkbeeld.dashboard.atlas;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.map.Backdrop;
import org.locationtech.jts.geom.Envelope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The map behind the areas, if somebody configured the address of its tiles; none by default. On
 * the page a browser fetches the tiles itself. For a file they are fetched here: from that address
 * only, so many and so large at most, and not for long.
 */
@Component
final class Background {
  static final String PARAMETER = "achtergrond";
  static final String OFF = "nee";

  private static final Logger LOG = LoggerFactory.getLogger(Background.class);
  private static final Pattern TEMPLATE =
      Pattern.compile("https?://(?=.*\\{z\\})(?=.*\\{x\\})(?=.*\\{y\\}).+");

  /** How wide the picture is, in dots, before its tiles are rounded off to a level. */
  private static final double DOTS = 1400;

  private static final int MOST_TILES = 48;
  private static final int MOST_BYTES = 1 << 20;
  private static final int MOST_TILE_DOTS = 1024;
  private static final int AT_ONCE = 6;
  private static final Duration TO_CONNECT = Duration.ofSeconds(3);
  private static final Duration FOR_A_TILE = Duration.ofSeconds(5);
  private static final Duration FOR_ALL = Duration.ofSeconds(8);

  /** A picture that is heavier as PNG, such as one from the air, is made JPEG. */
  private static final int HEAVY = 1_200_000;

  private final String template;
  private final String source;

  /**
   * The background.
   *
   * @param template the address of a tile in RD New, with {@code {z}}, {@code {x}} and {@code {y}};
   *     blank for none
   * @param source what must be said of the map
   */
  @Autowired
  Background(
      @Value("${wijkbeeld.wmts:}") String template,
      @Value("${wijkbeeld.wmts-bron:}") String source) {
    this.template = template.strip();
    this.source = source.strip();
  }

  /** No background at all. */
  static Background none() {
    return new Background("", "");
  }

  boolean exists() {
    return !template.isEmpty();
  }

  String template() {
    return template;
  }

  String source() {
    return source;
  }

  /** Whether it stands behind the map of an address. */
  boolean isOn(Address address) {
    return exists() && !address.first(PARAMETER).map(OFF::equals).orElse(false);
  }

  /**
   * What could be had of the background.
   *
   * @param backdrop the picture, if there is anything on it
   * @param whole whether it is all there
   */
  record Fetched(Optional<Backdrop> backdrop, boolean whole) {}

  /** Fetches what lies behind a part of the land. */
  Fetched fetch(Envelope land) {
    if (!TEMPLATE.matcher(template).matches()) {
      LOG.warn(
          "het adres van de achtergrondkaart begint niet met http of mist {z}, {x} of {y}: zij komt niet in bestanden");
      return new Fetched(Optional.empty(), false);
    }
    TileGrid grid = TileGrid.over(land, DOTS, MOST_TILES);
    List<TileGrid.Tile> tiles = grid.tiles();
    List<Optional<BufferedImage>> pictures = fetch(tiles);
    boolean whole = pictures.stream().allMatch(Optional::isPresent);
    if (pictures.stream().allMatch(Optional::isEmpty)) {
      return new Fetched(Optional.empty(), tiles.isEmpty());
    }
    BufferedImage picture =
        new BufferedImage(
            grid.columns() * TileGrid.TILE,
            grid.rows() * TileGrid.TILE,
            BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = picture.createGraphics();
    pen.setColor(java.awt.Color.WHITE);
    pen.fillRect(0, 0, picture.getWidth(), picture.getHeight());
    for (int i = 0; i < tiles.size(); i++) {
      TileGrid.Tile tile = tiles.get(i);
      pictures.get(i).ifPresent(image -> draw(pen, image, grid.left(tile), grid.top(tile)));
    }
    pen.dispose();
    return new Fetched(Optional.of(backdrop(grid.land(), picture)), whole);
  }

  private static void draw(Graphics2D pen, BufferedImage image, int left, int top) {
    AffineTransform place = AffineTransform.getTranslateInstance(left, top);
    place.scale(
        (double) TileGrid.TILE / image.getWidth(), (double) TileGrid.TILE / image.getHeight());
    pen.drawImage(image, place, null);
  }

  private static Backdrop backdrop(Envelope land, BufferedImage picture) {
    byte[] png = written(picture, "png");
    return png.length <= HEAVY
        ? new Backdrop(land, "image/png", png)
        : new Backdrop(land, "image/jpeg", written(picture, "jpg"));
  }

  private static byte[] written(BufferedImage picture, String format) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 18);
    try {
      ImageIO.write(picture, format, bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /** The tiles in their order; what is not there in time is empty. */
  private List<Optional<BufferedImage>> fetch(List<TileGrid.Tile> tiles) {
    List<Optional<BufferedImage>> pictures = new ArrayList<>();
    try (HttpClient client =
            HttpClient.newBuilder()
                .connectTimeout(TO_CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        ExecutorService workers =
            Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
      List<Future<BufferedImage>> coming =
          workers.invokeAll(
              tiles.stream()
                  .map(
                      tile ->
                          (java.util.concurrent.Callable<BufferedImage>) () -> tile(client, tile))
                  .toList(),
              FOR_ALL.toMillis(),
              TimeUnit.MILLISECONDS);
      for (Future<BufferedImage> one : coming) {
        pictures.add(result(one));
      }
      client.shutdownNow();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      tiles.forEach(unused -> pictures.add(Optional.empty()));
    }
    return pictures;
  }

  private static Optional<BufferedImage> result(Future<BufferedImage> one)
      throws InterruptedException {
    try {
      return Optional.of(one.get());
    } catch (CancellationException late) {
      LOG.warn("een deel van de achtergrondkaart kwam niet op tijd");
    } catch (ExecutionException failed) {
      LOG.warn("een deel van de achtergrondkaart is niet opgehaald: {}", failed.getMessage());
    }
    return Optional.empty();
  }

  private BufferedImage tile(HttpClient client, TileGrid.Tile tile)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(
                    template
                        .replace("{z}", "" + tile.level())
                        .replace("{x}", "" + tile.column())
                        .replace("{y}", "" + tile.row())))
            .timeout(FOR_A_TILE)
            .header("Accept", "image/png, image/jpeg")
            .build();
    HttpResponse<InputStream> answer =
        client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    try (InputStream body = answer.body()) {
      if (answer.statusCode() != 200) {
        throw new IOException("antwoord " + answer.statusCode());
      }
      byte[] bytes = body.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new IOException("een tegel is groter dan 1 MB");
      }
      return image(bytes);
    }
  }

  /** A PNG or JPEG of a modest size; its size is looked at before it is read. */
  private static BufferedImage image(byte[] bytes) throws IOException {
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw new IOException("een tegel is geen beeld");
      }
      ImageReader reader = readers.next();
      try {
        String format = reader.getFormatName().toLowerCase(Locale.ROOT);
        reader.setInput(in, true, true);
        if (!List.of("png", "jpeg", "jpg").contains(format)
            || Math.max(reader.getWidth(0), reader.getHeight(0)) > MOST_TILE_DOTS) {
          throw new IOException("een tegel is geen PNG of JPEG van gewone grootte");
        }
        return reader.read(0);
      } finally {
        reader.dispose();
      }
    }
  }
}
