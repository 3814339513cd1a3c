package nl.wijkbeeld.dashboard.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Lets programs ask the API for one indicator, one level and one year of the made-up country, all
 * at the same time, and prints how long the answers took, as Markdown.
 */
final class ApiBenchmark {
  private static final List<String> LEVELS = List.of("gemeente", "wijk", "buurt");
  private static final int QUESTIONS = 40;
  private static final int FIRST_YEAR = 2011;

  /** More than a level has. */
  private static final int ALL_ROWS = 25_000;

  private static final int YEARS = 10;

  private final String server;
  private final int pauseMs;
  private final int rows;
  private final HttpClient client = HttpClient.newHttpClient();
  private final Queue<Asked> asked = new ConcurrentLinkedQueue<>();

  /** A question, and how long its answer took. */
  private record Asked(String level, double millis, int bytes) {}

  private ApiBenchmark(String server, int pauseMs, int rows) {
    this.server = server;
    this.pauseMs = pauseMs;
    this.rows = rows;
  }

  /**
   * Takes the address of the server and, again and again, CLIENTS:PAUSE in milliseconds. Each asks
   * other questions; CLIENTS:PAUSE:NUMBER asks those of the NUMBERth again, and
   * CLIENTS:PAUSE:NUMBER:ROWS asks for so many rows of each instead of all.
   */
  public static void main(String[] arguments) throws InterruptedException {
    System.out.println(
        "| clients | pauze ms | niveau | vragen | p50 ms | p95 ms | p99 ms | kB | vragen/s |");
    System.out.println("|--:|--:|---|--:|--:|--:|--:|--:|--:|");
    for (int i = 1; i < arguments.length; i++) {
      List<Integer> load = Stream.of(arguments[i].split(":", -1)).map(Integer::valueOf).toList();
      int seed = load.size() > 2 ? load.get(2) : i;
      int rows = load.size() > 3 ? load.get(3) : ALL_ROWS;
      new ApiBenchmark(arguments[0], load.get(1), rows).run(load.get(0), seed);
    }
  }

  private void run(int clients, int seed) throws InterruptedException {
    long begin = System.nanoTime();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int number = 0; number < clients; number++) {
        Random random = new Random(seed * 1000L + number);
        threads.execute(() -> work(random));
      }
      threads.shutdown();
      if (!threads.awaitTermination(30, TimeUnit.MINUTES)) {
        throw new IllegalStateException("de vragen zijn niet op tijd beantwoord");
      }
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    Map<String, List<Asked>> kinds = new TreeMap<>();
    kinds.put("alle", new ArrayList<>(asked));
    asked.forEach(one -> kinds.computeIfAbsent(one.level(), unused -> new ArrayList<>()).add(one));
    kinds.forEach((level, all) -> print(clients, level, all, seconds));
  }

  private void work(Random random) {
    for (int i = 0; i < QUESTIONS; i++) {
      String level = LEVELS.get(random.nextInt(LEVELS.size()));
      String path =
          "/api/v1/waarden?indicator=%s&niveau=%s&periode=%d&aantal=%d"
              .formatted(
                  MadeUpCountry.indicator(random.nextInt(1000)),
                  level,
                  FIRST_YEAR + random.nextInt(YEARS),
                  rows);
      try {
        Thread.sleep(pauseMs == 0 ? 0 : random.nextInt(2 * pauseMs));
        asked.add(ask(level, path));
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return;
      } catch (IOException failed) {
        throw new IllegalStateException(path, failed);
      }
    }
  }

  private Asked ask(String level, String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server + path)).header("Accept-Encoding", "gzip").build();
    long begin = System.nanoTime();
    HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    double millis = (System.nanoTime() - begin) / 1e6;
    if (answer.statusCode() != 200) {
      throw new IOException("status " + answer.statusCode());
    }
    return new Asked(level, millis, answer.body().length);
  }

  private void print(int clients, String level, List<Asked> all, double seconds) {
    List<Double> millis = new ArrayList<>(all.stream().map(Asked::millis).toList());
    Collections.sort(millis);
    System.out.printf(
        Locale.ROOT,
        "| %d | %d | %s | %d | %.0f | %.0f | %.0f | %.0f | %.0f |%n",
        clients,
        pauseMs,
        level,
        all.size(),
        part(millis, .5),
        part(millis, .95),
        part(millis, .99),
        all.stream().mapToInt(Asked::bytes).average().orElse(0) / 1000,
        all.size() / seconds);
  }

  private static double part(List<Double> sorted, double part) {
    return sorted.get(Math.min(sorted.size() - 1, (int) (part * sorted.size())));
  }
}
