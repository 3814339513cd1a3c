package nl.wijkbeeld.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A dashboard of its own, and a fresh window of a browser for each test. */
abstract class InBrowser {
  static final int PATIENCE_MS = 30_000;

  /** Pictures of test figures; they are looked at and do not go into the documentation. */
  static final Path PICTURES = Path.of("target", "beelden");

  @TempDir static Path folder;
  static RunningDashboard dashboard;
  static Chromium chromium;

  /**
   * Whether the frame is that of the address. An address changes before the server has made its
   * page; the way to the other language comes along with that page, and leads to the same address.
   */
  private static final String ARRIVED =
      """
      () => {
        const other = document.querySelector('.kop .taal');
        const asked = (address) => {
          const { pathname, searchParams } = new URL(address);
          searchParams.delete('taal');
          const choices = [...searchParams].filter(([, value]) => value.trim()).map(String).sort();
          return [pathname, ...choices].join();
        };
        return other !== null && asked(other.href) === asked(location.href);
      }""";

  BrowserContext context;
  Page page;

  /** Starts a dashboard on a lake, and a browser. */
  static void start(Path lake) throws IOException, InterruptedException {
    start(RunningDashboard.onLake(lake, folder.resolve("serve.log")));
  }

  static void start(RunningDashboard running) {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
    dashboard = running;
    chromium = new Chromium();
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
      chromium = null;
    }
    if (dashboard != null) {
      dashboard.close();
      dashboard = null;
    }
  }

  @BeforeEach
  void openBrowser() {
    context = window(1366, 768);
    page = context.newPage();
  }

  @AfterEach
  void closeBrowser() {
    context.close();
  }

  static BrowserContext window(int width, int height) {
    return chromium
        .browser()
        .newContext(
            new Browser.NewContextOptions().setViewportSize(width, height).setLocale("nl-NL"));
  }

  void open(String path) {
    page.navigate(dashboard.address() + path);
    page.locator("main h1").waitFor();
  }

  /** Waits until the page of an address is there, and not only its address. */
  void arrive(Pattern address) {
    arrive(page, address.asPredicate());
  }

  /** Waits until the page of an address is there, and not only its address. */
  void arrive(Predicate<String> address) {
    arrive(page, address);
  }

  static void arrive(Page window, Predicate<String> address) {
    window.waitForURL(address);
    window.waitForFunction(ARRIVED);
  }

  /** Takes a picture of the whole page, for who looks at what a test saw. */
  void picture(String name) throws IOException {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Files.createDirectories(PICTURES).resolve(name + ".png"))
            .setStyle(".v-loading-indicator { display: none !important; }")
            .setFullPage(true));
  }

  /**
   * Takes a picture of a window as the documentation shows it, to where {@code ./wijkbeeld test
   * --beelden} wants it.
   */
  static void documented(Page shown, String name) throws IOException {
    shown.screenshot(
        new Page.ScreenshotOptions()
            .setPath(documents().resolve(name + ".png"))
            .setStyle(".v-loading-indicator { display: none !important; }"));
  }

  /** Where pictures for the documentation go. */
  static Path documents() throws IOException {
    return Files.createDirectories(Path.of(System.getProperty("wijkbeeld.beelden")));
  }

  /** Axe finds nothing to mend, and nothing sticks out of the window. */
  void isAccessible(AxeBuilder axe) {
    assertThat(
            axe.analyze().getViolations().stream()
                .map(
                    rule ->
                        rule.getId()
                            + rule.getNodes().stream()
                                .map(node -> node.getHtml())
                                .limit(3)
                                .toList()))
        .isEmpty();
    assertThat(
            page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
        .isEqualTo(0);
  }
}
