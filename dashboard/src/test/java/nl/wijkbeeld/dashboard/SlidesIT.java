package nl.wijkbeeld.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import nl.wijkbeeld.dashboard.store.TestStore;
import nl.wijkbeeld.dashboard.wijkbeeld.Content.ChosenFigure;
import nl.wijkbeeld.dashboard.wijkbeeld.WrittenWijkbeeld;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Showing a wijkbeeld in a hall: from the dashboard, and from a stick with the network off. */
class SlidesIT extends InBrowser {
  private static final String SLIDES = "wijkbeeld/T93/presentatie";
  private static Path meer;
  private static Path file;

  @BeforeAll
  static void freezeAndStart() throws IOException, InterruptedException {
    Path lake = Files.createDirectory(folder.resolve("meer"));
    SnapshotFixture.compared(lake).publish("eerste");
    Snapshot snapshot = new SnapshotStore(lake).current().orElseThrow();
    Path store = Files.createDirectories(lake.resolve("wijkbeelden"));
    JdbcClient wijkbeelden = TestStore.h2(store);
    WrittenWijkbeeld.freeze(
        wijkbeelden,
        snapshot,
        "T93",
        "2015",
        WrittenWijkbeeld.content(
            "Bijlmer-Centrum",
            List.of(new ChosenFigure("schulden_pct", ""), new ChosenFigure("buren_pct", "")),
            4.925,
            52.36));
    WrittenWijkbeeld.photograph(wijkbeelden, "T93", store);
    meer = lake;
    file = folder.resolve("stick.html");
    edition("--out", file.toString());
    edition(
        "--number", "1", "--theme", "Jongeren", "--out", folder.resolve("alles.zip").toString());
    assertThatThrownBy(() -> edition("--number", "9", "--out", file.toString()))
        .hasMessageContaining("fout: van T93 is er geen editie 9");
    start(lake);
  }

  private static void edition(String... more) throws IOException, InterruptedException {
    RunningDashboard.run(
        folder.resolve("editie.log"),
        RunningDashboard.jar("dashboard"),
        Stream.concat(
                Stream.of("editie", "--lake", meer.toString(), "--code", "T93"), Stream.of(more))
            .toArray(String[]::new));
  }

  @Test
  void an_own_theme_has_a_poster_and_a_card_of_its_own_beside_the_seven() throws IOException {
    try (FileSystem zip = FileSystems.newFileSystem(folder.resolve("alles.zip"))) {
      for (String name : List.of("posters-A3.pdf", "tafelkaarten-A5.pdf")) {
        try (PDDocument sheets = Loader.loadPDF(Files.readAllBytes(zip.getPath(name)))) {
          assertThat(sheets.getNumberOfPages()).isEqualTo(8);
          PDFTextStripper last = new PDFTextStripper();
          last.setStartPage(8);
          assertThat(last.getText(sheets)).contains("Jongeren");
        }
      }
    }
  }

  @Test
  void while_the_dashboard_runs_the_command_says_where_to_get_the_file() {
    assertThatThrownBy(() -> edition("--out", folder.resolve("bezet.html").toString()))
        .hasMessageContaining("al geopend door een ander dashboard; stop dat eerst")
        .hasMessageContaining("/wijkbeeld/T93/presentatie.html")
        .hasMessageNotContaining("Exception");
    assertThat(folder.resolve("bezet.html")).doesNotExist();
  }

  @Test
  void a_finger_swipes_to_the_next_slide_and_back_and_scrolling_is_no_swipe() {
    try (BrowserContext phone =
        chromium
            .browser()
            .newContext(
                new Browser.NewContextOptions().setViewportSize(390, 844).setHasTouch(true))) {
      page = phone.newPage();
      openSlides(SLIDES);
      CDPSession fingers = phone.newCDPSession(page);
      swipe(fingers, 320, 400, 60, 410);
      isAt("inleiding");
      swipe(fingers, 60, 400, 320, 390);
      isAt("begin");
      swipe(fingers, 200, 700, 140, 300);
      isAt("begin");
    }
  }

  private static void swipe(CDPSession fingers, int x, int y, int toX, int toY) {
    touch(fingers, "touchStart", "[{\"x\":%d,\"y\":%d}]".formatted(x, y));
    touch(fingers, "touchMove", "[{\"x\":%d,\"y\":%d}]".formatted(toX, toY));
    touch(fingers, "touchEnd", "[]");
  }

