package nl.wijkbeeld.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

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
          "api?tabel=gebieden",
          "gegevens",
          "methode/optellen",
          "toegankelijkheid",
          "zoeken?q=noord",
          // What an address asks for and does not exist.
          "?periode=1900&niveau=straat",
          "kaart?indicator=nergens&gebieden=nergens",
          "gebied/N?referentie=niets&thema=niets&ontwikkeling=niets&per=niets",
          "vergelijken?gebieden=nergens,N",
          "rangorde?indicator=nergens",
          "eigen-gebied?gebieden=nergens&thema=niets&cijfer=niets&kaart=straat",
          "exporteren?indicator=nergens&gebieden=QQ");

  /** Words that no name of an indicator, an area or a source of these figures has. */
  private static final Pattern DUTCH =
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
  private static final String SAID =
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
    start(
        SupplyFixture.within(
                SpreadFixture.within(
                    ResilienceFixture.within(SnapshotFixture.compared(folder.resolve("meer")))))
            .publish("eerste"));
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
