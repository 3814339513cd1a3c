package nl.wijkbeeld.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads what carries, weighs, recovers, goes together and stands out, by mouse and keyboard. */
class ResilienceIT extends InBrowser {
  private static final String DRAWN =
      "() => document.querySelector('wijkbeeld-kaart')?.drawingTime > 0";

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    Path lake = Files.createDirectory(folder.resolve("meer"));
    ResilienceFixture.full(lake).publish("eerste");
    start(lake);
  }

  private void openMap(String path) {
    open(path);
    page.waitForFunction(DRAWN);
  }

  private Locator points() {
    return page.locator(".spreidingvlak .breed svg.spreiding .punt");
  }

  private Locator point(String code) {
    return page.locator(".spreidingvlak .breed svg.spreiding .punt[data-gebied='" + code + "']");
  }

  @Test
  void what_is_chosen_in_one_is_seen_in_all_and_the_link_shows_the_same() {
    openMap("veerkracht");
    assertThat(points()).hasCount(29);

    point("W40").click();
    page.waitForURL(Pattern.compile("gebieden=W40"));
    assertThat(point("W40")).hasAttribute("aria-pressed", "true");
    assertThat(page.locator("tr[data-gebied='W40']")).hasClass(Pattern.compile("is-gekozen"));
    assertThat(page.locator("wijkbeeld-kaart")).hasAttribute("gekozen", "W40");

    page.locator("#kies-W05").click();
    page.waitForURL(Pattern.compile("gebieden=W40(,|%2C)W05"));
    assertThat(point("W05")).hasAttribute("aria-pressed", "true");

    page.locator("wijkbeeld-kaart").scrollIntoViewIfNeeded();
    Object at =
        page.locator("wijkbeeld-kaart")
            .evaluate("e => { const p = e.positionOf('W22'); return [p.x, p.y]; }");
    java.util.List<?> xy = (java.util.List<?>) at;
    page.mouse().click(((Number) xy.get(0)).doubleValue(), ((Number) xy.get(1)).doubleValue());
    page.waitForURL(Pattern.compile("W22"));
    assertThat(point("W22")).hasAttribute("aria-pressed", "true");

    String link = page.url();
    try (BrowserContext colleague = window(1366, 768)) {
      Page fresh = colleague.newPage();
      fresh.navigate(link);
      assertThat(fresh.locator(".spreidingvlak .breed .punt.gekozen")).hasCount(3);
      assertThat(fresh.locator(".keuzelijst li")).hasCount(3);
    }
  }

  @Test
  void a_box_of_the_key_lights_up_its_areas() {
    openMap("veerkracht");
    page.locator("#vak-6").hover();
    assertThat(page.locator("wijkbeeld-kaart")).hasAttribute("alleen", "6");
    assertThat(point("W05")).hasClass(Pattern.compile("dof"));
    assertThat(point("W40")).not().hasClass(Pattern.compile("dof"));
    assertThat(page.locator(".vakwoorden")).containsText("veel draagkracht, weinig draaglast");

    page.locator("#vak-6").click();
    page.waitForURL(Pattern.compile("vak=6"));
    page.locator("h1").hover();
    assertThat(page.locator("wijkbeeld-kaart")).hasAttribute("alleen", "6");
    assertThat(page.locator("#vak-6")).hasAttribute("aria-pressed", "true");

    page.locator("#vak-6").click();
    page.waitForURL(Pattern.compile("veerkracht$"));
    page.locator("h1").hover();
    assertThat(point("W05")).not().hasClass(Pattern.compile("dof"));
  }

  @Test
  void a_point_and_its_area_on_the_map_light_up_together() {
    openMap("veerkracht");
    point("W31").hover();
    assertThat(page.locator("tr[data-gebied='W31']")).hasClass(Pattern.compile("aan"));
    assertThat(page.locator(".spreidingvlak .aanwijzing")).containsText("Wijk D2: draagkracht 63");
    page.locator("tr[data-gebied='W44'] th").hover();
    assertThat(point("W44")).hasClass(Pattern.compile("aan"));
  }

  @Test
  void the_same_by_keyboard_alone() {
    openMap("veerkracht");
    Locator first = page.locator(".spreidingvlak .breed .punt[tabindex='0']");
    first.focus();
    String here = first.getAttribute("data-gebied");
    page.keyboard().press("ArrowUp");
    Locator now = page.locator(".spreidingvlak .breed .punt[tabindex='0']");
    assertThat(now).not().hasAttribute("data-gebied", here);
    assertThat(now).isFocused();
    String chosen = now.getAttribute("data-gebied");
    page.keyboard().press("Enter");
    page.waitForURL(Pattern.compile("gebieden=" + chosen));
    assertThat(point(chosen)).isFocused();

    page.locator("#vak-8").focus();
    assertThat(page.locator("wijkbeeld-kaart")).hasAttribute("alleen", "8");
    page.keyboard().press("Enter");
    page.waitForURL(Pattern.compile("vak=8"));
    assertThat(page.locator("#vak-8")).isFocused();

    page.locator("#uitleg-W20").focus();
    page.keyboard().press("Enter");
    page.waitForURL(Pattern.compile("uitleg=W20"));
    assertThat(page.locator(".berekening h2")).isFocused();
    assertThat(page.locator(".berekening .som").first()).hasText("(60,0 + 40,0 + 44,0) / 3 = 48,0");
    page.locator(".berekening button.knop").press("Enter");
    assertThat(page.locator(".berekening")).hasCount(0);
  }

  @Test
  void years_stand_beside_each_other_or_follow_on_a_slider() {
    openMap("veerkracht?tijd=reeks");
    assertThat(page.locator("wijkbeeld-kaart")).hasCount(4);
    openMap("veerkracht");
    page.locator("#tijd input[type=range]").focus();
    page.keyboard().press("ArrowLeft");
    page.waitForURL(Pattern.compile("periode=2018"));
    assertThat(page.locator(".onderkop")).containsText("2018");
    page.locator("vaadin-checkbox#pijlen")
        .waitFor(
            new Locator.WaitForOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
    openMap("veerkracht?niveau=stadsdeel");
    page.locator("vaadin-checkbox#pijlen").click();
    page.waitForURL(Pattern.compile("pijlen=ja"));
    assertThat(page.locator(".spreidingvlak .breed .pijl")).hasCount(7);
  }

  @Test
  void recovery_shows_what_was_lost_and_an_area_can_be_taken_in() {
    open("herstel");
    assertThat(page.locator(".herstelpaneel")).hasCount(4);
    assertThat(page.locator(".herstelpaneel .niet-hersteld:visible")).hasCount(1);
    assertThat(page.locator(".hersteltabel"))
        .containsText("Er zijn te weinig cijfers van voor de schok");
    page.locator("#beeld-F").click();
    arrive(Pattern.compile("gebieden=F"));
    assertThat(page.locator(".herstelpaneel")).hasCount(2);
    assertThat(page.locator(".herstelpaneel .uitkomst").last())
        .hasText(
            "Nieuw-West: op het ergste moment (week 12 van 2020) was het 20 % minder dan gewoon. Na 2 weken was het weer zoals gewoon.");
    page.locator(".herstelpaneel .punt:visible").first().focus();
    page.keyboard().press("ArrowRight");
    assertThat(page.locator(".herstelpaneel .aanwijzing").first()).containsText("week 9 van 2020");
  }

  @Test
  void two_figures_give_a_sentence_and_a_warning() {
    open("verbanden");
    assertThat(page.locator("h1")).hasText("Volgt initiatief status?");
    assertThat(page.locator(".antwoord")).containsText("95%-interval");
    assertThat(page.locator(".vooraf")).containsText("Dit gaat over gebieden, niet over mensen");
    assertThat(points()).hasCount(29);
    point("W10").click();
    arrive(Pattern.compile("gebieden=W10"));
    assertThat(page.locator("tr[data-gebied='W10']")).hasClass(Pattern.compile("gevolgd"));
    open("verbanden?y=initiatieven_per_1000&x=bbga_bevolking&niveau=stadsdeel");
    assertThat(page.locator(".antwoord")).containsText("Er is geen samenhang berekend");
  }

  @Test
  void signals_point_both_ways_and_can_be_narrowed() {
    open("signalen");
    assertThat(page.locator(".signaaltabel tbody tr")).hasCount(2);
    open("signalen?richting=minder");
    assertThat(page.locator(".signaaltabel tbody tr")).hasCount(1);
    assertThat(page.locator(".signaaltabel tbody")).containsText("minder dan verwacht");
    open("signalen?gebieden=A");
    assertThat(page.locator("main")).containsText("Met deze keuzes viel niets op.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"veerkracht?gebieden=W40&uitleg=W20", "herstel", "verbanden", "signalen"})
  void a_page_goes_along_as_pdf_and_table(String path) {
    open(path);
    for (String format : java.util.List.of("pdf", "csv")) {
      String file =
          path.contains("?") ? path.replace("?", "." + format + "?") : path + "." + format;
      APIResponse answer = page.request().get(dashboard.address() + "meenemen/" + file);
      assertThat(answer.status()).as(file).isEqualTo(200);
      if (format.equals("pdf")) {
        assertThat(new String(answer.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
      }
    }
  }

  @Test
  void the_pages_are_in_the_navigation_and_can_be_found() {
    open("");
    page.locator(".kop summary", new Page.LocatorOptions().setHasText("Veerkracht")).click();
    page.locator(".kop nav a", new Page.LocatorOptions().setHasText("Herstel")).click();
    arrive(Pattern.compile("herstel$"));
    open("zoeken?q=draaglast");
    assertThat(page.locator("main")).containsText("Veerkrachtkaart");
  }

  @Test
  void what_is_not_there_is_not_found() {
    assertThat(page.request().get(dashboard.address() + "veerkracht?gebieden=Q9").status())
        .isEqualTo(404);
    assertThat(page.request().get(dashboard.address() + "verbanden?x=bestaat_niet").status())
        .isEqualTo(404);
    assertThat(page.request().get(dashboard.address() + "herstel?indicator=bestaat_niet").status())
        .isEqualTo(404);
    assertThat(page.request().get(dashboard.address() + "veerkrachtcijfers/eerste").status())
        .isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"veerkracht?gebieden=W40,W05&uitleg=W20", "herstel", "verbanden", "signalen"})
  void in_the_dark_axe_finds_nothing_either(String path) throws IOException {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    open(path);
    if (path.startsWith("veer")) {
      page.waitForFunction(DRAWN);
    }
    picture("donker-" + path.replaceAll("[^a-z]+", "-"), false);

    assertThat(new AxeBuilder(page).analyze().getViolations().stream().map(rule -> rule.getId()))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "veerkracht|veerkracht|1366|768",
        "veerkracht|veerkracht?gebieden=W40,W05|390|844",
        "veerkracht-vol|veerkracht?gebieden=W40,W05&vak=6&pijlen=ja&uitleg=W20|1366|768",
        "veerkracht-vier|veerkracht?weergave=kwadranten|1366|768",
        "veerkracht-stadsdeel|veerkracht?niveau=stadsdeel&pijlen=ja|1366|768",
        "veerkracht-jaren|veerkracht?tijd=reeks|1366|768",
        "veerkracht-jaren|veerkracht?tijd=reeks|390|844",
        "herstel|herstel|1366|768",
        "herstel|herstel|390|844",
        "verbanden|verbanden?gebieden=W10|1366|768",
        "verbanden|verbanden|390|844",
        "verbanden-weinig|verbanden?x=bbga_bevolking&y=initiatieven_per_1000&niveau=stadsdeel|1366|768",
        "signalen|signalen|1366|768",
        "signalen|signalen|390|844"
      })
  void axe_finds_nothing_and_the_pages_fit_their_window(
      String name, String path, int width, int height) throws IOException {
    try (BrowserContext window = window(width, height)) {
      page = window.newPage();
      open(path);
      if (path.startsWith("veer")) {
        page.waitForFunction(DRAWN);
      }
      picture("%s-%dx%d".formatted(name, width, height), true);

      isAccessible(new AxeBuilder(page));
    }
  }

  private void picture(String name, boolean whole) throws IOException {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Files.createDirectories(PICTURES).resolve(name + ".png"))
            .setStyle(".v-loading-indicator { display: none !important; }")
            .setFullPage(whole));
  }
}
