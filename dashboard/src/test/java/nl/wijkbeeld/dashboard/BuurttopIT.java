package nl.wijkbeeld.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A BuurtTop from the first note to the agenda, in browsers and with many tables at once. */
class BuurttopIT extends InBrowser {
  private static final String OWN_PASSWORD = "een eigen wachtwoord van zes woorden";
  private static final int TABLES = 150;
  private static final int NOTES_OF_A_TABLE = 4;
  private static final Pattern ID = Pattern.compile("/buurttop/([0-9a-f-]{36})/");

  /** A day that was made in the browser. */
  private record MadeDay(String id, String code, String organiser) {}

  @BeforeAll
  static void startDashboard() throws IOException, InterruptedException {
    start(folder.resolve("meer"));
  }

  /** As the first account; the first time it chooses a password of its own. */
  private void logIn() throws IOException {
    page.navigate(dashboard.address() + "inloggen");
    enter(dashboard.firstPassword());
    if (page.url().contains("error")) {
      enter(OWN_PASSWORD);
      page.waitForURL(dashboard.address() + "account");
      return;
    }
    page.getByLabel("Huidig wachtwoord").fill(dashboard.firstPassword());
    page.getByLabel("Nieuw wachtwoord", new Page.GetByLabelOptions().setExact(true))
        .fill(OWN_PASSWORD);
    page.getByLabel("Nieuw wachtwoord, nog een keer").fill(OWN_PASSWORD);
    page.locator("#wachtwoord-bewaren").click();
    assertThat(page.getByText("Uw nieuwe wachtwoord is bewaard.")).isVisible();
  }

  private void enter(String password) {
    page.locator("input[name=username]").fill("beheerder");
    page.locator("input[name=password]").fill(password);
    page.locator("input[name=password]").press("Enter");
    page.waitForURL(url -> !url.endsWith("inloggen"));
    page.locator("main h1").waitFor();
  }

  private MadeDay makeDay(String title) throws IOException {
    logIn();
    page.navigate(dashboard.address() + "buurttop/nieuw");
    page.getByLabel("Naam van de dag").fill(title);
    page.getByLabel("Naam van de dag").blur();
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Maak de dag")).click();
    page.waitForURL(url -> url.contains("/beheer?"));
    Matcher id = ID.matcher(page.url());
    assertThat(id.find()).isTrue();
    return new MadeDay(id.group(1), page.locator(".deur .code").textContent(), page.url());
  }

  private static Page sit(BrowserContext phone, MadeDay day, int table) {
    Page at = phone.newPage();
    at.navigate(dashboard.address() + "t/" + day.code());
    at.getByLabel("Tafel", new Page.GetByLabelOptions().setExact(true))
        .selectOption(Integer.toString(table));
    return at;
  }

  private static void write(Page phone, String text) {
    phone.getByLabel("Wat zegt uw tafel?").fill(text);
    phone
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Schrijf op de wand"))
        .click();
  }

  @Test
  void a_note_from_a_phone_stands_on_the_wall_and_can_be_hidden() throws IOException {
    MadeDay day = makeDay("BuurtTop Molenwijk");
    isAccessible(new AxeBuilder(page));
    picture("buurttop-beheer");
    try (BrowserContext hall = window(1920, 1080);
        BrowserContext small = window(390, 844)) {
      Page wall = hall.newPage();
      wall.navigate(dashboard.address() + "buurttop/" + day.id() + "/wand");
      assertThat(wall.locator(".wand .code")).hasText(day.code());
      Page phone = sit(small, day, 3);
      write(phone, "Meer bankjes <b>in het park</b>");
      write(phone, "De buurtkeuken moet blijven");

      Locator notes = wall.locator(".wand section li");
      assertThat(notes).hasCount(2);
      assertThat(wall.locator(".wand section li b")).hasCount(0);
      assertThat(notes.first().locator(".tekst")).hasText("De buurtkeuken moet blijven");
      assertThat(phone.locator(".stand")).hasText("Alles staat op de wand.");
      phone.locator(".notitie .sticker").last().click();
      assertThat(wall.locator(".stickers")).hasText("1 sticker");
      assertThat(notes.first().locator(".tekst")).hasText("Meer bankjes <b>in het park</b>");
      isAccessible(new AxeBuilder(wall).exclude("vaadin-connection-indicator"));
      isAccessible(new AxeBuilder(phone));
      shot(wall, "buurttop-wand");
      shot(phone, "buurttop-tafel");

      page.getByRole(
              AriaRole.BUTTON,
              new Page.GetByRoleOptions().setName("Verberg: De buurtkeuken moet blijven"))
          .click();
      page.getByLabel("Waarom? Dit komt in het logboek.").fill("dubbel");
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Verberg").setExact(true))
          .click();
      assertThat(notes).hasCount(1);
      assertThat(page.locator(".logboek li")).containsText("dubbel");
      assertThat(phone.locator(".notitie")).hasCount(1);
    }
  }

