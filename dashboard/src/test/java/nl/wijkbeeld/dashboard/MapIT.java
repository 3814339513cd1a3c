package nl.wijkbeeld.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.RequestOptions;
import com.sun.net.httpserver.HttpServer;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import nl.wijkbeeld.dashboard.atlas.ManyAreas;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Uses the map as a person would: by mouse, by keyboard, on a phone, and with a whole country. */
class MapIT extends InBrowser {
  @BeforeAll
  static void start() throws IOException, InterruptedException {
    Path lake = SnapshotFixture.trusted(folder.resolve("meer")).publish("eerste");
    start(lake);
  }

  @Override
  void open(String path) {
    open(dashboard, path);
  }

  private void open(RunningDashboard at, String path) {
    page.navigate(at.address() + path);
    drawn();
  }

  private void drawn() {
    page.locator("wijkbeeld-kaart").first().waitFor();
    page.waitForFunction(
        "() => [...document.querySelectorAll('wijkbeeld-kaart')].every(map => map.drawingTime > 0)");
  }

  private Locator map() {
    return page.locator("wijkbeeld-kaart .vlak").first();
  }

  private Locator status() {
    return page.locator("wijkbeeld-kaart .stand").first();
  }

  /** Where the middle of an area is in the window. */
  private double[] at(String code) {
    Map<?, ?> point =
        (Map<?, ?>)
            page.evaluate(
                "code => document.querySelector('wijkbeeld-kaart').positionOf(code)", code);
    return new double[] {
      ((Number) point.get("x")).doubleValue(), ((Number) point.get("y")).doubleValue()
    };
  }

  private void click(String code) {
    double[] at = at(code);
    page.mouse().click(at[0], at[1]);
  }

  private Locator row(String code) {
    return page.locator(".kaarttabel tbody tr[data-gebied='" + code + "']");
  }

  @Test
  void pointing_at_an_area_tells_its_figure_and_lights_up_its_row() {
    open("kaart");
    double[] at = at("N");
    page.mouse().move(at[0], at[1]);

    assertThat(page.locator("wijkbeeld-kaart .tip"))
        .hasText("Noord0,26 per 1.000 inwoners (95%-interval 0,10–0,40)");
    assertThat(row("N")).hasClass(Pattern.compile("aan"));
  }

  /** Whether the address tells what the map shows. */
  private static final String AT_REST =
      """
      () => new URL(location.href).searchParams.get('uitsnede')
        === document.querySelector('wijkbeeld-kaart').part""";

  @Test
  void where_a_reader_came_to_rest_is_in_the_address_the_link_and_the_files()
      throws IOException, InterruptedException {
    open("kaart");
    page.locator("wijkbeeld-kaart .groter").click();
    page.waitForFunction(AT_REST);
    String part = (String) page.evaluate("document.querySelector('wijkbeeld-kaart').part");
    assertThat(page.locator(".meenemen-bestanden a").first())
        .hasAttribute("href", Pattern.compile("uitsnede=" + part));

    String shared = page.url();
    try (BrowserContext elsewhere = window(1366, 768)) {
      Page other = elsewhere.newPage();
      other.navigate(shared);
      other.waitForFunction(
          "part => document.querySelector('wijkbeeld-kaart')?.part === part", part);
    }
    page.locator("wijkbeeld-kaart .heel").click();
    page.waitForURL(url -> !url.contains("uitsnede"));
  }

  @Test
  void a_click_chooses_an_area_in_the_address_the_table_and_the_list_and_a_second_lets_it_go() {
    open("kaart");
    click("N");
    page.waitForURL(Pattern.compile("gebieden=N"));
    assertThat(row("N").locator("input")).isChecked();
    assertThat(page.locator(".keuzelijst")).containsText("Noord");
    assertThat(status()).containsText("gekozen");

    row("F").locator("input").check();
    page.waitForURL(Pattern.compile("gebieden=N(,|%2C)F"));
    assertThat(row("F").locator("input")).isFocused();
    assertThat(page.locator(".keuzelijst a.knop")).hasAttribute("href", "vergelijken?gebieden=N,F");

    assertThat(page.locator("wijkbeeld-kaart")).hasAttribute("gekozen", "N,F");
    click("N");
    page.waitForURL(Pattern.compile("gebieden=F$"));
    assertThat(row("N").locator("input")).not().isChecked();

    page.goBack();
    page.waitForURL(Pattern.compile("gebieden=N(,|%2C)F"));
    assertThat(row("N").locator("input")).isChecked();
  }

