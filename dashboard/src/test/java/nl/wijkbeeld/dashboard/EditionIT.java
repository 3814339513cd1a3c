package nl.wijkbeeld.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads editions and what changed between two of them. */
class EditionIT extends InBrowser {
  @BeforeAll
  static void start() throws IOException, InterruptedException {
    start(EditionFixture.publish(Files.createDirectory(folder.resolve("meer"))));
  }

  @Test
  void an_edition_leads_to_its_own_figures_and_the_foot_names_it() {
    open("edities");
    assertThat(page.locator(".editielijst li")).hasCount(2);
    page.locator(".editielijst li").last().locator("a").click();
    arrive(Pattern.compile("snapshot=eerste"));
    assertThat(page.locator("footer.voet"))
        .containsText("Editie 1 (Voorjaar 2026), snapshot eerste");
  }

  @Test
  void what_changed_is_counted_and_an_indicator_shows_its_values() {
    open("edities?van=eerste&naar=tweede");
    assertThat(page.locator(".inhetkort")).containsText("1 met een andere waarde");
    page.locator("#waarden tbody a").first().click();
    arrive(Pattern.compile("indicator="));
    assertThat(page.locator("#regels tbody tr").first()).isVisible();
    assertThat(page.locator("#gebieden")).containsText("was Noord 'Oost'");
  }

  @Test
  void all_differences_go_along_and_bad_questions_are_refused() {
    open("edities?van=eerste&naar=tweede");
    APIResponse file =
        page.request()
            .get(
                dashboard.address()
                    + page.getByText("Haal alle verschillende waarden op").getAttribute("href"));
    assertThat(file.status()).isEqualTo(200);
    assertThat(file.text().lines().count()).isEqualTo(6);
    String path = dashboard.address() + "verschillen/waarden.csv";
    assertThat(page.request().get(path + "?van=eerste&naar=..%2F..").status()).isEqualTo(404);
    assertThat(page.request().get(path + "?van=eerste&naar=tweede&indicator=%27%3B--").status())
        .isEqualTo(400);
    assertThat(page.request().get(path + "?van=eerste&naar=tweede&niveau=straat").status())
        .isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "edities|edities|1366|768",
        "edities-verschil|edities?van=eerste&naar=tweede&indicator=bbga_bevolking|1366|768",
        "edities-verschil|edities?van=eerste&naar=tweede|390|844"
      })
  void axe_finds_nothing_and_the_page_fits_its_window(
      String name, String path, int width, int height) throws IOException {
    try (BrowserContext window = window(width, height)) {
      page = window.newPage();
      open(path);
      picture("%s-%dx%d".formatted(name, width, height));
      isAccessible(new AxeBuilder(page));
    }
  }
}
