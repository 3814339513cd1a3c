package nl.wijkbeeld.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
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

/**
 * Opens the dashboard as a person would, on the samples that the jobs have read, computed and
 * published.
 */
class DashboardIT extends InBrowser {
  @BeforeAll
  static void start() throws IOException, InterruptedException {
    start(RunningDashboard.onSamples(folder));
  }

  private Locator row(String name) {
    return page.locator("table.cijfers tr")
        .filter(
            new Locator.FilterOptions()
                .setHas(
                    page.locator(
                        "th",
                        new Page.LocatorOptions().setHasText(Pattern.compile("^" + name + "$")))));
  }

  @Test
  void the_city_shows_the_published_initiatives_per_1000_inhabitants() {
    open("");

    // Gemeente Amsterdam, rapportage Wij Amsterdam week 8; the seven together follow as .21.
    assertThat(row("Centrum").locator("td").first()).hasText("0,14");
    assertThat(row("Nieuw-West").locator("td").first()).hasText("0,26");
    assertThat(row("Noord").locator("td").first()).hasText("0,26");
    assertThat(row("Oost").locator("td").first()).hasText("0,18");
    assertThat(row("West").locator("td").first()).hasText("0,24");
    assertThat(row("Zuid").locator("td").first()).hasText("0,19");
    assertThat(row("Zuidoost").locator("td").first()).hasText("0,18");
    assertThat(row("Amsterdam").locator("td").first()).hasText("0,21");
    assertThat(row("Westpoort").locator("td").first()).hasText("onbekend");
    assertThat(page.locator(".uitleg")).containsText("Inwoners, 2018");
    assertThat(page.locator(".uitleg"))
        .containsText("Gedrukt staat 0,20; uit de delen volgt 0,2107");
    assertThat(page.locator(".strook")).containsText("1.639");
    assertThat(page.locator(".kop")).containsText("bevat voorbeeldgegevens");
    assertThat(page.locator(".kaartpaneel")).containsText("Schematische kaart");
  }

  @Test
  void choosing_another_indicator_changes_the_address_the_map_and_the_table_and_back_undoes_it() {
    open("");
    Locator choice = page.locator("vaadin-combo-box#indicator input");
    choice.fill("Verzuimmeldingen");
    page.locator(
            "vaadin-combo-box-item", new Page.LocatorOptions().setHasText("Verzuimmeldingen  ·"))
        .first()
        .click();

    arrive(Pattern.compile("indicator=verzuimmeldingen($|&)"));
    assertThat(page.locator("table.cijfers caption")).containsText("Verzuimmeldingen");
    assertThat(row("Centrum").locator("td").first()).hasText("verborgen (privacy)");
    assertThat(page.locator(".verzonnen")).containsText("Verzonnen voorbeeldcijfers");
    assertThat(page.locator("svg.kaart circle.cirkel").first()).isVisible();

    page.goBack();
    assertThat(page.locator("table.cijfers caption")).containsText("Initiatieven per 1.000");
    assertThat(page.locator(".verzonnen")).hasCount(0);
  }

  @Test
  void a_link_restores_every_choice() {
    open("stad?indicator=bbga_bevolking_0_17&periode=2018&sorteer=aflopend");
    assertThat(page.locator("table.cijfers tbody tr").first()).containsText("Nieuw-West");
    assertThat(page.locator("table.cijfers tbody tr").first()).containsText("32.630");

    open("?indicator=kwb_65plus_pct&niveau=wijk&klassen=5&methode=jenks");
    assertThat(page.locator(".legenda")).containsText("tot en met");
    assertThat(page.locator("svg.kaart .gebied")).hasCount(32);
    assertThat(page.locator("table.cijfers tbody tr")).hasCount(32);
  }

  @Test
  void an_address_that_asks_for_what_is_not_there_gets_a_sentence_and_a_page() {
    open("?indicator=bestaat_niet&klassen=99&periode=gisteren");

    assertThat(page.locator(".melding")).hasCount(3);
    assertThat(page.locator(".melding").first()).containsText("bestaat_niet");
    assertThat(row("Noord").locator("td").first()).hasText("0,26");

    open("gebied/Q");
    assertThat(page.locator("h1")).hasText("Dit gebied is er niet");
  }

