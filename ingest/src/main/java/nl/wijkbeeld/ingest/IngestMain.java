package nl.wijkbeeld.ingest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.wijkbeeld.command.DutchCommandLine;
import nl.wijkbeeld.ingest.fetch.FetchSettings;
import nl.wijkbeeld.ingest.issue.Issue;
import nl.wijkbeeld.ingest.lake.DeliveryChecks;
import nl.wijkbeeld.ingest.lake.LakeException;
import nl.wijkbeeld.ingest.read.Progress;
import nl.wijkbeeld.ingest.sources.SourcesFile;
import nl.wijkbeeld.vocabulary.LakeLayout;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The commands that need nothing but the lake: {@code ingest}, {@code status}, {@code withdraw}.
 */
@Command(
    name = "wijkbeeld",
    subcommands = {IngestMain.Ingest.class, StatusCommand.class, WithdrawCommand.class})
public final class IngestMain {
  public static void main(String[] args) {
    // POI and GeoTools look for a logging system and complain when there is none.
    System.setProperty(
        "log4j2.loggerContextFactory",
        "org.apache.logging.log4j.simple.SimpleLoggerContextFactory");
    System.exit(DutchCommandLine.of(new IngestMain()).execute(args));
  }

  /** Reads the deliveries of a sources file into a lake. */
  @Command(
      name = "ingest",
      description =
          "Leest de leveringen uit een bronnenbestand en zet de waarnemingen in het meer.")
  static final class Ingest implements Callable<Integer> {
    @Option(
        names = "--sources",
        required = true,
        paramLabel = "BESTAND",
        description = "het bronnenbestand (bronnen.yaml)")
    private Path sources;

    @Option(
        names = "--lake",
        required = true,
        paramLabel = "MAP",
        description = "de map van het meer")
    private Path lake;

    @Option(names = "--json", description = "geef het resultaat als JSON")
    private boolean json;

    @Option(names = "--streng", description = "eindig met 1 als een levering is geweigerd")
    private boolean strict;

    @Option(names = "--proef", description = "lees alles en toon de meldingen, zonder te schrijven")
    private boolean trial;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
      IngestConfig config = new IngestConfig(sources, lake);
      return trial ? tryOut(config, spec, json, strict) : run(config, spec, json, strict);
    }
  }

  /**
   * Reads everything into a lake that is thrown away, and tells what would become of it.
   *
   * @return the exit code, as of {@link #run}
   */
  public static int tryOut(IngestConfig config, CommandSpec spec, boolean json, boolean strict) {
    PrintWriter err = spec.commandLine().getErr();
    try (TrialLake trial = TrialLake.of(config.lake())) {
      int code = run(new IngestConfig(config.sources(), trial.root()), spec, json, strict);
      err.println("Dit was een proef: in het meer is niets geschreven.");
      return code;
    } catch (IOException failed) {
      err.println("fout: de proef kan geen tijdelijke map gebruiken (" + failed.getMessage() + ")");
      return CommandLine.ExitCode.SOFTWARE;
    } finally {
      err.flush();
    }
  }

  /**
   * Runs an ingest and tells what became of it.
   *
   * @return the exit code: 0 when something was taken, 1 when nothing was, or with {@code strict}
   *     when anything was refused
   */
  public static int run(IngestConfig config, CommandSpec spec, boolean json, boolean strict) {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    ProgressLines progress = new ProgressLines(err);
    try {
      IngestResult result =
          new IngestRun(
                  config,
                  report -> {
                    progress.clear();
                    tell(report, out, err, json);
                  },
                  isTerminal() ? progress : (levering, bytes) -> Progress.NONE,
                  FetchSettings.DEFAULT)
              .run();
      for (Issue issue : result.sourcesIssues()) {
        err.println("fout: " + issue.text());
      }
      if (!result.absent().isEmpty()) {
        err.println(
            "let op: in het meer staan ook leveringen die dit bronnenbestand niet noemt; ze blijven meedoen: %s. Een levering die niet meer mee mag doen trekt u in met \"withdraw\"."
                .formatted(String.join(", ", result.absent())));
      }
      List<DeliveryChecks.Finding> findings = DeliveryChecks.of(new LakeLayout(config.lake()));
      IngestReportText.findings(findings).forEach(err::println);
      if (json) {
        out.println(
            new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .writeValueAsString(
                    Map.of(
                        "leveringen", result.deliveries(),
                        "bronnenbestand", result.sourcesIssues(),
                        "niet_genoemd", result.absent(),
                        "bevindingen", findings)));
      }
      if (result.isEmpty()) {
        err.println("Geen enkele levering kon worden gelezen.");
        return CommandLine.ExitCode.SOFTWARE;
      }
      return strict && result.hasRefusals()
          ? CommandLine.ExitCode.SOFTWARE
          : CommandLine.ExitCode.OK;
    } catch (SourcesFile.InvalidSourcesFile | LakeException invalid) {
      err.println("fout: " + invalid.getMessage());
      return CommandLine.ExitCode.SOFTWARE;
    } catch (IOException unreadable) {
      err.println(
          "fout: %s kan niet worden gelezen of geschreven (%s)"
              .formatted(unreadable.getMessage(), unreadable.getClass().getSimpleName()));
      return CommandLine.ExitCode.SOFTWARE;
    } finally {
      progress.clear();
      out.flush();
      err.flush();
    }
  }

  /** Whether the launcher saw that messages go to a terminal, and not into a pipe or a file. */
  private static boolean isTerminal() {
    return "1".equals(System.getenv("WIJKBEELD_TERMINAL"));
  }

  private static void tell(DeliveryReport report, PrintWriter out, PrintWriter err, boolean json) {
    (json ? err : out).println(IngestReportText.line(report));
    out.flush();
    IngestReportText.details(report).forEach(err::println);
    err.flush();
  }
}