  @Test
  void a_double_click_opens_the_page_of_an_area_and_chooses_nothing() {
    open("kaart");
    double[] at = at("K");
    page.mouse().dblclick(at[0], at[1]);

    page.waitForURL(Pattern.compile("gebied/K$"));
  }

  @Test
  void the_map_is_walked_chosen_and_opened_by_keyboard() {
    open("kaart");
    map().focus();
    page.keyboard().press("Home");
    assertThat(status()).containsText("Centrum: 0,14");
    page.keyboard().press("ArrowRight");
    assertThat(status()).containsText("Nieuw-West");
    page.keyboard().press("PageDown");
    assertThat(status()).containsText("Noord");
    page.keyboard().press("PageUp");
    page.keyboard().press("ArrowLeft");
    assertThat(status()).containsText("Centrum");

    page.keyboard().press("Space");
    page.waitForURL(Pattern.compile("gebieden=A"));
    assertThat(map()).isFocused();
    page.keyboard().press("Space");
    page.waitForURL(Pattern.compile("kaart$"));

    page.keyboard().press("+");
    assertThat(page.locator("wijkbeeld-kaart button.kleiner")).isEnabled();
    page.keyboard().press("Escape");
    page.keyboard().press("Escape");
    assertThat(page.locator("wijkbeeld-kaart button.kleiner")).isDisabled();

    page.keyboard().press("Enter");
    page.waitForURL(Pattern.compile("gebieden=A"));
    page.keyboard().press("Enter");
    page.waitForURL(Pattern.compile("gebied/A$"));
  }

  @Test
  void another_indicator_and_period_recolour_without_sending_outlines_again() {
    List<String> asked = new ArrayList<>();
    page.onRequest(
        (Request request) -> {
          if (request.url().contains("/omtrekken/") || request.url().contains("/kaartcijfers/")) {
            asked.add(request.url());
          }
        });
    open("kaart?indicator=bbga_bijstand_pct&periode=2018");
    page.locator("vaadin-combo-box#indicator input").fill("Initiatieven per");
    page.locator(
            "vaadin-combo-box-item", new Page.LocatorOptions().setHasText("Initiatieven per 1.000"))
        .first()
        .click();
    page.waitForURL(Pattern.compile("indicator=initiatieven_per_1000"));
    assertThat(page.locator(".kaarttitel")).containsText("Initiatieven per 1.000");
    page.waitForFunction(
        "() => document.querySelector('wijkbeeld-kaart').shadowRoot.querySelector('#uitleg').textContent.includes('0,26')");

    assertThat(asked).filteredOn(url -> url.contains("/omtrekken/")).hasSize(1);
    assertThat(asked).filteredOn(url -> url.contains("/kaartcijfers/")).hasSize(2);
  }

  @Test
  void outlines_are_compressed_and_may_be_kept_for_good() {
    String address = dashboard.address() + "omtrekken/eerste/2015/stadsdeel";
    APIResponse first = context.request().get(address);
    String tag = first.headers().get("etag");

    assertThat(first.status()).isEqualTo(200);
    assertThat(first.headers().get("content-encoding")).isEqualTo("gzip");
    assertThat(first.headers().get("cache-control")).contains("immutable");
    assertThat(first.text()).contains("\"Nieuw-West\"");
    assertThat(
            context
                .request()
                .get(address, RequestOptions.create().setHeader("If-None-Match", tag))
                .status())
        .isEqualTo(304);
    for (String wrong :
        List.of(
            "omtrekken/bestaat-niet/2015/stadsdeel",
            "omtrekken/eerste/1800/stadsdeel",
            "omtrekken/eerste/2015/straat",
            "kaartcijfers/eerste?indicator=x",
            "kaartcijfers/eerste")) {
      assertThat(context.request().get(dashboard.address() + wrong).status())
          .as(wrong)
          .isEqualTo(404);
    }
  }

