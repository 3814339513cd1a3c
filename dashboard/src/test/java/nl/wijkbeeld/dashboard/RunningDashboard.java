package nl.wijkbeeld.dashboard;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The built programs as a user starts them: the jobs on the samples, and the dashboard on what they
 * published.
 */
final class RunningDashboard implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final Pattern FIRST_PASSWORD = Pattern.compile("wachtwoord (\\S+) \\(");

  private final Process server;
  private final String address;
  private final Path log;

  private RunningDashboard(Process server, String address, Path log) {
    this.server = server;
    this.address = address;
    this.log = log;
  }

  static Path root() {
    return Path.of(System.getProperty("wijkbeeld.root"));
  }

  /** Runs the jobs on the samples and starts the dashboard on a free port of this machine. */
  static RunningDashboard onSamples(Path folder) throws IOException, InterruptedException {
    Path lake = folder.resolve("meer");
    run(
        folder.resolve("run.log"),
        jar("analytics"),
        "run",
        "--sources",
        root().resolve("data-samples/bronnen.yaml").toString(),
        "--lake",
        lake.toString());
    return onLake(lake, folder.resolve("serve.log"));
  }

  static RunningDashboard onLake(Path lake, Path log) throws IOException, InterruptedException {
    return onLake(lake, log, Map.of());
  }

  /** The same with settings from the environment. */
  static RunningDashboard onLake(Path lake, Path log, Map<String, String> environment)
      throws IOException, InterruptedException {
    return onLake(lake, store(lake, log), log, environment, freePort());
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /**
   * The same on a port that is known before.
   *
   * @param written where wijkbeelden are kept; the next dashboard finds them there
   */
  static RunningDashboard onLake(
      Path lake, Path written, Path log, Map<String, String> environment, int port)
      throws IOException, InterruptedException {
    Process server =
        start(
            environment,
            log,
            jar("dashboard"),
            "serve",
            "--lake",
            lake.toString(),
            "--wijkbeelden",
            written.toString(),
            "--port",
            Integer.toString(port));
    String address = "http://localhost:" + port + "/";
    Instant deadline = Instant.now().plus(PATIENCE);
    while (!answers(address)) {
      if (!server.isAlive() || Instant.now().isAfter(deadline)) {
        server.destroy();
        throw new IllegalStateException("het dashboard start niet:\n" + Files.readString(log));
      }
      Thread.sleep(200);
    }
    return new RunningDashboard(server, address, log);
  }

  /** What a test put in the lake; else a folder of its own, so that no two share a database. */
  private static Path store(Path lake, Path log) throws IOException {
    Path there = lake.resolve("wijkbeelden");
    return Files.isDirectory(there)
        ? there
        : Files.createTempDirectory(log.toAbsolutePath().getParent(), "wijkbeelden");
  }

  String address() {
    return address;
  }

  static Path jar(String module) {
    return root().resolve(module).resolve("target").resolve(module + "-0.1.0.jar");
  }

  /** Runs a program to its end; anything but exit code 0 is an error. */
  static void run(Path log, Path jar, String... arguments)
      throws IOException, InterruptedException {
    Process process = start(Map.of(), log, jar, arguments);
    if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
      process.destroy();
      throw new IllegalStateException(jar.getFileName() + " is mislukt:\n" + Files.readString(log));
    }
  }

  private static Process start(
      Map<String, String> environment, Path log, Path jar, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-jar");
    command.add(jar.toString());
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().putAll(environment);
    return builder.start();
  }

  private static boolean answers(String address) {
    try {
      HttpURLConnection connection =
          (HttpURLConnection) URI.create(address).toURL().openConnection();
      connection.setConnectTimeout(1000);
      connection.setReadTimeout(10_000);
      // Without a snapshot it answers too, that it has none.
      return connection.getResponseCode() > 0;
    } catch (IOException notYet) {
      return false;
    }
  }

  /** The password of the first account, as it was said on the terminal. */
  String firstPassword() throws IOException {
    Matcher said = FIRST_PASSWORD.matcher(Files.readString(log));
    if (!said.find()) {
      throw new IllegalStateException("het wachtwoord is niet genoemd:\n" + Files.readString(log));
    }
    return said.group(1);
  }

  /** Ends it at once, as when the plug is pulled. */
  void kill() throws InterruptedException {
    server.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    server.destroy();
  }
}
