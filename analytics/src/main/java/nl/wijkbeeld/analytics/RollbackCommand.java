package nl.wijkbeeld.analytics;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import nl.wijkbeeld.analytics.publish.PublishedSnapshots;
import nl.wijkbeeld.analytics.publish.RefusedSnapshot;
import nl.wijkbeeld.vocabulary.LakeLayout;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Points a lake at an earlier snapshot. */
@Command(
    name = "rollback",
    description =
        "Wijst het meer weer naar een eerdere snapshot, als die heel is. Er wordt niets weggegooid. Toont de id.")
final class RollbackCommand extends SnapshotCommand {
  @Option(
      names = "--to",
      paramLabel = "ID",
      description = "de snapshot; standaard die voor de huidige")
  private Optional<String> to = Optional.empty();

  @Override
  String point(LakeLayout lake, PrintWriter progress) throws IOException, RefusedSnapshot {
    return new PublishedSnapshots(lake).goBack(to);
  }
}
