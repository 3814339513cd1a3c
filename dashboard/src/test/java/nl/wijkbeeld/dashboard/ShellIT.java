package nl.wijkbeeld.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

/**
 * The frame around the pages, search, light and dark, two languages, the data page and the
 * statement: with the mouse, with the keyboard, and as axe sees them.
 */
class ShellIT {
  private static final int PATIENCE_MS = 30_000;
  private static final Path PICTURES = Path.of("target", "beelden");
  private static final List<String> WCAG =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice");

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
    fixture().publish("eerste");
    dashboard = RunningDashboard.onLake(lake, folder.resolve("dashboard.log"));
    chromium = new Chromium();
  }

  private static SnapshotFixture fixture() {
    return SnapshotFixture.trusted(lake).earlierDivision("2010", "X1", "Noord", "stadsdeel", "");
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
    window(1366, 768, ColorScheme.LIGHT);
  }

  @AfterEach
  void closeBrowser() {
    context.close();
  }

  private void window(int width, int height, ColorScheme scheme) {
    if (context != null) {
      context.close();
    }
    context =
        chromium
            .browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(width, height)
                    .setColorScheme(scheme)
                    .setLocale("nl-NL"));
    page = context.newPage();
  }

  private Response open(String path) {
    Response response = page.navigate(dashboard.address() + path);
    page.locator("h1").first().waitFor();
    return response;
  }

  private void arrive(Pattern address) {
    InBrowser.arrive(page, address.asPredicate());
  }

  @Test
  void the_page_that_is_shown_is_marked_and_every_way_keeps_snapshot_and_frame() {
    open("gegevens?snapshot=eerste&zoek=verzuim");

    assertThat(page.locator(".kop nav [aria-current=page]")).hasText("Gegevens");
    for (Locator link : page.locator(".kop nav a, .voet a, .kop .merk").all()) {
      assertThat(link).hasAttribute("href", Pattern.compile("snapshot=eerste"));
    }
    assertThat(page.locator(".kop .datum")).containsText("Vastgezet op deze cijfers");
    assertThat(page.locator(".kop .datum")).containsText("bevat voorbeeldgegevens");
    assertThat(page.locator(".kop .datum")).containsText("Cijfers van 21 november 2026");

    Locator districts =
        page.locator(".kop nav details", new Page.LocatorOptions().setHasText("Stadsdelen"));
    districts.locator("summary").click();
    districts.locator("a").first().click();
    arrive(Pattern.compile("gebied/A\\?snapshot=eerste"));
    assertThat(page.locator("#inhoud")).isFocused();
  }

  @Test
  void light_and_dark_follow_the_device_until_somebody_chooses() {
    window(1366, 768, ColorScheme.DARK);
    open("gegevens");
    assertThat(page.locator("body")).hasCSS("background-color", "rgb(18, 24, 26)");

    page.locator(".weergave summary").click();
    assertThat(page.getByLabel("Zoals het apparaat")).isChecked();
    page.getByLabel("Licht", new Page.GetByLabelOptions().setExact(true)).check();
    assertThat(page.locator("body")).hasCSS("background-color", "rgb(251, 250, 247)");

    page.reload();
    page.locator("h1").waitFor();
    assertThat(page.locator("body")).hasCSS("background-color", "rgb(251, 250, 247)");
    page.locator(".weergave summary").focus();
    page.keyboard().press("Enter");
    assertThat(page.getByLabel("Licht", new Page.GetByLabelOptions().setExact(true))).isChecked();
    page.keyboard().press("Tab");
    page.keyboard().press("ArrowDown");
    assertThat(page.locator("html")).hasAttribute("data-thema", "donker");
    page.keyboard().press("Escape");
    assertThat(page.locator(".weergave summary")).isFocused();
    assertThat(page.locator(".weergave fieldset")).isHidden();
  }

  @Test
  void the_choice_is_there_before_anything_is_drawn() {
    open("gegevens");
    page.evaluate("localStorage.setItem('wijkbeeld.thema', 'donker')");
    page.addInitScript(
        "document.addEventListener('readystatechange', () => { window.eerst ??= document.documentElement.dataset.thema; })");

    page.reload();

    assertThat(page.evaluate("window.eerst")).isEqualTo("donker");
  }

  @Test
  void on_a_phone_the_menu_opens_and_closes_with_the_keyboard() {
    window(390, 844, ColorScheme.LIGHT);
    open("");
    Locator menu = page.locator(".menuknop");
    Locator data = page.locator(".kop nav a", new Page.LocatorOptions().setHasText("Gegevens"));
    assertThat(data).isHidden();

    menu.focus();
    page.keyboard().press("Enter");
    assertThat(menu).hasAttribute("aria-expanded", "true");
    assertThat(data).isVisible();
    page.keyboard().press("Escape");
    assertThat(data).isHidden();
    assertThat(menu).isFocused();

    menu.click();
    data.click();
    arrive(Pattern.compile("gegevens$"));
    assertThat(page.locator(".menuknop")).hasAttribute("aria-expanded", "false");
  }

  @Test
  void the_search_box_suggests_while_typing_and_is_walked_with_the_keyboard() {
    open("");
    Locator box = page.locator("#zoekveld");
    box.focus();
    page.keyboard().type("cetnrum");
    assertThat(page.locator("#zoeklijst li").first()).containsText("Centrum");
    assertThat(box).hasAttribute("aria-expanded", "true");
    assertThat(page.locator(".zoekstand")).hasText("1 suggestie");

    page.keyboard().press("ArrowDown");
    assertThat(box).hasAttribute("aria-activedescendant", "zoeklijst-0");
    assertThat(page.locator("#zoeklijst-0")).hasAttribute("aria-selected", "true");
    page.keyboard().press("Escape");
    assertThat(page.locator("#zoeklijst")).isHidden();
    assertThat(box).hasValue("cetnrum");
    page.keyboard().press("ArrowDown");
    assertThat(page.locator("#zoeklijst")).isVisible();
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    arrive(Pattern.compile("gebied/A$"));
  }

  @Test
  void without_a_choice_the_search_page_opens_with_what_was_found_by_kind() {
    open("?snapshot=eerste");
    page.locator("#zoekveld").fill("noord");
    page.keyboard().press("Enter");
    arrive(Pattern.compile("zoeken\\?snapshot=eerste&q=noord"));
    assertThat(page.locator("#gebieden h2")).containsText("Gebieden (");
    assertThat(page.locator("#gebieden .treffer").first()).containsText("ook X1");

    page.locator("vaadin-text-field#vraag input").fill("verzuim melding");
    page.keyboard().press("Enter");
    arrive(Pattern.compile("q=verzuim"));
    assertThat(page.locator("#indicatoren .treffer .naam").first()).hasText("Verzuimmeldingen");

    open("zoeken?q=zwembad+noord");
    assertThat(page.locator(".uitkomst")).containsText("niets gevonden");
    assertThat(page.locator(".treffer").first()).containsText("Noord");
  }

  @Test
  void a_definition_and_its_source_file_are_found_with_the_keyboard() {
    open("");
    page.locator("#zoekveld").focus();
    page.keyboard().type("verzuimmeldingen");
    assertThat(page.locator("#zoeklijst li").first()).containsText("Verzuimmeldingen");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    arrive(Pattern.compile("gegevens#indicator-verzuimmeldingen$"));
    Locator card = page.locator("#indicator-verzuimmeldingen");
    assertThat(card).isFocused();
    assertThat(card).isInViewport();
    assertThat(card.locator(".bestanden")).containsText("x.csv");

    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    arrive(Pattern.compile("#levering-verzuimmeldingen-verzuim$"));
    assertThat(page.locator("#levering-verzuimmeldingen-verzuim")).isInViewport();
  }

  @Test
  void the_data_page_says_how_fresh_and_how_complete_the_figures_are() {
    open("gegevens");

    assertThat(
            page.locator("#versheid tr", new Page.LocatorOptions().setHasText("Verzuimmeldingen")))
        .containsText("onbekend ritme");
    Locator row =
        page.locator(
            "#volledigheid tr",
            new Page.LocatorOptions().setHasText("Buurtkamers per 1.000 inwoners"));
    assertThat(row).containsText("5 van 8");
    assertThat(row).containsText("1 verborgen, 1 onbekend, 1 niet van toepassing");
  }

  @Test
  void newer_figures_are_announced_and_shown_when_asked_for()
      throws IOException, InterruptedException {
    Path own = Files.createDirectory(folder.resolve("nieuw"));
    SnapshotFixture.trusted(own).publish("eerste");
    try (RunningDashboard fresh = RunningDashboard.onLake(own, folder.resolve("nieuw.log"))) {
      page.navigate(fresh.address() + "gegevens?zoek=verzuim");
      page.locator("h1").waitFor();
      assertThat(page.locator(".nieuwe-cijfers")).hasText("");

      SnapshotFixture.trusted(own).publish("tweede");
      page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
      assertThat(page.locator(".nieuwe-cijfers[role=status]"))
          .containsText("Er zijn nieuwe cijfers");
      assertThat(page.locator("footer")).containsText("Snapshot eerste");

      page.locator(".nieuwe-cijfers button").focus();
      page.keyboard().press("Enter");
      assertThat(page.locator("footer")).containsText("Snapshot tweede");
      assertThat(page).hasURL(Pattern.compile("zoek=verzuim"));

      page.navigate(fresh.address() + "gegevens?snapshot=eerste");
      assertThat(page.locator(".kop .datum")).containsText("er zijn nieuwere");
      assertThat(page.locator(".nieuwe-cijfers")).hasText("");
      page.locator(".kop .datum a", new Page.LocatorOptions().setHasText("nieuwste")).click();
      assertThat(page.locator("footer")).containsText("Snapshot tweede");
    }
  }

  @Test
  void figures_that_vanish_while_somebody_looks_give_a_page_that_says_so()
      throws IOException, InterruptedException {
    Path own = Files.createDirectory(folder.resolve("weg"));
    SnapshotFixture.trusted(own).publish("eerste");
    try (RunningDashboard broken = RunningDashboard.onLake(own, folder.resolve("weg.log"))) {
      page.navigate(broken.address() + "toegankelijkheid");
      page.locator("h1").waitFor();
      Files.delete(own.resolve("snapshots/eerste/waarden/part-0.parquet"));
      Files.delete(own.resolve("snapshots/eerste/bevindingen/part-0.parquet"));

      page.locator(".kop nav a", new Page.LocatorOptions().setHasText("Gegevens")).click();
      assertThat(page.locator("h1")).hasText("De cijfers kunnen niet worden geopend");
      assertThat(page.locator(".kop nav")).isVisible();
      page.reload();
      assertThat(page.locator("h1")).hasText("De cijfers kunnen niet worden geopend");
      assertThat(page.locator("body")).not().containsText("Exception");
    }
  }

  @Test
  void an_embedded_page_has_no_frame_but_a_line_with_the_way_to_the_whole() {
    open("?insluiten=ja&klassen=5");

    assertThat(page.locator("header, .voet")).hasCount(0);
    assertThat(page.locator(".sluitregel")).containsText("Cijfers van 21 november 2026");
    assertThat(page.locator(".sluitregel a")).hasAttribute("href", ".?klassen=5");
  }

  @Test
  void english_stays_when_it_is_chosen_and_what_is_dutch_is_marked_so() {
    open("gegevens");
    page.locator(".kop .taal").click();
    assertThat(page.locator("h1")).hasText("Data");
    assertThat(page.locator("html")).hasAttribute("lang", "en");
    assertThat(page.locator("main")).hasAttribute("lang", "en");
    assertThat(page.locator(".kop .datum")).containsText("Figures of 21 November 2026");

    open("inloggen");
    assertThat(page.locator("html")).hasAttribute("lang", "en");
    assertThat(page.locator("main")).hasAttribute("lang", "nl");
    assertThat(page.locator(".kop nav a").first()).hasText("City");

    open("methode/verbergen");
    assertThat(page.locator("h1")).hasText("Why figures are hidden");
    open("?taal=nl");
    assertThat(page.locator(".kop nav a").first()).hasText("Stad");
  }

  @Test
  void an_address_that_nothing_has_says_so_with_the_right_status() {
    assertThat(open("bestaat/niet").status()).isEqualTo(404);
    assertThat(page.locator("h1")).hasText("Deze pagina is er niet");
    assertThat(page.locator(".kop nav")).isVisible();
    assertThat(open("methode/onzin").status()).isEqualTo(404);
    assertThat(page.locator("h1")).hasText("Deze pagina is er niet");
    assertThat(open("gegevens?snapshot=weg").status()).isEqualTo(404);
    assertThat(page.locator("h1")).hasText("Deze snapshot is er niet");
    assertThat(open("gegevens?snapshot=../../etc").status()).isEqualTo(404);
    assertThat(open("toegankelijkheid").status()).isEqualTo(200);
    assertThat(page.locator("#melden")).containsText("nog geen adres ingevuld");

    var refused =
        page.request()
            .fetch(
                dashboard.address() + "zoeksuggesties", RequestOptions.create().setMethod("POST"));
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.text()).contains("Dit kan niet").doesNotContain("Exception");
  }

  @Test
  void on_paper_it_is_black_on_white_without_ways_to_go() throws IOException {
    window(1366, 768, ColorScheme.DARK);
    open("gegevens");
    page.emulateMedia(
        new Page.EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(ColorScheme.DARK));

    assertThat(page.locator("body")).hasCSS("background-color", "rgb(255, 255, 255)");
    assertThat(page.evaluate("getComputedStyle(document.querySelector('h1')).color"))
        .isEqualTo("rgb(0, 0, 0)");
    assertThat(page.locator(".kop nav")).isHidden();
    assertThat(page.locator(".zoekbalk")).isHidden();
    assertThat(page.locator(".kop .datum")).isVisible();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gegevens",
        "zoeken?q=noord",
        "zoeken?q=zwembad",
        "methode/onzekerheid",
        "toegankelijkheid",
        "gegevens?taal=en",
        "toegankelijkheid?taal=en",
        "bestaat/niet",
        "?snapshot=eerste",
        "?insluiten=ja"
      })
  void axe_finds_nothing_to_mend_in_light_in_dark_and_on_a_phone(String path) {
    open(path);
    assertThat(violations()).isEmpty();

    window(390, 844, ColorScheme.DARK);
    open(path);
    if (page.locator(".menuknop").count() > 0) {
      page.locator(".menuknop").click();
    }
    assertThat(violations()).isEmpty();
  }

  @Test
  void axe_finds_nothing_to_mend_in_what_folds_out() {
    open("gegevens");
    page.locator("#zoekveld").fill("noord");
    page.locator("#zoeklijst li").first().waitFor();
    page.keyboard().press("ArrowDown");
    assertThat(violations()).isEmpty();

    page.keyboard().press("Escape");
    page.locator(".weergave summary").click();
    assertThat(violations()).isEmpty();
  }

  private List<String> violations() {
    return new AxeBuilder(page)
        .withTags(WCAG).analyze().getViolations().stream().map(ShellIT::describe).toList();
  }

  private static String describe(Rule rule) {
    return rule.getId()
        + ": "
        + rule.getHelp()
        + " "
        + rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "gegevens, gegevens, 1366, 768",
    "gegevens, gegevens, 1920, 1080",
    "gegevens, gegevens, 390, 844",
    "gegevens, gegevens, 320, 640",
    "gegevens, gegevens, 683, 384",
    "zoeken, zoeken?q=noord, 1366, 768",
    "zoeken, zoeken?q=noord, 1920, 1080",
    "zoeken, zoeken?q=noord, 390, 844",
    "zoeken, zoeken?q=noord, 320, 640",
    "toegankelijkheid, toegankelijkheid, 1366, 768",
    "toegankelijkheid, toegankelijkheid, 320, 640",
    "methode, methode/verbergen, 320, 640",
    "stad, '', 320, 640",
    "stad, '', 683, 384",
    "onbekend, bestaat/niet, 320, 640"
  })
  void the_pages_fit_their_window_and_are_photographed(
      String name, String path, int width, int height) throws IOException {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      window(width, height, scheme);
      open(path);
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(
                  Files.createDirectories(PICTURES)
                      .resolve(
                          "schil-%s-%dx%d%s.png"
                              .formatted(
                                  name,
                                  width,
                                  height,
                                  scheme == ColorScheme.DARK ? "-donker" : "")))
              .setStyle(".v-loading-indicator { display: none !important; }"));
      assertThat(
              page.evaluate(
                  "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
          .isEqualTo(0);
    }
  }
}
