package nl.wijkbeeld.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** For who zooms in, touches the screen, wants no motion, or finds the way by mouse alone. */
class AccessIT extends InBrowser {
  private static final List<String> WCAG =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice");

  static final List<String> PAGES =
      List.of(
          "",
          "gebied/GM0363",
          "gebied/N?gebieden=N60,N61",
          "kaart",
          "kaart?weergave=naast",
          "vergelijken?gebieden=N,F,K",
          "ontwikkeling?gebieden=N,F",
          "rangorde?indicator=buren_pct",
          "gegevens",
          "methode/optellen",
          "toegankelijkheid",
          "zoeken?q=noord");

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    start(SnapshotFixture.compared(folder.resolve("meer")).publish("eerste"));
  }

  /** A screen of 1366 by 768 at 200 % leaves half of it in both directions. */
  @ParameterizedTest
  @FieldSource("PAGES")
  void at_200_percent_every_page_fits_its_window_and_can_be_hit(String path) throws IOException {
    try (BrowserContext zoomed =
        chromium
            .browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(683, 384)
                    .setDeviceScaleFactor(2)
                    .setLocale("nl-NL"))) {
      page = zoomed.newPage();
      check(path, "zoom-200");
    }
  }

  /** 1280 pixels wide at 400 %: the reflow of WCAG 1.4.10. */
  @ParameterizedTest
  @FieldSource("PAGES")
  void at_400_percent_nothing_is_cut_off(String path) throws IOException {
    try (BrowserContext narrow = window(320, 640)) {
      page = narrow.newPage();
      check(path, "zoom-400");
    }
  }

  private void check(String path, String name) throws IOException {
    open(path);
    picture(name + "-" + path.replaceAll("\\W+", "-"));
    isAccessible(new AxeBuilder(page).withTags(WCAG));
  }

  @Test
  void a_finger_chooses_an_area_and_two_fingers_zoom() {
    try (BrowserContext phone =
        chromium
            .browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(390, 844)
                    .setHasTouch(true)
                    .setIsMobile(true)
                    .setLocale("nl-NL"))) {
      page = phone.newPage();
      open("kaart");
      page.waitForFunction("() => document.querySelector('wijkbeeld-kaart').drawingTime > 0");
      page.locator("wijkbeeld-kaart").scrollIntoViewIfNeeded();
      double[] at = at("N");
      page.touchscreen().tap(at[0], at[1]);
      page.waitForURL(Pattern.compile("gebieden=N"));

      Locator smaller = page.locator("wijkbeeld-kaart button.kleiner");
      assertThat(smaller).isDisabled();
      CDPSession touch = phone.newCDPSession(page);
      double[] middle = at("N");
      send(touch, "touchStart", middle, 20);
      for (int apart = 30; apart <= 100; apart += 10) {
        send(touch, "touchMove", middle, apart);
      }
      send(touch, "touchEnd", middle, 0);
      assertThat(smaller).isEnabled();
      assertThat(page).hasURL(Pattern.compile("gebieden=N$"));
    }
  }

  /** Two fingers beside a point, or none at the end. */
  private static void send(CDPSession touch, String type, double[] middle, int apart) {
    JsonArray fingers = new JsonArray();
    if (apart > 0) {
      for (int side : new int[] {-1, 1}) {
        JsonObject finger = new JsonObject();
        finger.addProperty("x", middle[0] + side * apart / 2.0);
        finger.addProperty("y", middle[1]);
        finger.addProperty("id", side + 1);
        fingers.add(finger);
      }
    }
    JsonObject event = new JsonObject();
    event.addProperty("type", type);
    event.add("touchPoints", fingers);
    touch.send("Input.dispatchTouchEvent", event);
  }

  /** Where the middle of an area is in the window. */
  private double[] at(String code) {
    Map<?, ?> point =
        (Map<?, ?>)
            page.evaluate(
                "code => document.querySelector('wijkbeeld-kaart').positionOf(code)", code);
    return new double[] {
      ((Number) point.get("x")).doubleValue(), ((Number) point.get("y")).doubleValue()
    };
  }

  @Test
  void who_wants_no_motion_gets_a_slider_that_does_not_play() {
    page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
    open("kaart?indicator=buren_pct");

    assertThat(page.locator("wijkbeeld-tijd input")).isVisible();
    assertThat(page.locator("wijkbeeld-tijd button")).isHidden();
    assertThat(page.locator("wijkbeeld-tijd .rustig")).isVisible();
  }

  @Test
  void a_definition_and_its_source_file_are_found_by_mouse() {
    open("");
    page.locator(".kop nav a", new Page.LocatorOptions().setHasText("Gegevens")).click();
    arrive(Pattern.compile("gegevens$"));
    Locator card = page.locator("#indicator-verzuimmeldingen");
    card.scrollIntoViewIfNeeded();
    assertThat(card).containsText("Verzuimmeldingen");
    Locator file = card.locator(".bestanden a").first();
    file.click();
    arrive(Pattern.compile("#levering-verzuimmeldingen-verzuim$"));
    assertThat(page.locator("#levering-verzuimmeldingen-verzuim")).isInViewport();
  }
}
