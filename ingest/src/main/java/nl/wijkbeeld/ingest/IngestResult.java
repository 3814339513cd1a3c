package nl.wijkbeeld.ingest;

import java.util.List;
import nl.wijkbeeld.ingest.issue.Issue;

/**
 * What became of a sources file.
 *
 * @param deliveries a report for each delivery that it names
 * @param sourcesIssues what is wrong with entries of the sources file itself
 * @param absent ids of deliveries that are in the lake but not in the sources file; they keep
 *     taking part
 */
public record IngestResult(
    List<DeliveryReport> deliveries, List<Issue> sourcesIssues, List<String> absent) {

  public IngestResult {
    deliveries = List.copyOf(deliveries);
    sourcesIssues = List.copyOf(sourcesIssues);
    absent = List.copyOf(absent);
  }

  /** Whether nothing at all could be used. */
  public boolean isEmpty() {
    return deliveries.stream()
        .allMatch(report -> report.outcome() == DeliveryReport.Outcome.GEWEIGERD);
  }

  /** Whether a delivery, or an entry of the sources file, was refused. */
  public boolean hasRefusals() {
    return !sourcesIssues.isEmpty()
        || deliveries.stream()
            .anyMatch(report -> report.outcome() == DeliveryReport.Outcome.GEWEIGERD);
  }
}
