package nl.wijkbeeld.ingest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.wijkbeeld.ingest.issue.Issue;
import nl.wijkbeeld.ingest.issue.Reden;
import nl.wijkbeeld.ingest.lake.DeliveryChecks;

/** The words in which a run tells what became of each delivery. */
public final class IngestReportText {

  /** Of one reason this many lines are shown; the rest is counted and kept in the lake. */
  private static final int SHOWN = 5;

  private IngestReportText() {}

  /** One line: read, accepted, rejected. */
  public static String line(DeliveryReport report) {
    return switch (report.outcome()) {
      case GELEZEN ->
          "%s (%s): %d gelezen, %d geaccepteerd, %d afgekeurd%s"
              .formatted(
                  report.levering(),
                  report.soort(),
                  report.gelezen(),
                  report.geaccepteerd(),
                  report.afgekeurd(),
                  report.buiten() == 0 ? "" : ", " + report.buiten() + " buiten het gebied");
      case ONGEWIJZIGD ->
          "%s (%s): %d gelezen, %d geaccepteerd, %d afgekeurd (ongewijzigd, niet opnieuw gelezen)"
              .formatted(
                  report.levering(),
                  report.soort(),
                  report.gelezen(),
                  report.geaccepteerd(),
                  report.afgekeurd());
      case GEWEIGERD ->
          report.gelezen() == 0
              ? "%s (%s): geweigerd, niets gelezen".formatted(report.levering(), report.soort())
              : "%s (%s): geweigerd; %d gelezen, %d afgekeurd, niets overgenomen"
                  .formatted(
                      report.levering(), report.soort(), report.gelezen(), report.afgekeurd());
    };
  }

  /** What stands out between deliveries. */
  public static List<String> findings(List<DeliveryChecks.Finding> findings) {
    if (findings.isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>(List.of("Tussen de leveringen valt op"));
    for (DeliveryChecks.Finding finding : findings) {
      String mark =
          finding.ernst() == DeliveryChecks.Ernst.WAARSCHUWING ? "waarschuwing" : "let op";
      lines.add("  %s (%s): %s".formatted(mark, finding.soort(), finding.melding()));
    }
    return lines;
  }

  /** The messages about a delivery: of each reason the first few, and how many more there are. */
  public static List<String> details(DeliveryReport report) {
    Map<Reden, Integer> counts = new EnumMap<>(Reden.class);
    List<String> lines = new ArrayList<>();
    for (Issue issue : report.issues()) {
      int nth = counts.merge(issue.reden(), 1, Integer::sum);
      if (nth <= SHOWN) {
        String mark = issue.ernst() == Issue.Ernst.FOUT ? "fout" : "let op";
        lines.add("  %s: %s".formatted(mark, issue.text()));
      }
    }
    counts.forEach(
        (reden, count) -> {
          if (count > SHOWN) {
            lines.add("  en nog %d keer %s".formatted(count - SHOWN, reden.code()));
          }
        });
    return lines;
  }
}