  private static void touch(CDPSession fingers, String type, String points) {
    fingers.send(
        "Input.dispatchTouchEvent",
        JsonParser.parseString("{\"type\":\"%s\",\"touchPoints\":%s}".formatted(type, points))
            .getAsJsonObject());
  }

  private void openSlides(String path) {
    page.navigate(dashboard.address() + path);
    page.locator(".dia.nu").waitFor();
  }

  private String now() {
    return page.locator(".dia.nu").getAttribute("id");
  }

  private void isAt(String slide) {
    assertThat(page.locator(".dia.nu")).hasAttribute("id", slide);
  }

  private int count() {
    return page.locator(".dia").count();
  }

  @Test
  void the_keys_of_a_clicker_walk_through_all_slides_and_the_address_follows() {
    openSlides(SLIDES);
    List<String> seen = new ArrayList<>(List.of(now()));
    for (int i = 1; i < count(); i++) {
      page.keyboard().press(i % 2 == 0 ? "PageDown" : "ArrowRight");
      assertThat(page.locator(".dia.nu")).not().hasAttribute("id", seen.getLast());
      seen.add(now());
      assertThat(page).hasURL(Pattern.compile(".*#" + now()));
    }

    assertThat(seen).doesNotHaveDuplicates().hasSize(count());
    assertThat(seen).containsSubsequence("begin", "cijfer-buren_pct", "cijfer-schulden_pct");
    page.keyboard().press("PageDown");
    isAt(seen.getLast());
    page.keyboard().press("Home");
    isAt("begin");
    page.keyboard().press("End");
    page.keyboard().press("PageUp");
    isAt(seen.get(count() - 2));

    page.reload();
    page.locator(".dia.nu").waitFor();
    isAt(seen.get(count() - 2));
  }

  @Test
  void b_makes_it_black_n_shows_notes_and_a_question_mark_the_keys() {
    openSlides(SLIDES + "#cijfer-buren_pct");

    page.keyboard().press("b");
    assertThat(page.locator(".zwart")).isVisible();
    page.keyboard().press("ArrowRight");
    assertThat(page.locator(".zwart")).isHidden();
    isAt("cijfer-buren_pct");
    Locator notes = page.locator(".dia.nu .notities");
    assertThat(notes).isHidden();
    page.keyboard().press("n");
    assertThat(notes).isVisible();
    assertThat(notes).containsText("Bron: ");
    page.keyboard().press("?");
    assertThat(page.locator("dialog.hulp")).isVisible();
    page.keyboard().press("Escape");
    assertThat(page.locator("dialog.hulp")).isHidden();
    page.keyboard().press("c");
    assertThat(page.locator("html")).hasAttribute("data-contrast", "");
  }

  @Test
  void no_slide_is_cut_off_on_a_small_beamer_nor_on_a_large_one() {
    for (int[] size : new int[][] {{1024, 768}, {1920, 1080}, {1366, 768}}) {
      page.setViewportSize(size[0], size[1]);
      openSlides(SLIDES);
      page.keyboard().press("Home");
      for (int i = 0; i < count(); i++) {
        assertThat(
                page.evaluate(
                    "(() => { const s = document.querySelector('.dia.nu'), b ="
                        + " s.querySelector('.inhoud'); return b.scrollHeight > b.clientHeight + 1"
                        + " || b.scrollWidth > b.clientWidth + 1 || s.scrollHeight > s.clientHeight"
                        + " + 1 })()"))
            .as("%s at %d", now(), size[0])
            .isEqualTo(false);
        page.keyboard().press("PageDown");
      }
    }
  }

  @Test
  void from_a_stick_with_the_network_off_it_has_all_and_asks_for_nothing() {
    try (BrowserContext offline = window(1024, 768)) {
      offline.setOffline(true);
      Page stick = offline.newPage();
      List<String> asked = new ArrayList<>();
      List<String> errors = new ArrayList<>();
      stick.onRequest(request -> asked.add(request.url()));
      stick.onConsoleMessage(
          message -> {
            if (message.type().equals("error")) {
              errors.add(message.text());
            }
          });
      stick.onPageError(errors::add);
      stick.navigate(file.toUri().toString());
      stick.locator(".dia.nu").waitFor();
      int count = stick.locator(".dia").count();
      for (int i = 1; i < count; i++) {
        stick.keyboard().press("ArrowRight");
      }

      assertThat(stick.locator(".dia.nu")).hasAttribute("id", "bronnen");
      assertThat(asked.stream().filter(url -> !url.startsWith("data:")).distinct())
          .hasSize(1)
          .allMatch(url -> url.startsWith("file:"));
      assertThat(errors).isEmpty();
      stick.waitForFunction("document.querySelector('.stuk img').naturalWidth === 600");
      stick.waitForFunction("[...document.fonts].every(font => font.status === 'loaded')");
      stick.keyboard().press("n");
      assertThat(stick.locator(".dia.nu .notities")).isVisible();

      Page speaker = stick.waitForPopup(() -> stick.keyboard().press("s"));
      speaker.locator(".dia.nu").waitFor();
      stick.keyboard().press("Home");
      assertThat(speaker.locator(".dia.nu")).hasAttribute("id", "begin");
    }
  }

