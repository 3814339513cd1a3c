package nl.wijkbeeld.ingest;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nl.wijkbeeld.ingest.lake.DeliveryRecord;
import nl.wijkbeeld.ingest.lake.Lake;
import nl.wijkbeeld.vocabulary.LakeLayout;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Takes deliveries out of a lake; what was published before stays as it is. */
@Command(
    name = "withdraw",
    description =
        "Trekt een levering in: haar waarnemingen gaan uit het meer. De volgende analyse rekent zonder haar; eerdere snapshots blijven.")
final class WithdrawCommand implements Callable<Integer> {
  @Option(
      names = "--lake",
      required = true,
      paramLabel = "MAP",
      description = "de map van het meer")
  private Path root;

  @Option(
      names = "--id",
      required = true,
      split = ",",
      paramLabel = "ID",
      description = "de id van de levering; meer met komma's ertussen")
  private List<String> ids;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Lake lake = new Lake(new LakeLayout(root));
    List<DeliveryRecord> all = lake.deliveries();
    for (String id : ids) {
      if (all.stream().noneMatch(delivery -> delivery.levering().equals(id))) {
        spec.commandLine()
            .getErr()
            .printf(
                "fout: in %s staat geen levering \"%s\"; er zijn: %s. Er is niets ingetrokken.%n",
                root,
                id,
                all.stream().map(DeliveryRecord::levering).collect(Collectors.joining(", ")));
        return CommandLine.ExitCode.SOFTWARE;
      }
    }
    for (DeliveryRecord delivery : all) {
      if (ids.contains(delivery.levering())) {
        lake.withdraw(delivery);
        out.printf(
            "%s (%s) is ingetrokken: %d regels%n",
            delivery.levering(), delivery.soort(), delivery.geaccepteerd());
      }
    }
    out.println(
        "Reken het meer opnieuw door met \"analyse\"; haal de levering ook uit het bronnenbestand.");
    out.flush();
    return CommandLine.ExitCode.OK;
  }
}
