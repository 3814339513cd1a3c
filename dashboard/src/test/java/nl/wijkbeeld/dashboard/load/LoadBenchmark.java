package nl.wijkbeeld.dashboard.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Lets users walk through the dashboard on the made-up country, each in a session of its own, as a
 * browser would: the page, then one message to the server for every link that is followed. Prints
 * how long the server took, as Markdown.
 */
final class LoadBenchmark {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int STEPS = 30;

  private final URI server;
  private final int thinkingMs;
  private final boolean reading;
  private final Queue<Step> steps = new ConcurrentLinkedQueue<>();
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();

  /** A page that was asked for, and how long that took. */
  private record Step(String kind, double millis, int bytes) {}

  /** A place to go. */
  private record Visit(String kind, String path, String query) {}

  private LoadBenchmark(URI server, int thinkingMs, boolean reading) {
    this.server = server;
    this.thinkingMs = thinkingMs;
    this.reading = reading;
  }

  /**
   * Takes the address of a running dashboard, its process id, and how many users there are at once
   * with the seconds that each thinks between two steps, such as {@code 20:2}; with {@code :lezing}
   * behind it they walk over the pages of the reading.
   */
  public static void main(String[] arguments) throws Exception {
    System.out.println(
        "| gebruikers | denktijd s | wat | keren | p50 ms | p95 ms | p99 ms | meest ms | kB | geheugen MB |");
    System.out.println("|--:|--:|---|--:|--:|--:|--:|--:|--:|--:|");
    for (int i = 2; i < arguments.length; i++) {
      String[] load = arguments[i].split(":", 3);
      new LoadBenchmark(URI.create(arguments[0]), 1000 * Integer.parseInt(load[1]), load.length > 2)
          .measure(Integer.parseInt(load[0]), arguments[1]);
    }
  }

  private void measure(int users, String process) throws InterruptedException, IOException {
    List<Thread> walks = new ArrayList<>();
    for (int user = 0; user < users; user++) {
      int seed = user;
      walks.add(Thread.ofVirtual().start(() -> walk(seed)));
    }
    for (Thread walk : walks) {
      walk.join();
    }
    Map<String, List<Step>> byKind = new TreeMap<>();
    steps.forEach(
        step -> {
          byKind.computeIfAbsent(step.kind(), unused -> new ArrayList<>()).add(step);
          byKind.computeIfAbsent("alles", unused -> new ArrayList<>()).add(step);
        });
    byKind.forEach((kind, all) -> System.out.println(row(users, kind, all, memory(process))));
    if (!failures.isEmpty()) {
      System.out.printf("%d mislukt, bijvoorbeeld: %s%n", failures.size(), failures.peek());
    }
  }

  private String row(int users, String kind, List<Step> all, long memory) {
    List<Double> millis = new ArrayList<>(all.stream().map(Step::millis).toList());
    Collections.sort(millis);
    return String.format(
        Locale.ROOT,
        "| %d | %d | %s | %d | %.0f | %.0f | %.0f | %.0f | %.0f | %d |",
        users,
        thinkingMs / 1000,
        kind,
        millis.size(),
        at(millis, .5),
        at(millis, .95),
        at(millis, .99),
        millis.getLast(),
        all.stream().mapToInt(Step::bytes).average().orElse(0) / 1000,
        memory);
  }

  private static double at(List<Double> sorted, double part) {
    return sorted.get((int) Math.min(sorted.size() - 1.0, Math.ceil(part * sorted.size()) - 1));
  }

