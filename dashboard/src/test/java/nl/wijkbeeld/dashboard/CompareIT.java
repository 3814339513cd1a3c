package nl.wijkbeeld.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares three wijken over the years, by mouse and by keyboard. */
class CompareIT extends InBrowser {
  private static final String COMPARE = "vergelijken?gebieden=K24,M27,T93";
  private static final String DEVELOPMENT = "ontwikkeling?gebieden=K24,M27,T93&indicator=buren_pct";
  private static final String BREAK =
      "ontwikkeling?gebieden=K24,M27&indicator=schulden_pct&geindexeerd=ja&basis=2015";
  private static final String RANKING = "rangorde?indicator=buren_pct&gebieden=M27";

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    Path lake = Files.createDirectory(folder.resolve("meer"));
    SnapshotFixture.compared(lake).publish("eerste");
    start(lake);
  }

  /** An address in which these areas are chosen; a browser may write its commas as %2C. */
  private static Pattern chosen(String... areas) {
    return Pattern.compile("gebieden=" + String.join("(,|%2C)", areas) + "(&|$)");
  }

  private Locator row(String indicator) {
    return page.locator("table.naastelkaar tbody tr")
        .filter(new Locator.FilterOptions().setHasText(indicator));
  }

  @Test
  void three_wijken_beside_each_other_lead_to_their_development_and_the_link_shows_the_same() {
    open(COMPARE);
    assertThat(row("Contact met buren").locator("td").first()).containsText("47,5");
    assertThat(row("Contact met buren").locator("td.toevaloordeel"))
        .hasText("Ja: Museumkwartier hoger dan Weesperzijde en Bijlmer-Centrum.");

    row("Contact met buren").locator("th a").click();
    arrive(Pattern.compile("ontwikkeling\\?.*indicator=buren_pct"));
    Locator chart = page.locator(".lijnvlak.breed svg.lijngrafiek");
    assertThat(chart.locator(".reeks")).hasCount(4);
    assertThat(page.locator(".ontwikkelingstabel tbody tr")).hasCount(7);
    assertThat(page.locator(".ontwikkelingstabel")).containsText("verborgen");

    page.locator("vaadin-checkbox#geindexeerd").click();
    arrive(Pattern.compile("geindexeerd=ja"));
    assertThat(page.locator(".aslabel")).containsText("= 100");
    String link = page.url();
    String seen = chart.evaluate("e => e.outerHTML").toString();

    try (BrowserContext colleague = window(1366, 768)) {
      Page fresh = colleague.newPage();
      fresh.navigate(link);
      fresh.locator(".lijnvlak.breed svg.lijngrafiek").waitFor();
      assertThat(
              fresh
                  .locator(".lijnvlak.breed svg.lijngrafiek")
                  .evaluate("e => e.outerHTML")
                  .toString())
          .isEqualTo(seen);
      assertThat(fresh.locator("main .onderkop"))
          .hasText("Contact met buren in Museumkwartier, Weesperzijde en Bijlmer-Centrum");
    }
  }

  @Test
  void the_development_goes_along_as_a_pdf() {
    open(DEVELOPMENT);
    page.locator(".meenemen-open").click();
    String link = page.locator(".meenemen-bestanden a[href*='.pdf']").first().getAttribute("href");
    APIResponse pdf = page.request().get(dashboard.address() + link);

    assertThat(pdf.status()).isEqualTo(200);
    assertThat(pdf.headers().get("content-type")).startsWith("application/pdf");
    assertThat(new String(pdf.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
  }

  @Test
  void within_another_page_there_are_no_controls() {
    open(COMPARE + "&insluiten=ja");

    assertThat(page.locator("#gebied-erbij")).isHidden();
    assertThat(page.locator("#weg-K24")).isHidden();
    assertThat(row("Contact met buren")).isVisible();
  }

  @ParameterizedTest
  @ValueSource(strings = {COMPARE, DEVELOPMENT, BREAK, RANKING})
  void in_the_dark_axe_finds_nothing_either(String path) throws IOException {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    open(path);
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(
                Files.createDirectories(PICTURES)
                    .resolve("donker-" + path.replaceAll("[^a-z]+", "-") + ".png")));

    assertThat(new AxeBuilder(page).analyze().getViolations().stream().map(rule -> rule.getId()))
        .isEmpty();
  }

  @Test
  void the_same_by_keyboard_alone() {
    open("vergelijken");
    assertThat(page.locator(".nog-kiezen")).containsText("Kies twee tot zes gebieden");
    page.locator("#gebied-erbij input").focus();
    for (String name : List.of("museum", "weesper", "bijlmer")) {
      page.keyboard().type(name);
      assertThat(page.locator("vaadin-combo-box-item:not([hidden])").first())
          .containsText(Pattern.compile(name, Pattern.CASE_INSENSITIVE));
      page.keyboard().press("ArrowDown");
      page.keyboard().press("Enter");
      assertThat(page.locator(".gekozen li").last())
          .containsText(Pattern.compile(name, Pattern.CASE_INSENSITIVE));
      assertThat(page.locator("#gebied-erbij input")).isFocused();
    }
    arrive(chosen("K24", "M27", "T93"));

    page.locator("#naar-voren-T93").focus();
    page.keyboard().press("Enter");
    arrive(chosen("K24", "T93", "M27"));
    assertThat(page.locator("#naar-voren-T93")).isFocused();
    page.locator("#weg-K24").focus();
    page.keyboard().press("Enter");
    arrive(chosen("T93", "M27"));
    assertThat(page.locator("#gebied-erbij input")).isFocused();

    row("Contact met buren").locator("th a").focus();
    page.keyboard().press("Enter");
    arrive(Pattern.compile("ontwikkeling\\?"));
    Locator first = page.locator(".lijnvlak.breed .punt").first();
    first.focus();
    assertThat(page.locator(".aanwijzing"))
        .hasText("Bijlmer-Centrum, 2014: 33,0 %, 95%-interval 30,0–36,0");
    page.keyboard().press("ArrowRight");
    assertThat(page.locator(".aanwijzing")).containsText("Bijlmer-Centrum, 2015");
    page.keyboard().press("ArrowDown");
    assertThat(page.locator(".aanwijzing")).containsText("Weesperzijde, 2015");
    page.keyboard().press("End");
    assertThat(page.locator(".aanwijzing")).containsText("2020");
    assertThat(page.locator(".lijnvlak.breed .punt[tabindex='0']")).hasCount(1);
    assertThat(page.locator(".lijnvlak.breed .punt[tabindex='0']")).isFocused();
  }

  @Test
  void what_is_pointed_at_lights_up_in_chart_and_table() {
    open(DEVELOPMENT);
    page.locator(".lijnvlak.breed .reeks[data-gebied='M27'] .punt").first().hover();

    assertThat(page.locator(".ontwikkelingstabel th[data-gebied='M27']"))
        .hasClass(Pattern.compile("aan"));
    assertThat(page.locator(".aanwijzing")).containsText("Weesperzijde, 2014");
  }

  @Test
  void choosing_an_area_of_the_city_from_the_suggestions_begins_a_comparison() {
    open("vergelijken?gebieden=N");
    assertThat(page.locator(".nog-kiezen")).containsText("Kies nog een gebied om Noord");

    page.locator("#erbij-A").click();
    arrive(chosen("N", "A"));
    assertThat(page.locator("table.naastelkaar").first()).isVisible();
  }

  @Test
  void an_area_that_is_not_there_is_named_and_left_out() {
    open("vergelijken?gebieden=K24,Q99,M27");

    assertThat(page.locator(".melding")).containsText("“Q99”");
    assertThat(page.locator(".gekozen li")).hasCount(2);
    open("ontwikkeling?gebieden=Q99");
    assertThat(page.locator(".melding").first()).containsText("“Q99”");
    open("rangorde?indicator=bestaat_niet");
    assertThat(page.locator(".melding")).containsText("bestaat_niet");
  }

  @Test
  void a_ranking_first_says_why_a_place_misleads_and_stands_by_name() {
    open("rangorde");
    assertThat(page.locator("table.rangtabel")).hasCount(0);
    assertThat(page.locator(".vooraf p")).hasCount(2);

    open(RANKING);
    Locator rows = page.locator("table.rangtabel tbody tr");
    assertThat(rows.first()).containsText("onbekend");
    assertThat(rows.nth(1)).containsText("Bijlmer-Centrum");
    assertThat(rows.nth(4)).containsText("gekozen");
    page.locator("table.rangtabel thead a").last().click();
    arrive(Pattern.compile("sorteer=waarde"));
    assertThat(rows.first()).containsText("Museumkwartier");
    assertThat(rows.nth(1)).containsText("plaats 2 tot en met 3");
    assertThat(page.locator("th[aria-sort='descending']")).hasCount(1);
  }

  @Test
  void on_paper_there_are_no_controls() throws IOException {
    open(DEVELOPMENT);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

    assertThat(page.locator("#gebied-erbij")).isHidden();
    assertThat(page.locator(".aanwijzing")).isHidden();
    assertThat(page.locator(".lijnvlak.breed")).isVisible();
    assertThat(page.locator(".ontwikkelingstabel")).isVisible();
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Files.createDirectories(PICTURES).resolve("ontwikkeling-afdruk.png"))
            .setFullPage(true));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "vergelijken|vergelijken|1366|768",
        "vergelijken-drie|" + COMPARE + "|1366|768",
        "vergelijken-drie|" + COMPARE + "|1920|1080",
        "vergelijken-drie|" + COMPARE + "|390|844",
        "vergelijken-verborgen|vergelijken?gebieden=N,M,E,F,K,T&thema=Thema|1366|768",
        "vergelijken-verborgen|vergelijken?gebieden=N,M,E,F,K,T&thema=Thema|390|844",
        "ontwikkeling|" + DEVELOPMENT + "|1366|768",
        "ontwikkeling|" + DEVELOPMENT + "|1920|1080",
        "ontwikkeling|" + DEVELOPMENT + "|390|844",
        "ontwikkeling|" + DEVELOPMENT + "|320|640",
        "ontwikkeling-breuk|" + BREAK + "|1366|768",
        "ontwikkeling-band|ontwikkeling?gebieden=N&indicator=vrijwilligers_pct|1366|768",
        "ontwikkeling-weken|ontwikkeling?gebieden=N,A&indicator=verzuimmeldingen|1366|768",
        "rangorde|" + RANKING + "|1366|768",
        "rangorde|" + RANKING + "|1920|1080",
        "rangorde|" + RANKING + "|390|844"
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
