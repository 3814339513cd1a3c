package nl.wijkbeeld.ingest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.wijkbeeld.command.DutchCommandLine;
import nl.wijkbeeld.ingest.issue.Issue;
import nl.wijkbeeld.ingest.lake.LakeException;
import nl.wijkbeeld.ingest.sources.SourcesFile;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The commands that need nothing but the lake: {@code ingest} and {@code status}. */
@Command(
    name = "wijkbeeld",
    subcommands = {IngestMain.Ingest.class, StatusCommand.class})
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

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
      return run(new IngestConfig(sources, lake), spec, json, strict);
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
    try {
      IngestResult result = new IngestRun(config, report -> tell(report, out, err, json)).run();
      for (Issue issue : result.sourcesIssues()) {
        err.println("fout: " + issue.text());
      }
      if (!result.absent().isEmpty()) {
        err.println(
            "let op: in het meer staan ook leveringen die dit bronnenbestand niet noemt; ze blijven meedoen: "
                + String.join(", ", result.absent()));
      }
      if (json) {
        out.println(
            new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .writeValueAsString(result));
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
      out.flush();
      err.flush();
    }
  }

  private static void tell(DeliveryReport report, PrintWriter out, PrintWriter err, boolean json) {
    (json ? err : out).println(IngestReportText.line(report));
    out.flush();
    IngestReportText.details(report).forEach(err::println);
    err.flush();
  }
}
