package nl.wijkbeeld.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.wijkbeeld.ingest.area.AreaIndex;
import nl.wijkbeeld.ingest.issue.Issue;
import nl.wijkbeeld.ingest.issue.RefusedDelivery;
import nl.wijkbeeld.ingest.lake.ControlTable;
import nl.wijkbeeld.ingest.lake.ObservationTable;
import nl.wijkbeeld.ingest.read.BbgaReader;
import nl.wijkbeeld.ingest.read.ControlReader;
import nl.wijkbeeld.ingest.read.CountsReader;
import nl.wijkbeeld.ingest.read.DeliveryReader;
import nl.wijkbeeld.ingest.read.Desk;
import nl.wijkbeeld.ingest.read.KwbODataReader;
import nl.wijkbeeld.ingest.read.KwbStatLineReader;
import nl.wijkbeeld.ingest.sources.Levering;
import nl.wijkbeeld.ingest.sources.Soort;

/**
 * Reads a delivery of figures: every line past the desk, the observations into the lake.
 *
 * @param journal writes it into the lake
 * @param areas finds the areas that the file means
 * @param areasFingerprint changes when the areas do, so that figures are read again
 */
record FiguresIngest(DeliveryJournal journal, AreaIndex areas, String areasFingerprint) {

  DeliveryReport read(Levering levering) throws IOException {
    String fingerprint = fingerprint(levering);
    Optional<DeliveryReport> unchanged = journal.unchanged(levering, fingerprint);
    if (unchanged.isPresent()) {
      return unchanged.get();
    }
    List<Issue> issues = new ArrayList<>();
    try (ObservationTable observations = new ObservationTable(levering.bestand());
        ControlTable controls = new ControlTable()) {
      Desk desk = new Desk(levering, areas, observations::add);
      try {
        reader(levering.soort(), controls).read(desk);
      } finally {
        issues.addAll(desk.issues());
      }
      return journal.store(
          levering,
          new DeliveryJournal.Counts(desk.read(), desk.accepted(), desk.rejected(), desk.outside()),
          issues,
          fingerprint,
          folder -> {
            if (levering.soort() == Soort.CONTROLECIJFERS) {
              controls.write(folder.resolve(ControlTable.FILE));
            } else {
              observations.write(folder.resolve(ObservationTable.FILE), issues::add);
            }
          });
    } catch (RefusedDelivery refused) {
      issues.add(refused.issue());
      return journal.refuse(levering, issues);
    }
  }

  private static DeliveryReader reader(Soort soort, ControlTable controls) {
    return switch (soort) {
      case KWB_ODATA_V3 -> new KwbODataReader();
      case KWB_STATLINE -> new KwbStatLineReader();
      case BBGA -> new BbgaReader();
      case INITIATIEVEN -> CountsReader.ofInitiatieven();
      case VERZUIMMELDINGEN -> CountsReader.ofVerzuimmeldingen();
      case VOEDSELBANK -> CountsReader.ofVoedselbank();
      case HULPVRAAG -> CountsReader.ofHulpvraag();
      case CONTROLECIJFERS -> new ControlReader(controls::add);
      case GEBIEDEN -> throw new IllegalArgumentException("gebieden gaan voor de cijfers uit");
    };
  }

  private String fingerprint(Levering levering) throws IOException {
    return Fingerprint.ofText(
        String.join(
            "\n",
            Fingerprint.READERS,
            levering.settings(),
            Fingerprint.ofReadableFile(levering.pad()).orElse(""),
            areasFingerprint));
  }
}
