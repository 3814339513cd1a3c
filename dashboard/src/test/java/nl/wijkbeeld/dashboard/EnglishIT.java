package nl.wijkbeeld.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import nl.wijkbeeld.dashboard.store.TestStore;
import nl.wijkbeeld.dashboard.wijkbeeld.Content.ChosenFigure;
import nl.wijkbeeld.dashboard.wijkbeeld.WrittenWijkbeeld;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who reads English meets Dutch only where it says that it is Dutch. */
class EnglishIT extends InBrowser {

  static final List<String> PAGES =
      List.of(
          "",
          "gebied/GM0363",
          "gebied/N?gebieden=N60,N61",
          "kaart",
          "kaart?weergave=verandering",
          "kaart?weergave=reeks&gebieden=N",
          "kaart?weergave=naast",
          "vergelijken",
          "vergelijken?gebieden=N,F,K",
          "ontwikkeling?gebieden=N,F",
          "ontwikkeling?gebieden=N&indicator=buren_pct,inwoners&geindexeerd=ja",
          "rangorde",
          "rangorde?indicator=buren_pct",
          "signalen",
          "verbanden",
          "verbanden?niveau=straat&x=nergens&gebieden=nergens",
          "veerkracht",
          "veerkracht?gebieden=W40,W05&vak=6&uitleg=W20",
          "veerkracht?niveau=stadsdeel&pijlen=ja&uitleg=N",
          "veerkracht?tijd=reeks&weergave=kwadranten",
          "veerkracht?niveau=straat&periode=1900&indeling=nergens&gebieden=nergens,W00",
          "herstel",
          "herstel?gebieden=N,A",
          "herstel?niveau=straat&schok=nergens&gebieden=nergens",
          "spreiding",
          "spreiding?groep=HH&maat=gistar",
          "spreiding?niveau=stadsdeel",
          "spreiding?indicator=ses_woa",
          "spreiding?niveau=straat&periode=1900&groep=nergens",
          "sociale-infrastructuur",
          "netwerk",
          "geldstromen",
          "edities",
          "eigen-gebied",
          "eigen-gebied?gebieden=N60,K24&cijfer=buren_pct",
          "exporteren",
          "exporteren?indicator=buren_pct&niveau=wijk",
          "api",
          "wijkbeelden",
          "wijkbeeld/T93",
          "wijkbeeld/T93/editie/1",
          "buurttop",
          "api?tabel=gebieden",
          "gegevens",
          "methode/optellen",
          "toegankelijkheid",
          "privacy",
          "zoeken?q=noord",
          // What an address asks for and does not exist.
          "?periode=1900&niveau=straat",
          "kaart?indicator=nergens&gebieden=nergens",
          "gebied/N?referentie=niets&thema=niets&ontwikkeling=niets&per=niets",
          "vergelijken?gebieden=nergens,N",
          "rangorde?indicator=nergens",
          "eigen-gebied?gebieden=nergens&thema=niets&cijfer=niets&kaart=straat",
          "exporteren?indicator=nergens&gebieden=QQ",
          "wijkbeeld/T93/editie/9",
          "wijkbeeld/nergens");

  /** Words that no name of an indicator, an area or a source of these figures has. */
  static final Pattern DUTCH =
      Pattern.compile(
          "\\b(gebied|gebieden|waarde|bron|bronnen|cijfer|cijfers|periode|geen|onbekend|verborgen"
              + "|klassen|verdeling|weergave|opmerking|tabel|kies|gekozen|toeval|staan|wordt|deze"
              + "|vanaf|hele|kaart)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Names and remarks of sources, as this snapshot has them: they are shown as published. */
  private static final Pattern PUBLISHED =
      Pattern.compile(
          "\\bBron (bbga-2018|wij-amsterdam|verzuim|voedselbank)\\b|^Bron \\(CC BY 4\\.0\\)$"
              + "|\\bSchematische kaart van blokken\\.$|^gebieden, delivery blokken$"
              // Codes of a table, each with what it means.
              + "|\\bonbekend \\(there is no figure\\)|^bron \\(as delivered\\)");

  /** All that is read or heard of a page and does not lie in another language. */
  static final String SAID =
      """
      () => {
        const said = new Set();
        const look = (root) => {
          const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
          while (texts.nextNode()) {
            const at = texts.currentNode.parentElement;
            if (at && !at.closest('script, style') && english(at)) {
              said.add(texts.currentNode.textContent.trim());
            }
          }
          root.querySelectorAll('*').forEach((one) => {
            if (english(one)) {
              ['aria-label', 'title', 'placeholder', 'alt', 'aria-roledescription']
                .forEach((name) => said.add(one.getAttribute(name) ?? ''));
            }
            if (one.localName.startsWith('wijkbeeld-') && one.shadowRoot) {
              look(one.shadowRoot);
            }
          });
        };
        const english = (one) => (one.closest('[lang]') ?? document.documentElement).lang === 'en';
        look(document.body);
        said.add(document.title);
        return [...said].filter((text) => text);
      }""";

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    Path lake = Files.createDirectory(folder.resolve("meer"));
    SupplyFixture.within(
            SpreadFixture.within(ResilienceFixture.within(SnapshotFixture.compared(lake))))
        .publish("eerste");
    Path store = Files.createDirectories(lake.resolve("wijkbeelden"));
    JdbcClient wijkbeelden = TestStore.h2(store);
    WrittenWijkbeeld.freeze(
        wijkbeelden,
        new SnapshotStore(lake).current().orElseThrow(),
        "T93",
        "2015",
        WrittenWijkbeeld.content(
            "Bijlmer-Centrum",
            List.of(new ChosenFigure("schulden_pct", ""), new ChosenFigure("buren_pct", "")),
            4.925,
            52.36));
    WrittenWijkbeeld.photograph(wijkbeelden, "T93", store);
    start(lake);
  }

