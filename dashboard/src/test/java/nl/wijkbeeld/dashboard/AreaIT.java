package nl.wijkbeeld.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the city to a wijk and to a colleague, by mouse and by keyboard. */
class AreaIT extends InBrowser {
  @BeforeAll
  static void start() throws IOException, InterruptedException {
    Path lake = Files.createDirectory(folder.resolve("meer"));
    SnapshotFixture.amsterdam(lake).publish("20260101T000000Z-a");
    SnapshotFixture.compared(lake).publish("20260202T000000Z-b");
    start(lake);
  }

  @Test
  void from_the_city_down_to_a_wijk_and_the_link_shows_a_colleague_the_same() {
    open("gebied/GM0363");
    assertThat(page.locator(".kinderen h2")).hasText("De stadsdelen van Amsterdam");
    page.locator(".kinderen tbody a", new Page.LocatorOptions().setHasText("Noord")).click();
    arrive(Pattern.compile("gebied/N$"));
    page.locator(".tegel a", new Page.LocatorOptions().setHasText("Vrijwilligers")).click();
    arrive(Pattern.compile("ontwikkeling=vrijwilligers_pct"));
    page.locator(".keuzebalk #referentie").click();
    page.locator("vaadin-select-item", new Page.LocatorOptions().setHasText("vergelijkbare"))
        .click();
    arrive(Pattern.compile("referentie=vergelijkbaar"));
    assertThat(page.locator(".tegels").first()).containsText("Vergelijkbare gebieden");
    page.locator("#kies-N61").check();
    arrive(Pattern.compile("gebieden=N61"));
    assertThat(page.locator(".selectie")).containsText("1 gebied gekozen");
    String link = page.url();
    String picture = picture(page);
    String tiles = page.locator(".zijden").innerText();

    try (BrowserContext colleague = window(1366, 768)) {
      Page fresh = colleague.newPage();
      fresh.navigate(link);
      fresh.locator(".kinderen svg.kaart").waitFor();
      assertThat(fresh.locator("#kies-N61")).isChecked();
      assertThat(picture(fresh)).isEqualTo(picture);
      assertThat(fresh.locator(".zijden").innerText()).isEqualTo(tiles);
    }

    page.locator(".kinderen tbody a", new Page.LocatorOptions().setHasText("Noord 'Oost'")).click();
    arrive(Pattern.compile("gebied/N61$"));
    assertThat(page.locator(".kruimels ol li")).hasCount(3);
    page.locator(".kruimels ol a", new Page.LocatorOptions().setHasText("Noord")).click();
    arrive(Pattern.compile("gebied/N$"));
  }

  /** The map as it is drawn, whatever the mouse points at. */
  private static String picture(Page of) {
    return of.locator(".kinderen svg.kaart")
        .evaluate("e => e.outerHTML")
        .toString()
        .replace("gebied aan", "gebied");
  }

  @Test
  void the_same_way_by_keyboard_alone() {
    open("gebied/GM0363");
    page.locator(".kinderen tbody a", new Page.LocatorOptions().setHasText("Noord")).focus();
    page.keyboard().press("Enter");
    arrive(Pattern.compile("gebied/N$"));
    page.locator("#kies-N60").focus();
    page.keyboard().press("Space");
    arrive(Pattern.compile("gebieden=N60"));
    assertThat(page.locator("#kies-N60")).isChecked();
    page.locator(".selectie a", new Page.LocatorOptions().setHasText("Wis")).focus();
    page.keyboard().press("Enter");
    arrive(Pattern.compile("gebied/N$"));
    page.locator(".kinderen svg.kaart .gebied[data-gebied='N60']").focus();
    page.keyboard().press("ArrowRight");
    assertThat(page.locator(".kinderen svg.kaart .gebied[data-gebied='N61']")).isFocused();
    page.keyboard().press("Enter");
    arrive(Pattern.compile("gebied/N61$"));
  }

  @Test
  void the_parts_are_ordered_by_a_column_and_the_order_is_in_the_address() {
    open("gebied/GM0363?indicator=initiatieven_per_1000");
    page.locator(".kinderen thead a", new Page.LocatorOptions().setHasText("Initiatieven")).click();
    arrive(Pattern.compile("sorteer=-initiatieven_per_1000"));

    assertThat(page.locator(".kinderen tbody tr").last()).containsText("Westpoort");
    assertThat(
            page.locator(
                ".kinderen th[aria-sort='descending']",
                new Page.LocatorOptions().setHasText("Initiatieven")))
        .isVisible();
  }

  @Test
  void says_what_is_new_and_an_old_address_still_works() {
    open("stadsdeel/N");

    assertThat(page.locator("main h1")).hasText("Noord");
    assertThat(page.locator(".veranderd")).containsText("cijfers nieuw");
    open("gebied/N?snapshot=20260101T000000Z-a");
    assertThat(page.locator(".veranderd")).hasCount(0);
  }

  @Test
  void what_is_not_there_is_said_with_the_right_status() {
    assertThat(page.navigate(dashboard.address() + "gebied/Q").status()).isEqualTo(404);
    assertThat(page.locator("main h1")).hasText("Dit gebied is er niet");
    assertThat(page.navigate(dashboard.address() + "gebied/N?snapshot=weg").status())
        .isEqualTo(404);
    assertThat(page.locator("main h1")).hasText("Deze snapshot is er niet");
  }

  @ParameterizedTest
  @CsvSource({
    "gemeente, gebied/GM0363, 1366, 768, LIGHT",
    "gebied, gebied/N?gebieden=N60, 1920, 1080, LIGHT",
    "gebied, gebied/N, 390, 844, LIGHT",
    "gebied, gebied/N, 320, 640, LIGHT",
    "gebied-donker, gebied/N?thema=alles, 1366, 768, DARK",
    "wijk, gebied/K24, 1366, 768, LIGHT"
  })
  void axe_finds_nothing_and_the_page_fits_its_window(
      String name, String path, int width, int height, ColorScheme scheme) throws IOException {
    try (BrowserContext window = window(width, height)) {
      page = window.newPage();
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      open(path);
      picture("%s-%dx%d".formatted(name, width, height));

      isAccessible(new AxeBuilder(page));
    }
  }
}
