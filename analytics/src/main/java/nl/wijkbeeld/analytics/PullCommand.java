package nl.wijkbeeld.analytics;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import nl.wijkbeeld.analytics.publish.PulledSnapshot;
import nl.wijkbeeld.analytics.publish.RefusedSnapshot;
import nl.wijkbeeld.vocabulary.LakeLayout;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Brings a snapshot from another lake to this machine. */
@Command(
    name = "pull",
    description =
        "Haalt een snapshot uit een ander meer, controleert haar met haar controlegetallen en wijst dit meer ernaar. Toont de id.")
final class PullCommand extends SnapshotCommand {
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

  @Override
  String point(LakeLayout lake, PrintWriter progress) throws IOException, RefusedSnapshot {
    return new PulledSnapshot(from, lake, progress::println).bring(snapshot);
  }
}
