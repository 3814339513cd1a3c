package nl.wijkbeeld.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A wijkbeeld from the first account to an edition that everybody reads, and back again. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WijkbeeldIT extends AtDesks {
  private static final String OTHER_SITE = "https://www.stad.example";

  /** Each keeps a window of the browser, as at a desk of one's own. */
  private static BrowserContext manager;

  private static BrowserContext anouk;
  private static BrowserContext bilal;
  private static String first;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    Path lake = Files.createDirectory(folder.resolve("meer"));
    SnapshotFixture.amsterdam(lake).publish("eerste");
    start(
        RunningDashboard.onLake(
            lake,
            folder.resolve("serve.log"),
            Map.of("WIJKBEELD_FRAME_ANCESTORS", "'self' " + OTHER_SITE)));
    first = dashboard.firstPassword();
    manager = window(1366, 768);
    anouk = window(1366, 768);
    bilal = window(1366, 768);
  }

  @AfterAll
  static void closeWindows() {
    manager.close();
    anouk.close();
    bilal.close();
  }

  @Test
  @Order(1)
  void the_first_administrator_makes_accounts_and_each_chooses_a_password() throws IOException {
    logIn(manager, "beheerder", first);
    String ofAnouk = make(manager, "anouk", "Anouk", "redacteur");
    picture("accounts-1366x768");
    String ofBilal = make(manager, "bilal", "Bilal", "eindredacteur");
    logIn(anouk, "anouk", ofAnouk);
    logIn(bilal, "bilal", ofBilal);

    assertThat(page.locator(".kop .wie")).hasText("Bilal");
    isAccessible(new AxeBuilder(page));
    at(manager, "beheer/accounts");
    isAccessible(new AxeBuilder(page));
    assertThat(Files.readString(folder.resolve("serve.log"))).doesNotContain(OWN);
  }

  @ParameterizedTest
  @Order(2)
  @ValueSource(
      strings = {
        "beheer/accounts",
        "beheer/persoonsgegevens",
        "beheer/tegenlezingen",
        "wijkbeeld/N/bewerken",
        "wijkbeeld/N/beoordelen",
        "wijkbeeld/N/geschiedenis"
      })
  void who_is_not_logged_in_is_asked_to(String path) {
    open(path);
    assertThat(page.locator("main h1")).hasText("Inloggen");
    // And somebody who may not do this hears so.
    if (path.startsWith("beheer")) {
      at(anouk, path);
      assertThat(page.locator("main h1")).hasText("Deze pagina is niet voor uw account");
    }
  }

  @Test
  @Order(2)
  void open_pages_and_files_need_no_session_and_can_be_kept() {
    APIResponse file = page.request().get(dashboard.address() + "meenemen/kaart.csv");
    assertThat(file.status()).isEqualTo(200);
    assertThat(file.headers()).doesNotContainKey("set-cookie").doesNotContainKey("pragma");
    APIResponse style = page.request().get(dashboard.address() + "wijkbeeld.css");
    assertThat(style.headers().get("cache-control")).contains("max-age");
  }

  @Test
  @Order(3)
  void anouk_writes_with_the_keyboard_and_offers_it() throws IOException {
    at(anouk, "wijkbeelden");
    begin("Noord", "Noord (stadsdeel, N)");
    field("Titel").fill("Ons Noord <b>vet</b>");
    page.keyboard().press("Control+s");
    assertThat(page.locator(".stand")).containsText("Versie 2");

    part("Initiatieven en organisaties");
    button("Een stuk erbij").click();
    field("Kop").fill("De buurtkeuken");
    field("Tekst").fill("Elke woensdag koken wij samen. <script>alert(1)</script>");
    page.keyboard().press("Tab");
    assertThat(page.locator(".stand")).hasText("Niet bewaard.");
    button("Ongedaan maken").click();
    assertThat(field("Tekst")).hasValue("");
    button("Opnieuw").click();
    assertThat(field("Tekst")).hasValue(Pattern.compile("^Elke woensdag"));
    picture("bewerken-1366x768");
    isAccessible(new AxeBuilder(page));

    part("Plekken");
    page.locator(".plekkenkaart svg").click();
    field("Naam van de plek").fill("Het plein");
    page.keyboard().press("Tab");
    assertThat(page.locator(".plekkenkaart .punt")).hasCount(1);
    part("De wijk in cijfers");
    page.locator(".cijferkeuze .draagkracht vaadin-checkbox").first().click();
    page.keyboard().press("Control+s");
    assertThat(page.locator(".stand")).containsText("Versie 3");
    button("Bied aan ter beoordeling").click();
    arrive(Pattern.compile("concept=ja"));
    assertThat(page.locator("main h1")).hasText("Ons Noord <b>vet</b>");
    assertThat(page.locator("#initiatieven")).containsText("<script>alert(1)</script>");
  }

  @Test
  @Order(4)
  void a_draft_is_not_there_for_everybody() {
    assertThat(page.request().get(dashboard.address() + "wijkbeeld/N").status()).isEqualTo(404);
    open("wijkbeeld/N");
    assertThat(page.locator("main h1")).hasText("Dit wijkbeeld is er niet");
    open("wijkbeelden");
    assertThat(page.locator("main")).containsText("Er is nog geen wijkbeeld vastgesteld");
  }

  @Test
  @Order(5)
  void bilal_freezes_what_anouk_wrote_and_everybody_reads_it() throws IOException {
    at(bilal, "wijkbeeld/N/beoordelen");
    assertThat(page.locator(".oordeelvak")).containsText("is van Anouk");
    picture("beoordelen-1366x768");
    isAccessible(new AxeBuilder(page));
    button("Stel vast als editie 1").click();
    arrive(Pattern.compile("wijkbeeld/N/editie/1"));

    try (BrowserContext visitor = window(390, 844)) {
      at(visitor, "wijkbeeld/N");
      assertThat(page.locator(".soort").first()).containsText("Editie 1");
      assertThat(page.locator("#cijfers .tegel")).hasCount(1);
      assertThat(page.locator(".citaat")).containsText("sha256");
      picture("wijkbeeld-390x844");
      isAccessible(new AxeBuilder(page));
    }
    try (BrowserContext visitor = window(1366, 768)) {
      at(visitor, "wijkbeeld/N/editie/1");
      picture("wijkbeeld-1366x768");
      isAccessible(new AxeBuilder(page));
      assertThat(visitor.request().get(dashboard.address() + "wijkbeeld/N/editie/2").status())
          .isEqualTo(404);
    }
  }

  @Test
  @Order(6)
  void the_slides_of_an_edition_and_of_the_draft_are_one_step_away() {
    open("wijkbeeld/N");
    assertThat(way("Presenteren")).hasAttribute("href", Pattern.compile("presentatie\\?editie=1$"));
    assertThat(way("Zonder internet (zip)"))
        .hasAttribute("href", Pattern.compile("presentatie\\.zip\\?editie=1$"));
    at(anouk, "wijkbeeld/N?concept=ja");
    way("Bekijk de dia’s").click();
    assertThat(page.locator(".dia.nu")).hasAttribute("id", "begin");
    assertThat(page.locator("#begin")).containsText("Concept, nog niet vastgesteld");
  }

  private Locator way(String name) {
    return page.locator(".wijkbeeldwegen a").filter(new Locator.FilterOptions().setHasText(name));
  }

  @Test
  @Order(6)
  void other_sites_frame_nothing_unless_a_setting_names_them() {
    for (String path : new String[] {"", "kaart", "wijkbeeld/N", "wijkbeeld/N/presentatie"}) {
      assertThat(policy(path)).as(path).contains("frame-ancestors 'self' " + OTHER_SITE);
    }
    for (String path :
        new String[] {"inloggen", "%69nloggen", "wijkbeeld/N/bewerken", "beheer/accounts"}) {
      assertThat(policy(path)).as(path).isEqualTo("frame-ancestors 'self'");
    }
  }

  private String policy(String path) {
    return page.request()
        .get(dashboard.address() + path)
        .headers()
        .getOrDefault("content-security-policy", "");
  }

  @Test
  @Order(6)
  void a_remark_is_shown_as_experience_after_somebody_judged_it() {
    open("wijkbeeld/N");
    page.getByLabel("Wat ziet u dat hier niet staat?").fill("Het plein is ook van de jeugd.");
    button("Verstuur").click();
    assertThat(page.locator("#tegenlezing .melding")).containsText("Iemand leest");
    open("wijkbeeld/N");
    assertThat(page.locator("main")).not().containsText("ook van de jeugd");

    at(bilal, "beheer/tegenlezingen");
    button("Toon").first().click();
    assertThat(page.locator(".melding")).containsText("staat nu bij het wijkbeeld");
    at(bilal, "wijkbeeld/N");
    assertThat(page.locator(".ervaringen")).containsText("Ervaring van bewoners, geen cijfer");
    assertThat(page.locator(".ervaringen")).containsText("Het plein is ook van de jeugd.");
  }

  @Test
  @Order(7)
  void of_two_writers_the_second_is_told_and_nothing_is_lost() throws IOException {
    Page hers = at(anouk, "wijkbeeld/N/bewerken");
    Page his = at(bilal, "wijkbeeld/N/bewerken");
    page = hers;
    String before = page.locator(".stand").textContent();
    field("Titel").fill("Noord van Anouk");
    page.keyboard().press("Control+s");
    assertThat(page.locator(".stand")).not().hasText(before);
    assertThat(page.locator(".stand")).containsText("bewaard door Anouk");
    page = his;
    field("Titel").fill("Noord van Bilal");
    page.keyboard().press("Control+s");

    assertThat(page.locator("#intussen h2")).hasText("Anouk bewaarde intussen iets anders");
    assertThat(page.locator("#intussen")).containsText("Noord van Anouk");
    assertThat(page.locator("#intussen")).containsText("Noord van Bilal");
    picture("intussen-1366x768");
    isAccessible(new AxeBuilder(page));
    button("Ga verder met beide").click();
    assertThat(field("Titel")).hasValue("Noord van Bilal");
    page.keyboard().press("Control+s");
    assertThat(page.locator(".stand")).containsText("bewaard door Bilal");
    at(bilal, "wijkbeeld/N/geschiedenis");
    assertThat(page.locator(".versie.open .verschil.weg")).containsText("Noord van Anouk");
    assertThat(page.locator(".versie.open .verschil.erbij")).containsText("Noord van Bilal");
    picture("geschiedenis-1366x768");
    isAccessible(new AxeBuilder(page));
  }

  @Test
  @Order(8)
  void a_photo_needs_words_and_must_be_a_photo() throws IOException {
    at(anouk, "wijkbeeld/N/bewerken?deel=initiatieven");
    Locator chooser = page.locator("vaadin-upload input[type=file]").first();
    chooser.setInputFiles(
        new FilePayload("plein.jpg", "image/jpeg", "geen foto".getBytes(StandardCharsets.UTF_8)));
    assertThat(page.locator(".fotoveld .melding")).containsText("geen foto");
    mayChooseAgain();
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB), "jpg", jpeg);
    FilePayload photo = new FilePayload("plein.jpg", "image/jpeg", jpeg.toByteArray());
    chooser.setInputFiles(photo);
    assertThat(page.locator(".fotoveld .melding")).containsText("wat er op de foto te zien is");
    mayChooseAgain();
    page.getByLabel("Wat is er op de foto te zien?").first().fill("Mensen aan een lange tafel");
    page.keyboard().press("Tab");
    // The words must have arrived; a person does not choose a file that quickly.
    page.waitForFunction(
        "() => Object.values(window.Vaadin.Flow.clients).every((one) => !one.isActive?.())");
    chooser.setInputFiles(photo);
    assertThat(page.locator(".gekozenfoto img")).isVisible();
    String source = page.locator(".gekozenfoto img").getAttribute("src");
    page.keyboard().press("Control+s");
    assertThat(page.locator(".stand")).containsText("bewaard door Anouk");
    // Of a draft it is not there for everybody.
    assertThat(anouk.request().get(dashboard.address() + source).status()).isEqualTo(200);
    assertThat(context.request().get(dashboard.address() + source).status()).isEqualTo(404);
  }

  /** While a photo is under way the next is refused. */
  private void mayChooseAgain() {
    assertThat(page.locator(".fotoveld vaadin-upload-file")).hasCount(0);
  }

  @Test
  @Order(9)
  void an_own_area_becomes_a_wijkbeeld_from_its_page() throws IOException {
    at(anouk, "eigen-gebied?gebieden=N,A&naam=Aan+het+IJ");
    page.getByText("Maak er een wijkbeeld van").click();
    button("Begin een wijkbeeld van Aan het IJ").click();
    arrive(Pattern.compile("wijkbeeld/eigen-[0-9a-f]{10}/bewerken"));
    assertThat(field("Titel")).hasValue("Wijkbeeld Aan het IJ");
    part("De wijk in cijfers");
    page.locator(".cijferkeuze .draagkracht vaadin-checkbox").first().click();
    part("Plekken");
    assertThat(page.locator(".plekkenkaart svg")).isVisible();
    page.keyboard().press("Control+s");
    assertThat(page.locator(".stand")).containsText("Versie 2");
    page.getByText("Bekijk het concept").click();
    assertThat(page.locator(".onderkop")).containsText("eigen gebied van 3 buurten in Amsterdam");
    assertThat(page.locator("#cijfers .tegel")).hasCount(1);
    picture("wijkbeeld-eigen-gebied-1366x768");
    isAccessible(new AxeBuilder(page));
    page.getByText("Alle cijfers van dit gebied").click();
    assertThat(page.locator("main h1")).hasText("Aan het IJ");
  }

  @Test
  @Order(9)
  void who_leaves_with_something_unsaved_is_asked() {
    at(anouk, "wijkbeeld/N/bewerken");
    field("Titel").fill("Nog niet bewaard");
    page.keyboard().press("Tab");
    assertThat(page.locator(".stand")).hasText("Niet bewaard.");
    page.locator(".kop nav a").filter(new Locator.FilterOptions().setHasText("Gegevens")).click();
    assertThat(page.getByText("Wat u veranderde is nog niet bewaard.")).isVisible();
    button("Blijf hier").click();
    assertThat(field("Titel")).hasValue("Nog niet bewaard");
    button("Ongedaan maken").click();
  }

  @Test
  @Order(10)
  void a_name_is_found_and_taken_away() throws IOException {
    at(manager, "beheer/persoonsgegevens");
    page.locator("#persoon input").fill("buurtkeuken");
    button("Zoek").last().click();
    assertThat(page.locator("main")).containsText("editie 1 van N");
    picture("persoonsgegevens-1366x768");
    isAccessible(new AxeBuilder(page));
    page.locator("#haal-weg").click();
    assertThat(page.locator("main")).containsText("De naam is weggehaald");
    open("wijkbeeld/N/editie/1");
    assertThat(page.locator("#initiatieven")).containsText("[verwijderd]");
    assertThat(page.locator(".uitleg")).containsText("persoonsgegeven weggehaald");
    open("privacy");
    isAccessible(new AxeBuilder(page));
  }

  @Test
  @Order(11)
  void who_is_blocked_notices_at_once() {
    at(manager, "beheer/accounts");
    page.locator("tr")
        .filter(new Locator.FilterOptions().setHasText("anouk"))
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Blokkeer"))
        .click();
    assertThat(page.locator(".melding[role=status]")).hasText("Anouk is geblokkeerd.");
    at(anouk, "wijkbeeld/N/bewerken");
    assertThat(page.locator("main h1")).hasText("Inloggen");
  }

  @Test
  @Order(12)
  void who_guesses_a_password_has_to_wait() {
    for (int i = 0; i < 6; i++) {
      open("inloggen");
      page.locator("#naam").fill("bilal");
      page.locator("#wachtwoord").fill("fout " + i);
      page.locator("#wachtwoord").press("Enter");
      arrive(Pattern.compile("inloggen\\?(error|wacht)"));
    }
    assertThat(page.locator(".melding.fout")).containsText("Wacht een kwartier");
    isAccessible(new AxeBuilder(page));
  }
}
