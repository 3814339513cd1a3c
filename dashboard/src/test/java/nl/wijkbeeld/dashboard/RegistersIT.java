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
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Places, organisations and money of the samples, by mouse and by keyboard. */
class RegistersIT extends InBrowser {
  private static final String PLACES = "sociale-infrastructuur";
  private static final String NETWORK = "netwerk";
  private static final String MONEY = "geldstromen";

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    start(RunningDashboard.onSamples(Files.createDirectory(folder.resolve("voorbeelden"))));
  }

  private Locator section(String id) {
    return page.locator("section#" + id);
  }

  @Test
  void from_the_city_one_goes_to_a_stadsdeel_and_the_link_shows_the_same() {
    open(PLACES);
    assertThat(page.locator("main .onderkop")).hasText("Amsterdam");
    assertThat(page.locator(".verzonnen")).containsText("Geen van deze plekken bestaat");
    section("delen").locator("tbody th a").filter(named("Noord")).click();
    arrive(Pattern.compile("gebied=N(&|$)"));
    assertThat(page.locator("main .onderkop")).hasText("Noord");
    assertThat(section("categorieen").locator("tbody tr")).hasCount(7);
    assertThat(section("functies").locator("tbody tr")).hasCount(5);
    String seen = page.locator(".inhetkort").innerText();
    try (BrowserContext colleague = window(1366, 768)) {
      Page fresh = colleague.newPage();
      fresh.navigate(page.url());
      fresh.locator(".inhetkort").waitFor();
      assertThat(fresh.locator(".inhetkort").innerText()).isEqualTo(seen);
    }
  }

  private static Locator.FilterOptions named(String name) {
    return new Locator.FilterOptions().setHasText(Pattern.compile("^" + name + "$"));
  }

  @Test
  void how_a_figure_came_about_opens_with_the_figures_of_the_area() {
    open(PLACES + "?gebied=A");
    Locator summary = section("categorieen").locator("summary");
    summary.focus();
    page.keyboard().press("Enter");

    assertThat(section("categorieen").locator("details")).hasAttribute("open", "");
    assertThat(section("categorieen").locator("dd").nth(1)).containsText("exp(");
    assertThat(section("categorieen").locator("dd").nth(1)).containsText("D1 = ");
  }

  @Test
  void none_registered_is_not_none() {
    open(PLACES + "?gebied=B");

    assertThat(page.locator(".inhetkort"))
        .containsText("Dat is niet hetzelfde als geen voorzieningen.");
    assertThat(section("categorieen")).hasCount(0);
  }

  @Test
  void what_falls_away_when_an_organisation_stops_is_asked_by_keyboard() {
    open(NETWORK);
    assertThat(section("wat-als")).containsText("Kies hierboven een organisatie");
    page.locator("#stopt input").focus();
    page.keyboard().type("Buurtteam");
    assertThat(page.locator("vaadin-combo-box-item:not([hidden])").first())
        .containsText("Buurtteam");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    arrive(Pattern.compile("stopt=Buurtteam"));

    assertThat(section("wat-als").locator("h2")).containsText("Buurtteam Voorbeeld");
    assertThat(section("wat-als").locator("tbody tr")).hasCount(19);
    assertThat(page.locator("#stopt input")).isFocused();
  }

  @Test
  void an_organisation_is_also_chosen_in_the_table() {
    open(NETWORK);
    section("organisaties").locator("tbody th a").first().click();
    arrive(Pattern.compile("stopt="));

    assertThat(section("wat-als").locator("table")).isVisible();
    assertThat(section("verbindingen").locator("svg.matrix rect").first()).isVisible();
  }

  @Test
  void what_if_five_per_cent_moved_is_in_the_address_with_its_arithmetic() {
    open(MONEY + "?gebied=N&jaar=2020");
    assertThat(section("wat-als").locator("h2")).hasText("Wat als 5 procent verschuift?");
    page.locator("#procent input").focus();
    page.keyboard().press("Control+A");
    page.keyboard().type("10");
    page.keyboard().press("Enter");
    arrive(Pattern.compile("procent=10"));

    assertThat(section("wat-als").locator("h2")).hasText("Wat als 10 procent verschuift?");
    assertThat(section("wat-als")).containsText("10\u00a0% van \u20ac");
    assertThat(section("wat-als").locator("tbody tr")).hasCount(3);
    open(MONEY + "?gebied=N&procent=120");
    assertThat(page.locator(".melding")).containsText("geen percentage van 0 tot en met 100");
  }

  @Test
  void what_is_about_too_few_people_is_hidden() {
    open(MONEY + "?gebied=B1");

    assertThat(page.locator(".inhetkort")).containsText("blijven verborgen");
    assertThat(section("regelingen")).containsText("verborgen");
  }

  @Test
  void the_places_lie_on_the_map() {
    open(PLACES);
    page.locator(".verder a").first().click();
    arrive(Pattern.compile("kaart\\?plaatsen=alle"));
    String file = page.locator("[plaatsen]").first().getAttribute("plaatsen");
    APIResponse places = page.request().get(dashboard.address() + file);

    assertThat(places.status()).isEqualTo(200);
    assertThat(places.text().contains("Buurtkamer Centrum 16 (verzonnen)")).isTrue();
    // What has no point is in the list of the page only.
    assertThat(places.text().contains("Buurtapp")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {PLACES, NETWORK, MONEY})
  void each_goes_along_as_pdf_and_as_sheet(String path) {
    APIResponse pdf = page.request().get(dashboard.address() + "meenemen/" + path + ".pdf");
    assertThat(pdf.status()).isEqualTo(200);
    assertThat(new String(pdf.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    APIResponse csv = page.request().get(dashboard.address() + "meenemen/" + path + ".csv");
    assertThat(csv.status()).isEqualTo(200);
    assertThat(csv.text()).contains("erzonnen");
  }

  @ParameterizedTest
  @ValueSource(strings = {PLACES, NETWORK + "?stopt=Maatjes%20Samen%20(verzonnen)", MONEY})
  void in_the_dark_axe_finds_nothing_either(String path) throws IOException {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    open(path);
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(
                Files.createDirectories(PICTURES)
                    .resolve("donker-" + path.replaceAll("[^a-z]+", "-") + ".png"))
            .setFullPage(true));

    assertThat(new AxeBuilder(page).analyze().getViolations().stream().map(rule -> rule.getId()))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sociale-infrastructuur|sociale-infrastructuur|1366|768",
        "sociale-infrastructuur|sociale-infrastructuur?gebied=N|390|844",
        "sociale-infrastructuur-leeg|sociale-infrastructuur?gebied=B|1366|768",
        "netwerk|netwerk|1366|768",
        "netwerk-stopt|netwerk?stopt=Buurtteam Voorbeeld (verzonnen)|1366|768",
        "netwerk-stopt|netwerk?stopt=Buurtteam Voorbeeld (verzonnen)|390|844",
        "geldstromen|geldstromen|1366|768",
        "geldstromen|geldstromen?gebied=N|390|844",
        "geldstromen-verborgen|geldstromen?gebied=B1|1366|768",
      })
  void axe_finds_nothing_and_the_pages_fit_their_window(
      String name, String path, int width, int height) throws IOException {
    try (BrowserContext window = window(width, height)) {
      page = window.newPage();
      open(path);
      picture("%s-%dx%d".formatted(name, width, height));

      isAccessible(new AxeBuilder(page));
    }
  }
}
