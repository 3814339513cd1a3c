package nl.wijkbeeld.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
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

/** The page on which the API is tried, and what search engines find on the data page. */
class ApiIT extends InBrowser {

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    Path lake = Files.createDirectory(folder.resolve("meer"));
    SnapshotFixture.trusted(lake).publish("20200101T000000Z-nu");
    start(lake);
  }

  private Locator answer() {
    return page.locator("wb-api .uitkomst");
  }

  @Test
  void a_question_is_filled_in_asked_and_answered() throws IOException {
    open("api");
    isAccessible(new AxeBuilder(page));
    assertThat(page.locator("wb-api .adres"))
        .hasText(Pattern.compile("^/api/v1/waarden\\?indicator=.*"));

    page.getByLabel("indicator", new Page.GetByLabelOptions().setExact(true)).fill("buurtkamers");
    page.getByLabel("niveau", new Page.GetByLabelOptions().setExact(true))
        .selectOption("stadsdeel");
    page.getByLabel("periode", new Page.GetByLabelOptions().setExact(true)).fill("2020");
    assertThat(page.locator("wb-api .adres"))
        .hasText("/api/v1/waarden?indicator=buurtkamers&niveau=stadsdeel&periode=2020");
    assertThat(page.locator("pre[data-taal=R]"))
        .containsText("niveau=stadsdeel&periode=2020&formaat=csv");

    page.keyboard().press("Enter");
    assertThat(answer()).containsText("Status 200 \u00b7 8 rijen in totaal");
    assertThat(page.locator("wb-api .inhoud")).containsText("\"status\": \"onderdrukt\"");
    isAccessible(new AxeBuilder(page));
    picture("api");
  }

  @Test
  void a_wrong_question_says_what_is_wrong() {
    open("api");
    page.getByLabel("indicator", new Page.GetByLabelOptions().setExact(true)).fill("buurtkammers");
    page.getByText("Stel de vraag").click();

    assertThat(answer()).containsText("Status 400");
    assertThat(page.locator("wb-api .inhoud")).containsText("Bedoelt u buurtkamers");
  }

  @Test
  void every_table_can_be_tried() {
    open("api");
    for (String table : List.of("Gebieden", "Indicatoren")) {
      page.locator("nav.tabellen")
          .getByText(table, new Locator.GetByTextOptions().setExact(true))
          .click();
      assertThat(page.locator("wb-api h2")).hasText(table);
      page.getByText("Stel de vraag").click();
      assertThat(answer()).containsText("Status 200");
    }
  }

  @Test
  void it_fits_on_a_phone_and_is_reached_from_the_foot() throws IOException {
    context.close();
    context = window(390, 844);
    page = context.newPage();
    open("gegevens");
    page.locator("footer").getByText("API voor programma").click();
    assertThat(page.locator("main h1")).hasText("API");
    isAccessible(new AxeBuilder(page));
    picture("api-smal");
  }

  @Test
  void search_engines_find_the_data_set_on_the_data_page() {
    BrowserContext plain = window(1366, 768);
    String html = plain.request().get(dashboard.address() + "gegevens").text();
    plain.close();

    assertThat(html).contains("application/ld+json").contains("\"@type\":\"Dataset\"");
  }
}
