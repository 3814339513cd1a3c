package nl.wijkbeeld.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Puts an area together by mouse, keyboard, codes and an outline from a file. */
class OwnAreaIT extends InBrowser {
  @BeforeAll
  static void start() throws IOException, InterruptedException {
    Path lake = Files.createDirectory(folder.resolve("meer"));
    OwnAreaFixture.of(lake).publish("eerste");
    start(lake);
  }

  private Locator onMap(String code) {
    return page.locator(".werkblad svg.kaart [data-gebied='" + code + "']");
  }

  private Locator row(String name) {
    return page.locator("main table.cijfers tbody tr")
        .filter(new Locator.FilterOptions().setHasText(name))
        .first();
  }

  private void upload(String text) {
    page.locator("details.omtrek summary").click();
    page.locator("#omtrek input[type=file]")
        .setInputFiles(
            new FilePayload(
                "omtrek.geojson", "application/geo+json", text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void a_click_on_the_map_adds_a_buurt_and_another_takes_it_away() {
    open("eigen-gebied");
    onMap("N60A").click();
    arrive(Pattern.compile("gebieden=N60A$"));
    onMap("N60B").click();
    arrive(Pattern.compile("gebieden=N60A,N60B"));
    assertThat(row("Bewoners")).containsText("1.500");
    assertThat(row("Klanten")).containsText("verborgen in 1 van 2 buurten");
    assertThat(page.locator("ul.gekozen li")).hasCount(2);
    onMap("N60A").click();
    arrive(Pattern.compile("gebieden=N60B$"));
    assertThat(row("Bewoners")).containsText("500");
  }

  @Test
  void the_same_by_keyboard_alone() {
    open("eigen-gebied");
    onMap("N61A").focus();
    page.keyboard().press("Enter");
    arrive(Pattern.compile("gebieden=N61A"));
    page.getByLabel("Buurt N61A weghalen").focus();
    page.keyboard().press("Enter");
    assertThat(page.locator("ul.gekozen")).hasCount(0);
  }

  @Test
  void a_link_shows_a_colleague_the_same_area_with_its_name() {
    open("eigen-gebied?gebieden=N60A,N60B&naam=Rond%20het%20park");
    try (BrowserContext colleague = window(1366, 768)) {
      Page fresh = colleague.newPage();
      fresh.navigate(page.url());
      assertThat(fresh.locator("h1")).hasText("Rond het park");
      assertThat(fresh.locator("ul.gekozen li")).hasCount(2);
    }
  }

  @Test
  void codes_are_taken_and_unknown_ones_are_told_with_the_nearest() {
    open("eigen-gebied");
    page.locator("details.codelijst summary").click();
    page.locator("#codes textarea").fill("n60a N60B; N60Q");
    page.getByText("Gebruik deze codes").click();
    assertThat(page.locator("p.melding").first()).containsText("is er niet. Bedoelt u");
    assertThat(page.locator("ul.gekozen li")).hasCount(2);
  }

  @Test
  void an_outline_takes_the_buurten_whose_middle_lies_in_it() {
    open("eigen-gebied");
    upload(
        "{\"type\":\"Polygon\",\"coordinates\":[[[4.839,52.31],[4.8495,52.31],[4.8495,52.41],[4.839,52.41],[4.839,52.31]]]}");
    arrive(Pattern.compile("gebieden=N60A(,|%2C)N60B"));
    assertThat(row("Bewoners")).containsText("1.500");
  }

  @Test
  void an_outline_that_is_wrong_or_elsewhere_is_refused_in_a_sentence() {
    open("eigen-gebied");
    upload(
        "{\"type\":\"Polygon\",\"coordinates\":[[[4.9,52.3],[5.0,52.4],[5.0,52.3],[4.9,52.4],[4.9,52.3]]]}");
    assertThat(page.locator("details.omtrek .melding")).containsText("kruist of raakt zichzelf");
    open("eigen-gebied");
    upload(
        "{\"type\":\"Polygon\",\"coordinates\":[[[6.5,53.2],[6.6,53.2],[6.6,53.3],[6.5,53.2]]]}");
    assertThat(page.locator("details.omtrek .melding"))
        .containsText("van geen enkele buurt het midden");
  }

  @Test
  void figures_go_along_as_table_and_as_all_periods() {
    open("eigen-gebied?gebieden=N60A,N60B&naam=%3DRond");
    APIResponse file =
        page.request()
            .get(
                dashboard.address()
                    + page.getByText("Alle cijfers van alle perioden").getAttribute("href"));
    assertThat(file.status()).isEqualTo(200);
    assertThat(file.text())
        .contains("'=Rond,eerste,bewoners,Bewoners,personen,2020,1500,bekend,opgeteld,2,2,0,1,ja")
        .contains("klanten,Klanten,klanten,2020,NA,onderdrukt");
    for (String format : new String[] {"pdf", "csv", "svg"}) {
      APIResponse answer =
          page.request()
              .get(dashboard.address() + "meenemen/eigen-gebied." + format + "?gebieden=N60A,N60B");
      assertThat(answer.status()).as(format).isEqualTo(200);
    }
    assertThat(
            page.request()
                .get(dashboard.address() + "eigen-cijfers/eigen-gebied.csv?gebieden=niets")
                .status())
        .isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "eigen-gebied-leeg|eigen-gebied|1366|768",
        "eigen-gebied|eigen-gebied?gebieden=N60A,N60B&naam=Rond%20het%20park&cijfer=kinderen_pct|1366|768",
        "eigen-gebied|eigen-gebied?gebieden=N60,N61A|390|844"
      })
  void axe_finds_nothing_and_the_page_fits_its_window(
      String name, String path, int width, int height) throws IOException {
    try (BrowserContext window = window(width, height)) {
      page = window.newPage();
      open(path);
      page.locator("details.codelijst summary").click();
      page.locator("details.omtrek summary").click();
      picture("%s-%dx%d".formatted(name, width, height));
      isAccessible(new AxeBuilder(page));
    }
  }
}
