package nl.wijkbeeld.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * A wijkbeeld of a real wijk of Amsterdam, from the files of CBS and O&S that lie beside the
 * project to the files that a hall takes home. Its figures are real; what is written is made up for
 * the test, and says so.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@EnabledIf(
    value = "hasRealFiles",
    disabledReason =
        "overgeslagen: de map ../shared/data met bestanden van CBS en O&S ligt niet naast het"
            + " project")
class RealWijkIT extends AtDesks {
  private static final Path DATA = RunningDashboard.root().resolve("../shared/data").normalize();
  private static final String WIJK = "T94";
  private static final String SLIDES = "wijkbeeld/" + WIJK + "/presentatie";
  private static final Path OFFICE = Path.of("/usr/lib/libreoffice/program/soffice");
  private static final Path IMPRESS = Path.of("/usr/lib/libreoffice/program/libsdlo.so");
  private static BrowserContext manager;
  private static BrowserContext anouk;
  private static BrowserContext bilal;
  private static Path hall;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    start(RunningDashboard.onLake(lake(), folder.resolve("serve.log")));
    manager = window(1366, 768);
    anouk = window(1366, 768);
    bilal = window(1366, 768);
    hall = Files.createDirectory(folder.resolve("stick"));
  }

  /** The deliveries, each by the name of who published it. */
  private static String sources() {
    return """
      leveringen:
        - {id: buurten, soort: gebieden, indeling: 2015, pad: %1$s/gebieden/amsterdam_buurten_2015.geojson}
        - {id: namen, soort: gebiedsnamen, pad: %1$s/gebieden/amsterdam_area_codes.csv}
        - {id: kwb-2017, soort: kwb-statline, indeling: 2015, periode: 2017, bronvermelding: "CBS, Kerncijfers wijken en buurten 2017", pad: %1$s/kwb/kwb_2017_amsterdam_dialect_D.csv}
        - {id: kwb-2019, soort: kwb-statline, indeling: 2015, periode: 2019, bronvermelding: "CBS, Kerncijfers wijken en buurten 2019", pad: %1$s/kwb/kwb_2019_amsterdam_dialect_D.csv}
        - {id: kwb-2020, soort: kwb-odata-v3, indeling: 2015, periode: 2020, bronvermelding: "CBS, Kerncijfers wijken en buurten 2020", pad: %1$s/kwb/v3_84799NED_TypedDataSet_amsterdam.json}
        - {id: bbga, soort: bbga, indeling: 2015, bronvermelding: "Gemeente Amsterdam, Basisbestand Gebieden Amsterdam", pad: %1$s/bbga/bbga_stadsdelen_2018.csv}
        - {id: voorzieningen, soort: voorzieningen, indeling: 2015, periode: 2024, bronvermelding: "Gemeente Amsterdam, maatschappelijke voorzieningen", pad: %1$s/voorzieningen/amsterdam_maatschappelijke_voorzieningen.geojson}
      """
        .formatted(DATA);
  }

  /** The lake of the real files; it is made once, and again when other files are asked for. */
  private static Path lake() throws IOException, InterruptedException {
    String asked = sources();
    Path kept = Path.of("target", "meer-echt").toAbsolutePath();
    Path sources = kept.resolve("bronnen.yaml");
    Path lake = kept.resolve("meer");
    if (Files.notExists(lake.resolve("CURRENT")) || !asked.equals(Files.readString(sources))) {
      Files.createDirectories(kept);
      Files.writeString(sources, asked);
      RunningDashboard.run(
          kept.resolve("run.log"),
          RunningDashboard.jar("analytics"),
          "run",
          "--sources",
          sources.toString(),
          "--lake",
          lake.toString());
    }
    return lake;
  }

  static boolean hasRealFiles() {
    return Files.isDirectory(DATA);
  }

  @AfterAll
  static void closeWindows() {
    manager.close();
    anouk.close();
    bilal.close();
  }

  @Test
  @Order(1)
  void anouk_chooses_figures_and_writes_of_places_people_and_what_happened() throws IOException {
    logIn(manager, "beheerder", dashboard.firstPassword());
    logIn(anouk, "anouk", make(manager, "anouk", "Anouk", "redacteur"));
    logIn(bilal, "bilal", make(manager, "bilal", "Bilal", "eindredacteur"));

    at(anouk, "wijkbeelden");
    begin("Bijlmer Oost", "Bijlmer Oost (E,G,K) (wijk, T94)");
    field("Titel").fill("Zo is Bijlmer Oost");
    field("Inleiding")
        .fill(
            "De cijfers in dit wijkbeeld zijn echt. De teksten zijn verzonnen, om te laten zien"
                + " hoe een wijkbeeld eruitziet.");
    part("De wijk in cijfers");
    choose("Afstand tot een huisarts", "Overal is een dokter op loopafstand.");
    choose("Werkt", "");
    choose("Bijstand per 1.000 inwoners", "Dit wordt minder, maar het blijft veel.");
    choose("Aandeel huishoudens met kinderen", "");
    picture("echt-cijfers-1366x768");
    part("Plekken");
    place(
        "Buurtkamer (verzonnen)",
        "Elke dag koffie, op woensdag eten veertig mensen samen.",
        0.5,
        0.42);
    place("Het veld (verzonnen)", "Wie hier voetbalt, kent de hele buurt.", 0.62, 0.55);
    part("Hoe de wijk werd");
    button("Een gebeurtenis erbij").click();
    field("Wanneer").fill("rond 1970");
    field("Wat gebeurde er?").fill("De eerste flats (verzonnen)");
    field("Wat betekende het voor de wijk?").fill("Er was licht, lucht en ruimte voor iedereen.");
    part("Sterkhouders");
    button("Een sterkhouder erbij").click();
    field("Rol, zonder naam").fill("Beheert de sleutel van de buurtkamer (verzonnen)");
    field("Hoe is deze persoon te bereiken?").fill("via de buurtkamer");
    part("Vragen voor het gesprek");
    button("Een vraag erbij").click();
    page.locator(".deelvelden vaadin-text-field input")
        .last()
        .fill("Wat doen wij volgend jaar samen?");
    page.keyboard().press("Control+s");
    assertThat(page.locator(".stand")).containsText("Versie 2, bewaard door Anouk");
    part("Plekken");
    picture("echt-plekken-1366x768");
    documented(page, "bewerken-1366x768");
    isAccessible(new AxeBuilder(page));
    button("Bied aan ter beoordeling").click();
    arrive(Pattern.compile("concept=ja"));
    assertThat(page.locator("#cijfers .tegel")).hasCount(4);
  }

  private void choose(String figure, String remark) {
    Locator choice =
        page.locator(".cijferkeuze .keuze")
            .filter(
                new Locator.FilterOptions()
                    .setHas(
                        page.getByRole(
                            AriaRole.CHECKBOX,
                            new Page.GetByRoleOptions().setName(figure).setExact(true))));
    choice.locator("vaadin-checkbox").click();
    if (!remark.isEmpty()) {
      choice.locator("vaadin-text-field input").fill(remark);
      page.keyboard().press("Tab");
    }
  }

  /** Clicks on the map, as parts of its width and height, and tells of the place. */
  private void place(String name, String text, double x, double y) {
    int before = page.locator(".plekkenkaart .punt").count();
    page.locator("vaadin-button.erbij").click();
    assertThat(page.locator(".plekkenkaart .punt")).hasCount(before + 1);
    Locator degrees = page.getByLabel("Oosterlengte").last();
    String middle = degrees.inputValue();
    Locator map = page.locator(".plekkenkaart svg");
    map.click(
        new Locator.ClickOptions()
            .setPosition(map.boundingBox().width * x, map.boundingBox().height * y));
    assertThat(degrees).not().hasValue(middle);
    page.getByLabel("Naam van de plek").last().fill(name);
    page.getByLabel("Wat gebeurt er? Wie komen er?").last().fill(text);
    page.keyboard().press("Tab");
  }

  @Test
  @Order(2)
  void bilal_reads_it_and_freezes_it_and_it_has_the_figures_of_cbs() throws IOException {
    at(bilal, "wijkbeeld/" + WIJK + "/beoordelen");
    picture("echt-beoordelen-1366x768");
    button("Stel vast als editie 1").click();
    arrive(Pattern.compile("editie/1"));

    // CBS, Kerncijfers wijken en buurten 2020, WK036394.
    assertThat(page.locator(".onderkop")).containsText("Amsterdam");
    assertThat(page.locator("#cijfer-kwb_bijstand_per_1000 .waarde"))
        .containsText(Pattern.compile("\\d"));
    assertThat(page.locator("main")).not().containsText("verzonnen cijfer");
    picture("echt-editie-1366x768");
    documented(page, "wijkbeeld-1366x768");
    isAccessible(new AxeBuilder(page));
  }

  @Test
  @Order(3)
  void the_hall_walks_through_all_slides_by_keyboard() throws IOException {
    for (int[] size : new int[][] {{1024, 768}, {1920, 1080}}) {
      page.setViewportSize(size[0], size[1]);
      page.navigate(dashboard.address() + SLIDES);
      page.locator(".dia.nu").waitFor();
      page.keyboard().press("Home");
      int count = page.locator(".dia").count();
      List<String> seen = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        String now = page.locator(".dia.nu").getAttribute("id");
        seen.add(now);
        page.screenshot(
            new Page.ScreenshotOptions()
                .setPath(
                    Files.createDirectories(PICTURES)
                        .resolve("echt-dia-%d-%02d-%s.png".formatted(size[0], i, now))));
        if (size[0] == 1024 && now.equals("cijfer-kwb_bijstand_per_1000")) {
          documented(page, "zaal-cijfer-1024x768");
        }
        if (size[0] == 1920 && now.equals("naast-elkaar")) {
          page.locator(".dia.nu select").first().selectOption("T93");
          documented(page, "zaal-naast-1920x1080");
        }
        assertThat(
                page.evaluate(
                    "(() => { const s = document.querySelector('.dia.nu'), b ="
                        + " s.querySelector('.inhoud'); return b.scrollHeight > b.clientHeight + 1"
                        + " || b.scrollWidth > b.clientWidth + 1 })()"))
            .as("%s past op %d", now, size[0])
            .isEqualTo(false);
        page.keyboard().press("PageDown");
      }
      assertThat(seen)
          .doesNotHaveDuplicates()
          .startsWith("begin")
          .containsSubsequence(
              "ligging",
              "cijfer-kwb_afstand_huisarts",
              "cijfer-kwb_bijstand_per_1000",
              "naast-elkaar",
              "plekken-kaart",
              "tijdlijn",
              "sterkhouders",
              "vraag",
              "bronnen");
    }
  }

  @Test
  @Order(4)
  void a_zip_is_taken_along_and_opens_with_the_network_off() throws IOException {
    open("wijkbeeld/" + WIJK);
    Download zip =
        page.waitForDownload(
            () ->
                page.locator(".wijkbeeldwegen a")
                    .filter(new Locator.FilterOptions().setHasText("Zonder internet (zip)"))
                    .click());
    assertThat(zip.suggestedFilename()).isEqualTo("wijkbeeld-T94-editie-1.zip");
    try (ZipInputStream in =
        new ZipInputStream(Files.newInputStream(zip.path()), StandardCharsets.UTF_8)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        Files.write(hall.resolve(entry.getName()), in.readAllBytes());
      }
    }
    try (BrowserContext offline = window(1024, 768)) {
      offline.setOffline(true);
      Page stick = offline.newPage();
      List<String> asked = new ArrayList<>();
      List<String> errors = new ArrayList<>();
      stick.onRequest(request -> asked.add(request.url()));
      stick.onPageError(errors::add);
      stick.navigate(hall.resolve("presentatie.html").toUri().toString());
      stick.locator(".dia.nu").waitFor();
      int count = stick.locator(".dia").count();
      for (int i = 1; i < count; i++) {
        stick.keyboard().press("ArrowRight");
      }

      assertThat(stick.locator(".dia.nu")).hasAttribute("id", Pattern.compile("bronnen"));
      assertThat(asked.stream().filter(url -> !url.startsWith("data:")))
          .allMatch(url -> url.startsWith("file:"));
      assertThat(errors).isEmpty();
    }
  }

  @Test
  @Order(5)
  void the_pdf_has_a_page_for_each_slide_with_the_same_figures() throws IOException {
    pages(hall.resolve("presentatie.pdf"), "echt-pdf");
    pages(hall.resolve("posters-A3.pdf"), "echt-poster");
    pages(hall.resolve("tafelkaarten-A5.pdf"), "echt-kaart");
    try (PDDocument posters = Loader.loadPDF(hall.resolve("posters-A3.pdf").toFile())) {
      ImageIO.write(
          new PDFRenderer(posters).renderImageWithDPI(2, 60),
          "png",
          documents().resolve("zaal-poster-A3.png").toFile());
    }
    try (PDDocument pdf = Loader.loadPDF(hall.resolve("presentatie.pdf").toFile())) {
      assertThat(pdf.getNumberOfPages()).isGreaterThan(12);
      assertThat(new PDFTextStripper().getText(pdf))
          .contains("Zo is Bijlmer Oost", "Bijstand per 1.000 inwoners", "CBS");
    }
  }

  @Test
  @Order(6)
  void the_powerpoint_has_the_same_slides_and_an_office_program_draws_them()
      throws IOException, InterruptedException {
    try (InputStream in = Files.newInputStream(hall.resolve("presentatie.pptx"));
        XMLSlideShow show = new XMLSlideShow(in);
        PDDocument pdf = Loader.loadPDF(hall.resolve("presentatie.pdf").toFile())) {
      assertThat(show.getSlides()).hasSize(pdf.getNumberOfPages());
      assertThat(show.getSlides()).extracting(XSLFSlide::getNotes).doesNotContainNull();
    }
    assumeTrue(
        Files.isExecutable(OFFICE) && Files.exists(IMPRESS),
        "overgeslagen: LibreOffice Impress is hier niet geïnstalleerd");
    ProcessBuilder office =
        new ProcessBuilder(
                OFFICE.toString(),
                "--headless",
                "-env:UserInstallation=" + folder.resolve("office").toUri(),
                "--convert-to",
                "pdf",
                "--outdir",
                folder.toString(),
                hall.resolve("presentatie.pptx").toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("office.log").toFile());
    office.environment().putAll(Map.of("HOME", folder.toString()));
    Process process = office.start();
    assertThat(process.waitFor(4, TimeUnit.MINUTES)).isTrue();
    pages(folder.resolve("presentatie.pdf"), "echt-pptx");
    try (PDDocument drawn = Loader.loadPDF(folder.resolve("presentatie.pdf").toFile())) {
      assertThat(new PDFTextStripper().getText(drawn)).contains("Bijstand per 1.000 inwoners");
    }
  }

  @Test
  @Order(7)
  void who_speaks_has_notes_and_the_day_of_the_wijk_is_held_on_its_edition() throws IOException {
    page.navigate(dashboard.address() + SLIDES + "#cijfer-kwb_bijstand_per_1000");
    page.locator(".dia.nu").waitFor();
    Page speaker = page.waitForPopup(() -> page.keyboard().press("s"));
    speaker.setViewportSize(1366, 768);
    speaker.locator(".dia.nu").waitFor();
    documented(speaker, "zaal-spreker-1366x768");

    at(manager, "buurttop/nieuw");
    page.getByLabel("Naam van de dag").fill("BuurtTop Bijlmer Oost (voorbeeld)");
    page.getByLabel("Naam van de dag").blur();
    page.locator("vaadin-select, vaadin-combo-box").first().click();
    page.getByRole(AriaRole.OPTION)
        .filter(new Locator.FilterOptions().setHasText("Zo is Bijlmer Oost"))
        .click();
    button("Maak de dag").click();
    arrive(url -> url.contains("/beheer?"));
    String organiser = page.url();
    String day = organiser.replaceFirst("/beheer.*", "");
    String code = page.locator(".deur .code").textContent();
    try (BrowserContext table = window(390, 844);
        BrowserContext hallWindow = window(1920, 1080)) {
      Page phone = table.newPage();
      phone.navigate(dashboard.address() + "t/" + code);
      phone.getByLabel("Tafel", new Page.GetByLabelOptions().setExact(true)).selectOption("3");
      for (String said :
          List.of(
              "Meer bankjes langs het water (verzonnen)",
              "De buurtkamer moet elke avond open zijn (verzonnen)",
              "Een moestuin bij elke flat (verzonnen)")) {
        phone.getByLabel("Wat zegt uw tafel?").fill(said);
        phone
            .locator("button")
            .filter(new Locator.FilterOptions().setHasText("Schrijf op de wand"))
            .click();
      }
      assertThat(phone.locator(".stand")).hasText("Alles staat op de wand.");
      phone.locator(".notitie .sticker").last().click();
      Page wall = hallWindow.newPage();
      wall.navigate(day + "/wand");
      assertThat(wall.locator(".wand section li")).hasCount(3);
      assertThat(wall.locator(".stickers")).hasText("1 sticker");
      documented(wall, "buurttop-wand-1920x1080");
      phone.evaluate("scrollTo(0, 0)");
      documented(phone, "buurttop-tafel-390x844");
    }
    page.reload();
    page.locator("main h1").waitFor();
    documented(page, "buurttop-dag-1366x768");
    page.navigate(organiser.replace("/beheer", "/agenda"));
    button("Neem op: De buurtkamer").click();
    page.getByLabel("Wie pakt het op?").fill("De bewonersgroep (verzonnen)");
    page.getByLabel("Wanneer?").fill("voor september");
    page.getByLabel("Wanneer?").blur();
    page.waitForCondition(
        () -> page.request().get(day + "/agenda.md").text().contains("voor september"));
    Page reader = context.newPage();
    reader.navigate(day + "/agenda");
    assertThat(reader.locator(".punten li")).containsText("voor september");
    documented(reader, "buurttop-agenda-1366x768");
  }

  /** Draws each page of a PDF as a picture, for who looks at what a test saw. */
  private static void pages(Path file, String name) throws IOException {
    Files.createDirectories(PICTURES);
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      PDFRenderer renderer = new PDFRenderer(pdf);
      for (int i = 0; i < pdf.getNumberOfPages(); i++) {
        ImageIO.write(
            renderer.renderImageWithDPI(i, 60),
            "png",
            PICTURES.resolve("%s-%02d.png".formatted(name, i + 1)).toFile());
      }
    }
  }
}