  @Test
  void a_link_shows_the_same_map_in_a_fresh_browser() {
    open("kaart");
    click("T");
    page.waitForURL(Pattern.compile("gebieden=T"));
    page.locator("#meer-keuzes summary").click();
    page.locator("vaadin-select#klassen").click();
    page.locator("vaadin-select-item", new Page.LocatorOptions().setHasText("3")).click();
    page.waitForURL(Pattern.compile("klassen=3"));
    String link = page.url();
    List<String> legend = page.locator(".legenda li").allInnerTexts();

    try (BrowserContext fresh = window(1366, 768)) {
      page = fresh.newPage();
      page.navigate(link);
      drawn();
      assertThat(page.locator(".legenda li").allInnerTexts()).isEqualTo(legend);
      assertThat(page.locator(".keuzelijst")).containsText("Zuidoost");
    }
  }

  @Test
  void a_change_map_says_what_may_be_chance() {
    open("kaart?indicator=vrijwilligers_pct&weergave=verandering&periode=2019&vanaf=2018");

    assertThat(page.locator(".legenda")).containsText("verschil niet groter dan toeval");
    assertThat(row("N")).containsText("niet groter dan toeval");
    assertThat(page.locator("wijkbeeld-kaart #uitleg")).containsText("1 niet groter dan toeval");
  }

  @Test
  void maps_side_by_side_move_together() {
    open("kaart?indicator=bbga_bijstand_pct&weergave=naast");
    assertThat(page.locator("wijkbeeld-kaart")).hasCount(2);
    page.locator("wijkbeeld-kaart button.groter").first().click();
    page.waitForFunction(
        "() => [...document.querySelectorAll('wijkbeeld-kaart')].every(map => map.zoom > 1.7)");
  }

  @Test
  void time_is_walked_with_a_slider_and_played() {
    open("kaart?indicator=bbga_bijstand_pct&periode=2014");
    Locator slider = page.locator("#tijdschuif");
    slider.focus();
    page.keyboard().press("ArrowRight");
    page.waitForURL(Pattern.compile("periode=2015"));
    assertThat(page.locator(".kaarttitel")).containsText("2015");
    assertThat(slider).hasAttribute("aria-valuetext", "2015");
    assertThat(slider).isFocused();

    page.locator(".afspelen").click();
    // It plays on: of a moment that passes only the address is awaited.
    page.waitForURL(Pattern.compile("periode=2017.*klassen_vast=ja|klassen_vast=ja.*periode=2017"));
    page.locator(".afspelen").click();
    assertThat(page.locator(".afspelen")).hasAttribute("aria-pressed", "false");
  }

  @Test
  void nothing_plays_for_who_wants_little_movement() {
    page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
    open("kaart?indicator=bbga_bijstand_pct&periode=2014");

    assertThat(page.locator(".afspelen")).isHidden();
    assertThat(page.locator(".rustig")).containsText("weinig beweging");
  }

