package nl.wijkbeeld.ingest.fetch;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/** A source on this machine, which gives the answers that a test laid ready, in their order. */
final class TestSource implements AutoCloseable {

  /** What was asked. */
  record Asked(String target, Headers headers) {}

  /** An answer, which may promise more bytes than it gives, or hang half-way. */
  record Reply(int status, Map<String, String> headers, byte[] body, int promised, boolean hangs) {

    static Reply of(String contentType, String body) {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      return new Reply(200, Map.of("Content-Type", contentType), bytes, bytes.length, false);
    }

    static Reply json(String body) {
      return of("application/json;odata=minimalmetadata; charset=utf-8", body);
    }

    static Reply csv(String body) {
      return of("text/csv; charset=utf-8", body);
    }

    static Reply status(int status) {
      return of("text/plain", "storing").with(status);
    }

    Reply with(int other) {
      return new Reply(other, headers, body, promised, hangs);
    }

    Reply with(String header, String value) {
      Map<String, String> more = new ConcurrentHashMap<>(headers);
      more.put(header, value);
      return new Reply(status, more, body, promised, hangs);
    }

    Reply cutOff() {
      return new Reply(status, headers, body, body.length + 100, false);
    }

    Reply withoutLength() {
      return new Reply(status, headers, body, -1, hangs);
    }

    Reply hanging() {
      return new Reply(status, headers, body, body.length + 100, true);
    }

    Reply gzipped() throws IOException {
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (OutputStream out = new GZIPOutputStream(packed)) {
        out.write(body);
      }
      byte[] bytes = packed.toByteArray();
      return new Reply(status, headers, bytes, bytes.length, hangs)
          .with("Content-Encoding", "gzip");
    }
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Map<String, Deque<Reply>> replies = new ConcurrentHashMap<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();

  TestSource() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  String root() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  URI at(String target) {
    return URI.create(root() + target);
  }

  /** The answers for a path with its query; the last one is given again and again. */
  TestSource answer(String target, Reply... inOrder) {
    replies.put(target, new ArrayDeque<>(List.of(inOrder)));
    return this;
  }

  List<String> targets() {
    return asked.stream().map(Asked::target).toList();
  }

  List<Asked> asked() {
    return asked;
  }

  private void handle(HttpExchange exchange) throws IOException {
    String target = exchange.getRequestURI().toString();
    asked.add(new Asked(target, exchange.getRequestHeaders()));
    Reply reply = next(target);
    String tag = reply.headers().getOrDefault("ETag", "-");
    String date = reply.headers().getOrDefault("Last-Modified", "-");
    Headers headers = exchange.getRequestHeaders();
    boolean unchanged =
        tag.equals(headers.getFirst("If-None-Match"))
            || date.equals(headers.getFirst("If-Modified-Since"));
    reply.headers().forEach(exchange.getResponseHeaders()::set);
    try (exchange) {
      if (unchanged) {
        exchange.sendResponseHeaders(304, -1);
      } else {
        exchange.sendResponseHeaders(reply.status(), length(reply.promised()));
        exchange.getResponseBody().write(reply.body());
        exchange.getResponseBody().flush();
        if (reply.hangs()) {
          closing.await();
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** To this server 0 means an unknown length, and -1 none. */
  private static int length(int promised) {
    return switch (promised) {
      case -1 -> 0;
      case 0 -> -1;
      default -> promised;
    };
  }

  private Reply next(String target) {
    Deque<Reply> left = replies.getOrDefault(target, new ArrayDeque<>(List.of(Reply.status(404))));
    synchronized (left) {
      return left.size() > 1 ? left.poll() : left.element();
    }
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
