package nl.wijkbeeld.dashboard.load;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import nl.wijkbeeld.dashboard.Chromium;

/**
 * Opens maps of the made-up country in a browser that has kept nothing, and prints as Markdown how
 * long it takes until the map is drawn: from the moment that the address is entered.
 */
final class FirstMap {
  private static final int TIMES = 7;
  private static final List<String> LEVELS = List.of("gemeente", "wijk", "buurt");

  /** Since the window was asked for the address, at the first frame that has the map. */
  private static final String DRAWN =
      "() => document.querySelector('wijkbeeld-kaart')?.drawingTime > 0 && performance.now()";

  private FirstMap() {}

  /** Takes the address of a running dashboard. */
  public static void main(String[] arguments) {
    System.out.println("| eerste kaart | keren | mediaan ms | meest ms |");
    System.out.println("|---|--:|--:|--:|");
    try (Chromium chromium = new Chromium()) {
      for (String level : LEVELS) {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
          String address =
              "%skaart?niveau=%s&indicator=%s"
                  .formatted(arguments[0], level, MadeUpCountry.indicator(i));
          millis.add(measure(chromium, address));
        }
        Collections.sort(millis);
        System.out.printf(
            Locale.ROOT,
            "| per %s | %d | %.0f | %.0f |%n",
            level,
            TIMES,
            millis.get(TIMES / 2),
            millis.getLast());
      }
    }
  }

  private static double measure(Chromium chromium, String address) {
    try (BrowserContext fresh = chromium.browser().newContext()) {
      Page page = fresh.newPage();
      page.navigate(address);
      return ((Number) page.waitForFunction(DRAWN).jsonValue()).doubleValue();
    }
  }
}