  @Test
  void what_is_not_there_is_said_and_a_map_is_shown() {
    open("kaart?indicator=bestaat_niet&klassen=99&gebieden=Q");

    assertThat(page.locator(".melding")).hasCount(3);
    assertThat(row("N").locator("td.getal")).hasText("0,26");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kaart",
        "kaart?indicator=buurtkamers&gebieden=N,F",
        "kaart?indicator=buurtkamers_per_1000",
        "kaart?indicator=vrijwilligers_pct&weergave=verandering&periode=2019&vanaf=2018",
        "kaart?indicator=bbga_bijstand_pct&weergave=reeks",
        "kaart?indicator=bbga_bijstand_pct&weergave=naast"
      })
  void axe_finds_nothing_to_mend(String path) {
    open(path);
    page.locator("#meer-keuzes summary").or(page.locator("h1")).last().click();

    assertThat(new AxeBuilder(page).analyze().getViolations().stream().map(MapIT::describe))
        .isEmpty();
  }

  @Test
  void axe_finds_nothing_to_mend_in_the_dark() {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    open("kaart?indicator=bbga_bijstand_pct&gebieden=N,F");

    assertThat(new AxeBuilder(page).analyze().getViolations().stream().map(MapIT::describe))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "kaart, kaart?indicator=buurtkamers_per_1000&gebieden=N, 1366, 768",
    "kaart, kaart?indicator=buurtkamers_per_1000&gebieden=N, 1920, 1080",
    "kaart, kaart?indicator=buurtkamers_per_1000&gebieden=N, 390, 844",
    "kaart-verandering, kaart?indicator=bbga_bijstand_pct&weergave=verandering, 1366, 768",
    "kaart-reeks, kaart?indicator=bbga_bijstand_pct&weergave=reeks, 1366, 768",
    "kaart-reeks, kaart?indicator=bbga_bijstand_pct&weergave=reeks, 320, 640",
    "kaart-naast, kaart?indicator=bbga_bijstand_pct&weergave=naast, 390, 844"
  })
  void the_page_fits_its_window_and_is_photographed(String name, String path, int width, int height)
      throws IOException {
    try (BrowserContext window = window(width, height)) {
      page = window.newPage();
      open(path);
      Path pictures = Files.createDirectories(PICTURES);
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(pictures.resolve("%s-%dx%d.png".formatted(name, width, height)))
              .setStyle(".v-loading-indicator { display: none !important; }"));

      assertThat(
              page.evaluate(
                  "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
          .isEqualTo(0);
    }
  }

  @Test
  void a_country_of_twelve_thousand_buurten_can_be_enlarged_and_its_table_has_pages()
      throws IOException, InterruptedException {
    Path lake = ManyAreas.publish(folder.resolve("land"), 12_000, 3);
    try (RunningDashboard country =
        RunningDashboard.onLake(lake, folder.resolve("serve-land.log"))) {
      open(country, "kaart?indicator=groen_pct");

      assertThat(page.locator(".kaarttabel tbody tr")).hasCount(100);
      assertThat(page.locator(".bladeren")).containsText("1 tot en met 100 van 12.000");
      page.locator("#tabel-volgende").click();
      assertThat(page.locator(".bladeren")).containsText("101 tot en met 200 van 12.000");

      List<?> frames = (List<?>) page.evaluate(ZOOM_AND_TIME_FRAMES);
      double[] times =
          frames.stream().mapToDouble(time -> ((Number) time).doubleValue()).sorted().toArray();
      System.out.printf(
          "12.000 buurten: beeldtijd mediaan %.0f ms, p95 %.0f ms, tekenen %.0f ms%n",
          times[times.length / 2],
          times[times.length * 95 / 100],
          ((Number) page.evaluate("document.querySelector('wijkbeeld-kaart').drawingTime"))
              .doubleValue());
      assertThat(times).hasSize(60);
    }
  }

  @Test
  void places_stand_on_the_map_and_in_a_list_when_the_snapshot_has_them()
      throws IOException, InterruptedException, SQLException {
    Path lake = SnapshotFixture.trusted(folder.resolve("plaatsen")).publish("eerste");
    Path table = Files.createDirectories(lake.resolve("snapshots/eerste/voorzieningen"));
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute(
          "COPY (SELECT * FROM (VALUES ('1','Huis van de Wijk','buurthuis','ontmoeten','','N','2015','2020',4.85,52.36), ('2','Bibliotheek','bibliotheek','leren','','M','2015','2020',4.87,52.36)) v(voorziening,naam,soort,categorie,functies,gebiedcode,indeling,periode,lon,lat)) TO '%s' (FORMAT parquet)"
              .formatted(table.resolve("part-0.parquet")));
    }
    try (RunningDashboard withPlaces =
        RunningDashboard.onLake(lake, folder.resolve("serve-plaatsen.log"))) {
      open(withPlaces, "kaart");
      page.locator("#meer-keuzes summary").click();
      page.locator("vaadin-select#plaatsen").click();
      page.locator("vaadin-select-item", new Page.LocatorOptions().setHasText("ontmoeten")).click();
      page.waitForURL(Pattern.compile("plaatsen=ontmoeten"));

      page.locator("#plaatsenlijst summary").click();
      assertThat(page.locator("#plaatsenlijst tbody tr")).hasCount(1);
      assertThat(page.locator("#plaatsenlijst tbody")).containsText("Noord");
      assertThat(page.locator(".legenda")).containsText("een plaats");

      open(withPlaces, "kaart?plaatsen=alle");
      assertThat(page.locator("#plaatsenlijst tbody tr")).hasCount(2);
      open(withPlaces, "kaart?plaatsen=dansen");
      assertThat(page.locator(".melding")).containsText("dansen");
    }
  }

  @Test
  void a_background_is_fetched_only_from_the_address_that_somebody_configured()
      throws IOException, InterruptedException {
    List<String> asked = new CopyOnWriteArrayList<>();
    HttpServer tiles =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    tiles.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestURI().getPath());
          byte[] png = tile();
          exchange.getResponseHeaders().add("Content-Type", "image/png");
          exchange.sendResponseHeaders(200, png.length);
          exchange.getResponseBody().write(png);
          exchange.close();
        });
    tiles.start();
    Path lake = SnapshotFixture.trusted(folder.resolve("achtergrond")).publish("eerste");
    try (RunningDashboard configured =
        RunningDashboard.onLake(
            lake,
            folder.resolve("serve-achtergrond.log"),
            Map.of(
                "WIJKBEELD_WMTS",
                "http://127.0.0.1:%d/rd/{z}/{x}/{y}.png".formatted(tiles.getAddress().getPort()),
                "WIJKBEELD_WMTS_BRON",
                "Verzonnen achtergrond"))) {
      open(configured, "kaart?achtergrond=nee");
      assertThat(asked).isEmpty();

      page.locator("#meer-keuzes summary").click();
      page.locator("vaadin-checkbox#achtergrond").click();
      assertThat(page.locator("wijkbeeld-kaart .bron")).isVisible();
      assertThat(page.locator("wijkbeeld-kaart .bron")).hasText("Verzonnen achtergrond");
      page.waitForCondition(() -> !asked.isEmpty());
      assertThat(asked).allMatch(path -> path.matches("/rd/\\d+/\\d+/\\d+\\.png"));
      open("kaart");
      assertThat(page.locator("wijkbeeld-kaart").getAttribute("tegels")).isEmpty();
    } finally {
      tiles.stop(0);
    }
  }

  private static byte[] tile() throws IOException {
    BufferedImage image = new BufferedImage(256, 256, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(new Color(210, 222, 205));
    pen.fillRect(0, 0, 256, 256);
    pen.setColor(Color.GRAY);
    pen.drawRect(0, 0, 255, 255);
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(image, "png", png);
    return png.toByteArray();
  }

  /** Enlarges in sixty frames and tells how long each took. */
  private static final String ZOOM_AND_TIME_FRAMES =
      """
      () => new Promise((done) => {
        const map = document.querySelector('wijkbeeld-kaart');
        const box = map.box.getBoundingClientRect();
        const times = [];
        let last = performance.now();
        const frame = () => {
          const now = performance.now();
          times.push(now - last);
          last = now;
          map.box.dispatchEvent(new WheelEvent('wheel', { deltaY: -40, ctrlKey: true, cancelable: true,
            clientX: box.left + box.width / 2, clientY: box.top + box.height / 2 }));
          if (times.length < 60) {
            requestAnimationFrame(frame);
          } else {
            done(times);
          }
        };
        requestAnimationFrame(frame);
      })""";

  private static String describe(Rule rule) {
    return rule.getId()
        + ": "
        + rule.getHelp()
        + " "
        + rule.getNodes().stream().map(n -> n.getHtml()).limit(3).toList();
  }
}
