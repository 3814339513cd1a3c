package nl.wijkbeeld.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
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

/** Reads how unequal something is and whether alike lies near alike, by mouse and keyboard. */
class SpreadIT extends InBrowser {
  @BeforeAll
  static void start() throws IOException, InterruptedException {
    Path lake = Files.createDirectory(folder.resolve("meer"));
    SpreadFixture.full(lake).publish("eerste");
    start(lake);
  }

  @Test
  void a_group_of_the_key_shows_its_areas_and_the_link_shows_the_same() {
    open("spreiding");
    assertThat(page.locator(".groepentabel tbody tr")).hasCount(7);
    page.locator("#groep-HH").click();
    arrive(Pattern.compile("groep=HH"));
    assertThat(page.locator(".groepentabel tbody tr")).hasCount(3);
    assertThat(page.locator(".kaartpaneel .gekozen .vlak")).hasCount(3);
    try (BrowserContext colleague = window(1366, 768)) {
      Page fresh = colleague.newPage();
      fresh.navigate(page.url());
      assertThat(fresh.locator(".groepentabel tbody tr")).hasCount(3);
    }
  }

  @Test
  void the_same_by_keyboard_alone() {
    open("spreiding");
    page.locator("#groep-LL").focus();
    page.keyboard().press("Enter");
    arrive(Pattern.compile("groep=LL"));
    assertThat(page.locator(".groepentabel tbody tr")).hasCount(2);
    page.locator("#groep-LL").focus();
    page.keyboard().press("Enter");
    arrive(Pattern.compile("spreiding$"));
    assertThat(page.locator(".groepentabel tbody tr")).hasCount(7);
  }

  @Test
  void a_level_without_a_pattern_says_why() {
    open("spreiding?niveau=stadsdeel");
    assertThat(page.locator("#samenhang .melding")).containsText("Bij minder dan 20");
    assertThat(page.locator("#samenhang svg.kaart")).hasCount(0);
  }

  @Test
  void it_goes_along_as_pdf_and_table_and_can_be_found() {
    for (String format : List.of("pdf", "csv")) {
      APIResponse answer = page.request().get(dashboard.address() + "meenemen/spreiding." + format);
      assertThat(answer.status()).as(format).isEqualTo(200);
    }
    assertThat(page.request().get(dashboard.address() + "spreiding?indicator=niets").status())
        .isEqualTo(404);
    open("zoeken?q=gini");
    assertThat(page.locator("main")).containsText("Spreiding");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "spreiding|spreiding|1366|768",
        "spreiding|spreiding|390|844",
        "spreiding-gi|spreiding?maat=gistar&groep=hoog&periode=2018|1366|768",
        "spreiding-weinig|spreiding?niveau=stadsdeel|390|844"
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
