package nl.wijkbeeld.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Taking a page along, as a reader does it: in a browser, and as files over HTTP. */
class HandoutIT {
  private static final int PATIENCE_MS = 30_000;
  private static final String CHOICES = "?indicator=buurtkamers_per_1000";

  /** Pictures of test figures; they are looked at and do not go into the documentation. */
  private static final Path PICTURES = Path.of("target", "beelden");

  @TempDir private static Path folder;
  private static Path lake;
  private static RunningDashboard dashboard;
  private static Chromium chromium;

  private BrowserContext context;
  private Page page;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
    lake = Files.createDirectory(folder.resolve("meer"));
    SnapshotFixture.trusted(lake).publish("eerste");
    dashboard = RunningDashboard.onLake(lake, folder.resolve("serve.log"));
    chromium = new Chromium();
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
    if (dashboard != null) {
      dashboard.close();
    }
  }

  @BeforeEach
  void openBrowser() {
    context = window(1366, 768);
    page = context.newPage();
  }

  @AfterEach
  void closeBrowser() {
    context.close();
  }

  private static BrowserContext window(int width, int height) {
    BrowserContext window =
        chromium
            .browser()
            .newContext(
                new Browser.NewContextOptions().setViewportSize(width, height).setLocale("nl-NL"));
    window.grantPermissions(List.of("clipboard-read", "clipboard-write"));
    return window;
  }

  private static Locator openTakeAway(Page page) {
    page.navigate(dashboard.address() + CHOICES);
    page.locator("svg.kaart").waitFor();
    page.locator(".meenemen-open").click();
    Locator dialog = page.locator("dialog.meenemen-venster");
    assertThat(dialog).isVisible();
    return dialog;
  }

  private static String clipboard(Page page) {
    return (String) page.evaluate("navigator.clipboard.readText()");
  }

  @Test
  void a_copied_link_shows_the_same_in_a_fresh_browser() {
    Locator dialog = openTakeAway(page);

    dialog.locator("text=Precies deze cijfers").click();
    dialog.locator("button:has-text('Link kopiëren')").click();

    assertThat(dialog.locator("[role=status]")).hasText("Link gekopieerd");
    String link = clipboard(page);
    assertThat(link)
        .startsWith(dashboard.address())
        .contains("indicator=buurtkamers_per_1000")
        .contains("snapshot=eerste");
    String map = page.locator("svg.kaart").innerHTML();
    try (BrowserContext other = window(1366, 768)) {
      Page fresh = other.newPage();
      fresh.navigate(link);
      fresh.locator("svg.kaart").waitFor();
      assertThat(fresh.locator("svg.kaart").innerHTML().replaceAll(" href=\"[^\"]*\"", ""))
          .isEqualTo(map.replaceAll(" href=\"[^\"]*\"", ""));
    }
  }

  @Test
  void the_link_leads_to_the_newest_figures_unless_one_chooses_otherwise() {
    Locator dialog = openTakeAway(page);
    Locator link = dialog.locator("input[data-soort=link]");

    assertThat(link).hasValue(Pattern.compile(".*indicator=buurtkamers_per_1000$"));

    dialog.locator("text=Precies deze cijfers").click();
    assertThat(link).hasValue(Pattern.compile(".*snapshot=eerste$"));
    assertThat(dialog.locator("textarea"))
        .hasValue(
            Pattern.compile(
                "<iframe src=\"http://[^\"]*/meenemen/stad\\.html\\?[^\"]*snapshot=eerste\" title=\"[^\"]+\".*"));
  }

  @Test
  void the_copied_code_shows_the_page_within_a_page_of_another_site() throws IOException {
    Locator dialog = openTakeAway(page);
    dialog.locator("button:has-text('Code kopiëren')").click();
    assertThat(dialog.locator("[role=status]")).hasText("Code gekopieerd");
    byte[] html =
        ("<!doctype html><html lang=\"nl\"><title>Elders</title><main><h1>Elders</h1>"
                + clipboard(page)
                + "</main></html>")
            .getBytes(StandardCharsets.UTF_8);
    HttpServer elsewhere =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    elsewhere.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
          exchange.sendResponseHeaders(200, html.length);
          exchange.getResponseBody().write(html);
          exchange.close();
        });
    elsewhere.start();
    try (BrowserContext window = window(1366, 900)) {
      Page other = window.newPage();
      // To a browser 127.0.0.1 is another site than localhost.
      other.navigate("http://127.0.0.1:" + elsewhere.getAddress().getPort() + "/");
      FrameLocator frame = other.frameLocator("iframe");
      assertThat(frame.locator("figure > svg")).isVisible();
      assertThat(frame.locator("footer")).containsText("Cijfers van 21 november 2026");
      frame.locator("summary").click();
      assertThat(frame.locator("td:has-text('verborgen (privacy)')").first()).isVisible();
      other.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("ingesloten.png")));
      assertThat(new AxeBuilder(other).analyze().getViolations()).isEmpty();
      Page whole = window.waitForPage(() -> frame.locator("footer a").click());
      whole.locator("svg.kaart").waitFor();
      assertThat(whole.url()).contains("snapshot=eerste");
    } finally {
      elsewhere.stop(0);
    }
  }

  @Test
  void everything_can_be_done_with_the_keyboard() {
    page.navigate(dashboard.address() + CHOICES);
    page.locator("svg.kaart").waitFor();
    Locator button = page.locator(".meenemen-open");
    button.focus();

    page.keyboard().press("Enter");
    Locator dialog = page.locator("dialog.meenemen-venster");
    assertThat(dialog).isVisible();
    assertThat(dialog.locator(".meenemen-sluiten")).isFocused();

    page.keyboard().press("Tab");
    assertThat(dialog.locator("input[value=nieuwste]")).isFocused();
    page.keyboard().press("ArrowDown");
    assertThat(dialog.locator("input[value=precies]")).isChecked();
    page.keyboard().press("Tab");
    assertThat(dialog.locator("input[data-soort=link]")).isFocused();
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    assertThat(dialog.locator("[role=status]")).hasText("Link gekopieerd");
    assertThat(clipboard(page)).contains("snapshot=eerste");

    page.keyboard().press("Escape");
    assertThat(dialog).isHidden();
    assertThat(button).isFocused();
  }

  @ParameterizedTest
  @CsvSource({"PDF, %PDF-1", "PNG, PNG", "SVG, <?xml", "CSV, Stadsdeel"})
  void a_file_is_downloaded_under_a_name_that_says_what_it_is(String label, String start)
      throws IOException {
    Locator dialog = openTakeAway(page);

    Download download =
        page.waitForDownload(
            () -> dialog.locator(".meenemen-bestanden a:has-text('" + label + "')").click());

    assertThat(download.suggestedFilename())
        .matches(
            "wijkbeeld-amsterdam-buurtkamers-per-1000-inwoners-2020-stadsdeel-.*\\."
                + label.toLowerCase(java.util.Locale.ROOT));
    byte[] bytes = Files.readAllBytes(download.path());
    assertThat(new String(bytes, 0, 200, StandardCharsets.UTF_8)).contains(start);
    Files.createDirectories(PICTURES);
    Files.write(PICTURES.resolve("stad." + label.toLowerCase(java.util.Locale.ROOT)), bytes);
  }

  @ParameterizedTest
  @CsvSource({"1366, 768", "1920, 1080", "390, 844"})
  void the_window_fits_and_has_no_accessibility_violations(int width, int height) {
    try (BrowserContext window = window(width, height)) {
      Page own = window.newPage();
      Locator dialog = openTakeAway(own);

      var box = dialog.boundingBox();
      assertThat(box.x).isGreaterThanOrEqualTo(0);
      assertThat(box.x + box.width).isLessThanOrEqualTo(width);
      assertThat(box.y + box.height).isLessThanOrEqualTo(height);
      assertThat((Boolean) dialog.evaluate("d => d.scrollWidth <= d.clientWidth")).isTrue();
      own.screenshot(
          new Page.ScreenshotOptions().setPath(PICTURES.resolve("meenemen-" + width + ".png")));
      var result = new AxeBuilder(own).include("dialog.meenemen-venster").analyze();
      assertThat(result.getViolations()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "gebied/N, LIGHT, Delen en meenemen, 4",
    "gegevens, DARK, Delen en meenemen, 2",
    "gegevens?taal=en, LIGHT, Share and take along, 2"
  })
  void it_is_on_other_pages_in_the_dark_and_in_english(
      String path, ColorScheme colours, String title, int files) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
    page.navigate(dashboard.address() + path);
    page.locator(".meenemen-open").click();

    Locator dialog = page.locator("dialog.meenemen-venster");
    assertThat(dialog.locator("h2")).hasText(title);
    assertThat(dialog.locator(".meenemen-bestanden li")).hasCount(files);
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(PICTURES.resolve("meenemen-" + colours + "-" + files + ".png")));
    assertThat(new AxeBuilder(page).include("dialog.meenemen-venster").analyze().getViolations())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "stad.pdf, application/pdf",
    "gegevens.pdf, application/pdf",
    "stad.svg, image/svg+xml",
    "stad.png, image/png",
    "gegevens.csv, text/csv;charset=UTF-8"
  })
  void a_file_says_what_it_is_and_is_not_sent_twice(String file, String type) throws Exception {
    HttpResponse<byte[]> first = get("meenemen/" + file);

    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.headers().firstValue("Content-Type")).contains(type);
    assertThat(first.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    assertThat(get("meenemen/" + file, "If-None-Match", tag).statusCode()).isEqualTo(304);
  }

  @Test
  void other_choices_and_another_snapshot_have_another_tag() throws Exception {
    List<String> tags = new ArrayList<>();
    for (String choices : List.of("", CHOICES, CHOICES + "&snapshot=eerste")) {
      tags.add(get("meenemen/stad.csv" + choices).headers().firstValue("ETag").orElseThrow());
    }
    assertThat(tags).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({
    "meenemen/bestaat-niet.pdf, 404, Deze pagina is er niet",
    "meenemen/stad/N.pdf, 404, Deze pagina is er niet",
    "meenemen/gebied/XX99.pdf, 404, Deze pagina is er niet",
    "meenemen/stad.docx, 404, Dit bestand is er niet",
    "meenemen/stad, 404, Dit bestand is er niet",
    "meenemen/stad.pdf?snapshot=weg, 404, Deze snapshot is er niet",
    "meenemen/stad.pdf?snapshot=..%2F..%2Fetc, 404, Deze snapshot is er niet",
    "meenemen/gegevens.svg, 404, Op deze pagina staat geen kaart of grafiek",
  })
  void what_cannot_be_given_is_said_in_dutch(String address, int status, String title)
      throws Exception {
    HttpResponse<byte[]> answer = get(address);

    assertThat(answer.statusCode()).isEqualTo(status);
    String html = new String(answer.body(), StandardCharsets.UTF_8);
    assertThat(html)
        .contains("<html lang=\"nl\">")
        .contains("<h1>" + title + "</h1>")
        .contains("<a href=\"/")
        .doesNotContain("Exception");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>"})
  void what_is_in_a_link_is_never_markup(String evil) throws Exception {
    String encoded = java.net.URLEncoder.encode(evil, StandardCharsets.UTF_8);

    String html =
        new String(get("meenemen/stad.pdf?snapshot=" + encoded).body(), StandardCharsets.UTF_8);

    assertThat(html).doesNotContain("<script>alert").doesNotContain("<img");
  }

  @Test
  void a_link_that_is_too_long_is_refused() throws Exception {
    assertThat(get("meenemen/stad.pdf?indicator=" + "x".repeat(5000)).statusCode()).isEqualTo(414);
  }

  @Test
  void a_damaged_snapshot_is_unavailable_and_says_so() throws Exception {
    SnapshotFixture.trusted(lake).publish("kapot");
    Files.writeString(lake.resolve("CURRENT"), "eerste\n");
    Files.writeString(
        lake.resolve("snapshots/kapot/waarden/part-0.parquet"), "dit is geen parquet");

    HttpResponse<byte[]> answer = get("meenemen/stad.pdf?snapshot=kapot");

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(new String(answer.body(), StandardCharsets.UTF_8))
        .contains("De cijfers kunnen niet worden geopend");
  }

  @Test
  void a_file_that_cannot_be_made_leads_to_a_page_that_says_why() {
    Locator dialog = openTakeAway(page);
    Locator file = dialog.locator(".meenemen-bestanden a").first();
    file.evaluate("a => a.href = a.href.replace('snapshot=eerste', 'snapshot=weg')");

    file.click();

    assertThat(page.locator("h1")).hasText("Deze snapshot is er niet");
    assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    page.locator("main a").click();
    assertThat(page.locator("svg.kaart")).isVisible();
    assertThat(page.url()).contains("indicator=buurtkamers_per_1000").doesNotContain("snapshot");
  }

  @Test
  void many_who_ask_at_once_are_all_served() {
    List<CompletableFuture<Integer>> answers = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String address = "meenemen/stad.pdf?klassen=" + (3 + i % 4);
      answers.add(
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  return get(address).statusCode();
                } catch (Exception failed) {
                  throw new IllegalStateException(failed);
                }
              }));
    }
    assertThat(answers).allSatisfy(answer -> assertThat(answer.join()).isEqualTo(200));
  }

  private static HttpResponse<byte[]> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(dashboard.address() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }
  }
}
