package nl.wijkbeeld.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.wijkbeeld.ingest.area.DivisionReader;
import nl.wijkbeeld.ingest.area.Gebied;
import nl.wijkbeeld.ingest.issue.Issue;
import nl.wijkbeeld.ingest.issue.Reden;
import nl.wijkbeeld.ingest.issue.RefusedDelivery;
import nl.wijkbeeld.ingest.lake.AreaTable;
import nl.wijkbeeld.ingest.sources.Levering;
import nl.wijkbeeld.vocabulary.Niveau;

/**
 * Reads the deliveries of one area division together: each brings its own levels, the finest also
 * those that none of them brings.
 *
 * @param journal writes them into the lake
 */
record DivisionIngest(DeliveryJournal journal) {

  /** An area delivery of which the file was read. */
  private record Opened(Levering levering, DivisionReader reader, List<Issue> issues) {}

  List<DeliveryReport> read(List<Levering> leveringen) throws IOException {
    String fingerprint = fingerprint(leveringen);
    List<DeliveryReport> reports = new ArrayList<>();
    List<Opened> opened = new ArrayList<>();
    for (Levering levering : leveringen) {
      Optional<DeliveryReport> unchanged = journal.unchanged(levering, fingerprint);
      if (unchanged.isPresent()) {
        reports.add(unchanged.get());
        continue;
      }
      List<Issue> issues = new ArrayList<>();
      try {
        opened.add(open(levering, issues));
      } catch (RefusedDelivery refused) {
        issues.add(refused.issue());
        reports.add(journal.refuse(levering, issues));
      }
    }
    for (Opened one : opened) {
      reports.add(store(one, opened, fingerprint));
    }
    return reports;
  }

  private static Opened open(Levering levering, List<Issue> issues) throws IOException {
    if (levering.indeling().isEmpty()) {
      throw new RefusedDelivery(
          Issue.ofFile(
              levering.bestand(),
              Reden.INSTELLING_ONTBREEKT,
              "zet \"indeling: 2015\" (de naam van de indeling) bij deze gebieden"));
    }
    DivisionReader reader = new DivisionReader(levering, issues::add);
    reader.read();
    return new Opened(levering, reader, issues);
  }

  private DeliveryReport store(Opened one, List<Opened> all, String fingerprint)
      throws IOException {
    try {
      List<Gebied> gebieden =
          one.reader()
              .areas(
                  one.levering().indeling().orElseThrow(), elsewhere(one, all), others(one, all));
      long read = one.reader().rows();
      long accepted = one.reader().accepted();
      return journal.store(
          one.levering(),
          new DeliveryJournal.Counts(read, accepted, read - accepted, 0),
          one.issues(),
          fingerprint,
          folder -> AreaTable.write(gebieden, folder.resolve(AreaTable.FILE)));
    } catch (RefusedDelivery refused) {
      one.issues().add(refused.issue());
      return journal.refuse(one.levering(), one.issues());
    }
  }

  private static List<DivisionReader> others(Opened one, List<Opened> all) {
    return all.stream().map(Opened::reader).filter(reader -> !reader.equals(one.reader())).toList();
  }

  /**
   * The levels that need not be dissolved from this delivery: all, unless it is the finest; else
   * those of the others.
   */
  private static Set<Niveau> elsewhere(Opened one, List<Opened> all) {
    Niveau finest =
        all.stream()
            .flatMap(opened -> opened.reader().levels().stream())
            .min(Comparator.naturalOrder())
            .orElseThrow();
    if (!one.reader().levels().contains(finest)) {
      return EnumSet.allOf(Niveau.class);
    }
    Set<Niveau> elsewhere = EnumSet.noneOf(Niveau.class);
    for (Opened other : all) {
      if (!other.levering().id().equals(one.levering().id())) {
        elsewhere.addAll(other.reader().levels());
      }
    }
    return elsewhere;
  }

  private static String fingerprint(List<Levering> leveringen) throws IOException {
    StringBuilder settings = new StringBuilder(Fingerprint.READERS);
    for (Levering levering : leveringen) {
      settings.append('\n').append(levering.settings());
      settings.append('\n').append(Fingerprint.ofReadableFile(levering.pad()).orElse(""));
      for (Path companion : DivisionReader.companions(levering.pad())) {
        settings.append('\n').append(Fingerprint.ofReadableFile(companion).orElse(""));
      }
    }
    return Fingerprint.ofText(settings.toString());
  }
}
