package nl.wijkbeeld.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A snapshot that is published, or damaged, while somebody reads. */
class NewSnapshotIT {
  private static final int PATIENCE_MS = 30_000;

  @TempDir Path folder;

  /** The first page of a program that has just started takes its time on a busy machine. */
  @BeforeAll
  static void bePatient() {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
  }

  @Test
  void a_window_stays_in_its_snapshot_until_it_is_loaded_again()
      throws IOException, InterruptedException {
    Path lake = Files.createDirectory(folder.resolve("meer"));
    SnapshotFixture.amsterdam(lake).publish("eerste");
    try (RunningDashboard dashboard =
            RunningDashboard.onLake(lake, folder.resolve("dashboard.log"));
        Chromium chromium = new Chromium();
        BrowserContext context = chromium.browser().newContext()) {
      Page page = context.newPage();
      page.navigate(dashboard.address() + "?klassen=5&sorteer=aflopend");
      assertThat(page.locator("footer")).containsText("Snapshot eerste");

      SnapshotFixture.empty(lake).publish("tweede");
      page.locator("vaadin-combo-box#indicator input").fill("Bijstand");
      page.locator("vaadin-combo-box-item", new Page.LocatorOptions().setHasText("Bijstand"))
          .first()
          .click();
      InBrowser.arrive(page, Pattern.compile("indicator=bbga_bijstand_pct").asPredicate());
      assertThat(page.locator("table.cijfers caption")).containsText("Bijstand");
      assertThat(page.locator("footer")).containsText("Snapshot eerste");
      assertThat(page).hasURL(Pattern.compile("klassen=5"));
      assertThat(page).hasURL(Pattern.compile("sorteer=aflopend"));

      page.reload();
      assertThat(page.locator("h1")).hasText("Er zijn geen cijfers per stadsdeel");
      assertThat(page.locator("footer")).containsText("Snapshot tweede");
    }
  }

  @Test
  void a_file_that_breaks_while_it_runs_is_said_and_the_pages_come_back_with_it()
      throws IOException, InterruptedException {
    Path lake = Files.createDirectory(folder.resolve("meer"));
    SnapshotFixture.amsterdam(lake).publish("eerste");
    Path file = lake.resolve("snapshots/eerste/indicatoren/part-0.parquet");
    byte[] whole = Files.readAllBytes(file);
    try (RunningDashboard dashboard =
            RunningDashboard.onLake(lake, folder.resolve("dashboard.log"));
        Chromium chromium = new Chromium();
        BrowserContext context = chromium.browser().newContext()) {
      Page page = context.newPage();
      Assertions.assertThat(page.navigate(dashboard.address() + "gebied/N").ok()).isTrue();

      Files.write(file, Arrays.copyOf(whole, whole.length / 2));
      for (String path : List.of("", "gebied/N", "kaart", "gegevens", "veerkracht")) {
        Response answer = page.navigate(dashboard.address() + path);
        Assertions.assertThat(answer.status()).as(path).isEqualTo(503);
        assertThat(page.locator("h1")).hasText("De cijfers kunnen niet worden geopend");
        assertThat(page.locator("body")).not().containsText(lake.toString());
      }

      for (String path :
          List.of(
              "api/v1/indicatoren",
              "dcat.ttl",
              "uitvoer/wijkbeeld.zip?indicator=alle",
              "meenemen/stad.csv",
              "eigen-cijfers/eigen-gebied.csv?gebieden=N,A")) {
        Assertions.assertThat(page.context().request().get(dashboard.address() + path).status())
            .as(path)
            .isEqualTo(503);
      }

      Files.write(file, whole);
      Assertions.assertThat(page.navigate(dashboard.address() + "gebied/N").ok()).isTrue();
      assertThat(page.locator("h1")).hasText("Noord");
    }
  }
}