  private void openInEnglish(String path) {
    open(path + (path.contains("?") ? "&" : "?") + "taal=en");
    page.waitForFunction("() => !document.querySelector('[aria-busy=true]')");
  }

  @SuppressWarnings("unchecked")
  private Set<String> said() {
    return new TreeSet<>((List<String>) page.evaluate(SAID));
  }

  @ParameterizedTest
  @FieldSource("PAGES")
  void no_page_speaks_dutch_unnamed(String path) throws IOException {
    openInEnglish(path);
    picture("engels-" + path.replaceAll("\\W+", "-"));

    assertThat(page.locator("main").getAttribute("lang")).isEqualTo("en");
    assertThat(said())
        .noneMatch(text -> DUTCH.matcher(PUBLISHED.matcher(text).replaceAll("")).find());
  }

  @ParameterizedTest
  @FieldSource("PAGES")
  void english_fits_a_telephone(String path) throws IOException {
    try (BrowserContext telephone = window(390, 844)) {
      page = telephone.newPage();
      openInEnglish(path);
      picture("engels-390-" + path.replaceAll("\\W+", "-"));
      isAccessible(new AxeBuilder(page).withTags(List.of("wcag2a", "wcag2aa", "wcag22aa")));
    }
  }

  @Test
  void a_frozen_figure_is_written_in_the_language_of_who_reads_it() {
    open("wijkbeeld/T93");
    PlaywrightAssertions.assertThat(page.locator("#cijfer-schulden_pct .waarde strong"))
        .hasText("9,4");
    openInEnglish("wijkbeeld/T93");
    PlaywrightAssertions.assertThat(page.locator("#cijfer-schulden_pct .waarde strong"))
        .hasText("9.4");
    PlaywrightAssertions.assertThat(page.locator("#plekken h3").first()).hasAttribute("lang", "nl");
    PlaywrightAssertions.assertThat(page.locator(".citaat")).containsText("edition 1, adopted on");
  }

  @Test
  void the_other_language_shows_the_map_as_it_was_chosen() {
    open("kaart");
    page.locator(".kaarttabel tr[data-gebied='N'] input").check();
    page.waitForURL(Pattern.compile("gebieden=N"));
    page.locator(".kop .taal").click();
    arrive(address -> address.contains("gebieden=N") && address.contains("taal=en"));
    PlaywrightAssertions.assertThat(page.locator("main")).hasAttribute("lang", "en");
    PlaywrightAssertions.assertThat(page.locator(".keuzelijst")).containsText("Noord");
  }

  @Test
  void who_sees_it_differently_is_answered_in_english() {
    openInEnglish("wijkbeeld/T93");
    Locator send =
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send").setExact(true));
    send.click();
    Locator answer = page.locator("#tegenlezing .melding");
    PlaywrightAssertions.assertThat(answer).hasText("Write first what you see.");
    page.getByLabel("What do you see that is missing here?").fill("The square is for the young.");
    send.click();
    PlaywrightAssertions.assertThat(answer).containsText("Someone will read your remark first");
  }

  @Test
  void what_is_taken_along_is_in_the_language_of_the_page() {
    Stream.of(
            "stad",
            "gebied/N",
            "kaart",
            "vergelijken",
            "ontwikkeling",
            "rangorde",
            "veerkracht",
            "herstel",
            "spreiding",
            "eigen-gebied",
            "edities")
        .forEach(
            path -> {
              String file =
                  dashboard.address()
                      + "meenemen/"
                      + path
                      + ".html?taal=en&gebieden=N,F&indicator=buren_pct";
              page.navigate(file);
              assertThat(page.locator("html").getAttribute("lang")).as(path).isEqualTo("en");
              assertThat(page.locator("footer").textContent()).as(path).contains("Figures of");
            });
  }
}
