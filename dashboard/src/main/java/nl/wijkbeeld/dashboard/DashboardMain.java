package nl.wijkbeeld.dashboard;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.wijkbeeld.command.DutchCommandLine;
import nl.wijkbeeld.dashboard.export.ExportCommand;
import nl.wijkbeeld.dashboard.slides.EditionCommand;
import nl.wijkbeeld.dashboard.store.StoreFailure;
import nl.wijkbeeld.vocabulary.LakeLayout;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The commands on a published snapshot: {@code serve}, {@code export} and {@code editie}. */
@Command(
    name = "wijkbeeld",
    subcommands = {DashboardMain.Serve.class, ExportCommand.class, EditionCommand.class})
public final class DashboardMain {

  public static void main(String[] args) {
    int code = DutchCommandLine.of(new DashboardMain()).execute(args);
    if (code != Serve.RUNNING) {
      System.exit(code);
    }
  }

  /** Starts the dashboard and leaves it running. */
  @Command(name = "serve", description = "Toont het dashboard op een gepubliceerde snapshot.")
  static final class Serve implements Callable<Integer> {
    static final int RUNNING = -1;

    @Option(
        names = "--lake",
        required = true,
        paramLabel = "MAP",
        description = "de map van het meer")
    private Path lake;

    @Option(
        names = "--port",
        paramLabel = "GETAL",
        defaultValue = "8080",
        description = "de poort (standaard: ${DEFAULT-VALUE})")
    private int port;

    @Option(
        names = "--address",
        paramLabel = "ADRES",
        defaultValue = "127.0.0.1",
        description =
            "het adres waarop geluisterd wordt (standaard: ${DEFAULT-VALUE}, alleen deze machine)")
    private String address;

    @Option(
        names = "--wijkbeelden",
        paramLabel = "MAP",
        description =
            "waar wijkbeelden, notities en foto's bewaard worden (standaard: wijkbeelden in het"
                + " meer)")
    private Optional<Path> wijkbeelden = Optional.empty();

    @Option(
        names = "--voorbeeld",
        description = "zet er een verzonnen wijkbeeld in, als er nog geen is")
    private boolean example;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
      PrintWriter err = spec.commandLine().getErr();
      if (!isFree()) {
        err.printf("fout: poort %d is al in gebruik; kies een andere met --port%n", port);
        return CommandLine.ExitCode.SOFTWARE;
      }
      if (Files.notExists(new LakeLayout(lake).current())) {
        err.printf(
            "let op: in %s is nog geen snapshot; het dashboard zegt wat u kunt doen%n", lake);
      }
      ConfigurableApplicationContext context;
      try {
        context =
            start(lake, wijkbeelden.orElse(lake.resolve("wijkbeelden")), address, port, example);
      } catch (RuntimeException failed) {
        err.printf("fout: %s%n", StoreFailure.explained(failed).orElseThrow(() -> failed));
        return CommandLine.ExitCode.SOFTWARE;
      }
      err.printf(
          "Het dashboard is klaar: http://%s:%s/ (stoppen met Ctrl+C)%n",
          address.equals("127.0.0.1") ? "localhost" : address,
          context.getEnvironment().getProperty("local.server.port"));
      err.flush();
      return RUNNING;
    }

    private boolean isFree() {
      try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName(address))) {
        return socket.isBound();
      } catch (IOException taken) {
        return false;
      }
    }
  }

  /** Starts the web application; port 0 takes a free one. */
  static ConfigurableApplicationContext start(
      Path lake, Path wijkbeelden, String address, int port, boolean example) {
    SpringApplication application = new SpringApplication(DashboardApplication.class);
    return application.run(
        "--wijkbeeld.lake=" + lake,
        "--wijkbeeld.store.folder=" + wijkbeelden.toAbsolutePath(),
        "--wijkbeeld.example=" + example,
        "--server.address=" + address,
        "--server.port=" + port);
  }
}