  @Test
  void who_speaks_sees_the_notes_the_time_and_what_comes_next_and_moves_the_hall()
      throws IOException {
    openSlides(SLIDES + "#cijfer-buren_pct");
    Page speaker = page.waitForPopup(() -> page.keyboard().press("s"));
    speaker.locator(".dia.nu").waitFor();

    assertThat(speaker.locator(".dia.nu .notities")).containsText("Bron: ");
    assertThat(speaker.locator(".dia.straks"))
        .hasAttribute("id", page.locator(".dia.nu + .dia").getAttribute("id"));
    assertThat(speaker.locator(".spreker .bezig")).hasText(Pattern.compile("bezig 00:\\d\\d"));
    speaker.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Files.createDirectories(PICTURES).resolve("zaal-spreker.png")));
    speaker.keyboard().press("End");
    assertThat(page.locator(".dia.nu")).hasAttribute("id", "bronnen");
    page.keyboard().press("Home");
    assertThat(speaker.locator(".dia.nu")).hasAttribute("id", "begin");
    speaker.keyboard().press("b");
    assertThat(page.locator(".zwart")).isVisible();
  }

  @Test
  void the_hall_puts_wijken_side_by_side_and_the_address_keeps_them() {
    openSlides(SLIDES + "#naast-elkaar");
    Locator figures = page.locator(".dia.nu td[data-kolom='1']");
    page.locator(".dia.nu select").first().selectOption("K24");

    assertThat(figures).containsText(new String[] {"47,5"});
    assertThat(page.locator(".dia.nu tbody tr").first()).containsText("35,5");
    assertThat(page).hasURL(Pattern.compile(".*#naast-elkaar;naast%3DK24"));
    page.reload();
    assertThat(figures).containsText(new String[] {"47,5"});
  }

  @Test
  void is_accessible_in_a_hall_on_a_phone_and_in_high_contrast() throws IOException {
    for (int[] size : new int[][] {{1366, 768}, {390, 844}}) {
      page.setViewportSize(size[0], size[1]);
      for (String slide :
          List.of("begin", "cijfer-buren_pct", "naast-elkaar", "plekken-kaart", "bronnen")) {
        openSlides(SLIDES + "#" + slide);
        page.reload();
        page.locator(".dia.nu").waitFor();
        isAccessible(new AxeBuilder(page));
        picture("zaal-" + slide + "-" + size[0]);
      }
    }
    page.keyboard().press("c");
    isAccessible(new AxeBuilder(page));
  }

  @Test
  void on_paper_all_slides_are_there_with_their_notes() {
    openSlides(SLIDES);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

    assertThat(page.locator(".dia >> visible=true")).hasCount(count());
    assertThat(page.locator(".notities >> visible=true")).hasCount(count());
    assertThat(page.locator(".bediening")).isHidden();
  }

  @Test
  void a_draft_is_for_who_is_logged_in_and_what_is_not_there_says_so()
      throws IOException, InterruptedException {
    assertThat(ask(SLIDES + "?concept").statusCode()).isEqualTo(403);
    assertThat(ask(SLIDES + "?editie=2").statusCode()).isEqualTo(404);
    assertThat(ask(SLIDES + "?editie=een").statusCode()).isEqualTo(404);
    assertThat(ask("wijkbeeld/BESTAATNIET/presentatie").body())
        .contains("nog geen editie vastgesteld");
    assertThat(ask(SLIDES + ".exe").statusCode()).isEqualTo(404);
    HttpResponse<String> slides = ask(SLIDES + ".pptx");
    assertThat(slides.statusCode()).isEqualTo(200);
    assertThat(slides.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"wijkbeeld-T93-editie-1.pptx\"");
    assertThat(ask(SLIDES).headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'")
        .doesNotContain("unsafe");
  }

  private static HttpResponse<String> ask(String path) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(dashboard.address() + path)).build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }
}
