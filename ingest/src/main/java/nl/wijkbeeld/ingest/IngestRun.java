package nl.wijkbeeld.ingest;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import nl.wijkbeeld.ingest.area.AreaIndex;
import nl.wijkbeeld.ingest.lake.AreaTable;
import nl.wijkbeeld.ingest.lake.DeliveryRecord;
import nl.wijkbeeld.ingest.lake.Lake;
import nl.wijkbeeld.ingest.sources.Levering;
import nl.wijkbeeld.ingest.sources.Soort;
import nl.wijkbeeld.ingest.sources.SourcesFile;
import nl.wijkbeeld.vocabulary.LakeLayout;

/**
 * Reads every delivery of a sources file into the lake: the area divisions first, since all other
 * figures are found through them. A delivery that is refused leaves the others, and its own
 * predecessor, as they are.
 */
public final class IngestRun {
  private final IngestConfig config;
  private final Consumer<DeliveryReport> progress;
  private final Lake lake;
  private final DeliveryJournal journal;

  /**
   * @param progress is told of each delivery as soon as it is done
   */
  public IngestRun(IngestConfig config, Consumer<DeliveryReport> progress) {
    this(config, progress, Clock.systemUTC());
  }

  IngestRun(IngestConfig config, Consumer<DeliveryReport> progress, Clock clock) {
    this.config = config;
    this.progress = progress;
    this.lake = new Lake(new LakeLayout(config.lake()));
    this.journal = new DeliveryJournal(lake, clock);
  }

  /**
   * Reads all deliveries.
   *
   * @throws IOException when the sources file or the lake cannot be opened
   * @throws SourcesFile.InvalidSourcesFile when the sources file is not a list of deliveries
   */
  public IngestResult run() throws IOException {
    SourcesFile sources = SourcesFile.read(config.sources());
    lake.prepare();
    List<DeliveryReport> reports = new ArrayList<>();
    for (List<Levering> division : divisions(sources)) {
      for (DeliveryReport report : new DivisionIngest(journal).read(division)) {
        progress.accept(report);
        reports.add(report);
      }
    }
    FiguresIngest figures =
        new FiguresIngest(
            journal, new AreaIndex(AreaTable.readAll(lake.layout())), areasFingerprint());
    for (Levering levering : sources.leveringen()) {
      if (levering.soort() != Soort.GEBIEDEN) {
        DeliveryReport report = figures.read(levering);
        progress.accept(report);
        reports.add(report);
      }
    }
    return new IngestResult(reports, sources.issues(), absent(sources));
  }

  private static Iterable<List<Levering>> divisions(SourcesFile sources) {
    Map<String, List<Levering>> divisions = new LinkedHashMap<>();
    for (Levering levering : sources.leveringen()) {
      if (levering.soort() == Soort.GEBIEDEN) {
        divisions
            .computeIfAbsent(levering.indeling().orElse(levering.id()), unused -> new ArrayList<>())
            .add(levering);
      }
    }
    return divisions.values();
  }

  private String areasFingerprint() throws IOException {
    StringBuilder all = new StringBuilder();
    for (DeliveryRecord delivery : lake.deliveries()) {
      if (delivery.bron().equals(LakeLayout.GEBIEDEN)) {
        all.append(delivery.vingerafdruk()).append('\n');
      }
    }
    return Fingerprint.ofText(all.toString());
  }

  private List<String> absent(SourcesFile sources) throws IOException {
    Set<String> named = new HashSet<>();
    sources.leveringen().forEach(levering -> named.add(levering.soort().bron() + levering.id()));
    return lake.deliveries().stream()
        .filter(delivery -> !named.contains(delivery.bron() + delivery.levering()))
        .map(DeliveryRecord::levering)
        .toList();
  }
}
