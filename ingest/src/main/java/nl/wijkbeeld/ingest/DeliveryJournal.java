package nl.wijkbeeld.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import nl.wijkbeeld.ingest.issue.Issue;
import nl.wijkbeeld.ingest.issue.Reden;
import nl.wijkbeeld.ingest.lake.DeliveryRecord;
import nl.wijkbeeld.ingest.lake.Lake;
import nl.wijkbeeld.ingest.lake.RefusalRecord;
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
  record Counts(long read, long accepted, long rejected, long outside) {
    static final Counts NONE = new Counts(0, 0, 0, 0);
  }

  /**
   * The files of a delivery as they are remembered.
   *
   * @param name the name of the file, or how many there are
   * @param sha256 one hash over all of them
   * @param bytes their size together
   */
  record Content(String name, String sha256, long bytes) {
    static Content of(Levering levering) throws IOException {
      return new Content(
          levering.bestand(), Fingerprint.ofFile(levering.pad()), Files.size(levering.pad()));
    }

    static Content of(List<Path> files, String sha256, long bytes) {
      Path first = files.getFirst().getFileName();
      return new Content(
          files.size() == 1
              ? first.toString()
              : "%d bestanden, eerste %s".formatted(files.size(), first),
          sha256,
          bytes);
    }
  }

  /**
   * The report of a delivery that is in the lake already, with the same file, settings and areas;
   * one that was refused since then is read again, so that what was set aside of it is right.
   */
  Optional<DeliveryReport> unchanged(Levering levering, String fingerprint) throws IOException {
    if (lake.isRefused(levering.soort().bron(), levering.id())) {
      return Optional.empty();
    }
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

  /** Stores an accepted delivery of one file and what was set aside of it. */
  DeliveryReport store(
      Levering levering,
      Counts counts,
      List<Issue> issues,
      String fingerprint,
      Lake.FolderWriter writer)
      throws IOException {
    return store(levering, Content.of(levering), counts, issues, fingerprint, writer);
  }

  /** Stores an accepted delivery and what was set aside of it. */
  DeliveryReport store(
      Levering levering,
      Content content,
      Counts counts,
      List<Issue> issues,
      String fingerprint,
      Lake.FolderWriter writer)
      throws IOException {
    lake.store(record(levering, content, counts, issues, fingerprint), writer);
    lake.storeIssues(levering.soort().bron(), levering.id(), issues);
    return report(levering, DeliveryReport.Outcome.GELEZEN, counts, issues);
  }

  /** Keeps why a delivery was refused; what the lake held of an earlier one stays. */
  DeliveryReport refuse(Levering levering, List<Issue> issues) throws IOException {
    return refuse(levering, Counts.NONE, issues);
  }

  /** Keeps why a delivery was refused after its lines were read. */
  DeliveryReport refuse(Levering levering, Counts counts, List<Issue> issues) throws IOException {
    lake.storeRefusal(
        new RefusalRecord(
            levering.soort().bron(), levering.id(), levering.soort().code(), now(), reason(issues)),
        issues);
    return report(levering, DeliveryReport.Outcome.GEWEIGERD, counts, issues);
  }

  private String now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /** Too many rejected lines, or else the mistake that came last: reading stopped there. */
  private static String reason(List<Issue> issues) {
    return issues.stream()
        .filter(issue -> issue.reden() == Reden.TE_VEEL_AFGEKEURD)
        .findFirst()
        .or(
            () ->
                issues.reversed().stream()
                    .filter(issue -> issue.ernst() == Issue.Ernst.FOUT)
                    .findFirst())
        .map(Issue::text)
        .orElse("");
  }

  private static DeliveryReport report(
      Levering levering, DeliveryReport.Outcome outcome, Counts counts, List<Issue> issues) {
    return new DeliveryReport(
        levering.id(),
        levering.soort().code(),
        outcome,
        counts.read(),
        counts.accepted(),
        counts.rejected(),
        counts.outside(),
        issues);
  }

  private DeliveryRecord record(
      Levering levering, Content content, Counts counts, List<Issue> issues, String fingerprint) {
    return new DeliveryRecord(
        levering.soort().bron(),
        levering.id(),
        levering.soort().code(),
        content.name(),
        content.sha256(),
        content.bytes(),
        now(),
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
