package nl.wijkbeeld.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Something that nobody foresaw: a place with a latitude that is on no map. */
class MishapIT extends InBrowser {
  private static Path log;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    Path lake =
        SnapshotFixture.trusted(folder.resolve("meer"))
            .withTable(
                "voorzieningen",
                "voorziening VARCHAR, naam VARCHAR, soort VARCHAR, categorie VARCHAR, functies VARCHAR, gebiedcode VARCHAR, indeling VARCHAR, periode VARCHAR, lon DOUBLE, lat DOUBLE",
                List.of(
                    "('v1','Buurthuis Nergens','buurthuis',NULL,'verbinden','N','2015','2020',4.9,52.37)",
                    "('v2','Buurthuis Ergens','buurthuis','publiek','verbinden','N','2015','2020',4.9,52.37)"))
            .publish("eerste");
    log = folder.resolve("storing.log");
    start(RunningDashboard.onLake(lake, log));
  }

  @Test
  void a_page_that_cannot_be_made_answers_500_at_once_and_says_so_with_a_number_that_is_in_the_log()
      throws IOException {
    Response answer = page.navigate(dashboard.address() + "kaart");

    assertThat(answer.status()).isEqualTo(500);
    assertThat(page.locator("h1")).hasText("Er ging iets mis");
    String number = page.locator("main strong").textContent();
    assertThat(number).matches("[2-9B-Z]{6}");
    assertThat(Files.readString(log)).contains("storing " + number);
    assertThat(page.locator("body")).not().containsText("Exception");
    isAccessible(new AxeBuilder(page));
    picture("storing");
  }

  @Test
  void the_way_out_of_it_leads_to_a_page_that_answers_200() {
    page.navigate(dashboard.address() + "kaart");
    page.locator("main a.knop").click();

    assertThat(page.locator("h1")).not().hasText("Er ging iets mis");
    assertThat(page.navigate(dashboard.address() + "gebied/N").status()).isEqualTo(200);
    assertThat(page.navigate(dashboard.address() + "gebied/BESTAATNIET").status()).isEqualTo(404);
  }
}
