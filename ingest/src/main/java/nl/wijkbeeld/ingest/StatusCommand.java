package nl.wijkbeeld.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.wijkbeeld.ingest.lake.DeliveryChecks;
import nl.wijkbeeld.ingest.lake.DeliveryRecord;
import nl.wijkbeeld.ingest.lake.Lake;
import nl.wijkbeeld.ingest.lake.RefusalRecord;
import nl.wijkbeeld.vocabulary.LakeLayout;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Tells what a lake holds: its snapshots, its deliveries, how fresh they are, what was rejected,
 * and what stands out between deliveries.
 */
@Command(
    name = "status",
    description = "Toont de snapshots, de leveringen, hun datum en wat er is afgekeurd.")
final class StatusCommand implements Callable<Integer> {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  @Option(
      names = "--lake",
      required = true,
      paramLabel = "MAP",
      description = "de map van het meer")
  private Path root;

  @Option(names = "--json", description = "geef het resultaat als JSON")
  private boolean json;

  @Spec private CommandSpec spec;

  /** A snapshot, and when it was made. */
  private record Snapshot(String id, String gemaakt, boolean huidig) {}

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    LakeLayout layout = new LakeLayout(root);
    if (!Files.isDirectory(layout.observations())) {
      spec.commandLine()
          .getErr()
          .printf("fout: in %s is geen meer; maak er een met \"ingest\" of \"run\"%n", root);
      return CommandLine.ExitCode.SOFTWARE;
    }
    List<Snapshot> snapshots = snapshots(layout);
    Lake lake = new Lake(layout);
    List<DeliveryRecord> deliveries = lake.deliveries();
    List<RefusalRecord> refusals = lake.refusals();
    if (json) {
      out.println(
          JSON.writeValueAsString(
              Map.of(
                  "snapshots", snapshots,
                  "leveringen", deliveries,
                  "geweigerd", refusals,
                  "bevindingen", DeliveryChecks.of(layout))));
    } else {
      print(out, snapshots, deliveries);
      print(out, refusals);
      IngestReportText.findings(DeliveryChecks.of(layout)).forEach(out::println);
    }
    out.flush();
    return CommandLine.ExitCode.OK;
  }

  private static void print(
      PrintWriter out, List<Snapshot> snapshots, List<DeliveryRecord> deliveries) {
    out.println("Snapshots");
    if (snapshots.isEmpty()) {
      out.println("  nog geen; maak er een met \"analyse\" of \"run\"");
    }
    for (Snapshot snapshot : snapshots) {
      out.printf(
          "  %s  gemaakt %s%s%n",
          snapshot.id(), snapshot.gemaakt(), snapshot.huidig() ? "  (huidig)" : "");
    }
    out.println("Leveringen");
    for (DeliveryRecord delivery : deliveries) {
      out.printf(
          "  %-28s %-18s geleverd %-10s  gelezen %s  %d regels, %d geaccepteerd, %d afgekeurd, %d opmerkingen%s%n",
          delivery.levering(),
          delivery.soort(),
          delivery.leverdatum().isEmpty() ? "onbekend" : delivery.leverdatum(),
          delivery.ontvangen(),
          delivery.gelezen(),
          delivery.geaccepteerd(),
          delivery.afgekeurd(),
          delivery.opmerkingen(),
          delivery.verzonnen() ? "  (verzonnen voorbeeldcijfers)" : "");
    }
  }

  private static void print(PrintWriter out, List<RefusalRecord> refusals) {
    if (!refusals.isEmpty()) {
      out.println(
          "Geweigerd bij de laatste keer; een eerdere levering met dezelfde id doet nog mee");
    }
    for (RefusalRecord refusal : refusals) {
      out.printf(
          "  %-28s %-18s %s  %s%n",
          refusal.levering(), refusal.soort(), refusal.wanneer(), refusal.melding());
    }
  }

  private static List<Snapshot> snapshots(LakeLayout layout) throws IOException {
    String current =
        Files.exists(layout.current()) ? Files.readString(layout.current()).strip() : "";
    List<Snapshot> snapshots = new ArrayList<>();
    if (!Files.isDirectory(layout.snapshots())) {
      return snapshots;
    }
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(layout.snapshots())) {
      for (Path folder : folders) {
        Path manifest = folder.resolve("manifest.json");
        String id = folder.getFileName().toString();
        if (!id.startsWith(".") && Files.exists(manifest)) {
          JsonNode node = JSON.readTree(manifest.toFile());
          snapshots.add(
              new Snapshot(id, node.path("gemaakt").asText("onbekend"), id.equals(current)));
        }
      }
    }
    snapshots.sort(Comparator.comparing(Snapshot::gemaakt).reversed());
    return snapshots;
  }
}
