package nl.wijkbeeld.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Something that nobody foresaw: a division with a level that does not exist. */
class MishapIT extends InBrowser {
  private static final Pattern NUMBER = Pattern.compile("\\b[2-9B-Z]{6}\\b");
  private static Path log;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    Path lake =
        SnapshotFixture.trusted(folder.resolve("meer"))
            .change(
                "INSERT INTO gebieden SELECT gebiedcode, '2099', naam, 'kring', ouder, geldig_van, geldig_tot, oppervlakte_m2, geometry FROM gebieden WHERE gebiedcode = 'N'")
            .publish("eerste");
    log = folder.resolve("storing.log");
    start(RunningDashboard.onLake(lake, log));
  }

  @Test
  void a_page_that_cannot_be_made_answers_500_at_once_and_says_so_with_a_number_that_is_in_the_log()
      throws IOException {
    Response answer = page.navigate(dashboard.address() + "gebied/N?indeling=2099");

    assertThat(answer.status()).isEqualTo(500);
    assertThat(page.locator("h1")).hasText("Er ging iets mis");
    Matcher number = NUMBER.matcher(page.locator("main").textContent());
    assertThat(number.find()).isTrue();
    assertThat(Files.readString(log)).contains("storing " + number.group());
    assertThat(page.locator("body")).not().containsText("Exception");
    isAccessible(new AxeBuilder(page));
    picture("storing");
  }

  @Test
  void the_way_out_of_it_leads_to_a_page_that_answers_200() {
    page.navigate(dashboard.address() + "gebied/N?indeling=2099");
    page.locator("main a.knop").click();

    assertThat(page.locator("h1")).not().hasText("Er ging iets mis");
    assertThat(page.navigate(dashboard.address() + "gebied/N").status()).isEqualTo(200);
    assertThat(page.navigate(dashboard.address() + "gebied/BESTAATNIET").status()).isEqualTo(404);
  }
}
