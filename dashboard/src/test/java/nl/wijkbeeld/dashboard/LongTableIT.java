package nl.wijkbeeld.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import nl.wijkbeeld.dashboard.atlas.ManyAreas;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads a page about more areas than fit on it: in sheets, and as dots without elements. */
class LongTableIT extends InBrowser {
  private static final int AREAS = 1200;
  private static final String PAGE = "verbanden?niveau=buurt&x=groen_pct&y=koop_pct";

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    start(ManyAreas.publish(folder.resolve("meer"), AREAS, 1));
  }

  private Locator rows() {
    return page.locator(".verbandtabel tbody tr");
  }

  private Locator runner() {
    return page.locator(".spreidingvlak .breed .punt.loper");
  }

  @Test
  void a_table_is_turned_by_keyboard_and_each_sheet_has_its_address() {
    open(PAGE);
    assertThat(rows()).hasCount(100);
    assertThat(page.locator(".bladeren").first()).containsText("1 tot en met 100 van 1.200");
    String first = rows().first().getAttribute("data-gebied");

    page.locator("#bladzijde-volgende").press("Enter");
    arrive(Pattern.compile("bladzijde=2"));
    assertThat(page.locator(".bladeren").first()).containsText("101 tot en met 200 van 1.200");
    assertThat(page.locator("#bladzijde-volgende")).isFocused();
    assertThat(rows().first()).not().hasAttribute("data-gebied", first);

    page.locator("#bladzijde-vorige-onder").click();
    arrive(url -> !url.contains("bladzijde"));
    assertThat(rows().first()).hasAttribute("data-gebied", first);
    assertThat(page.locator("#bladzijde-volgende")).isFocused();

    open(PAGE + "&bladzijde=12");
    assertThat(page.locator("#bladzijde-volgende")).hasCount(0);
    assertThat(page.locator(".bladeren").first()).containsText("van 1.200");
  }

  @Test
  void what_is_chosen_stands_on_every_sheet() {
    open(PAGE + "&bladzijde=3&gebieden=BU00000007");
    assertThat(rows()).hasCount(101);
    assertThat(rows().first()).hasAttribute("data-gebied", "BU00000007");
    assertThat(rows().first()).hasClass(Pattern.compile("gevolgd"));
  }

  @Test
  void a_dot_is_pointed_at_walked_to_and_chosen() {
    open(PAGE);
    assertThat(((Number) page.evaluate("document.querySelectorAll('*').length")).intValue())
        .isLessThan(3000);
    BoundingBox dots = page.locator(".spreidingvlak .breed .stippen use").first().boundingBox();
    page.mouse().move(dots.x + dots.width / 2, dots.y + dots.height / 2);
    assertThat(page.locator(".spreidingvlak .aanwijzing")).containsText("Koopwoningen");
    String pointed = runner().getAttribute("data-gebied");

    runner().focus();
    page.keyboard().press("ArrowRight");
    assertThat(runner()).isFocused();
    assertThat(runner()).not().hasAttribute("data-gebied", pointed);
    String walked = runner().getAttribute("data-gebied");
    page.keyboard().press("Enter");
    arrive(Pattern.compile("gebieden=" + walked));
    assertThat(page.locator(".spreidingvlak .breed .punt.gekozen"))
        .hasAttribute("data-gebied", walked);
  }

  @Test
  void what_is_taken_along_has_all_rows() {
    String table =
        new String(
            page.request()
                .get(dashboard.address() + "meenemen/" + PAGE.replace("?", ".csv?"))
                .body(),
            StandardCharsets.UTF_8);
    assertThat(table.lines().filter(line -> line.contains("BU0000"))).hasSize(AREAS);
  }

  @ParameterizedTest
  @CsvSource({"1366,768", "390,844"})
  void axe_finds_nothing(int width, int height) throws IOException {
    try (BrowserContext window = window(width, height)) {
      page = window.newPage();
      open(PAGE + "&bladzijde=2&gebieden=BU00000007");
      picture("lange-tabel-" + width);
      isAccessible(new AxeBuilder(page));
    }
  }
}
