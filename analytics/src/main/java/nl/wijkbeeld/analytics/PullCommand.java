package nl.wijkbeeld.analytics;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.wijkbeeld.analytics.publish.PulledSnapshot;
import nl.wijkbeeld.analytics.publish.RefusedSnapshot;
import nl.wijkbeeld.vocabulary.LakeLayout;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Brings a snapshot from another lake to this machine. */
@Command(
    name = "pull",
    description =
        "Haalt een snapshot uit een ander meer, controleert haar met haar controlegetallen en wijst dit meer ernaar. Toont de id.")
final class PullCommand implements Callable<Integer> {
  @Option(
      names = "--lake",
      required = true,
      paramLabel = "MAP",
      description = "de map van het meer")
  private Path lake;

  @Option(
      names = "--from",
      required = true,
      paramLabel = "ADRES",
      description =
          "het andere meer: een map, of een adres dat Hadoop kent, zoals hdfs://server/meer")
  private String from;

  @Option(
      names = "--snapshot",
      paramLabel = "ID",
      description = "de snapshot; standaard de huidige van het andere meer")
  private Optional<String> snapshot = Optional.empty();

  @Option(names = "--json", description = "geef het resultaat als JSON")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    try {
      String id = new PulledSnapshot(from, new LakeLayout(lake), err::println).bring(snapshot);
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
