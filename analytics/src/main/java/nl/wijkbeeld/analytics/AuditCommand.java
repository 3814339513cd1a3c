package nl.wijkbeeld.analytics;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.wijkbeeld.analytics.indicator.IndicatorRegister;
import nl.wijkbeeld.analytics.protect.AuditReport;
import nl.wijkbeeld.analytics.protect.CountPolicies;
import nl.wijkbeeld.analytics.protect.Ledger;
import nl.wijkbeeld.analytics.protect.PublishedCells;
import nl.wijkbeeld.analytics.protect.SnapshotAudit;
import nl.wijkbeeld.analytics.protect.SnapshotAudit.Derivable;
import nl.wijkbeeld.vocabulary.LakeLayout;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The disclosure audit of the current snapshot, done again from its files. */
@Command(
    name = "audit",
    description =
        "De onthullingscontrole van de huidige snapshot: hoeveel cijfers verborgen zijn, hoeveel er gecontroleerd zijn en hoeveel er te herleiden zijn. Einde met 1 als dat er meer dan nul zijn.")
final class AuditCommand implements Callable<Integer> {
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

  @Option(
      names = "--buitenstaander",
      description =
          "ga alleen uit van wat gepubliceerd is, ook als het meer weet wat er onder de verborgen cijfers ligt; bij grote gekruiste tabellen kan dan niet alles worden aangetoond")
  private boolean outsider;

  @Option(names = "--json", description = "geef het resultaat als JSON")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    try {
      LakeLayout layout = new LakeLayout(lake);
      Optional<PreviousSnapshot> current = PreviousSnapshot.find(layout);
      if (current.isEmpty()) {
        err.println(
            "fout: in dit meer staat nog geen snapshot; maak er een met \"run\" of \"analyse\"");
        return CommandLine.ExitCode.SOFTWARE;
      }
      SnapshotAudit.Result result = audit(layout, current.get());
      out.println(
          json ? new ObjectMapper().writeValueAsString(result) : text(current.get().id(), result));
      return result.herleidbaar().isEmpty()
          ? CommandLine.ExitCode.OK
          : CommandLine.ExitCode.SOFTWARE;
    } catch (IOException unreadable) {
      err.println(
          "fout: het meer kan niet worden gelezen (%s: %s)"
              .formatted(unreadable.getClass().getSimpleName(), unreadable.getMessage()));
      return CommandLine.ExitCode.SOFTWARE;
    } finally {
      out.flush();
      err.flush();
    }
  }

  private SnapshotAudit.Result audit(LakeLayout layout, PreviousSnapshot current)
      throws IOException {
    Optional<SparkSession> running = SparkSessions.findRunning();
    if (running.isPresent()) {
      return audit(running.get(), layout, current);
    }
    try (SparkSession spark = SparkSessions.open(master, current.rows("waarden"))) {
      return audit(spark, layout, current);
    }
  }

  private SnapshotAudit.Result audit(
      SparkSession spark, LakeLayout layout, PreviousSnapshot current) throws IOException {
    return new PublishedCells(spark, layout, current.id(), current.folder())
        .audit(
            outsider ? Optional.empty() : Ledger.find(spark, layout, current.id()),
            CountPolicies.of(IndicatorRegister.builtIn()));
  }

  private static String text(String id, SnapshotAudit.Result result) {
    StringBuilder text =
        new StringBuilder(
            """
            Snapshot %s
              verborgen cijfers   %d
              gecontroleerd       %d
              te herleiden        %d
              niet aangetoond     %d
            """
                .formatted(
                    id,
                    result.verborgen(),
                    result.gecontroleerd(),
                    result.herleidbaar().stream().filter(Derivable::bewezen).count(),
                    result.herleidbaar().stream().filter(one -> !one.bewezen()).count()));
    if (result.eerderGetoond() > 0) {
      text.append(
          "  %d verborgen cijfers stonden met dezelfde waarde in een eerdere snapshot; die zijn niet meer te beschermen.%n"
              .formatted(result.eerderGetoond()));
    }
    result
        .herleidbaar()
        .forEach(one -> text.append("  ").append(AuditReport.line(one)).append('\n'));
    return text.append(
            "  duur                %.1f s".formatted(result.seconden()).replace('.', ','))
        .toString();
  }
}
