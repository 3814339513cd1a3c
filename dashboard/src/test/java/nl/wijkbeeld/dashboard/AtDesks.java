package nl.wijkbeeld.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** People who log in, each in a window of the browser as at a desk of one's own. */
abstract class AtDesks extends InBrowser {
  static final String OWN = "vier paarden op het ijs";

  final Page at(BrowserContext desk, String path) {
    page = desk.pages().isEmpty() ? desk.newPage() : desk.pages().getFirst();
    open(path);
    return page;
  }

  /** Logs in for the first time, and chooses a password of one's own. */
  final void logIn(BrowserContext desk, String name, String password) {
    at(desk, "inloggen");
    page.locator("#naam").fill(name);
    page.locator("#wachtwoord").fill(password);
    page.locator("#wachtwoord").press("Enter");
    arrive(Pattern.compile("/account"));
    page.locator("#huidig input").fill(password);
    page.locator("#nieuw input").fill(OWN);
    page.locator("#nogmaals input").fill(OWN);
    button("Bewaar het wachtwoord").click();
    assertThat(page.locator(".melding[role=status]")).hasText("Uw nieuwe wachtwoord is bewaard.");
  }

  /** Makes an account, and returns the password that is shown once. */
  final String make(BrowserContext manager, String name, String shown, String role) {
    at(manager, "beheer/accounts");
    page.locator("#nieuwe-inlognaam input").fill(name);
    page.locator("#nieuwe-naam input").fill(shown);
    page.locator(".formulier vaadin-select").click();
    page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(role).setExact(true))
        .click();
    button("Maak het account").click();
    return page.locator(".nieuw-wachtwoord code").innerText();
  }

  final Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  final Locator field(String label) {
    return page.getByLabel(label).first();
  }

  /** Goes to a part of the wijkbeeld that is being written. */
  final void part(String name) {
    page.locator(".delen a").filter(new Locator.FilterOptions().setHasText(name)).click();
    assertThat(page.locator(".deelvelden h2")).hasText(name);
  }

  /** Begins a wijkbeeld of an area that is found by typing. */
  final void begin(String typed, String called) {
    page.locator("#nieuw-gebied input").click();
    page.keyboard().type(typed);
    page.locator("vaadin-combo-box-item:not([hidden])")
        .filter(new Locator.FilterOptions().setHasText(called))
        .click();
    button("Begin").click();
    arrive(Pattern.compile("wijkbeeld/[^/]+/bewerken"));
  }
}