  @Test
  void what_is_written_without_a_connection_is_kept_on_the_phone_and_sent_later()
      throws IOException {
    MadeDay day = makeDay("BuurtTop zonder netwerk");
    try (BrowserContext small = window(390, 844)) {
      Page phone = sit(small, day, 7);
      write(phone, "Nog met verbinding");
      assertThat(phone.locator(".stand")).hasText("Alles staat op de wand.");
      small.setOffline(true);
      write(phone, "Zonder verbinding");
      write(phone, "En nog een");
      assertThat(phone.locator(".stand")).containsText("2 notities wachten op dit toestel");
      assertThat(phone.locator(".notitie.wacht")).hasCount(2);
      shot(phone, "buurttop-tafel-zonder-verbinding");
      assertThat(texts(day)).containsExactly("Nog met verbinding");

      small.setOffline(false);

      assertThat(phone.locator(".stand")).hasText("Alles staat op de wand.");
      assertThat(phone.locator(".notitie.wacht")).hasCount(0);
      assertThat(texts(day))
          .containsExactlyInAnyOrder("Nog met verbinding", "Zonder verbinding", "En nog een");
    }
  }

  @Test
  void who_reads_english_sits_at_the_table_in_english() throws IOException, InterruptedException {
    MadeDay day = makeDay("BuurtTop voor iedereen");
    try (BrowserContext small = window(390, 844);
        BrowserContext hall = window(1366, 768)) {
      Page phone = small.newPage();
      phone.navigate(dashboard.address() + "t/222222");
      assertThat(phone.locator(".fout"))
          .hasText("Deze code is er niet. Kijk nog eens op het scherm.");
      english(phone).click();
      assertThat(phone.locator(".fout"))
          .hasText("This code does not exist. Have another look at the screen.");
      saysNoDutch(phone);
      phone.getByLabel("Type the code on the screen").fill(day.code());
      phone.keyboard().press("Enter");

      phone.getByLabel("Table", new Page.GetByLabelOptions().setExact(true)).selectOption("4");
      phone.getByLabel("Theme").selectOption("6");
      assertThat(phone.locator("h2")).hasText("Written about Housing");
      phone.getByLabel("What does your table say?").fill("Houses for the young");
      // A switch keeps what was typed, and needs no connection.
      small.setOffline(true);
      assertThat(phone.locator(".stand")).containsText("No connection.");
      phone.getByText("Nederlands").click();
      assertThat(phone.locator("h2")).hasText("Geschreven bij Wonen");
      assertThat(phone.locator(".stand")).containsText("Geen verbinding.");
      english(phone).click();
      phone
          .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Write on the wall"))
          .click();
      assertThat(phone.locator(".stand")).containsText("1 note is waiting on this device");
      small.setOffline(false);
      assertThat(phone.locator(".stand")).hasText("Everything is on the wall.");
      assertThat(phone.locator(".notitie .klein")).hasText("table 4 · from this device");
      saysNoDutch(phone);
      isAccessible(new AxeBuilder(phone));
      shot(phone, "buurttop-tafel-engels");
      phone.navigate(dashboard.address() + "t/" + day.code());
      assertThat(phone.locator(".stand")).hasText("Everything is on the wall.");

      Page wall = hall.newPage();
      wall.navigate(dashboard.address() + "buurttop/" + day.id() + "/wand?taal=en");
      assertThat(wall.locator(".wand h2")).hasText("Housing");
      assertThat(wall.locator(".wand .van")).hasText("table 4");
      saysNoDutch(wall);
      isAccessible(new AxeBuilder(wall).exclude("vaadin-connection-indicator"));
      shot(wall, "buurttop-wand-engels");
    }
    HttpResponse<String> refused =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(
                        URI.create(
                            dashboard.address()
                                + "t/"
                                + day.code()
                                + "/notities/"
                                + UUID.randomUUID()
                                + "?taal=en"))
                    .header("X-Toestel", PHONE)
                    .PUT(BodyPublishers.ofString(note(1, 99, "ver weg")))
                    .build(),
                BodyHandlers.ofString());
    assertThat(refused.body()).contains("There is no table 99. Choose 1 to 10.");
  }

  private static Locator english(Page phone) {
    return phone.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName("English").setExact(true));
  }

  @SuppressWarnings("unchecked")
  private static void saysNoDutch(Page shown) {
    assertThat(shown.locator("html")).hasAttribute("lang", "en");
    assertThat((List<String>) shown.evaluate(EnglishIT.SAID))
        .noneMatch(text -> EnglishIT.DUTCH.matcher(text).find());
  }

  @Test
  void the_wall_follows_the_arrow_keys_and_a_phone_works_by_keyboard() throws IOException {
    MadeDay day = makeDay("BuurtTop met toetsen");
    try (BrowserContext small = window(390, 844)) {
      Page phone = sit(small, day, 1);
      phone.getByLabel("Thema").selectOption("6");
      phone.getByLabel("Wat zegt uw tafel?").focus();
      phone.keyboard().type("Woningen voor jongeren");
      phone.keyboard().press("Tab");
      phone.keyboard().press("Enter");
      assertThat(phone.locator(".stand")).hasText("Alles staat op de wand.");
    }
    page.navigate(dashboard.address() + "buurttop/" + day.id() + "/wand");
    assertThat(page.locator(".wand h2")).hasText("Wonen");
    page.keyboard().press("ArrowRight");
    assertThat(page.locator(".wand h2")).hasText("Verduurzaming");
    page.keyboard().press("ArrowLeft");
    page.keyboard().press("PageUp");
    assertThat(page.locator(".wand h2")).hasText("Cultuur");
    page.reload();
    assertThat(page.locator(".wand h2")).hasText("Cultuur");
  }

  @Test
  void the_organiser_makes_the_agenda_and_everyone_takes_it_home() throws IOException {
    MadeDay day = makeDay("BuurtTop met agenda");
    try (BrowserContext small = window(390, 844)) {
      Page phone = sit(small, day, 2);
      write(phone, "Een buurthuis dat elke avond open is");
      assertThat(phone.locator(".stand")).hasText("Alles staat op de wand.");
    }
    page.navigate(day.organiser().replace("/beheer", "/agenda"));
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Neem op: Een buurthuis"))
        .click();
    page.getByLabel("Wie pakt het op?").fill("De bewonersgroep");
    page.getByLabel("Wanneer?").fill("voor september");
    page.getByLabel("Wanneer?").blur();
    String file = dashboard.address() + "buurttop/" + day.id() + "/agenda.";
    page.waitForCondition(() -> page.request().get(file + "md").text().contains("voor september"));
    isAccessible(new AxeBuilder(page));
    picture("buurttop-agenda-maken");
    try (BrowserContext elsewhere = window(1366, 768)) {
      Page reader = elsewhere.newPage();
      reader.navigate(dashboard.address() + "buurttop/" + day.id() + "/agenda");
      assertThat(reader.locator(".punten li"))
          .containsText("wie: De bewonersgroep · wanneer: voor september");
      assertThat(reader.getByLabel("Wie pakt het op?")).hasCount(0);
      shot(reader, "buurttop-agenda");
    }
    assertThat(page.request().get(file + "md").text())
        .contains("**Een buurthuis dat elke avond open is**");
    assertThat(
            new String(
                page.request().get(file + "pdf").body(),
                0,
                5,
                java.nio.charset.StandardCharsets.US_ASCII))
        .isEqualTo("%PDF-");
    assertThat(page.request().get(file + "docx").headers().get("content-type"))
        .contains("wordprocessingml");
  }

  @Test
  void a_stranger_cannot_lead_nor_guess() throws IOException, InterruptedException {
    MadeDay day = makeDay("BuurtTop van een ander");
    try (BrowserContext elsewhere = window(1366, 768)) {
      Page stranger = elsewhere.newPage();
      stranger.navigate(dashboard.address() + "buurttop/" + day.id() + "/beheer?sleutel=000000");
      assertThat(stranger.locator(".melding")).containsText("van wie de dag leidt");
      assertThat(stranger.locator("main")).not().containsText(day.code());
      stranger.navigate(day.organiser());
      assertThat(stranger.locator(".deur .code")).hasText(day.code());
      stranger.navigate(dashboard.address() + "buurttop/nieuw");
      stranger.locator("input[name=password]").waitFor();
    }
    HttpResponse<String> unknown = get("t/" + UUID.randomUUID());
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(send(day, UUID.randomUUID().toString(), "geen json", PHONE).statusCode())
        .isEqualTo(400);
    assertThat(send(day, "geen-id", note(1, 1, "tekst"), PHONE).statusCode()).isEqualTo(400);
    assertThat(send(day, UUID.randomUUID().toString(), note(1, 1, "tekst"), "").statusCode())
        .isEqualTo(400);
    assertThat(
            send(day, UUID.randomUUID().toString(), note(1, 1, "x".repeat(9000)), PHONE)
                .statusCode())
        .isEqualTo(400);
    assertThat(texts(day)).isEmpty();
  }

  private static final String PHONE = "cccccccc-cccc-4ccc-8ccc-cccccccccccc";

  /** A hall of its own, since this one's server is killed. */
  @Test
  void no_note_is_lost_when_the_server_is_killed_in_the_middle(@TempDir Path hall)
      throws Exception {
    int port = RunningDashboard.freePort();
    Path lake = hall.resolve("meer");
    Path written = hall.resolve("wijkbeelden");
    RunningDashboard before =
        RunningDashboard.onLake(lake, written, hall.resolve("voor.log"), Map.of(), port);
    MadeDay day;
    RunningDashboard shared = dashboard;
    try {
      dashboard = before;
      day = makeDay("BuurtTop met stroomstoring");
    } finally {
      dashboard = shared;
    }
    Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    HttpClient client = HttpClient.newHttpClient();
    List<Future<?>> tables = new ArrayList<>();
    try (ExecutorService phones = Executors.newFixedThreadPool(16)) {
      for (int table = 1; table <= TABLES; table++) {
        int number = table;
        tables.add(
            phones.submit(
                () -> {
                  String phone = UUID.randomUUID().toString();
                  for (int i = 0; i < NOTES_OF_A_TABLE; i++) {
                    String text = "tafel %d, notitie %d".formatted(number, i);
                    untilKept(client, before.address(), day, text, phone);
                    acknowledged.add(text);
                  }
                  return null;
                }));
      }
      while (acknowledged.size() < TABLES) {
        Thread.sleep(20);
      }
      before.kill();
      try (RunningDashboard after =
          RunningDashboard.onLake(lake, written, hall.resolve("na.log"), Map.of(), port)) {
        for (Future<?> table : tables) {
          table.get();
        }
        String state =
            client
                .send(
                    HttpRequest.newBuilder(
                            URI.create(after.address() + "t/" + day.code() + "/stand.json"))
                        .build(),
                    BodyHandlers.ofString())
                .body();
        List<String> kept = texts(state);
        assertThat(acknowledged).hasSize(TABLES * NOTES_OF_A_TABLE);
        assertThat(kept).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(acknowledged);
      }
    }
  }

  /** As a phone does: the same note with the same id, until the server says that it has it. */
  private static void untilKept(
      HttpClient client, String address, MadeDay day, String text, String phone)
      throws InterruptedException {
    String id = UUID.randomUUID().toString();
    int table = Integer.parseInt(text.replaceAll("\\D+(\\d+),.*", "$1"));
    HttpRequest request = request(address, day, id, note(1, Math.min(table, 10), text), phone);
    while (true) {
      try {
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() == 204) {
          return;
        }
        if (answer.statusCode() < 500) {
          throw new IllegalStateException(answer + " " + answer.headers() + answer.body());
        }
      } catch (IOException serverIsAway) {
        Thread.sleep(100);
      }
    }
  }

  private static String note(int theme, int table, String text) {
    return "{\"thema\":%d,\"tafel\":%d,\"tekst\":\"%s\"}".formatted(theme, table, text);
  }

  private static HttpRequest request(
      String address, MadeDay day, String id, String body, String phone) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + "t/" + day.code() + "/notities/" + id))
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(body));
    if (!phone.isEmpty()) {
      request.header("X-Toestel", phone);
    }
    return request.build();
  }

  private static HttpResponse<String> send(MadeDay day, String id, String body, String phone)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(request(dashboard.address(), day, id, body, phone), BodyHandlers.ofString());
  }

  private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(dashboard.address() + path)).build(),
            BodyHandlers.ofString());
  }

  private List<String> texts(MadeDay day) {
    return texts(
        page.request().get(dashboard.address() + "t/" + day.code() + "/stand.json").text());
  }

  private static List<String> texts(String state) {
    return Pattern.compile("\"tekst\":\"([^\"]*)\"")
        .matcher(state)
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  private static void shot(Page shown, String name) {
    shown.screenshot(
        new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
  }
}
