package nl.wijkbeeld.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader sees of how sure the figures are, in a browser. */
class TrustIT extends InBrowser {
  private static final String FOUR_STATES = "?indicator=buurtkamers_per_1000";

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    Path lake = Files.createDirectory(folder.resolve("meer"));
    SnapshotFixture.trusted(lake).publish("eerste");
    start(lake);
  }

  @ParameterizedTest
  @CsvSource({
    "F, 0 (nul), nul, Nieuw-West: nul per 1.000 inwoners",
    "N, verborgen (privacy), onderdrukt, Noord: verborgen (privacy)",
    "M, onbekend, onbekend, Oost: onbekend",
    "E, niet van toepassing, nvt, West: niet van toepassing"
  })
  void zero_and_the_three_absences_read_and_look_different(
      String area, String cell, String state, String spoken) {
    open(FOUR_STATES);

    Locator figure = page.locator("tr[data-gebied='" + area + "'] td").first();
    assertThat(figure).hasText(cell);
    assertThat(figure.locator("svg[data-toestand='" + state + "']")).isVisible();
    Locator onMap = page.locator("svg.kaart .gebied[data-gebied='" + area + "']");
    assertThat(onMap).hasAttribute("aria-label", spoken);
    assertThat(onMap.locator("path.vlak")).hasAttribute("fill", "url(#patroon-" + state + ")");
    assertThat(page.locator(".legenda svg[data-toestand='" + state + "']")).isVisible();
    assertThat(
            page.locator(
                ".legenda .toestand:has(svg[data-toestand='" + state + "']) > span:not(.staal)"))
        .containsText(":");
  }

  @Test
  void the_map_as_a_whole_says_how_many_of_each_there_are() {
    open(FOUR_STATES);

    assertThat(page.locator("svg.kaart"))
        .hasAttribute(
            "aria-label",
            Pattern.compile(
                ".*Van 8 gebieden: 1 nul, 1 onbekend, 1 verborgen \\(privacy\\), 1 niet van toepassing"));
  }

  @Test
  void the_four_states_differ_without_colour() {
    open(FOUR_STATES);
    List<String> shapes =
        page.locator("pattern[id^=patroon]").all().stream()
            .map(pattern -> pattern.innerHTML().replaceAll("(fill|stroke)=\"[^\"]*\"", ""))
            .distinct()
            .toList();

    assertThat(shapes).hasSize(4);
  }

  @Test
  void a_stadsdeel_says_how_sure_its_figures_are() {
    open("gebied/N");
    Locator tile =
        page.locator(".tegel")
            .filter(
                new Locator.FilterOptions()
                    .setHas(
                        page.locator(
                            "a",
                            new Page.LocatorOptions()
                                .setHasText(Pattern.compile("^Vrijwilligers$")))));

    assertThat(tile)
        .containsText("2,2 procentpunt lager dan de hele stad; verschil is groter dan toeval.");
    assertThat(tile)
        .containsText("Sinds 2018: 0,6 procentpunt hoger; verschil is niet groter dan toeval.");
    assertThat(tile.locator(".etiket")).hasText("voorlopig");
    tile.locator("summary", new Locator.LocatorOptions().setHasText("Vergeleken")).click();
    assertThat(tile.locator("details li")).hasCount(3);
    assertThat(page.locator(".leeswijzer")).containsText("Groter dan toeval:");
    assertThat(page.locator(".opvallend li")).hasCount(2);
    assertThat(page.locator(".opvallend")).containsText("Verborgen cijfers deden niet mee.");

    open("gebied/K");
    assertThat(page.locator(".opvallend")).containsText("Er viel niets op.");
  }

  @Test
  void a_trend_is_broken_where_the_series_is_and_says_so() {
    open("gebied/N?ontwikkeling=vrijwilligers_pct");

    assertThat(page.locator(".grafieksleutel"))
        .containsText("Breuk vanaf 2016 (andere definitie): sindsdien telt ook");
    assertThat(page.locator(".grafieksleutel")).containsText("Open rondje: voorlopig");
    assertThat(page.locator(".grafieksleutel")).containsText("prognose");
    assertThat(page.locator("svg.grafiek text", new Page.LocatorOptions().setHasText("breuk")))
        .isVisible();
  }

  @Test
  void the_data_page_has_the_audit_and_can_be_searched_with_the_keyboard() {
    open("");
    page.locator("nav a", new Page.LocatorOptions().setHasText("Gegevens")).click();
    arrive(Pattern.compile("gegevens$"));
    assertThat(page.locator(".uitslag"))
        .hasText("1.234 verborgen cijfers gecontroleerd; 0 zijn te herleiden.");

    page.locator("vaadin-text-field#zoek input").fill("verzuim");
    page.keyboard().press("Enter");
    arrive(Pattern.compile("zoek=verzuim"));
    assertThat(page.locator("li.indicator")).hasCount(2);
    assertThat(page.locator("vaadin-text-field#zoek input")).isFocused();

    page.locator(".soorten a", new Page.LocatorOptions().setHasText("gedrukt")).click();
    arrive(Pattern.compile("soort=controlecijfer_wijkt_af"));
    assertThat(page.locator("#bevindingen tbody tr")).hasCount(1);
    assertThat(page.locator("li.indicator")).hasCount(2);
  }

  @Test
  void the_data_page_prints_whole_without_its_controls() throws IOException {
    open("gegevens");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

    assertThat(page.locator("vaadin-text-field#zoek")).isHidden();
    assertThat(page.locator(".inhoudsopgave")).isHidden();
    assertThat(page.locator(".soorten")).isHidden();
    assertThat(page.locator("li.indicator").last()).isVisible();
    assertThat(page.locator("#leveringen table")).isVisible();
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Files.createDirectories(PICTURES).resolve("gegevens-afdruk.png"))
            .setFullPage(true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {FOUR_STATES, "?indicator=buurtkamers", "gebied/N", "gegevens", "gegevens?zoek=x"})
  void axe_finds_nothing_to_mend(String path) {
    open(path);

    assertThat(
            new AxeBuilder(page)
                .analyze().getViolations().stream()
                    .map(
                        rule ->
                            rule.getId()
                                + rule.getNodes().stream().map(n -> n.getHtml()).limit(3).toList()))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "toestanden, ?indicator=buurtkamers_per_1000, 1366, 768",
    "toestanden, ?indicator=buurtkamers_per_1000, 1920, 1080",
    "toestanden, ?indicator=buurtkamers_per_1000, 390, 844",
    "zekerheid, gebied/N?ontwikkeling=vrijwilligers_pct, 1366, 768",
    "zekerheid, gebied/N?ontwikkeling=vrijwilligers_pct, 1920, 1080",
    "zekerheid, gebied/N?ontwikkeling=vrijwilligers_pct, 390, 844",
    "gegevens, gegevens, 1366, 768",
    "gegevens, gegevens, 1920, 1080",
    "gegevens, gegevens, 390, 844"
  })
  void the_pages_fit_their_window_and_are_photographed(
      String name, String path, int width, int height) throws IOException {
    try (BrowserContext window = window(width, height)) {
      page = window.newPage();
      open(path);
      Path pictures = Files.createDirectories(PICTURES);
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(pictures.resolve("%s-%dx%d.png".formatted(name, width, height)))
              .setStyle(".v-loading-indicator { display: none !important; }")
              .setFullPage(true));

      assertThat(
              page.evaluate(
                  "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
          .isEqualTo(0);
    }
  }
}
