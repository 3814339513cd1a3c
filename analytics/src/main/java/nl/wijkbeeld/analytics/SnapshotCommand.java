package nl.wijkbeeld.analytics;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.wijkbeeld.analytics.publish.RefusedSnapshot;
import nl.wijkbeeld.vocabulary.LakeLayout;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A command that points a lake at a snapshot and prints its id. */
abstract class SnapshotCommand implements Callable<Integer> {
  @Option(
      names = "--lake",
      required = true,
      paramLabel = "MAP",
      description = "de map van het meer")
  private Path lake;

  @Option(names = "--json", description = "geef het resultaat als JSON")
  private boolean json;

  @Spec private CommandSpec spec;

  /** Points the lake at a snapshot and gives its id. */
  abstract String point(LakeLayout lake, PrintWriter progress) throws IOException, RefusedSnapshot;

  @Override
  public final Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    try {
      String id = point(new LakeLayout(lake), err);
      err.printf("Het meer wijst nu naar snapshot %s.%n", id);
      out.println(json ? new ObjectMapper().writeValueAsString(Map.of("snapshot", id)) : id);
      return CommandLine.ExitCode.OK;
    } catch (RefusedSnapshot refused) {
      err.println("fout: " + refused.getMessage());
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