  @Test
  void the_map_can_be_walked_with_the_keyboard_and_an_area_opened() {
    open("");
    page.locator("svg.kaart .gebied[data-gebied='E']").focus();
    page.keyboard().press("ArrowRight");
    assertThat(page.locator("svg.kaart .gebied[data-gebied='A']")).isFocused();
    assertThat(page.locator("tr[data-gebied='A']")).hasClass(Pattern.compile("aan"));

    page.keyboard().press("Enter");
    arrive(Pattern.compile("gebied/A$"));
    assertThat(page.locator("h1")).hasText("Centrum");
  }

  @Test
  void a_stadsdeel_shows_strengths_beside_loads_its_trend_and_its_initiatives() {
    open("gebied/F");

    assertThat(page.locator(".zijde h2"))
        .hasText(new String[] {"Wat draagt", "Wat weegt", "Wie er wonen, en hoe"});
    assertThat(page.locator(".onderkop")).containsText("155.781 inwoners (1 januari 2018)");
    Locator initiatives = page.locator(".initiatieven table");
    assertThat(initiatives.locator("tr.totaal td").first()).hasText("40");
    assertThat(initiatives.locator("tr.totaal td").last()).hasText("440");
    assertThat(page.locator(".ontwikkeling svg.grafiek")).isVisible();
    assertThat(page.locator(".uitleg")).containsText("Basisbestand Gebieden Amsterdam");

    open("gebied/F?thema=Samenleven");
    page.locator(".tegel a", new Page.LocatorOptions().setHasText("Zich thuis voelen")).click();
    arrive(Pattern.compile("ontwikkeling=bbga_thuisvoelen"));
    assertThat(page.locator(".aslabel")).containsText("Zich thuis voelen");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?indicator=verzuimmeldingen&periode=2020W15",
        "gebied/N",
        "gebied/B",
        "gebied/Q",
        "gegevens"
      })
  void axe_finds_nothing_to_mend(String path) {
    open(path);

    List<String> violations =
        new AxeBuilder(page).analyze().getViolations().stream().map(DashboardIT::describe).toList();

    assertThat(violations).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "stad, '', 1366, 768",
    "stad, '', 1920, 1080",
    "stad, '', 390, 844",
    "stad-aantallen, ?indicator=verzuimmeldingen&periode=2020W15, 1366, 768",
    "stadsdeel, gebied/N, 1366, 768",
    "stadsdeel, gebied/N, 1920, 1080",
    "stadsdeel, gebied/N, 390, 844",
    "gegevens, gegevens, 1366, 768",
    "gegevens, gegevens, 390, 844",
    "kaart, kaart, 1366, 768",
    "kaart, kaart, 390, 844",
    "wijk, gebied/N1, 1366, 768",
    "vergelijken, 'vergelijken?gebieden=N,F,A', 1366, 768",
    "ontwikkeling, 'ontwikkeling?gebieden=N,F,A&indicator=bbga_thuisvoelen', 1366, 768"
  })
  void the_pages_fit_their_window_and_are_photographed(
      String name, String path, int width, int height) throws IOException {
    try (BrowserContext window = window(width, height)) {
      page = window.newPage();
      open(path);
      page.locator("svg.kaart, .indicator, canvas, table.naastelkaar, svg.lijngrafiek")
          .first()
          .waitFor();
      Path pictures = Files.createDirectories(Path.of(System.getProperty("wijkbeeld.beelden")));
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(pictures.resolve("%s-%dx%d.png".formatted(name, width, height)))
              .setStyle(".v-loading-indicator { display: none !important; }")
              .setFullPage(name.equals("stadsdeel")));

      Object overflow =
          page.evaluate(
              "document.documentElement.scrollWidth - document.documentElement.clientWidth");
      assertThat(overflow).isEqualTo(0);
    }
  }

  @Test
  void without_a_snapshot_the_dashboard_says_what_to_run()
      throws IOException, InterruptedException {
    Path empty = Files.createDirectories(folder.resolve("leeg"));
    try (RunningDashboard bare = RunningDashboard.onLake(empty, folder.resolve("leeg.log"))) {
      page.navigate(bare.address());

      assertThat(page.locator("h1")).hasText("Er zijn nog geen cijfers");
      assertThat(page.locator("pre")).containsText("./wijkbeeld run");
    }
  }

  private static String describe(Rule rule) {
    return rule.getId()
        + ": "
        + rule.getHelp()
        + " "
        + rule.getNodes().stream().map(n -> n.getHtml()).limit(3).toList();
  }
}
