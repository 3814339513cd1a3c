package nl.wijkbeeld.analytics;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.wijkbeeld.analytics.publish.EditionWriter;
import nl.wijkbeeld.analytics.publish.EditionWriter.Editie;
import nl.wijkbeeld.analytics.publish.RefusedSnapshot;
import nl.wijkbeeld.vocabulary.LakeLayout;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes an edition of a published snapshot: one that is kept and can be cited. */
@Command(
    name = "mark",
    description =
        "Maakt van een snapshot een editie: met een nummer en een titel, om te bewaren en te citeren. Controleert eerst of de snapshot heel is. Toont het nummer.")
final class MarkCommand implements Callable<Integer> {
  @Option(
      names = "--lake",
      required = true,
      paramLabel = "MAP",
      description = "de map van het meer")
  private Path lake;

  @Option(
      names = "--snapshot",
      paramLabel = "ID",
      description = "de snapshot; standaard de huidige")
  private Optional<String> snapshot = Optional.empty();

  @Option(
      names = "--title",
      required = true,
      paramLabel = "TITEL",
      description = "hoe de editie heet, zoals \"Najaar 2026\"")
  private String title;

  @Option(
      names = "--notes",
      paramLabel = "TEKST",
      defaultValue = "",
      description = "wat een lezer moet weten van wat er veranderd is")
  private String notes;

  @Option(names = "--json", description = "geef het resultaat als JSON")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    try {
      Editie edition =
          new EditionWriter(new LakeLayout(lake))
              .mark(
                  snapshot, title, notes, LocalDate.now(ZoneId.of("Europe/Amsterdam")).toString());
      err.printf("Snapshot %s is nu editie %d.%n", edition.snapshot(), edition.nummer());
      out.println(
          json
              ? new ObjectMapper().writeValueAsString(edition)
              : Integer.toString(edition.nummer()));
      return CommandLine.ExitCode.OK;
    } catch (EditionWriter.RefusedEdition | RefusedSnapshot refused) {
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