  /** What the process has in memory, in MB. */
  private static long memory(String process) {
    try {
      return Files.readAllLines(Path.of("/proc/" + process + "/status")).stream()
          .filter(line -> line.startsWith("VmRSS"))
          .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1000)
          .findFirst()
          .orElse(0L);
    } catch (IOException notLinux) {
      return 0;
    }
  }

  private void walk(int seed) {
    Random random = new Random(seed);
    try (HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
      Session session = new Session(client);
      session.open();
      for (int step = 0; step < STEPS; step++) {
        Thread.sleep(thinkingMs / 2 + random.nextInt(thinkingMs));
        session.go(reading ? page(random) : visit(random));
      }
    } catch (IOException | IllegalStateException failed) {
      failures.add(failed.toString());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static Visit visit(Random random) {
    int number = random.nextInt(12_000);
    String indicator = MadeUpCountry.indicator(random.nextInt(100));
    return switch (random.nextInt(5)) {
      case 0 -> new Visit("gemeente", "gebied/" + MadeUpCountry.gemeente(number), "");
      case 1 -> new Visit("buurt", "gebied/" + MadeUpCountry.buurt(number), "");
      case 2 ->
          new Visit(
              "gemeente, ander thema",
              "gebied/" + MadeUpCountry.gemeente(number),
              "thema=Thema%20" + (1 + number % 8));
      case 3 -> new Visit("kaart per gemeente", "kaart", "niveau=gemeente&indicator=" + indicator);
      default -> new Visit("kaart per buurt", "kaart", "niveau=buurt&indicator=" + indicator);
    };
  }

  private static Visit page(Random random) {
    int number = random.nextInt(12_000);
    return switch (random.nextInt(10)) {
      case 0 -> new Visit("veerkracht per wijk", "veerkracht", "niveau=wijk");
      case 1 -> new Visit("veerkracht per buurt", "veerkracht", "niveau=buurt");
      case 2 -> new Visit("herstel per buurt", "herstel", "niveau=buurt&indicator=i00");
      case 3 ->
          new Visit(
              "spreiding per buurt",
              "spreiding",
              "niveau=buurt&indicator=" + MadeUpCountry.indicator(number));
      case 4 -> new Visit("verbanden per buurt", "verbanden", "niveau=buurt&x=i01&y=i03");
      case 5 -> new Visit("sociale infrastructuur", "sociale-infrastructuur", "");
      case 6 -> new Visit("netwerk", "netwerk", "niveau=wijk");
      case 7 -> new Visit("geldstromen", "geldstromen", "gebied=" + MadeUpCountry.gemeente(number));
      case 8 -> new Visit("signalen", "signalen", "");
      default -> new Visit("portret van een buurt", "gebied/" + MadeUpCountry.buurt(number), "");
    };
  }

  /** A browser window. */
  private final class Session {
    private final HttpClient client;
    private String token = "";
    private int sync;
    private int messages;
    private String window = "0";

    private Session(HttpClient client) {
      this.client = client;
    }

    private void open() throws IOException, InterruptedException {
      client.send(HttpRequest.newBuilder(server).build(), BodyHandlers.ofString());
      JsonNode config =
          JSON.readTree(
                  client
                      .send(
                          HttpRequest.newBuilder(
                                  server.resolve("?v-r=init&location=toegankelijkheid&query="))
                              .build(),
                          BodyHandlers.ofString())
                      .body())
              .path("appConfig");
      window = config.path("v-uiId").asText();
      token = config.path("uidl").path("Vaadin-Security-Key").asText();
      sync = config.path("uidl").path("syncId").asInt();
    }

    private void go(Visit visit) throws IOException, InterruptedException {
      String body =
          JSON.writeValueAsString(
              Map.of(
                  "csrfToken",
                  token,
                  "syncId",
                  sync,
                  "clientId",
                  messages++,
                  "rpc",
                  List.of(
                      Map.of(
                          "type",
                          "event",
                          "node",
                          1,
                          "event",
                          "ui-navigate",
                          "data",
                          Map.of(
                              "route",
                              visit.path(),
                              "query",
                              visit.query(),
                              "appShellTitle",
                              "",
                              "historyState",
                              Map.of(),
                              "trigger",
                              "")))));
      HttpRequest request =
          HttpRequest.newBuilder(
                  server.resolve(
                      "?v-r=uidl&v-uiId=" + URLEncoder.encode(window, StandardCharsets.UTF_8)))
              .header("Content-Type", "application/json; charset=UTF-8")
              .POST(HttpRequest.BodyPublishers.ofString(body))
              .build();
      long start = System.nanoTime();
      String answer = client.send(request, BodyHandlers.ofString()).body();
      double millis = (System.nanoTime() - start) / 1e6;
      JsonNode message =
          JSON.readTree(answer.replaceFirst("^for\\(;;\\);\\[", "").replaceFirst("]$", ""));
      sync = message.path("syncId").asInt();
      if (!message.path("changes").isArray() || message.path("changes").size() < 10) {
        throw new IllegalStateException(
            visit.path() + ": " + answer.substring(0, Math.min(300, answer.length())));
      }
      steps.add(new Step(visit.kind(), millis, answer.length()));
    }
  }
}
