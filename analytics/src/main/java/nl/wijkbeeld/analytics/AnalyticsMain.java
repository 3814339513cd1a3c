package nl.wijkbeeld.analytics;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.wijkbeeld.analytics.publish.PublicationCheck;
import nl.wijkbeeld.analytics.shock.ShockRegister;
import nl.wijkbeeld.command.DutchCommandLine;
import nl.wijkbeeld.ingest.IngestConfig;
import nl.wijkbeeld.ingest.IngestMain;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The commands that compute: {@code analyse}, and {@code run}, which reads deliveries first. */
@Command(
    name = "wijkbeeld",
    subcommands = {
      AnalyticsMain.Analyse.class,
      AnalyticsMain.Run.class,
      AuditCommand.class,
      MarkCommand.class,
      RollbackCommand.class,
      PullCommand.class
    })
public final class AnalyticsMain {

  public static void main(String[] args) {
    System.exit(DutchCommandLine.of(new AnalyticsMain()).execute(args));
  }

  /** The options that both commands have. */
  static final class AnalyseOptions {
    @Option(
        names = "--lake",
        required = true,
        paramLabel = "MAP",
        description = "de map van het meer")
    private Path lake;

    @Option(
        names = "--master",
        paramLabel = "ADRES",
        defaultValue = "local[*]",
        description = "de Spark-master (standaard: ${DEFAULT-VALUE}, alle kernen van deze machine)")
    private String master;

    @Option(names = "--force", description = "reken opnieuw, ook als er niets veranderd is")
    private boolean force;

    @Option(names = "--json", description = "geef het resultaat als JSON")
    private boolean json;

    int analyse(CommandSpec spec) {
      PrintWriter out = spec.commandLine().getOut();
      PrintWriter err = spec.commandLine().getErr();
      try {
        SnapshotResult result =
            new AnalyseRun(
                    new AnalyseConfig(lake, master, force),
                    text -> {
                      err.println(text);
                      err.flush();
                    })
                .run();
        err.printf(
            "%d waarden, waarvan %d verborgen; %d bevindingen om naar te kijken.%n",
            result.waarden(), result.onderdrukt(), result.bevindingen());
        out.println(json ? new ObjectMapper().writeValueAsString(result) : result.id());
        return CommandLine.ExitCode.OK;
      } catch (AnalyseRun.NothingToAnalyse
          | PublicationCheck.FailedCheck
          | ShockRegister.InvalidShocks stopped) {
        err.println("fout: " + stopped.getMessage());
        return CommandLine.ExitCode.SOFTWARE;
      } catch (IOException unreadable) {
        err.println(
            "fout: het meer kan niet worden gelezen of geschreven (%s: %s)"
                .formatted(unreadable.getClass().getSimpleName(), unreadable.getMessage()));
        return CommandLine.ExitCode.SOFTWARE;
      } finally {
        out.flush();
        err.flush();
      }
    }
  }

  /** Computes and publishes a snapshot. */
  @Command(
      name = "analyse",
      description =
          "Rekent de waarnemingen van een meer door en publiceert een snapshot; toont de id.")
  static final class Analyse implements Callable<Integer> {
    @CommandLine.Mixin private AnalyseOptions options;
    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
      return options.analyse(spec);
    }
  }

  /** Reads deliveries, computes and publishes. */
  @Command(
      name = "run",
      description = "Leest de leveringen, rekent ze door en publiceert een snapshot; toont de id.")
  static final class Run implements Callable<Integer> {
    @Option(
        names = "--sources",
        required = true,
        paramLabel = "BESTAND",
        description = "het bronnenbestand (bronnen.yaml)")
    private Path sources;

    @Option(names = "--streng", description = "publiceer niet als een levering is geweigerd")
    private boolean strict;

    @Option(
        names = "--proef",
        description = "lees alles en toon de meldingen, zonder te schrijven of te rekenen")
    private boolean trial;

    @CommandLine.Mixin private AnalyseOptions options;
    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
      IngestConfig config = new IngestConfig(sources, options.lake);
      if (trial) {
        return IngestMain.tryOut(config, spec, options.json, strict);
      }
      int read = IngestMain.run(config, spec, options.json, strict);
      return read == CommandLine.ExitCode.OK ? options.analyse(spec) : read;
    }
  }
}
