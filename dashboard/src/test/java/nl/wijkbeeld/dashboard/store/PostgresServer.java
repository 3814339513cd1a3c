package nl.wijkbeeld.dashboard.store;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A PostgreSQL for the tests: its own folder and port, on this machine only, gone at the end. It
 * does not run as root, so root starts it as the user of Debian's package.
 */
public final class PostgresServer {
  private static final String USER = "wijkbeeld";
  private static final Optional<PostgresServer> RUNNING = start();

  private final int port;

  private PostgresServer(int port) {
    this.port = port;
  }

  /** The server, where PostgreSQL is installed. */
  public static Optional<PostgresServer> running() {
    return RUNNING;
  }

  /** The address of a new empty database. */
  public String emptyAddress() {
    String name = "test_" + UUID.randomUUID().toString().replace("-", "");
    JdbcClient.create(source("postgres")).sql("create database " + name).update();
    return address(name);
  }

  public String user() {
    return USER;
  }

  DataSource emptyDatabase() {
    return new DriverManagerDataSource(emptyAddress(), USER, "");
  }

  private DataSource source(String database) {
    return new DriverManagerDataSource(address(database), USER, "");
  }

  private String address(String database) {
    return "jdbc:postgresql://localhost:%d/%s".formatted(port, database);
  }

  private static Optional<PostgresServer> start() {
    return binaries()
        .map(
            binaries -> {
              try {
                return start(binaries);
              } catch (IOException failed) {
                throw new UncheckedIOException(failed);
              } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
              }
            });
  }

  /** Where Debian puts the newest version; or on the path. */
  private static Optional<Path> binaries() {
    List<Path> found = new ArrayList<>();
    try (Stream<Path> versions = Files.list(Path.of("/usr/lib/postgresql"))) {
      versions
          .map(version -> version.resolve("bin"))
          .sorted(Comparator.reverseOrder())
          .forEach(found::add);
    } catch (IOException notDebian) {
      found.clear();
    }
    for (String folder : System.getenv("PATH").split(File.pathSeparator, -1)) {
      found.add(Path.of(folder));
    }
    return found.stream()
        .filter(folder -> Files.isExecutable(folder.resolve("initdb")))
        .findFirst();
  }

  private static PostgresServer start(Path binaries) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("wijkbeeld-postgres");
    boolean root = "root".equals(System.getProperty("user.name"));
    if (root) {
      run(List.of("chown", "postgres", folder.toString()));
    }
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    Path data = folder.resolve("data");
    run(
        as(
            root,
            binaries.resolve("initdb").toString(),
            "-D",
            data.toString(),
            "-U",
            USER,
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--no-sync"));
    List<String> server =
        as(
            root,
            binaries.resolve("pg_ctl").toString(),
            "-D",
            data.toString(),
            "-l",
            folder.resolve("log").toString(),
            "-w",
            "-o",
            "-p %d -c listen_addresses=localhost -c unix_socket_directories=%s -c fsync=off"
                .formatted(port, folder),
            "start");
    run(server);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  try {
                    run(
                        as(
                            root,
                            binaries.resolve("pg_ctl").toString(),
                            "-D",
                            data.toString(),
                            "-m",
                            "immediate",
                            "stop"));
                  } catch (IOException | InterruptedException alreadyGone) {
                    Thread.currentThread().interrupt();
                  }
                }));
    return new PostgresServer(port);
  }

  private static List<String> as(boolean root, String... command) {
    List<String> all = new ArrayList<>();
    if (root) {
      all.addAll(List.of("runuser", "-u", "postgres", "--"));
    }
    all.addAll(List.of(command));
    return all;
  }

  private static void run(List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .directory(new File("/"))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new IllegalStateException("mislukt: " + String.join(" ", command));
    }
  }
}
