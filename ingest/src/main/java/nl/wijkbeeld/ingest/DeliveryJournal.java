package nl.wijkbeeld.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import nl.wijkbeeld.ingest.issue.Issue;
import nl.wijkbeeld.ingest.lake.DeliveryRecord;
import nl.wijkbeeld.ingest.lake.Lake;
import nl.wijkbeeld.ingest.sources.Levering;
import nl.wijkbeeld.vocabulary.Periode;

/**
 * Writes deliveries into the lake together with what is remembered of them, and makes the report of
 * each.
 *
 * @param lake the lake
 * @param clock tells when a delivery was received
 */
record DeliveryJournal(Lake lake, Clock clock) {

  /** How many lines a delivery has, and what became of them. */
  record Counts(long read, long accepted, long rejected, long outside) {}

  /**
   * The report of a delivery that is in the lake already, with the same file, settings and areas.
   */
  Optional<DeliveryReport> unchanged(Levering levering, String fingerprint) throws IOException {
    return lake.find(levering.soort().bron(), levering.id())
        .filter(earlier -> earlier.vingerafdruk().equals(fingerprint))
        .map(
            earlier ->
                new DeliveryReport(
                    levering.id(),
                    levering.soort().code(),
                    DeliveryReport.Outcome.ONGEWIJZIGD,
                    earlier.gelezen(),
                    earlier.geaccepteerd(),
                    earlier.afgekeurd(),
                    earlier.buiten(),
                    List.of()));
  }

  /** Stores an accepted delivery and what was set aside of it. */
  DeliveryReport store(
      Levering levering,
      Counts counts,
      List<Issue> issues,
      String fingerprint,
      Lake.FolderWriter writer)
      throws IOException {
    lake.store(record(levering, counts, issues, fingerprint), writer);
    lake.storeIssues(levering.soort().bron(), levering.id(), issues);
    return new DeliveryReport(
        levering.id(),
        levering.soort().code(),
        DeliveryReport.Outcome.GELEZEN,
        counts.read(),
        counts.accepted(),
        counts.rejected(),
        counts.outside(),
        issues);
  }

  /** Keeps why a delivery was refused; what the lake held of an earlier one stays. */
  DeliveryReport refuse(Levering levering, List<Issue> issues) throws IOException {
    lake.storeIssues(levering.soort().bron(), levering.id(), issues);
    return new DeliveryReport(
        levering.id(),
        levering.soort().code(),
        DeliveryReport.Outcome.GEWEIGERD,
        0,
        0,
        0,
        0,
        issues);
  }

  private DeliveryRecord record(
      Levering levering, Counts counts, List<Issue> issues, String fingerprint) throws IOException {
    return new DeliveryRecord(
        levering.soort().bron(),
        levering.id(),
        levering.soort().code(),
        levering.bestand(),
        Fingerprint.ofFile(levering.pad()),
        Files.size(levering.pad()),
        clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
        levering.leverdatum(),
        levering.periode().map(Periode::code).orElse(""),
        levering.indeling().orElse(""),
        counts.read(),
        counts.accepted(),
        counts.rejected(),
        issues.stream().filter(issue -> issue.ernst() == Issue.Ernst.OPMERKING).count(),
        counts.outside(),
        levering.licentie(),
        levering.bronvermelding(),
        levering.verzonnen(),
        levering.toelichting(),
        fingerprint);
  }
}
