package nl.wijkbeeld.dashboard.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.wijkbeeld.dashboard.store.TestStore;

/**
 * A hall of phones: each looks every four seconds and writes a note now and then, as {@code
 * tafel.js} does. It prints how long it takes until a note is on the disk and how long a look
 * takes.
 */
public final class HallBenchmark {
  private static final String CODE = "HHHHHH";
  private static final int LOOK_MS = 4_000;
  private static final int THINK_MS = 20_000;
  private static final long SEED = 20260612;

  private final HttpClient client = HttpClient.newHttpClient();
  private final String address;
  private final ConcurrentLinkedQueue<Long> looks = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<Long> writes = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<Integer> refused = new ConcurrentLinkedQueue<>();

  private HallBenchmark(String address) {
    this.address = address;
  }

  /**
   * {@code maak MAP} makes a day in an empty store; {@code meet ADRES TELEFOONS SECONDEN} measures.
   */
  public static void main(String[] args) throws Exception {
    if (args[0].equals("maak")) {
      make(Path.of(args[1]));
    } else {
      new HallBenchmark(args[1]).run(Integer.parseInt(args[2]), Integer.parseInt(args[3]));
    }
  }

  private static void make(Path folder) {
    var store = TestStore.h2(folder);
    UUID day = UUID.randomUUID();
    store
        .sql(
            "insert into dag (id, titel, code, sleutel, tafels, open, gemaakt_op) values (?, ?, ?,"
                + " ?, ?, ?, current_timestamp)")
        .params(day, "Meting", CODE, "", 150, true)
        .update();
    for (int theme = 1; theme <= 7; theme++) {
      store
          .sql("insert into dagthema (dag, nummer, naam) values (?, ?, ?)")
          .params(day, theme, "Thema " + theme)
          .update();
    }
  }

  private void run(int phones, int seconds) throws Exception {
    Instant end = Instant.now().plus(Duration.ofSeconds(seconds));
    CountDownLatch start = new CountDownLatch(1);
    List<Future<?>> all = new ArrayList<>();
    try (ExecutorService hall = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int phone = 1; phone <= phones; phone++) {
        Random random = new Random(SEED + phone);
        int table = phone;
        all.add(
            hall.submit(
                () -> {
                  start.await();
                  phone(table, random, end);
                  return null;
                }));
      }
      start.countDown();
      for (Future<?> one : all) {
        one.get();
      }
    }
    System.out.printf(
        "| %d telefoons, %d s | p50 ms | p95 ms | langste ms | aantal |%n", phones, seconds);
    System.out.println("|---|---:|---:|---:|---:|");
    line("notitie bewaard", writes);
    line("kijken", looks);
    System.out.printf("%nGeweigerd of mislukt: %d%n", refused.size());
  }

  private void phone(int table, Random random, Instant end)
      throws IOException, InterruptedException {
    String name = new UUID(random.nextLong(), random.nextLong()).toString();
    String tag = "";
    Instant nextNote = Instant.now().plusMillis(random.nextInt(THINK_MS));
    Thread.sleep(random.nextInt(LOOK_MS));
    while (Instant.now().isBefore(end)) {
      HttpRequest.Builder look =
          HttpRequest.newBuilder(URI.create(address + "t/" + CODE + "/stand.json"));
      if (!tag.isEmpty()) {
        look.header("If-None-Match", tag);
      }
      long begin = System.nanoTime();
      var answer = client.send(look.build(), BodyHandlers.ofByteArray());
      looks.add(System.nanoTime() - begin);
      tag = answer.headers().firstValue("ETag").orElse("");
      if (Instant.now().isAfter(nextNote)) {
        write(table, name);
        nextNote = Instant.now().plusMillis(random.nextInt(2 * THINK_MS));
      }
      Thread.sleep(LOOK_MS);
    }
  }

  private void write(int table, String name) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + "t/" + CODE + "/notities/" + UUID.randomUUID()))
            .header("X-Toestel", name)
            .header("Content-Type", "application/json")
            .PUT(
                BodyPublishers.ofString(
                    "{\"thema\":%d,\"tafel\":%d,\"tekst\":\"%s\"}"
                        .formatted(table % 7 + 1, table, "Een stelling van een tafel. ".repeat(3))))
            .build();
    long begin = System.nanoTime();
    int status = client.send(request, BodyHandlers.discarding()).statusCode();
    writes.add(System.nanoTime() - begin);
    if (status != 204) {
      refused.add(status);
    }
  }

  private static void line(String name, ConcurrentLinkedQueue<Long> nanos) {
    List<Long> sorted = nanos.stream().sorted().toList();
    System.out.printf(
        "| %s | %.0f | %.0f | %.0f | %d |%n",
        name, at(sorted, .5), at(sorted, .95), at(sorted, 1), sorted.size());
  }

  private static double at(List<Long> sorted, double part) {
    int place = (int) Math.ceil(part * sorted.size()) - 1;
    return sorted.isEmpty() ? Double.NaN : sorted.get(Math.max(0, place)) / 1e6;
  }
}
