package nl.wijkbeeld.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.wijkbeeld.ingest.area.AreaIndex;
import nl.wijkbeeld.ingest.area.Gebied;
import nl.wijkbeeld.ingest.issue.Issue;
import nl.wijkbeeld.ingest.issue.Reden;
import nl.wijkbeeld.ingest.issue.RefusedDelivery;
import nl.wijkbeeld.ingest.lake.AreaTable;
import nl.wijkbeeld.ingest.lake.ObservationTable;
import nl.wijkbeeld.ingest.lake.SideTables;
import nl.wijkbeeld.ingest.read.Bijtabel;
import nl.wijkbeeld.ingest.read.DeliveryReader;
import nl.wijkbeeld.ingest.read.DeliveryReaders;
import nl.wijkbeeld.ingest.read.Desk;
import nl.wijkbeeld.ingest.read.Progress;
import nl.wijkbeeld.ingest.read.Waarneming;
import nl.wijkbeeld.ingest.sources.DeliveryFiles;
import nl.wijkbeeld.ingest.sources.Levering;

/**
 * Reads a delivery of figures: every line of its files past the desk, the observations into the
 * lake. A delivery of which too large a share is rejected is refused whole.
 *
 * @param journal writes it into the lake
 * @param areas finds the areas that the file means
 * @param areasFingerprint changes when the areas do, so that figures are read again
 * @param download fetches a delivery that lies at an address
 * @param watch shows how far the reading is
 */
record FiguresIngest(
    DeliveryJournal journal,
    AreaIndex areas,
    String areasFingerprint,
    DeliveryFiles.Download download,
    Watch watch) {

  /** Shows how far the reading of a delivery is. */
  @FunctionalInterface
  interface Watch {
    Progress over(Levering levering, long bytes);
  }

  DeliveryReport read(Levering levering) throws IOException {
    try (DeliveryFiles files = DeliveryFiles.of(levering, download)) {
      String sha256 = Fingerprint.ofFiles(files.files());
      String fingerprint = fingerprint(levering, sha256);
      Optional<DeliveryReport> unchanged = journal.unchanged(levering, fingerprint);
      return unchanged.isPresent() ? unchanged.get() : read(levering, files, sha256, fingerprint);
    } catch (RefusedDelivery refused) {
      return journal.refuse(levering, List.of(refused.issue()));
    }
  }

  private DeliveryReport read(
      Levering levering, DeliveryFiles files, String sha256, String fingerprint)
      throws IOException {
    List<Issue> issues = new ArrayList<>();
    List<Gebied> gebieden = new ArrayList<>();
    try (ObservationTable observations = new ObservationTable();
        SideTables tables = new SideTables()) {
      Desk desk =
          new Desk(
              levering,
              areas,
              target(observations, tables, gebieden),
              watch.over(levering, files.bytes()));
      try {
        DeliveryReader reader = DeliveryReaders.of(levering.soort());
        for (Path file : files.files()) {
          desk.opens(levering.ofFile(file));
          reader.read(desk);
        }
        reader.finish(desk);
      } finally {
        issues.addAll(desk.issues());
      }
      DeliveryJournal.Counts counts =
          new DeliveryJournal.Counts(desk.read(), desk.accepted(), desk.rejected(), desk.outside());
      if (counts.rejected() > levering.afkeurgrens() * (counts.read() - counts.outside())) {
        issues.addFirst(tooManyRejected(levering, counts));
        return journal.refuse(levering, counts, issues);
      }
      return journal.store(
          levering,
          DeliveryJournal.Content.of(files.files(), sha256, files.bytes()),
          counts,
          issues,
          fingerprint,
          folder -> {
            tables.write(folder);
            if (!gebieden.isEmpty()) {
              AreaTable.write(gebieden, folder.resolve(AreaTable.FILE));
            }
            if (observations.size() > 0) {
              observations.write(folder.resolve(ObservationTable.FILE), issues::add);
            }
          });
    } catch (RefusedDelivery refused) {
      issues.add(refused.issue());
      return journal.refuse(levering, issues);
    }
  }

  private static Desk.Target target(
      ObservationTable observations, SideTables tables, List<Gebied> gebieden) {
    return new Desk.Target() {
      @Override
      public void observation(Waarneming waarneming) {
        observations.add(waarneming);
      }

      @Override
      public void row(Bijtabel table, Object... values) {
        tables.add(table, values);
      }

      @Override
      public void area(Gebied gebied) {
        gebieden.add(gebied);
      }
    };
  }

  private static Issue tooManyRejected(Levering levering, DeliveryJournal.Counts counts) {
    long concerned = counts.read() - counts.outside();
    return Issue.ofFile(
        levering.bestand(),
        Reden.TE_VEEL_AFGEKEURD,
        "%d van de %d regels zijn afgekeurd (%s %%), meer dan de grens van %s %%; er is niets overgenomen. Verbeter het bestand, of zet een hogere \"afkeurgrens:\" bij deze levering"
            .formatted(
                counts.rejected(),
                concerned,
                percentage(100.0 * counts.rejected() / concerned),
                percentage(100 * levering.afkeurgrens())));
  }

  private static String percentage(double share) {
    return String.format(Locale.forLanguageTag("nl-NL"), share < 10 ? "%.1f" : "%.0f", share);
  }

  private String fingerprint(Levering levering, String sha256) {
    return Fingerprint.ofText(
        String.join("\n", Fingerprint.READERS, levering.settings(), sha256, areasFingerprint));
  }
}
