package nl.wijkbeeld.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A researcher takes a table: by mouse, by keyboard, on a phone, and in the dark. */
class ExportIT extends InBrowser {
  private static final String EXPORT = "exporteren";

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    Path lake = folder.resolve("meer");
    SnapshotFixture.trusted(lake)
        .change(
            "INSERT INTO waarden SELECT w.* REPLACE ('klasse=' || i AS uitsplitsing) FROM waarden w, range(15000) r(i) WHERE indicator = 'buurtkamers'")
        .publish("eerste");
    start(lake);
  }

  private Locator step(int number) {
    return page.locator("details[data-sleutel=stap-%d]".formatted(number));
  }

  private void unfold(int number) {
    step(number).locator("> summary").click();
    assertThat(step(number)).hasAttribute("open", "");
  }

  private Locator choice(String name, String value) {
    return page.locator("input[name=%s][value='%s']".formatted(name, value));
  }

  private static Set<Path> temporary() {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return new TreeSet<>(
          files
              .filter(file -> file.getFileName().toString().startsWith("wijkbeeld-export"))
              .toList());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void awaitTemporary(Set<Path> expected) {
    page.waitForCondition(() -> temporary().equals(expected));
  }

  @Test
  void by_keyboard_a_table_is_chosen_and_the_link_shows_the_same() {
    open(EXPORT);
    assertThat(page.locator("nav a[aria-current=page]")).hasText("Exporteren");
    assertThat(page.locator("#uitkomst")).containsText("Kies bij stap 1 een indicator");
    page.locator(".zoekveld").focus();
    page.locator(".zoekveld").fill("initiatieven per");
    Locator box = choice("indicator", "initiatieven_per_1000");
    assertThat(box).isVisible();
    assertThat(choice("indicator", "buurtkamers")).isHidden();
    box.focus();
    page.keyboard().press("Space");
    arrive(Pattern.compile("indicator=initiatieven_per_1000"));

    assertThat(page.locator(".omvang")).containsText("rijen");
    assertThat(page.locator("#export-gezegd")).containsText("Uw tabel:");
    assertThat(choice("indicator", "initiatieven_per_1000")).isFocused();
    assertThat(page.locator(".zoekveld")).hasValue("initiatieven per");
    unfold(2);
    choice("niveau", "stadsdeel").check();
    arrive(Pattern.compile("niveau=stadsdeel"));
    assertThat(step(2)).hasAttribute("open", "");
    assertThat(step(2).locator(".gezegd")).hasText("stadsdelen");
    String table = page.locator("#uitkomst table").innerText();
    try (BrowserContext colleague = window(1366, 768)) {
      Page fresh = colleague.newPage();
      fresh.navigate(page.url());
      fresh.locator("#uitkomst table").waitFor();
      assertThat(fresh.locator("#uitkomst table").innerText()).isEqualTo(table);
    }
  }

  @Test
  void the_file_is_the_table_of_the_page_and_its_question_opens_again() throws IOException {
    open(EXPORT + "?indicator=bbga_bevolking&niveau=stadsdeel&periode=2018&dialect=nl");
    String rows = page.locator(".omvang strong").first().innerText();
    Download zip = page.waitForDownload(() -> page.getByText("Haal het bestand op (zip)").click());
    Path file = folder.resolve("opgehaald.zip");
    zip.saveAs(file);
    try (ZipFile opened = new ZipFile(file.toFile())) {
      String csv =
          new String(
              opened.getInputStream(opened.getEntry("waarden.csv")).readAllBytes(),
              StandardCharsets.UTF_8);
      assertThat(csv.lines().count() - 1).isEqualTo(Long.parseLong(rows));
      assertThat(csv).startsWith("\uFEFFgebiedcode;naam;");
    }
    Download saved =
        page.waitForDownload(() -> page.locator(".knoppen a[href*='vraag.json']").click());
    Path query = folder.resolve("vraag.json");
    saved.saveAs(query);
    open(EXPORT);
    page.locator("input[type=file]").setInputFiles(query);
    arrive(Pattern.compile("indicator=bbga_bevolking"));
    assertThat(page.locator(".omvang strong").first()).hasText(rows);
    assertThat(step(5).locator(".gezegd")).hasText("CSV, Nederlands");
    page.locator("input[type=file]").setInputFiles(dashboardLog());
    assertThat(page.locator(".melding")).containsText("geen vraagbestand van Wijkbeeld");
  }

  private static Path dashboardLog() {
    return folder.resolve("serve.log");
  }

  @Test
  void what_cannot_be_is_said_with_what_can() {
    open(EXPORT + "?indicator=voedselbank_klanten&niveau=wijk");
    assertThat(page.locator("#uitkomst .melding")).containsText("wel op gemeente");
    assertThat(page.locator("#uitkomst .knop")).hasCount(0);
    open(EXPORT + "?indicator=bbga_bevolking&gebieden=N,ZZ9");
    assertThat(page.locator("#uitkomst .melding"))
        .containsText("Het gebied \u201cZZ9\u201d is er niet");
    unfold(2);
    page.getByText("ZZ9 weghalen").click();
    arrive(Pattern.compile("gebieden=N$"));
    assertThat(page.locator(".omvang")).containsText("rijen");
  }

  @Test
  void a_long_one_shows_how_far_it_is_can_be_stopped_and_fetched() throws IOException {
    Set<Path> before = temporary();
    open(EXPORT + "?indicator=buurtkamers&formaat=xlsx");
    page.locator("#maak").click();
    assertThat(page.locator(".voortgang progress")).isVisible();
    page.locator(".voortgang").getByText("Stop").click();
    assertThat(page.locator(".voortgang")).containsText("Er is niets achtergebleven");
    awaitTemporary(before);

    open(EXPORT + "?indicator=buurtkamers&formaat=parquet");
    page.locator("#maak").click();
    Locator ready = page.locator("#klaar-bestand");
    ready.waitFor();
    assertThat(ready).isFocused();
    Download zip = page.waitForDownload(ready::click);
    assertThat(zip.suggestedFilename()).isEqualTo("wijkbeeld-eerste-parquet.zip");
    try (ZipFile opened = new ZipFile(zip.path().toFile())) {
      assertThat(opened.getEntry("waarden.parquet")).isNotNull();
    }
    page.locator("nav a").filter(new Locator.FilterOptions().setHasText("Gegevens")).click();
    arrive(Pattern.compile("gegevens"));
    awaitTemporary(before);
  }

  @Test
  void who_leaves_the_page_stops_what_was_being_made() {
    Set<Path> before = temporary();
    open(EXPORT + "?indicator=buurtkamers&formaat=ods");
    page.locator("#maak").click();
    assertThat(page.locator(".voortgang progress")).isVisible();
    page.locator("nav a").filter(new Locator.FilterOptions().setHasText("Gegevens")).click();
    arrive(Pattern.compile("gegevens"));

    awaitTemporary(before);
  }

  @Test
  void map_area_and_data_lead_here_with_the_choice_filled_in() {
    open("kaart?indicator=bbga_bevolking&niveau=stadsdeel&periode=2018");
    page.getByText("Exporteer deze tabel").click();
    arrive(Pattern.compile("exporteren\\?.*indicator=bbga_bevolking"));
    assertThat(step(2).locator(".gezegd")).containsText("stadsdelen");
    assertThat(step(3).locator(".gezegd")).containsText("2018");
    open("gebied/N");
    page.getByText("Exporteer alle cijfers van dit gebied").click();
    arrive(Pattern.compile("exporteren\\?.*gebieden=N"));
    assertThat(step(2).locator(".gezegd")).containsText("Noord");
    open("gegevens");
    page.locator("#indicator-bbga_bevolking a")
        .filter(new Locator.FilterOptions().setHasText("exporteer"))
        .click();
    arrive(Pattern.compile("exporteren\\?indicator=bbga_bevolking"));
    assertThat(page.locator(".omvang")).containsText("rijen");
  }

  @ParameterizedTest
  @CsvSource({
    "leeg,'',1366,768,LIGHT",
    "leeg,'',390,844,LIGHT",
    "gekozen,indicator=buurtkamers&uitsplitsing=totaal,1366,768,LIGHT",
    "gekozen,indicator=buurtkamers&uitsplitsing=totaal,1366,768,DARK",
    "gekozen,indicator=buurtkamers&uitsplitsing=totaal,390,844,DARK",
    "gekozen,indicator=alle&vorm=breed,1920,1080,LIGHT",
    "kan-niet,indicator=voedselbank_klanten&niveau=wijk,1366,768,LIGHT",
  })
  void axe_finds_nothing_with_every_step_open(
      String name, String query, int width, int height, ColorScheme scheme) throws IOException {
    try (BrowserContext window = window(width, height)) {
      page = window.newPage();
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      open(EXPORT + (query.isEmpty() ? "" : "?" + query));
      picture("exporteren-%s-%d-%s".formatted(name, width, scheme));
      isAccessible(new AxeBuilder(page));
      page.evaluate("document.querySelectorAll('.stap').forEach((step) => (step.open = true))");
      picture("exporteren-open-%s-%d-%s".formatted(name, width, scheme));

      isAccessible(new AxeBuilder(page));
    }
  }
}
