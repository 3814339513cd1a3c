package nl.wijkbeeld.ingest;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import nl.wijkbeeld.ingest.area.AreaIndex;
import nl.wijkbeeld.ingest.fetch.FetchSettings;
import nl.wijkbeeld.ingest.fetch.Fetcher;
import nl.wijkbeeld.ingest.issue.RefusedDelivery;
import nl.wijkbeeld.ingest.lake.AreaTable;
import nl.wijkbeeld.ingest.lake.DeliveryRecord;
import nl.wijkbeeld.ingest.lake.Lake;
import nl.wijkbeeld.ingest.lake.SideTables;
import nl.wijkbeeld.ingest.read.Bijtabel;
import nl.wijkbeeld.ingest.read.Progress;
import nl.wijkbeeld.ingest.sources.DeliveryFiles;
import nl.wijkbeeld.ingest.sources.Levering;
import nl.wijkbeeld.ingest.sources.Soort;
import nl.wijkbeeld.ingest.sources.SourcesFile;
import nl.wijkbeeld.vocabulary.LakeLayout;
import nl.wijkbeeld.vocabulary.Periode;

/**
 * Reads every delivery of a sources file into the lake: names of areas, then the area divisions,
 * then postcodes, since all other figures are found through them. A delivery that is refused leaves
 * the others, and its own predecessor, as they are.
 */
public final class IngestRun {
  private static final Set<Soort> BEFORE_FIGURES =
      EnumSet.of(Soort.GEBIEDEN, Soort.GEBIEDENLIJST, Soort.GEBIEDSNAMEN, Soort.POSTCODES);
  private static final Set<String> BRONNEN_OF_AREAS =
      Set.of(Soort.GEBIEDEN.bron(), Soort.GEBIEDSNAMEN.bron(), Soort.POSTCODES.bron());

  private final IngestConfig config;
  private final Consumer<DeliveryReport> done;
  private final FiguresIngest.Watch watch;
  private final Lake lake;
  private final DeliveryJournal journal;
  private final DeliveryFiles.Download download;
  private final List<DeliveryReport> reports = new ArrayList<>();

  /**
   * @param done is told of each delivery as soon as it is done
   */
  public IngestRun(IngestConfig config, Consumer<DeliveryReport> done) {
    this(config, done, (levering, bytes) -> Progress.NONE, FetchSettings.DEFAULT);
  }

  IngestRun(
      IngestConfig config,
      Consumer<DeliveryReport> done,
      FiguresIngest.Watch watch,
      FetchSettings network) {
    this.config = config;
    this.done = done;
    this.watch = watch;
    this.lake = new Lake(new LakeLayout(config.lake()));
    this.journal = new DeliveryJournal(lake, Clock.systemUTC());
    Fetcher fetcher = new Fetcher(config.cache(), network);
    this.download = address -> fetcher.fetch(address).files();
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
    figures(sources, EnumSet.of(Soort.GEBIEDSNAMEN));
    divisions(sources);
    figures(sources, EnumSet.of(Soort.GEBIEDENLIJST));
    figures(sources, EnumSet.of(Soort.POSTCODES));
    figures(sources, EnumSet.complementOf(EnumSet.copyOf(BEFORE_FIGURES)));
    return new IngestResult(reports, sources.issues(), absent(sources));
  }

  private void figures(SourcesFile sources, Set<Soort> kinds) throws IOException {
    List<Levering> leveringen =
        sources.leveringen().stream().filter(levering -> kinds.contains(levering.soort())).toList();
    if (leveringen.isEmpty()) {
      return;
    }
    FiguresIngest figures =
        new FiguresIngest(journal, areas(), areasFingerprint(kinds), download, watch);
    for (Levering levering : leveringen) {
      tell(figures.read(levering));
    }
  }

  private void tell(DeliveryReport report) {
    reports.add(report);
    done.accept(report);
  }

  /** The areas of the lake, with the names and postcodes that were delivered beside them. */
  private AreaIndex areas() throws IOException {
    AreaIndex areas = new AreaIndex(AreaTable.readAll(lake.layout()));
    for (List<String> name : SideTables.readAll(lake.layout(), Bijtabel.GEBIEDSNAMEN)) {
      Optional<LocalDate> day = Periode.find(name.get(3)).map(Periode::begin);
      List<String> divisions =
          day.isEmpty()
              ? areas.divisions()
              : areas.divisionOn(day.get()).map(List::of).orElse(List.of());
      divisions.forEach(division -> areas.addAlias(division, name.get(1), name.get(2)));
    }
    for (List<String> postcode : SideTables.readAll(lake.layout(), Bijtabel.POSTCODES)) {
      areas.addPostcode(postcode.get(1), postcode.get(0), postcode.get(2));
    }
    return areas;
  }

  private void divisions(SourcesFile sources) throws IOException {
    Map<String, List<Levering>> divisions = new LinkedHashMap<>();
    for (Levering levering : sources.leveringen()) {
      if (levering.soort() == Soort.GEBIEDEN) {
        Optional<Levering> local = local(levering);
        if (local.isPresent()) {
          divisions
              .computeIfAbsent(
                  levering.indeling().orElse(levering.id()), unused -> new ArrayList<>())
              .add(local.get());
        }
      }
    }
    for (List<Levering> division : divisions.values()) {
      new DivisionIngest(journal).read(named(division)).forEach(this::tell);
    }
  }

  /** An area delivery as a file on this machine. */
  private Optional<Levering> local(Levering levering) throws IOException {
    if (levering.adres().isEmpty()) {
      return Optional.of(levering);
    }
    try (DeliveryFiles files = DeliveryFiles.of(levering, download)) {
      return Optional.of(levering.ofFile(files.files().getFirst()));
    } catch (RefusedDelivery refused) {
      tell(journal.refuse(levering, List.of(refused.issue())));
      return Optional.empty();
    }
  }

  /** The deliveries of a division, with the names that lists of names give to their codes. */
  private List<Levering> named(List<Levering> division) throws IOException {
    Map<String, String> names = new HashMap<>();
    String indeling = division.getFirst().indeling().orElse("");
    for (List<String> name : SideTables.readAll(lake.layout(), Bijtabel.GEBIEDSNAMEN)) {
      String day = name.get(3);
      boolean concerns =
          day.isEmpty()
              || day.equals(indeling)
              || (indeling.length() == 4 && day.startsWith(indeling));
      if (concerns) {
        names.putIfAbsent(name.get(1), name.get(2));
      }
    }
    return names.isEmpty()
        ? division
        : division.stream().map(levering -> levering.withNames(names)).toList();
  }

  private String areasFingerprint(Set<Soort> kinds) throws IOException {
    StringBuilder all = new StringBuilder();
    if (!kinds.contains(Soort.GEBIEDSNAMEN) && !kinds.contains(Soort.GEBIEDENLIJST)) {
      for (DeliveryRecord delivery : lake.deliveries()) {
        boolean self =
            kinds.contains(Soort.POSTCODES) && delivery.bron().equals(Soort.POSTCODES.bron());
        if (BRONNEN_OF_AREAS.contains(delivery.bron()) && !self) {
          all.append(delivery.vingerafdruk()).append('\n');
        }
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
