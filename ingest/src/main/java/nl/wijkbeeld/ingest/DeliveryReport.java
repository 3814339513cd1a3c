package nl.wijkbeeld.ingest;

import java.util.List;
import nl.wijkbeeld.ingest.issue.Issue;

/**
 * What became of one delivery.
 *
 * @param levering its id
 * @param soort what kind it is
 * @param outcome whether it was taken
 * @param gelezen lines read
 * @param geaccepteerd lines accepted
 * @param afgekeurd lines rejected
 * @param buiten lines about other gemeenten
 * @param issues what was wrong
 */
public record DeliveryReport(
    String levering,
    String soort,
    Outcome outcome,
    long gelezen,
    long geaccepteerd,
    long afgekeurd,
    long buiten,
    List<Issue> issues) {

  /** Whether a delivery was taken. */
  public enum Outcome {
    /** Read and written. */
    GELEZEN,
    /** The same file with the same settings is in the lake already. */
    ONGEWIJZIGD,
    /** Nothing of it could be used; an earlier delivery with the same id stays. */
    GEWEIGERD
  }

  public DeliveryReport {
    issues = List.copyOf(issues);
  }
}
